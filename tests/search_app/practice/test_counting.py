"""Figures counted by a real engine and over acts at hand."""
from collections import Counter
from dataclasses import dataclass, replace

import pytest

from indexer.engines.protocol import Engine
from language.query import parse
from models.act import Outcome
from models.query import Filters, Query, Results
from search_app.public.practice.counting import BY, counted, tallied, value_of

FILTERS = {
    "all": Filters(), "of a category": Filters(category=("civil",)), "two outcomes": Filters(outcome=("granted", "refused")),
    "a court": Filters(court=("bostandyk",)), "two years": Filters(year=("2023", "2024"), instance=("first",)),
    "an article and a region": Filters(article=("ГК:715",), region=("astana",)), "nothing": Filters(judge=("Никто",)),
}


@pytest.fixture
def engine(practice_app):
    return practice_app.extensions["archive"].engine


def passes(act, filters: Filters) -> bool:
    """What the filters of this test mean, said plainly."""
    has = {"category": (act.category,), "outcome": (act.outcome,), "instance": (act.instance,), "judge": act.judges,
           "article": tuple(cited.key for cited in act.citations), **{name: (value_of(act, name),) for name in BY}}
    return all(not getattr(filters, name) or set(getattr(filters, name)) & set(values) for name, values in has.items())


@pytest.mark.parametrize("name", FILTERS)
def test_the_engine_counts_as_we_do(engine, decided, name: str) -> None:
    """Every figure of the engine is the number of acts counted by hand, under any filters."""
    acts = [act for act in decided if passes(act, FILTERS[name])]
    by_engine, by_hand = counted(engine, Query(filters=FILTERS[name])), tallied(acts)
    assert (by_hand.total, by_hand.outcomes, by_hand.by) == (by_engine.total, by_engine.outcomes, by_engine.by)
    assert by_hand.first.keys() == by_engine.first.keys()


def test_known_figures(engine) -> None:
    """Acts on loans: six granted, two in part, three refused, one settled; those of Bostandyk by outcome."""
    found = counted(engine, Query(filters=Filters(article=("ГК:715",))))
    assert {Outcome.GRANTED: 6, Outcome.GRANTED_IN_PART: 2, Outcome.REFUSED: 3, Outcome.SETTLED: 1} == found.outcomes
    assert {Outcome.GRANTED: 2, Outcome.GRANTED_IN_PART: 1, Outcome.REFUSED: 2} == found.by["court"]["bostandyk"]
    assert ["astana-civil", "bostandyk"] == list(found.by["court"])


def test_a_word_narrows(engine) -> None:
    """A question with words counts the acts that have them."""
    assert {Outcome.GRANTED: 1, Outcome.REFUSED: 1} == counted(engine, parse("почерковедческая")).outcomes


@dataclass(frozen=True)
class ShortLists:
    """The engine with its lists of courts cut after the first, as those of a whole country are after the hundredth."""

    engine: Engine

    def search(self, query: Query) -> Results:
        found = self.engine.search(query)
        return replace(found, facets={name: values[:1] if name == "court" else values for name, values in found.facets.items()})


def test_figures_are_right_when_lists_are_cut(engine, decided) -> None:
    """What the engine cut off for one outcome is asked for by itself: the court with most acts is not always first."""
    found = counted(ShortLists(engine), Query(filters=Filters(article=("ГК:715", "ТК:52"))))
    by_hand = Counter(act.outcome for act in decided if act.court.key == "astana-civil")
    assert {"astana-civil": by_hand} == found.by["court"]
