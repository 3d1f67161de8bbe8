"""The lists of words that ship with the package: one file a list, `#` begins a remark."""
from functools import cache
from pathlib import Path

from anonymizer.text.alphabet import fold, skeleton

_FOLDER = Path(__file__).parent / "wordlists"


@cache
def lines(name: str) -> tuple[str, ...]:
    """The lines of list `name` without remarks and blanks."""
    text = (_FOLDER / f"{name}.txt").read_text("utf-8")
    return tuple(line.strip() for line in text.splitlines() if line.strip() and not line.startswith("#"))


@cache
def folded(name: str) -> frozenset[str]:
    """All words of list `name`, folded."""
    return frozenset(fold(word) for line in lines(name) for word in line.split())


@cache
def skeletons(name: str) -> frozenset[str]:
    """All words of list `name` by what stays of them in every spelling."""
    return frozenset(skeleton(word) for line in lines(name) for word in line.split())


@cache
def halves(name: str) -> tuple[frozenset[str], frozenset[str]]:
    """A list whose Russian and Kazakh words stand on either side of «|», folded."""
    sides: tuple[set[str], set[str]] = (set(), set())
    for line in lines(name):
        for side, half in zip(sides, line.split("|"), strict=True):
            side.update(fold(word) for word in half.split())
    return frozenset(sides[0]), frozenset(sides[1])


@cache
def womens_names() -> frozenset[str]:
    """Given names that women alone bear, levelled: those under a heading that says «women» and no heading of men."""
    text = (_FOLDER / "given_names.txt").read_text("utf-8")
    sections = [section.partition("\n") for section in text.split("\n## ")]
    women = {skeleton(w) for head, _, body in sections if "omen" in head for w in body.split()}
    others = {skeleton(w) for head, _, body in sections if "omen" not in head for w in body.split()} if women else set()
    apart = {skeleton(w) for head, _, body in sections if head.startswith("Women") for w in body.split()}
    return frozenset((women - others) | apart)
