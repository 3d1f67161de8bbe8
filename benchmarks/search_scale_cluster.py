"""What is asked of Elasticsearch over many acts: by our engine, and the same searches sent raw, in turn."""
import time
from collections.abc import Callable
from functools import partial

from elasticsearch import Elasticsearch

from benchmarks import search_quality_engines
from benchmarks.corpus import corpus_at_once
from benchmarks.search_scale_asked import LOG, PROXIMATE, PROXIMITY, both, in_turn, log, understood
from benchmarks.search_scale_report import Figures
from indexer.engines import open_engine
from indexer.engines.elasticsearch_engine import ElasticsearchEngine
from models.query import Query
from models.settings import Settings

MADE = "acts made and indexed a second, Elasticsearch"
RATIO = "time of ours by that of the raw query"


def measured(acts: int) -> Figures:
    """All figures of a cluster of one node over `acts` acts; none when no node can be started."""
    with search_quality_engines.node("") as url:
        if not url:
            return {}
        settings = Settings.of({"ELASTICSEARCH_URL": url, "ELASTICSEARCH_INDEX": search_quality_engines.INDEX})
        began = time.perf_counter()
        open_engine(settings, writing=True).rebuild(corpus_at_once(acts))
        figures: Figures = {MADE: (acts / (time.perf_counter() - began), None)}
        engine = ElasticsearchEngine.of(settings, False)
        size = engine.client.indices.stats(index=settings.elasticsearch_index)["_all"]["primaries"]["store"]["size_in_bytes"]
        figures["bytes of the index for each act, Elasticsearch"] = (size / acts, None)
        for name, texts in ((LOG, log()), (PROXIMATE, PROXIMITY)):
            queries = [understood(text) for text in texts]
            pairs = [(partial(engine.search, query), _sent(engine.client, query, settings)) for query in queries]
            ours, theirs = in_turn(pairs)
            figures |= both(f"{name}, Elasticsearch", ours, theirs)
            figures[f"{name}, Elasticsearch: {RATIO}"] = (sum(ours) / sum(theirs), None)
        search_quality_engines.forget(url)
        return figures


class Listening:
    """A client that notes what is searched for and passes it on."""

    def __init__(self, client: Elasticsearch) -> None:
        self.client, self.indices, self.searches = client, client.indices, []

    def msearch(self, searches: list[dict]) -> object:
        self.searches = searches
        return self.client.msearch(searches=searches)


def _sent(client: Elasticsearch, query: Query, settings: Settings) -> Callable[[], object]:
    """The searches that ours sends for `query`, sent by themselves."""
    listening = Listening(client)
    ElasticsearchEngine(listening, settings.elasticsearch_index, False).search(query)
    return lambda: client.msearch(searches=listening.searches)
