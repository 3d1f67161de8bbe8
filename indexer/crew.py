"""Several processes that take kept files through the steps, each with an archive of its own."""
import os
import signal
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from multiprocessing import connection, get_context, parent_process

from indexer.archive import Archive, open_archive
from indexer.pipeline import Options, Outcome, process
from models.errors import Transient
from models.settings import Settings

FEW = 6  # below, the start of two processes (some 3 s for the recognizers) costs more than it saves
ATTEMPTS = 3
PAUSE = 2.0  # seconds before the second attempt, twice that before the third

_archive: Archive | None = None  # of this process, when it is one of the crew


class Crew:
    """Processes that start when there is enough to do and end with the `with` block."""

    def __init__(self, archive: Archive, options: Options) -> None:
        self.archive, self.options = archive, options
        self.pool: ProcessPoolExecutor | None = None

    def __enter__(self) -> "Crew":
        return self

    def __exit__(self, *error: object) -> None:
        if self.pool is not None:
            self.pool.shutdown(cancel_futures=True)

    def process(self, digests: list[str]) -> Iterator[Outcome]:
        """The outcome of each kept file, in their order. Raises Transient when repeating did not help."""
        if self.pool is None and (len(digests) < FEW or (os.cpu_count() or 1) < 2):
            yield from (persist(self.archive, digest, self.options) for digest in digests)
            return
        if self.pool is None:
            self.pool = ProcessPoolExecutor(
                os.cpu_count(), get_context("spawn"), initializer=_begin, initargs=(self.archive.settings,))
        yield from self.pool.map(partial(_process, options=self.options), digests)


def persist(archive: Archive, digest: str, options: Options) -> Outcome:
    """`pipeline.process`, repeated when the outside world fails for the moment."""
    for attempt in range(1, ATTEMPTS):
        try:
            return process(archive, digest, options)
        except Transient:
            time.sleep(PAUSE * attempt)
    return process(archive, digest, options)


def _begin(settings: Settings) -> None:
    """An interrupt is for the parent to handle; and when the parent is killed, no one waits for its orphans."""
    global _archive
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with, args=(parent_process().sentinel,), daemon=True).start()
    _archive = open_archive(settings)


def _end_with(parent: int) -> None:
    connection.wait([parent])
    os._exit(1)


def _process(digest: str, options: Options) -> Outcome:
    return persist(_archive, digest, options)
