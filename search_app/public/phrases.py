"""Key phrases: those of the archive by their first letter, and acts found by several of them, all or any, each with its weight."""
from collections.abc import Callable
from dataclasses import dataclass, replace
from itertools import groupby, zip_longest
from urllib.parse import urlencode

from flask import Blueprint, render_template, request
from werkzeug.datastructures import MultiDict

from language.query import parse
from models.act import CaseCategory, Language
from models.query import And, FacetValue, Filters, Node, Or, Query, Value
from search_app.interface import alphabetical
from search_app.public import addresses
from search_app.public.finding import row
from search_app.public.parameters import CONTROL, LAST_PAGE, LONGEST_VALUE, Asked, BadParameter, whole_number
from search_app.public.sources import sources
from search_app.public.suggestions import words_of

PAGE_SIZE = 10
FIELDS = 4  # empty ones of the form at first
MOST = 10  # phrases of one question
WEIGHTS = (1, 2, 3)
OFFERED = 5  # phrases for one that no act has

blueprint = Blueprint("phrases", __name__, url_prefix="/phrases")


@dataclass(frozen=True, slots=True)
class Weighed:
    """A phrase of the question, its weight, how many acts have it, and others to take in its place when none has."""

    text: str
    weight: int
    count: int = 0
    others: tuple[str, ...] = ()


@blueprint.get("")
def phrases() -> str:
    """The phrases that most acts share, of one language or category when it is asked for. Raises SearchUnavailable."""
    language = known(request.args.get("language", ""), Language)
    category = known(request.args.get("category", ""), CaseCategory)
    found = counted(Filters(language=language, category=category))
    by_letter = groupby(sorted(found, key=lambda phrase: alphabetical(phrase.value)), key=lambda phrase: phrase.value[:1].upper())
    return render_template(
        "public/phrases.html", letters=[{"letter": letter, "phrases": list(every)} for letter, every in by_letter],
        language=language, category=category, languages=tuple(Language), categories=tuple(CaseCategory),
        of=lambda **given: "/phrases?" + urlencode({name: value for name, value in given.items() if value}),
    )


@blueprint.get("/search")
def search() -> str:
    """Acts that have all of the phrases, or any: those with the weightiest first. Raises SearchUnavailable."""
    wanted, every = given(request.args), request.args.get("match") != "any"
    try:
        page = whole_number("page", request.args, 1, LAST_PAGE, "bad_page")
    except BadParameter:
        page = 1
    offered = [phrase.value for phrase in counted(Filters())]
    shown: dict[str, object] = {"every": every, "weights": WEIGHTS, "offered": offered, "page": page, "found": None, "rows": ()}
    if wanted:
        query = Query(node=asked(wanted, every), start=(page - 1) * PAGE_SIZE, size=PAGE_SIZE)
        found = sources().engine.search(query)
        acts = sources().shelf.many(hit.id for hit in found.hits)
        last = max(1, min(LAST_PAGE, -(-found.total // PAGE_SIZE)))
        shown |= {"found": found, "pages": addresses.pages_shown(page, last), "rows": [row(act, text_query(wanted)) for act in acts],
                  "page_address": lambda number: address(wanted, every, number), "act_address": act_address(wanted)}
        wanted = [looked_at(one, offered) for one in wanted]
    empty = [Weighed("", 1)] * max(1, FIELDS - len(wanted))
    return render_template("public/phrases_search.html", **shown, wanted=wanted, fields=(*wanted, *empty)[:MOST])


def known(value: str, kinds: type[Language] | type[CaseCategory]) -> tuple[str, ...]:
    """The value as that of a filter; none for one that does not exist."""
    return (value,) if value in tuple(kinds) else ()


def counted(filters: Filters) -> tuple[FacetValue, ...]:
    """The most frequent phrases of the acts with these filters."""
    return sources().engine.search(Query(filters=filters, size=0, facets=("key_phrase",))).facets.get("key_phrase", ())


def given(arguments: MultiDict[str, str]) -> list[Weighed]:
    """The phrases of an address, each once, with their weights: `phrase=…&weight=2`, side by side.

    >>> given(MultiDict([("phrase", " Договор  займа"), ("weight", "2"), ("phrase", "")]))
    [Weighed(text='договор займа', weight=2, count=0, others=())]
    """
    texts = [" ".join(CONTROL.sub(" ", text).lower().split())[:LONGEST_VALUE] for text in arguments.getlist("phrase")]
    weights = [int(text) if text in map(str, WEIGHTS) else 1 for text in arguments.getlist("weight")]
    found = {text: weight or 1 for text, weight in zip_longest(texts, weights[: len(texts)]) if text}
    return [Weighed(text, weight) for text, weight in list(found.items())[:MOST]]


def asked(wanted: list[Weighed], every: bool) -> Node:
    """The question: a phrase of the weight 3 is asked for three times, so that it counts three times as much."""
    nodes = tuple(Value("key_phrase", (one.text,)) for one in wanted for _ in range(one.weight))
    return And(nodes) if every else Or(nodes)


def looked_at(one: Weighed, offered: list[str]) -> Weighed:
    """The phrase with the number of its acts; with similar ones of the archive when it has none."""
    count = sources().engine.search(Query(node=Value("key_phrase", (one.text,)), size=0)).total
    words = words_of(one.text)
    near = [phrase for phrase in offered if not count and any(w[:5] == other[:5] for w in words for other in words_of(phrase))]
    return replace(one, count=count, others=tuple(near[:OFFERED]))


def text_query(wanted: list[Weighed]) -> Query:
    """The words of the phrases, to be marked where they stand."""
    return parse(in_words(wanted))


def in_words(wanted: list[Weighed]) -> str:
    """The phrases as a question of the search box.

    >>> in_words([Weighed("договор займа", 1), Weighed("пеня", 2)])
    '(договор займа) OR (пеня)'
    """
    return " OR ".join(f"({one.text})" for one in wanted)


def act_address(wanted: list[Weighed]) -> Callable[[str], str]:
    """Where an act is read with the words of the phrases marked."""
    return lambda act_id: addresses.address(Asked(in_words(wanted)), path=f"/acts/{act_id}")


def address(wanted: list[Weighed], every: bool, page: int) -> str:
    """The address of a page of results."""
    pairs = [pair for one in wanted for pair in (("phrase", one.text), ("weight", str(one.weight)))]
    return "/phrases/search?" + urlencode([*pairs, ("match", "all" if every else "any"), ("page", str(page))])
