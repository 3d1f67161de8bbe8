"""What a reader asks by an address: the question, the filters, the order and the page, within their limits."""
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, fields
from datetime import date

from flask_babel import lazy_gettext as _l
from werkzeug.datastructures import MultiDict

from models.query import Filters, Order
from models.regions import REGIONS
from search_app.names import VALUES

LONGEST_QUESTION = 10_000  # characters that are read; the rest of a longer one is passed over, and the page says so
LONGEST_VALUE = 200
MOST_VALUES = 50
LAST_PAGE = 100  # that is opened by its number; what follows it is reached page by page
DEEPEST_PAGE = 100_000
LONGEST_CURSOR = 400

PROBLEMS = {
    "unknown_value": _l("There is no such value."),
    "too_many": _l("There are too many values at once."),
    "bad_date": _l("The date must be written as 2025-10-14."),
    "bad_year": _l("The year must have four digits."),
    "bad_page": _l("The page must be a number from 1 to 100."),
    "bad_order": _l("The order must be relevance, newest or oldest."),
    "turned_dates": _l("The first date is later than the last."),
    "bad_size": _l("The size must be a number from 1 to 100."),
    "bad_cursor": _l("The cursor is not one that this API gave."),
}
DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")  # ISO 8601 has other spellings too, such as weeks
CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff]")


class BadParameter(ValueError):
    """Raised when `parameter` of an address cannot be understood; `code` is a key of PROBLEMS."""

    def __init__(self, parameter: str, code: str) -> None:
        super().__init__(f"{parameter}: {code}")
        self.parameter, self.code = parameter, code

    @property
    def message(self) -> str:
        return str(PROBLEMS[self.code])


@dataclass(frozen=True, slots=True)
class Asked:
    """The question as asked; `page` counts from 1, `after` is the cursor of the page before, by which it is reached."""

    text: str = ""
    filters: Filters = Filters()
    order: Order = Order.RELEVANCE
    page: int = 1
    synonyms: bool = True  # whether a plain question is widened by the thesaurus
    after: str = ""

    @property
    def anything(self) -> bool:
        """Whether there is a question at all."""
        return bool(self.text) or self.filters != Filters()


def asked(arguments: MultiDict[str, str]) -> Asked:
    """The question in `arguments`; raises BadParameter. Parameters that we do not know are passed over."""
    after = arguments.get("after", "")[:LONGEST_CURSOR]
    page = whole_number("page", arguments, 1, DEEPEST_PAGE if after else LAST_PAGE, "bad_page")
    return Asked(question(arguments), filters(arguments), order(arguments), page, arguments.get("synonyms") != "no", after)


def forgiving(arguments: MultiDict[str, str]) -> tuple[Asked, tuple[BadParameter, ...]]:
    """The question without what of it cannot be understood, and what that is.

    >>> what, problems = forgiving(MultiDict([("q", "долг"), ("date_from", "2025-02-30")]))
    >>> what.text, what.filters.date_from, [problem.code for problem in problems]
    ('долг', None, ['bad_date'])
    """
    left, problems = arguments.copy(), []
    while True:
        try:
            return asked(left), tuple(problems)
        except BadParameter as problem:
            problems.append(problem)
            left.poplist(problem.parameter)


def question(arguments: MultiDict[str, str]) -> str:
    """`q` without control characters; of a longer one LONGEST_QUESTION characters, and one more by which it is told to be longer."""
    return CONTROL.sub(" ", arguments.get("q", "")).strip()[: LONGEST_QUESTION + 1]


def filters(arguments: MultiDict[str, str]) -> Filters:
    """All filters; a value may be repeated (`kind=decision&kind=ruling`)."""
    found = {name: values(name, arguments.getlist(name)) for name in LISTS}
    first, last = moment("date_from", arguments), moment("date_to", arguments)
    if first and last and first > last:
        raise BadParameter("date_from", "turned_dates")
    return Filters(**found, date_from=first, date_to=last)


def values(name: str, given: Iterable[str]) -> tuple[str, ...]:
    """The values of one filter, each once, in their order."""
    found = tuple(dict.fromkeys(value.strip() for value in given if value.strip()))
    if len(found) > MOST_VALUES:
        raise BadParameter(name, "too_many")
    for value in found:
        if len(value) > LONGEST_VALUE or CONTROL.search(value) or not CHECKS.get(name, bool)(value):
            raise BadParameter(name, "bad_year" if name == "year" else "unknown_value")
    return found


def moment(name: str, arguments: MultiDict[str, str]) -> date | None:
    """A date written as 2025-10-14; raises BadParameter."""
    text = arguments.get(name, "").strip()
    if not text:
        return None
    try:
        if DAY.fullmatch(text):
            return date.fromisoformat(text)
    except ValueError:  # no such day
        pass
    raise BadParameter(name, "bad_date")


def order(arguments: MultiDict[str, str]) -> Order:
    """By relevance unless `sort` says otherwise; raises BadParameter."""
    try:
        return Order(arguments.get("sort") or Order.RELEVANCE)
    except ValueError:
        raise BadParameter("sort", "bad_order") from None


def whole_number(name: str, arguments: MultiDict[str, str], default: int, last: int, code: str) -> int:
    """A number from 1 to `last`, `default` when it is not given; raises BadParameter with `code`."""
    text = arguments.get(name, "").strip()
    if not text:
        return default
    if not re.fullmatch(r"[0-9]{1,6}", text) or not 1 <= int(text) <= last:
        raise BadParameter(name, code)
    return int(text)


def pairs(what: Asked) -> list[tuple[str, str]]:
    """The question as names and values of an address, without the page; what is the default is left out."""
    found = [("q", what.text)] if what.text else []
    for name in LISTS:
        found += [(name, value) for value in getattr(what.filters, name)]
    for name in ("date_from", "date_to"):
        if value := getattr(what.filters, name):
            found.append((name, value.isoformat()))
    if what.order is not Order.RELEVANCE:
        found.append(("sort", what.order.value))
    if not what.synonyms:
        found.append(("synonyms", "no"))
    return found


LISTS = tuple(field.name for field in fields(Filters) if field.name not in ("date_from", "date_to"))
CHECKS: dict[str, Callable[[str], object]] = {
    **{name: known.__contains__ for name, known in VALUES.items()},
    "region": REGIONS.__contains__,
    "alike": re.compile(r"[0-9a-f]{16}").fullmatch,
    "year": re.compile(r"[12][0-9]{3}").fullmatch,
}
