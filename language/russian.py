"""Russian lemmas: the dictionary form of a word by pymorphy3."""
from functools import cache, lru_cache
from re import compile

from pymorphy3 import MorphAnalyzer


@lru_cache(maxsize=1 << 18)
def lemma(word: str) -> str:
    """The dictionary form of a folded Russian word; a word that is not Cyrillic is its own lemma.

    The likeliest reading counts, the same at indexing and at asking.

    >>> lemma("взыскания"), lemma("судом"), lemma("7527-21-00-2/1234")
    ('взыскание', 'суд', '7527-21-00-2/1234')
    """
    if not WORD.fullmatch(word):
        return word
    return _analyzer().parse(word)[0].normal_form.replace("ё", "е")


@cache
def _analyzer() -> MorphAnalyzer:
    """Loaded at first use (0.2 s)."""
    return MorphAnalyzer(lang="ru")


WORD = compile("[а-я]{2,40}")
