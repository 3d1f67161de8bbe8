"""All case forms of a name, Russian and Kazakh: what the check looks for and what the cast prints."""
from collections.abc import Iterable, Iterator

from anonymizer.text.alphabet import fold
from anonymizer.text.paradigms import RUSSIAN
from models.act import Language

_FRONT, _BACK = "әеөүіиэ", "аоуыұяюё"
_VOICELESS = "пфкқтсшщчцхбвгд"
_NASAL, _LIQUID = "мнң", "лрйуию"


def forms(base: str, language: Language) -> frozenset[str]:
    """The forms of one folded word of a name, the base among them.

    >>> sorted(forms("серік", Language.KK) & {"серіктің", "серікке", "серіктен", "серікпен", "серіктер"})
    ['серікке', 'серікпен', 'серіктен', 'серіктер', 'серіктің']
    >>> forms("ахметов", Language.RU) >= {"ахметова", "ахметову", "ахметовым", "ахметовой", "ахметовых"}
    True
    """
    return frozenset(_russian(base) if language is Language.RU else _kazakh(base))


def _russian(base: str) -> Iterator[str]:
    yield base
    for paradigm in RUSSIAN:
        if base.endswith(paradigm.ending) and paradigm.of.fullmatch(base):
            stem = base.removesuffix(paradigm.ending)
            yield from (stem + ending for alternatives in paradigm.endings for ending in alternatives.split("/"))


def _kazakh(base: str) -> Iterator[str]:
    for stem in (base, base + "а" if base.endswith(("ов", "ев", "ин")) else base):
        plural = stem + _harmonize(_plural_of(stem[-1]), stem)
        for one in (stem, plural):
            yield one
            for ending in kazakh_endings(one):  # hands differ on the harmony of foreign surnames: «Ахметовқа», «Ахметовке»
                yield one + ending
                yield one + ending.translate(_TO_FRONT)
        if stem.endswith(("ұлы", "қызы", "улы", "кызы")):
            yield from (stem + _harmonize(ending, stem) for ending in ("на", "н", "нда", "нан"))


def kazakh_form(word: str, case: str) -> str:
    """A Kazakh noun, or a phrase that ends in one, in a case; itself in the nominative.

    >>> kazakh_form("мекенжай", "loc"), kazakh_form("шот", "dat"), kazakh_form("электрондық мекенжай", "nom")
    ('мекенжайда', 'шотқа', 'электрондық мекенжай')
    """
    if case == "at":  # «мекенжайдағы»: what is there
        there = kazakh_form(word, "loc")
        return there + ("ғы" if there.endswith("а") else "гі")
    if case not in _BY_CASE:
        return word
    return word + _harmonize(kazakh_endings(word)[_BY_CASE.index(case)], word)


_BY_CASE = ("gen", "dat", "acc", "loc", "abl", "ins")


def kazakh_endings(word: str) -> tuple[str, ...]:
    """The case endings that a word takes by its last sound, in back vowels."""
    last = word[-1]
    if last in _FRONT + _BACK and last not in "уию":
        return ("ның", "ға", "ны", "да", "дан", "мен")
    if last in _NASAL:
        return ("ның", "ға", "ды", "да", "нан", "мен")
    if last in _VOICELESS:
        return ("тың", "қа", "ты", "та", "тан", "пен")
    return ("дың", "ға", "ды", "да", "дан", "бен" if last in "зж" else "мен")


def _plural_of(last: str) -> str:
    if last in _VOICELESS:
        return "тар"
    return "дар" if last in _NASAL + "лзж" else "лар"


def _harmonize(ending: str, word: str) -> str:
    front = next((c in _FRONT for c in reversed(word) if c in _FRONT + _BACK), False)
    return ending if not front or ending in ("мен", "бен", "пен") else ending.translate(_TO_FRONT)


_TO_FRONT = str.maketrans("ағқы", "егкі")


def all_forms(bases: Iterable[str]) -> frozenset[str]:
    """The forms of several bases in both languages, folded."""
    return frozenset(form for base in bases for language in Language for form in forms(fold(base), language))
