"""The act's version in the other language: people are called in both what they are called in the one that was described first.

Which of two versions leads is settled in the catalogue when the second is described, and stays, whatever becomes of either. The labels
of an act so depend on the two texts and on the edits of their reviewers alone: when those of the leading version change, a public
text that follows it stays as it is until a person publishes it anew. The leading version is read anew from its original, here in the
protected zone; nothing of it is kept with the other but its labels.
"""
import logging

from anonymizer.cast.people import Cast
from anonymizer.mask import named
from archive_store.canonical import digest
from archive_store.catalogue import Entry
from indexer.archive import Archive
from indexer.deadline import deadline
from indexer.readings import reading
from models.act import Act
from models.errors import ArchiveError, Transient
from models.review import Edit, in_force

LONGEST_READING = 60.0  # seconds for the other version
_log = logging.getLogger(__name__)


def twin_of(archive: Archive, entry: Entry, act: Act | None) -> Cast | None:
    """Who is named in the version whose labels the act follows, as that version names them, after its reviewers' edits.

    None when it follows none, and when the other version cannot be read or is another act by now: people have then the labels of
    their own version, and nothing else of the act changes. Raises Transient."""
    if not entry.twin or act is None:
        return None
    try:
        with deadline(LONGEST_READING):
            return _cast(archive, archive.catalogue.by_act(entry.twin), act)
    except Transient:
        raise
    except ArchiveError as error:
        _log.warning("the version of %s in the other language was not read: %s", entry.act_id, error.code)
    except Exception as bug:  # of ours, over another text: this act has its own labels for it; the message may quote the text
        _log.warning("the version of %s in the other language was not read: %s", entry.act_id, type(bug).__name__)
    return None


def _cast(archive: Archive, entry: Entry, version: Act) -> Cast | None:
    read = reading(archive, entry)
    if read.act is None or not _same(read.act, version):
        return None
    steps = in_force(archive.reviews.of(entry.act_id), digest(read.page.text))
    edits = tuple(step.said for step in steps if isinstance(step.said, Edit))
    return named(read.page, read.found, edits, twin_of(archive, entry, read.act)).cast


def _same(one: Act, other: Act) -> bool:
    """Whether two acts are versions of one in two languages.

    >>> from types import SimpleNamespace as Of
    >>> russian = Of(court=Of(key="astana"), number="7101-24-00-2/1", date=1, kind="decision", language="ru")
    >>> _same(russian, Of(**{**vars(russian), "language": "kk"})), _same(russian, Of(**{**vars(russian), "date": 2, "language": "kk"}))
    (True, False)
    """
    about_one, about_other = ((a.court.key, a.number, a.date, a.kind) for a in (one, other))
    return about_one == about_other and one.language != other.language
