"""Figures that open into their acts, in tables whose rows carry a bar each."""
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from models.act import Outcome
from search_app.public.practice.counting import Counts, Row

MOST_ROWS = 30  # courts of one table, those with most acts
WIDEST = 240  # units of the drawing: the bar of the row with most acts
NEWEST_FIRST = "year"  # read as a row of years, not by number of acts

Opens = Callable[[Mapping[str, str]], str]  # the address of the acts that also have these values of filters


@dataclass(frozen=True, slots=True)
class Figure:
    """A number of acts, and the address that lists exactly them; "" for none."""

    count: int
    address: str


@dataclass(frozen=True, slots=True)
class Segment:
    """A piece of a bar: the place of its outcome among the table's, where it begins and how wide it is."""

    place: int
    x: int
    width: int


@dataclass(frozen=True, slots=True)
class Line:
    """One court, region or year: a figure for each outcome of the table, all together, and the bar."""

    value: str
    cells: tuple[Figure, ...]
    total: Figure
    bar: tuple[Segment, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """The outcomes by one filter (`name`); `left_out`: how many values have fewer acts than those shown."""

    name: str
    outcomes: tuple[Outcome, ...]
    lines: tuple[Line, ...]
    left_out: int


def tables(counts: Counts, opens: Opens) -> tuple[Table, ...]:
    """The outcomes by court, by region and by year."""
    return tuple(table(name, rows, tuple(counts.outcomes), opens) for name, rows in counts.by.items() if rows)


def table(name: str, rows: Mapping[str, Row], outcomes: tuple[Outcome, ...], opens: Opens) -> Table:
    """One table; `rows` come with the most frequent value first."""
    shown = list(rows.items())[:MOST_ROWS]
    most = max(sum(row.values()) for _, row in shown)
    if name == NEWEST_FIRST:
        shown.sort(reverse=True)
    lines = tuple(_line(name, value, row, outcomes, most, opens) for value, row in shown)
    return Table(name, outcomes, lines, len(rows) - len(shown))


def _line(name: str, value: str, row: Row, outcomes: tuple[Outcome, ...], most: int, opens: Opens) -> Line:
    cells = tuple(figure(row.get(outcome, 0), opens, {name: value, "outcome": outcome.value}) for outcome in outcomes)
    return Line(value, cells, figure(sum(row.values()), opens, {name: value}), bar([cell.count for cell in cells], most))


def figure(count: int, opens: Opens, narrowing: Mapping[str, str]) -> Figure:
    return Figure(count, opens(narrowing) if count else "")


def bar(counts: list[int], most: int) -> tuple[Segment, ...]:
    """The pieces of a bar, one for each count that is not zero; the widest bar of the table (`most`) is WIDEST units.

    >>> bar([1, 0, 3], 8)
    (Segment(place=0, x=0, width=30), Segment(place=2, x=30, width=90))
    """
    edges = [sum(counts[:n]) * WIDEST // most for n in range(len(counts) + 1)]
    return tuple(Segment(n, edges[n], max(edges[n + 1] - edges[n], 1)) for n, count in enumerate(counts) if count)
