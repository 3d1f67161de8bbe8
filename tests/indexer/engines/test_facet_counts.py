"""Facets of an archive that has more different values than tantivy counts out in one answer."""
import tantivy

from indexer.engines import ranking
from indexer.engines.tantivy_engine import MOST_VALUES, _counts

OFTEN = {f"often {n}": 9 - n for n in range(5)}


def test_more_values_than_an_answer_may_have() -> None:
    """The most frequent come first, in the order of the alphabet where they are equal, and nothing is refused."""
    searcher = _index([*(value for value, count in OFTEN.items() for _ in range(count)), *(f"once {n:06}" for n in range(2 * MOST_VALUES))])
    shown = ranking.values(_counts(searcher, tantivy.Query.all_query(), ["key_phrase", "court"])["key_phrase"])
    assert list(OFTEN.items()) == [(value.value, value.count) for value in shown[:5]]
    assert ranking.FACET_VALUES == len(shown) and sorted(value.value for value in shown[5:]) == [value.value for value in shown[5:]]


def test_equal_values_beyond_the_first_request() -> None:
    """Where thousands of values are equally frequent, the first by the alphabet are shown."""
    searcher = _index([f"once {n:06}" for n in reversed(range(15_000))])
    shown = ranking.values(_counts(searcher, tantivy.Query.all_query(), ["key_phrase"])["key_phrase"])
    assert [f"once {n:06}" for n in range(ranking.FACET_VALUES)] == [value.value for value in shown]


def _index(phrases: list[str]) -> tantivy.Searcher:
    """An index in memory with a document for each key phrase, all of one court."""
    builder = tantivy.SchemaBuilder()
    for name in ("key_phrase", "court"):
        builder.add_text_field(name, fast=True, tokenizer_name="raw")
    index = tantivy.Index(builder.build())
    writer = index.writer(50_000_000, 1)
    for phrase in phrases:
        writer.add_document(tantivy.Document(key_phrase=phrase, court="one"))
    writer.commit()
    index.reload()
    return index.searcher()
