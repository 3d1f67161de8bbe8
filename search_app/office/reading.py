"""One act as a person must see it to decide: the original with its marked mentions beside the public text.

Nothing of this is stored: it is made anew from the kept original, and the audit trail says who read it."""
import re

from flask import Blueprint, current_app, g, render_template

from archive_store import audit
from archive_store.catalogue import Entry, State
from indexer.archive import Archive
from indexer.show import seen
from models.errors import ArchiveError, NotFound
from search_app.office import marking
from search_app.office.rights import needs
from search_app.office.words import reason

ACT_ID = re.compile(r"[0-9a-f]{16}")
DEEDS = 30  # the newest, under the act

blueprint = Blueprint("reading", __name__)


@blueprint.get("/acts/<act_id>")
@needs("read_original")
def act(act_id: str) -> str:
    """Raises NotFound. A file that cannot be read is shown with the reason and without a text."""
    archive: Archive = current_app.extensions["archive"]
    entry = entry_of(archive, act_id)
    return render_template(
        "office/act.html", entry=entry, **text_of(archive, entry), signatures=entry.signatures,
        history=audit.entries(archive.database, act_id, size=DEEDS), **possible(entry),
    )


def entry_of(archive: Archive, act_id: str) -> Entry:
    """The catalogue's row of an act; raises NotFound, also for what cannot be an id and might name a file."""
    if not ACT_ID.fullmatch(act_id):
        raise NotFound("no_such_act")
    return archive.catalogue.by_act(act_id)


def text_of(archive: Archive, entry: Entry) -> dict[str, object]:
    """The original and the public text as pieces; what stopped us when there are none."""
    try:
        text, described, masked = seen(archive, entry.act_id, g.account.name)
    except ArchiveError as stopped:
        return {"original": (), "stopped": reason(stopped.code), "act": None, "masked": None, "reasons": ()}
    return {
        "original": marking.original(text, masked.mentions, masked.replacements),
        "public": marking.public(text, masked.replacements, masked.findings),
        "rules": marking.rules(masked.mentions),
        "reasons": [reason(code) for code in masked.reasons],
        "act": described, "masked": masked, "act_language": described.language.value if described else "ru", "stopped": "",
    }


def possible(entry: Entry) -> dict[str, bool]:
    """What may be decided of an act in its state."""
    return {
        "can_approve": entry.state is State.REVIEW,
        "can_reject": entry.state is State.REVIEW,
        "can_try_again": entry.state in (State.HELD, State.REVIEW),
        "can_withdraw": entry.state is not State.WITHDRAWN,
    }
