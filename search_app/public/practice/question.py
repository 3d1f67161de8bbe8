"""The acts that a question finds, as the ground on which practice is told."""
from collections.abc import Mapping
from dataclasses import dataclass, replace
from urllib.parse import urlencode

from archive_store.published import Shelf
from indexer.engines.protocol import Engine
from language.expansion import expanded, relaxed
from language.query import parse
from models.act import Instance, PublicAct
from models.query import Query
from search_app.public.addresses import SEARCH, address
from search_app.public.parameters import Asked, pairs
from search_app.public.practice import fates
from search_app.public.practice.counting import Counts, counted
from search_app.public.practice.fates import Fate
from search_app.public.practice.pairs import COMPARED

ACTS = "/practice/acts"
LONGEST = 1_000  # characters of a question that are read, since every figure's address repeats them


@dataclass(frozen=True, slots=True)
class Question:
    """The acts that hold all that `what` asks, synonyms among them as the search has them, but never with less of its words."""

    shelf: Shelf
    engine: Engine
    what: Asked
    query: Query

    about = ""  # the question is of no act

    def counts(self) -> Counts:
        return counted(self.engine, self.query)

    def nearest(self) -> tuple[PublicAct, ...]:
        """The acts among which pairs are sought: those that answer the question best."""
        return self.page(0, COMPARED)[1]

    def page(self, start: int, size: int) -> tuple[int, tuple[PublicAct, ...]]:
        """How many acts there are, and some of them."""
        found = self.engine.search(replace(self.query, start=start, size=size, facets=()))
        return found.total, self.shelf.many(hit.id for hit in found.hits)

    def firsts(self) -> tuple[tuple[str, ...], int]:
        """Ids of acts of the first instance, as many as are told the fate of, and how many there are."""
        asked = self.query.filters.instance
        if asked and Instance.FIRST not in asked:
            return (), 0
        first = replace(self.query.filters, instance=(Instance.FIRST.value,))
        found = self.engine.search(replace(self.query, filters=first, start=0, size=fates.MOST, facets=()))
        return tuple(hit.id for hit in found.hits), found.total

    def opens(self, narrowing: Mapping[str, str]) -> str:
        """The search where it finds exactly these acts; a list of our own where it would be content with less of the words."""
        filters = replace(self.what.filters, **{name: (value,) for name, value in narrowing.items()})
        return address(replace(self.what, filters=filters), path=SEARCH if relaxed(self.query) is None else ACTS)

    def opens_fate(self, fate: Fate) -> str:
        return f"{ACTS}?{urlencode([*pairs(self.what), ('fate', fate.value)])}"


def question(shelf: Shelf, engine: Engine, what: Asked) -> Question:
    """The ground of a question as it was asked by an address; `what` of it is what was read."""
    what = replace(what, text=what.text[:LONGEST])
    return Question(shelf, engine, what, expanded(parse(what.text, what.filters, what.order), thesaurus=what.synonyms))
