"""How near texts are: the cosine of their words' weights (tf-idf), with words as lemmas."""
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import islice
from math import log, sqrt

from language.lemmas import lemma
from language.stopwords import STOP_WORDS
from language.tokens import fold, tokens
from models.act import Language

WORDS = 400  # of a text that count: what a part is about is said by then, and the time is bounded
Vector = dict[str, float]


def weighty(text: str, language: Language) -> Counter[str]:
    """How often `text` has each lemma that means something, in its first WORDS words of that kind.

    >>> weighty("Суд взыскал долг; долги взысканы 14 октября.", Language.RU)
    Counter({'взыскать': 2, 'долг': 2})
    """
    return Counter(islice(_lemmas(text, language), WORDS))


def _lemmas(text: str, language: Language) -> Iterator[str]:
    for token in tokens(text):
        form = fold(token.text)
        if len(form) > 2 and form.isalpha() and (word := lemma(form, language)) not in STOP_WORDS:
            yield word


def vectors(texts: Sequence[Counter[str]]) -> list[Vector]:
    """The words of each text weighed: the rarer among `texts`, the heavier. Every vector has the length 1; of no words, none.

    >>> [sorted(vector) for vector in vectors([Counter(["долг", "пеня"]), Counter(["долг"]), Counter()])]
    [['долг', 'пеня'], ['долг'], []]
    """
    having = Counter(word for text in texts for word in text)
    return [_unit({word: (1 + log(count)) * log(1 + len(texts) / having[word]) for word, count in text.items()}) for text in texts]


def _unit(weights: Vector) -> Vector:
    length = sqrt(sum(weight * weight for weight in weights.values()))
    return {word: weight / length for word, weight in weights.items()}


def cosine(one: Vector, other: Vector) -> float:
    """From 0 (no word in common) to 1 (the same words, equally often).

    >>> round(cosine(*vectors([Counter(["долг", "пеня"]), Counter(["долг", "пеня"])])), 3)
    1.0
    """
    if len(one) > len(other):
        one, other = other, one
    return sum(weight * other[word] for word, weight in one.items() if word in other)
