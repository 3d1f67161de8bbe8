"""The process that bears one child for every file: libraries are loaded once, so a child costs a fork, not a start.

It reads jobs from its standard input and never looks into them; a child does, with limits, and is gone afterwards, so
no file can touch the next one. Frames on both pipes: a header of JSON in one line, then the blobs whose lengths the
header names."""

import gc
import importlib
import json
import os
import resource
import signal
import sys
from collections.abc import Callable, Sequence
from typing import Any, BinaryIO

from models.errors import ArchiveError

Job = Callable[..., tuple[dict[str, Any], bytes]]

ANSWER_LIMIT = 256 * 2**20  # what a child may write; a content of 50 MB and its report are far below
OPEN_FILES = 64


def serve(jobs: BinaryIO, answers: BinaryIO) -> None:
    """Say that all is loaded, then bear a child for every job until the other side hangs up."""
    answers.write(frame({"ready": True}))
    answers.flush()
    while line := jobs.readline():
        header = json.loads(line)
        blobs = [jobs.read(size) for size in header["sizes"]]
        answers.write(_bear(header, blobs))
        answers.flush()


def _bear(header: dict[str, Any], blobs: Sequence[bytes]) -> bytes:
    """Run one job in a child and return the frame of its answer, or of how the child ended."""
    shelf = os.memfd_create("answer")
    child = os.fork()
    if child == 0:
        _live(header, blobs, shelf)
    _, status, used = os.wait4(child, 0)
    _end_group(child)
    try:
        if status == 0:
            return os.pread(shelf, ANSWER_LIMIT, 0)
        return frame({"ended": _reason(status, used.ru_maxrss * 1024, header["memory"])}, b"")
    finally:
        os.close(shelf)


def _live(header: dict[str, Any], blobs: Sequence[bytes], shelf: int) -> None:
    """The child's whole life; it never returns into the nursery's loop."""
    try:
        os.setsid()
        _shut(shelf)
        _limit(header["seconds"], header["memory"])
        _write(shelf, _answer(header, blobs))
        os._exit(0)
    except BaseException:  # a child must not survive as a second nursery, whatever happened
        os._exit(1)


def _shut(shelf: int) -> None:
    """Close every way to the other processes but the shelf; what libraries print is lost, for it may quote the act."""
    nowhere = os.open(os.devnull, os.O_RDWR)
    for stream in (0, 1, 2):
        os.dup2(nowhere, stream)
    os.closerange(3, shelf)
    os.closerange(shelf + 1, 256)


def _answer(header: dict[str, Any], blobs: Sequence[bytes]) -> bytes:
    module, _, name = header["job"].partition(":")
    try:
        job: Job = getattr(importlib.import_module(module), name)
        values, blob = job(*blobs, **header["options"])
        return frame({"values": values}, blob)
    except ArchiveError as error:
        return frame({"refused": error.code, "detail": error.detail}, b"")
    except MemoryError:
        return frame({"ended": "out_of_memory"}, b"")
    except Exception as error:  # a library's own, on broken input; its text may quote the file, its name does not
        return frame({"ended": "broken", "detail": type(error).__name__}, b"")


def frame(header: dict[str, Any], *blobs: bytes) -> bytes:
    """One message: the header, which learns the blobs' lengths, and the blobs.

    >>> frame({"job": "a:b"}, b"xyz")
    b'{"job": "a:b", "sizes": [3]}\\nxyz'
    """
    line = json.dumps({**header, "sizes": [len(blob) for blob in blobs]}).encode()
    return b"".join((line, b"\n", *blobs))


def _limit(seconds: float, memory: int) -> None:
    """Time by the wall and of the processor, memory, size of files; it is the kernel that kills."""
    signal.setitimer(signal.ITIMER_REAL, seconds)
    whole = max(1, int(seconds))
    resource.setrlimit(resource.RLIMIT_CPU, (whole, whole + 1))
    resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    resource.setrlimit(resource.RLIMIT_FSIZE, (ANSWER_LIMIT, ANSWER_LIMIT))
    resource.setrlimit(resource.RLIMIT_NOFILE, (OPEN_FILES, OPEN_FILES))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))  # a core would hold the act's text


def _write(shelf: int, data: bytes) -> None:
    view = memoryview(data)
    while view:
        view = view[os.write(shelf, view) :]


def _end_group(child: int) -> None:
    """End what the child has started itself, tesseract for one."""
    try:
        os.killpg(child, signal.SIGKILL)
    except ProcessLookupError:
        pass


def _reason(status: int, peak: int, memory: int) -> str:
    """Why a child ended: libraries in C abort when memory is refused, so a death near the limit is no other crash."""
    ended_by = os.WTERMSIG(status) if os.WIFSIGNALED(status) else 0
    if ended_by in (signal.SIGALRM, signal.SIGXCPU):
        return "timeout"
    return "out_of_memory" if ended_by == signal.SIGKILL or peak > memory // 2 else "broken"


def main(modules: Sequence[str]) -> None:
    """Load the modules whose functions are the jobs, then serve over the standard streams."""
    jobs, answers = sys.stdin.buffer, os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # what a library prints must not get between the frames
    for module in modules:
        rehearse = getattr(importlib.import_module(module), "rehearse", None)
        if rehearse is not None:
            rehearse()  # what libraries set up at their first use is then set up once, not in every child
    gc.collect()
    gc.freeze()
    gc.set_threshold(100_000)  # a child lives for one file: collecting costs more pages than it frees
    serve(jobs, answers)


if __name__ == "__main__":
    main(sys.argv[1:])
