"""Step 7: what is on the shelf comes into the index, in batches; what was withdrawn goes out of it."""
from collections import Counter
from collections.abc import Iterable, Iterator

from archive_store import words
from archive_store.catalogue import State
from indexer.archive import Archive
from indexer.engines import open_engine
from language.spelling.vocabulary import countable
from models.act import PublicAct
from models.errors import Transient

BATCH = 100  # acts committed to the index at once; a commit costs some 20 ms, whatever is in it


def index_waiting(archive: Archive) -> int:
    """Bring the index up to the shelf; returns how many acts were put in or taken out.

    An index is marked only after it has the act, so a crash between the two is mended the next time; an act withdrawn while
    this runs has a new version and is taken out in the next round. Raises Transient when the engine does not answer."""
    done = 0
    engine = open_engine(archive.settings, writing=True)
    if engine.count() == 0:
        archive.catalogue.forget_index()  # its files were deleted, or the address is that of a new cluster
        words.replace(archive.database, {})
    while batch := archive.catalogue.unindexed(BATCH):
        public = [entry.act_id for entry in batch if entry.state is State.PUBLISHED]
        if public:
            acts = archive.shelf.many(public)
            engine.add(acts)
            words.add(archive.database, counted(acts))
        if gone := [entry.act_id for entry in batch if entry.state is not State.PUBLISHED]:
            engine.remove(gone)
        archive.catalogue.mark_indexed({entry.digest: entry.version for entry in batch})
        done += len(batch)
    return done


def try_to_index(archive: Archive) -> str:
    """Bring the index up to the shelf; returns "" or the code of the reason why it could not be done now."""
    try:
        index_waiting(archive)
    except Transient as error:
        return error.code
    return ""


def reindex(archive: Archive) -> int:
    """Build the index anew from the shelf, beside the live one; returns the number of acts in it. Raises Transient.

    What is published or withdrawn meanwhile has a version that is not marked here, and is caught up at the end."""
    before = archive.catalogue.versions()
    engine = open_engine(archive.settings, writing=True)
    counts: Counter[str] = Counter()
    engine.rebuild(_counting(archive.shelf.all(), counts))
    words.replace(archive.database, counts)
    archive.catalogue.forget_index()
    archive.catalogue.mark_indexed(before)
    index_waiting(archive)
    return engine.count()


def counted(acts: Iterable[PublicAct]) -> Counter[str]:
    """How many of `acts` have each word."""
    return Counter(word for act in acts for word in countable(act.text))


def _counting(acts: Iterable[PublicAct], counts: Counter[str]) -> Iterator[PublicAct]:
    for act in acts:
        counts.update(countable(act.text))
        yield act
