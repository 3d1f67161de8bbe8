"""What readers search for, for the operator: questions that find nothing, and the most frequent ones. Nobody is named."""
from datetime import UTC, datetime, timedelta

from flask import Blueprint, current_app, render_template

from archive_store import searches
from indexer.archive import Archive
from search_app.office.rights import needs

DAYS = 30
SHOWN = 100

blueprint = Blueprint("searched", __name__)


@blueprint.get("/searches")
@needs("see_searches")
def searched() -> str:
    """Those of the last DAYS days."""
    archive: Archive = current_app.extensions["archive"]
    since = datetime.now(UTC).date() - timedelta(days=DAYS)
    lists = (searches.failed(archive.database, since, SHOWN), searches.frequent(archive.database, since, SHOWN))
    return render_template("office/searches.html", failed=lists[0], frequent=lists[1], days=DAYS, site=archive.settings.site_url)
