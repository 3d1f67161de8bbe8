"""The risk of an act: how likely its public text still shows what had to be hidden, with the parts that it is made of."""
from collections.abc import Iterable
from dataclasses import dataclass
from math import prod

from anonymizer.second_reading.check import Finding
from anonymizer.second_reading.scale import scale
from models.mention import Span


@dataclass(frozen=True, slots=True, order=True)
class Part:
    """One reason to doubt: `code` says which test, `place` where in the public text (None: the whole act), `chance` how likely a leak is."""

    code: str
    place: Span | None
    chance: float


def parts(findings: Iterable[Finding], whole: Iterable[str]) -> tuple[Part, ...]:
    """The parts of an act's risk: what the second reading found, and the codes of the doubts about all of it.

    >>> [part.chance for part in parts([Finding(0, 4, "known_name", True), Finding(9, 12, "unknown_capital", False, 0.4)], ["lost_edit"])]
    [1.0, 0.4, 1.0]
    """
    table = scale().chances
    places = [Part(f.code, Span(f.start, f.stop), 1.0 if f.sure else f.chance or table[f.code]) for f in findings]
    return (*places, *(Part(code, None, table[code]) for code in whole))


def total(parts: Iterable[Part]) -> float:
    """The chance that at least one part is a leak; of several parts with one code only the likeliest counts, as they err together.

    >>> total([Part("dwelling", Span(0, 5), 0.5), Part("dwelling", Span(7, 9), 0.5), Part("bad_scan", None, 0.5)])
    0.75
    """
    worst: dict[str, float] = {}
    for part in parts:
        worst[part.code] = max(part.chance, worst.get(part.code, 0.0))
    return round(1 - prod(1 - chance for chance in worst.values()), 3)
