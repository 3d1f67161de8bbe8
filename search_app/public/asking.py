"""How a question is put to the engine: strictly and widened; mended when nothing is found; content with less when too little is."""
from dataclasses import dataclass, replace

from indexer.engines.protocol import Engine
from language.expansion import MOST_PART, expanded, has_references, relaxed
from language.nearness import meant
from language.query import parse
from language.spelling.correction import Correction, corrected
from language.spelling.vocabulary import Vocabulary
from models.query import Either, Query, Results

LONGEST_MENDED = 500  # characters; in a longer question, a pasted text, single words decide little
ENOUGH = 10  # acts: a plain question that finds fewer is also asked for acts that have most of its words
CONTENT_WITH = (MOST_PART, 0.01)  # parts of a question's concepts that are enough, one after the other; the last means any


@dataclass(frozen=True, slots=True)
class Answer:
    """What the engine found for `query`, the question in the form that found it.

    `relaxed`: acts with most of the words are among them; `correction`: how the question was mended because nothing was found
    otherwise; `near`: the term that a question in other words was taken to mean, or ""; `did_you_mean`: a question that finds more,
    offered and not applied, or ""."""

    query: Query
    results: Results
    relaxed: bool = False
    near: str = ""
    correction: Correction | None = None
    did_you_mean: str = ""


def ask(engine: Engine, query: Query, words: Vocabulary, synonyms: bool = True) -> Answer:
    """The answer to a parsed question; what was typed with operators finds its exact set and nothing else,
    and where that is empty, another spelling is offered.

    Raises SearchUnavailable."""
    wide = expanded(query, thesaurus=synonyms)
    strict = Answer(wide, engine.search(wide))
    if strict.results.total and not query.plain:
        return strict
    guess = corrected(query.text, words) if len(query.text) <= LONGEST_MENDED else None
    if guess and query.plain and not strict.results.total:
        mended = expanded(_again(query, guess.text), thesaurus=synonyms)
        found = _with_less(engine, Answer(mended, engine.search(mended), correction=guess), synonyms)
        if found.results.total:
            return found
    found = _with_less(engine, strict, synonyms) if query.plain else strict
    return replace(found, did_you_mean=guess.text) if guess and _finds_more(engine, query, guess.text, found) else found


def _with_less(engine: Engine, found: Answer, synonyms: bool) -> Answer:
    """The same, and acts that have most of the words, or what these mean, when few have all; whether they are few does not depend on the page."""
    total, content = found.results.total, None
    for part in CONTENT_WITH:
        looser = relaxed(found.query, part) if total < ENOUGH else None
        if looser is None:
            break
        if (count := _count(engine, looser)) > total:
            total, content = count, looser
    near = meant(found.query.text) if found.results.total < ENOUGH and synonyms and not has_references(found.query) else None
    if near:
        content = replace(content or found.query, node=Either((content or found.query).node, near[1]))
    if content is None:
        return found
    more = engine.search(content)
    return replace(found, query=content, results=more, relaxed=True, near=near[0].terms[0].text if near else "") if more.total else found


def _finds_more(engine: Engine, query: Query, text: str, found: Answer) -> bool:
    return found.relaxed or _count(engine, expanded(_again(query, text))) > found.results.total


def _count(engine: Engine, query: Query) -> int:
    """How many acts a query finds: without its page and facets, which cost most."""
    return engine.search(replace(query, start=0, size=0, facets=(), after="", folded=False)).total


def _again(query: Query, text: str) -> Query:
    """Another text with the same filters, order and page."""
    return replace(parse(text, query.filters, query.order, query.start, query.size, query.facets), after=query.after, folded=query.folded)
