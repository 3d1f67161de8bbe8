"""How good a model is: persons and the other labels found exactly, word by word, or hidden whole, in corpora that it has not learnt from."""
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from re import compile

from anonymizer.ner.reader import Reader
from training.samples import Sample

_WORD = compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Score:
    """Shares of one label: F1 of spans exactly the same, F1 of the words in them, and the share of asked-for spans that are covered."""

    asked: int
    exact: float
    words: float
    covered: float

    def __str__(self) -> str:
        return f"F1 exact {self.exact:.4f}, F1 of words {self.words:.4f}, covered {self.covered:.4f}, of {self.asked}"


def scores(reader: Reader, samples: Iterable[Sample]) -> dict[str, Score]:
    """The score of each label; officials count as persons, and a dot at the end is no difference."""
    counts: Counter[tuple[str, str]] = Counter()
    for sample in samples:
        seen, asked = _by_label(sample.text, ((s.start, s.stop, s.label) for s in reader.read(sample.text))), _by_label(sample.text, sample.spans)
        words = [m.span() for m in _WORD.finditer(sample.text)]
        for label in seen.keys() | asked.keys():
            counts.update({(label, name): value for name, value in _counted(words, seen.get(label, set()), asked.get(label, set())).items()})
    return {label: _score({name: counts[label, name] for _, name in counts}) for label, name in counts if name == "asked" and counts[label, name]}


def _counted(words: list[tuple[int, int]], seen: set[tuple[int, int]], asked: set[tuple[int, int]]) -> dict[str, int]:
    mine, theirs = _inside(words, seen), _inside(words, asked)
    covered = sum(any(a <= start and stop <= b for a, b in seen) for start, stop in asked)
    return {"asked": len(asked), "seen": len(seen), "exact": len(seen & asked), "covered": covered,
            "words": len(mine & theirs), "words seen": len(mine), "words asked": len(theirs)}


def _score(count: dict[str, int]) -> Score:
    def f1(same: int, one: int, other: int) -> float:
        return 2 * same / (one + other) if one + other else 0.0
    exact = f1(count["exact"], count["seen"], count["asked"])
    return Score(count["asked"], exact, f1(count["words"], count["words seen"], count["words asked"]), count["covered"] / count["asked"])


def _inside(words: list[tuple[int, int]], spans: set[tuple[int, int]]) -> set[tuple[int, int]]:
    """The words that lie in one of the spans."""
    ordered, found, at = sorted(spans), set(), 0
    for word in words:
        while at < len(ordered) and ordered[at][1] <= word[0]:
            at += 1
        if at < len(ordered) and ordered[at][0] <= word[0]:
            found.add(word)
    return found


def _by_label(text: str, spans: Iterable[tuple[int, int, str]]) -> dict[str, set[tuple[int, int]]]:
    found: dict[str, set[tuple[int, int]]] = {}
    for start, stop, label in spans:
        label = "PERSON" if label == "OFFICIAL" else label
        found.setdefault(label, set()).add((start, stop - 1 if text[stop - 1] == "." else stop))
    return found
