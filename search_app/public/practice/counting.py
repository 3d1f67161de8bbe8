"""How many acts ended how, in all and by court, region and year: counted by the engine, or over acts at hand."""
from collections.abc import Iterable
from dataclasses import dataclass, replace

from indexer.engines.protocol import Engine
from models.act import Outcome, PublicAct
from models.query import FacetValue, Filters, Query, Results

BY = ("court", "region", "year")
SHOWN = 3  # acts named under each outcome
Row = dict[Outcome, int]


@dataclass(frozen=True, slots=True)
class Counts:
    """`outcomes`: acts by outcome; `by`: the same for each value of BY, the most frequent value first; `first`: ids of some acts."""

    total: int
    outcomes: Row
    by: dict[str, dict[str, Row]]
    first: dict[Outcome, tuple[str, ...]]


def counted(engine: Engine, query: Query) -> Counts:
    """The acts that `query` finds: one search in all and one an outcome. Raises SearchUnavailable."""
    whole = engine.search(replace(query, start=0, size=0, facets=("outcome", *BY)))
    outcomes = _outcomes(whole, query.filters)
    parts = {outcome: engine.search(_narrowed(query, "outcome", outcome, SHOWN, BY)) for outcome in outcomes}
    by = {name: {value.value: _row(engine, query, name, value, parts) for value in _kept(whole, query.filters, name)} for name in BY}
    return Counts(whole.total, outcomes, by, {outcome: tuple(hit.id for hit in part.hits) for outcome, part in parts.items()})


def _row(engine: Engine, query: Query, name: str, whole: FacetValue, parts: dict[Outcome, Results]) -> Row:
    """The outcomes of one value; asked for by itself when the engine's lists of values were cut before it."""
    row = {outcome: value.count for outcome, part in parts.items() for value in part.facets.get(name, ()) if value.value == whole.value}
    if sum(row.values()) == whole.count:
        return row
    return _outcomes(engine.search(_narrowed(query, name, whole.value, 0, ("outcome",))), query.filters)


def _narrowed(query: Query, name: str, value: str, size: int, facets: tuple[str, ...]) -> Query:
    return replace(query, filters=replace(query.filters, **{name: (value,)}), start=0, size=size, facets=facets)


def _kept(found: Results, filters: Filters, name: str) -> tuple[FacetValue, ...]:
    """The values of a facet that the filters let through: a facet's own filter does not narrow its counts."""
    chosen = getattr(filters, name)
    return tuple(value for value in found.facets.get(name, ()) if not chosen or value.value in chosen)


def _outcomes(found: Results, filters: Filters) -> Row:
    counts = {value.value: value.count for value in _kept(found, filters, "outcome")}
    return {outcome: counts[outcome] for outcome in Outcome if counts.get(outcome)}


def tallied(acts: Iterable[PublicAct]) -> Counts:
    """The same of acts at hand."""
    acts = tuple(acts)
    by = {name: _rows([(value_of(act, name), act.outcome) for act in acts]) for name in BY}
    outcomes = _rows([("", act.outcome) for act in acts]).get("", {})
    first = {outcome: tuple(act.id for act in acts if act.outcome is outcome)[:SHOWN] for outcome in outcomes}
    return Counts(len(acts), outcomes, by, first)


def value_of(act: PublicAct, name: str) -> str:
    """What an act has for one of BY, as the filter of the search has it."""
    return {"court": act.court.key, "region": act.court.region, "year": str(act.date.year)}[name]


def _rows(pairs: list[tuple[str, Outcome]]) -> dict[str, Row]:
    """Pairs of value and outcome counted, the most frequent value first, outcomes in their order.

    >>> _rows([("2024", Outcome.REFUSED), ("2025", Outcome.GRANTED), ("2025", Outcome.GRANTED)])["2025"]
    {<Outcome.GRANTED: 'granted'>: 2}
    """
    values = sorted({value for value, _ in pairs}, key=lambda value: (-sum(value == other for other, _ in pairs), value))
    return {value: {outcome: n for outcome in Outcome if (n := pairs.count((value, outcome)))} for value in values}
