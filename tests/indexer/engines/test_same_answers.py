"""Both engines against a plain reference and against each other, on random acts and random questions."""
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from indexer.engines import open_engine
from indexer.engines.protocol import Engine
from language.query import parse
from models.query import Node, Query
from tests.indexer.engines.conftest import ENGINES, settings_for
from tests.indexer.engines.naive import means
from tests.indexer.engines.random_acts import RANDOM_ACTS
from tests.indexer.engines.random_questions import nodes, words


@pytest.fixture(scope="module")
def engines(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> tuple[Engine, ...]:
    """Both engines with the same random acts."""
    made = [open_engine(settings_for(kind, tmp_path_factory.mktemp(kind), request), writing=True) for kind in ENGINES]
    for engine in made:
        engine.add(RANDOM_ACTS)
    return tuple(made)


@settings(max_examples=150, deadline=None)
@given(node=nodes)
def test_both_find_exactly_what_is_meant(engines: tuple[Engine, ...], node: Node) -> None:
    """Whatever can be asked finds the acts that it means and no others, in both engines."""
    meant = {one.id for one in RANDOM_ACTS if means(one, node)}
    query = Query(node=node, size=100)
    for engine in engines:
        results = engine.search(query)
        assert meant == {hit.id for hit in results.hits}
        assert len(meant) == results.total


@settings(max_examples=60, deadline=None)
@given(some=st.lists(words, min_size=1, max_size=3))
def test_both_rank_alike(engines: tuple[Engine, ...], some: list[str]) -> None:
    """Nine of the first ten acts are the same in both engines, and so are their scores."""
    first, second = (engine.search(parse(" OR ".join(some))).hits for engine in engines)
    same = {hit.id for hit in first} & {hit.id for hit in second}
    assert len(same) >= min(len(first), 9)
    assert all(abs(one.score - other.score) < 0.01 * max(one.score, 1) for one, other in zip(first, second, strict=True))


def test_both_find_the_same_similar_acts(engines: tuple[Engine, ...]) -> None:
    """The five most similar acts are the same, but for one at most."""
    for one in RANDOM_ACTS[:10]:
        first, second = ({hit.id for hit in engine.similar(one.id)} for engine in engines)
        assert len(first) == len(second) == 5
        assert len(first & second) >= 4


def test_both_count_the_same(engines: tuple[Engine, ...]) -> None:
    """Facets have the same values in the same order."""
    query = parse("суд OR сот", facets=("article", "year", "judge", "language"))
    first, second = (engine.search(query).facets for engine in engines)
    assert first == second
