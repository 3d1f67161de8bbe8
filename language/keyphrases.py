"""Key phrases of an act: noun phrases that recur in it, weighed by C-value (Frantzi, Ananiadou, Mima 2000).

C-value counts a phrase less where it only occurs inside longer ones. Words that begin with a capital are passed over: they are
names or begin a sentence; digits and stop words end a phrase, so that labels («Истец 1») never become one.
"""
import re
from collections import Counter
from collections.abc import Iterator
from math import log2

from language import kazakh, russian
from language.stopwords import STOP_WORDS
from language.tokens import Token, fold, tokens
from models.act import Language

LONGEST = 4  # words of a phrase
FEWEST = 2  # times that a phrase of several words occurs
FEWEST_ALONE = 4  # times that a single word occurs
MOST_WORDS = 20_000  # of an act that are read: a bound for a hostile one

Phrase = tuple[str, ...]


def key_phrases(text: str, language: Language, count: int) -> tuple[str, ...]:
    """At most `count` phrases of `text`, the weightiest first, in the nominative where the language is Russian.

    >>> key_phrases("о взыскании морального вреда. Моральный вред: размер морального вреда", Language.RU, 3)
    ('моральный вред',)
    """
    occurrences: Counter[Phrase] = Counter()
    written: dict[Phrase, Counter[str]] = {}
    phrases_in = _kazakh if language is Language.KK else _russian
    for run in _runs(text):
        for lemmas, name in phrases_in(run):
            occurrences[lemmas] += 1
            written.setdefault(lemmas, Counter())[name] += 1
    weights = _c_values({p: n for p, n in occurrences.items() if n >= (FEWEST if len(p) > 1 else FEWEST_ALONE)})
    best = sorted((p for p, weight in weights.items() if weight > 0), key=lambda p: (-weights[p], p))
    names = (min(written[p].items(), key=lambda item: (-item[1], item[0]))[0] for p in best)
    return tuple(dict.fromkeys(names))[:count]


def _runs(text: str) -> Iterator[list[str]]:
    """Folded words that stand beside each other with only a space between them, none of them a name or a number."""
    run: list[str] = []
    last = Token(-1, -1, "")
    for number, token in enumerate(tokens(text)):
        if number == MOST_WORDS:
            break
        beside = BETWEEN.fullmatch(text, last.stop, token.start) if last.stop >= 0 else None
        usable = token.text.isalpha() and token.text[0].islower() and len(token.text) > 2
        if run and not (beside and usable):
            yield run
            run = []
        if usable:
            run.append(fold(token.text))
        last = token
    if run:
        yield run


def _russian(run: list[str]) -> Iterator[tuple[Phrase, str]]:
    """Noun phrases: adjectives and a noun, then such groups in the genitive («компенсация морального вреда»)."""
    kinds = [russian.part_of_phrase(word) for word in run]
    lemmas = [russian.lemma(word) for word in run]
    for start in range(len(run)):
        head = -1
        for stop in range(start, min(start + LONGEST, len(run))):
            kind = kinds[stop]
            if not kind or lemmas[stop] in STOP_WORDS or (kind == "N" and head >= 0):
                break
            if kind in "NG":
                head = stop - start if head < 0 else head
                words = tuple(run[start : stop + 1])
                yield tuple(lemmas[start : stop + 1]), russian.nominative(words, head)


def _kazakh(run: list[str]) -> Iterator[tuple[Phrase, str]]:
    """Runs of words of which only the last may have a case: what stands before it is not inflected."""
    stems = [kazakh.lemma(word) for word in run]
    bare = [kazakh.without_case(word) for word in run]
    for start in range(len(run)):
        for stop in range(start, min(start + LONGEST, len(run))):
            if stems[stop] in STOP_WORDS or run[stop] in STOP_WORDS or kazakh.is_verb(run[stop]):
                break
            yield tuple(stems[start : stop + 1]), " ".join((*run[start:stop], bare[stop]))
            if bare[stop] != run[stop]:
                break


def _c_values(occurrences: dict[Phrase, int]) -> dict[Phrase, float]:
    """Weight of each phrase: the longer the weightier, less its mean occurrence inside longer ones."""
    inside: dict[Phrase, list[int]] = {}
    for phrase, number in occurrences.items():
        parts = {phrase[i:j] for i in range(len(phrase)) for j in range(i + 1, len(phrase) + 1)} - {phrase}
        for part in parts & occurrences.keys():
            inside.setdefault(part, []).append(number)
    return {
        phrase: log2(len(phrase) + 1) * (number - (sum(within) / len(within) if (within := inside.get(phrase)) else 0))
        for phrase, number in occurrences.items()
    }


BETWEEN = re.compile(r"[ \u00a0]?\n?[ \u00a0]{0,40}")
