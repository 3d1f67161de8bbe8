"""`python -m benchmarks.search_scale [--sizes 1000,10000,100000] [--elasticsearch N]`: how the search grows with the archive.

For every size an archive is filled with acts of `benchmarks.corpus`, indexed from its shelf, and asked in a process of its own;
tantivy alone, with its own tokenizer and query parser, is asked the same in the same run. With `--elasticsearch` N acts are put
into a cluster of one node and its answers are compared with the same queries sent raw. What is named is measured, each by itself;
when nothing is named, those of SIZES that docs/search.md does not have of today's index. Columns are added to its tables.
"""
import tempfile
import time
from argparse import ArgumentParser
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from datetime import UTC, datetime
from itertools import islice
from multiprocessing import get_context
from pathlib import Path

from archive_store import shelving, words
from archive_store.canonical import encode
from archive_store.database import Database, connect, migrate
from archive_store.published import Shelf
from archive_store.tables import case_numbers, cited, shelf
from benchmarks import search_scale_asked as asked
from benchmarks import search_scale_cluster as cluster
from benchmarks import search_scale_report as report
from benchmarks.corpus import corpus, corpus_at_once
from benchmarks.search_quality_acts import ROOT
from indexer.catch_up import counted
from indexer.engines import open_engine
from indexer.engines.document import SCHEMA
from models.act import PublicAct
from models.settings import Settings

REPORT = ROOT / "docs/search.md"
SIZES = (1_000, 10_000, 100_000)
COUNTED = 2_000  # acts whose words make the table for the spelling
AT_ONCE = 200  # acts put on the shelf in one transaction


def main() -> None:
    parser = ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--sizes", type=lambda text: tuple(int(size) for size in text.split(",")), default=())
    parser.add_argument("--elasticsearch", type=int, default=0, help="acts put into Elasticsearch; 0: none")
    options = parser.parse_args()
    for size in options.sizes or (() if options.elasticsearch else _missing()):
        with tempfile.TemporaryDirectory() as home:
            _write(report.EMBEDDED, size, embedded(Path(home), size))
    if options.elasticsearch and (found := cluster.measured(options.elasticsearch)):
        _write(report.CLUSTER, options.elasticsearch, found)


def _missing() -> tuple[int, ...]:
    """The sizes of which the report has no figures of the index as it is today."""
    known = report.tables(REPORT.read_text("utf-8"))[report.EMBEDDED]
    of_today = {report.size_of(heading) for heading, cells in known.items() if cells.get(report.SCHEMA) == str(SCHEMA)}
    return tuple(size for size in SIZES if size not in of_today)


def _write(title: str, size: int, figures: report.Figures) -> None:
    """Put what was measured into the report at once: what comes after may fail."""
    column = report.column(figures, SCHEMA)
    print(f"{size:,}", *(f"{what}: {cell}" for what, cell in column.items()), sep="\n  ", flush=True)
    REPORT.write_text(report.updated(REPORT.read_text("utf-8"), {title: {f"{size:,} acts": column}}, asked.ASKED), "utf-8")


def embedded(home: Path, size: int) -> report.Figures:
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


def _bytes(folder: Path) -> int:
    return sum(file.stat().st_size for file in folder.rglob("*") if file.is_file())


def _seconds() -> Callable[[], float]:
    began = time.perf_counter()
    return lambda: time.perf_counter() - began


if __name__ == "__main__":
    main()
