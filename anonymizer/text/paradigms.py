"""How names decline in Russian and Kazakh: one table of endings, read in both directions.

`readings` goes from a form to its possible base forms, `anonymizer.text.forms` from a base form to all forms. Own tables, because
general analysers decline Kazakhstan's names wrongly («Турсынбеков» → «турсынбекам»).
"""
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from re import Match, Pattern, compile
from typing import NamedTuple

from anonymizer.text.alphabet import fold
from models.act import Language

RU_CASES = ("nom", "gen", "dat", "acc", "ins", "loc")
KK_CASES = ("nom", "gen", "dat", "acc", "loc", "abl", "ins")


class Reading(NamedTuple):
    """One way to understand a form: its base (masculine nominative of a surname), case, gender (m, f or "") and number."""

    base: str
    case: str
    gender: str = ""
    plural: bool = False


@dataclass(frozen=True, slots=True)
class Paradigm:
    """Endings by case that replace `ending` of the base, for bases that `of` matches; several endings by «/»."""

    of: Pattern[str]
    ending: str
    gender: str
    endings: tuple[str, ...]  # nom gen dat acc ins loc
    plural: bool = False


def _table(lines: str) -> tuple[Paradigm, ...]:
    rows = []
    for line in lines.strip().splitlines():
        of, ending, gender, *endings = line.split()
        plural = endings[0] == "*"
        endings = [("" if e == "0" else e).replace("0/", "/") for e in endings[plural:]]
        rows.append(Paradigm(compile(of + r"\Z"), "" if ending == "0" else ending, "" if gender == "-" else gender, tuple(endings), plural))
    return tuple(rows)


# base pattern | ending cut from the base | gender | nom gen dat acc ins loc («0»: nothing; «*»: plural)
RUSSIAN = _table(r"""
.+(?:ов|ев|ин|ын)        0   m  0 а у а ым/ом е
.+(?:ов|ев|ин|ын)        0   f  а ой ой у ой/ою ой
.+(?:ов|ев|ин|ын)        0   -  * ы ых ым ых ыми ых
.+(?:ский|цкий)          ий  m  ий ого ому ого им ом
.+(?:ский|цкий)          ий  f  ая ой ой ую ой ой
.+(?:ский|цкий)          ий  -  * ие их им их ими их
.+[нрдтвл]ый             ый  m  ый ого ому ого ым ом
.+[нрдтвл]ый             ый  f  ая ой ой ую ой ой
.+[нрдтвл]ый             ый  -  * ые ых ым ых ыми ых
.+[внртк]ой              ой  m  ой ого ому ого ым ом
.+[внртк]ой              ой  f  ая ой ой ую ой ой
.+[бвгдзклмнпрстфх](?<![ое]в)(?<![иы]н) 0 m  0 а у а ом е
.+[жшчщц]                0   m  0 а у а ем/ом е
.+[бвгдзклмнпрстфхжшчщц](?<![ое]в)(?<![иы]н) 0 f  0 0 0 0 0 0
.+[бвдзлмнпрстфц](?<![ое]в)(?<![иы]н) 0 - * ы ов/ых ам/ым ов/ых ами/ыми ах/ых
.+[гкхжшчщ]              0   -  * и ов/ей/их ам ов/ей/их ами ах
.+[аеоуыэюя]й            й   m  й я ю я ем е
.+ий                     й   m  й я ю я ем и/е
.+[аеоуыэюяи]й           й   f  й й й й й й
.+[аеоуыэюяи]й           й   -  * и ев/их ям ев/их ями ях
.+ь                      ь   m  ь я ю я ем е
.+ь                      ь   f  ь и и ь ью и
.+ь                      0   f  0 0 0 0 0 0
.+ец                     ец  m  ец ца цу ца цом/цем це
.+[еоа]л                 0   m  0 а у а ом е
(?:лев|павел)            ев  m  ев ьва ьву ьва ьвом ьве
павел                    ел  m  ел ла лу ла лом ле
петр                     0   m  0 а у а ом е
.+[бвдзлмнпрстфц]а       а   -  а ы е у ой/ою е
.+[гкхжшчщ]а             а   -  а и е у ой/ей е
.+я                      я   -  я и е ю ей/ею е
.+ия                     я   f  я и и ю ей и
.+ья                     я   f  я и е ю ей е
.+ея                     я   f  я и е ю ей е
.+[оеиуыэю]              0   -  0 0 0 0 0 0
.+(?:ович|евич|ич)       0   m  0 а у а ем е
.+(?:овн|евн|инич|ичн)а  а   f  а ы е у ой е
""")

_PLURAL = r"(?:лар|лер|дар|дер|тар|тер)"
_SUFFIX = r"(?:ұ|ү|у)?л?(?:ы|і)(?=н)"
# scans and keyboards without Kazakh letters write «-нын», «-дин», «-га», «-ди»
KAZAKH_ENDINGS: tuple[tuple[str, str], ...] = (
    ("gen", r"(?:[ндт]ың|[ндт]ің|[ндт][ыи]н)"),
    ("dat", r"(?:ға|ге|қа|ке|на|не|[гк]а)"),
    ("acc", r"(?:[ндт]ы|[ндт]і|[ндт]и|(?<=[ыі])н)"),
    ("loc", r"(?:да|де|та|те|(?<=[ыі])нда|(?<=[ыі])нде)"),
    ("abl", r"(?:дан|ден|тан|тен|нан|нен)"),
    ("ins", r"(?:мен|бен|пен|менен)"),
)
# «Дінмұхаммедім», «Ерландікі», «Бекетовше» keep the name as much as «Ерланның» does
_POSSESSIVE = r"(?:(?:ы|і)?м(?:ыз|із)?|(?:ы|і)?ң|сы|сі)"
_CASED = KAZAKH_ENDINGS + (("gen", r"[дтн][іи]к[іи](?:н|не|нде|нен)?"), ("nom", r"(?:[шж][ае]|[дт][ае]й)"))
_BETWEEN = (_PLURAL, _POSSESSIVE, _PLURAL + _POSSESSIVE)
_KAZAKH = tuple(  # each ending bare, after a plural, after a possessive, after both: «Назым-ның» is not «Наз-ым-ның»
    (case, tuple(compile(rf"({between}){ending}(?:ғы|гі)?\Z") for between in ("", *_BETWEEN))) for case, ending in _CASED
)
_KAZAKH_BARE = tuple(compile(rf"({between})\Z") for between in _BETWEEN)
_PLURAL_FIRST = compile(_PLURAL)
LONGEST = 60  # letters of a name
LONGEST_ENDING = 4  # letters of a Russian ending
LONGEST_TAIL = 20  # letters that Kazakh endings may add
SHORTEST = 2  # letters of a base: «Ли», «Ян»


@lru_cache(maxsize=1 << 16)
def readings(word: str, language: Language) -> tuple[Reading, ...]:
    """Every way to understand a folded name as a form of some base, the word itself first.

    >>> [r.base for r in readings("ахметовой", Language.RU)][:2]
    ['ахметовой', 'ахметов']
    >>> Reading("серік", "abl") in readings("серіктен", Language.KK)
    True
    """
    found = [Reading(word, "nom")]
    if len(word) > LONGEST:
        return tuple(found)
    if word.count("-") == 1 and language is Language.RU:
        found += _of_two(word, language)
    found += _russian(word) if language is Language.RU else _kazakh(word)
    return tuple(dict.fromkeys(found))


def _of_two(word: str, language: Language) -> Iterator[Reading]:
    """«Остроуховой-Ли», «Ростовцева-Мальцева»: both halves in one case."""
    first, _, second = word.partition("-")
    for one in readings(first, language)[1:]:
        for two in readings(second, language)[1:]:
            if one.case == two.case and one.plural == two.plural and (one.gender == two.gender or not (one.gender and two.gender)):
                yield Reading(f"{one.base}-{two.base}", one.case, one.gender or two.gender, one.plural)


@cache
def _by_ending() -> dict[str, tuple[tuple[int, str, Paradigm], ...]]:
    """The places of the table where each ending stands, numbered in the table's order."""
    places: dict[str, list[tuple[int, str, Paradigm]]] = {}
    cells = ((p, case, ending) for p in RUSSIAN for case, some in zip(RU_CASES, p.endings, strict=True) for ending in some.split("/"))
    for number, (paradigm, case, ending) in enumerate(cells):
        places.setdefault(ending, []).append((number, case, paradigm))
    return {ending: tuple(found) for ending, found in places.items()}


def _russian(word: str) -> Iterator[Reading]:
    places = _by_ending()
    cuts, cells = _cells(tuple(ending for at in range(min(LONGEST_ENDING, len(word)) + 1) if (ending := word[len(word) - at :]) in places))
    bases = [word[: len(word) - length] + ending for length, ending, _ in cuts]
    fits = [len(base) >= SHORTEST and of.fullmatch(base) for base, (_, _, of) in zip(bases, cuts, strict=True)]
    return (Reading(bases[number], case, gender, plural) for number, case, gender, plural in cells if fits[number])


@cache
def _cells(endings: tuple[str, ...]) -> tuple[tuple[tuple[int, str, Pattern[str]], ...], tuple[tuple[int, str, str, bool], ...]]:
    """The cells of the table that a word with these endings may stand in, in the table's order: case, gender, number, and before these the
    number of the cut that leads to the base, which many of them share: how many letters go, which come instead, what the base is like."""
    found = sorted((number, len(ending), case, paradigm) for ending in endings for number, case, paradigm in _by_ending()[ending])
    cuts = list(dict.fromkeys((length, paradigm.ending, paradigm.of) for _, length, _, paradigm in found))
    numbers = {cut: number for number, cut in enumerate(cuts)}
    return tuple(cuts), tuple((numbers[length, p.ending, p.of], case, p.gender, p.plural) for _, length, case, p in found)


def _kazakh(word: str) -> Iterator[Reading]:
    cut = [(case, match) for case, match in _endings(word, max(0, len(word) - LONGEST_TAIL)) if _in_harmony(word, match.start())]
    for case, match in cut:
        if match.start() >= SHORTEST:
            yield Reading(word[: match.start()], case, "", bool(_PLURAL_FIRST.match(match[1])))
    for base in (word, *(word[: match.start()] for _, match in cut)):
        if base.endswith(("ова", "ева", "ина", "ына")):  # a woman's surname is a form of the man's
            yield Reading(base[:-1], _case_after(word, base, cut), "f")
        elif base.endswith(("ская", "цкая")):
            yield Reading(base[:-2] + "ий", _case_after(word, base, cut), "f")


def _endings(word: str, at: int) -> Iterator[tuple[str, Match[str]]]:
    """The Kazakh endings that a word may have from `at` on, with the case of each; one that the word does not end in bare is asked no further."""
    for case, (bare, *after) in _KAZAKH:
        if match := bare.search(word, at):
            yield case, match
            yield from ((case, match) for pattern in after if (match := pattern.search(word, at)))
    yield from (("nom", match) for pattern in _KAZAKH_BARE if (match := pattern.search(word, at)))


def _in_harmony(word: str, at: int) -> bool:
    """Whether an ending in «и», as keyboards without Kazakh letters have it, may stand after the vowel before it and beside the letters
    of the word: not «Әбіл-дин», «Шаймар-дин»."""
    if not _WITH_I.match(word, at):
        return True
    vowel = _LAST_VOWEL.search(word[:at])
    return not _KAZAKH_LETTER.search(word) and (vowel is None or vowel[1] in "еиэоу")


_WITH_I = compile(r"[ндт]ин?\Z")
_LAST_VOWEL = compile(r"([аеёиоуыэюя])[^аеёиоуыэюя]*\Z")
_KAZAKH_LETTER = compile("[әіңғүұқөһ]")


def _case_after(word: str, base: str, cut: Sequence[tuple[str, Match[str]]]) -> str:
    return "nom" if base == word else next((case for case, match in cut if match.start() == len(base)), "nom")


@lru_cache(maxsize=1 << 16)
def bases(word: str, language: Language) -> frozenset[str]:
    """The bases of a name as written in the text, any case.

    >>> "ахметов" in bases("АХМЕТОВУ", Language.RU)
    True
    """
    return frozenset(r.base for r in readings(fold(word), language))
