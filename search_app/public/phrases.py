"""Key phrases of all acts, by their first letter."""
from itertools import groupby

from flask import Blueprint, render_template

from models.query import Query
from search_app.interface import alphabetical
from search_app.public.sources import sources

blueprint = Blueprint("phrases", __name__, url_prefix="/phrases")


@blueprint.get("")
def phrases() -> str:
    """The phrases that most acts share. Raises SearchUnavailable."""
    found = sources().engine.search(Query(size=0, facets=("key_phrase",))).facets.get("key_phrase", ())
    by_letter = groupby(sorted(found, key=lambda phrase: alphabetical(phrase.value)), key=lambda phrase: phrase.value[:1].upper())
    return render_template("public/phrases.html", letters=[{"letter": letter, "phrases": list(every)} for letter, every in by_letter])
