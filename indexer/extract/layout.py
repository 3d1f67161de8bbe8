"""Lines to paragraphs, by the look of the page: gaps, indents, length of lines. For PDF, scans, wrapped text."""

import re
from collections.abc import Sequence

from indexer.extract.lines import Line
from indexer.extract.shape import Shape, measure

ITEM = re.compile(r"(?:\d{1,3}(?:\.\d{1,2})*[.)]|[-–—•▪*]|[а-яәіңғүұқөһa-z]\))\s+\S", re.IGNORECASE)
SPACED_OUT = re.compile(r"(?:\b\w ){3}")  # «Р Е Ш И Л»
CLOSED = '.:;!?»”"’)'
ABBREVIATED = re.compile(r"(?:\b(?:ст|стст|пп?|чч?|гг?|тт?|д|кв|ул|б|т\.б|подп)\.|№)$", re.IGNORECASE)
DIVIDED = "-\u00ad"


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
    return (
        True if before.page == line.page and shape.pitch and not -0.5 * shape.pitch < step < 2 * shape.pitch else None
    )


def heading(before: Line, line: Line, shape: Shape) -> bool | None:
    """A short line in capitals alone, or one with a wide space or a rule to sign on, stands alone."""
    if line.text.startswith("___") and before.text[-1] not in CLOSED + "_":
        return False  # «Председательствующий судья», and on the next line where he signs
    if _apart(line, shape) or (_apart(before, shape) and not line.text[:1].islower()):
        return True
    return (
        True
        if before.text.isupper() and not line.text.isupper() and before.right < shape.right - 4 * shape.character
        else None
    )


def wrapped_heading(before: Line, line: Line, shape: Shape) -> bool | None:
    """A heading in capitals that needs two lines: the first word of the second had no room on the first."""
    capitals = before.text.isupper() and line.text.isupper() and not SPACED_OUT.search(line.text)
    if not capitals or abs(before.size - line.size) > 0.15 * before.size:
        return None
    width = (before.right - before.left) * (1 + (len(line.text.split(" ", 1)[0]) + 1) / len(before.text))
    return False if width > shape.right - shape.left and " " in before.text else None


def first_line(before: Line, line: Line, shape: Shape) -> bool | None:
    """A line at the usual first line's indent, after one at the margin or after one that was ended early."""
    if not shape.first or abs(line.left - shape.first) > shape.character:
        return None
    return True if before.left < shape.first - shape.character or short(before, line, shape) else None


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
    """An item of a list after a closed line, unless the number ends the citation of an article («ст.» at the line's
    end)."""
    if not ITEM.match(line.text) or before.text[-1] not in CLOSED or ABBREVIATED.search(before.text[-10:]):
        return None
    at_margin = bool(shape.first) and line.left < shape.first - shape.character
    return None if at_margin and not short(before, line, shape) else True


def centred(before: Line, line: Line, shape: Shape) -> bool | None:
    """A line in the middle stands alone, and so does what follows it."""
    return True if _in_the_middle(before, shape) or _in_the_middle(line, shape) else None


def short(before: Line, line: Line, shape: Shape) -> bool | None:
    """A line that was ended although the next word had room in it."""
    return True if shape.right - before.right > _room(line, shape) + shape.character else None


def _room(line: Line, shape: Shape) -> float:
    """What the first word of a line needs on the line before it."""
    return (len(line.text.split(" ", 1)[0]) + 1) * shape.character


def _apart(line: Line, shape: Shape) -> bool:
    return "___" in line.text or line.right - line.left > 1.6 * shape.character * len(line.text)


def _in_the_middle(line: Line, shape: Shape) -> bool:
    before, after = line.left - shape.left, shape.right - line.right
    return before > 4 * shape.character and after > 4 * shape.character and abs(before - after) < 3 * shape.character


RULES = (
    divided_word,
    wide_gap,
    wrapped_heading,
    heading,
    first_line,
    continued,
    gap,
    other_size,
    indent,
    item,
    centred,
    short,
)
