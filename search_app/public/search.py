"""The page of results."""
from dataclasses import replace

from flask import Blueprint, Response, make_response, render_template, request

from language.query import parse
from models.query import Query
from search_app import names
from search_app.public import addresses
from search_app.public.asking import ask
from search_app.public.chart import bars
from search_app.public.facets import SHOWN, groups
from search_app.public.finding import Found, find
from search_app.public.hints import explained
from search_app.public.parameters import LAST_PAGE, Asked, BadParameter, asked
from search_app.public.sources import sources

PAGE_SIZE = 10

blueprint = Blueprint("search", __name__)


@blueprint.get("/search")
def search() -> Response:
    """Without a question all acts are listed, newest first or as asked; a wrong parameter is explained on the page."""
    try:
        what = asked(request.args)
    except BadParameter as problem:
        shown = Asked(text=request.args.get("q", "")[:200])
        return make_response(render_template("public/search.html", asked=shown, problem=problem, chips=[]), 400)
    return make_response(render_template("public/search.html", **view(what)))


def view(what: Asked) -> dict[str, object]:
    """What the template of the results needs. Raises SearchUnavailable."""
    start = (what.page - 1) * PAGE_SIZE
    query = parse(what.text, what.filters, what.order, start, PAGE_SIZE, SHOWN)
    found = find(sources().shelf, sources().engine, query, sources().words(), what.synonyms)
    sources().tally.note(what.text, found.total, found.took_ms)
    return {
        "asked": what,
        "found": found,
        "chips": addresses.chips(what),
        "groups": groups(found.facets, what.filters, value_name),
        "understood": explained(what, query),
        "bars": bars(found.facets.get("year", ())),
        "list_address": lambda form: addresses.address(what, path=f"/search/list.{form}"),
        "asking": lambda text: addresses.asking(what, text),
        "with_synonyms": lambda on: addresses.address(replace(what, synonyms=on)),
        "pages": addresses.pages_shown(what.page, last_page(found)),
        "page_address": lambda number: addresses.address(what, number),
        "act_address": lambda act_id: addresses.address(what, what.page, f"/acts/{act_id}"),
        "ordered": lambda order: addresses.ordered(what, order),
        "without_filters": addresses.without_filters(what),
        "value_name": value_name,
    }


def understood(what: Asked) -> Query:
    """The query in the form that finds something, as the page shows it. Raises SearchUnavailable."""
    query = parse(what.text, what.filters, what.order, 0, 1)
    return ask(sources().engine, query, sources().words(), what.synonyms).query


def last_page(found: Found) -> int:
    return max(1, min(LAST_PAGE, -(-found.total // PAGE_SIZE)))


def value_name(filter_name: str, value: str) -> str:
    """What people read for a value of a filter; courts are named by the shelf."""
    if filter_name == "court":
        court = sources().court(value)
        return names.of_court(court) if court else value
    return names.of_value(filter_name, value)
