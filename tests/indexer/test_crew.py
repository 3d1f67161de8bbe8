"""The processes that share the work."""
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from indexer import crew
from indexer.archive import Archive
from indexer.crew import FEW, Crew, persist
from indexer.pipeline import Incoming, Options, keep
from models.errors import Transient

UNSIGNED = Options(allow_unsigned=True, approve="reviewer")
ROOT = Path(__file__).parent.parent.parent


def test_many_files_are_shared_and_come_back_in_order(archive: Archive, act_text: Callable[[int], str]) -> None:
    """Each outcome stands where its file stood."""
    digests = [keep(archive, Incoming("act.txt", act_text(n).encode()), UNSIGNED).digest for n in range(FEW + 2)]
    with Crew(archive, UNSIGNED) as at_work:
        assert digests == [outcome.digest for outcome in at_work.process(digests)]
    assert FEW + 2 == archive.shelf.counts().acts


def test_a_crew_that_dies_loses_no_act(archive: Archive, act_text: Callable[[int], str]) -> None:
    """One of the processes is killed, as for its memory: the acts that were under way are tried alone."""
    digests = [keep(archive, Incoming("act.txt", act_text(n).encode()), UNSIGNED).digest for n in range(FEW + 2)]
    with Crew(archive, UNSIGNED) as at_work:
        outcomes = at_work.process(digests)
        done = [next(outcomes)]
        os.kill(next(iter(at_work.pool._processes)), signal.SIGKILL)
        done += outcomes
    assert digests == [outcome.digest for outcome in done]
    assert FEW + 2 == archive.shelf.counts().acts


def test_an_act_that_kills_is_held(archive: Archive, monkeypatch: pytest.MonkeyPatch) -> None:
    """The act over which a process dies a second time waits for a person; the batch goes on."""
    entry = keep(archive, Incoming("act.txt", b"poison"), UNSIGNED)
    monkeypatch.setattr(crew, "_process", deadly)
    monkeypatch.setattr(crew, "FEW", 1)
    with Crew(archive, UNSIGNED) as at_work:
        outcomes = list(at_work.process([entry.digest]))
    assert [("held", "crashed")] == [(o.state, o.code) for o in outcomes]


def deadly(digest: str, options: Options) -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def test_what_fails_for_the_moment_is_repeated(archive: Archive, act_text: Callable[[int], str], monkeypatch: pytest.MonkeyPatch) -> None:
    """Two failures of the outside world are overcome; one that lasts is told."""
    monkeypatch.setattr(crew, "PAUSE", 0)
    digest = keep(archive, Incoming("act.txt", act_text(1).encode()), UNSIGNED).digest
    failures = iter([Transient("down"), Transient("down"), None, *[Transient("down")] * 3])

    def failing(*arguments: object) -> str:
        if error := next(failures):
            raise error
        return "done"

    monkeypatch.setattr(crew, "process", failing)
    assert "done" == persist(archive, digest, UNSIGNED)
    with pytest.raises(Transient):
        persist(archive, digest, UNSIGNED)


def test_no_orphan_outlives_a_killed_parent(tmp_path: Path, environment: dict[str, str], act_text: Callable[[int], str]) -> None:
    """When the run is killed its processes end by themselves: nobody else would end them."""
    folder = tmp_path / "acts"
    folder.mkdir()
    for number in range(60):
        (folder / f"{number}.txt").write_text(act_text(number), "utf-8")
    arguments = [sys.executable, "-m", "indexer", "ingest", str(folder), "--allow-unsigned", "--approve", "Reviewer"]
    run = subprocess.Popen(arguments, cwd=ROOT, env=os.environ | environment, stdout=subprocess.DEVNULL, start_new_session=True)
    deadline = time.monotonic() + 60
    while not (orphans := spawned(run.pid)) and time.monotonic() < deadline:
        time.sleep(0.05)
    assert orphans
    run.send_signal(signal.SIGKILL)
    run.wait()
    while spawned(run.pid) and time.monotonic() < deadline:
        time.sleep(0.05)
    assert [] == spawned(run.pid)


def spawned(leader: int) -> list[int]:
    """The living processes of the run's session that multiprocessing has made."""
    found = []
    for path in Path("/proc").glob("[0-9]*"):
        try:
            command, session = (path / "cmdline").read_bytes(), int((path / "stat").read_text().rsplit(")", 1)[1].split()[3])
        except OSError:
            continue
        if session == leader and b"spawn_main" in command:
            found.append(int(path.name))
    return found
