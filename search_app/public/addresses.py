"""Addresses of a search: with another page, order or text, with a filter more or less."""
from dataclasses import dataclass, replace
from urllib.parse import urlencode

from models.query import Filters, Order
from search_app.public.parameters import LISTS, Asked, pairs

SEARCH = "/search"


@dataclass(frozen=True, slots=True)
class Chip:
    """A filter in use and the address of the same search without it."""

    filter: str
    value: str
    address: str


def address(what: Asked, page: int = 1, path: str = SEARCH, after: str = "") -> str:
    """The address of a search; of an act (`path`) that was found by it, which keeps the way back. `after` is a cursor.

    >>> address(Asked("иск"), page=2)
    '/search?q=%D0%B8%D1%81%D0%BA&page=2'
    """
    query = pairs(what) + ([("page", str(page))] if page > 1 else []) + ([("after", after)] if after else [])
    return f"{path}?{urlencode(query)}" if query else path


def ordered(what: Asked, order: Order) -> str:
    return address(replace(what, order=order))


def asking(what: Asked, text: str) -> str:
    return address(replace(what, text=text))


def without_filters(what: Asked) -> str:
    return address(replace(what, filters=Filters()))


def narrowed(name: str, value: str) -> str:
    """The address of all acts with one value of a filter.

    >>> narrowed("kind", "decision")
    '/search?kind=decision'
    """
    return f"{SEARCH}?{urlencode([(name, value)])}"


def chips(what: Asked) -> list[Chip]:
    """One chip for each value of each filter in use."""
    found = []
    for name in LISTS:
        given = getattr(what.filters, name)
        for value in given:
            rest = tuple(v for v in given if v != value)
            found.append(Chip(name, value, address(replace(what, filters=replace(what.filters, **{name: rest})))))
    for name in ("date_from", "date_to"):
        if value := getattr(what.filters, name):
            found.append(Chip(name, value.isoformat(), address(replace(what, filters=replace(what.filters, **{name: None})))))
    return found


def pages_shown(page: int, last: int) -> list[int]:
    """Numbers for the pager: the first, the last and those around the present one; 0 stands for a gap.

    >>> pages_shown(6, 20)
    [1, 0, 5, 6, 7, 0, 20]
    """
    near = sorted({1, last, *range(max(1, page - 1), min(last, page + 1) + 1)})
    shown: list[int] = []
    for number in near:
        if shown and number > shown[-1] + 1:
            shown.append(0)
        shown.append(number)
    return shown
