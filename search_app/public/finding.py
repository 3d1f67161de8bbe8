"""A question put to the engine, and its answer joined with the acts on the shelf and the snippets to show."""
from collections.abc import Iterator
from dataclasses import dataclass, replace

from archive_store.published import Shelf
from indexer.engines.protocol import Engine
from language.marks import Snippet, marks, snippets
from language.spelling.correction import Correction
from language.spelling.vocabulary import Vocabulary
from models.act import PartKind, PublicAct
from models.query import FacetValue, Query
from search_app.public.asking import ask
from search_app.public.text import Piece, is_heading

OPENING = 240  # characters of an act that is found by filters alone
PASSAGES = 3  # of one act


@dataclass(frozen=True, slots=True)
class Row:
    """One found act with what to show of its text; `places`: in how many places it is what was asked for.

    `alike`: how many more of the found acts are nearly the same, which are folded under it."""

    act: PublicAct
    snippets: tuple[tuple[Piece, ...], ...]
    places: int = 0
    alike: int = 0


@dataclass(frozen=True, slots=True)
class Found:
    """One page of the answer; `query`, `relaxed`, `near`, `correction` and `did_you_mean` as in Answer, `cursor` and `shown` as in Results."""

    total: int
    rows: tuple[Row, ...]
    facets: dict[str, tuple[FacetValue, ...]]
    took_ms: float
    relaxed: bool = False
    correction: Correction | None = None
    did_you_mean: str = ""
    cursor: str = ""
    query: Query = Query()
    shown: int = 0
    near: str = ""


def find(shelf: Shelf, engine: Engine, query: Query, words: Vocabulary, synonyms: bool = True) -> Found:
    """One page of the answer with the acts and their passages. Raises SearchUnavailable."""
    answer = ask(engine, query, words, synonyms)
    results = answer.results
    others = {hit.id: count_alike(engine, answer.query, hit.id) - 1 for hit in results.hits if hit.alike}
    rows = tuple(replace(row(act, answer.query), alike=others.get(act.id, 0)) for act in shelf.many(hit.id for hit in results.hits))
    return Found(results.total, rows, results.facets, results.took_ms, answer.relaxed, answer.correction, answer.did_you_mean,
                 results.cursor, answer.query, results.rows, answer.near)


def count_alike(engine: Engine, query: Query, act_id: str) -> int:
    """How many of the found acts are nearly the same as one of them, with itself."""
    same = replace(query.filters, alike=(act_id,))
    return engine.search(replace(query, filters=same, start=0, size=0, facets=(), after="", folded=False)).total


def row(act: PublicAct, query: Query) -> Row:
    """The passages where the words stand; without words, how the operative part begins."""
    spans = marks(act.text, query.node, act.parts)
    found = snippets(act.text, spans, PASSAGES) if spans else opening(act)
    return Row(act, tuple(tuple(pieces(act.text, one)) for one in found), len(spans))


def opening(act: PublicAct) -> tuple[Snippet, ...]:
    """How the operative part begins; how the act does, when it has none. Headings are passed over: they say nothing of the act."""
    part = next((part.start for part in act.parts if part.kind is PartKind.OPERATIVE), 0)
    start = next((p.start for p in act.paragraphs if p.start >= part and not is_heading(act.text[p.start : p.stop])), part)
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
