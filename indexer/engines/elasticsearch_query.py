"""A parsed query in Elasticsearch's terms."""
from collections.abc import Iterator

from indexer.engines import ranking
from language.tokens import fold
from models.query import And, Article, CaseNumber, Filters, Node, Not, Or, Phrase, Prefix, Word

Asked = dict  # a clause of the query language, as JSON

ALL: Asked = {"match_all": {"boost": 0}}


def narrowed(filters: Filters) -> Iterator[Asked]:
    """A clause for each filter that is set; the values of one are alternatives."""
    for name in ranking.FACETS:
        if chosen := getattr(filters, name):
            yield {"terms": {"articles" if name == "article" else name: list(chosen)}}
    if filters.date_from or filters.date_to:
        ends = (("gte", filters.date_from), ("lte", filters.date_to))
        yield {"range": {"date": {end: int(f"{day:%Y%m%d}") for end, day in ends if day}}}


def asked(node: Node | None, filters: Filters) -> Asked:
    """All acts that `node` and `filters` mean; `node` alone gives them their scores."""
    return {"bool": {"must": [scored(node) if node else ALL], "filter": list(narrowed(filters))}}


def scored(node: Node) -> Asked:
    """`node` as a clause; what is only a condition scores nothing."""
    match node:
        case Word():
            return every((node,))
        case Prefix(start):
            return constant({"prefix": {"exact": start}}, 0)
        case Phrase(words):
            return {"match_phrase": {"exact": {"query": " ".join(words), "boost": ranking.PHRASE}}}
        case CaseNumber(number):
            own = constant({"term": {"number": fold(number)}}, ranking.OWN_NUMBER)
            return {"bool": {"must": [constant({"term": {"numbers": fold(number)}}, 1)], "should": [own]}}
        case Article(key):
            return constant({"term": {"articles": key}}, 1)
        case And(nodes):
            return every(nodes)
        case Or(nodes):
            return some(nodes)
        case Not():
            return every((node,))


def every(nodes: tuple[Node, ...]) -> Asked:
    """All of `nodes`; exclusions alone exclude from all acts."""
    wanted = [any_of(conditions(node)) for node in nodes if not isinstance(node, Not)]
    excluded = [scored(node.node) for node in nodes if isinstance(node, Not)]
    return {"bool": {"must": wanted or [ALL], "must_not": excluded, "should": raising(nodes)}}


def some(nodes: tuple[Node, ...]) -> Asked:
    """Any of `nodes`."""
    return {"bool": {"must": [any_of([part for node in nodes for part in conditions(node)])], "should": raising(nodes)}}


def conditions(node: Node) -> list[Asked]:
    """The alternatives under which an act is what `node` means: for a word its lemmas."""
    return [term("lemmas", lemma) for lemma in node.lemmas] if isinstance(node, Word) else [scored(node)]


def raising(nodes: tuple[Node, ...]) -> list[Asked]:
    """What raises the score beyond the lemmas: the very forms of the words, and words in the subject."""
    words = [node for node in nodes if isinstance(node, Word)]
    forms = [term("exact", fold(word.text), ranking.EXACT_FORM) for word in words]
    return forms + [term("subject", lemma, ranking.SUBJECT) for word in words for lemma in word.lemmas]


def any_of(clauses: list[Asked]) -> Asked:
    return clauses[0] if len(clauses) == 1 else {"bool": {"should": clauses, "minimum_should_match": 1}}


def term(field: str, value: str, boost: float = 1.0) -> Asked:
    return {"term": {field: {"value": value, "boost": boost}}}


def constant(clause: Asked, score: float) -> Asked:
    return {"constant_score": {"filter": clause, "boost": score}}
