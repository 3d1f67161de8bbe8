"""How two texts differ: paragraph beside paragraph, and the words within those that changed."""
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

MOST = 4_000  # words or paragraphs compared one by one; comparing takes their square, so that longer ones count as changed whole
MOST_ROWS = 500  # changed paragraphs shown one beside the other
NEAR = 1  # unchanged paragraphs shown on either side of a changed one

Opcode = tuple[str, int, int, int, int]
_PIECE = re.compile(r"\s+|\w+|[^\w\s]")


@dataclass(frozen=True, slots=True)
class Bit:
    """Characters in a row; `changed` when the other side has not these."""

    text: str
    changed: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """A paragraph on each side; or `same`, the number of paragraphs left out because they are equal."""

    left: tuple[Bit, ...] = ()
    right: tuple[Bit, ...] = ()
    same: int = 0


def rows(left: str, right: str) -> list[Row]:
    """The changed paragraphs of two texts with a neighbour on either side; none for equal texts.

    >>> [bit.text for row in rows("иск Пак принят", "иск Истца 1 принят") for bit in row.right if bit.changed]
    ['Истца 1']
    """
    before, after = left.split("\n"), right.split("\n")
    changes = opcodes(before, after)
    if all(tag == "equal" for tag, *_ in changes):
        return []
    found: list[Row] = []
    for n, (tag, a, b, c, d) in enumerate(changes):
        if tag == "equal":
            found += unchanged(before[a:b], first=n == 0, last=n == len(changes) - 1)
        else:
            found += changed(before[a:b], after[c:d])
    return found


def unchanged(paragraphs: Sequence[str], first: bool, last: bool) -> Iterator[Row]:
    """The paragraphs next to a change; those between are counted."""
    head, tail = 0 if first else NEAR, 0 if last else NEAR
    if len(paragraphs) <= head + tail:
        head, tail = len(paragraphs), 0
    yield from (alike(p) for p in paragraphs[:head])
    if between := len(paragraphs) - head - tail:
        yield Row(same=between)
    yield from (alike(p) for p in paragraphs[len(paragraphs) - tail :])


def alike(paragraph: str) -> Row:
    return Row((Bit(paragraph),), (Bit(paragraph),))


def changed(before: Sequence[str], after: Sequence[str]) -> Iterator[Row]:
    """Changed paragraphs one beside the other when they are as many, else all together."""
    if len(before) != len(after) or len(before) > MOST_ROWS:
        before, after = ["\n".join(before)], ["\n".join(after)]
    for left, right in zip(before, after, strict=True):
        yield Row(*words(left, right))


def words(left: str, right: str) -> tuple[tuple[Bit, ...], tuple[Bit, ...]]:
    """Both texts with the words that the other has not."""
    before, after = _PIECE.findall(left), _PIECE.findall(right)
    sides: tuple[list[Bit], list[Bit]] = ([], [])
    for tag, a, b, c, d in opcodes(before, after):
        for side, piece in ((sides[0], before[a:b]), (sides[1], after[c:d])):
            if piece:
                side.append(Bit("".join(piece), tag != "equal"))
    return tuple(sides[0]), tuple(sides[1])


def opcodes(before: Sequence[str], after: Sequence[str]) -> list[Opcode]:
    """What difflib says, of the part between the equal beginnings and endings; of too long a part that all of it changed."""
    start = _equal(before, after)
    stop = _equal(before[start:][::-1], after[start:][::-1])
    old, new = before[start : len(before) - stop], after[start : len(after) - stop]
    middle = [("replace", 0, len(old), 0, len(new))] if old or new else []
    if max(len(old), len(new)) <= MOST:
        middle = SequenceMatcher(None, old, new).get_opcodes()
    found: list[Opcode] = [("equal", 0, start, 0, start)] if start else []
    found += [(tag, a + start, b + start, c + start, d + start) for tag, a, b, c, d in middle]
    return found + ([("equal", len(before) - stop, len(before), len(after) - stop, len(after))] if stop else [])


def _equal(one: Sequence[str], other: Sequence[str]) -> int:
    """How many are equal from the beginning."""
    count = 0
    for a, b in zip(one, other, strict=False):
        if a != b:
            break
        count += 1
    return count
