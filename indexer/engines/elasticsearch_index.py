"""The index in Elasticsearch: its fields, generations of which one bears the alias, one writer at a time.

The alias that `ELASTICSEARCH_INDEX` names points to the live generation `<alias>-<hex>`; `<alias>-lock` holds the lease of
the one who writes.
"""
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from uuid import uuid4

from elasticsearch import ApiError, ConflictError, Elasticsearch, NotFoundError, TransportError
from elasticsearch.helpers import BulkIndexError

from indexer.engines.document import SCHEMA, SearchDocument, in_part, row_tokens
from indexer.engines.elasticsearch_proximity import BETWEEN_NAMES, NOTHING, marks, part_marks, spaced
from indexer.engines.folding import FIELDS, NONE
from indexer.engines.ranking import FACETS
from models.act import PartKind
from models.errors import SearchUnavailable, Transient

PATIENCE = 30.0  # seconds to wait for another writer
LEASE = 60.0  # seconds after which the lease of a writer that was killed is free

TOKENS = {"type": "text", "analyzer": "whitespace"}
COUNTED = TOKENS | {"index_options": "freqs"}
KNOWN = TOKENS | {"index_options": "docs", "norms": False}
ROW = {"type": "text", "analyzer": "spaced", "norms": False}
KEYWORD = {"type": "keyword"}
MAPPINGS = {
    "dynamic": "strict",
    "_meta": {"schema": SCHEMA},
    "_source": {"includes": ["key_phrase", "terms", *FIELDS]},
    "properties": {
        "id": KEYWORD, "order": KEYWORD, "exact": ROW, "lemmas": ROW, "marks": ROW, "part_marks": ROW,
        "judge_words": TOKENS | {"norms": False, "position_increment_gap": BETWEEN_NAMES},
        "row": COUNTED, "sentences": COUNTED, "subject": COUNTED, "phrases": COUNTED, "court_words": KNOWN,
        **{f"part_{kind.value}": KNOWN for kind in PartKind},
        "number": KEYWORD, "numbers": KEYWORD, "articles": KEYWORD, "level": KEYWORD, "date": {"type": "integer"},
        **{name: {"type": "long"} for name in FIELDS},
        "terms": {"type": "object", "enabled": False}, **{name: KEYWORD for name in FACETS},
    },
}
ANALYSIS = {
    "filter": {"nothing": {"type": "stop", "stopwords": [NOTHING]}},
    "analyzer": {"spaced": {"type": "custom", "tokenizer": "whitespace", "filter": ["nothing"]}},
}
SETTINGS = {"number_of_shards": 1, "auto_expand_replicas": "0-1", "analysis": ANALYSIS}  # one shard: ranks and counts are those of all acts


def source(made: SearchDocument) -> dict:
    """A search document as Elasticsearch gets it: tokens joined by spaces."""
    units = {"sentences": made.sentences, "judge_words": made.judge_words}
    texts = {name: [" ".join(unit) for unit in found] for name, found in units.items()}
    return {
        "id": made.id, "order": made.order, "exact": spaced(made.forms), "lemmas": spaced(made.lemmas),
        "row": " ".join(row_tokens(zip(made.forms, made.lemmas, strict=True), "")),
        "marks": marks(made.words), "part_marks": part_marks(made.words), "subject": made.subject, "phrases": made.phrases,
        "court_words": " ".join(made.court_words), **{f"part_{kind.value}": " ".join(in_part(made, kind)) for kind in PartKind},
        "number": made.number, "numbers": made.numbers, "articles": made.articles, "level": made.level, "date": made.date,
        "terms": made.terms, **texts, **made.facets, **{name: band for name, band in zip(FIELDS, made.alike, strict=True) if band != NONE},
    }


@contextmanager
def reached() -> Iterator[None]:
    """What goes wrong on the way to Elasticsearch, as SearchUnavailable with a code."""
    try:
        yield
    except NotFoundError as error:
        raise SearchUnavailable("index_missing", "there is no search index yet: reindex") from error
    except (ApiError, TransportError, BulkIndexError) as error:
        raise SearchUnavailable("search_unreachable", "Elasticsearch does not answer as it should") from error


def answered(answers: list[dict]) -> list[dict]:
    """Answers of a search of several parts, where what went wrong comes as an answer; raises SearchUnavailable for it."""
    for answer in answers:
        if answer["status"] == 404:
            raise SearchUnavailable("index_missing", "there is no search index yet: reindex")
        if "error" in answer:
            raise SearchUnavailable("search_unreachable", f"Elasticsearch refused a search: {answer['error'].get('type')}")
    return answers


def made(client: Elasticsearch, alias: str) -> str:
    """A new empty generation, not yet live."""
    name = f"{alias}-{uuid4().hex}"
    client.indices.create(index=name, mappings=MAPPINGS, settings=SETTINGS)
    return name


def generations(client: Elasticsearch, alias: str) -> tuple[str, ...]:
    """The generations that bear the alias: one, or none before the first."""
    try:
        return tuple(client.indices.get_alias(name=alias))
    except NotFoundError:
        return ()


def go_live(client: Elasticsearch, alias: str, name: str) -> None:
    """Make the generation `name` the live one, in one step, and delete the others, half-built ones too."""
    old = [{"remove": {"index": index, "alias": alias}} for index in generations(client, alias)]
    client.indices.update_aliases(actions=[*old, {"add": {"index": name, "alias": alias}}])
    for index in client.indices.get(index=f"{alias}-*", expand_wildcards="all"):
        if index not in (name, f"{alias}-lock"):
            client.indices.delete(index=index, ignore_unavailable=True)


def check_schema(client: Elasticsearch, alias: str) -> None:
    """Raises SearchUnavailable when the live generation is of another schema version."""
    for index in client.indices.get_mapping(index=alias).values():
        if index["mappings"].get("_meta", {}).get("schema") != SCHEMA:
            raise SearchUnavailable("index_outdated", "the search index is of another version: reindex")


@contextmanager
def sole_writer(client: Elasticsearch, alias: str) -> Iterator[Callable[[], None]]:
    """Wait for other writers, also on other machines, and keep them out; yields what renews the lease of a long work.

    Raises Transient after PATIENCE seconds."""
    lock = f"{alias}-lock"
    deadline = time.monotonic() + PATIENCE
    while not (lease := _taken(client, lock)):
        if time.monotonic() > deadline:
            raise Transient("index_busy", "another process writes to the search index")
        time.sleep(0.1)

    def renew() -> None:
        lease.update(_written(client, lock, lease))

    try:
        yield renew
    finally:
        with suppress(ConflictError, NotFoundError):  # it ran out and is another's
            client.delete(index=lock, id="writer", **lease)


Lease = dict[str, int]  # the version of the lock's document: whoever changes it must know it


def _taken(client: Elasticsearch, lock: str) -> Lease | None:
    """Take the lease when it is free or has run out; None when it is another's."""
    with suppress(ConflictError):
        return _written(client, lock, {"op_type": "create"})
    with suppress(ConflictError, NotFoundError):
        found = client.get(index=lock, id="writer")
        if found["_source"]["until"] < time.time():
            return _written(client, lock, {"if_seq_no": found["_seq_no"], "if_primary_term": found["_primary_term"]})
    return None


def _written(client: Elasticsearch, lock: str, condition: dict[str, int | str]) -> Lease:
    """Write the lease for LEASE seconds from now; ConflictError when `condition` does not hold."""
    answer = client.index(index=lock, id="writer", document={"until": time.time() + LEASE}, **condition)
    return {"if_seq_no": answer["_seq_no"], "if_primary_term": answer["_primary_term"]}
