"""The page of an act in the application, over a real shelf and index of the samples, beside the shelf's own reading."""
import gc
import statistics
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from benchmarks.table import Row
from indexer.archive import open_archive
from indexer.batch import ingest
from indexer.gather import gather
from indexer.pipeline import Options
from models.settings import Settings
from search_app.public.application import create_app

SAMPLES = Path(__file__).parent.parent / "samples"
WORDS = "суд OR сот"  # stands in every act many times, so that marking is paid for
ASKED = 20.0  # milliseconds, median
ROUNDS = 3


def rows() -> list[Row]:
    """Milliseconds a page, medians over all sample acts: plain, and with the words of a question marked."""
    with tempfile.TemporaryDirectory() as home:
        settings = Settings.of({"ARCHIVE_HOME": home, "ARCHIVE_TRUST_ANCHORS": str(SAMPLES / "anchors")})
        archive = open_archive(settings)
        list(ingest(archive, gather([SAMPLES / "acts"]), Options(approve="benchmark")))
        ids = [act.id for act in archive.shelf.all()]
        site = create_app(settings).test_client()
        gc.freeze()  # what ingest has loaded is not in the memory of the process that serves the public
        raw = _median(archive.shelf.get, ids)
        plain = _median(lambda act: site.get(f"/acts/{act}"), ids)
        marked = _median(lambda act: site.get(f"/acts/{act}", query_string={"q": WORDS}), ids)
    return [
        Row(what, ours, raw, "ms a page", "the shelf's reading of the act", f"under {ASKED:g} ms", ours < ASKED)
        for what, ours in ((f"act page, {len(ids)} acts", plain), ("act page with marked words", marked))
    ]


def _median(work: Callable[[str], object], ids: list[str]) -> float:
    times = []
    for _ in range(ROUNDS):
        for act in ids:
            started = time.perf_counter()
            work(act)
            times.append(time.perf_counter() - started)
    return 1000 * statistics.median(times)
