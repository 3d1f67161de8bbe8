"""What the command line says of a batch and of the archive, for people and for programs."""
import json
from collections import Counter
from collections.abc import Iterable, Iterator

from archive_store.catalogue import State
from indexer.archive import Archive
from indexer.pipeline import Outcome
from models.errors import ArchiveError

MEANINGS = {
    State.PUBLISHED: "published", State.REVIEW: "waiting for review", State.HELD: "held", State.RECEIVED: "on its way",
    State.WITHDRAWN: "withdrawn",
}


def as_json(outcome: Outcome) -> str:
    """One outcome in one line; `state` is empty for a file that could not be taken in."""
    return json.dumps({
        "file": outcome.file_name, "id": outcome.act_id, "state": outcome.state if outcome.digest else "",
        "code": outcome.code, "detail": outcome.detail, "known": outcome.known,
    }, ensure_ascii=False)


def of_batch(outcomes: Iterable[Outcome]) -> Iterator[str]:
    """How many were published, held and known, and of each that waits the file's name and why."""
    new = [o for o in outcomes if not o.known and o.digest]
    known = Counter(MEANINGS[o.state] for o in outcomes if o.known)
    left = [o for o in outcomes if not o.digest]
    for state, meaning in MEANINGS.items():
        if some := [o for o in new if o.state is state]:
            yield f"{meaning}: {len(some)}"
            yield from (f"    {o.file_name}{reason(o)}" for o in some if o.code)
    if known:
        yield f"known already: {known.total()} ({', '.join(f'{m} {n}' for m, n in sorted(known.items()))})"
    if left:
        yield f"not taken in: {len(left)}"
        yield from (f"    {o.file_name}{reason(o)}" for o in left)
    if not (new or known or left):
        yield "no files"


def of_archive(archive: Archive) -> Iterator[str]:
    """Where the acts are and why they wait; and whether the index is up to the shelf."""
    for (state, code), count in sorted(archive.catalogue.counts().items()):
        yield f"{MEANINGS[state]}{f' ({code})' if code else ''}: {count}"
    yield f"on the shelf: {archive.shelf.counts().acts}"
    try:
        yield f"in the index: {archive.engine.count()}"
    except ArchiveError as error:
        yield f"in the index: unknown ({error.code})"


def reason(outcome: Outcome) -> str:
    """What stands after the state: the code and the detail of what waits, or the reason of a withdrawal.

    >>> reason(Outcome("a.pdf", "", "", State.HELD, "too_large", "more than 50 MB"))
    ': too_large (more than 50 MB)'
    """
    code, detail = outcome.code and f": {outcome.code}", outcome.detail and f" ({outcome.detail})"
    return code + detail
