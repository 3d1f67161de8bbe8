"""The pages of practice: on a question, on an act, and the lists of acts behind their figures."""
from urllib.parse import urlencode

from flask import Blueprint, abort, render_template, request
from werkzeug.datastructures import MultiDict

from models.query import Filters
from search_app import names
from search_app.public.acts import read
from search_app.public.addresses import address, pages_shown
from search_app.public.parameters import LAST_PAGE, LISTS, Asked, asked
from search_app.public.practice import fates
from search_app.public.practice.claims import articles
from search_app.public.practice.fates import Fate
from search_app.public.practice.likeness import likeness
from search_app.public.practice.question import question
from search_app.public.practice.view import Ground, practice, with_fate
from search_app.public.search import value_name
from search_app.public.sources import sources

PAGE_SIZE = 20

blueprint = Blueprint("practice", __name__)


@blueprint.get("/practice")
def of_question() -> str:
    """How acts that a question finds were decided. Raises SearchUnavailable; 400 for wrong parameters."""
    what, _ = given()
    ground = question(sources().shelf, sources().engine, what)
    return shown(ground, asked=ground.what, used=in_use(what))


@blueprint.get("/acts/<act_id>/practice")
def of_act(act_id: str) -> str:
    """How acts like this one were decided. Raises NotFound and SearchUnavailable."""
    act = read(act_id)
    cited = [(names.of_value("article", key), Asked(filters=Filters(article=(key,), category=(act.category.value,))))
             for key in sorted(articles(act))]
    return shown(likeness(sources().shelf, sources().engine, act, Filters()), act=act, cited=cited)


@blueprint.get("/practice/acts")
def acts_of_question() -> str:
    """The acts behind a figure of a question. Raises SearchUnavailable; 400 for wrong parameters."""
    what, fate = given()
    ground = question(sources().shelf, sources().engine, what)
    return listed(ground, ground.what, fate, practice_address(ground.what))


@blueprint.get("/acts/<act_id>/practice/acts")
def acts_like(act_id: str) -> str:
    """The acts behind a figure of an act. Raises NotFound and SearchUnavailable; 400 for wrong parameters."""
    act, (what, fate) = read(act_id), given()
    return listed(likeness(sources().shelf, sources().engine, act, what.filters), what, fate, f"/acts/{act_id}/practice")


def shown(ground: Ground, **subject: object) -> str:
    """The page on one ground."""
    found = practice(ground, sources().shelf)
    return render_template("public/practice.html", found=found, value_name=value_name, fate_names=fates.NAMES, **subject)


def listed(ground: Ground, what: Asked, fate: Fate | None, back: str) -> str:
    """One page of the acts of a ground, those with a fate alone if one is asked for."""
    start = (what.page - 1) * PAGE_SIZE
    if fate:
        every = with_fate(ground, sources().shelf, fate)
        total, acts = len(every), every[start : start + PAGE_SIZE]
    else:
        total, acts = ground.page(start, PAGE_SIZE)
    last = max(1, min(LAST_PAGE, -(-total // PAGE_SIZE)))
    return render_template(
        "public/practice_acts.html", total=total, acts=acts, used=in_use(what), asked=what, fate=fate and fates.NAMES[fate],
        back=back, pages=pages_shown(what.page, last), page_address=page_address,
    )


def given() -> tuple[Asked, Fate | None]:
    """The question and the fate in the address; what cannot be understood ends in 400."""
    try:
        what, fate = asked(request.args), request.args.get("fate", "")
        if what.page <= LAST_PAGE:
            return what, Fate(fate) if fate else None
    except ValueError:  # a BadParameter, or no fate
        pass
    abort(400)


@blueprint.app_template_global()
def practice_address(what: Asked) -> str:
    """The practice of what a search finds."""
    return address(what, path="/practice")


def page_address(number: int) -> str:
    """This list at another page."""
    kept = MultiDict(request.args)
    kept["page"] = str(number)
    return "?" + urlencode(list(kept.items(multi=True)))


def in_use(what: Asked) -> list[tuple[str, str]]:
    """The filters of a question in words."""
    found = [(names.FILTERS[name], value_name(name, value)) for name in LISTS for value in getattr(what.filters, name)]
    days = ((names.FILTERS[name], getattr(what.filters, name)) for name in ("date_from", "date_to"))
    return [(str(name), str(value)) for name, value in (*found, *days) if value]
