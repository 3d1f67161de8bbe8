"""The pieces of a typed query: words, phrases, operators, brackets, numbers of cases and articles of law."""
import re
from collections.abc import Callable, Iterator
from enum import StrEnum
from typing import NamedTuple

from language.lemmas import lemmas
from language.query_references import references
from language.query_text import AND, NOT, ONE_QUOTE, OR
from language.tokens import fold, tokens
from models.query import And, Node, Phrase, Prefix, Word

SHORTEST_PREFIX = 3  # letters before the asterisk; fewer would match half of the vocabulary


class Kind(StrEnum):
    """What a piece is; an ATOM carries its node, the rest are signs of the grammar."""

    ATOM = "atom"
    AND = "and"
    OR = "or"
    NOT = "not"
    OPEN = "open"
    CLOSE = "close"


class Piece(NamedTuple):
    """One sign or atom of the query; `problem` is the code of a hint, "" when it is well formed."""

    kind: Kind
    node: Node | None = None
    problem: str = ""


def pieces(text: str) -> Iterator[Piece]:
    """The pieces of `text` in their order; text between them that has no word in it is passed over.

    >>> [p.kind.value for p in pieces('иск НЕ (долг | "сот шешімі")')]
    ['atom', 'not', 'open', 'atom', 'or', 'atom', 'close']
    """
    at = 0
    for span, node in references(text):
        yield from _signs(text, at, span.start)
        yield Piece(Kind.ATOM, node)
        at = span.stop
    yield from _signs(text, at, len(text))


def _signs(text: str, start: int, stop: int) -> Iterator[Piece]:
    for match in PIECE.finditer(text.translate(ONE_QUOTE), start, stop):
        piece = READERS[match.lastgroup](match[match.lastgroup])
        if piece.node is not None or piece.problem or piece.kind is not Kind.ATOM:
            yield piece


def quoted(text: str) -> Piece:
    """A phrase; one whose closing quote is missing goes to the end."""
    words = tuple(fold(token.text) for token in tokens(text))
    closed = len(text) > 1 and text.endswith('"')
    return Piece(Kind.ATOM, Phrase(words) if words else None, "" if closed else "unbalanced_quote")


def plain(text: str) -> Piece:
    """A word with no space in it; several words joined by a hyphen or a dot must all be there."""
    found = list(tokens(text))
    if not found:
        return Piece(Kind.ATOM)
    nodes: list[Node] = [Word(token.text, lemmas(fold(token.text))) for token in found]
    problem = ""
    if text.endswith("*"):
        last = fold(found[-1].text)
        if len(last) >= SHORTEST_PREFIX:
            nodes[-1] = Prefix(last)
        else:
            problem = "short_prefix"
    return Piece(Kind.ATOM, nodes[0] if len(nodes) == 1 else And(tuple(nodes)), problem)


def distance(text: str) -> Piece:
    """How far apart words may stand, as other systems let one ask: we do not, and its digit is not a word to look for."""
    return Piece(Kind.ATOM, None, "no_distance")


def sign(kind: Kind) -> Callable[[str], Piece]:
    return lambda text: Piece(kind)


PIECE = re.compile("|".join((
    r'(?P<quoted>"[^"]*"?)',
    r'(?P<distance>~\d{0,3}|(?<![^\s")])/\d{1,3}(?![^\s"(]))',
    r"(?P<open>\()",
    r"(?P<close>\))",
    f"(?P<and>{AND})",
    f"(?P<or>{OR})",
    f"(?P<not>{NOT})",
    r'(?P<plain>[^\s"()&|~]+)',
)))
READERS: dict[str, Callable[[str], Piece]] = {
    "quoted": quoted,
    "plain": plain,
    "distance": distance,
    "and": sign(Kind.AND),
    "or": sign(Kind.OR),
    "not": sign(Kind.NOT),
    "open": sign(Kind.OPEN),
    "close": sign(Kind.CLOSE),
}
