"""Index: one protocol, two engines, tantivy and Elasticsearch."""
from indexer.engines.protocol import Engine
from models.settings import Settings


def open_engine(settings: Settings, writing: bool = False) -> Engine:
    """Elasticsearch when its address is set, else tantivy in `settings.index`; only that one's library is loaded.

    With `writing` an index that is not there is made; else its absence raises SearchUnavailable when it is used."""
    if settings.elasticsearch_url:
        from indexer.engines.elasticsearch_engine import ElasticsearchEngine

        return ElasticsearchEngine.of(settings, writing)
    from indexer.engines.tantivy_engine import TantivyEngine

    return TantivyEngine(settings.index, writing)
