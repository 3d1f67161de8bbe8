"""SIGKILL at random moments: nothing is lost, nothing is published twice."""
import json
import os
import random
import signal
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path

from archive_store import log
from archive_store.verification import problems
from indexer.archive import open_archive
from indexer.engines import open_engine
from models.settings import Settings

ROOT = Path(__file__).parent.parent.parent
ACTS = 30
MOMENTS = 10


def test_ten_kills_and_each_act_is_there_once(
        tmp_path: Path, environment: dict[str, str], act_text: Callable[[int], str], command: Callable[..., object]) -> None:
    """After ten runs killed at random moments one more run brings every act once on the shelf, in the log and in the index."""
    folder = tmp_path / "acts"
    folder.mkdir()
    for number in range(ACTS):
        (folder / f"{number}.txt").write_text(act_text(number), "utf-8")
    arguments = [sys.executable, "-m", "indexer", "ingest", str(folder), "--allow-unsigned", "--approve", "Reviewer"]
    moments = random.Random(7)
    for _ in range(MOMENTS):
        with subprocess.Popen(arguments, cwd=ROOT, env=os.environ | environment, stdout=subprocess.DEVNULL) as process:
            time.sleep(moments.uniform(0.3, 6))
            process.send_signal(signal.SIGKILL)
    assert 0 == command("ingest", folder, "--allow-unsigned", "--approve", "Reviewer").returncode

    archive = open_archive(Settings.of(environment))
    public = [act.id for act in archive.shelf.all()]
    assert ACTS == len(public) == len({act.number for act in archive.shelf.all()})
    logged = Counter((entry["id"], entry["version"]) for entry in map(json.loads, log.entries(archive.database, size=1000)))
    assert Counter((act_id, 1) for act_id in public) == logged
    assert frozenset(public) == open_engine(archive.settings).ids()
    assert ACTS == open_engine(archive.settings).count()
    assert [] == list(problems(archive.database, archive.originals, archive.log_key.public_key().public_bytes_raw()))
