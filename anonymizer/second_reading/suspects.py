"""The second detector: a linear model of the words of the public text that may be a private person's name.

It is of another family than those that found the names (rules and networks) and reads what they left: each visible word that is
no label and no official's name is weighed by its letters, its neighbours and its place. `training/suspects.py` learns the weights
from annotated acts; they are a list that one can read (`wordlists/suspect_weights.txt`).
"""
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from math import exp

from anonymizer.second_reading.traits import Reading, traits
from anonymizer.wordlist import lines

LIKELY = 0.5
UNSEEN, UNSURE, SEEN = -3.0, 0.7, 2.5  # by the words left open in acts of other authors than those the networks learnt from


@dataclass(frozen=True, slots=True, order=True)
class Suspect:
    """A visible word and the chance that it names a private person."""

    start: int
    stop: int
    chance: float


def suspects(reading: Reading) -> Iterator[Suspect]:
    """Every visible word that may be a name, in the order of the text, with its chance.

    >>> from anonymizer.text.words import Page
    >>> [s.chance > 0.1 for s in suspects(Reading(Page("Потерпевший Вебер пояснил"), bytearray(26)))]
    [True]
    """
    for number in reading.candidates():
        word = reading.page.words[number]
        total = score(traits(reading, number)) + _seconded(reading.opinion(word))
        yield Suspect(word.start, word.stop, round(1 / (1 + exp(-total)), 4))


def _seconded(opinion: float | None) -> float:
    """What the opinion of the networks adds: a word in which they see no person is seldom a name."""
    if opinion is None:
        return 0.0
    if opinion == 0:
        return UNSEEN
    return SEEN if opinion >= LIKELY else UNSURE


def score(said: tuple[str, ...]) -> float:
    """The sum of the weights of the traits of a word."""
    return sum(_weights().get(trait, 0.0) for trait in dict.fromkeys(said))


@cache
def _weights() -> dict[str, float]:
    return {trait: float(weight) for weight, _, trait in (line.partition(" ") for line in lines("suspect_weights"))}
