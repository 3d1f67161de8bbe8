"""Several processes that take kept files through the steps, each with an archive of its own."""
import os
import signal
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import connection, get_context, parent_process

from archive_store.catalogue import Particulars
from indexer.archive import Archive, open_archive
from indexer.pipeline import Options, Outcome, process
from models.errors import Held, Transient
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
        self.single: ProcessPoolExecutor | None = None

    def __enter__(self) -> "Crew":
        return self

    def __exit__(self, *error: object) -> None:
        for pool in (self.pool, self.single):
            if pool is not None:
                pool.shutdown(cancel_futures=True)

    def process(self, digests: list[str]) -> Iterator[Outcome]:
        """The outcome of each kept file, in their order. Raises Transient when repeating did not help."""
        if self.pool is None and (len(digests) < FEW or (os.cpu_count() or 1) < 2):
            yield from (persist(self.archive, digest, self.options) for digest in digests)
            return
        self.pool = self.pool or self._started(os.cpu_count() or 1)
        futures = [self.pool.submit(_process, digest, self.options) for digest in digests]
        for digest, future in zip(digests, futures, strict=True):
            try:
                yield future.result()
            except BrokenProcessPool:
                self.pool = None
                yield self._alone(digest)

    def _alone(self, digest: str) -> Outcome:
        """One of the crew has died, nobody knows over which act: each is tried alone, and the one that kills again is held."""
        self.single = self.single or self._started(1)
        try:
            return self.single.submit(_process, digest, self.options).result()
        except BrokenProcessPool:
            self.single = None
            return Outcome.of(self.archive.catalogue.hold(digest, Held("crashed"), Particulars(), self.options.by))

    def _started(self, count: int) -> ProcessPoolExecutor:
        return ProcessPoolExecutor(count, get_context("spawn"), initializer=_begin, initargs=(self.archive.settings,))


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
