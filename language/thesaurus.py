"""Which words of a question are a term of the law, and what else the law calls it in both languages.

`python -m language.thesaurus` counts the terms.
"""
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import NamedTuple

from language import kin, russian
from language.concepts import Concept, Term, concepts
from language.lemmas import lemma
from language.letters import bare
from language.light_words import FUNCTION_WORDS, TELLING
from language.negation import denied
from language.tokens import TOKEN, fold, tokens
from models.act import Language, PartKind
from models.query import And, Article, InPart, Node, Value, Word

VALUE, ARTICLE = 0.5, 0.6  # what is recorded of an act, beside a court or a judge by name; an article that it cites
IN_HIGHER_COURT = 0.4  # an appeal that reverses and refuses anew, beside the refusal of a first court
SYNONYM, TRANSLATION, BROADER, NARROWER = 0.7, 0.5, 0.4, 0.3  # a term of the same language, of the other one, of another concept
MOST_SYNONYMS, MOST_TRANSLATIONS, MOST_RELATED = 6, 4, 2  # of one concept: each costs the engine time
LONGEST = 8  # words of a term

REFUSED = (Value("outcome", ("refused",)),)
TO_REFUSE = Word("отказать", ("отказать", "тарт"))  # «отказать», «бас тартылсын» of an operative part
DENIED = "¬"  # before the key of a term that denies: «талап қанағаттандырылмады»
OPPOSITE = {"granted": "refused", "granted_in_part": "refused", "convicted": "acquitted"}  # of outcomes

Key = tuple[str, ...]
Weighed = tuple[Node, float]


class Match(NamedTuple):
    """The words of a question at `places` are a term, in `language`, of `concepts`: several when it has several meanings."""

    places: tuple[int, ...]
    language: Language
    concepts: tuple[Concept, ...]


class Thesaurus:
    """Concepts, found by the lemmas of their terms in any form and order; never changed once made, but for what is worked out once."""

    def __init__(self, known: Iterable[Concept]) -> None:
        self.concepts = tuple(known)
        self._keyed: dict[tuple[Language, Key], list[Concept]] = defaultdict(list)
        self._named: dict[str, Concept] = {}
        self._worked_out: dict[tuple[Language, tuple[str, ...]], tuple[Weighed, ...]] = {}  # as many as there are meanings
        self._narrower: dict[str, list[Concept]] = defaultdict(list)  # by the place of the broader one
        for one in self.concepts:
            keys: dict[tuple[Language, Key], None] = {}
            by_root = not any(isinstance(node, Value) for node in one.known_by)
            for term in one.terms:
                self._named.setdefault(term.text, one)
                denies = not by_root and bool(denied([token.text for token in tokens(term.text)]))
                keys |= dict.fromkeys((term.language, (DENIED, *key) if denies else key) for key in _keys(content(term.text), term.language, by_root))
            for key in keys:
                self._keyed[key].append(one)
        self._parts = {(tongue, part) for tongue, key in self._keyed for part in key}
        known_as = {one.known_by: one for one in reversed(self.concepts)}
        self._opposite = {(Value("outcome", (said,)),): known_as[other] for said, meant in OPPOSITE.items() if (other := (Value("outcome", (meant,)),)) in known_as}
        for one in self.concepts:
            for name in one.broader:
                self._narrower[self._named[name].place].append(one)

    def matches(self, words: Sequence[str], language: Language, no: frozenset[str] = frozenset()) -> list[Match]:
        """The terms among the folded `words` of a question in `language`: the longest, none over another, in their order.

        `words` hold no function words, as `content` leaves them; `no` are those of them that are denied, by which an outcome becomes its
        opposite. A foreign word may stand within: «лишить отца родительских прав»."""
        taken = {place for place, word in enumerate(words) if not self._in_a_term(word)}
        found: list[Match] = []
        for length in range(min(LONGEST, len(words)), 0, -1):
            for places in _rows(len(words), length):
                if taken.isdisjoint(places) and (match := self._match(words, places, language, no)):
                    taken.update(places)
                    found.append(match)
        return sorted(found, key=lambda match: match.places)

    def _in_a_term(self, word: str) -> bool:
        """Whether any term has the word: most words of a long question are in none, and need not be looked for in rows."""
        return any((tongue, part) in self._parts for tongue in Language for key in _keys((word,), tongue) for part in key)

    def _match(self, words: Sequence[str], places: tuple[int, ...], language: Language, no: frozenset[str]) -> Match | None:
        meant = [words[place] for place in places]
        denies = not no.isdisjoint(meant)
        for tongue in sorted(Language, key=lambda one: one is not language):
            if tongue is Language.KK is not language and all(russian.is_known(word) for word in meant):
                continue  # «пара» of a Russian question is no bribe
            for key in _keys(meant, tongue):
                found = self._keyed.get((tongue, key), [])
                if denies:
                    found = self._denied(found, self._keyed.get((tongue, (DENIED, *key)), []))
                if found:
                    return Match(places, tongue, tuple(dict.fromkeys(found)))
        return None

    def _denied(self, found: list[Concept], itself: list[Concept]) -> list[Concept]:
        """What is meant by a denied term: `itself`, the concepts that have it denied, else the opposite outcomes of those `found`."""
        if itself:
            return [*itself, *(one for one in found if not any(isinstance(node, Value) for node in one.known_by))]
        return [self._opposite.get(one.known_by, one) for one in found]

    def alternatives(self, match: Match) -> list[Weighed]:
        """What may stand instead of a matched term with its weight, the weightiest first; worked out once for each meaning."""
        meant = match.language, tuple(one.place for one in match.concepts)
        if meant not in self._worked_out:
            self._worked_out[meant] = tuple(self._alternatives(match))
        return list(self._worked_out[meant])

    def _alternatives(self, match: Match) -> list[Weighed]:
        found: list[Weighed] = []
        for one in match.concepts:
            own, translated = _offered(one, match.language), _offered(one, _other(match.language))
            found += _recorded(one)
            found += ((node_of(term), SYNONYM) for term in own[:MOST_SYNONYMS])
            found += ((node_of(term), TRANSLATION) for term in translated[:MOST_TRANSLATIONS])
            near = [(self._named[name], BROADER) for name in one.broader] + [(other, NARROWER) for other in self._narrower.get(one.place, ())]
            for other, weight in near[:MOST_RELATED]:
                found += ((node_of(min(_offered(other, tongue), key=_length)), weight) for tongue in Language)
                found += ((node, weight) for node in other.known_by if isinstance(node, Article))
        return sorted(found, key=lambda weighed: -weighed[1])

    def words(self) -> Iterator[str]:
        """The folded words of all terms as they are written: what a question may be mended to."""
        return (form for one in self.concepts for term in one.terms for form in map(fold, TOKEN.findall(term.text)))


@cache
def standard() -> Thesaurus:
    """The thesaurus that ships with the archive; read once. Raises BadWordList."""
    return Thesaurus(concepts())


def content(text: str) -> list[str]:
    """The folded words of a term without those that it is the same without.

    >>> content("Восстановление на работе")
    ['восстановление', 'работе']
    """
    folded = [fold(word) for word in TOKEN.findall(text)]
    return [word for word in folded if word not in FUNCTION_WORDS or word in TELLING] or folded


@cache
def node_of(term: Term) -> Node:
    """All words of a term, each in any form of its language."""
    words = tuple(Word(word, (lemma(word, term.language),)) for word in dict.fromkeys(content(term.text)) if word not in TELLING)
    return words[0] if len(words) == 1 else And(words)


def _rows(count: int, length: int) -> Iterator[tuple[int, ...]]:
    """The places of `length` words of `count` that stand in a row, then those with one other word among them.

    >>> list(_rows(4, 3))
    [(0, 1, 2), (1, 2, 3), (0, 2, 3), (0, 1, 3)]
    """
    for start in range(count - length + 1):
        yield tuple(range(start, start + length))
    for start in range(count - length if length > 1 else 0):
        for left_out in range(start + 1, start + length):
            yield (*range(start, left_out), *range(left_out + 1, start + length + 1))


def _recorded(one: Concept) -> Iterator[Weighed]:
    """What acts are known by: any of the articles; the values all together, a sentence upheld being an outcome and a category."""
    values = tuple(node for node in one.known_by if isinstance(node, Value))
    if values:
        yield values[0] if len(values) == 1 else And(values), VALUE
    if values == REFUSED:
        yield And((Value("outcome", ("reversed",)), InPart(PartKind.OPERATIVE, TO_REFUSE))), IN_HIGHER_COURT
    yield from ((node, ARTICLE) for node in one.known_by if isinstance(node, Article))


def _offered(one: Concept, language: Language) -> list[Term]:
    return [term for term in one.terms if term.language is language and not term.spoken]


def _length(term: Term) -> int:
    """In words: the shortest term of another concept says enough of it."""
    return len(content(term.text))


def _other(language: Language) -> Language:
    return Language.RU if language is Language.KK else Language.KK


def _keys(words: Sequence[str], language: Language, by_root: bool = True) -> Iterator[Key]:
    """Under what words are looked for: their lemmas; Russian ones then by their roots («взыскать алименты»).

    A single word that names what is known of acts («определение») is not the same as its root. Kazakh lemmas are made bare,
    for people who type without Kazakh letters."""
    if language is Language.KK:
        yield tuple(sorted(bare(lemma(word, language)) for word in words))
        return
    lemmas = [lemma(word, language) for word in words]
    yield tuple(sorted(lemmas))
    if by_root or len(words) > 1:
        yield tuple(sorted(f"√{kin.root(one)}" for one in lemmas))


if __name__ == "__main__":
    known = standard()
    counts = {tongue: len({t.text.casefold() for c in known.concepts for t in c.terms if t.language is tongue}) for tongue in Language}
    sys.stdout.write(f"concepts {len(known.concepts)}; different terms: " + ", ".join(f"{t} {n}" for t, n in counts.items()) + "\n")
