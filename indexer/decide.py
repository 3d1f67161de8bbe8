"""What a person decides about an act: approve, try again, withdraw. Each is on the audit trail in the person's name."""
from archive_store import publishing
from indexer.archive import Archive
from indexer.catch_up import try_to_index
from indexer.pipeline import Options, Outcome, process


def approve(archive: Archive, act_id: str, by: str) -> Outcome:
    """Publish what only waits for review; what is held for another reason stays held. Raises NotFound, Transient."""
    return _carry_on(archive, act_id, Options(by=by, approve=by))


def try_again(archive: Archive, act_id: str, by: str) -> Outcome:
    """Take a held act through the steps once more, after its reason was mended. Raises NotFound, Transient."""
    return _carry_on(archive, act_id, Options(by=by, again=True))


def withdraw(archive: Archive, act_id: str, by: str, reason: str) -> Outcome:
    """Take an act from the site, the index and all its versions, for good. Raises NotFound, Transient."""
    publishing.withdraw(archive.database, archive.log_key, act_id, by, reason)
    try_to_index(archive)
    return Outcome.of(archive.catalogue.by_act(act_id))


def _carry_on(archive: Archive, act_id: str, options: Options) -> Outcome:
    outcome = process(archive, archive.catalogue.by_act(act_id).digest, options)
    try_to_index(archive)
    return outcome
