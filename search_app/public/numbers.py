"""A list of case numbers: which of them are found, which mean several acts, which none."""
from dataclasses import dataclass

from archive_store.published import Shelf
from indexer.engines.protocol import Engine
from language.numbers import known_as, normal
from models.act import PublicAct
from models.query import CaseNumber, Query
from search_app.public.addresses import asking
from search_app.public.parameters import Asked

FEWEST = 2  # numbers that are a list; a single one is a plain search
LOOKED_AT = 3  # acts of one number; one that finds more is told to be ambiguous by their number alone


@dataclass(frozen=True, slots=True)
class Sought:
    """One number of a list: how many acts it finds, the act itself when it is one, and the address of a search for all."""

    number: str
    total: int
    act: PublicAct | None
    address: str


def sought(engine: Engine, shelf: Shelf, numbers: tuple[str, ...]) -> tuple[Sought, ...]:
    """What each number of a list finds, in the order of the list; nothing for a single number.

    An act that bears the number comes before those that name it as the same case: where one alone bears it, it is found.
    Raises SearchUnavailable."""
    if len(numbers) < FEWEST:
        return ()
    found = {number: engine.search(Query(node=CaseNumber(number), size=LOOKED_AT)) for number in dict.fromkeys(numbers)}
    acts = {act.id: act for act in shelf.many(hit.id for results in found.values() for hit in results.hits)}
    return tuple(
        Sought(number, results.total, the_one(number, [acts[hit.id] for hit in results.hits if hit.id in acts], results.total),
               asking(Asked(), f"№ {number}"))
        for number, results in found.items())


def the_one(number: str, acts: list[PublicAct], total: int) -> PublicAct | None:
    """The act that is meant; None when there are several, or none.

    `acts` are the first LOOKED_AT of `total`; one that bears the very number comes first among them."""
    bearing = [act for act in acts if number in known_as(normal(act.number))]
    if len(bearing) == 1 and (total <= LOOKED_AT or bearing[0].number == number):
        return bearing[0]
    return acts[0] if total == 1 and acts else None
