"""A parsed query in tantivy's terms."""
import re
from collections.abc import Iterator

from tantivy import FieldType, Occur, Schema
from tantivy import Query as Asked

from indexer.engines import ranking
from indexer.engines.tantivy_folder import INDEX_OPTIONS
from language.tokens import fold
from models.query import And, Article, CaseNumber, Filters, Node, Not, Or, Phrase, Prefix, Word

ALL = Asked.const_score_query(Asked.all_query(), 0.0)


def asked(schema: Schema, node: Node | None, filters: Filters) -> Asked:
    """All acts that `node` and `filters` mean; `node` alone gives them their scores."""
    parts = [(Occur.Must, scored(schema, node) if node else ALL)]
    parts += [(Occur.Must, Asked.const_score_query(part, 0.0)) for part in narrowed(schema, filters)]
    return parts[0][1] if len(parts) == 1 else Asked.boolean_query(parts)


def narrowed(schema: Schema, filters: Filters) -> Iterator[Asked]:
    """A query for each filter that is set; the values of one are alternatives."""
    for name in ranking.FACETS:
        if chosen := getattr(filters, name):
            yield any_of([term(schema, "articles" if name == "article" else name, value) for value in chosen])
    if filters.date_from or filters.date_to:
        low, high = (day and int(f"{day:%Y%m%d}") for day in (filters.date_from, filters.date_to))
        yield Asked.range_query(schema, "date", FieldType.Unsigned, low, high)


def scored(schema: Schema, node: Node) -> Asked:
    """`node` as a query; what is only a condition scores nothing."""
    match node:
        case Word():
            return every(schema, (node,))
        case Prefix(start):
            return Asked.const_score_query(Asked.regex_query(schema, "exact", re.escape(start) + ".*"), 0.0)
        case Phrase(words):
            return Asked.boost_query(phrase(schema, words), ranking.PHRASE)
        case CaseNumber(number):
            own = Asked.const_score_query(term(schema, "number", fold(number)), ranking.OWN_NUMBER)
            named = Asked.const_score_query(term(schema, "numbers", fold(number)), 1.0)
            return Asked.boolean_query([(Occur.Must, named), (Occur.Should, own)])
        case Article(key):
            return Asked.const_score_query(term(schema, "articles", key), 1.0)
        case And(nodes):
            return every(schema, nodes)
        case Or(nodes):
            return some(schema, nodes)
        case Not():
            return every(schema, (node,))


def every(schema: Schema, nodes: tuple[Node, ...]) -> Asked:
    """All of `nodes`; exclusions alone exclude from all acts."""
    parts = [
        (Occur.MustNot, scored(schema, node.node)) if isinstance(node, Not) else (Occur.Must, any_of(conditions(schema, node)))
        for node in nodes
    ]
    if all(occur == Occur.MustNot for occur, _ in parts):
        parts.append((Occur.Must, ALL))
    return Asked.boolean_query(parts + raising(schema, nodes))


def some(schema: Schema, nodes: tuple[Node, ...]) -> Asked:
    """Any of `nodes`."""
    condition = any_of([part for node in nodes for part in conditions(schema, node)])
    return Asked.boolean_query([(Occur.Must, condition), *raising(schema, nodes)])


def conditions(schema: Schema, node: Node) -> list[Asked]:
    """The alternatives under which an act is what `node` means: for a word its lemmas."""
    return [term(schema, "lemmas", lemma) for lemma in node.lemmas] if isinstance(node, Word) else [scored(schema, node)]


def raising(schema: Schema, nodes: tuple[Node, ...]) -> list[tuple[Occur, Asked]]:
    """What raises the score beyond the lemmas: the very forms of the words, and words in the subject.

    All in one clause with the lemmas, not one clause a word: nested clauses are several times slower."""
    words = [node for node in nodes if isinstance(node, Word)]
    raised = [("exact", fold(word.text), ranking.EXACT_FORM) for word in words]
    raised += [("subject", lemma, ranking.SUBJECT) for word in words for lemma in word.lemmas]
    return [(Occur.Should, Asked.boost_query(term(schema, field, value), boost)) for field, value, boost in raised]


def phrase(schema: Schema, words: tuple[str, ...]) -> Asked:
    return Asked.phrase_query(schema, "exact", list(words)) if len(words) > 1 else term(schema, "exact", words[0])


def term(schema: Schema, field: str, value: str) -> Asked:
    return Asked.term_query(schema, field, value, index_option=INDEX_OPTIONS.get(field, "basic"))


def any_of(queries: list[Asked]) -> Asked:
    return queries[0] if len(queries) == 1 else Asked.boolean_query([(Occur.Should, query) for query in queries])
