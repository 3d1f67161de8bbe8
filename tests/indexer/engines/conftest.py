"""Both engines, each with an index of its own for every test that asks for one."""
from pathlib import Path
from uuid import uuid4

import pytest
from elasticsearch import Elasticsearch

from indexer.engines import open_engine
from indexer.engines.protocol import Engine
from models.settings import Settings
from tests.indexer.engines.acts import ACTS

ENGINES = ["tantivy", "elasticsearch"]


def settings_for(kind: str, home: Path, request: pytest.FixtureRequest) -> Settings:
    """Settings of an archive at `home` whose engine is `kind`."""
    if kind == "tantivy":
        return Settings.of({"ARCHIVE_HOME": str(home)})
    url = request.getfixturevalue("elasticsearch_url")
    index = f"test-{uuid4().hex}"
    request.addfinalizer(lambda: forget(url, index))
    return Settings.of({"ARCHIVE_HOME": str(home), "ELASTICSEARCH_URL": url, "ELASTICSEARCH_INDEX": index})


def forget(url: str, index: str) -> None:
    """Delete all that a test left in the node."""
    with Elasticsearch(url) as client:
        for name in client.indices.get(index=f"{index}*"):
            client.indices.delete(index=name)


@pytest.fixture(params=ENGINES)
def settings(request: pytest.FixtureRequest, tmp_path: Path) -> Settings:
    """Settings of an archive with each engine in turn."""
    return settings_for(request.param, tmp_path, request)


@pytest.fixture
def engine(settings: Settings) -> Engine:
    """An empty index, open for writing."""
    return open_engine(settings, writing=True)


@pytest.fixture(scope="module", params=ENGINES)
def filled(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Engine:
    """An index with ACTS in it, only to be read: it is made once."""
    settings = settings_for(request.param, tmp_path_factory.mktemp("archive"), request)
    open_engine(settings, writing=True).add(ACTS)
    return open_engine(settings)
