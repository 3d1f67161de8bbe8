"""The usual measures of a text: margins, where first lines begin, the width of a character, the distance of lines."""

import statistics
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from indexer.extract.lines import Line

MARGIN = 0.15  # of the characters: the margin is the leftmost place where that much of the text begins
FULL = 0.9  # of the longer lines end at the right margin or before it; the rest stick out
LONG = 40  # characters of a line that tells where the right margin is
MARGIN_TO_FIRST = (2, 14)  # characters that a first line's indent may measure
FIRST_LINES = 3  # as many lines begin at an indent that is the text's habit


@dataclass(frozen=True, slots=True)
class Shape:
    """In the units of the lines; `first` is 0 when paragraphs do not begin with an indent."""

    left: float
    right: float
    first: float
    character: float
    pitch: float


def measure(lines: Sequence[Line]) -> Shape:
    """The measures of some lines, at least one."""
    widths = [(line.right - line.left) / len(line.text) for line in lines if len(line.text) > 10]
    character = max(0.1, statistics.median(widths)) if widths else 1.0  # a hostile page has lines without width
    starts = [round(line.left / character) for line in lines]
    margin = _margin(lines, starts)
    usual = Counter(
        start for start in starts if MARGIN_TO_FIRST[0] <= start - margin <= MARGIN_TO_FIRST[1]
    ).most_common(1)
    first = usual[0][0] * character if usual and usual[0][1] >= FIRST_LINES else 0.0
    rights = sorted(line.right for line in lines if len(line.text) > LONG) or sorted(line.right for line in lines)
    steps = [b.down - a.down for a, b in zip(lines, lines[1:], strict=False) if a.page == b.page and b.down > a.down]
    return Shape(
        margin * character,
        rights[int(FULL * (len(rights) - 1))],
        first,
        character,
        statistics.median(steps) if steps else 0.0,
    )


def aligned(lines: Sequence[Line]) -> list[Line]:
    """The lines with every page moved over the first one: sheets printed on both sides have their margins mirrored."""
    moved: list[Line] = []
    whole: Shape | None = None
    for _, group in groupby(lines, key=lambda line: line.page):
        page = list(group)
        shape = measure(page)
        whole = whole or shape
        by = whole.right - shape.right
        mirrored = abs(by) > shape.character and abs(whole.left - shape.left - by) < 2 * shape.character
        moved += [replace(line, left=line.left + by, right=line.right + by) for line in page] if mirrored else page
    return moved


def _margin(lines: Sequence[Line], starts: Sequence[int]) -> int:
    shares: Counter[int] = Counter()
    for line, start in zip(lines, starts, strict=True):
        shares[start] += len(line.text)
    enough = min(MARGIN * shares.total(), max(shares.values()))
    return min(start for start, share in shares.items() if share >= enough)
