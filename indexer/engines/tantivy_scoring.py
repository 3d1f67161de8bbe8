"""What raises an act, in tantivy's terms."""

from tantivy import Occur
from tantivy import Query as Asked

from indexer.engines.document import row_token
from indexer.engines.scoring import Best, Clause, Close, Has, Holds, InRow, Term
from indexer.engines.tantivy_proximity import by_places, in_row
from indexer.engines.tantivy_query import View, meaning
from indexer.engines.tantivy_terms import any_of, term


def scored(view: View, condition: Asked, raising: tuple[Clause, ...]) -> Asked:
    """The acts of `condition`, which scores nothing, raised by all of `raising` that hold."""
    return Asked.boolean_query([(Occur.Must, condition), *((Occur.Should, raised(view, clause)) for clause in raising)])


def raised(view: View, clause: Clause) -> Asked:
    """One clause as a query."""
    match clause:
        case Term("row", form, weight):
            return Asked.boost_query(term(view.schema, "row", row_token(form.removeprefix("="))), weight)
        case Term(field, value, weight):
            return Asked.boost_query(term(view.schema, field, value), weight)
        case Has(field, value, weight):
            return Asked.const_score_query(term(view.schema, field, value), weight)
        case Holds(node, weight):
            return Asked.const_score_query(meaning(view, node), weight)
        case Close(weight=weight):
            return Asked.const_score_query(by_places(view.schema, clause.node) or Asked.empty_query(), weight)
        case InRow(forms, weight):
            return Asked.const_score_query(in_row(view.schema, forms), weight)
        case Best(ways):
            return Asked.disjunction_max_query([_sum(view, way) for way in ways])


def _sum(view: View, way: tuple[Clause, ...]) -> Asked:
    return any_of([raised(view, clause) for clause in way])
