"""Acts by year as bars of a drawing in the page: its numbers are in the text beside it, so it needs no script."""
from collections.abc import Iterable
from dataclasses import dataclass

from models.query import FacetValue

FEWEST = 2  # years that make a chart
MOST = 40
HIGHEST = 60  # units of the drawing
WIDTH, STEP = 14, 20


@dataclass(frozen=True, slots=True)
class Bar:
    """One year: how many acts, and where its bar stands in a drawing HIGHEST units high."""

    year: str
    count: int
    x: int
    y: int
    height: int


def bars(years: Iterable[FacetValue]) -> tuple[Bar, ...]:
    """The bars from the first year that has acts to the last, years without acts among them; none for a single year.

    >>> bars([FacetValue("2023", 4), FacetValue("2021", 2)])
    (Bar(year='2021', count=2, x=0, y=30, height=30), Bar(year='2022', count=0, x=20, y=60, height=0), Bar(year='2023', count=4, x=40, y=0, height=60))
    """
    counts = {int(value.value): value.count for value in years if value.value.isdigit() and value.count}
    if len(counts) < FEWEST or max(counts) - min(counts) >= MOST:
        return ()
    span = range(min(counts), max(counts) + 1)
    heights = [-(-counts.get(year, 0) * HIGHEST // max(counts.values())) for year in span]
    return tuple(Bar(str(year), counts.get(year, 0), place * STEP, HIGHEST - height, height)
                 for place, (year, height) in enumerate(zip(span, heights, strict=True)))
