"""Places of acts to set side by side, verbatim: sentences of reasons that are most alike, and what was decided."""
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from language.sentences import sentences
from models.act import PartKind, PublicAct
from models.mention import Span
from search_app.public.practice.nearness import Vector, cosine, vectors, weighty
from search_app.public.text import is_heading

LONGEST = 600  # characters of a passage; a longer one is cut at a word
SENTENCES = 80  # of an act's reasons that are compared
FEWEST_WORDS = 5  # that mean something: shorter sentences are alike by chance
ALIKE = 0.35
MOST = 2  # rows of sentences for a pair of acts

Compared = list[tuple["Passage", Vector]]


@dataclass(frozen=True, slots=True)
class Passage:
    """Characters of an act's public text in a row; `paragraph` is its number on the act's page, `cut` that the text goes on."""

    act_id: str
    language: str
    start: int
    text: str
    paragraph: int
    cut: bool = False

    @property
    def stop(self) -> int:
        return self.start + len(self.text)

    @property
    def address(self) -> str:
        return f"/acts/{self.act_id}#p{self.paragraph}"


def passage(act: PublicAct, span: Span) -> Passage:
    """The characters of `span`, or as many whole words of them as fit."""
    text = span.of(act.text)
    short = text if len(text) <= LONGEST else text[:LONGEST].rsplit(None, 1)[0]
    number = bisect_right([paragraph.start for paragraph in act.paragraphs], span.start)
    return Passage(act.id, act.language.value, span.start, short, max(number, 1), len(short) < len(text))


def part_text(act: PublicAct, kind: PartKind) -> str:
    """The text of the parts of one kind."""
    return "\n\n".join(act.text[part.start : part.stop] for part in act.parts if part.kind is kind)


def decided(act: PublicAct) -> Passage | None:
    """The first paragraph of the operative part that decides: no heading, and not what leads up to «решил:»."""
    for part in (part for part in act.parts if part.kind is PartKind.OPERATIVE):
        for paragraph in act.paragraphs:
            text = act.text[paragraph.start : paragraph.stop].strip()
            if part.start <= paragraph.start < part.stop and text and not text.endswith(":") and not is_heading(text):
                return passage(act, Span(paragraph.start, paragraph.stop))
    return None


def alike(one: PublicAct, other: PublicAct) -> tuple[tuple[Passage, Passage], ...]:
    """Sentences of the reasons of both that say nearly the same, the nearest first, each sentence once."""
    left, right = _compared(one, other)
    near = sorted(((cosine(a, b), m, n) for m, (_, a) in enumerate(left) for n, (_, b) in enumerate(right)), key=lambda row: -row[0])
    rows, seen_left, seen_right = [], set(), set()
    for nearness, m, n in near:
        if nearness < ALIKE or len(rows) == MOST:
            break
        if m not in seen_left and n not in seen_right:
            rows.append((left[m][0], right[n][0]))
            seen_left.add(m)
            seen_right.add(n)
    return tuple(rows)


def _compared(one: PublicAct, other: PublicAct) -> tuple[Compared, Compared]:
    """Sentences of both acts, with weights of words that are common to the two."""
    said = [[(passage(act, span), weighty(span.of(act.text), act.language)) for span in islice(_reasons(act), SENTENCES)]
            for act in (one, other)]
    kept = [[row for row in rows if len(row[1]) >= FEWEST_WORDS] for rows in said]
    weighed = iter(vectors([words for rows in kept for _, words in rows]))
    left, right = ([(place, next(weighed)) for place, _ in rows] for rows in kept)
    return left, right


def _reasons(act: PublicAct) -> Iterator[Span]:
    for part in act.parts:
        if part.kind is PartKind.REASONS:
            for span in sentences(act.text[part.start : part.stop]):
                yield Span(part.start + span.start, part.start + span.stop)
