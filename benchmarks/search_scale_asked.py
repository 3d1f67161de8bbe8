"""What is asked of a large archive, of the site and of its engine, and of the raw engines beside them."""
import re
import statistics
import time
from collections.abc import Callable, Iterable, Sequence
from functools import partial
from pathlib import Path
from urllib.parse import urlencode

import tantivy
from elasticsearch import Elasticsearch

from benchmarks import search_quality_engines
from benchmarks.corpus import corpus_at_once
from benchmarks.search_quality_acts import QUERIES
from indexer.engines import open_engine
from indexer.engines.elasticsearch_engine import ElasticsearchEngine
from language.expansion import expanded
from language.query import parse
from models.act import PublicAct
from models.query import Query
from models.settings import Settings
from search_app.public.application import create_app

PROXIMITY = (
    "взыскание NEAR/3 долг", "договор NEAR/5 займ", "ущерб NEAR/10 возместить", "суд NEAR/2 решение", "талап NEAR/3 қою",
    "шешім NEAR/5 сот", '"исковые требования" NEAR/5 удовлетворить', "взыска* NEAR/3 сумма", "(иск OR жалоба) NEAR/3 отказать",
    "суд SENTENCE договор", "взыскание SENTENCE неустойка", "свидетель SENTENCE показать", "талап SENTENCE сот", "қарыз SENTENCE өндіру",
    "ущерб SENTENCE вина SENTENCE доказать", '"исковые требования" SENTENCE суд', '"по делу" SENTENCE расходы', "взыска* SENTENCE долг",
    "(брак OR алименты) SENTENCE ребенок", '"сот отырысында" SENTENCE қарап', "суд PARAGRAPH договор", "взыскание PARAGRAPH неустойка",
    "талап PARAGRAPH куә", "эксперт PARAGRAPH заключение", '"исковые требования" PARAGRAPH суд', "мошенн* PARAGRAPH ущерб",
    "ущерб PARAGRAPH вина PARAGRAPH доказать", "кредит PARAGRAPH банк", "part:reasons доказать", "part:operative взыска*",
)
LOG, PROXIMATE, PAGES, MEMORY = "the mixed log", "NEAR, SENTENCE, PARAGRAPH, part", "page of results", "memory of the process"
ASKED = {
    f"{LOG}: median, ms": "5", f"{LOG}: 95th of a hundred, ms": "25", f"{PROXIMATE}: 95th of a hundred, ms": "100",
    f"{PAGES}: 95th of a hundred, ms": "80", f"{MEMORY}, MB": "500", "acts indexed a second, from the shelf": "150",
    "index, of the text": "0.6", "a new act is found, s": "2", f"{LOG}, Elasticsearch: sum, s": "1.3 × raw",
}
PAGES_ASKED = 150
RESERVED = re.compile(r"[^\w\s\"]")
Figures = dict[str, tuple[float, float | None]]


def log() -> list[str]:
    """The questions of benchmarks/queries, of all types."""
    lines = [line for path in sorted(QUERIES.glob("*.tsv")) for line in path.read_text("utf-8").splitlines()]
    return [line.split("\t")[2] for line in lines]


def understood(text: str) -> Query:
    """As the site puts it to the engine."""
    return expanded(parse(text))


def embedded(settings: Settings, raw: Path) -> Figures:
    """Times and memory of one process, as that which serves the site."""
    site = create_app(settings).test_client()
    engine, index = open_engine(settings), tantivy.Index.open(str(raw))
    _register(index)
    figures: Figures = {}
    for name, texts in ((LOG, log()), (PROXIMATE, PROXIMITY)):
        ours = times([partial(engine.search, understood(text)) for text in texts])
        theirs = times([partial(_raw_page, index, _query(index, text)) for text in texts])
        figures |= _both(name, ours, theirs)
    asked = log()[:: max(len(log()) // PAGES_ASKED, 1)]
    figures |= _both(PAGES, times([lambda text=text: site.get("/search?" + urlencode({"q": text})).data for text in asked]), None)
    memory = dict(line.split(":", 1) for line in Path("/proc/self/status").read_text().splitlines())
    figures[f"{MEMORY}, MB"] = (int(memory["RssAnon"].split()[0]) / 1024, None)
    figures["the same with the pages of the index that it has read, MB"] = (int(memory["VmRSS"].split()[0]) / 1024, None)
    return figures


def times(works: Sequence[Callable[[], object]]) -> list[float]:
    """Milliseconds of each, the second time it is done: the first reads the files."""
    found = []
    for work in works:
        work()
        began = time.perf_counter()
        work()
        found.append(1000 * (time.perf_counter() - began))
    return found


def _both(name: str, ours: list[float], theirs: list[float] | None) -> Figures:
    def p95(some: list[float]) -> float:
        return sorted(some)[int(0.95 * len(some))]

    return {
        f"{name}: median, ms": (statistics.median(ours), statistics.median(theirs) if theirs else None),
        f"{name}: 95th of a hundred, ms": (p95(ours), p95(theirs) if theirs else None),
    }


def raw_index(folder: Path, acts: Iterable[PublicAct]) -> float:
    """tantivy over the texts as its users make it; the seconds that it took."""
    folder.mkdir()
    builder = tantivy.SchemaBuilder()
    builder.add_text_field("id", stored=True, tokenizer_name="raw")
    builder.add_text_field("text", tokenizer_name="russian")
    index = tantivy.Index(builder.build(), path=str(folder))
    _register(index)
    began = time.perf_counter()
    writer = index.writer(64_000_000, 1)
    for act in acts:
        writer.add_document(tantivy.Document(id=act.id, text=act.text))
    writer.commit()
    writer.wait_merging_threads()
    return time.perf_counter() - began


def _register(index: tantivy.Index) -> None:
    analyzer = tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.simple()).filter(tantivy.Filter.lowercase())
    index.register_tokenizer("russian", analyzer.filter(tantivy.Filter.stemmer("russian")).build())


def _query(index: tantivy.Index, text: str) -> tantivy.Query:
    return index.parse_query_lenient(RESERVED.sub(" ", text), ["text"])[0]


def _raw_page(index: tantivy.Index, query: tantivy.Query) -> list[tantivy.Document]:
    searcher = index.searcher()
    return [searcher.doc(place) for _, place in searcher.search(query, 10).hits]


def on_elasticsearch(acts: int) -> Figures:
    """Ours over a cluster of one node, and the very searches that it sent, sent by themselves."""
    with search_quality_engines.node("") as url:
        if not url:
            return {}
        settings = Settings.of({"ELASTICSEARCH_URL": url, "ELASTICSEARCH_INDEX": search_quality_engines.INDEX})
        began = time.perf_counter()
        open_engine(settings, writing=True).rebuild(corpus_at_once(acts))
        figures: Figures = {"acts made and indexed a second, Elasticsearch": (acts / (time.perf_counter() - began), None)}
        engine = ElasticsearchEngine.of(settings, False)
        for name, texts in ((LOG, log()), (PROXIMATE, PROXIMITY)):
            queries = [understood(text) for text in texts]
            ours = times([partial(engine.search, query) for query in queries])
            theirs = times([_sent(engine.client, query, settings) for query in queries])
            figures |= _both(f"{name}, Elasticsearch", ours, theirs)
            figures[f"{name}, Elasticsearch: sum, s"] = (sum(ours) / 1000, sum(theirs) / 1000)
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
