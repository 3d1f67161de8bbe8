"""What is Elasticsearch's own: the way to it, its generations, and the lease of its writer."""
from collections.abc import Iterator
from socket import socket
from time import monotonic, sleep
from uuid import uuid4

import pytest
from elasticsearch import Elasticsearch

from indexer.engines import elasticsearch_engine, elasticsearch_index, open_engine
from indexer.engines.elasticsearch_engine import ElasticsearchEngine
from indexer.engines.protocol import Engine
from language.query import parse
from models.errors import SearchUnavailable, Transient
from models.settings import Settings
from tests.indexer.engines.acts import ACTS
from tests.indexer.engines.conftest import forget

NOBODY = "http://127.0.0.1:9"  # the port where everything is discarded: nothing listens


@pytest.fixture
def client(elasticsearch_url: str) -> Iterator[Elasticsearch]:
    with Elasticsearch(elasticsearch_url) as connected:
        yield connected


@pytest.fixture
def alias(elasticsearch_url: str) -> Iterator[str]:
    name = f"test-{uuid4().hex}"
    yield name
    forget(elasticsearch_url, name)


def test_without_elasticsearch_search_is_unavailable() -> None:
    """When nothing answers at the address, opening for reading works and every use is an error with a code."""
    engine = open_engine(Settings.of({"ELASTICSEARCH_URL": NOBODY}))
    for use in (engine.count, engine.ids, lambda: engine.search(parse("иск")), lambda: engine.add(ACTS)):
        with pytest.raises(SearchUnavailable) as error:
            use()
        assert "search_unreachable" == error.value.code
    with pytest.raises(SearchUnavailable):
        open_engine(Settings.of({"ELASTICSEARCH_URL": NOBODY}), writing=True)


def test_a_node_that_hangs_is_not_waited_for_twice(monkeypatch: pytest.MonkeyPatch) -> None:
    """One reader waits for a node that takes the connection and says nothing; those after him are told at once, for a while."""
    monkeypatch.setattr(elasticsearch_engine, "READING", 0.5)
    monkeypatch.setattr(elasticsearch_engine, "SILENCE", 1.0)
    with socket() as silent:
        silent.bind(("127.0.0.1", 0))
        silent.listen()
        engine = open_engine(Settings.of({"ELASTICSEARCH_URL": f"http://127.0.0.1:{silent.getsockname()[1]}"}))
        waited = [seconds_until_unavailable(engine) for _ in range(3)]
        assert waited[0] >= 0.5 and max(waited[1:]) < 0.3
        sleep(1.0)
        assert seconds_until_unavailable(engine) >= 0.5


def seconds_until_unavailable(engine: Engine) -> float:
    began = monotonic()
    with pytest.raises(SearchUnavailable):
        engine.search(parse("иск"))
    return monotonic() - began


def test_an_index_that_vanishes_is_missed(client: Elasticsearch, alias: str) -> None:
    """An index deleted under an open engine is an error with a code, not an empty answer."""
    engine = ElasticsearchEngine(client, alias, writing=True)
    engine.add(ACTS)
    client.indices.delete(index=elasticsearch_index.generations(client, alias)[0])
    for use in (engine.count, lambda: engine.search(parse("иск"))):
        with pytest.raises(SearchUnavailable) as error:
            use()
        assert "index_missing" == error.value.code


def test_an_index_of_another_version_asks_to_be_rebuilt(client: Elasticsearch, alias: str) -> None:
    """An index of older fields or lemmas is not searched until it is rebuilt."""
    ElasticsearchEngine(client, alias, writing=True)
    client.indices.put_mapping(index=alias, meta={"schema": 0})
    engine = ElasticsearchEngine(client, alias, writing=False)
    with pytest.raises(SearchUnavailable) as error:
        engine.count()
    assert "index_outdated" == error.value.code
    assert 5 == engine.rebuild(ACTS) == engine.count()


def test_only_the_live_generation_is_kept(client: Elasticsearch, alias: str) -> None:
    """Rebuilding leaves one index under the alias, also after one that was given up half-way."""
    engine = ElasticsearchEngine(client, alias, writing=True)
    elasticsearch_index.made(client, alias)
    engine.rebuild(ACTS)
    indices = set(client.indices.get(index=f"{alias}-*")) - {f"{alias}-lock"}
    assert set(elasticsearch_index.generations(client, alias)) == indices
    assert 1 == len(indices)


def test_a_writer_waits_for_another_and_then_gives_up(client: Elasticsearch, alias: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A writer that waits too long is told to come again later; the lease of a killed one runs out."""
    engine = ElasticsearchEngine(client, alias, writing=True)
    monkeypatch.setattr(elasticsearch_index, "PATIENCE", 0.5)
    with elasticsearch_index.sole_writer(client, alias):
        with pytest.raises(Transient) as error:
            engine.add(ACTS)
        assert "index_busy" == error.value.code
    monkeypatch.setattr(elasticsearch_index, "LEASE", -1.0)
    with elasticsearch_index.sole_writer(client, alias):
        engine.add(ACTS)
    assert 5 == engine.count()
