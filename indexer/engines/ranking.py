"""What both engines must do alike: weights, the order of hits, facets, and the words by which acts are similar."""
from dataclasses import replace
from math import log

from models.query import And, CaseNumber, FacetValue, Filters, Node, Or, Order, Phrase, Query, Word

FACETS = ("court", "region", "instance", "kind", "category", "outcome", "judge", "language", "article", "key_phrase", "year")
FACET_VALUES = 100  # of one facet that are counted out; the longest list people read

# Weights of a word beside the lemma's 1: chosen so that the very form typed wins over another form, an act about
# the matter over one that mentions it, and reasons over the retelling of a claim.
EXACT_FORM = 0.5
SUBJECT = 2.0
PHRASE = 2.0
OWN_NUMBER = 10.0  # the act with this number before those that name it

SIMILAR_TERMS = 25  # words of an act by which similar ones are sought (as usual for «more like this»)
COMMON = 0.5  # share of all acts above which a word distinguishes nothing


def order_of(query: Query) -> Order:
    """The newest first when nothing in the query makes one act more relevant than another.

    >>> order_of(Query())
    <Order.NEWEST: 'newest'>
    """
    return Order.NEWEST if query.order is Order.RELEVANCE and not _ranks(query.node) else query.order


def _ranks(node: Node | None) -> bool:
    """Whether `node` has something that ranks acts: not only prefixes, articles and exclusions."""
    if isinstance(node, And | Or):
        return any(_ranks(part) for part in node.nodes)
    return isinstance(node, Word | Phrase | CaseNumber)


def without(filters: Filters, facet: str) -> Filters:
    """`filters` less the facet's own, so that it shows what its other values would give."""
    return replace(filters, **{facet: ()})


def own_counts(query: Query) -> tuple[str, ...]:
    """The facets asked for that have a filter of their own and must be counted apart."""
    return tuple(facet for facet in query.facets if getattr(query.filters, facet))


def values(counts: dict[str, int]) -> tuple[FacetValue, ...]:
    """Counted values, the most frequent first, equal ones in the order of the alphabet."""
    ordered = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    return tuple(FacetValue(value, count) for value, count in ordered[:FACET_VALUES])


def significant(terms: dict[str, int], documents: dict[str, int], total: int) -> dict[str, float]:
    """The words that distinguish an act, with their weights (tf-idf, the heaviest 1).

    `terms`: how often the act has them; `documents`: how many of the `total` acts have them."""
    weights = {
        term: count * log(1 + (total - documents[term] + 0.5) / (documents[term] + 0.5))
        for term, count in terms.items()
        if 1 < documents.get(term, 0) <= max(COMMON * total, 2)
    }
    heaviest = sorted(weights.items(), key=lambda item: (-item[1], item[0]))[:SIMILAR_TERMS]
    return {term: weight / heaviest[0][1] for term, weight in heaviest}
