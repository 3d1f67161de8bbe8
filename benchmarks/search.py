"""Searching 20,000 acts, beside tantivy alone with the same questions over the same acts: its own tokenizer and stemmer, no facets."""
import statistics
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import tantivy

from benchmarks.corpus import corpus
from benchmarks.table import Row
from indexer.engines.tantivy_engine import TantivyEngine
from language.lemmas import lemma
from language.query import parse
from language.tokens import fold, tokens
from models.act import PublicAct
from models.query import Order
from search_app.public.facets import SHOWN

ACTS = 20_000
ROUNDS = 15
SLOWER, MORE = 3, 5.0  # a search takes no longer than 3 times tantivy alone, and 5 ms
FASTEST_INDEXING, FASTEST_LEMMAS = 60, 60_000  # acts and words a second, one core

QUESTIONS = (  # what is asked of ours, and the same in tantivy's own language
    ("a word", "взыскание", "взыскание"),
    ("a rare word", "расписка", "расписка"),
    ("three words", "взыскание долга договор", "+взыскание +долга +договор"),
    ("any of five words", "иск OR долг OR залог OR брак OR сот", "иск долг залог брак сот"),
    ("a phrase", '"по делу"', '"по делу"'),
    ("words, one excluded", "договор -залог", "+договор -залог"),
    ("brackets", "(иск OR талап) (суд OR сот) -залог", "+(иск талап) +(суд сот) -залог"),
)


def rows() -> list[Row]:
    """Milliseconds a question, medians; then how fast acts are indexed and words brought to their lemmas."""
    with tempfile.TemporaryDirectory() as home:
        acts = list(corpus(ACTS))
        engine = TantivyEngine(Path(home) / "ours", writing=True)
        indexing = _core_seconds(lambda: engine.add(acts))
        raw_index, raw_indexing = _raw(acts, Path(home) / "raw")
        found = [_row(name, engine, raw_index, ours, theirs) for name, ours, theirs in QUESTIONS]
        asked = parse("взыскание", order=Order.NEWEST, facets=SHOWN)
        faceted = _median(lambda: engine.search(asked))
        plain = _median(lambda: engine.search(parse("взыскание", order=Order.NEWEST)))
        found.append(Row("a word with ten facets counted", faceted, plain, "ms", "the same without facets", "under 50 ms", faceted < 50))
    found.append(_speed("acts indexed", ACTS / indexing, ACTS / raw_indexing, "acts a second", FASTEST_INDEXING))
    return [*found, _lemmas(acts[:500])]


def _row(name: str, engine: TantivyEngine, index: tantivy.Index, ours: str, theirs: str) -> Row:
    """One question; ours is timed with the reading of the query."""
    searcher = index.searcher()
    own = _median(lambda: engine.search(parse(ours)))
    query = index.parse_query(theirs, ["text"])
    raw = _median(lambda: [searcher.doc(place) for _, place in searcher.search(query, 10).hits])
    return Row(f"search: {name}", own, raw, "ms", "tantivy alone", f"{SLOWER} × raw + {MORE:g} ms", own <= SLOWER * raw + MORE)


def _raw(acts: list[PublicAct], folder: Path) -> tuple[tantivy.Index, float]:
    """An index of the same texts as tantivy's users make it, and the processor's seconds it took."""
    folder.mkdir()
    builder = tantivy.SchemaBuilder()
    builder.add_text_field("id", stored=True, tokenizer_name="raw")
    builder.add_text_field("text", tokenizer_name="russian")
    index = tantivy.Index(builder.build(), path=str(folder))
    analyzer = tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.simple()).filter(tantivy.Filter.lowercase())
    index.register_tokenizer("russian", analyzer.filter(tantivy.Filter.stemmer("russian")).build())
    writer = index.writer(64_000_000, 1)

    def write() -> None:
        for act in acts:
            writer.add_document(tantivy.Document(id=act.id, text=act.text))
        writer.commit()

    seconds = _core_seconds(write)
    writer.wait_merging_threads()
    index.reload()
    return index, seconds


def _lemmas(acts: list[PublicAct]) -> Row:
    """Words brought to their lemmas, as the indexing left the caches, beside the reading of words alone."""
    number = sum(1 for act in acts for _ in tokens(act.text))
    ours = _core_seconds(lambda: [lemma(fold(token.text), act.language) for act in acts for token in tokens(act.text)])
    raw = _core_seconds(lambda: [token for act in acts for token in tokens(act.text)])
    return _speed("lemmas", number / ours, number / raw, "words a second", FASTEST_LEMMAS)


def _speed(what: str, ours: float, raw: float, unit: str, least: int) -> Row:
    return Row(what, ours, raw, unit, "tantivy alone" if "acts" in what else "words alone", f"at least {least:,}", ours >= least)


def _median(work: Callable[[], object]) -> float:
    return 1000 * statistics.median(_seconds(work) for _ in range(ROUNDS))


def _seconds(work: Callable[[], object]) -> float:
    started = time.perf_counter()
    work()
    return time.perf_counter() - started


def _core_seconds(work: Callable[[], object]) -> float:
    """Seconds of processor time in all threads: what one core needs, whatever else the machine does."""
    started = time.process_time()
    work()
    return time.process_time() - started
