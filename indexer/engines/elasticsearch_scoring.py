"""What raises an act, in Elasticsearch's terms."""
from indexer.engines.document import row_token
from indexer.engines.elasticsearch_proximity import Asked, beside, spaced
from indexer.engines.elasticsearch_query import meaning
from indexer.engines.scoring import Best, Clause, Close, Has, Holds, InRow, Term


def scored(condition: Asked, raising: tuple[Clause, ...]) -> Asked:
    """The acts of `condition`, which scores nothing, raised by all of `raising` that hold."""
    return {"bool": {"filter": [condition], "should": [raised(clause) for clause in raising]}}


def raised(clause: Clause) -> Asked:
    """One clause as a query."""
    match clause:
        case Term("row", form, weight):
            return {"term": {"row": {"value": row_token(form.removeprefix("=")), "boost": weight}}}
        case Term(field, value, weight):
            return {"term": {field: {"value": value, "boost": weight}}}
        case Has(field, value, weight):
            return _worth({"term": {field: value}}, weight)
        case Holds(node, weight):
            return _worth(meaning(node), weight)
        case Close(weight=weight):
            return _worth(beside(clause.node), weight)
        case InRow(forms, weight):
            return _worth({"match_phrase": {"exact": spaced(forms)}}, weight)
        case Best(ways):
            return {"dis_max": {"queries": [{"bool": {"should": [raised(part) for part in way]}} for way in ways]}}


def _worth(clause: Asked, weight: float) -> Asked:
    return {"constant_score": {"filter": clause, "boost": weight}}
