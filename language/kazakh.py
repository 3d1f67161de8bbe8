"""Kazakh lemmas: endings taken off in the order in which the language puts them on."""
from functools import lru_cache
from re import compile


@lru_cache(maxsize=1 << 18)
def lemma(word: str) -> str:
    """The stem of a folded Kazakh word without its endings.

    >>> lemma("сотының"), lemma("шешімдерге")
    ('сот', 'шешім')
    """
    return ENDINGS.sub("", word)


ENDINGS = compile(r"(?<=\w\w\w)(?:дер|лар|дар|тар|лер|тер)?(?:ы|і|сы|сі)?(?:н?ың|н?ің|ға|ге|да|де|дың|дің)?$")
