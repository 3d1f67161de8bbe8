"""The original and the public text cut into pieces, for reading them side by side."""
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from anonymizer.check import Finding
from models.mention import Category, Mention, Replacement
from search_app.office.words import TONE_OF


@dataclass(frozen=True, slots=True)
class Piece:
    """Characters in a row; with a category when data stand there (original) or stood there (public text)."""

    text: str
    category: Category | None = None
    rule: str = ""
    kept: bool = False
    doubt: bool = False

    @property
    def tone(self) -> str:
        return TONE_OF[self.category] if self.category else ""


def original(text: str, mentions: Sequence[Mention], replacements: Sequence[Replacement]) -> list[Piece]:
    """The text with every mention; one that no replacement touches was found and kept.

    Mentions may overlap: the longest of those that begin first is shown."""
    pieces, at = [], 0
    for mention in sorted(set(mentions), key=lambda m: (m.start, -m.stop)):
        if mention.start < at:
            continue
        kept = not any(r.start < mention.stop and mention.start < r.stop for r in replacements)
        pieces += [Piece(text[at : mention.start]), Piece(
            text[mention.start : mention.stop], mention.category, mention.rule, kept, not mention.sure)]
        at = mention.stop
    return [piece for piece in (*pieces, Piece(text[at:])) if piece.text]


def public(text: str, replacements: Sequence[Replacement], findings: Sequence[Finding] = ()) -> list[Piece]:
    """The text as the public will read it: its labels, and the places that the second reading doubts.

    `findings` count characters of the public text."""
    pieces, at = [], 0
    for replacement in replacements:
        pieces += [Piece(text[at : replacement.start]), Piece(replacement.surrogate, replacement.category)]
        at = replacement.stop
    return list(doubted([piece for piece in (*pieces, Piece(text[at:])) if piece.text], findings))


def doubted(pieces: Iterable[Piece], findings: Sequence[Finding]) -> Iterator[Piece]:
    """The pieces cut where a doubt begins or stops; labels stay whole."""
    waiting, place = sorted(findings, reverse=True), 0
    for piece in pieces:
        start, stop = place, place + len(piece.text)
        while piece.category is None and waiting and waiting[-1].start < stop:
            finding = waiting.pop()
            begin, end = max(finding.start, place), min(finding.stop, stop)
            if begin < end:
                yield replace(piece, text=piece.text[place - start : begin - start])
                yield replace(piece, text=piece.text[begin - start : end - start], rule=finding.code, doubt=True)
                place = end
        yield replace(piece, text=piece.text[place - start :])
        place = stop


def rules(mentions: Sequence[Mention]) -> list[tuple[tuple[Category, str], int]]:
    """How many places each rule found, by category."""
    return sorted(Counter((m.category, m.rule) for m in mentions).items())
