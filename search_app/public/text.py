"""An act's text made ready for the page: parts, paragraphs, and pieces that are marked or masked."""
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from models.act import PartKind, PublicAct
from models.mention import Category, Span

SHORT_LINE = 0.62  # of the longest line: a shorter one was ended by the author, not by the width of the page
LONGEST_HEADING = 90  # characters; «ИМЕНЕМ РЕСПУБЛИКИ КАЗАХСТАН», «У С Т А Н О В И Л:»
MOST_MARKS = 2_000  # a word that stands everywhere needs no more


@dataclass(frozen=True, slots=True)
class Piece:
    """Characters in a row that look alike. `mark` is the number of the found place that begins or goes on here, else 0."""

    text: str
    mark: int = 0
    opens: bool = False  # the first piece of its mark, which carries the anchor
    closes: bool = False
    masked: Category | None = None
    ends_line: bool = False


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph with its number in the act and its language."""

    number: int
    language: str
    heading: bool
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Section:
    """One part of the act with its paragraphs; `kind` is None before the first known part."""

    kind: PartKind | None
    blocks: tuple[Block, ...]


def sections(act: PublicAct, marks: Sequence[Span] = ()) -> tuple[Section, ...]:
    """The act as sections of paragraphs; `marks` are the places found, in their order, without overlaps."""
    marks = marks[:MOST_MARKS]
    blocks = list(_blocks(act, marks))
    starts = [(part.start, part.kind) for part in act.parts]
    grouped: dict[PartKind | None, list[Block]] = {}
    for start, block in blocks:
        kind = next((kind for begin, kind in reversed(starts) if begin <= start), None)
        grouped.setdefault(kind, []).append(block)
    return tuple(Section(kind, tuple(found)) for kind, found in grouped.items())


def _blocks(act: PublicAct, marks: Sequence[Span]) -> Iterator[tuple[int, Block]]:
    for number, paragraph in enumerate(act.paragraphs, 1):
        text = act.text[paragraph.start : paragraph.stop]
        pieces = tuple(_pieces(act, marks, paragraph.start, paragraph.stop))
        yield paragraph.start, Block(number, str(paragraph.language), is_heading(text), pieces)


def is_heading(text: str) -> bool:
    """Whether a paragraph is one of the headings that courts set in capitals.

    >>> is_heading("У С Т А Н О В И Л:"), is_heading("Суд решил взыскать 5 000 тенге.")
    (True, False)
    """
    text = text.strip()
    return len(text) <= LONGEST_HEADING and text.isupper() and sum(c.isalpha() for c in text) > 3


def _pieces(act: PublicAct, marks: Sequence[Span], start: int, stop: int) -> Iterator[Piece]:
    """The paragraph cut wherever a mark, a mask or a line that ends by itself begins or stops."""
    near_marks = [(n, m) for n, m in enumerate(marks, 1) if m.start < stop and start < m.stop]
    near_masks = [m for m in act.masked if m.start < stop and start < m.stop]
    line_ends = {start + end for end in ended_lines(act.text[start:stop])}
    edges = {start, stop, *line_ends}
    for span in [mark for _, mark in near_marks] + near_masks:
        edges |= {max(span.start, start), min(span.stop, stop)}
    for begin, end in pairwise(sorted(edges)):
        number, mark = next(((n, m) for n, m in near_marks if m.start <= begin < m.stop), (0, None))
        masked = next((m.category for m in near_masks if m.start <= begin < m.stop), None)
        yield Piece(
            act.text[begin:end], number, bool(mark) and max(mark.start, start) == begin,
            bool(mark) and min(mark.stop, stop) == end, masked, end in line_ends,
        )


def ended_lines(text: str) -> tuple[int, ...]:
    """Where lines end because the author ended them: before a newline after a short line.

    Text that was taken from a page keeps its lines; on a phone they must flow again.

    >>> ended_lines("Истец: Истец 1\\nОтветчик: Ответчик 1\\nСуд рассмотрел дело по иску о взыскании\\nдолга по договору займа")
    (14, 35)
    """
    lines = text.split("\n")
    longest = max(len(line.strip()) for line in lines)
    ends, at = [], 0
    for line in lines[:-1]:
        at += len(line)
        if len(line.strip()) < SHORT_LINE * longest:
            ends.append(at)
        at += 1
    return tuple(ends)
