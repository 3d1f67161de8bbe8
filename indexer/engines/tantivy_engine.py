"""The embedded engine: tantivy in a folder. Readers of other processes see every commit and every rebuilt index at once."""
import shutil
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from tantivy import DocAddress, Document, Index, IndexWriter, Occur, Order, Searcher, SearchResult
from tantivy import Query as Asked

from indexer.engines import ranking, tantivy_folder
from indexer.engines.document import document
from indexer.engines.tantivy_query import ALL, asked, term
from models.act import PublicAct
from models.errors import SearchUnavailable, Transient
from models.query import FacetValue, Hit, Query, Results
from models.query import Order as Sorting

WRITER_MEMORY = 64_000_000  # bytes; one thread fills it with some thousand acts before it writes a segment
MOST_EQUAL = 1_000  # hits of one score that are put in the order of their ids; more are equal only in a hostile index
SCHEMA = tantivy_folder.schema()


class TantivyEngine:
    """An `Engine` over the folder `home`; with `writing`, the folder and an empty index are made when there are none."""

    def __init__(self, home: Path, writing: bool) -> None:
        self.home = home
        self._open: tuple[tantivy_folder.Live, Index] | None = None
        if writing and not (home / "live").exists():
            with tantivy_folder.sole_writer(home):
                if not (home / "live").exists():
                    tantivy_folder.go_live(home, tantivy_folder.made(home))

    def add(self, acts: Iterable[PublicAct]) -> None:
        with tantivy_folder.sole_writer(self.home), _writer(tantivy_folder.live(self.home).folder) as writer:
            _put(writer, acts)

    def remove(self, ids: Iterable[str]) -> None:
        with tantivy_folder.sole_writer(self.home), _writer(tantivy_folder.live(self.home).folder) as writer:
            for act_id in ids:
                writer.delete_documents_by_term("id", act_id)

    def rebuild(self, acts: Iterable[PublicAct]) -> int:
        with tantivy_folder.sole_writer(self.home):
            folder = tantivy_folder.made(self.home)
            try:
                with _writer(folder) as writer:
                    _put(writer, acts)
            except BaseException:
                shutil.rmtree(folder, ignore_errors=True)
                raise
            tantivy_folder.go_live(self.home, folder)
            tantivy_folder.forget_others(self.home)
        return self.count()

    def search(self, query: Query) -> Results:
        began = time.perf_counter()
        index, searcher = self._searcher()
        what = asked(index.schema, query.node, query.filters)
        order, size = ranking.order_of(query), max(query.size, 1)
        if order is Sorting.RELEVANCE:
            found = _ranked(searcher, what, query.start + size)
            places = _page(searcher, found.hits, query.start)
        else:
            direction = Order.Desc if order is Sorting.NEWEST else Order.Asc
            found = searcher.search(what, limit=size, offset=query.start, order_by_field="order", order=direction)
            places = [(0.0, place) for _, place in found.hits]
        hits = tuple(_hit(searcher, score, place) for score, place in places[: query.size])
        facets = {facet: values for facet, values in _facets(index, searcher, query, what)}
        return Results(found.count, hits, facets, (time.perf_counter() - began) * 1000)

    def similar(self, act_id: str, size: int = 5) -> tuple[Hit, ...]:
        index, searcher = self._searcher()
        stored = _stored(index, searcher, act_id)
        if stored is None:
            return ()
        terms = {name: int(count) for name, count in (pair.split(":") for pair in stored["terms"][0].split())}
        documents = {name: searcher.doc_freq("lemmas", name) for name in terms}
        weights = ranking.significant(terms, documents, searcher.num_docs)
        if not weights:
            return ()
        wanted = [(Occur.Should, Asked.boost_query(term(index.schema, "lemmas", name), weight)) for name, weight in weights.items()]
        itself = (Occur.MustNot, term(index.schema, "id", act_id))
        what = Asked.boolean_query([(Occur.Must, Asked.boolean_query(wanted)), itself])
        return tuple(_hit(searcher, score, place) for score, place in searcher.search(what, limit=size).hits)

    def key_phrases(self, act_id: str) -> tuple[str, ...]:
        stored = _stored(*self._searcher(), act_id)
        return tuple(stored.get_all("key_phrase")) if stored else ()

    def count(self) -> int:
        return self._searcher()[1].num_docs

    def ids(self) -> frozenset[str]:
        _, searcher = self._searcher()
        found = searcher.search(ALL, limit=max(searcher.num_docs, 1), order_by_field="id")
        return frozenset(act_id for act_id, _ in found.hits)

    def _searcher(self) -> tuple[Index, Searcher]:
        """The live index as it is now: opened again when another was put in its place, read again after a commit."""
        for last_attempt in (False, True):
            now = tantivy_folder.live(self.home)
            try:
                if self._open is None or self._open[0].folder != now.folder:
                    index = tantivy_folder.opened(now.folder)
                else:
                    index = self._open[1]
                    if self._open[0] != now:
                        index.reload()
                self._open = (now, index)
                return index, index.searcher()
            except (OSError, ValueError) as error:  # a rebuilt index took its place between the two looks
                self._open = None
                if last_attempt:
                    raise SearchUnavailable("index_damaged", "the search index cannot be opened: reindex") from error
        raise AssertionError("unreachable")


@contextmanager
def _writer(folder: Path) -> Iterator[IndexWriter]:
    """A writer of one generation; what was written is committed at the end, and nothing when an error comes."""
    try:
        writer = tantivy_folder.opened(folder).writer(WRITER_MEMORY, 1)
    except (OSError, ValueError) as error:
        raise Transient("index_busy", "the search index cannot be written to") from error
    try:
        yield writer
        writer.commit()
    finally:
        writer.wait_merging_threads()  # also lets go of the index's own lock


def _put(writer: IndexWriter, acts: Iterable[PublicAct]) -> None:
    """Each act in place of the one with its id. The key must be text: deleting by a number silently does nothing."""
    for act in acts:
        writer.delete_documents_by_term("id", act.id)
        made = document(act)
        terms = " ".join(f"{name}:{count}" for name, count in made.terms.items())
        fields = {
            "id": made.id, "order": made.order, "exact": made.exact, "lemmas": made.lemmas,
            "subject": made.subject, "number": made.number, "numbers": list(made.numbers), "articles": list(made.articles),
            "date": made.date, "terms": terms,
        }
        facets = {name: list(values) for name, values in made.facets.items()}
        writer.add_document(Document.from_dict(fields | facets, SCHEMA))


def _ranked(searcher: Searcher, what: Asked, last: int) -> SearchResult:
    """The best `last` hits, and those beyond that have the score of the last one: which of them is shown is up to the id."""
    limit = last
    while True:
        found = searcher.search(what, limit=limit)
        hits = found.hits
        if len(hits) < limit or limit > last + MOST_EQUAL or hits[-1][0] != hits[last - 1][0] or found.count == limit:
            return found
        limit = last + 4 * (limit - last + 10)


def _page(searcher: Searcher, hits: list[tuple[float, DocAddress]], start: int) -> list[tuple[float, DocAddress]]:
    """The hits from `start` on, with those of equal score in the order of their ids.

    Only the ids of scores on this page are looked up."""
    page = hits[start:]
    if not page:
        return []
    first = next(i for i, hit in enumerate(hits) if hit[0] == page[0][0])
    ordered = sorted(hits[first:], key=lambda hit: (-hit[0], searcher.doc(hit[1])["id"][0]))
    return ordered[start - first :]


def _facets(index: Index, searcher: Searcher, query: Query, what: Asked) -> Iterator[tuple[str, tuple[FacetValue, ...]]]:
    """Counts by facet; those with a filter of their own are counted as if it were not set."""
    apart = ranking.own_counts(query)
    together = [facet for facet in query.facets if facet not in apart]
    counts = _counts(searcher, what, together)
    for facet in apart:
        filters = ranking.without(query.filters, facet)
        counts |= _counts(searcher, asked(index.schema, query.node, filters), [facet])
    for facet in query.facets:
        yield facet, ranking.values(counts[facet])


def _counts(searcher: Searcher, what: Asked, facets: list[str]) -> dict[str, dict[str, int]]:
    """All values are asked for: tantivy orders by count alone, and the order of equal ones must be ours."""
    if not facets:
        return {}
    sought = {facet: {"terms": {"field": facet, "size": 65_000}} for facet in facets}
    answer = searcher.aggregate(what, sought)
    return {facet: {b["key"]: int(b["doc_count"]) for b in answer[facet]["buckets"]} for facet in facets}


def _stored(index: Index, searcher: Searcher, act_id: str) -> Document | None:
    found = searcher.search(term(index.schema, "id", act_id), limit=1, count=False).hits
    return searcher.doc(found[0][1]) if found else None


def _hit(searcher: Searcher, score: float, place: DocAddress) -> Hit:
    stored = searcher.doc(place)
    return Hit(stored["id"][0], score, tuple(stored.get_all("key_phrase")))
