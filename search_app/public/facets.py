"""The filters beside the results: values with the number of acts, the chosen ones first in sight."""
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from models.query import FacetValue, Filters

SHOWN = ("category", "instance", "kind", "outcome", "region", "court", "article", "key_phrase", "judge", "year", "language")
IN_SIGHT = 6  # values of a filter before «more»
MOST = 30
IN_ORDER = ("year",)  # read as a row of years, newest first, not by number of acts


@dataclass(frozen=True, slots=True)
class Choice:
    value: str
    name: str
    count: int
    checked: bool


@dataclass(frozen=True, slots=True)
class Group:
    """One filter: the values in sight and the rest."""

    name: str
    first: tuple[Choice, ...]
    rest: tuple[Choice, ...]


def groups(
    facets: Mapping[str, tuple[FacetValue, ...]], filters: Filters, name_of: Callable[[str, str], str],
) -> list[Group]:
    """The filters that can still narrow the answer, in the order of SHOWN; `name_of(filter, value)` is what people read."""
    found = []
    for name in SHOWN:
        every = list(choices(name, facets.get(name, ()), getattr(filters, name), name_of))
        if len(every) > 1 or any(choice.checked for choice in every):
            sight = max(IN_SIGHT, sum(choice.checked for choice in every))
            found.append(Group(name, tuple(every[:sight]), tuple(every[sight:])))
    return found


def choices(
    name: str, values: tuple[FacetValue, ...], chosen: tuple[str, ...], name_of: Callable[[str, str], str],
) -> Iterator[Choice]:
    """The first values of one filter, the chosen ones first; one that is chosen stays even when no act has it."""
    counted = {value.value: value.count for value in values}
    every = [(value, counted.get(value, 0), True) for value in chosen]
    every += [(value, count, False) for value, count in counted.items() if value not in chosen]
    if name in IN_ORDER:
        every.sort(reverse=True)
    shown = sorted(every, key=lambda one: not one[2])[: max(MOST, len(chosen))]
    return (Choice(value, name_of(name, value), count, checked) for value, count, checked in shown)
