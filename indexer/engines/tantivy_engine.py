"""The embedded engine: tantivy in a folder. Readers of other processes see every commit and every rebuilt index at once."""
import os
import shutil
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from tantivy import DocAddress, Document, IndexWriter, Order, Searcher
from tantivy import Query as Asked

from indexer.engines import paging, ranking, scoring, tantivy_folder
from indexer.engines.document import terms_of
from indexer.engines.folding import FIELDS, WINDOW, Sketch
from indexer.engines.making import documents
from indexer.engines.paging import Cursor, Found
from indexer.engines.scoring import Clause
from indexer.engines.tantivy_index import put, shaped
from indexer.engines.tantivy_query import View, asked, read
from indexer.engines.tantivy_scoring import raised, scored
from indexer.engines.tantivy_terms import ALL, all_of, any_of, term
from indexer.engines.vocabulary import Growing, Vocabulary
from models.act import PublicAct
from models.errors import SearchUnavailable, Transient
from models.query import FacetValue, Hit, Query, Results
from models.query import Order as Sorting

WRITER_MEMORY = 64_000_000  # bytes; one thread fills it with some thousand acts before it writes a segment
MOST_MEMORY = 1_000_000_000  # bytes, of which a rebuild takes a quarter of the machine's at most: of 40,000 acts it makes one segment
MOST_VALUES = 60_000  # of facets in one answer; tantivy refuses more than 65,000
MOST_EQUAL = 1_000  # hits of one score that are put in the order of their ids; more are equal only in a hostile index


class TantivyEngine:
    """An `Engine` over the folder `home`; with `writing`, the folder and an empty index are made when there are none."""

    def __init__(self, home: Path, writing: bool) -> None:
        self.home = home
        self._open: tuple[tantivy_folder.Live, View] | None = None
        if writing and not (home / "live").exists():
            with tantivy_folder.sole_writer(home):
                if not (home / "live").exists():
                    tantivy_folder.go_live(home, tantivy_folder.made(home))

    def add(self, acts: Iterable[PublicAct]) -> None:
        with tantivy_folder.sole_writer(self.home):
            _write(tantivy_folder.live(self.home).folder, acts)

    def remove(self, ids: Iterable[str]) -> None:
        with tantivy_folder.sole_writer(self.home), _writer(tantivy_folder.live(self.home).folder) as writer:
            for act_id in ids:
                writer.delete_documents_by_term("id", act_id)

    def rebuild(self, acts: Iterable[PublicAct]) -> int:
        with tantivy_folder.sole_writer(self.home):
            folder = tantivy_folder.made(self.home)
            try:
                _write(folder, acts, min(MOST_MEMORY, os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE") // 4))
            except BaseException:
                shutil.rmtree(folder, ignore_errors=True)
                raise
            tantivy_folder.go_live(self.home, folder)
            tantivy_folder.forget_others(self.home)
        return self.count()

    def search(self, query: Query) -> Results:
        began = time.perf_counter()
        view = self._view()
        raising = scoring.clauses(query, date.today())
        condition = asked(view, query.node, query.filters)
        hits, total, cursor, rows = _page(view, query, condition, raising)
        facets = {facet: values for facet, values in _facets(view, query, condition)}
        return Results(total, hits, facets, (time.perf_counter() - began) * 1000, cursor, rows)

    def explain(self, query: Query, act_id: str) -> tuple[tuple[str, float], ...]:
        view = self._view()
        itself = Asked.const_score_query(term(view.schema, "id", act_id), 0.0)
        found = all_of([itself, asked(view, query.node, query.filters)])

        def score_of(clause: Clause) -> float:
            hits = view.searcher.search(all_of([itself, raised(view, clause)]), limit=1).hits
            return hits[0][0] if hits else 0.0

        if not view.searcher.search(found, limit=1).hits:
            return ()
        return scoring.explained(scoring.clauses(query, date.today()), score_of)

    def similar(self, act_id: str, size: int = 5) -> tuple[Hit, ...]:
        view = self._view()
        stored = _stored(view, act_id)
        if stored is None:
            return ()
        view.words.refresh()
        terms = terms_of(view.words.lemmas_in(read(stored)))
        documents = {name: view.searcher.doc_freq("sentences", name) for name in terms}
        weights = ranking.significant(terms, documents, view.searcher.num_docs)
        if not weights:
            return ()
        wanted = any_of([Asked.boost_query(term(view.schema, "sentences", name), weight) for name, weight in weights.items()])
        what = all_of([wanted], [term(view.schema, "id", act_id)])
        return tuple(_hit(view, score, place) for score, place in view.searcher.search(what, limit=size).hits)

    def key_phrases(self, act_id: str) -> tuple[str, ...]:
        stored = _stored(self._view(), act_id)
        return tuple(stored.get_all("key_phrase")) if stored else ()

    def count(self) -> int:
        return self._view().searcher.num_docs

    def ids(self) -> frozenset[str]:
        searcher = self._view().searcher
        found = searcher.search(ALL, limit=max(searcher.num_docs, 1), order_by_field="id")
        return frozenset(act_id for act_id, _ in found.hits)

    def _view(self) -> View:
        """The live index as it is now: opened again when another was put in its place, read again after a commit."""
        for last_attempt in (False, True):
            now = tantivy_folder.live(self.home)
            try:
                if self._open is None or self._open[0] != now:
                    index = tantivy_folder.opened(now.folder)
                    self._open = (now, View(index.schema, index.searcher(), self._words(now.folder)))
                return self._open[1]
            except (OSError, ValueError) as error:  # a rebuilt index took its place between the two looks
                self._open = None
                if last_attempt:
                    raise SearchUnavailable("index_damaged", "the search index cannot be opened: reindex") from error
        raise AssertionError("unreachable")

    def _words(self, folder: Path) -> Vocabulary:
        """The words of the index; of the same generation only what was added is read."""
        path = tantivy_folder.words(folder)
        return self._open[1].words if self._open and self._open[1].words.path == path else Vocabulary(path)


def _write(folder: Path, acts: Iterable[PublicAct], memory: int = WRITER_MEMORY) -> None:
    """Put acts into a generation; its words are written down before the acts are found.

    The more memory, the fewer segments: each takes every search some tenths of a millisecond more, and to join them later takes long."""
    with _writer(folder, memory) as writer:
        words = Growing(tantivy_folder.words(folder))
        put(writer, documents(acts, shaped), words)
        words.write()


@contextmanager
def _writer(folder: Path, memory: int = WRITER_MEMORY) -> Iterator[IndexWriter]:
    """A writer of one generation; what was written is committed at the end, and nothing when an error comes."""
    try:
        writer = tantivy_folder.opened(folder).writer(memory, 1)
    except (OSError, ValueError) as error:
        raise Transient("index_busy", "the search index cannot be written to") from error
    try:
        yield writer
        writer.commit()
    finally:
        writer.wait_merging_threads()  # also lets go of the index's own lock


SLACK = 50  # hits before a cursor's place that are looked at again: so many may have gone from the index since


def _page(view: View, query: Query, condition: Asked, raising: tuple[Clause, ...]) -> tuple[tuple[Hit, ...], int, str, int]:
    """The hits of the page asked for, the number of all, the cursor behind the page, and how many hits all pages show."""
    order, cursor = scoring.order_of(query, raising), paging.read(query.after)

    def fetched(start: int, last: int) -> tuple[int, list[Found]]:
        if order is Sorting.RELEVANCE:
            return _ranked(view.searcher, scored(view, condition, raising), start, max(last, 1))
        return _sorted(view.searcher, condition, order, start, max(last - start, 1))

    if query.folded and not (cursor and cursor.number >= WINDOW):
        total, window = fetched(0, WINDOW)
        page = paging.folded(window, _sketches(view, window), total, query, order, lambda start, size: fetched(start, start + size)[1])
        return tuple(_hit(view, found[0], found[2], alike) for found, alike in page.hits), total, page.cursor, page.rows
    start = max(cursor.number - SLACK, 0) if cursor else query.start
    total, found = fetched(start, start + query.size + (SLACK if cursor else 0))
    if cursor:
        found = [place for place in found if paging.is_after(place, cursor, order)]
    number = cursor.number if cursor else query.start
    shown = found[: query.size]
    hits = tuple(_hit(view, score, place) for score, _, place in shown)
    ended = number + len(shown) >= total or not shown
    return hits, total, "" if ended else paging.written(Cursor(number + len(shown), shown[-1][0], shown[-1][1])), total


def _sketches(view: View, found: list[Found]) -> list[Sketch]:
    places = [place for _, _, place in found]
    return list(zip(*(view.searcher.fast_field_values(name, places) for name in FIELDS), strict=True))


def _sorted(searcher: Searcher, condition: Asked, order: Sorting, start: int, size: int) -> tuple[int, list[Found]]:
    direction = Order.Desc if order is Sorting.NEWEST else Order.Asc
    found = searcher.search(condition, limit=size, offset=start, order_by_field="order", order=direction)
    return found.count, [(0.0, key, place) for key, place in found.hits]


def _ranked(searcher: Searcher, what: Asked, start: int, last: int) -> tuple[int, list[Found]]:
    """The hits from `start` to `last`, those of equal score in the order of their ids.

    Hits beyond that have the score of the last one are fetched too: which of them is shown is up to the id."""
    limit = last + 1  # the one behind the page tells whether its last hit has equals
    while True:
        found = searcher.search(what, limit=limit)
        hits = found.hits
        if len(hits) < limit or limit > last + MOST_EQUAL or hits[-1][0] != hits[last - 1][0] or found.count == limit:
            break
        limit = last + 4 * (limit - last + 10)
    if start >= len(hits):
        return found.count, []
    first = next(i for i, hit in enumerate(hits) if hit[0] == hits[start][0])
    ids = searcher.fast_field_values("id_number", [place for _, place in hits[first:]])
    named = [(score, f"{number:016x}", place) for number, (score, place) in zip(ids, hits[first:], strict=True)]
    named.sort(key=lambda hit: (-hit[0], hit[1]))
    return found.count, named[start - first : last - first]


def _facets(view: View, query: Query, condition: Asked) -> Iterator[tuple[str, tuple[FacetValue, ...]]]:
    """Counts by facet; those with a filter of their own are counted as if it were not set."""
    apart = ranking.own_counts(query)
    together = [facet for facet in query.facets if facet not in apart]
    counts = _counts(view.searcher, condition, together)
    for facet in apart:
        filters = ranking.without(query.filters, facet)
        counts |= _counts(view.searcher, asked(view, query.node, filters), [facet])
    for facet in query.facets:
        yield facet, ranking.values(counts[facet])


def _counts(searcher: Searcher, what: Asked, facets: list[str], size: int = 10 * ranking.FACET_VALUES) -> dict[str, dict[str, int]]:
    """The most frequent values of each facet, with all that are as frequent as the last one shown: tantivy orders by count alone, and the
    order of equal ones must be ours. A request may not have more than `MOST_VALUES` in all."""
    if not facets:
        return {}
    sought = {facet: {"terms": {"field": facet, "size": size, "segment_size": MOST_VALUES}} for facet in facets}
    answer = searcher.aggregate(what, sought)
    counts = {}
    for facet in facets:
        found = [(b["key"], int(b["doc_count"])) for b in answer[facet]["buckets"]]
        cut = len(found) == size < MOST_VALUES and found[-1][1] == found[ranking.FACET_VALUES - 1][1]
        counts[facet] = _counts(searcher, what, [facet], min(10 * size, MOST_VALUES))[facet] if cut else dict(found)
    return counts


def _stored(view: View, act_id: str) -> Document | None:
    found = view.searcher.search(term(view.schema, "id", act_id), limit=1, count=False).hits
    return view.searcher.doc(found[0][1]) if found else None


def _hit(view: View, score: float, place: DocAddress, alike: bool = False) -> Hit:
    stored = view.searcher.doc(place)
    return Hit(stored["id"][0], score, tuple(stored.get_all("key_phrase")), alike)
