"""What a kept original says: its text, what was described of it, and who and what was found in it before any edit."""
from collections import OrderedDict
from dataclasses import dataclass
from threading import Lock

from anonymizer.mask import find
from anonymizer.review.draft import Found
from anonymizer.text.words import Page
from archive_store.catalogue import Entry
from indexer.archive import Archive
from indexer.describe import describe
from indexer.extract import extract
from indexer.signature import unseal
from models.act import Act
from models.errors import Undescribed

MOST_READ = 8  # acts whose findings are remembered; a long one takes some 20 MB


@dataclass(frozen=True, slots=True)
class Reading:
    """A kept text, and what was found in it before any edit."""

    page: Page
    act: Act | None
    found: Found


_readings: OrderedDict[tuple[str, str, str], Reading] = OrderedDict()
_guard = Lock()


def reading(archive: Archive, entry: Entry) -> Reading:
    """An act's text and findings, from memory if it was read just now. Raises NotFound, BadSignature, Unreadable."""
    name = (str(archive.settings.home), entry.digest, entry.detached)
    with _guard:
        if name in _readings:
            _readings.move_to_end(name)
            return _readings[name]
    text, act = kept(archive, entry)
    page = Page(text)
    made = Reading(page, act, find(page, act))
    with _guard:
        _readings[name] = made
        while len(_readings) > MOST_READ:
            _readings.popitem(last=False)
    return made


def kept(archive: Archive, entry: Entry) -> tuple[str, Act | None]:
    """The text of a kept original, and what was described of it. Raises NotFound, BadSignature, Unreadable."""
    detached = archive.originals.read(entry.detached) if entry.detached else None
    return read(archive, archive.originals.read(entry.digest), detached, entry.file_name)


def read(archive: Archive, data: bytes, detached: bytes | None, file_name: str) -> tuple[str, Act | None]:
    """The text of a file's content, and what was described of it, None for what is no act."""
    unsealed = unseal(data, archive.anchors, detached, allow_unsigned=True)
    text = extract(unsealed.content, unsealed.name_hint or file_name, archive.settings).text
    try:
        return text, describe(text)
    except Undescribed:
        return text, None
