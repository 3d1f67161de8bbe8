"""The words of the public acts and how many acts have each: what a question may have meant."""
from collections.abc import Callable, Iterable, Mapping
from functools import cached_property
from itertools import chain

from rapidfuzz import process
from rapidfuzz.distance import OSA

from language.lemmas import lemmas
from language.letters import bare
from language.spelling.latin import sounds
from language.tokens import fold, tokens

SHORTEST = 3  # letters of a word that is kept; shorter ones are initials and abbreviations
LONGEST = 40
SHORTEST_MISTYPED = 4  # a shorter word has too many neighbours
LONG = 8  # letters from which on a word may have two slips


def countable(text: str) -> frozenset[str]:
    """The different folded words of a text that a vocabulary keeps: of letters alone.

    >>> sorted(countable("Иск о взыскании 100 000 тенге, иск"))
    ['взыскании', 'иск', 'тенге']
    """
    words = {fold(token.text) for token in tokens(text)}
    return frozenset(word for word in words if SHORTEST <= len(word) <= LONGEST and word.isalpha())


class Vocabulary:
    """Words in their folded forms with the number of acts that have them; never changed once made."""

    def __init__(self, counts: Mapping[str, int], terms: Iterable[str] = ()) -> None:
        """`terms` are words that count as known though no act has them: those of the thesaurus."""
        self._given = dict(counts)
        self._counts = dict.fromkeys(terms, 0) | self._given

    def ready(self) -> "Vocabulary":
        """Itself, with all prepared that is otherwise made at the first question: of 160,000 words it takes ten seconds."""
        self._by_length, self._lemmas, self._bare, self._bare_lemmas, self._sounds  # noqa: B018
        return self

    @property
    def counts(self) -> Mapping[str, int]:
        """How many acts have each word; terms that no act has are not among them."""
        return self._given

    @property
    def forms(self) -> Iterable[str]:
        """All words, in no order."""
        return self._counts.keys()

    def count(self, form: str) -> int:
        """How many acts have this very form."""
        return self._counts.get(form, 0)

    def knows(self, form: str) -> bool:
        """Whether an act has the word in any form.

        >>> Vocabulary({"алименты": 3}).knows("алиментов")
        True
        """
        return form in self._counts or any(one in self._lemmas for one in lemmas(form))

    def far_more_often(self, form: str, times: int) -> bool:
        """Whether another word that reads as `form` does without Kazakh letters is in more than `times` as many acts."""
        return any(self._counts[word] > times * self.count(form) for word in self.written_plainly(form))

    def written_plainly(self, form: str) -> tuple[str, ...]:
        """The words with Kazakh letters, or with ё, that read as `form` does when typed without these; most frequent first."""
        return self._frequent(word for word in self._bare.get(bare(form), ()) if word != form)

    def sounding(self, word: str) -> tuple[str, ...]:
        """The words that sound as `word` does, in whatever alphabet it is; most frequent first.

        >>> Vocabulary({"қарыз": 3, "алименты": 1}).sounding("qaryz")
        ('қарыз',)
        """
        return self._frequent(form for sound in sounds(word) for form in self._sounds.get(sound, ()))

    def close(self, form: str) -> tuple[str, ...]:
        """The words one slip away (a letter more, less, wrong, or two swapped), of long ones two; the nearest first.

        >>> Vocabulary({"взыскание": 3, "взимание": 1}).close("взысканеи")
        ('взыскание',)
        """
        if len(form) < SHORTEST_MISTYPED:
            return ()
        slips = 1 if len(form) < LONG else 2
        near = chain.from_iterable(self._by_length.get(length, ()) for length in range(len(form) - slips, len(form) + slips + 1))
        found = process.extract(form, near, scorer=OSA.distance, score_cutoff=slips, limit=20)
        best = sorted(found, key=lambda one: (one[1], one[0][0] != form[0], -self._counts[one[0]], one[0]))
        return tuple(word for word, distance, _ in best)

    def of_lemma_written_plainly(self, form: str) -> tuple[str, ...]:
        """The lemmas of known words that read as a lemma of `form` does when typed without Kazakh letters.

        >>> Vocabulary({"қарыздың": 3}).of_lemma_written_plainly("карызды")
        ('қарыз',)
        """
        return tuple(dict.fromkeys(known for one in lemmas(form) for known in self._bare_lemmas.get(bare(one), ()) if known != one))

    def _frequent(self, words: Iterable[str]) -> tuple[str, ...]:
        return tuple(sorted(set(words), key=lambda word: (-self._counts[word], word)))

    @cached_property
    def _by_length(self) -> dict[int, list[str]]:
        """The words that may be meant by a slip."""
        found: dict[int, list[str]] = {}
        for form in self._counts:
            if len(form) >= SHORTEST_MISTYPED:
                found.setdefault(len(form), []).append(form)
        return found

    @cached_property
    def _lemmas(self) -> frozenset[str]:
        return frozenset(one for form in self._counts for one in lemmas(form))

    @cached_property
    def _bare(self) -> dict[str, tuple[str, ...]]:
        return _by(self._counts, lambda form: (bare(form),))

    @cached_property
    def _bare_lemmas(self) -> dict[str, tuple[str, ...]]:
        return _by(sorted(self._lemmas), lambda one: (bare(one),))

    @cached_property
    def _sounds(self) -> dict[str, tuple[str, ...]]:
        return _by(self._counts, sounds)


def _by(words: Iterable[str], keys: Callable[[str], tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for word in words:
        for key in keys(word):
            found[key] = (*found.get(key, ()), word)
    return found
