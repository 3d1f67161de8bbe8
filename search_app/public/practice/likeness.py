"""The acts that are like an act in their words, and of its claim and its articles."""
from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urlencode

from archive_store.published import Shelf
from indexer.engines.protocol import Engine
from models.act import Instance, PublicAct
from models.query import Filters
from search_app.public.practice import fates
from search_app.public.practice.claims import comparable
from search_app.public.practice.counting import BY, Counts, tallied, value_of
from search_app.public.practice.fates import Fate

CANDIDATES = 100  # acts with the same significant words, of which those of the same claim are kept


@dataclass(frozen=True, slots=True)
class Likeness:
    """`acts` are like `act`; it is not one of them."""

    shelf: Shelf
    act: PublicAct
    acts: tuple[PublicAct, ...]

    @property
    def about(self) -> str:
        return self.act.id

    def counts(self) -> Counts:
        return tallied(self.acts)

    def nearest(self) -> tuple[PublicAct, ...]:
        """The acts among which pairs are sought: the act itself and those like it."""
        return (self.act, *self.acts)

    def firsts(self) -> tuple[tuple[str, ...], int]:
        """Ids of acts of the first instance, as many as are told the fate of, and how many there are."""
        ids = tuple(act.id for act in self.acts if act.instance is Instance.FIRST)
        return ids[: fates.MOST], len(ids)

    def page(self, start: int, size: int) -> tuple[int, tuple[PublicAct, ...]]:
        """How many acts there are, and some of them."""
        return len(self.acts), self.acts[start : start + size]

    def opens(self, narrowing: Mapping[str, str]) -> str:
        return f"/acts/{self.act.id}/practice/acts?{urlencode(narrowing)}".rstrip("?")

    def opens_fate(self, fate: Fate) -> str:
        return self.opens({"fate": fate.value})


def likeness(shelf: Shelf, engine: Engine, act: PublicAct, filters: Filters) -> Likeness:
    """The acts like `act` that also have the outcome, court, region and year of `filters`, the likest first."""
    hits = engine.similar(act.id, CANDIDATES)
    kept = (other for other in shelf.many(hit.id for hit in hits) if comparable(act, other) and _passes(other, filters))
    return Likeness(shelf, act, tuple(kept))


def _passes(act: PublicAct, filters: Filters) -> bool:
    if filters.outcome and act.outcome.value not in filters.outcome:
        return False
    return all(not getattr(filters, name) or value_of(act, name) in getattr(filters, name) for name in BY)
