"""The page of results."""
from dataclasses import replace

from flask import Blueprint, render_template, request

from language.query import LONGEST, parse
from language.query_text import written
from models.query import Query
from search_app import names
from search_app.public import addresses
from search_app.public.asking import ask
from search_app.public.chart import bars
from search_app.public.facets import SHOWN, groups
from search_app.public.finding import Found, find
from search_app.public.hints import explained
from search_app.public.numbers import sought
from search_app.public.parameters import LAST_PAGE, Asked, forgiving
from search_app.public.sources import sources
from search_app.public.tried import tried
from search_app.titles import title

PAGE_SIZE = 10

blueprint = Blueprint("search", __name__)


@blueprint.route("/search", methods=["GET", "POST"])
def search() -> str:
    """Without a question all acts are listed, newest first or as asked; a wrong parameter is left out, and the page says so.

    POST is for what is too long for an address: a pasted list of case numbers. It changes nothing. Raises SearchUnavailable."""
    what, problems = forgiving(request.form if request.method == "POST" else request.args)
    return render_template("public/search.html", **view(what), problems=problems)


@blueprint.get("/search/numbers")
def numbers() -> str:
    """A field for a list of case numbers, which `search` answers."""
    return render_template("public/numbers.html")


def view(what: Asked) -> dict[str, object]:
    """What the template of the results needs. Raises SearchUnavailable."""
    query = asked_for(what)
    found = find(sources().shelf, sources().engine, query, sources().words(), what.synonyms)
    sources().tally.note(what.text, sources().words(), found.total, found.took_ms)
    brief = shortened(what, query)
    answer = {
        "asked": what, "brief": brief, "found": found, "chips": addresses.chips(brief),
        "groups": groups(found.facets, what.filters, value_name), "understood": explained(what, query),
        "bars": bars(found.facets.get("year", ())), "value_name": value_name,
        "numbers": sought(sources().engine, sources().shelf, query.numbers) if what.page == 1 else (),
        "tried": None if found.total else tried(sources().engine, what, found.query),
    }
    return answer | links(brief, found)


def asked_for(what: Asked) -> Query:
    """The parsed question of one page of results."""
    start = 0 if what.after else (what.page - 1) * PAGE_SIZE
    query = parse(what.text, what.filters, what.order, start, PAGE_SIZE, SHOWN)
    return replace(query, after=what.after, folded=not (query.numbers or what.filters.alike))


def shortened(what: Asked, query: Query) -> Asked:
    """The question as links carry it: a long one as it was understood, since there are many links."""
    return replace(what, text=written(query.node)) if len(what.text.encode()) > LONGEST else what


def links(what: Asked, found: Found) -> dict[str, object]:
    """The addresses to which the page leads, each made of the question as it is."""
    mended = replace(what, text=found.correction.text) if found.correction else what  # by which the acts were found
    return {
        "list_address": lambda form: addresses.address(what, path=f"/search/list.{form}"),
        "asking": lambda text: addresses.asking(what, text),
        "with_synonyms": lambda on: addresses.address(replace(what, synonyms=on)),
        "pages": addresses.pages_shown(what.page, last_page(found, what.page)),
        "page_address": lambda number: page_address(what, found, number),
        "act_address": lambda act_id: addresses.address(mended, what.page, f"/acts/{act_id}", what.after),
        "alike_address": lambda act_id: addresses.address(replace(mended, filters=replace(what.filters, alike=(act_id,)))),
        "why_address": lambda act_id: addresses.address(what, path=f"/search/why/{act_id}"),
        "ordered": lambda order: addresses.ordered(what, order),
        "without_filters": addresses.without_filters(what),
    }


def page_address(what: Asked, found: Found, number: int) -> str:
    """The address of a page; the next one goes on from the last act of this one, so that it may lie as deep as there are acts."""
    if number == what.page + 1 and found.cursor:
        return addresses.address(what, number, after=found.cursor)
    return addresses.address(what, number)


def last_page(found: Found, page: int) -> int:
    """The last page to which the pager leads from `page`: those after LAST_PAGE are opened one after another."""
    return max(1, page, min(max(LAST_PAGE, page + bool(found.cursor)), -(-found.shown // PAGE_SIZE)))


def understood(what: Asked) -> Query:
    """The query in the form that finds something, as the page shows it. Raises SearchUnavailable."""
    query = parse(what.text, what.filters, what.order, 0, 1)
    return ask(sources().engine, query, sources().words(), what.synonyms).query


def value_name(filter_name: str, value: str) -> str:
    """What people read for a value of a filter; courts and acts are named by the shelf."""
    if filter_name == "alike":
        return next((title(act) for act in sources().shelf.many((value,))), value)
    if filter_name == "court":
        court = sources().court(value)
        return names.of_court(court) if court else value
    return names.of_value(filter_name, value)
