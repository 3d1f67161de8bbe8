"""A question put to the engine, and its answer joined with the acts on the shelf and the snippets to show."""
from collections.abc import Iterator
from dataclasses import dataclass, replace

from archive_store.published import Shelf
from indexer.engines.protocol import Engine
from language.marks import Snippet, marks, snippets
from models.act import PartKind, PublicAct
from models.query import And, FacetValue, Not, Or, Query
from search_app.public.text import Piece

OPENING = 240  # characters of an act that is found by filters alone


@dataclass(frozen=True, slots=True)
class Row:
    """One found act with what to show of its text."""

    act: PublicAct
    snippets: tuple[tuple[Piece, ...], ...]


@dataclass(frozen=True, slots=True)
class Found:
    """One page of the answer; `relaxed` when nothing held all the words and some of them were enough."""

    total: int
    rows: tuple[Row, ...]
    facets: dict[str, tuple[FacetValue, ...]]
    took_ms: float
    relaxed: bool


def find(shelf: Shelf, engine: Engine, query: Query) -> Found:
    """Ask the engine; when nothing is found, ask again for any of the words. Raises SearchUnavailable."""
    results = engine.search(query)
    looser = None if results.total else loosened(query)
    relaxed = looser is not None
    if looser is not None:
        took, query, results = results.took_ms, looser, engine.search(looser)
        results = replace(results, took_ms=took + results.took_ms)
    rows = tuple(Row(act, tuple(tuple(pieces(act.text, one)) for one in excerpts(act, query)))
                 for act in shelf.many(hit.id for hit in results.hits))
    return Found(results.total, rows, results.facets, results.took_ms, relaxed and bool(results.total))


def loosened(query: Query) -> Query | None:
    """The same question asking for any of its words instead of all; None when it has but one.

    What the reader excluded stays excluded."""
    if not isinstance(query.node, And):
        return None
    wanted = tuple(node for node in query.node.nodes if not isinstance(node, Not))
    excluded = tuple(node for node in query.node.nodes if isinstance(node, Not))
    return replace(query, node=And((Or(wanted), *excluded)) if excluded else Or(wanted)) if len(wanted) > 1 else None


def excerpts(act: PublicAct, query: Query) -> tuple[Snippet, ...]:
    """Where the words stand; without words, how the operative part begins."""
    spans = marks(act.text, query.node)
    if spans:
        return snippets(act.text, spans)
    start = next((part.start for part in act.parts if part.kind is PartKind.OPERATIVE), 0)
    return tuple(Snippet(start + s.start, start + s.stop, ()) for s in snippets(act.text[start : start + 2 * OPENING], ()))


def pieces(text: str, snippet: Snippet) -> Iterator[Piece]:
    """A snippet cut at its marks, with an ellipsis where the text goes on."""
    if snippet.start:
        yield Piece("… ")
    at = snippet.start
    for mark in snippet.marks:
        yield Piece(text[at : mark.start])
        yield Piece(mark.of(text), mark=1)
        at = mark.stop
    yield Piece(text[at : snippet.stop] + (" …" if snippet.stop < len(text) else ""))
