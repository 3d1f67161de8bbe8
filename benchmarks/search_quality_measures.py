"""How good an answer is: nDCG, reciprocal rank and recall of the first ten acts, and whether a set is exactly the asked one."""
from collections.abc import Iterable, Mapping, Sequence
from math import log2

FIRST = 10
RELEVANT = 2  # grade from which an act is an answer; 1 touches the matter only

Grades = Mapping[str, int]


def ndcg(found: Sequence[str], grades: Grades) -> float:
    """Normalized discounted cumulative gain (Järvelin and Kekäläinen 2002), a grade g gains 2^g - 1.

    >>> ndcg(["a", "b"], {"a": 3, "b": 1}), round(ndcg(["b", "a"], {"a": 3, "b": 1}), 2)
    (1.0, 0.71)
    """
    best = _gain(sorted(grades.values(), reverse=True)[:FIRST])
    return _gain(grades.get(name, 0) for name in found[:FIRST]) / best if best else 0.0


def _gain(grades: Iterable[int]) -> float:
    return sum((2**grade - 1) / log2(rank + 1) for rank, grade in enumerate(grades, 1))


def reciprocal_rank(found: Sequence[str], grades: Grades) -> float:
    """One divided by the place of the first answer.

    >>> reciprocal_rank(["x", "a"], {"a": 3})
    0.5
    """
    places = (place for place, name in enumerate(found[:FIRST], 1) if grades.get(name, 0) >= RELEVANT)
    return 1 / next(places, float("inf"))


def recall(found: Sequence[str], grades: Grades) -> float:
    """The share of the answers that are among the first ten; of more than ten answers ten are all that can be.

    >>> recall(["a"], {"a": 3, "b": 2, "c": 1})
    0.5
    """
    wanted = {name for name, grade in grades.items() if grade >= RELEVANT}
    return len(wanted & set(found[:FIRST])) / min(len(wanted), FIRST) if wanted else 0.0


def same_set(found: Sequence[str], wanted: set[str]) -> float:
    """1 when exactly the wanted acts were found, else 0."""
    return float(set(found) == wanted)
