"""Courts by region, and one court with its newest acts."""
from itertools import groupby

from flask import Blueprint, render_template

from archive_store.published import CourtCount
from models.errors import NotFound
from search_app import names
from search_app.interface import alphabetical
from search_app.public.sources import sources

NEWEST = 10

blueprint = Blueprint("courts", __name__, url_prefix="/courts")


@blueprint.get("")
def courts() -> str:
    """Regions in the order of their names as this reader sees them."""
    by_region = sorted(sources().shelf.courts(), key=lambda found: found.court.region)
    regions = [region(key, list(found)) for key, found in groupby(by_region, key=lambda found: found.court.region)]
    return render_template("public/courts.html", regions=sorted(regions, key=lambda found: alphabetical(str(found["name"]))))


def region(key: str, found: list[CourtCount]) -> dict[str, object]:
    shown = [{"key": c.court.key, "name": names.of_court(c.court), "acts": c.count} for c in found]
    return {"key": key, "name": names.of_region(key), "courts": sorted(shown, key=lambda court: alphabetical(str(court["name"])))}


@blueprint.get("/<key>")
def court(key: str) -> str:
    """Raises NotFound for a court without public acts."""
    found = next((c for c in sources().shelf.courts() if c.court.key == key), None)
    if found is None:
        raise NotFound("no_such_court")
    acts = sources().shelf.recent(NEWEST, court=key)
    return render_template("public/court.html", court=found.court, total=found.count, acts=acts)
