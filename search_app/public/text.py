"""An act's text made ready for the page: parts, paragraphs, and pieces that are marked or masked."""
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from models.act import MaskedSpan, PartKind, PublicAct
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
    starts = [part.start for part in act.parts]
    grouped: dict[PartKind | None, list[Block]] = {}
    for start, block in _blocks(act, marks[:MOST_MARKS]):
        part = bisect_right(starts, start) - 1
        grouped.setdefault(act.parts[part].kind if part >= 0 else None, []).append(block)
    return tuple(Section(kind, tuple(found)) for kind, found in grouped.items())


def _blocks(act: PublicAct, marks: Sequence[Span]) -> Iterator[tuple[int, Block]]:
    numbered, masked = Places(marks), Places(sorted(act.masked, key=lambda label: label.start))
    for number, paragraph in enumerate(act.paragraphs, 1):
        text = act.text[paragraph.start : paragraph.stop]
        pieces = tuple(_pieces(act.text, numbered, masked, paragraph.start, paragraph.stop))
        yield paragraph.start, Block(number, str(paragraph.language), is_heading(text), pieces)


def is_heading(text: str) -> bool:
    """Whether a paragraph is one of the headings that courts set in capitals.

    >>> is_heading("У С Т А Н О В И Л:"), is_heading("Суд решил взыскать 5 000 тенге.")
    (True, False)
    """
    text = text.strip()
    return len(text) <= LONGEST_HEADING and text.isupper() and sum(c.isalpha() for c in text) > 3


def _pieces(text: str, marks: "Places", masked: "Places", start: int, stop: int) -> Iterator[Piece]:
    """The paragraph cut wherever a mark, a label or a line that ends by itself begins or stops."""
    line_ends = {start + end for end in ended_lines(text[start:stop])}
    edges = {start, stop, *line_ends, *marks.edges(start, stop), *masked.edges(start, stop)}
    for begin, end in pairwise(sorted(edges)):
        mark, label = marks.at(begin), masked.at(begin)
        found = marks.spans[mark] if mark is not None else None
        yield Piece(
            text[begin:end], 0 if mark is None else mark + 1, found is not None and max(found.start, start) == begin,
            found is not None and min(found.stop, stop) == end, None if label is None else masked.spans[label].category,
            end in line_ends,
        )


class Places:
    """Spans in their order, without overlaps, found by place in logarithmic time: a word may be marked two thousand times."""

    def __init__(self, spans: Sequence[Span] | Sequence[MaskedSpan]) -> None:
        self.spans = spans
        self.starts = [span.start for span in spans]

    def at(self, place: int) -> int | None:
        """The number of the span in which `place` lies."""
        number = bisect_right(self.starts, place) - 1
        return number if number >= 0 and place < self.spans[number].stop else None

    def edges(self, start: int, stop: int) -> Iterator[int]:
        """Where spans begin and stop between `start` and `stop`."""
        first = max(bisect_right(self.starts, start) - 1, 0)
        for span in self.spans[first : bisect_left(self.starts, stop)]:
            yield from (place for place in (span.start, span.stop) if start <= place <= stop)


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
