"""Suggestions while typing: for the script as JSON, and as a page that needs no script."""
from collections.abc import Iterator
from functools import cache
from itertools import groupby, product
from time import monotonic

from flask import Blueprint, Response, current_app, jsonify, render_template, request
from flask_babel import lazy_gettext as _l

from language.thesaurus import standard
from models.act import CaseCategory, Language
from models.errors import SearchUnavailable
from models.query import Filters, Query
from search_app import names
from search_app.interface import language
from search_app.laws import LAWS, article_name
from search_app.public.sources import sources
from search_app.public.suggestions import Entry, Suggestion, Suggestions, words_of

FRESH = 60.0  # seconds for which the entries are kept: they are many, but those of a withdrawn act must go
MOST_ARTICLES = 5_000
ARTICLE_WORDS = "ст статья бап art article"
GROUPS = {
    "term": _l("Terms of the law"),
    "key_phrase": _l("Key phrases"),
    "court": _l("Courts"),
    "article": _l("Articles of law"),
}

blueprint = Blueprint("suggest", __name__)


@blueprint.get("/suggest")
def page() -> str:
    """What begins as the question of the address does, as a list. Answers without the search engine too."""
    typed = request.args.get("q", "")[:200]
    return render_template("public/suggest.html", typed=typed, groups=grouped(entries().matching(typed, 20)))


@blueprint.get("/suggest.json")
def for_script() -> Response:
    """The same for the box of the search, a few of each kind."""
    answer = jsonify([
        {"name": name, "items": [{"text": one.entry.text, "language": one.entry.language, "count": one.entry.count,
                                  "address": one.address} for one in found]}
        for name, found in grouped(entries().matching(request.args.get("q", "")))])
    answer.cache_control.max_age = 60
    answer.cache_control.private = True
    return answer


def grouped(found: list[Suggestion]) -> list[tuple[str, list[Suggestion]]]:
    """Suggestions under the names of their kinds."""
    return [(str(GROUPS[kind]), list(every)) for kind, every in groupby(found, key=lambda one: one.entry.kind)]


def entries() -> Suggestions:
    """All that can be suggested to this reader, as it was a minute ago at most."""
    kept = current_app.extensions.setdefault("suggestions", {})
    made = kept.get(language())
    if made is None or monotonic() - made[0] > FRESH:
        made = kept[language()] = (monotonic(), Suggestions((*terms(), *key_phrases(), *courts(), *articles())))
    return made[1]


@cache
def terms() -> tuple[Entry, ...]:
    """The terms of the thesaurus in both languages, without what only the public says. They never change in one process."""
    seen = dict.fromkeys((term.text, term.language) for one in standard().concepts for term in one.terms if not term.spoken)
    return tuple(Entry("term", text, text, words_of(text), language=str(tongue)) for text, tongue in seen)


def key_phrases() -> list[Entry]:
    """The most frequent key phrases of each language and category; none while search does not answer."""
    try:
        engine = sources().engine
        answers = [(tongue, engine.search(Query(filters=Filters(language=(tongue,), category=(kind,)), size=0, facets=("key_phrase",))))
                   for tongue, kind in product(Language, CaseCategory)]
    except SearchUnavailable:
        return []
    counted: dict[tuple[str, str], int] = {}
    for tongue, answer in answers:
        for found in answer.facets.get("key_phrase", ()):
            counted[found.value, str(tongue)] = counted.get((found.value, str(tongue)), 0) + found.count
    return [Entry("key_phrase", phrase, phrase, words_of(phrase), count, tongue) for (phrase, tongue), count in counted.items()]


def courts() -> Iterator[Entry]:
    """The courts that have acts, found by their names in both languages, named in the reader's."""
    for one in sources().courts():
        own = names.of_court(one.court)
        tongue = "kk" if language() == "kk" else "ru"
        yield Entry("court", own, one.court.key, words_of(own, one.court.name_ru, one.court.name_kk), one.count, tongue)


def articles() -> Iterator[Entry]:
    """The articles that acts cite, found by their number and by what the law is called in either language."""
    for one in sources().shelf.citations(size=MOST_ARTICLES):
        cited = one.citation
        if not cited.part and not cited.point:
            sought_by = words_of(cited.article, cited.act, *LAWS.get(cited.act, ()), ARTICLE_WORDS)
            yield Entry("article", article_name(cited), cited.key, sought_by, one.count)
