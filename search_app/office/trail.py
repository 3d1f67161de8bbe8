"""The audit trail and the head of the log, for auditors; and what reviewers decided, to learn from."""
from collections.abc import Iterator

from flask import Blueprint, Response, current_app, g, render_template, request

from archive_store import audit as deeds
from archive_store import log
from indexer import export
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


@blueprint.get("/training-data")
@needs("export")
def training_data() -> Response:
    """The reviewers' decisions without names and data, one JSON object a line; that the originals were read is on the trail."""
    archive: Archive = current_app.extensions["archive"]
    named = {"Content-Disposition": "attachment; filename=reviews.jsonl"}
    return Response(ended(export.lines(archive, g.account.name)), mimetype="application/jsonl", headers=named)


def ended(lines: Iterator[str]) -> Iterator[str]:
    """Lines with their ends, one after another as they are made."""
    return (line + "\n" for line in lines)


def head(archive: Archive) -> log.Head | None:
    """The newest signed head; None before the first act."""
    try:
        return log.head(archive.database)
    except NotFound:
        return None
