"""What a capitalised word may be: given name, patronymic, surname by its ending, an ordinary word, or unknown."""
from enum import IntEnum
from functools import cache, lru_cache
from re import compile

from pymorphy3 import MorphAnalyzer

from anonymizer.alphabet import fold, skeleton
from anonymizer.paradigms import bases
from anonymizer.wordlist import folded, skeletons
from anonymizer.words import Word
from models.act import Language


class Kind(IntEnum):
    """What a word is as a part of a name; the higher, the more surely a name."""

    ORDINARY = 0
    UNKNOWN = 1
    SURNAME = 2
    GIVEN = 3
    PATRONYMIC = 4


_KK_END = r"(?:[ндт]ың|[ндт]ің|[ғқн]а|[гкн]е|[ндт]ы|[ндт]і|н|[днт]ан|[днт]ен|[дт]а|[дт]е|нда|нде|[мбп]ен)?"
PATRONYMIC = compile(
    rf"[\w-]{{2,}}?(?:(?:ович|евич){_KK_END}|(?:ович|евич)(?:а|у|ем|е|и|ей|ам)|(?:[ио]льич|[мнк]ич)(?:а|у|ом|ем|е)?"
    rf"|(?:овн|евн|иничн|ичн)(?:а|ы|е|у|ой|ою|а[а-яңғқәіөүұ]{{1,4}})"
    rf"|(?:ұлы|улы|ұғлы|уғлы|оглы|огли|угли|қызы|кызы|кизи)(?:[мң])?{_KK_END}"
    r"|(?:улы|кызы|оглы)(?:м)?)"
)
PARTICLE = compile(rf"(?:ұғлы|уғлы|ұлы|улы|оглы|огли|угли|углы|оғлы|қызы|кызы|кизи|гызы|к|қ){_KK_END}")
_SURNAME = compile(r".{2,}(?:ов|ев|ёв|ин|ын|ский|цкий|енко|чук|щук|юк|швили|дзе|янц|ян|ко|бай|бек|баев|беков|вич|ашвили)")
_KAZAKH_SURNAME = compile(r".{2,}(?:[лмнкгрстбдзжшпвй]ов|ев|[оеё]ва|[иы]ева|ский|ская|енко|чук|швили|дзе|улы|ұлы|тегі)")


@lru_cache(maxsize=1 << 16)
def kind(text: str, language: Language) -> Kind:
    """What the word `text`, capitalised in a paragraph of `language`, may be.

    >>> kind("Сериковичем", Language.RU).name, kind("Нұрланның", Language.KK).name, kind("Суд", Language.RU).name
    ('PATRONYMIC', 'GIVEN', 'ORDINARY')
    """
    word = fold(text)
    if len(word) > 40:
        return Kind.ORDINARY
    if PATRONYMIC.fullmatch(word):
        return Kind.PATRONYMIC
    forms = bases(word, language)
    if is_ordinary(word, language):
        return Kind.ORDINARY
    if any(skeleton(form) in skeletons("given_names") for form in forms) or forms & _diminutives():
        return Kind.GIVEN
    if language is Language.RU:
        return _russian(word, forms)
    return Kind.SURNAME if any(_KAZAKH_SURNAME.fullmatch(form) for form in forms) else Kind.UNKNOWN


@cache
def _diminutives() -> frozenset[str]:
    return frozenset(word.removesuffix(":") for word in folded("diminutives") if word.endswith(":"))


def _russian(word: str, forms: frozenset[str]) -> Kind:
    known = dictionary(word)
    if known:
        return known
    return Kind.SURNAME if any(_SURNAME.fullmatch(form) for form in forms) else Kind.UNKNOWN


def is_given(text: str, language: Language) -> bool:
    """Whether the word may be a given name, though it may be a place or a common word as well («Орал», «Ислам»)."""
    return any(skeleton(form) in skeletons("given_names") for form in bases(text, language))


@lru_cache(maxsize=1 << 16)
def is_ordinary(word: str, language: Language) -> bool:
    """Whether a folded word, in any form, is on the list of words that name no person."""
    if word in folded("not_names"):
        return True
    return any(form in folded("not_names") for form in bases(word, language))


@lru_cache(maxsize=1 << 16)
def dictionary(word: str) -> Kind | None:
    """What the Russian dictionary knows of a folded word: a name, an ordinary word, or None when it is not there."""
    if not _analyzer().word_is_known(word):
        return None
    tags = [parse.tag for parse in _analyzer().parse(word)]
    if any("Name" in tag for tag in tags):
        return Kind.GIVEN
    if any("Surn" in tag for tag in tags):
        return Kind.SURNAME
    return Kind.ORDINARY


@cache
def _analyzer() -> MorphAnalyzer:
    return MorphAnalyzer(lang="ru")


def is_word_too(word: Word, language: Language) -> bool:
    """Whether a name is a common word as well, so that a capital at the beginning of a sentence says nothing."""
    return any(skeleton(form) in skeletons("names_that_are_words") for form in bases(word.text, language))
