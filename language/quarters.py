"""Quarters and half-years that a plain question names: «2 квартал 2023 года», «2024 жылдың төртінші тоқсаны», «первое полугодие 2022»."""
import re
from calendar import monthrange
from collections.abc import Iterator
from datetime import date

from language.letters import bare
from models.mention import Span
from models.query import Dates

FIRST_YEAR, LAST_YEAR = 1991, 2099  # of the republic's courts
ORDINALS = (("1", "i", "перв", "бирин"), ("2", "ii", "втор", "екин"), ("3", "iii", "трет", "ушин"), ("4", "iv", "четв", "торт"))  # how they begin
_NUMBER = r"(?<![\w.,/-])(?P<{0}>[1-4]|i{{1,3}}|iv|(?:перв|втор|трет|четв|бирин|екин|ушин|торт)\w{{1,7}})(?:\s?-\s?\w{{1,3}}(?=\s)|\s?-)?\s?"
_YEAR = r"(?P<{0}>\d{{4}})(?:\s?-?(?:год\w{{0,2}}|г\.?|жыл\w{{0,5}}|ж\.?))?(?![\w/])"
_UNIT = r"(?P<{0}>квартал\w{{0,3}}|кв\.?(?!\w)|полугоди\w{{1,2}}|токсан\w{{0,5}}|жарты\s?жылды\w{{1,6}}|жартыс\w{{1,4}})"
QUARTER = re.compile(
    _NUMBER.format("first") + _UNIT.format("unit") + r"\s?(?:в\s)?" + _YEAR.format("year")
    + "|" + r"(?<![\w/-])" + _YEAR.format("year_before") + r"\s?" + _NUMBER.format("second") + _UNIT.format("unit_after") + r"(?!\w)"
)


def quarters(text: str) -> Iterator[tuple[Span, Dates]]:
    """Places of `text` that name a quarter or a half of a year, and its days.

    >>> [(span.of(text), node.first.month, node.last.month) for text in ["кража, II квартал 2023 г."] for span, node in quarters(text)]
    [('II квартал 2023 г.', 4, 6)]
    """
    for match in QUARTER.finditer(bare(text)):
        number = _ordinal(match["first"] or match["second"])
        year = int(match["year"] or match["year_before"])
        months = 3 if (match["unit"] or match["unit_after"]).startswith(("кв", "токсан")) else 6
        if FIRST_YEAR <= year <= LAST_YEAR and number * months <= 12:
            last = number * months
            yield Span(*match.span()), Dates(date(year, last - months + 1, 1), date(year, last, monthrange(year, last)[1]))


def _ordinal(word: str) -> int:
    return next(number for number, names in enumerate(ORDINALS, 1) if word in names[:2] or word.startswith(names[2:]))
