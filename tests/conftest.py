"""What all tests share: a real Elasticsearch, started for the first test that asks for one and stopped at the end."""
import os
from collections.abc import Iterator
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path

import pytest
from hypothesis import settings

settings.register_profile("archive", deadline=None)  # dictionaries load at first use, and machines are shared
settings.load_profile("archive")


@pytest.fixture(scope="session")
def elasticsearch_url() -> Iterator[str]:
    """The address of a node with nothing in it (ELASTICSEARCH_TEST_URL: one that already runs, to start tests faster)."""
    if running := os.environ.get("ELASTICSEARCH_TEST_URL"):
        yield running
        return
    spec = spec_from_file_location("elasticsearch_node", Path(__file__).parent / "elasticsearch_node.py")
    node = module_from_spec(spec)
    spec.loader.exec_module(node)
    with node.running() as url:
        yield url
