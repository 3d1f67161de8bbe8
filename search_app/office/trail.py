"""The audit trail and the head of the log, for auditors."""
from flask import Blueprint, current_app, render_template, request

from archive_store import audit as deeds
from archive_store import log
from indexer.archive import Archive
from models.errors import NotFound
from search_app.office.rights import needs

PAGE_SIZE = 50

blueprint = Blueprint("trail", __name__)


@blueprint.get("/audit")
@needs("read_audit")
def audit() -> str:
    """Who did what, the newest first; `?act=` for one act, `?before=` for the page after."""
    archive: Archive = current_app.extensions["archive"]
    database = archive.database
    act_id, before = request.args.get("act", "")[:16], request.args.get("before", "")
    place = int(before) if before.isascii() and before.isdigit() and len(before) < 12 else None
    entries = deeds.entries(database, act_id, place, PAGE_SIZE)
    return render_template(
        "office/audit.html", entries=entries, act_id=act_id, head=head(archive),
        older=entries[-1].position if len(entries) == PAGE_SIZE else None,
    )


def head(archive: Archive) -> log.Head | None:
    """The newest signed head; None before the first act."""
    try:
        return log.head(archive.database)
    except NotFound:
        return None
