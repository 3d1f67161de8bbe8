"""What raises an act, in tantivy's terms."""

from tantivy import Occur, Schema
from tantivy import Query as Asked

from indexer.engines.scoring import Best, Clause, Close, Has, InRow, Term
from indexer.engines.tantivy_proximity import by_places
from indexer.engines.tantivy_terms import any_of, phrase, term
from models.query import Near


def scored(schema: Schema, condition: Asked, raising: tuple[Clause, ...]) -> Asked:
    """The acts of `condition`, which scores nothing, raised by all of `raising` that hold."""
    return Asked.boolean_query([(Occur.Must, condition), *((Occur.Should, raised(schema, clause)) for clause in raising)])


def raised(schema: Schema, clause: Clause) -> Asked:
    """One clause as a query."""
    match clause:
        case Term(field, value, weight):
            return Asked.boost_query(term(schema, field, value), weight)
        case Has(field, value, weight):
            return Asked.const_score_query(term(schema, field, value), weight)
        case Close(left, right, distance, weight):
            return Asked.const_score_query(by_places(schema, Near(left, right, distance)) or Asked.empty_query(), weight)
        case InRow(forms, weight):
            words = [(2 * place, f"={form}") for place, form in enumerate(forms)]
            return Asked.const_score_query(phrase(schema, "row", words), weight)
        case Best(ways):
            return Asked.disjunction_max_query([_sum(schema, way) for way in ways])


def _sum(schema: Schema, way: tuple[Clause, ...]) -> Asked:
    return any_of([raised(schema, clause) for clause in way])
