"""Years, months and days that a plain question names: «2022 год», «март 2023», «14.03.2023», «2023 жылғы 14 наурыз»."""
import re
from calendar import monthrange
from collections.abc import Iterator, Sequence
from datetime import date

from language.lemmas import lemmas
from language.particular_words import FORMS_OF_YEAR, MONTHS
from language.tokens import fold
from models.query import And, Dates, Either, Node, Phrase, Word, Years

FIRST_YEAR, LAST_YEAR = 1991, 2099  # of the republic's courts
IN_TEXT = 0.7  # a date that the text has, beside the act's own
Weighed = tuple[Node, float]
# A letter a word: Y a year, M a month's name, d a day or a month in digits, f «года», «жылғы». The fullest first.
SHAPE = re.compile("(?P<day>dMY|ddY|Yf?dM)f?|(?P<month>MY|Yf?M)f?|(?P<year>Y)f?")


def dates(words: Sequence[Word]) -> Iterator[tuple[range, Node]]:
    """The places of dates among the words of a question, and what is asked by each: its words, or acts that write it otherwise.

    >>> from language.query import parse
    >>> [places for places, _ in dates(parse("кража 14 марта 2023 года и 2022").node.nodes)]
    [range(1, 5), range(6, 7)]
    """
    for match in SHAPE.finditer("".join(_sign(word.text) for word in words)):
        said = words[match.start() : match.end()]
        named = [word for word in said if _sign(word.text) != "f"]
        yield range(*match.span()), Either(_all(named), tuple(WAYS[match.lastgroup](named)))


def _sign(word: str) -> str:
    folded = fold(word)
    if folded in FORMS_OF_YEAR:
        return "f"
    if not (folded.isascii() and folded.isdigit()):
        return "M" if _month(word) else "x"
    if len(folded) == 4 and FIRST_YEAR <= int(folded) <= LAST_YEAR:
        return "Y"
    return "d" if len(folded) <= 2 and 1 <= int(folded) <= 31 else "x"


def _month(word: str) -> int:
    """The number of the month that a word names in any form; 0 for another word. «Май» is one, «мая» too."""
    own = {fold(word), *lemmas(fold(word))}
    return next((number for number, names in enumerate(MONTHS, 1) if not own.isdisjoint(names)), 0)


def _year_of(words: Sequence[Word]) -> int:
    return next(int(word.text) for word in words if _sign(word.text) == "Y")


def _month_of(words: Sequence[Word]) -> int:
    """The month by its name, or the second of the numbers «14.03.2023»; 0 when these are no month."""
    numbers = [int(word.text) for word in words if _sign(word.text) == "d"]
    return next((month for word in words if (month := _month(word.text))), numbers[1] if len(numbers) > 1 and numbers[1] <= 12 else 0)


def _year(words: Sequence[Word]) -> list[Weighed]:
    year = _year_of(words)
    return [(Years(year, year), 1.0)]


def _months(words: Sequence[Word]) -> list[Weighed]:
    """Acts of the month; the month in digits, or by its name in the other language."""
    year, month = _year_of(words), _month_of(words)
    of_month = Dates(date(year, month, 1), date(year, month, monthrange(year, month)[1]))
    return [(of_month, 1.0), (Phrase((f"{month:02}", str(year))), IN_TEXT), (And((_named(month), _number(year))), IN_TEXT)]


def _day(words: Sequence[Word]) -> list[Weighed]:
    """Acts of the day; the day in digits, or with the month's name in either language. A day that there is not leaves its year."""
    year, month = _year_of(words), _month_of(words)
    day = next(int(word.text) for word in words if _sign(word.text) == "d")
    if not month or day > monthrange(year, month)[1]:
        return _year(words)
    digits = Phrase((f"{day:02}", f"{month:02}", str(year)))
    of_day = Dates(date(year, month, day), date(year, month, day))
    return [(of_day, 1.0), (digits, IN_TEXT), (And((_number(day), _named(month), _number(year))), IN_TEXT)]


def _named(month: int) -> Word:
    russian, _, kazakh = MONTHS[month - 1]
    return Word(russian, (russian, kazakh))


def _number(number: int) -> Word:
    return Word(str(number), (str(number),))


def _all(words: Sequence[Word]) -> Node:
    return words[0] if len(words) == 1 else And(tuple(words))


WAYS = {"day": _day, "month": _months, "year": _year}
