"""The dictionary form of a word, Kazakh or Russian: what makes all forms of a word one in the search."""
from collections.abc import Callable
from functools import cache, lru_cache
from pathlib import Path

from language import kazakh, russian
from language.letters import KAZAKH
from models.act import Language

SHARED = Path(__file__).with_name("shared_words.txt")
_ONLY_KAZAKH = frozenset(KAZAKH)


def lemma_in(language: Language) -> Callable[[str], str]:
    """The function that gives the lemma of a folded word of that language; cached."""
    return kazakh.lemma if language is Language.KK else russian.lemma


def lemma(word: str, language: Language) -> str:
    """The lemma of a folded word in `language`; cached.

    >>> lemma("сотының", Language.KK), lemma("суда", Language.RU)
    ('сот', 'суд')
    """
    return lemma_in(language)(word)


@lru_cache(maxsize=1 << 16)
def lemmas(word: str) -> tuple[str, ...]:
    """What a folded word of a query means: its lemma in the language it can only belong to, or those of both, each once.

    >>> lemmas("шешімі"), lemmas("суда"), lemmas("2024")
    (('шешім',), ('суд',), ('2024',))
    """
    language = language_of_word(word)
    return readings(word) if language is None else (lemma(word, language),)


@lru_cache(maxsize=1 << 17)
def readings(word: str) -> tuple[str, ...]:
    """The lemmas of a folded word of a text in both languages, each once.

    >>> readings("суда")
    ('су', 'суд')
    """
    return tuple(dict.fromkeys((kazakh.lemma(word), russian.lemma(word))))


def language_of_word(word: str) -> Language | None:
    """The language that a folded word tells by itself: by its letters, or by which language knows it; None when both or neither do.

    A name is of both: «Иванова» declines in each.

    >>> [language_of_word(word) for word in ("акт", "қарыз", "взыскания", "талапкер", "кредит")]
    [None, <Language.KK: 'kk'>, <Language.RU: 'ru'>, <Language.KK: 'kk'>, None]
    """
    if not _ONLY_KAZAKH.isdisjoint(word):
        return Language.KK
    clear = _shared().get(word)
    if clear or russian.is_name(word):
        return clear
    known = (kazakh.is_known(word), russian.is_known(word))
    return {(True, False): Language.KK, (False, True): Language.RU}.get(known)


@cache
def _shared() -> dict[str, Language]:
    """Forms of both languages that one has by far more often."""
    lines = (line.split() for line in SHARED.read_text("utf-8").splitlines() if line[:1] != "#")
    return {word: Language(language) for word, language in lines}
