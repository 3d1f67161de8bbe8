"""Times of acts as people say them in a plain question: «после 2023 года», «2020–2022 гг.», «2020 жылға дейін», «с 1 марта 2024».

One year, month or day alone is not among them: it may be a word of the act as well (`dates_asked`).
"""
import re
from calendar import monthrange
from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple

from language.letters import bare
from language.particular_words import MONTHS
from language.query_fields import day
from models.mention import Span
from models.query import Dates, Years

FIRST_YEAR, LAST_YEAR = 1991, 2099  # of the republic's courts
REACH = 40  # characters before and after a date that may say on which side of it
# The beginning of each month's name in either language; «май» alone has forms as short as itself.
_MONTHS = [tuple(bare(name)[: 2 if name == "май" else -1] for name in (names[0], names[2])) for names in MONTHS]
_MONTH = "(?:" + "|".join(name + r"\w{0,6}" for names in _MONTHS for name in names) + ")"
_YEAR_WORD = r"\s?(?:год\w{0,3}|гг?\.?(?!\w)|жыл\w{0,8}|жж?\.?(?!\w))|-?(?:[тдн][ае]н|[гк][ае])(?!\w)"
_UNIT = re.compile(
    r"(?<![\w/,:<>=≥≤])(?<!(?<!\.)\.)(?<!(?<!\d{4})-)(?:(?P<day>\d{1,2}[./]\d{1,2}[./]\d{4}|\d{4}-\d\d-\d\d)"
    rf"|(?:(?P<russian_day>\d{{1,2}})\s)?(?P<russian>{_MONTH})\s(?P<russian_year>\d{{4}})"
    rf"|(?P<kazakh_year>\d{{4}})\s?(?:жыл\w{{0,5}}\s|ж\.\s?)?(?:(?P<kazakh_day>\d{{1,2}})[\s-])?(?P<kazakh>{_MONTH})"
    rf"|(?P<year>\d{{4}}))(?P<worded>{_YEAR_WORD})?(?![\w/]|[.,]\d|-\d(?!\d{{3}}(?!\d)))"
)
_MEASURED = re.compile(r"\s?(?:тенге|тг(?!\w)|мрп|аек|айлык|руб|долл|евро|usd|kzt|тыс|мын|млн|к[гвм](?!\w)|га(?!\w)|шт|экз|дн|час|сагат|кун|чел|адам|[₸$€%])")
_TO = re.compile(r"\s?(?:-|\.{2,3}|…)\s?|\s(?:по|до|to)\s|\s")
_AND = re.compile(r"\s(?:и|мен|пен|бен|and)\s")
_BETWEEN = re.compile(r"(?<!\w)(?:между|between)\s$")
_AMONG = re.compile(r"\s(?:арасы|аралыг)\w{0,4}")
_OPENING = re.compile(r"(?<!\w)(?:(?:в|во|за|на)\s(?:период\s)?)?(?:(?:начиная\s)?(?:с|со|от|from)\s)?$")
_SIDES = re.compile(
    r"(?<!\w)(?:(?P<until>не\sпоздне[ей]|не\sпозже)|(?P<since>не\sранее|не\sраньше|начиная\sсо?|since)|(?P<after>после|позже|позднее|after)"
    r"|(?P<before>до|ранее|раньше|before)|(?P<from>со?))\s$")
_KAZAKH_SIDES = re.compile(r"\s(?:(?P<after>кейин|сон)|(?P<before>дейин|шейин)|(?P<since>бастап|бери))(?!\w)")
_INCLUDED = re.compile(r"\s(?:включительно|коса алганда)(?!\w)")


class Unit(NamedTuple):
    """A year, a month or a day of a text, as its first and last day; `worded`: more than four digits."""

    start: int
    stop: int
    first: date
    last: date
    is_year: bool
    worded: bool


def periods(text: str) -> Iterator[tuple[Span, Years | Dates]]:
    """Places of `text` that say between which days an act is to be.

    >>> [(span.of(text), node) for text in ["кража после 2023 года"] for span, node in periods(text)]
    [('после 2023 года', Years(first=2024, last=None))]
    >>> [node for text in ("2020–2022 гг.", "2020 жылға дейін", "до 2000 тенге") for _, node in periods(text)]
    [Years(first=2020, last=2022), Years(first=None, last=2019)]
    """
    low = bare(text)
    units = list(_units(low))
    at = 0
    while at < len(units):
        pair = _range(low, units[at], units[at + 1]) if at + 1 < len(units) else None
        found = pair or _side(low, units[at])
        if found:
            yield found
        at += 2 if pair else 1


def _units(low: str) -> Iterator[Unit]:
    for match in _UNIT.finditer(low):
        days = _days(match)
        if days and FIRST_YEAR <= days[0].year <= LAST_YEAR and not (match["year"] and _MEASURED.match(low, match.end())):
            yield Unit(*match.span(), *days, bool(match["year"]), bool(match["worded"]) or not match["year"])


def _days(match: re.Match[str]) -> tuple[date, date] | None:
    """The first and the last day; None when there is no such day."""
    if match["day"]:
        found = day(match["day"])
        return (found, found) if found else None
    year = int(match["year"] or match["russian_year"] or match["kazakh_year"])
    if not 0 < year < 9999:
        return None
    if match["year"]:
        return date(year, 1, 1), date(year, 12, 31)
    month = _month(match["russian"] or match["kazakh"])
    number, last = int(match["russian_day"] or match["kazakh_day"] or 0), monthrange(year, month)[1]
    if number > last:
        return None
    return date(year, month, number or 1), date(year, month, number or last)


def _month(name: str) -> int:
    return next(number for number, names in enumerate(_MONTHS, 1) if name.startswith(names))


def _range(low: str, one: Unit, other: Unit) -> tuple[Span, Years | Dates] | None:
    """From one to another: with a dash, «с … по …», «между … и …», «… жылдан … жылға дейін», or with «гг.» after both."""
    before, gap, after = low[max(0, one.start - REACH) : one.start], low[one.stop : other.start], low[other.stop : other.stop + REACH]
    if one.first >= other.last:
        return None
    between, till, among = _BETWEEN.search(before), _KAZAKH_SIDES.match(after), _AMONG.match(after)
    opening = between or _OPENING.search(before)
    closing = among or (till if till and till["before"] else None) or _INCLUDED.match(after)
    if not (_AND.fullmatch(gap) and (between or among)) and not (_TO.fullmatch(gap) and (gap.strip() or closing)):
        return None
    start = one.start - (len(opening[0]) if opening else 0)
    return Span(start, other.stop + (closing.end() if closing else 0)), _asked(one.first, other.last, one.is_year and other.is_year)


def _side(low: str, unit: Unit) -> tuple[Span, Years | Dates] | None:
    """Before or after a year, a month or a day, or from it on."""
    said = _SIDES.search(low[max(0, unit.start - REACH) : unit.start])
    kazakh = None if said else _KAZAKH_SIDES.match(low[unit.stop : unit.stop + REACH])
    match = said or kazakh
    side = str(match.lastgroup) if match else ""
    if not match or side == "from" and not unit.worded:
        return None
    included = _INCLUDED.match(low[unit.stop : unit.stop + REACH]) if side == "before" else None
    first, last = {
        "after": (unit.last + timedelta(1), None), "since": (unit.first, None), "from": (unit.first, None),
        "until": (None, unit.last), "before": (None, unit.last if included else unit.first - timedelta(1)),
    }[side]
    start = unit.start - (len(said[0]) if said else 0)
    stop = unit.stop + (kazakh or included).end() if kazakh or included else unit.stop
    return Span(start, stop), _asked(first, last, unit.is_year)


def _asked(first: date | None, last: date | None, years: bool) -> Years | Dates:
    return Years(first and first.year, last and last.year) if years else Dates(first, last)
