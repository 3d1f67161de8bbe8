"""A concept that a question nearly names: most words of one of its terms, with others between or instead of the rest.

«Занял деньги ещё весной и не отдаёт» has no term word for word; «занял деньги и не отдаёт долг» is near enough. Rare words of
the terms decide (inverse document frequency over concepts, Spärck Jones 1972).
"""
from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import cache
from math import log
from typing import NamedTuple

from language import kin
from language.concepts import Concept
from language.lemmas import lemma
from language.letters import bare
from language.thesaurus import Match, Thesaurus, content
from models.act import Language

OF_TERM = 0.6  # of a term's words, by their rarity, that the question must have
OF_QUESTION = 0.3  # of the question's words that the term must have: a pasted page resembles everything
LEAST_WORDS = 2
LONGEST = 40  # words of a question that may name something nearly

Key = tuple[Language, str]


class Resembling(NamedTuple):
    """A concept nearly named by the words at `places`, of which the one at `rarest` says most; `likeness`: what part of its term they are."""

    concept: Concept
    places: tuple[int, ...]
    rarest: int
    likeness: float


class Resemblance:
    """The terms of concepts by the roots of their words; never changed once made."""

    def __init__(self, known: Iterable[Concept]) -> None:
        self._terms = [
            (one, frozenset(_key(word, term.language) for word in content(term.text))) for one in known for term in one.terms
        ]  # in the order of the lists: of equally near terms the earlier one is meant
        concepts: dict[Key, set[str]] = defaultdict(set)
        self._having: dict[Key, list[int]] = defaultdict(list)
        for number, (one, keys) in enumerate(self._terms):
            for key in keys:
                concepts[key].add(one.place)
                self._having[key].append(number)
        total = len({one.place for one, _ in self._terms})
        self._rarity = {key: log(1 + total / len(places)) for key, places in concepts.items()}
        self._rarest = log(1 + total)
        self._weights = [sum(self._rarity[key] for key in keys) for _, keys in self._terms]

    def nearest(self, words: Sequence[str], language: Language, named: Sequence[Match] = ()) -> Resembling | None:
        """The concept that folded content words nearly name; None where none is near enough.

        It is none of those `named` already, and none of the words of one of them alone: «отказ от иска» is no «отказ в иске»."""
        if not LEAST_WORDS <= len(words) <= LONGEST:
            return None
        keys = [_key(word, language) for word in words]
        asked = sum(self._rarity.get(key, self._rarest) for key in keys)
        places: dict[int, list[int]] = defaultdict(list)
        for place, key in enumerate(keys):
            for number in self._having.get(key, ()):
                places[number].append(place)
        found = [number for number, at in places.items() if len(at) >= LEAST_WORDS and not self._is_named(number, at, named)]
        best = max((self._measured(number, [keys[place] for place in places[number]], asked) for number in found), default=None)
        if best is None or not best[0]:
            return None
        _, likeness, number = best
        at = tuple(places[-number])
        return Resembling(self._terms[-number][0], at, max(at, key=lambda place: self._rarity[keys[place]]), likeness)

    def _is_named(self, number: int, places: Sequence[int], named: Sequence[Match]) -> bool:
        return any(self._terms[number][0] in match.concepts or set(places) <= set(match.places) for match in named)

    def _measured(self, number: int, shared: Sequence[Key], asked: float) -> tuple[float, float, int]:
        """How near a term is, 0 when not near enough; what part of it is named; its number, negative so that earlier ones win."""
        weight = sum(self._rarity[key] for key in set(shared))
        of_term = weight / self._weights[number]
        of_question = weight / asked
        near = of_term * of_question if of_term >= OF_TERM and of_question >= OF_QUESTION else 0.0
        return near, of_term, -number


@cache
def resemblance(known: Thesaurus) -> Resemblance:
    """That of a thesaurus; made once."""
    return Resemblance(known.concepts)


def _key(word: str, language: Language) -> Key:
    """The root of a Russian word, the lemma of a Kazakh one without its letters, as the thesaurus matches them."""
    base = lemma(word, language)
    return language, bare(base) if language is Language.KK else kin.root(base)
