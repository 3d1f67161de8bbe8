"""The questions of benchmarks/queries: read, with the acts that answer them."""
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from benchmarks import search_quality_sets
from benchmarks.search_quality_acts import QUERIES, names, text_of

SETS = ("phrase", "operators")  # types whose answer is a set computed from the texts, not a list of graded acts
TYPES = ("topic-ru", "topic-kk", "synonym", "cross-language", "spelling", "article", "number", "court", "outcome", *SETS)


class BadQueries(Exception):
    """A line of the questions that cannot be used, with its file and number."""


@dataclass(frozen=True)
class Question:
    """A question of one type; `grades` by the name of the act. Nobody looks at the `held` ones, so that they stay a fair judge."""

    kind: str
    held: bool
    text: str
    grades: dict[str, int] = field(default_factory=dict)

    @cached_property
    def wanted(self) -> set[str]:
        """The names of the acts that answer it."""
        return set(self.grades)


def questions() -> list[Question]:
    """All questions in the order of TYPES. Raises BadQueries."""
    known = frozenset(names())
    read = [one for path in sorted(QUERIES.glob("*.tsv")) for one in _file(path, known)]
    graded = [one for one in read if one.kind not in SETS]
    sets = [one for one in read if one.kind in SETS]
    return sorted(graded + answered(sets), key=lambda one: TYPES.index(one.kind))


def _file(path: Path, known: frozenset[str]) -> Iterator[Question]:
    for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
        try:
            yield question(line, known)
        except ValueError as error:
            raise BadQueries(f"{path.name}, line {number}: {error}") from error


def question(line: str, known: frozenset[str]) -> Question:
    """One line: type, «held» or «open», the question, and graded acts, with tabs between. Raises ValueError.

    >>> question("number\\topen\\t2-18/2016\\tru/a=3 ru/b=2", frozenset({"ru/a", "ru/b"})).grades
    {'ru/a': 3, 'ru/b': 2}
    """
    kind, held, text, listed, *more = [*line.split("\t"), "", "", "", ""]
    if kind not in TYPES or held not in ("held", "open") or not text or any(more):
        raise ValueError("a type, «held» or «open», a question and its acts are expected")
    grades = {name: int(grade) for name, _, grade in (pair.rpartition("=") for pair in listed.split())}
    if unknown := grades.keys() - known:
        raise ValueError(f"no such acts: {', '.join(sorted(unknown))}")
    if (kind in SETS) == bool(grades) or set(grades.values()) - {1, 2, 3}:
        raise ValueError("grades from 1 to 3 are expected, and none for a set")
    return Question(kind, held == "held", text, grades)


def answered(sets: Iterable[Question]) -> list[Question]:
    """The same questions with the acts that the plain implementation finds."""
    texts = {name: search_quality_sets.text(text_of(name)) for name in names()}
    with (QUERIES / "forms.txt").open(encoding="utf-8") as lines:
        forms = search_quality_sets.forms_of(lines)
    return [Question(one.kind, one.held, one.text, dict.fromkeys(search_quality_sets.expected(one.text, texts, forms), 1)) for one in sets]
