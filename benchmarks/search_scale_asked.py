"""What is asked of a large archive, of the site and of its engine, and of tantivy alone beside it."""
import re
import statistics
import time
from collections.abc import Callable, Iterable, Sequence
from functools import partial
from pathlib import Path
from urllib.parse import urlencode

import tantivy

from benchmarks.search_quality_acts import QUERIES
from benchmarks.search_scale_report import Figures
from indexer.engines import open_engine
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
FIRST = "the same, asked for the first time"
LOG, PROXIMATE, PAGES, MEMORY = "the mixed log", "NEAR, SENTENCE, PARAGRAPH, part", "page of results", "memory of the process"
ASKED = {
    f"{LOG}: median, ms": "5", f"{LOG}: 95th of a hundred, ms": "25", f"{PROXIMATE}: 95th of a hundred, ms": "100",
    f"{PAGES}: 95th of a hundred, ms": "80", f"{MEMORY}, MB": "500", "acts indexed a second, from the shelf": "150",
    "index, of the text": "0.6", "a new act is found, s": "2", f"{FIRST}: 95th of a hundred, ms": "100",
    **{f"{name}, Elasticsearch: time of ours by that of the raw query": "1.3" for name in (LOG, PROXIMATE)},
}
PAGES_ASKED, TRIES = 150, 5
RESERVED = re.compile(r"[^\w\s\"]")


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
        questions = [understood(text) for text in texts]
        first = [_milliseconds(partial(engine.search, question)) for question in questions]  # no answer is remembered, no page read
        ours, theirs = in_turn([
            (partial(engine.search, question), partial(_raw_page, index, _query(index, text)))
            for question, text in zip(questions, texts, strict=True)
        ])
        figures |= both(name, ours, theirs)
        figures |= both(f"{name}: {FIRST}" if name == LOG else FIRST, first, None)
    asked = log()[:: max(len(log()) // PAGES_ASKED, 1)]
    pages = [partial(site.get, "/search?" + urlencode({"q": text})) for text in asked]
    for page in pages:
        page()
    figures |= both(PAGES, [_milliseconds(page) for page in pages], None)
    memory = dict(line.split(":", 1) for line in Path("/proc/self/status").read_text().splitlines())
    figures[f"{MEMORY}, MB"] = (int(memory["RssAnon"].split()[0]) / 1024, None)
    figures["the same with the pages of the index that it has read, MB"] = (int(memory["VmRSS"].split()[0]) / 1024, None)
    return figures


def in_turn(works: Sequence[tuple[Callable[[], object], Callable[[], object]]]) -> tuple[list[float], list[float]]:
    """Milliseconds of each of two that do the same, the better of TRIES times in turn, after both were done once over: the
    first time reads files, and a Java machine compiles."""
    for some in works:
        for work in some:
            work()
    timed = [[[_milliseconds(work) for work in some] for _ in range(TRIES)] for some in works]
    ours, theirs = ([min(one[place] for one in tries) for tries in timed] for place in (0, 1))
    return ours, theirs


def _milliseconds(work: Callable[[], object]) -> float:
    began = time.perf_counter()
    work()
    return 1000 * (time.perf_counter() - began)


def both(name: str, ours: list[float], theirs: list[float] | None) -> Figures:
    """Median and tail of both under their names."""

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
