"""The concept of the thesaurus that a Russian question is near to in meaning, though it says no word of it: «наркокурьер», «получку не дали».

A term is the mean of its words' vectors, rare words weighing more (inverse document frequency), and so is a question. The vectors are
navec's (MIT), learnt from the news and made smaller by `training/word_vectors.py`. For Kazakh there are none.
"""
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cache
from math import log
from pathlib import Path
from zlib import crc32

import numpy as np

from language.concepts import Concept
from language.identify import language_asked
from language.lemmas import lemma
from language.light_words import is_light
from language.thesaurus import Match, Thesaurus, Weighed, content, standard
from models.act import Language
from models.query import Value

VECTORS = Path(__file__).with_name("word_vectors.npz")
NEAR = 0.5  # the cosine from which a concept has to do with a question
LONGEST = 40  # words of a question that mean something together


class Nearness:
    """The Russian terms of concepts as rows of numbers; never changed once made."""

    def __init__(self, known: Iterable[Concept]) -> None:
        with np.load(VECTORS, allow_pickle=False) as read:
            self._keys, self._rows = read["keys"], read["rows"]
        matters = [one for one in known if not _of_acts(one)]
        terms = [(one, _lemmas(content(term.text))) for one in matters for term in one.terms if term.language is Language.RU]
        self._counts = Counter(word for _, words in terms for word in set(words))
        self._terms = len(terms)
        rows = [(one, self._row(words)) for one, words in terms]
        self._concepts = [one for one, row in rows if row is not None]
        self._table = np.array([row for _, row in rows if row is not None], dtype=np.float32)

    def nearest(self, words: Sequence[str]) -> tuple[Concept, float] | None:
        """The nearest concept to the folded content words of a question, and the cosine; None where none is near."""
        row = self._row(_lemmas(words[:LONGEST]))
        if row is None or not self._concepts:
            return None
        cosines = self._table @ row
        best = int(cosines.argmax())
        return (self._concepts[best], float(cosines[best])) if cosines[best] >= NEAR else None

    def _row(self, words: Sequence[str]) -> np.ndarray | None:
        """The direction of some lemmas together, None where no vector is known of any."""
        keys = np.array([key(word) for word in words], dtype=np.uint32)
        places = np.minimum(np.searchsorted(self._keys, keys), len(self._keys) - 1)
        known = self._keys[places] == keys
        if not known.any():
            return None
        weights = np.array([log(2 + self._terms) - log(1 + self._counts[word]) for word in words], dtype=np.float32)
        row = weights[known] @ self._rows[places[known]].astype(np.float32)
        return row / np.linalg.norm(row)


def meant(text: str, known: Thesaurus | None = None) -> tuple[Concept, tuple[Weighed, ...]] | None:
    """The concept that a Russian question is near to, and what acts may call it, with weights; None where every word of it is
    understood without, it says how acts ended or of which kind they are, or no concept is near.

    >>> from language.concepts import concept
    >>> meant("наследие дедушки", Thesaurus([concept("наследство | мұра")]))[0].terms[1].text
    'мұра'
    """
    known = known or standard()
    words = content(text) if language_asked(text) is Language.RU else []
    matches = known.matches(words[:LONGEST], Language.RU)
    named = {place for match in matches for place in match.places}
    if all(place in named or is_light(word, Language.RU) for place, word in enumerate(words)) or any(_of_acts(one) for match in matches for one in match.concepts):
        return None
    if (found := nearness(known).nearest(words)) is None:
        return None
    concept, cosine = found
    return concept, tuple((node, weight * cosine) for node, weight in known.alternatives(Match((), Language.RU, (concept,))))


@cache
def nearness(known: Thesaurus) -> Nearness:
    """That of a thesaurus; made once."""
    return Nearness(known.concepts)


def key(word: str) -> int:
    """Under what a word stands in the table of vectors."""
    return crc32(word.encode("utf-8", "replace"))


def _of_acts(one: Concept) -> bool:
    """Whether a concept says what acts are rather than what they are about: how they ended, of which kind they are."""
    return any(isinstance(node, Value) for node in one.known_by)


def _lemmas(words: Iterable[str]) -> list[str]:
    return [lemma(word, Language.RU) for word in words]
