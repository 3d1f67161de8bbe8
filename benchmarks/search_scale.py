"""`python -m benchmarks.search_scale [--sizes 1000,10000,100000] [--elasticsearch N]`: how the search grows with the archive.

For every size an archive is filled with acts of `benchmarks.corpus`, indexed from its shelf, and asked in a process of its own;
tantivy alone, with its own tokenizer and query parser, is asked the same in the same run. With `--elasticsearch` N acts are put
into a cluster of one node and its answers are compared with the same queries sent raw. The table goes to docs/search.md.
"""
import os
import tempfile
import time
from argparse import ArgumentParser
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from datetime import UTC, date, datetime
from itertools import islice
from multiprocessing import get_context
from pathlib import Path

from archive_store import shelving, words
from archive_store.canonical import encode
from archive_store.database import Database, connect, migrate
from archive_store.published import Shelf
from archive_store.tables import case_numbers, cited, shelf
from benchmarks import search_scale_asked as asked
from benchmarks.corpus import corpus, corpus_at_once
from benchmarks.search_quality_acts import ROOT
from indexer.catch_up import counted
from indexer.engines import open_engine
from models.act import PublicAct
from models.settings import Settings

REPORT = ROOT / "docs/search.md"
MARKER, END = "<!-- Below this line `make bench-search-scale` writes. -->", "<!-- Up to this line. -->"
SIZES = (1_000, 10_000, 100_000)
COUNTED = 2_000  # acts whose words make the table for the spelling
AT_ONCE = 200  # acts put on the shelf in one transaction

Figures = dict[str, tuple[float, float | None]]  # by what is measured: ours, and raw


def main() -> None:
    parser = ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--sizes", type=lambda text: tuple(int(size) for size in text.split(",")), default=SIZES)
    parser.add_argument("--elasticsearch", type=int, default=0, help="acts put into Elasticsearch; 0: none")
    options = parser.parse_args()
    columns = {}
    for size in options.sizes:
        with tempfile.TemporaryDirectory() as home:
            columns[f"{size:,}"] = embedded(Path(home), size)
        print(size, columns[f"{size:,}"], flush=True)
    cluster = asked.on_elasticsearch(options.elasticsearch) if options.elasticsearch else {}
    report = table(columns, cluster, options.elasticsearch)
    print(report)
    before, _, rest = REPORT.read_text("utf-8").partition(MARKER)
    REPORT.write_text(f"{before}{MARKER}\n\n{report}\n\n{END}{rest.partition(END)[2]}", "utf-8")


def embedded(home: Path, size: int) -> Figures:
    """All figures of the embedded engine over `size` acts."""
    settings = Settings.of({"ARCHIVE_HOME": str(home / "archive")})
    database = connect(settings.database_url)
    migrate(database)
    filled = _seconds()
    put_on_shelf(database, corpus_at_once(size))
    made = size / filled()
    words.replace(database, counted(islice(Shelf(database).all(), COUNTED)))
    ours, text = indexed(settings, database)
    raw = asked.raw_index(home / "raw", Shelf(database).all())
    with ProcessPoolExecutor(1, get_context("spawn")) as pool:  # whose memory is that of a process that serves the site
        figures = pool.submit(asked.embedded, settings, home / "raw").result()
    return {
        **figures,
        "acts made a second, with the shelf": (made, None),
        "acts indexed a second, from the shelf": (size / ours, size / raw),
        "index, of the text": (_bytes(settings.index) / text, _bytes(home / "raw") / text),
        "a new act is found, s": (until_found(settings, size), None),
    }


def put_on_shelf(database: Database, acts: Iterator[PublicAct]) -> None:
    """As publishing leaves them, without originals, log and audit."""
    now = datetime.now(UTC)
    while batch := list(islice(acts, AT_ONCE)):
        with database.begin() as connection:
            connection.execute(shelf.insert(), [
                {"act_id": act.id, "version": 1, "published_at": now, "act": encode(act), **shelving.particulars(act)} for act in batch
            ])
            connection.execute(cited.insert(), [row for act in batch for row in shelving.articles(act)])
            connection.execute(case_numbers.insert(), [row for act in batch for row in shelving.numbers(act)])


def indexed(settings: Settings, database: Database) -> tuple[float, int]:
    """Seconds until all acts of the shelf are in the index, and the bytes of their texts."""
    sizes: list[int] = []

    def read() -> Iterator[PublicAct]:
        for act in Shelf(database).all():
            sizes.append(len(act.text.encode()))
            yield act

    seconds = _seconds()
    open_engine(settings, writing=True).rebuild(read())
    return seconds(), sum(sizes)


def until_found(settings: Settings, size: int) -> float:
    """Seconds from handing an act to the index until another engine over it has the act."""
    reader = open_engine(settings)
    known, (new,) = reader.count(), tuple(corpus(1, seed=size))
    seconds = _seconds()
    open_engine(settings, writing=True).add([new])
    while reader.count() == known:
        time.sleep(0.01)
    return seconds()


def table(columns: dict[str, Figures], cluster: Figures, acts: int) -> str:
    """Ours and raw for every size, what is asked of the largest one."""
    lines = [
        f"Measured on {date.today()}, {os.cpu_count()} cores; ours / tantivy alone in the same run, with its own tokenizer and parser.",
        "",
        "| what | " + " | ".join(f"{size} acts" for size in columns) + " | asked |",
        "|---" * (len(columns) + 2) + "|",
    ]
    for what in next(iter(columns.values())):
        lines.append(f"| {what} | " + " | ".join(_cell(figures[what]) for figures in columns.values()) + f" | {asked.ASKED.get(what, '')} |")
    if cluster:
        lines += ["", f"Elasticsearch, one node, {acts:,} acts; ours / the same queries sent raw:", "", "| what | | asked |", "|---|---|---|"]
        lines += [f"| {what} | {_cell(pair)} | {asked.ASKED.get(what, '')} |" for what, pair in cluster.items()]
    return "\n".join(lines)


def _cell(pair: tuple[float, float | None]) -> str:
    ours, raw = pair
    return f"{ours:.3g}" if raw is None else f"{ours:.3g} / {raw:.3g}"


def _bytes(folder: Path) -> int:
    return sum(file.stat().st_size for file in folder.rglob("*") if file.is_file())


def _seconds() -> Callable[[], float]:
    began = time.perf_counter()
    return lambda: time.perf_counter() - began


if __name__ == "__main__":
    main()
