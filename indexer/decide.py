"""What a person decides about an act: approve, reject, try again, withdraw. Each is on the audit trail in the person's name."""
from archive_store import publishing, words
from archive_store.catalogue import Particulars, State
from indexer.archive import Archive
from indexer.catch_up import try_to_index
from indexer.pipeline import Options, Outcome, process
from language.spelling.vocabulary import countable
from models.errors import Held
from models.review import Edit, Review, Stale, Verdict


def approve(archive: Archive, act_id: str, by: str, seen: str = "", reason: str = "") -> Outcome:
    """Publish what waits for review, or what was held for a leak that a reviewer's edits have closed; with two reviewers by
    setting the first approval waits for the second. What is held for another reason stays held.

    `seen` is the SHA-256 of the public text that the reviewer read, `reason` is kept with the approval. Raises NotFound, Transient, and Stale when another
    reviewer changed it meanwhile."""
    edited = any(isinstance(step.said, Edit) for step in archive.reviews.of(act_id))
    return _carry_on(archive, act_id, Options(by=by, approve=by, seen=seen, reason=reason, again=edited))


def reject(archive: Archive, act_id: str, by: str, reason: str) -> Outcome:
    """Hold an act that waits for review; approvals given before count no more. Raises NotFound, and Stale when it waits no more."""
    entry = archive.catalogue.by_act(act_id)
    if entry.state is not State.REVIEW:
        raise Stale("changed_meanwhile", act_id)
    archive.reviews.keep(act_id, "", Review(Verdict.REJECT, "", reason), by)
    found = Particulars(entry.signatures, entry.court, entry.number, entry.risk, entry.kind, entry.language)
    return Outcome.of(archive.catalogue.hold(entry.digest, Held("rejected", reason), found, by))


def try_again(archive: Archive, act_id: str, by: str) -> Outcome:
    """Take a held act through the steps once more, after its reason was mended. Raises NotFound, Transient."""
    return _carry_on(archive, act_id, Options(by=by, again=True))


def withdraw(archive: Archive, act_id: str, by: str, reason: str) -> Outcome:
    """Take an act from the site, the index and all its versions, for good. Raises NotFound, Transient."""
    counted = archive.catalogue.by_act(act_id).indexed_version > 0
    gone = archive.shelf.many([act_id]) if counted else ()
    publishing.withdraw(archive.database, archive.log_key, act_id, by, reason)
    words.forget(archive.database, {word for act in gone for word in countable(act.text)})
    try_to_index(archive)
    return Outcome.of(archive.catalogue.by_act(act_id))


def _carry_on(archive: Archive, act_id: str, options: Options) -> Outcome:
    outcome = process(archive, archive.catalogue.by_act(act_id).digest, options)
    try_to_index(archive)
    return outcome
