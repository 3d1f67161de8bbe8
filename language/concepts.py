"""Concepts of the law as lists that a lawyer may edit: `language/thesaurus/*.txt`, one concept a line.

    кража, тайное хищение, ~украли | ұрлық, бөтеннің мүлкін ұрлау > хищение = article:УК:188

Russian terms, a bar, Kazakh terms, the most usual first; commas between. «~» marks what the public says: it is understood, but
not looked for. After «>» stand broader terms, each a term of another line; after «=», with spaces between, what acts are known by that the
terms name: an article of law by its key, an outcome, a kind of act, a category of cases, an instance; of several with commas any.
"""
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from language.laws import law_of
from models.act import ActKind, CaseCategory, Instance, Language, Outcome
from models.errors import BadWordList
from models.query import Article, Value

FOLDER = Path(__file__).with_name("thesaurus")
FIELDS = {"outcome": Outcome, "kind": ActKind, "category": CaseCategory, "instance": Instance}


@dataclass(frozen=True, slots=True)
class Term:
    """A term as written in the list; `spoken` when only the public says so."""

    text: str
    language: Language
    spoken: bool = False


@dataclass(frozen=True, slots=True)
class Concept:
    """Terms of one meaning in both languages; `place` is the file and the line where a lawyer finds them."""

    terms: tuple[Term, ...]
    broader: tuple[str, ...] = ()
    known_by: tuple[Value | Article, ...] = ()
    place: str = ""


def concepts(folder: Path = FOLDER) -> tuple[Concept, ...]:
    """All concepts of the lists in `folder`. Raises BadWordList, which names the file and the line."""
    found = tuple(concept for file in sorted(folder.glob("*.txt")) for concept in _of_file(file))
    _check_each_once(found)
    _check_broader(found)
    return found


def concept(line: str, place: str = "") -> Concept:
    """The concept of one line. Raises BadWordList.

    >>> found = concept("ДТП, ~авария | ЖКО > вред")
    >>> [term.text for term in found.terms], found.broader
    (['ДТП', 'авария', 'ЖКО'], ('вред',))
    """
    rest, _, known_by = line.partition(" = ")
    rest, _, broader = rest.partition(" > ")
    sides = rest.split("|")
    if len(sides) != 2:
        raise BadWordList("no_two_sides", f"{place}: Russian and Kazakh terms need one | between them")
    pairs = zip((Language.RU, Language.KK), sides, strict=True)
    terms = tuple(term for language, side in pairs for term in _terms(side, language, place))
    return Concept(terms, tuple(_listed(broader, place)) if broader else (), tuple(_known_by(text, place) for text in known_by.split()), place)


def _of_file(file: Path) -> Iterator[Concept]:
    for number, line in enumerate(file.read_text("utf-8").splitlines(), 1):
        if line.strip() and not line.startswith("#"):
            yield concept(line, f"{file.name}:{number}")


def _terms(side: str, language: Language, place: str) -> list[Term]:
    terms = [Term(text.removeprefix("~").strip(), language, text.startswith("~")) for text in _listed(side, place)]
    if all(term.spoken for term in terms):
        raise BadWordList("only_spoken", f"{place}: a side needs a term of the law beside «~»")
    twice = [text for text, count in Counter(term.text.casefold() for term in terms).items() if count > 1]
    if twice:
        raise BadWordList("term_twice", f"{place}: {', '.join(twice)}")
    return terms


def _listed(side: str, place: str) -> list[str]:
    texts = [text.strip() for text in side.split(",")]
    if not all(texts):
        raise BadWordList("empty_term", f"{place}: nothing between two commas or on one side of |")
    return texts


def _known_by(text: str, place: str) -> Value | Article:
    field, _, value = text.partition(":")
    if field == "article" and value.count(":") and law_of(value.partition(":")[0], kazakh=False):
        return Article(value)
    values = tuple(value.split(","))
    if field not in FIELDS or not set(values) <= set(FIELDS[field]):
        raise BadWordList("no_such_value", f"{place}: {text}")
    return Value(field, values)


def _check_each_once(found: Iterable[Concept]) -> None:
    """The same Russian term with the same Kazakh one on two lines is one concept written twice."""
    seen: dict[tuple[str, str], str] = {}
    for one in found:
        sides = [[term.text.casefold() for term in one.terms if term.language is language] for language in (Language.RU, Language.KK)]
        for pair in ((russian, kazakh) for russian in sides[0] for kazakh in sides[1]):
            if seen.setdefault(pair, one.place) != one.place:
                raise BadWordList("concept_twice", f"{one.place} and {seen[pair]}: {pair[0]}, {pair[1]}")


def _check_broader(found: Iterable[Concept]) -> None:
    known = {term.text for one in found for term in one.terms}
    for one in found:
        if unknown := [text for text in one.broader if text not in known]:
            raise BadWordList("no_such_broader", f"{one.place}: {', '.join(unknown)}")
