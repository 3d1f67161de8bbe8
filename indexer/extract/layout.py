"""Lines to paragraphs, by the look of the page: gaps, indents, length of lines. The same for PDF, scans and wrapped plain text."""
import re
import statistics
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from indexer.extract.lines import Line

ITEM = re.compile(r"(?:\d{1,3}(?:\.\d{1,2})*[.)]|[-–—•▪*]|[а-яәіңғүұқөһa-z]\))\s+\S", re.IGNORECASE)
CLOSED = ".:;!?»”\"’)"
MARGIN = 0.15  # of the characters: the margin is the leftmost place where that much of the text begins
DIVIDED = "-\u00ad"


@dataclass(frozen=True, slots=True)
class Shape:
    """The text's usual measures: its margins, the width of a character, the distance of two lines."""

    left: float
    right: float
    character: float
    pitch: float


def paragraphs(lines: Sequence[Line]) -> list[list[Line]]:
    """Group lines in reading order into paragraphs; a heading, a centred line and a list's item stand alone."""
    if not lines:
        return []
    shape, groups = measure(lines), [[lines[0]]]
    for before, line in zip(lines, lines[1:], strict=False):
        if begins(before, line, shape):
            groups.append([line])
        else:
            groups[-1].append(line)
    return groups


def measure(lines: Sequence[Line]) -> Shape:
    """The usual measures of a text, by its longer lines."""
    widths = [(line.right - line.left) / len(line.text) for line in lines if len(line.text) > 10]
    character = max(0.1, statistics.median(widths)) if widths else 1.0  # a hostile page has lines without width
    lefts: Counter[int] = Counter()
    for line in lines:
        lefts[round(line.left / character)] += len(line.text)
    rights = sorted(line.right for line in lines if len(line.text) > 40) or sorted(line.right for line in lines)
    steps = [b.down - a.down for a, b in zip(lines, lines[1:], strict=False) if a.page == b.page and b.down > a.down]
    pitch = statistics.median(steps) if steps else 0.0
    enough = min(MARGIN * lefts.total(), max(lefts.values()))
    margin = min(left for left, share in lefts.items() if share >= enough)
    return Shape(margin * character, rights[int(0.9 * (len(rights) - 1))], character, pitch)


def begins(before: Line, line: Line, shape: Shape) -> bool:
    """Whether `line` begins a paragraph after the line `before`: the first rule that knows decides."""
    for rule in RULES:
        verdict = rule(before, line, shape)
        if verdict is not None:
            return verdict
    return False


def divided_word(before: Line, line: Line, shape: Shape) -> bool | None:
    """A line that ends in the middle of a word goes on."""
    ends = before.text[-1:] in DIVIDED and before.text[-2:-1].isalnum()
    return False if ends and line.text[:1].isalnum() else None


def wide_gap(before: Line, line: Line, shape: Shape) -> bool | None:
    """An empty line between, or a place further up, as of another column."""
    step = line.down - before.down
    return True if before.page == line.page and shape.pitch and not -0.5 * shape.pitch < step < 2 * shape.pitch else None


def heading(before: Line, line: Line, shape: Shape) -> bool | None:
    """A short line in capitals alone, or one that sets things apart with a wide space or a rule to sign on, stands alone."""
    if _apart(before, shape) or _apart(line, shape):
        return True
    return True if before.text.isupper() and not line.text.isupper() and before.right < shape.right - 4 * shape.character else None


def continued(before: Line, line: Line, shape: Shape) -> bool | None:
    """A sentence that is not closed and goes on in small letters."""
    return False if before.text[-1] not in CLOSED and line.text[:1].islower() and not ITEM.match(line.text) else None


def gap(before: Line, line: Line, shape: Shape) -> bool | None:
    """More space than between the lines of one paragraph."""
    return True if before.page == line.page and line.down - before.down > 1.35 * shape.pitch > 0 else None


def other_size(before: Line, line: Line, shape: Shape) -> bool | None:
    """Letters of another size."""
    return True if abs(before.size - line.size) > 0.15 * before.size else None


def indent(before: Line, line: Line, shape: Shape) -> bool | None:
    """A first line that stands further in than the one before, or as far in as it when that one is closed."""
    if line.left - before.left > 1.5 * shape.character:
        return True
    closed = before.text[-1] in CLOSED and not line.text[:1].islower()
    return True if closed and line.left - shape.left > 1.5 * shape.character else None


def item(before: Line, line: Line, shape: Shape) -> bool | None:
    """An item of a list after a closed line."""
    return True if ITEM.match(line.text) and before.text[-1] in CLOSED else None


def centred(before: Line, line: Line, shape: Shape) -> bool | None:
    """A line in the middle stands alone, and so does what follows it."""
    return True if _in_the_middle(before, shape) or _in_the_middle(line, shape) else None


def short(before: Line, line: Line, shape: Shape) -> bool | None:
    """A line that was ended although the next word had room in it."""
    word = line.text.split(" ", 1)[0]
    return True if shape.right - before.right > (len(word) + 2) * shape.character else None


def _apart(line: Line, shape: Shape) -> bool:
    return "___" in line.text or line.right - line.left > 1.6 * shape.character * len(line.text)


def _in_the_middle(line: Line, shape: Shape) -> bool:
    before, after = line.left - shape.left, shape.right - line.right
    return before > 4 * shape.character and after > 4 * shape.character and abs(before - after) < 3 * shape.character


RULES = (divided_word, wide_gap, heading, continued, gap, other_size, indent, item, centred, short)
