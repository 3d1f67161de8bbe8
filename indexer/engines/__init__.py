"""Index: one protocol, two engines, tantivy and Elasticsearch."""
