"""Key phrases of an act: noun phrases that recur in it, weighed by C-value (Frantzi, Ananiadou, Mima 2000).

C-value counts a phrase less where it only occurs inside longer ones. Words that begin with a capital are passed over: they are
names or begin a sentence; digits and stop words end a phrase, so that labels («Истец 1») never become one.
"""
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from itertools import chain, islice
from math import log2

from language import kazakh, russian
from language.stopwords import STOP_WORDS
from language.tokens import LONGEST as LONGEST_WORD
from models.act import Language

LONGEST = 4  # words of a phrase
FEWEST = 2  # times that a phrase of several words occurs
FEWEST_ALONE = 5  # times that a single word occurs
LONGEST_TEXT = 200_000  # characters of an act that are read: a bound for a hostile one

Phrase = tuple[str, ...]


def key_phrases(text: str, language: Language, count: int) -> tuple[str, ...]:
    """At most `count` phrases of `text`, the weightiest first, in the nominative where the language is Russian.

    >>> key_phrases("о взыскании морального вреда. Моральный вред: размер морального вреда", Language.RU, 3)
    ('моральный вред',)
    """
    written: dict[Phrase, list[Phrase]] = defaultdict(list)
    phrases_in, name = (_kazakh, _kazakh_name) if language is Language.KK else (_russian, _russian_name)
    lemma = kazakh.lemma if language is Language.KK else russian.lemma
    runs = [(run, list(map(lemma, run))) for run in _runs(text)]
    counts = Counter(chain.from_iterable(lemmas for _, lemmas in runs))
    for run, lemmas in runs:
        for begin, end in _recurring(lemmas, counts):
            for phrase, words in phrases_in(run[begin:end], lemmas[begin:end]):
                written[phrase].append(words)
    occurrences = Counter({phrase: len(found) for phrase, found in written.items()})
    weights = _c_values({phrase: number for phrase, number in occurrences.items() if _recurs(phrase, occurrences, language)})
    best = sorted((p for p, weight in weights.items() if weight > 0), key=lambda p: (-weights[p], p))
    names = (_most_frequent(map(name, written[p])) for p in _apart(best))
    return tuple(islice(_distinct(names), count))


def _recurring(lemmas: list[str], counts: Counter[str]) -> Iterator[tuple[int, int]]:
    """Runs of words that are met FEWEST times at least: no phrase with another recurs."""
    begin = 0
    for place, lemma in enumerate(lemmas):
        if counts[lemma] < FEWEST:
            if place > begin:
                yield begin, place
            begin = place + 1
    if begin < len(lemmas):
        yield begin, len(lemmas)


def _distinct(names: Iterable[str]) -> Iterator[str]:
    """Each name once, as it comes: what nobody wants is not worked out."""
    seen: set[str] = set()
    return (name for name in names if name not in seen and not seen.add(name))


def _most_frequent(names: Iterable[str]) -> str:
    """The name that is met most, the first of the alphabet among equal ones."""
    return min(Counter(names).items(), key=lambda item: (-item[1], item[0]))[0]


def _recurs(phrase: Phrase, occurrences: Counter[Phrase], language: Language) -> bool:
    """Whether a phrase occurs often enough. A Russian one of recurring nouns may stand once; in Kazakh we do not know the nouns."""
    if len(phrase) == 1:
        return occurrences[phrase] >= FEWEST_ALONE
    recurring = language is Language.RU and all(occurrences[(word,)] >= FEWEST for word in phrase)
    return recurring or occurrences[phrase] >= FEWEST


def _apart(phrases: list[Phrase]) -> Iterator[Phrase]:
    """The phrases that are no part of a weightier one."""
    parts: set[Phrase] = set()
    for phrase in phrases:
        if phrase not in parts:
            yield phrase
        parts |= _parts(phrase)


def _parts(phrase: Phrase) -> set[Phrase]:
    return {phrase[i:j] for i in range(len(phrase)) for j in range(i + 1, len(phrase) + 1)}


def _runs(text: str) -> Iterator[list[str]]:
    """Folded words that stand beside each other with only a space or a line's end between them, none of them a name or a number."""
    for run in RUN.findall(text, 0, LONGEST_TEXT):
        yield [word[:LONGEST_WORD] for word in run.replace("ё", "е").split()]  # as `fold` does with small Cyrillic letters


def _russian(run: list[str], lemmas: list[str]) -> Iterator[tuple[Phrase, Phrase]]:
    """Noun phrases, as lemmas and as written: adjectives and a noun, then such groups in the genitive («компенсация морального вреда»)."""
    kinds = [russian.part_of_phrase(word) for word in run]
    for start in range(len(run)):
        head = -1
        for stop in range(start, min(start + LONGEST, len(run))):
            kind = kinds[stop]
            if not kind or lemmas[stop] in STOP_WORDS or (kind == "N" and head >= 0):
                break
            if kind in "NG":
                head = stop - start if head < 0 else head
                yield tuple(lemmas[start : stop + 1]), tuple(run[start : stop + 1])


def _russian_name(words: Phrase) -> str:
    """The phrase in the nominative; its first noun is its head."""
    return russian.nominative(words, next(place for place, word in enumerate(words) if russian.part_of_phrase(word) in "NG"))


def _kazakh(run: list[str], stems: list[str]) -> Iterator[tuple[Phrase, Phrase]]:
    """Runs of words, as lemmas and as written, of which only the last may have a case: what stands before it is not inflected."""
    bare = [kazakh.without_case(word) for word in run]
    ends = [stem in STOP_WORDS or word in STOP_WORDS or kazakh.is_verb(word) for stem, word in zip(stems, run, strict=True)]
    for start in range(len(run)):
        for stop in range(start, min(start + LONGEST, len(run))):
            if ends[stop]:
                break
            yield tuple(stems[start : stop + 1]), tuple(run[start : stop + 1])
            if bare[stop] != run[stop]:
                break


def _kazakh_name(words: Phrase) -> str:
    """The phrase without the case of its last word; a word by itself is named by its stem."""
    last = words[-1]
    alone = kazakh.lemma(last) if len(words) == 1 and last[-1] not in "ую" else kazakh.without_case(last)
    return " ".join((*words[:-1], alone))


def _c_values(occurrences: dict[Phrase, int]) -> dict[Phrase, float]:
    """Weight of each phrase: the longer the weightier, less its mean occurrence inside longer ones."""
    inside: dict[Phrase, list[int]] = {}
    for phrase, number in occurrences.items():
        for part in (_parts(phrase) - {phrase}) & occurrences.keys():
            inside.setdefault(part, []).append(number)
    return {
        phrase: log2(len(phrase) + 1) * (number - (sum(within) / len(within) if (within := inside.get(phrase)) else 0))
        for phrase, number in occurrences.items()
    }


# Words of three small letters or more; possessive, so that any text is read in linear time.
_WORD = r"[а-яёәғқңөұүһі]{3,}+(?:-[а-яё]{3,}+)?+(?![\w-])"
RUN = re.compile(rf"(?<![\w-]){_WORD}(?:(?:[ \u00a0]{{1,40}}+\n?|\n)[ \u00a0]{{0,40}}+{_WORD})*+")
