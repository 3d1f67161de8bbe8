"""The engine for a cluster: Elasticsearch 9, with the same tokens, weights and answers as the embedded one."""
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from datetime import date
from time import monotonic

from elasticsearch import ConnectionTimeout, Elasticsearch, NotFoundError
from elasticsearch.helpers import scan, streaming_bulk

from indexer.engines import elasticsearch_index, paging, ranking, scoring
from indexer.engines.elasticsearch_index import reached
from indexer.engines.elasticsearch_query import ALL, any_of, asked
from indexer.engines.elasticsearch_scoring import raised, scored
from indexer.engines.folding import FIELDS, NONE, WINDOW, Sketch
from indexer.engines.making import documents
from indexer.engines.paging import Cursor, Found, Page
from indexer.engines.scoring import Clause, Term
from models.act import PublicAct
from models.errors import SearchUnavailable
from models.query import FacetValue, Filters, Hit, Node, Order, Query, Results
from models.settings import Settings

SORTS = {
    Order.RELEVANCE: [{"_score": "desc"}, {"id": "asc"}],
    Order.NEWEST: [{"order": "desc"}],
    Order.OLDEST: [{"order": "asc"}],
}
READING, WRITING = 5, 60  # seconds to wait for one answer: a reader is told soon that search is down, a bulk takes its time
SILENCE = 5.0  # seconds for which a node that did not answer is not asked again: acts are shown without it meanwhile
CHUNK = 100  # acts sent at once; the lease is renewed after each


class ElasticsearchEngine:
    """An `Engine` over the alias `alias`; with `writing`, an empty index is made when there is none."""

    def __init__(self, client: Elasticsearch, alias: str, writing: bool) -> None:
        self.client, self.alias = client, alias
        self.checked = False
        self.silent_until = 0.0
        if writing:
            with reached():
                self._make()

    @classmethod
    def of(cls, settings: Settings, writing: bool) -> "ElasticsearchEngine":
        """The engine at the address, with the key and the authority's certificate, that the settings name."""
        client = Elasticsearch(
            settings.elasticsearch_url,
            api_key=settings.elasticsearch_api_key or None,
            ca_certs=settings.elasticsearch_ca or None,
            request_timeout=WRITING if writing else READING,
        )
        return cls(client, settings.elasticsearch_index, writing)

    def add(self, acts: Iterable[PublicAct]) -> None:
        with reached(), elasticsearch_index.sole_writer(self.client, self.alias) as renew:
            self._check()
            self._put(self.alias, acts, renew)

    def remove(self, ids: Iterable[str]) -> None:
        actions = ({"_op_type": "delete", "_index": self.alias, "_id": act_id} for act_id in ids)
        with reached(), elasticsearch_index.sole_writer(self.client, self.alias):
            self._check()
            for _ in streaming_bulk(self.client, actions, raise_on_error=False):  # an unknown id is an error to it
                pass
            self.client.indices.refresh(index=self.alias)

    def rebuild(self, acts: Iterable[PublicAct]) -> int:
        with reached(), elasticsearch_index.sole_writer(self.client, self.alias) as renew:
            name = elasticsearch_index.made(self.client, self.alias)
            self._put(name, acts, renew)
            elasticsearch_index.go_live(self.client, self.alias, name)
        return self.count()

    def search(self, query: Query) -> Results:
        raising = scoring.clauses(query, date.today())
        condition, order, cursor = self._asked(query.node, query.filters), scoring.order_of(query, raising), paging.read(query.after)
        folds = query.folded and not (cursor and cursor.number >= WINDOW)
        apart = ranking.own_counts(query)
        together = [facet for facet in query.facets if facet not in apart]
        ranked = {"query": scored(condition, raising) if order is Order.RELEVANCE else condition, "sort": SORTS[order], "track_scores": True}
        page = {"size": WINDOW, "_source": False, "docvalue_fields": FIELDS} if folds else {"size": query.size, **_from(query, order, cursor)}
        searches = [{**ranked, **page, "track_total_hits": True, "aggs": {facet: _terms(facet) for facet in together}}] + [
            {"query": self._asked(query.node, ranking.without(query.filters, facet)), "size": 0, "aggs": {facet: _terms(facet)}}
            for facet in apart
        ]
        with self._asking():
            self._check()
            lines = [line for search in searches for line in ({"index": self.alias}, search)]
            answers = elasticsearch_index.answered(self.client.msearch(searches=lines)["responses"])
        counted = {facet: found for answer in answers for facet, found in answer.get("aggregations", {}).items()}
        facets = {facet: _values(counted[facet]) for facet in query.facets}
        found, total = [_found(hit) for hit in answers[0]["hits"]["hits"]], answers[0]["hits"]["total"]["value"]
        took = float(sum(answer["took"] for answer in answers))
        if folds:
            shown = paging.folded(found, list(map(_sketch, found)), total, query, order, lambda start, size: self._beyond(ranked, start, size))
            return Results(total, self._hits(shown), facets, took, shown.cursor, shown.rows)
        number = (cursor.number if cursor else query.start) + len(found)
        last = paging.written(Cursor(number, *found[-1][:2])) if found and number < total else ""
        return Results(total, tuple(_hit(hit) for _, _, hit in found), facets, took, last, total)

    def explain(self, query: Query, act_id: str) -> tuple[tuple[str, float], ...]:
        itself = {"term": {"id": act_id}}

        def score_of(clause: Clause) -> float:
            answer = self.client.search(index=self.alias, query={"bool": {"filter": [itself], "must": [raised(clause)]}}, size=1)
            return answer["hits"]["max_score"] or 0.0

        with self._asking():
            self._check()
            found = {"bool": {"filter": [itself, self._asked(query.node, query.filters)]}}
            if not self.client.count(index=self.alias, query=found)["count"]:
                return ()
            return scoring.explained(scoring.clauses(query, date.today()), score_of)

    def similar(self, act_id: str, size: int = 5) -> tuple[Hit, ...]:
        with self._asking():
            self._check()
            terms = self._stored(act_id).get("terms", {})
            if not terms:
                return ()
            counts = self.client.termvectors(
                index=self.alias, doc={"sentences": " ".join(terms)}, fields=["sentences"], term_statistics=True, positions=False, offsets=False,
            )["term_vectors"]["sentences"]
            documents = {name: found.get("doc_freq", 0) for name, found in counts["terms"].items()}
            weights = ranking.significant(terms, documents, self.count())
            wanted = [raised(Term("sentences", name, weight)) for name, weight in weights.items()]
            if not wanted:
                return ()
            query = {"bool": {"should": wanted, "minimum_should_match": 1, "must_not": [{"term": {"id": act_id}}]}}
            answer = self.client.search(index=self.alias, query=query, size=size, sort=SORTS[Order.RELEVANCE], track_scores=True)
        return tuple(_hit(hit) for hit in answer["hits"]["hits"])

    def key_phrases(self, act_id: str) -> tuple[str, ...]:
        with self._asking():
            self._check()
            return tuple(self._stored(act_id).get("key_phrase", ()))

    def count(self) -> int:
        with self._asking():
            self._check()
            return self.client.count(index=self.alias)["count"]

    def ids(self) -> frozenset[str]:
        with self._asking():
            self._check()
            return frozenset(hit["_id"] for hit in scan(self.client, index=self.alias, query={"query": ALL, "_source": False}))

    def _asked(self, node: Node | None, filters: Filters) -> dict:
        condition = asked(node, filters)
        if not filters.alike:
            return condition
        return {"bool": {"filter": [condition, any_of([one for act_id in filters.alike for one in self._alike(act_id)])]}}

    def _alike(self, act_id: str) -> Iterator[dict]:
        """Acts that are nearly the same as one of this id, itself among them; none for an unknown id."""
        with self._asking():
            stored = self._stored(act_id)
        yield {"term": {"id": act_id}}
        yield from ({"term": {name: stored[name]}} for name in FIELDS if name in stored)

    def _beyond(self, ranked: dict, start: int, size: int) -> list[Found]:
        """Hits from a number on, the window aside."""
        with self._asking():
            answer = self.client.search(index=self.alias, **ranked, **{"from": start}, size=size)
        return [_found(hit) for hit in answer["hits"]["hits"]]

    def _hits(self, page: Page) -> tuple[Hit, ...]:
        """The hits of a folded page, of which only ids were asked for."""
        if not page.hits:
            return ()
        with self._asking():
            docs = self.client.mget(index=self.alias, ids=[found[2]["_id"] for found, _ in page.hits], source_includes=["key_phrase"])["docs"]
        phrases = {doc["_id"]: tuple(doc.get("_source", {}).get("key_phrase", ())) for doc in docs}
        return tuple(Hit(found[2]["_id"], found[0], phrases.get(found[2]["_id"], ()), alike) for found, alike in page.hits)

    @contextmanager
    def _asking(self) -> Iterator[None]:
        """What goes wrong as SearchUnavailable; after a vain wait readers are told so at once for a while."""
        if monotonic() < self.silent_until:
            raise SearchUnavailable("search_unreachable", "Elasticsearch did not answer a moment ago")
        with reached():
            try:
                yield
            except ConnectionTimeout:
                self.silent_until = monotonic() + SILENCE
                raise

    def _make(self) -> None:
        """An empty live index when there is none."""
        if not elasticsearch_index.generations(self.client, self.alias):
            with elasticsearch_index.sole_writer(self.client, self.alias):
                if not elasticsearch_index.generations(self.client, self.alias):
                    name = elasticsearch_index.made(self.client, self.alias)
                    elasticsearch_index.go_live(self.client, self.alias, name)

    def _check(self) -> None:
        """Once a process: is the index of our version? An older one is never searched with newer lemmas."""
        if not self.checked:
            elasticsearch_index.check_schema(self.client, self.alias)
            self.checked = True

    def _put(self, index: str, acts: Iterable[PublicAct], renew: Callable[[], None]) -> None:
        """Send the acts, each in place of the one with its id, and wait until they are found."""
        for number, _ in enumerate(streaming_bulk(self.client, _actions(index, acts), chunk_size=CHUNK)):
            if number % CHUNK == 0:
                renew()
        self.client.indices.refresh(index=index)

    def _stored(self, act_id: str) -> dict:
        try:
            return self.client.get(index=self.alias, id=act_id)["_source"]
        except NotFoundError:
            return {}


def _actions(index: str, acts: Iterable[PublicAct]) -> Iterator[dict]:
    for made in documents(acts, elasticsearch_index.source):
        yield {"_op_type": "index", "_index": index, "_id": made["id"], "_source": made}


def _from(query: Query, order: Order, cursor: Cursor | None) -> dict:
    """Where the page begins: behind the cursor's hit, or at the hit of that number."""
    if cursor is None:
        return {"from": query.start}
    return {"search_after": [cursor.score, cursor.key] if order is Order.RELEVANCE else [cursor.key]}


def _terms(facet: str) -> dict:
    order = [{"_count": "desc"}, {"_key": "asc"}]
    return {"terms": {"field": facet, "size": ranking.FACET_VALUES, "order": order}}


def _values(counted: dict) -> tuple[FacetValue, ...]:
    return ranking.values({bucket["key"]: bucket["doc_count"] for bucket in counted["buckets"]})


def _found(hit: dict) -> Found:
    return hit["_score"] or 0.0, str(hit["sort"][-1]), hit


def _sketch(found: Found) -> Sketch:
    values = found[2].get("fields", {})
    return tuple(values.get(name, [NONE])[0] for name in FIELDS)


def _hit(hit: dict) -> Hit:
    return Hit(hit["_id"], hit["_score"] or 0.0, tuple(hit["_source"].get("key_phrase", ())))
