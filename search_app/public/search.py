"""The page of results."""
from flask import Blueprint, Response, make_response, render_template, request

from language.query import parse
from search_app import names
from search_app.public import addresses
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
    found = find(sources().shelf, sources().engine, query)
    return {
        "asked": what,
        "found": found,
        "chips": addresses.chips(what),
        "groups": groups(found.facets, what.filters, value_name),
        "understood": explained(what, query),
        "pages": addresses.pages_shown(what.page, last_page(found)),
        "page_address": lambda number: addresses.address(what, number),
        "act_address": lambda act_id: addresses.address(what, what.page, f"/acts/{act_id}"),
        "ordered": lambda order: addresses.ordered(what, order),
        "without_filters": addresses.without_filters(what),
        "value_name": value_name,
    }


def last_page(found: Found) -> int:
    return max(1, min(LAST_PAGE, -(-found.total // PAGE_SIZE)))


def value_name(filter_name: str, value: str) -> str:
    """What people read for a value of a filter; courts are named by the shelf."""
    if filter_name == "court":
        court = sources().court(value)
        return names.of_court(court) if court else value
    return names.of_value(filter_name, value)
