"""Run a function on hostile bytes in a confined child; works in threads, after a fork, and inside daemonic workers.

One nursery a process, started at the first call with `subprocess`, because daemonic processes such as Celery's may have
no children by `multiprocessing`. It ends by itself when this process does."""

import json
import os
import select
import subprocess
import sys
import threading
import time
from pathlib import Path
from typing import IO, Any

from indexer.confined.nursery import frame
from models.errors import Transient

SECONDS = 60.0
MEMORY = 2**30
START = 60.0
GRACE = 10.0  # the kernel's own timers come first; this is for a nursery that hangs
ROOT = Path(__file__).parent.parent.parent
# Our own environment may hold the archive's keys.
BARE = {"PATH": os.defpath, "LANG": "C.UTF-8", "OMP_THREAD_LIMIT": "1"}
PRELOADED = ("indexer.signature.opening", "indexer.extract.reading")


class Ended(Exception):
    """Raised when the child gave no answer; `code` is timeout, out_of_memory or broken."""

    def __init__(self, code: str, detail: str = "") -> None:
        super().__init__(code)
        self.code, self.detail = code, detail


class Refused(Ended):
    """Raised when the function refused the bytes with an error of the archive; code and detail are that error's."""


class _Gone(Ended):
    """Raised when the nursery itself has ended."""


class _Nursery:
    """The pipe to the nursery process; jobs pass one at a time."""

    def __init__(self) -> None:
        self.lock = threading.Lock()
        self.process: subprocess.Popen[bytes] | None = None

    def ask(self, message: bytes, seconds: float) -> tuple[dict[str, Any], bytes]:
        """Have a job done. A nursery that was killed from outside is replaced once: the file has no part in it."""
        with self.lock:
            try:
                return self._exchange(message, seconds)
            except _Gone:
                return self._exchange(message, seconds)

    def _exchange(self, message: bytes, seconds: float) -> tuple[dict[str, Any], bytes]:
        if self.process is None:
            self.process = _start()
        try:
            _send(self.process, message)
            return _receive(self.process, time.monotonic() + seconds + GRACE)
        except BaseException:
            self._stop()  # a nursery in the middle of a message cannot be used again
            raise

    def _stop(self) -> None:
        if self.process is not None:
            self.process.kill()
            self.process.communicate()
            self.process = None


_nursery = _Nursery()


def _forget() -> None:
    """After a fork the pipe belongs to the parent; the child starts a nursery of its own."""
    global _nursery
    _nursery = _Nursery()


os.register_at_fork(after_in_child=_forget)


def run(
    job: str, *blobs: bytes, seconds: float = SECONDS, memory: int = MEMORY, **options: Any
) -> tuple[dict[str, Any], bytes]:
    """Call the function named `module:function` on `blobs` in a child; return its values and its blob.

    Raises Ended and Refused for the bytes' own faults, Transient when no child can be had."""
    header = {"job": job, "seconds": seconds, "memory": memory, "options": options}
    answer, blob = _nursery.ask(frame(header, *blobs), seconds)
    if "ended" in answer:
        raise Ended(answer["ended"], answer.get("detail", ""))
    if "refused" in answer:
        raise Refused(answer["refused"], answer["detail"])
    return answer["values"], blob


def _start() -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "indexer.confined.nursery", *PRELOADED]
    process = subprocess.Popen(
        command, cwd=ROOT, env=BARE, stdin=subprocess.PIPE, stdout=subprocess.PIPE, bufsize=0, start_new_session=True
    )
    try:
        _receive(process, time.monotonic() + START)
    except Ended as ended:  # no fault of a file's: it must not be held for it
        process.kill()
        raise Transient("no_nursery", "the process that opens files does not start") from ended
    return process


def _send(process: subprocess.Popen[bytes], message: bytes) -> None:
    assert process.stdin
    view = memoryview(message)
    try:
        while view:
            view = view[os.write(process.stdin.fileno(), view) :]
    except BrokenPipeError as error:
        raise _Gone("broken", "the nursery is gone") from error


def _receive(process: subprocess.Popen[bytes], deadline: float) -> tuple[dict[str, Any], bytes]:
    assert process.stdout
    data = bytearray()
    while (cut := data.find(b"\n")) < 0:
        data += _some(process.stdout, deadline)
    header = json.loads(data[:cut])
    whole = cut + 1 + sum(header["sizes"])
    while len(data) < whole:
        data += _some(process.stdout, deadline)
    return header, bytes(data[cut + 1 : whole])


def _some(pipe: IO[bytes], deadline: float) -> bytes:
    poll = select.poll()
    poll.register(pipe, select.POLLIN)
    if not poll.poll(max(0.0, deadline - time.monotonic()) * 1000):
        raise Ended("timeout", "the nursery does not answer")
    chunk = os.read(pipe.fileno(), 2**20)
    if not chunk:
        raise _Gone("broken", "the nursery is gone")
    return chunk
