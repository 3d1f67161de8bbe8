"""A parsed query in Elasticsearch's terms: which acts it means. What raises them is in `elasticsearch_scoring`."""
from collections.abc import Iterator
from datetime import date

from indexer.engines import elasticsearch_proximity, ranking
from indexer.engines.elasticsearch_proximity import Asked
from language.tokens import fold
from models.query import (
    And,
    Article,
    CaseNumber,
    Dates,
    Either,
    Filters,
    InPart,
    Most,
    Named,
    Near,
    Node,
    Not,
    Or,
    Phrase,
    Prefix,
    Together,
    Value,
    Word,
    Years,
)

ALL: Asked = {"match_all": {}}


def asked(node: Node | None, filters: Filters) -> Asked:
    """All acts that `node` and `filters` mean; none has a score from it."""
    parts = [meaning(node)] if node else []
    return {"bool": {"filter": [*parts, *narrowed(filters)]}}


def narrowed(filters: Filters) -> Iterator[Asked]:
    """A clause for each filter that is set; the values of one are alternatives."""
    for name in ranking.FACETS:
        if chosen := getattr(filters, name):
            yield terms("articles" if name == "article" else name, chosen)
    if filters.date_from or filters.date_to:
        yield days(filters.date_from, filters.date_to)


def days(first: date | None, last: date | None) -> Asked:
    """Acts of these days; both ends count."""
    return {"range": {"date": {end: int(f"{day:%Y%m%d}") for end, day in (("gte", first), ("lte", last)) if day}}}


def meaning(node: Node) -> Asked:
    """The acts that `node` means."""
    match node:
        case And(nodes):
            excluded = [meaning(part.node) for part in nodes if isinstance(part, Not)]
            return {"bool": {"filter": [meaning(part) for part in nodes if not isinstance(part, Not)], "must_not": excluded}}
        case Or(nodes):
            return any_of([meaning(part) for part in nodes])
        case Not(part):
            return none_of(meaning(part))
        case Either(part, others):
            return any_of([meaning(one) for one in (part, *(other for other, _ in others))])
        case Most(nodes, least):
            return any_of([meaning(part) for part in nodes], least)
        case InPart(part, And(nodes)):
            return meaning(And(tuple(InPart(part, one) for one in nodes)))
        case InPart(part, Or(nodes)):
            return meaning(Or(tuple(InPart(part, one) for one in nodes)))
        case InPart(part, Not(one)):
            return none_of(meaning(InPart(part, one)))
        case Near() | Together() | InPart():
            return elasticsearch_proximity.beside(node)
    return of_act(node)


def of_act(node: Node) -> Asked:
    """The acts that have a word, or are described so."""
    match node:
        case Word(_, lemmas):
            return terms("sentences", lemmas)
        case Prefix(start):
            return {"prefix": {"exact": start}}
        case Phrase(forms):
            return {"match_phrase": {"exact": elasticsearch_proximity.spaced(forms)}}
        case CaseNumber(number):
            return terms("numbers", (fold(number),))
        case Article(key):
            return terms("articles", (key,))
        case Named("court", words):
            return {"bool": {"filter": [terms("court_words", word.lemmas) for word in words]}}
        case Named("judge", words):
            return elasticsearch_proximity.in_one_name(words)
        case Value(name, values):
            return terms(name, values)
        case Years(first, last):
            return days(first and date(first, 1, 1), last and date(last, 12, 31))
        case Dates(first, last):
            return days(first, last)
    raise AssertionError(node)


def any_of(clauses: list[Asked], least: int = 1) -> Asked:
    return {"bool": {"should": clauses, "minimum_should_match": least}}


def none_of(clause: Asked) -> Asked:
    return {"bool": {"must_not": [clause]}}


def terms(field: str, values: tuple[str, ...]) -> Asked:
    return {"terms": {field: list(values)}}
