"""The whole answer on practice: outcomes, tables, pairs, fates, each figure with the address of its acts."""
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol

from archive_store.published import Shelf
from models.act import Outcome, PublicAct
from search_app.public.practice.counting import Counts
from search_app.public.practice.fates import Fate, fates, shares
from search_app.public.practice.pairs import Pair, opposed_pairs
from search_app.public.practice.tables import Figure, Table, figure, tables


class Ground(Protocol):
    """The acts of which practice is told: those that a question finds, or those like an act (`about`, else "")."""

    @property
    def about(self) -> str: ...
    def counts(self) -> Counts: ...
    def nearest(self) -> tuple[PublicAct, ...]: ...
    def firsts(self) -> tuple[tuple[str, ...], int]: ...
    def page(self, start: int, size: int) -> tuple[int, tuple[PublicAct, ...]]: ...
    def opens(self, narrowing: Mapping[str, str]) -> str: ...
    def opens_fate(self, fate: Fate) -> str: ...


@dataclass(frozen=True, slots=True)
class Group:
    """The acts with one outcome: how many, and some of them."""

    outcome: Outcome
    figure: Figure
    acts: tuple[PublicAct, ...]


@dataclass(frozen=True, slots=True)
class Fates:
    """How acts of the first instance fared on appeal; `told` of all `first` were looked at."""

    told: int
    first: int
    figures: dict[Fate, Figure]


@dataclass(frozen=True, slots=True)
class Practice:
    """What a page of practice shows."""

    all: Figure
    groups: tuple[Group, ...]
    tables: tuple[Table, ...]
    pairs: tuple[Pair, ...]
    fates: Fates


def practice(ground: Ground, shelf: Shelf) -> Practice:
    """Practice on one ground. Raises SearchUnavailable."""
    counts = ground.counts()
    groups = tuple(Group(outcome, figure(count, ground.opens, {"outcome": outcome.value}), shelf.many(counts.first[outcome]))
                   for outcome, count in counts.outcomes.items())
    return Practice(figure(counts.total, ground.opens, {}), groups, tables(counts, ground.opens),
                    opposed_pairs(ground.nearest(), ground.about), fared(ground, shelf))


def fared(ground: Ground, shelf: Shelf) -> Fates:
    """The fates of the ground's acts of the first instance."""
    ids, first = ground.firsts()
    told = fates(shelf, ids)
    return Fates(len(told), first, {fate: Figure(count, ground.opens_fate(fate)) for fate, count in shares(told).items()})


def with_fate(ground: Ground, shelf: Shelf, fate: Fate) -> tuple[PublicAct, ...]:
    """The acts that a figure of `fared` counts."""
    ids, _ = ground.firsts()
    return shelf.many(act_id for act_id, found in fates(shelf, ids).items() if found is fate)
