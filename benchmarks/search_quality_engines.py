"""Who is asked: the site over each of its two engines, and beside them the same engines plain, as their users set them up first."""
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from subprocess import CalledProcessError

import tantivy
from elasticsearch import BadRequestError, Elasticsearch
from elasticsearch.helpers import bulk

from benchmarks.search_quality_acts import ROOT, index_all, publish_all
from models.act import PublicAct
from models.settings import Settings
from search_app.public.application import create_app

Ask = Callable[[str, bool], list[str]]  # the question and whether all found acts are wanted, not ten; ids in order
INDEX, PLAIN = "search-quality", "search-quality-plain"
ALL = 100  # most acts in one answer of the API
RESERVED = re.compile(r"[+=><!{}\[\]^~?:\\/]")  # what query_string reads as its own signs, but for those of our questions


def site(settings: Settings, published: list[PublicAct]) -> Ask:
    """The API as a reader's program asks it. Who is told that nothing holds the question is not given a set; an error is no answer."""
    publish_all(settings, published)
    index_all(settings, published)
    reader = create_app(settings).test_client()

    def ask(question: str, everything: bool) -> list[str]:
        found: list[str] = []
        cursor: str | None = ""
        while cursor is not None:
            answer = reader.get("/api/v1/search", query_string={"q": question, "size": ALL if everything else 10, "cursor": cursor})
            if answer.status_code != 200:
                return []
            page = answer.get_json()
            if everything and page["relaxed"]:
                return []
            found += [hit["id"] for hit in page["hits"]]
            cursor = page["cursor"] if everything else None
        return found

    return ask


def plain_tantivy(published: list[PublicAct]) -> Ask:
    """tantivy's own tokenizer and query parser over the texts; words side by side are all wanted only in a set."""
    builder = tantivy.SchemaBuilder()
    builder.add_text_field("id", stored=True, tokenizer_name="raw")
    builder.add_text_field("text")
    index = tantivy.Index(builder.build())
    writer = index.writer(15_000_000, 1)
    for act in published:
        writer.add_document(tantivy.Document(id=act.id, text=act.text))
    writer.commit()
    index.reload()
    searcher = index.searcher()

    def ask(question: str, everything: bool) -> list[str]:
        try:
            query = index.parse_query(question, ["text"], conjunction_by_default=everything)
        except ValueError:
            return []
        return [searcher.doc(place)["id"][0] for _, place in searcher.search(query, len(published) if everything else 10).hits]

    return ask


def plain_elasticsearch(url: str, published: list[PublicAct]) -> Ask:
    """query_string over the texts with the analyzer `russian`; words side by side are all wanted only in a set."""
    client = Elasticsearch(url)
    client.indices.create(index=PLAIN, mappings={"properties": {"text": {"type": "text", "analyzer": "russian"}}})
    bulk(client, ({"_index": PLAIN, "_id": act.id, "text": act.text} for act in published), refresh=True)

    def ask(question: str, everything: bool) -> list[str]:
        asked = {"query": RESERVED.sub(r"\\\g<0>", question), "default_field": "text", "default_operator": "AND" if everything else "OR"}
        try:
            answer = client.search(index=PLAIN, query={"query_string": asked}, size=len(published) if everything else 10, source=False)
        except BadRequestError:
            return []
        return [hit["_id"] for hit in answer["hits"]["hits"]]

    return ask


@contextmanager
def node(running: str) -> Iterator[str]:
    """The address of an Elasticsearch: `running`, or one started for us; "" with a line why not when none can be."""
    if running:
        yield running
        return
    spec = spec_from_file_location("elasticsearch_node", ROOT / "tests/elasticsearch_node.py")
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    started = module.running()
    try:
        url = started.__enter__()
    except (RuntimeError, OSError, CalledProcessError) as error:
        print(f"Elasticsearch is left out, since it cannot be started: {str(error).splitlines()[0]}")
        yield ""
        return
    try:
        yield url
    finally:
        started.__exit__(None, None, None)


def forget(url: str) -> None:
    """Take our indexes from a node that others use as well."""
    with Elasticsearch(url) as client:
        for name in client.indices.get(index=f"{INDEX}*", allow_no_indices=True):
            client.indices.delete(index=name)


def settings_of(home: Path, url: str = "") -> Settings:
    """An archive at `home`, with its index in tantivy or in the Elasticsearch at `url`."""
    more = {"ELASTICSEARCH_URL": url, "ELASTICSEARCH_INDEX": INDEX} if url else {}
    return Settings.of({"ARCHIVE_HOME": str(home), **more})
