"""A child cannot outlive, outgrow or outlast its limits, wherever it is called from."""

import json
import multiprocessing
import os
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from indexer.confined.nursery import frame
from indexer.confined.run import MEMORY, Ended, Refused, _Nursery, run
from models.errors import Transient, Unreadable

HERE = "tests.indexer.confined.jobs"
ROOT = Path(__file__).parents[3]


def test_a_job_answers_with_values_and_a_blob() -> None:
    """What the function returns comes back, whatever its size."""
    blob = bytes(range(256)) * 40_000
    assert ({"sizes": [len(blob), 0]}, blob) == run(f"{HERE}:echo", blob, b"")


def test_an_error_of_the_archive_comes_back_as_it_was() -> None:
    """The code and the detail that the function raised are told."""
    with pytest.raises(Refused) as refused:
        run(f"{HERE}:refuse", b"")
    assert (Unreadable("encrypted", "a password").code, "a password") == (refused.value.code, refused.value.detail)


@pytest.mark.parametrize(
    "job, code, seconds",
    [
        ("sleep", "timeout", 1),
        ("spin", "timeout", 1),
        ("grow", "out_of_memory", 20),  # a busy machine takes its time to give half a gigabyte
        ("crash", "broken", 20),
        ("fail", "broken", 20),
        ("recurse", "broken", 20),
        ("missing", "broken", 20),
    ],
)
def test_what_goes_wrong_has_a_code(job: str, code: str, seconds: int) -> None:
    """Waiting, computing, growing, crashing and failing are told apart; none of them takes longer than its limit."""
    began = time.monotonic()
    with pytest.raises(Ended) as ended:
        run(f"{HERE}:{job}", b"", seconds=seconds, memory=MEMORY // 2)
    assert code == ended.value.code
    assert time.monotonic() - began < seconds + 7


def test_the_next_job_does_not_notice() -> None:
    """After a crash the same nursery bears the next child."""
    first = run(f"{HERE}:parent", b"")[0]["nursery"]
    with pytest.raises(Ended):
        run(f"{HERE}:crash", b"")
    assert first == run(f"{HERE}:parent", b"")[0]["nursery"]


def test_jobs_share_nothing() -> None:
    """What one child leaves in memory, the next one does not find."""
    assert [1, 1] == [run(f"{HERE}:count", b"")[0]["calls"] for _ in range(2)]


def test_a_child_knows_nothing_of_ours(monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither the environment, where keys may stand, nor open files reach the child."""
    monkeypatch.setenv("ARCHIVE_MASTER_KEY", "secret")
    seen = run(f"{HERE}:surroundings", b"")[0]
    assert "ARCHIVE_MASTER_KEY" not in seen["environment"]
    assert seen["files"] <= 6


def test_a_process_of_the_child_ends_with_it() -> None:
    """What a child has started is ended too."""
    process = run(f"{HERE}:leave_behind", b"")[0]["process"]
    time.sleep(0.2)
    state = Path(f"/proc/{process}/stat")
    assert not state.exists() or state.read_text().split()[2] == "Z"


def test_threads_take_turns() -> None:
    """Answers do not get mixed up between threads."""
    answers: dict[int, bytes] = {}
    threads = [
        threading.Thread(target=lambda n=n: answers.update({n: run(f"{HERE}:echo", b"%d" % n)[1]})) for n in range(12)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert {n: b"%d" % n for n in range(12)} == answers


def _in_another_process(answer: "multiprocessing.Queue[str]") -> None:
    answer.put(run(f"{HERE}:echo", b"from a daemon")[1].decode())


@pytest.mark.parametrize("start", ["fork", "spawn"])
def test_a_daemonic_process_may_ask_as_well(start: str) -> None:
    """Celery's workers are daemonic and forked; each has a nursery of its own."""
    run(f"{HERE}:echo", b"")
    context = multiprocessing.get_context(start)
    queue = context.Queue()
    process = context.Process(target=_in_another_process, args=(queue,), daemon=True)
    process.start()
    assert "from a daemon" == queue.get(timeout=60)
    process.join()
    assert b"still here" == run(f"{HERE}:echo", b"still here")[1]


def test_the_nursery_ends_with_its_process() -> None:
    """A process that is killed leaves no nursery behind."""
    code = (
        "import os, signal\nfrom indexer.confined import run as r\n"
        f"print(r.run('{HERE}:parent', b'')[0]['nursery'], flush=True)\nos.kill(os.getpid(), signal.SIGKILL)"
    )
    killed = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True)
    nursery = int(killed.stdout)
    deadline = time.monotonic() + 10
    while time.monotonic() < deadline and _alive(nursery):
        time.sleep(0.05)
    assert not _alive(nursery)


def test_a_nursery_that_was_killed_is_replaced() -> None:
    """The job that meets the end is done by a new nursery, in the middle of it or before."""
    os.kill(run(f"{HERE}:parent", b"")[0]["nursery"], 9)
    nursery = run(f"{HERE}:parent", b"")[0]["nursery"]
    threading.Timer(0.3, os.kill, (nursery, 9)).start()
    assert b"" == run(f"{HERE}:doze", b"")[1]
    assert nursery != run(f"{HERE}:parent", b"")[0]["nursery"]


def test_without_a_nursery_no_file_is_blamed(monkeypatch: pytest.MonkeyPatch) -> None:
    """What does not start is tried again later; the act is not held for it."""
    monkeypatch.setattr("indexer.confined.run.PRELOADED", ("no.such.module",))
    monkeypatch.setattr("indexer.confined.run._nursery", _Nursery())
    with pytest.raises(Transient):
        run(f"{HERE}:echo", b"")


def test_a_frame_names_its_blobs() -> None:
    """The header is one line of JSON with the lengths."""
    line, _, rest = frame({"a": "ә\n"}, b"12", b"\n3").partition(b"\n")
    assert ({"a": "ә\n", "sizes": [2, 2]}, b"12\n3") == (json.loads(line), rest)


def _alive(process: int) -> bool:
    try:
        return Path(f"/proc/{process}/stat").read_text().split()[2] != "Z"
    except FileNotFoundError:
        return False
