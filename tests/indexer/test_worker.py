"""The worker in a process of its own, over files and over a real Redis."""
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest

from archive_store.catalogue import State
from indexer.archive import Archive, open_archive
from indexer.pipeline import Incoming, Options, keep
from indexer.worker import enqueue
from models.errors import Transient
from models.settings import Settings
from samples import authority

ROOT = Path(__file__).parent.parent.parent
CELERY = [sys.executable, "-m", "celery", "-A", "indexer.worker", "worker", "--loglevel", "warning", "--concurrency", "1"]
PATIENCE = 60


@pytest.fixture(scope="session")
def redis(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a Redis server of its own."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    folder = tmp_path_factory.mktemp("redis")
    server = subprocess.Popen(["redis-server", "--port", str(port), "--bind", "127.0.0.1", "--save", "", "--dir", str(folder)],
                              stdout=subprocess.DEVNULL)
    yield f"redis://127.0.0.1:{port}/0"
    server.terminate()
    server.wait()


@pytest.fixture(params=["files", "redis"])
def queued(request: pytest.FixtureRequest, environment: dict[str, str]) -> dict[str, str]:
    """The environment of an archive whose queue is in files, or in Redis."""
    return environment if request.param == "files" else environment | {"ARCHIVE_BROKER_URL": request.getfixturevalue("redis")}


@contextmanager
def working(environment: dict[str, str], killed: bool = False) -> Iterator[None]:
    """A worker as `make worker` starts it: told to end, it finishes what it has; or killed with its children."""
    log = Path(environment["ARCHIVE_HOME"]).parent / "worker.log"
    with log.open("ab") as output:
        process = subprocess.Popen(CELERY, cwd=ROOT, env=os.environ | environment, start_new_session=True,
                                   stdout=output, stderr=output)
    try:
        yield
    finally:
        try:
            if not killed:
                process.terminate()
                process.wait(PATIENCE)
        finally:
            with suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGKILL)
            process.wait()


def decided(archive: Archive, digest: str) -> State:
    """The state of an act once a worker has decided it."""
    deadline = time.monotonic() + PATIENCE
    while (entry := archive.catalogue.get(digest)).state is State.RECEIVED and time.monotonic() < deadline:
        time.sleep(0.1)
    return entry.state


def signed(archive: Archive, text: str, court: authority.Leaf) -> str:
    file = Incoming("act.p7m", authority.sign_cms(text.encode(), [court]))
    return keep(archive, file, Options(by="clerk")).digest


def test_an_upload_is_taken_through_the_steps(queued: dict[str, str], act_text: Callable[[int], str], court: authority.Leaf) -> None:
    """Kept by the office and put in the queue, an act is published or waits for review, and a bad file is held."""
    archive = open_archive(Settings.of(queued))
    good, bad = signed(archive, act_text(1), court), keep(archive, Incoming("nothing.txt", b"nothing"), Options(by="clerk")).digest
    for digest in (good, bad):
        enqueue(archive.settings, digest, "clerk")
    with working(queued):
        assert decided(archive, good) in (State.PUBLISHED, State.REVIEW)
        assert State.HELD == decided(archive, bad)


def test_what_a_killed_worker_had_is_taken_up_by_the_next(
        environment: dict[str, str], act_text: Callable[[int], str], court: authority.Leaf) -> None:
    """No message is needed: what was received and not decided is found at the start."""
    archive = open_archive(Settings.of(environment))
    digest = signed(archive, act_text(1), court)
    with working(environment, killed=True):
        pass
    with working(environment):
        assert decided(archive, digest) in (State.PUBLISHED, State.REVIEW)


def test_nothing_of_the_act_lies_in_the_queue(archive: Archive, act_text: Callable[[int], str], court: authority.Leaf) -> None:
    """A message names the kept file and who brought it, and everything lies in the archive's folder."""
    digest = signed(archive, act_text(1), court)
    enqueue(archive.settings, digest, "clerk")
    messages = [path.read_text() for path in archive.settings.queue.glob("*.msg")]
    assert 1 == len(messages) and "act.p7m" not in messages[0]


def test_a_queue_that_does_not_answer_is_said(environment: dict[str, str]) -> None:
    """The office can tell the clerk; the file is kept, and is taken up later."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        address = f"redis://127.0.0.1:{probe.getsockname()[1]}/0"
        with pytest.raises(Transient, match="queue_unavailable"):
            enqueue(Settings.of(environment | {"ARCHIVE_BROKER_URL": address}), "0" * 64, "clerk")
