"""How acts write dates: «12.04.1985», «12 апреля 1985», «1985 жылғы 12 сәуірде», «пятого мая 1986»; read into year, month and day."""
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from re import IGNORECASE, Match, compile, search

from anonymizer.text.cues import at_places, opening, places_of
from anonymizer.text.digits import DIGIT, digits_of, mostly_digits

RU_MONTHS = "январ[ья]|феврал[ья]|марта?|апрел[ья]|ма[йя]|июн[ья]|июл[ья]|августа?|сентябр[ья]|октябр[ья]|ноябр[ья]|декабр[ья]"
_RU_IN = "январе|феврале|марте|апреле|мае|июне|июле|августе|сентябре|октябре|ноябре|декабре"
_KK = "қаңтар|ақпан|наурыз|сәуір|мамыр|маусым|шілде|тамыз|қыркүйе[кг]|қазан|қараша|желтоқсан"
_KK_OTHER = "январ[ьи]?|феврал[ьи]?|март|апрел[ьи]?|май|июн[ьи]?|июл[ьи]?|август|сентябр[ьи]?|октябр[ьи]?|ноябр[ьи]?|декабр[ьи]?|кантар|акпан|сауир|шилде|кыркуйе[кг]|казан|караша|желтоксан"
_KK_END = "(?:с?[ыі]н?(?:да|де|нан|нен|на|не)?|да|де|та|те|дағы|дегі|тағы|тегі|ның|нің|дан|ден|тан|тен|ға|ге|қа|ке)?"
_YEAR = rf"(?:[12I]{DIGIT}{{3}})"
_JYL = r"(?:жыл\w{0,4}|ж\.)"
_ONE, SP = "[ \u00a0]?", r"[ \u00a0\n]"  # «08. 11. 1991»
_DAYS = "перв втор треть четв[её]рт пят шест седьм восьм девят десят одиннадцат двенадцат тринадцат четырнадцат пятнадцат шестнадцат семнадцат восемнадцат девятнадцат двадцат".split()
_RU_DAYS = "|".join(f"{day}(?:ого|его)" for day in _DAYS) + "|тридцатого"
DATE = compile(
    rf"(?<![\w./-])(?:"
    rf"(?P<numeric>{DIGIT}{{1,2}}(?P<sign>[./-]){_ONE}{DIGIT}{{1,2}}(?P=sign){_ONE}(?:{_YEAR}|\d\d(?!\d))|\d\d,\d\d,{_YEAR}|\d\d \d\d (?:19|20)\d\d(?=\s?(?:г\.?\s?р|года\sрожд|ж\.?\s?т)))|"  # 12.04.1985, 28/02/93
    rf"(?P<iso>{_YEAR}(?P<dash>[./-]){DIGIT}{{2}}(?P=dash){DIGIT}{{2}})|"  # 1985-04-12
    rf"(?P<ru>[«\"]?\d{{1,2}}(?:-?го|-е)?[»\"]?{SP}(?:{RU_MONTHS}){SP}{_YEAR})|(?P<ru_month>(?:{_RU_IN}|{RU_MONTHS}){SP}{_YEAR})|"  # 12 апреля 1985
    rf"(?P<short>\d{{1,2}}{SP}(?:янв|февр?|мар|апр|июн|июл|авг|сент?|окт|нояб?|дек)\.?{SP}(?:{_YEAR}|\d\d(?={SP}?г\.))|\d{{1,2}}{SP}(?:{RU_MONTHS}){SP}\d\d(?={SP}?(?:года|г\.)))|(?P<roman>\d{{1,2}}[./-](?:XII|XI|IX|IV|VIII|VII|VI|V|X|III|II|I)[./-](?:{_YEAR}|\d\d(?!\d)))|(?P<kk_slash>\d{{1,2}}/(?:қаң|ақп|нау|сәу|мам|мау|шіл|там|қыр|қаз|қар|жел)\w{{0,4}}/(?:{_YEAR}|\d\d(?!\d)))|"
    rf"(?P<month_year>\d\d\.(?:19|20)\d\d)(?={SP}?(?:г\.?{SP}?р|года{SP}рожд|ж\.?{SP}?т))|(?P<month_slash>(?:0[1-9]|1[0-2])/(?:19|20)\d\d)(?!/)|"
    rf"(?P<ru_words>(?:(?:двадцать|тридцать){SP})?(?:{_RU_DAYS}){SP}(?:{RU_MONTHS}){SP}{_YEAR})|"  # «пятого мая 1986»
    rf"(?<!,)(?P<short_year>\d\d)(?={SP}?(?:г\.{SP}?р\.|г\.?{SP}рожд|ж\.{SP}?т\.))|"
    rf"(?P<ru_back>{_YEAR},?{SP}\d{{1,2}}{SP}(?:{RU_MONTHS}))|"
    rf"(?P<kk>{_YEAR}{SP}?{_JYL},?{SP}?\d{{1,2}}(?:{SP}|-(?:[шн]?[іыі]\w?{SP})?)(?:{_KK}|{_KK_OTHER}){_KK_END})|"  # 1985 жылғы 12 сәуірде
    rf"(?P<kk_of>{_YEAR}{SP}?{_JYL}{SP}(?:{_KK})(?:[дтн][ыі]ң|{SP}айын[ыі]ң){SP}\d{{1,2}}(?:-?[а-яәіңғүұқөһ]{{1,7}})?)|"  # 1985 жылғы сәуірдің 12-сінде
    rf"(?P<kk_back>\d{{1,2}}{SP}(?:{_KK}){SP}{_YEAR})|(?P<kk_short>{_YEAR}{SP}?ж\.{SP}?\d\d\.\d\d)|"
    rf"(?P<kk_month>{_YEAR}{SP}{_JYL}{SP}(?:{_KK}){_KK_END}(?:{SP}ай\w{{0,4}})?)|(?P<kk_day>\d{{1,2}}{SP}(?:{_KK}){_KK_END})|"
    rf"(?P<de>\d{{1,2}}\.{SP}(?:Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember){SP}{_YEAR})|"
    rf"(?P<year>{_YEAR}))(?:(?!\w)|(?=[гж]\.|год|жыл))(?![./-]?\d)",
    IGNORECASE,
)
_DATE_DIGIT = compile(r"[\d«\"OОоЗзlIІбЧoLiзіБчıİ](?<![\w./-].)(?:(?<=[\d«\"])|(?=[\d./OОоЗзlIІбЧoLiзіБчıİ-]))")
_DATE_WORD = opening(f"{RU_MONTHS}|{_RU_IN}|{_RU_DAYS}|двадцать|тридцать")
_MONTHS = [(m[:3], i) for i, m in enumerate("янв фев мар апр май июн июл авг сен окт ноя дек".split(), 1)]
_MONTHS += [(m[:3], i) for i, m in enumerate(_KK.split("|"), 1)] + [("мая", 5), ("мае", 5), ("кан", 1), ("акп", 2), ("сау", 4), ("шил", 7), ("кыр", 9), ("каз", 10), ("жел", 12)]


@dataclass(frozen=True, slots=True)
class Date:
    """A date of the text; parts that it does not name are 0. `kind` is the name of the spelling."""

    start: int
    stop: int
    kind: str
    year: int
    month: int
    day: int


@lru_cache(maxsize=1)  # births and deaths ask for the same text
def dates(text: str) -> Sequence[Date]:
    """All dates of a text, in its order; linear in its length.

    >>> [(d.kind, d.year, d.month, d.day) for d in dates("12.04.1985, 1985 жылғы 12 сәуірде, в 2001")]
    [('numeric', 1985, 4, 12), ('kk', 1985, 4, 12), ('year', 2001, 0, 0)]
    """
    return [d for m in at_places(date_places(text), DATE, text) if (d := read(m)) is not None]


def date_places(text: str) -> list[int]:
    """Where a date can begin: at the word for a month or a day, at a digit, or at what a scan makes of one."""
    return sorted({*(m.start() for m in _DATE_DIGIT.finditer(text)), *places_of(_DATE_WORD, text)})


def read(match: Match[str]) -> Date | None:
    """The date that a match of `DATE` is; None where its numbers are none of a date."""
    kind = match.lastgroup or ""
    kind = next(k for k, v in match.groupdict().items() if v is not None and k not in ("sign", "dash"))
    written = match[0]
    if not mostly_digits("".join(c for c in written if c.isdigit() or c in "OОоЗзlIІбЧ")) :
        return None
    numbers = [int(digits_of(n)) for n in _NUMBER.findall(written) if digits_of(n)]
    if len(numbers) < _COUNTS.get(kind, 1) or kind in _COUNTS and len(numbers) > _COUNTS[kind]:
        return None  # letters of a bad scan that only look like digits
    month = next((i for m, i in _MONTHS if m in written.lower()), 0)
    start, stop = match.span()
    if kind == "numeric":
        day, month, year = numbers
    elif kind in ("iso", "kk_short"):
        year, month, day = numbers if kind == "iso" else (numbers[0], numbers[2], numbers[1])
    elif kind in ("ru", "kk_back", "de", "short", "kk_slash"):
        day, year = numbers
    elif kind in ("month_year", "month_slash"):
        month, year, day = numbers[0], numbers[1], 0
    elif kind == "ru_words":
        day, year = _day_in_words(written.lower()), numbers[0]
    elif kind == "roman":
        day, year, month = numbers[0], numbers[-1], _ROMAN.index(_ROMAN_IN.search(written.upper())[0]) + 1  # type: ignore[index]
    elif kind in ("ru_back", "kk", "kk_of"):
        year, day = numbers
    elif kind == "kk_day":
        year, day = 0, numbers[0]
    else:
        year, day = numbers[0], 0
    plausible = month <= 12 and day <= 31 and (1880 <= year <= 2099 or year < 100)
    return Date(start, stop, kind, year, month, day) if plausible else None


def _day_in_words(written: str) -> int:
    """The day of «двадцать первого мая 1986»."""
    tens = 20 * written.startswith("двадцать ") + 30 * ("тридцат" in written)
    return tens + next((i for i, day in enumerate(_DAYS, 1) if search(rf"(?<!\w){day}[ое]го", written)), 0)


_COUNTS = {"numeric": 3, "iso": 3, "kk_short": 3, "ru": 2, "kk_back": 2, "de": 2, "ru_back": 2, "kk": 2, "kk_of": 2, "ru_words": 1, "month_slash": 2}  # numbers of a date
_ROMAN, _ROMAN_IN = "I II III IV V VI VII VIII IX X XI XII".split(), compile("[IVX]+")
_NUMBER = compile(rf"(?<![^\W\d]){DIGIT}+(?![^\W\d])")


def normal_date(written: str) -> str:
    """The same for a date in all its spellings; what is no date comes back in lower case.

    >>> normal_date("12.04.1985"), normal_date("1985 жылғы 12 сәуірде"), normal_date("1985")
    ('1985-04-12', '1985-04-12', '1985-00-00')
    """
    match = DATE.search(written)
    date = read(match) if match else None
    if date is None:
        return written.lower()
    century = 0 if date.year > 99 or not date.year else 1900 if date.year > 30 else 2000
    return f"{date.year + century:04}-{date.month:02}-{date.day:02}"
