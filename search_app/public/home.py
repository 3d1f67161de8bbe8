"""The first page: one box, examples, figures, the acts published last."""
from flask import Blueprint, render_template
from flask_babel import gettext

from search_app.public.addresses import asking
from search_app.public.parameters import Asked
from search_app.public.sources import sources

LATEST = 5
EXAMPLES = (  # questions, each with its language, that show what the box understands: words, exact phrase, OR, article
    ("взыскание долга", "ru"), ("жұмысқа қайта алу", "kk"), ('"морального вреда"', "ru"), ("ұрлық OR тонау", "kk"),
    ("ст. 188 УК", "ru"), ("расторжение брака", "ru"),
)

blueprint = Blueprint("home", __name__)


@blueprint.get("/")
def home() -> str:
    """Needs the shelf alone, so it stands when search does not answer."""
    shelf = sources().shelf
    counts = shelf.counts()
    figures = (
        (gettext("acts"), counts.acts), (gettext("courts"), counts.courts),
        (gettext("in Kazakh"), counts.by_language.get("kk", 0)), (gettext("in Russian"), counts.by_language.get("ru", 0)),
    )
    return render_template(
        "public/home.html", examples=EXAMPLES, asking_for=lambda text: asking(Asked(), text),
        figures=figures, latest=shelf.recent(LATEST),
    )
