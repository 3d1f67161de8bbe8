"""How an act travels, from a signed file to the search index. Every step may be repeated: `take_in` again after a crash
finds what is done and goes on from there."""
from dataclasses import dataclass, replace
from traceback import extract_tb

from anonymizer.publish import anonymize
from archive_store.catalogue import Entry, Particulars, State
from archive_store.publishing import publish
from indexer import approval, twins
from indexer.archive import Archive
from indexer.catch_up import index_waiting
from indexer.certify import certificate
from indexer.deadline import deadline
from indexer.describe import describe
from indexer.extract import extract
from indexer.signature import unseal
from models.errors import BadSignature, Held, Review, Transient
from models.review import Stale


@dataclass(frozen=True, slots=True)
class Incoming:
    """A file as it came, and the signature beside it if that is a file of its own."""

    name: str
    data: bytes
    detached: bytes | None = None


@dataclass(frozen=True, slots=True)
class Options:
    """How to take in. `by` stands on the audit trail; `approve` is who publishes what only waits for review."""

    by: str = "indexer"
    allow_unsigned: bool = False
    approve: str = ""
    seen: str = ""  # the digest of the public text that is approved; "": whatever it is
    reason: str = ""  # why it is approved with its doubts
    again: bool = False  # try held acts once more: tesseract was installed, an anchor added
    correct: bool = False  # publish anew what was public once: only a person asks for it, act by act


STRICT = Options()
LONGEST_READING = 60.0  # seconds to describe and anonymize an act


@dataclass(frozen=True, slots=True)
class Outcome:
    """Where an act stands now. `known` says that it was decided before, and nothing was done."""

    file_name: str
    digest: str
    act_id: str
    state: State
    code: str
    detail: str
    known: bool = False

    @classmethod
    def of(cls, entry: Entry, known: bool = False) -> "Outcome":
        return cls(entry.file_name, entry.digest, entry.act_id, entry.state, entry.code, entry.detail, known)


def take_in(archive: Archive, file: Incoming, options: Options = STRICT) -> Outcome:
    """A file's whole way to the shelf and into the index. Raises Transient when the outside world fails; then again."""
    entry = keep(archive, file, options)
    outcome = process(archive, entry.digest, options)
    index_waiting(archive)
    return outcome


def keep(archive: Archive, file: Incoming, options: Options = STRICT) -> Entry:
    """Step 1: the file is on the disk and in the catalogue; the same bytes twice are one act."""
    digest = archive.originals.keep(file.data)
    detached = "" if file.detached is None else archive.originals.keep(file.detached)
    entry, _ = archive.catalogue.receive(digest, file.name, options.by, detached)
    return entry


def process(archive: Archive, digest: str, options: Options = STRICT) -> Outcome:
    """Steps 2 to 6, of a kept file: unseal, extract, describe, anonymize, publish; or hold it with the reason.

    Raises Transient, and Stale when what is approved is not the public text any more."""
    entry = archive.catalogue.get(digest)
    if settled(entry, options):
        return Outcome.of(entry, known=True)
    data, detached = archive.originals.read(digest), archive.originals.read(entry.detached) if entry.detached else None
    found = Particulars()
    try:
        unsealed = unseal(data, archive.anchors, detached, _may_be_unsigned(entry, options))
        found = replace(found, signatures=unsealed.signatures)
        text = extract(unsealed.content, unsealed.name_hint or entry.file_name, archive.settings).text
        with deadline(LONGEST_READING):
            act = describe(text)
        found = replace(
            found, court=act.court.key, number=act.number, kind=act.kind.value, language=act.language.value, date=act.date.isoformat())
        twin = twins.twin_of(archive, archive.catalogue.describe(digest, found), act)
        with deadline(LONGEST_READING):
            before = approval.reviewed(archive.reviews, entry.act_id, text, act)
            made = anonymize(act, text, entry.act_id, unsealed.signatures, before, twin)
        found = replace(found, risk=made.masked.risk)
        approved = approval.settle(archive.reviews, archive.settings, entry, text, made, options.approve, options.seen, options.reason)
        certified = certificate(archive.reviews, entry, text, made, before, approved)
    except Held as reason:
        return _stopped(archive, entry, reason, found, options)
    except (Transient, Stale):
        raise
    except Exception as bug:  # of ours, over a strange text: the one act is held for it, and the batch goes on
        return _stopped(archive, entry, Held("failed", _place(bug)), found, options)
    publish(archive.database, archive.log_key, digest, made.public, found, options.approve or options.by, certified, entry.version)
    return Outcome.of(archive.catalogue.get(digest))


def _stopped(archive: Archive, entry: Entry, reason: Held, found: Particulars, options: Options) -> Outcome:
    """The act waits for a person, or is held, for the reason; one that is public stays so, and its correction waits."""
    if entry.state is State.PUBLISHED:
        return Outcome.of(archive.catalogue.correcting(entry.digest, reason.code))
    if isinstance(reason, Review):
        return Outcome.of(archive.catalogue.send_to_review(entry.digest, reason, found, options.by))
    seen = reason.signatures if isinstance(reason, BadSignature) else found.signatures
    return Outcome.of(archive.catalogue.hold(entry.digest, reason, replace(found, signatures=seen), options.by))


def settled(entry: Entry, options: Options) -> bool:
    """Whether the act has been decided, so that taking it in once more changes nothing. What was public once is published again
    by nothing but a correction."""
    if entry.version and entry.state not in (State.RECEIVED, State.WITHDRAWN):
        return not options.correct
    if entry.state is State.HELD:
        return not (options.again or options.allow_unsigned and entry.code == "unsigned")
    if entry.state is State.REVIEW:
        return not (options.again or options.approve)
    return entry.state is not State.RECEIVED


def _may_be_unsigned(entry: Entry, options: Options) -> bool:
    """What was read and described once has a good signature, or was let through without one when it was taken in."""
    return options.allow_unsigned or (entry.state is State.REVIEW or bool(entry.court)) and not entry.signatures


def _place(bug: Exception) -> str:
    """Where a bug is, without its message, which may quote the act."""
    last = extract_tb(bug.__traceback__)[-1]
    return f"{type(bug).__name__} in {last.name}, line {last.lineno}"
