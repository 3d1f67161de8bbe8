"""What a person decides about an act: approve, reject, try again, take down, withdraw. Each is on the audit trail in the person's name."""
from collections.abc import Iterable

from archive_store import publishing, words
from archive_store.catalogue import CORRECTION, Entry, Particulars, State
from indexer import reviewing
from indexer.archive import Archive
from indexer.catch_up import try_to_index
from indexer.pipeline import Options, Outcome, process
from language.spelling.vocabulary import countable
from models.act import PublicAct
from models.errors import ArchiveError, Held
from models.review import Edit, Review, Stale, Verdict


def approve(archive: Archive, act_id: str, by: str, seen: str = "", reason: str = "") -> Outcome:
    """Publish what waits for review, or what was held for a leak that a reviewer's edits have closed; with two reviewers by
    setting the first approval waits for the second. What is held for another reason stays held. Of an act that is public the
    text as it is now, with the edits since, becomes a new version, and the texts of those before are erased.

    `seen` is the SHA-256 of the public text that the reviewer read, `reason` is kept with the approval. What was public once is not
    published again unless it is given. Raises NotFound, Transient, and Stale when another
    reviewer changed it meanwhile."""
    entry = archive.catalogue.by_act(act_id)
    edited = any(isinstance(step.said, Edit) for step in archive.reviews.of(act_id))
    before = _counted(archive, entry)
    options = Options(by=by, approve=by, seen=seen, reason=reason, again=edited, correct=bool(seen))
    outcome = _carry_on(archive, entry, options, before)
    if outcome.state is State.PUBLISHED and not outcome.code:
        _ask_for_followers(archive, entry)
    return outcome


def reject(archive: Archive, act_id: str, by: str, reason: str) -> Outcome:
    """Hold an act that waits for review; approvals given before count no more. Raises NotFound, and Stale when it waits no more."""
    entry = archive.catalogue.by_act(act_id)
    if entry.state is not State.REVIEW:
        raise Stale("changed_meanwhile", act_id)
    archive.reviews.keep(act_id, "", Review(Verdict.REJECT, "", reason), by)
    found = Particulars(entry.signatures, entry.court, entry.number, entry.risk, entry.kind, entry.language)
    return Outcome.of(archive.catalogue.hold(entry.digest, Held("rejected"), found, by))


def try_again(archive: Archive, act_id: str, by: str) -> Outcome:
    """Take a held act through the steps once more, after its reason was mended. Raises NotFound, Transient."""
    return _carry_on(archive, archive.catalogue.by_act(act_id), Options(by=by, again=True, correct=True))


def take_down(archive: Archive, act_id: str, by: str, reason: str) -> Outcome:
    """Take a public act from the site, the index and all its versions until a correction of it is approved; approvals given before
    count no more. Raises NotFound, Transient, and Stale when it is not public any more."""
    entry = archive.catalogue.by_act(act_id)
    if entry.state is not State.PUBLISHED:
        raise Stale("changed_meanwhile", act_id)
    counted = _counted(archive, entry)
    archive.reviews.keep(act_id, "", Review(Verdict.REJECT, "", reason), by)
    publishing.take_down(archive.database, archive.log_key, act_id, by, reason)
    return _taken(archive, act_id, counted)


def withdraw(archive: Archive, act_id: str, by: str, reason: str) -> Outcome:
    """Take an act from the site, the index and all its versions, for good. Raises NotFound, Transient."""
    counted = _counted(archive, archive.catalogue.by_act(act_id))
    publishing.withdraw(archive.database, archive.log_key, act_id, by, reason)
    return _taken(archive, act_id, counted)


def _taken(archive: Archive, act_id: str, counted: Iterable[PublicAct]) -> Outcome:
    _forget(archive, counted)
    try_to_index(archive)
    return Outcome.of(archive.catalogue.by_act(act_id))


def _counted(archive: Archive, entry: Entry) -> tuple[PublicAct, ...]:
    """The public act, if its words are counted: with the newest version in the index."""
    return archive.shelf.many([entry.act_id]) if entry.version and entry.indexed_version == entry.version else ()


def _forget(archive: Archive, gone: Iterable[PublicAct]) -> None:
    words.forget(archive.database, {word for act in gone for word in countable(act.text)})


def _carry_on(archive: Archive, entry: Entry, options: Options, counted: Iterable[PublicAct] = ()) -> Outcome:
    outcome = process(archive, entry.digest, options)
    if archive.catalogue.get(entry.digest).version > entry.version:
        _forget(archive, counted)
    try_to_index(archive)
    return outcome


def _ask_for_followers(archive: Archive, entry: Entry) -> None:
    """Note of each public version in another language that it is to be published anew, where its labels are others by now."""
    for other in archive.catalogue.in_other_language(entry):
        if other.twin == entry.act_id and other.state is State.PUBLISHED and not other.code:
            try:
                differs = reviewing.preview(archive, other.act_id, ()).corrected
            except ArchiveError:  # its original is damaged: what is public of it stays
                continue
            archive.catalogue.correcting(other.digest, CORRECTION if differs else "")
