"""Near-duplicates: acts written by one form. A sketch of an act's words, and which hits are folded under an earlier one.

The sketch is the least hash in each of many bins (one permutation hashing: Li, Owen, Zhang 2012) of the rows of three words, put
together to bands (the super-shingles of Broder 2000). Two acts are alike when they are of one kind and a band of theirs is equal:
of pairs with 0.95 of their rows in common 99 in a hundred, with 0.9 nine in ten, with 0.5 one in sixty.
"""
from collections.abc import Iterable, Sequence
from functools import lru_cache
from hashlib import blake2b

from models.act import ActKind

BANDS, BINS = 4, 8  # bins of each band
FEWEST = 3  # bins of a band that are not empty; with less it says nothing
WINDOW = 500  # hits from the first on that are folded; deeper ones stand singly
NONE = 0  # a band that is equal to no other
FIELDS = tuple(f"alike_{number}" for number in range(BANDS))

Sketch = tuple[int, ...]
_LARGEST = (1 << 63) - 1
_FIRST, _SECOND = 0x9E3779B97F4A7C15, 0xC2B2AE3D27D4EB4F  # odd numbers that spread bits (xxHash)


def sketch(forms: Iterable[str], kind: ActKind) -> Sketch:
    """The bands of an act's words; sums, dates and numbers are passed over, since they differ where the form is one."""
    forms = tuple(forms)
    codes = {form: _code(form) for form in set(forms) if form.isalpha()}
    words = [codes[form] for form in forms if form in codes]
    rows = {(a * _FIRST + b * _SECOND + c) & _LARGEST for a, b, c in zip(words, words[1:], words[2:], strict=False)}
    least: dict[int, int] = {}
    for row in rows:
        place = row % (BANDS * BINS)
        if row < least.get(place, _LARGEST):
            least[place] = row
    return tuple(_band([least.get(place, NONE) for place in range(start, start + BINS)], kind) for start in range(0, BANDS * BINS, BINS))


def leaders(sketches: Sequence[Sketch]) -> list[int]:
    """Of each hit in their order the first hit that it is alike to: its own number, when there is none.

    >>> leaders([(1, 2), (3, 4), (9, 2), (0, 0), (0, 0)])
    [0, 1, 0, 3, 4]
    """
    first: dict[tuple[int, int], int] = {}
    found = []
    for number, bands in enumerate(sketches):
        told = [(place, band) for place, band in enumerate(bands) if band != NONE]
        leader = min((first[band] for band in told if band in first), default=number)
        if leader == number:
            first |= dict.fromkeys(told, number)
        found.append(leader)
    return found


@lru_cache(maxsize=1 << 18)
def _code(form: str) -> int:
    return int.from_bytes(blake2b(form.encode(), digest_size=8).digest())


def _band(least: list[int], kind: ActKind) -> int:
    if len(least) - least.count(NONE) < FEWEST:
        return NONE
    text = f"{kind.value} {least}"
    return int.from_bytes(blake2b(text.encode(), digest_size=8).digest()) & _LARGEST or 1
