"""A batch of files: kept, taken through the steps by the crew, and indexed, a handful at a time."""
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path

from archive_store.catalogue import Entry, State
from indexer.archive import Archive
from indexer.catch_up import try_to_index
from indexer.crew import Crew
from indexer.gather import Found
from indexer.pipeline import Incoming, Options, Outcome, keep, settled

HANDFUL = 64  # files read before the first of them is on the shelf
LARGEST = 50 * 2**20  # bytes of a file; what is larger stays where it is


def ingest(archive: Archive, files: Iterable[Found], options: Options) -> Iterator[Outcome]:
    """The outcome of each file, once it is decided.

    A file that cannot be read or is too large was not taken in: its outcome has no act. The index is brought up to the
    shelf first, since a run before this one may have been killed, and after each handful; when the engine does not answer
    the acts are on the shelf all the same, and the next run brings them in."""
    archive.originals.sweep()
    try_to_index(archive)
    remaining = iter(files)
    with Crew(archive, options) as crew:
        while handful := list(islice(remaining, HANDFUL)):
            waiting: list[str] = []
            for found in handful:
                taken = _kept(archive, found, options)
                if isinstance(taken, Outcome):
                    yield taken
                elif settled(taken, options) or taken.digest in waiting:
                    yield Outcome.of(taken, known=True)
                else:
                    waiting.append(taken.digest)
            yield from crew.process(waiting)
            if waiting:
                try_to_index(archive)


def _kept(archive: Archive, found: Found, options: Options) -> Entry | Outcome:
    try:
        if max(_size(found.path), _size(found.detached)) > LARGEST:
            return _left(found, "too_large", f"more than {LARGEST // 2**20} MB")
        data, detached = found.path.read_bytes(), found.detached.read_bytes() if found.detached else None
    except OSError as error:
        return _left(found, "cannot_be_read", type(error).__name__)
    return keep(archive, Incoming(found.path.name, data, detached), options)


def _size(path: Path | None) -> int:
    return path.stat().st_size if path else 0


def _left(found: Found, code: str, detail: str) -> Outcome:
    return Outcome(found.path.name, "", "", State.HELD, code, detail)
