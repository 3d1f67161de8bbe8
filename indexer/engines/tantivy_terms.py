"""The smallest pieces of tantivy's queries."""
from tantivy import Occur, Schema
from tantivy import Query as Asked

from indexer.engines.tantivy_folder import INDEX_OPTIONS

ALL = Asked.const_score_query(Asked.all_query(), 0.0)


def term(schema: Schema, field: str, value: str) -> Asked:
    option = INDEX_OPTIONS.get(field, "basic")
    return Asked.term_query(schema, field, value, index_option="freq" if option == "position" else option)


def phrase(schema: Schema, field: str, words: list[tuple[int, str]], slop: int = 0) -> Asked:
    """Words at these distances from each other, give or take `slop`; the offsets must ascend."""
    return Asked.phrase_query(schema, field, words, slop) if len(words) > 1 else term(schema, field, words[0][1])


def any_of(queries: list[Asked]) -> Asked:
    if not queries:
        return Asked.empty_query()
    return queries[0] if len(queries) == 1 else Asked.boolean_query([(Occur.Should, query) for query in queries])


def all_of(queries: list[Asked], excluded: list[Asked] | None = None) -> Asked:
    """Acts that all of `queries` mean, or all acts when there are none, less the excluded ones."""
    if len(queries) == 1 and not excluded:
        return queries[0]
    parts = [(Occur.Must, query) for query in queries or [ALL]]
    return Asked.boolean_query(parts + [(Occur.MustNot, query) for query in excluded or []])


def none_of(query: Asked) -> Asked:
    return all_of([], [query])
