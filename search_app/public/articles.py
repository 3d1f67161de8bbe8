"""Articles of law: which are cited, and how the acts that cite one ended."""
import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from flask import Blueprint, render_template

from archive_store.published import CitationCount
from indexer.engines.protocol import Engine
from models.act import Instance, Outcome
from models.errors import NotFound, SearchUnavailable
from models.query import Filters, Query
from search_app.laws import article_name, law_name, short_name
from search_app.public.addresses import address
from search_app.public.parameters import Asked
from search_app.public.sources import sources

NEWEST = 10
MOST_ARTICLES = 3_000

blueprint = Blueprint("articles", __name__, url_prefix="/articles")


@dataclass(frozen=True, slots=True)
class Row:
    """One outcome: how many acts of each instance ended so, and the address of those acts."""

    outcome: Outcome
    counts: tuple[int, ...]
    total: int
    address: str


@dataclass(frozen=True, slots=True)
class Table:
    instances: tuple[Instance, ...]
    rows: tuple[Row, ...]


@blueprint.get("")
def articles() -> str:
    """Articles by law, the most cited law first; parts and points are counted under their article."""
    by_law: dict[str, list[CitationCount]] = defaultdict(list)
    for found in sources().shelf.citations(size=MOST_ARTICLES):
        if not found.citation.part and not found.citation.point:
            by_law[found.citation.act].append(found)
    laws = sorted(by_law.items(), key=lambda law: (-sum(found.count for found in law[1]), law[0]))
    return render_template("public/articles.html", laws=[
        {"name": law_name(act), "short": short_name(act), "articles": listed(found)} for act, found in laws])


def listed(found: Iterable[CitationCount]) -> list[dict[str, object]]:
    """Articles in the order of their numbers."""
    return [{"key": c.citation.key, "name": article_name(c.citation), "acts": c.count}
            for c in sorted(found, key=lambda c: natural(c.citation.article))]


def natural(number: str) -> list[tuple[int, str]]:
    """What sorts «9» before «10» and «10-1» after it.

    >>> sorted(["10-1", "9", "10"], key=natural)
    ['9', '10', '10-1']
    """
    return [(int(digits or 0), rest) for digits, rest in re.findall(r"([0-9]{1,9})|([^0-9]+)", number)]


@blueprint.get("/<key>")
def article(key: str) -> str:
    """An article, or a part of one, with the outcomes of the acts that cite it. Raises NotFound when none does."""
    counted = {found.citation.key: found for found in sources().shelf.citations(key=key)}
    if key not in counted:
        raise NotFound("no_such_article")
    cited = counted[key].citation
    parts = [found for found in counted.values() if found.citation.key != key]
    return render_template(
        "public/article.html", key=key, name=article_name(cited), law=law_name(cited.act), total=counted[key].count,
        parts=listed_parts(parts), table=outcomes(key), acts=sources().shelf.recent(NEWEST, article=key),
    )


def listed_parts(found: Iterable[CitationCount]) -> list[dict[str, object]]:
    """Parts and points of one article in their order."""
    return [{"key": c.citation.key, "name": article_name(c.citation), "acts": c.count}
            for c in sorted(found, key=lambda c: (natural(c.citation.part), natural(c.citation.point)))]


def outcomes(key: str) -> Table | None:
    """How the acts that cite an article ended, by instance; None when search does not answer or there is nothing to count."""
    try:
        engine = sources().engine
        counts = {instance: counted(engine, key, instance) for instance in Instance}
    except SearchUnavailable:
        return None
    instances = tuple(instance for instance in Instance if counts[instance])
    rows = [outcome_row(key, outcome, [counts[i].get(outcome, 0) for i in instances]) for outcome in Outcome]
    kept = tuple(sorted((row for row in rows if row.total), key=lambda row: -row.total))
    return Table(instances, kept) if kept else None


def counted(engine: Engine, key: str, instance: Instance) -> dict[str, int]:
    """The number of acts of one instance that cite the article, by outcome."""
    query = Query(filters=Filters(article=(key,), instance=(instance,)), size=0, facets=("outcome",))
    return {found.value: found.count for found in engine.search(query).facets.get("outcome", ())}


def outcome_row(key: str, outcome: Outcome, counts: list[int]) -> Row:
    return Row(outcome, tuple(counts), sum(counts), address(Asked(filters=Filters(article=(key,), outcome=(outcome,)))))
