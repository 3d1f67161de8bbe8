"""Why an act is where it is among the results: what raised it, and by how much."""
from dataclasses import dataclass

from flask import Blueprint, render_template, request
from flask_babel import gettext
from flask_babel import lazy_gettext as _l

from models.act import CourtLevel
from models.query import Order
from search_app import names
from search_app.public import addresses
from search_app.public.acts import read
from search_app.public.parameters import forgiving
from search_app.public.search import understood
from search_app.public.sources import sources

GROUNDS = {
    "text": _l("the word in the text"),
    "form": _l("the very form that was typed"),
    "subject": _l("the word in the title"),
    "key_phrase": _l("the word in a key phrase"),
    "near": _l("words that stand near each other"),
    "phrase": _l("the exact phrase"),
    "number": _l("the number of the act itself"),
    "level": _l("the level of the court"),
    "year": _l("a recent act"),
    "language": _l("the language of the question"),
    "known": _l("what is known of the act beside its words"),
}
KNOWN = {
    "named": _l("the court or the judge"), "years": _l("the year"), "dates": _l("the date"), "value": _l("the kind or the outcome"),
    "article": _l("the article of law"), "and": _l("several of them"), "or": _l("several of them"), "most": _l("more of what was asked for"),
}

blueprint = Blueprint("why", __name__)


@dataclass(frozen=True, slots=True)
class Ground:
    """One thing that raised the act, in words, and its share of the whole in per cent."""

    name: str
    value: str
    score: float
    share: int


@blueprint.get("/search/why/<act_id>")
def why(act_id: str) -> str:
    """What raised an act for the question of the address. Raises NotFound and SearchUnavailable."""
    act, (what, _) = read(act_id), forgiving(request.args)
    found = sources().engine.explain(understood(what), act.id)
    return render_template(
        "public/why.html", act=act, asked=what, grounds=grounds(found), total=sum(score for _, score in found),
        by_date=what.order is not Order.RELEVANCE, back=addresses.address(what, what.page, after=what.after),
    )


def grounds(found: tuple[tuple[str, float], ...]) -> list[Ground]:
    """What the engine says, in words.

    >>> grounds((("number:7119-25-00-2/1", 3.0), ("strange:x", 1.0)))[1]
    Ground(name='strange', value='x', score=1.0, share=25)
    """
    whole = sum(score for _, score in found)
    return [ground(what, score, whole) for what, score in found]


def ground(what: str, score: float, whole: float) -> Ground:
    kind, _, value = what.partition(":")
    return Ground(str(GROUNDS.get(kind, kind)), _shown(kind, value), score, round(100 * score / whole))


def _shown(kind: str, value: str) -> str:
    match kind:
        case "level":
            return str(names.LEVELS[CourtLevel(value)])
        case "year":
            return gettext("since %(year)s", year=value)
        case "language":
            return names.of_value("language", value)
        case "known":
            return str(KNOWN.get(value, value))
    return value
