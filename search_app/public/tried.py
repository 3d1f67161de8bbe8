"""When nothing was found: what was looked for, word by word, and what finds something."""
from collections.abc import Iterator
from dataclasses import dataclass, replace

from indexer.engines.protocol import Engine
from language.query_text import written
from models.query import And, Either, Filters, Most, Node, Not, Or, Query
from search_app.public import addresses
from search_app.public.parameters import Asked

MOST_PARTS = 8  # of a question that are looked for by themselves
MOST_OTHERS = 6  # synonyms that are named


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the question by itself: how many acts it finds without filters, and its address."""

    text: str
    count: int
    address: str


@dataclass(frozen=True, slots=True)
class Tried:
    """What was looked for in vain: the parts of the question, other words for them; and how many acts there are without filters."""

    parts: tuple[Part, ...]
    others: tuple[str, ...]
    without_filters: int


def tried(engine: Engine, what: Asked, query: Query) -> Tried:
    """`query` is the question in the form in which it was asked last. Raises SearchUnavailable."""
    parts = list(dict.fromkeys(_parts(query.node)))[:MOST_PARTS]
    counted = tuple(_counted(engine, what, part) for part in parts) if len(parts) > 1 else ()
    others = dict.fromkeys(written(other) for part in parts if isinstance(part, Either) for other, _ in part.others)
    free = engine.search(Query(query.text, query.node, size=0)).total if what.filters != Filters() else 0
    return Tried(counted, tuple(filter(None, others))[:MOST_OTHERS], free)


def _parts(node: Node | None) -> Iterator[Node]:
    match node:
        case And(nodes) | Or(nodes) | Most(nodes):
            for part in nodes:
                yield from _parts(part)
        case Not() | None:
            return
        case _:
            yield node


def _counted(engine: Engine, what: Asked, part: Node) -> Part:
    text = written(part)
    return Part(text, engine.search(Query(text, part, size=0)).total, addresses.asking(replace(what, filters=Filters()), text))
