"""Pages that tell about the archive, and what robots ask for."""
from collections.abc import Iterable, Iterator
from xml.sax.saxutils import escape

from flask import Blueprint, Response, render_template

from search_app.public.sources import site_address, sources

MOST_ADDRESSES = 50_000  # of one sitemap (sitemaps.org)
CLOSED_TO_ROBOTS = ("/search", "/office", "/api/v1/search", "/*/print")

blueprint = Blueprint("pages", __name__)


@blueprint.get("/about")
def about() -> str:
    return render_template("public/about.html")


@blueprint.get("/help")
def searching() -> str:
    return render_template("public/help.html")


@blueprint.get("/robots.txt")
def robots() -> Response:
    """Robots may read acts, but not wander through endless searches."""
    lines = ["User-agent: *", *(f"Disallow: {path}" for path in CLOSED_TO_ROBOTS), f"Sitemap: {site_address()}sitemap.xml"]
    return Response("\n".join(lines) + "\n", mimetype="text/plain")


@blueprint.get("/sitemap.xml")
def sitemap() -> Response:
    """The addresses of acts, those published last first when there are too many for one list."""
    ids = sources().shelf.ids(MOST_ADDRESSES)
    return Response(sitemap_lines(site_address(), ids), mimetype="application/xml")


def sitemap_lines(site: str, ids: Iterable[str]) -> Iterator[str]:
    yield '<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n'
    for act_id in ids:
        yield f"<url><loc>{escape(site)}acts/{act_id}</loc></url>\n"
    yield "</urlset>\n"
