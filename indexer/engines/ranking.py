"""What both engines must do alike: weights, the order of hits, facets, and the words by which acts are similar."""
from dataclasses import replace
from math import log

from models.act import CourtLevel, PartKind
from models.query import FacetValue, Filters, Query

FACETS = ("court", "region", "instance", "kind", "category", "outcome", "judge", "language", "article", "key_phrase", "year")
FACET_VALUES = 100  # of one facet that are counted out; the longest list people read

# Words count as often as the part they stand in weighs: an act about the matter comes before one that mentions it, and what
# the court found and decided before the retelling of a claim.
PARTS = {PartKind.HEAD: 1, PartKind.FACTS: 1, PartKind.REASONS: 2, PartKind.OPERATIVE: 2}
# Weights of fields beside the 1 of a word in the text.
EXACT_FORM = 0.5  # the very form typed wins over another form
SUBJECT = 0.6
KEY_PHRASE = 0.25
PHRASE = 2.0
KNOWN = 20.0  # the court, judge, date, outcome or article that a question names, beside its words
IN_TEXT = 0.3  # the words themselves of what is recorded: an appeal retells which court decided before, and is not its act
IN_FULL = 1.5  # a term of several words that an act has in one sentence; its single words may be of another matter
OF_SEVERAL = 1.1  # what a question says in several words, beside what it says in one: «дети» says less than «платить на детей»
OWN_LANGUAGE = 1.5  # acts in the language of the question before equally good ones in the other
ONE_MORE = 5.0  # for every concept of a question that an act has more than another
COUNTED = 2  # of the last concepts alone, since each costs as much as the whole question
OWN_NUMBER = 10.0  # the act with this number before those that name it
NEAR = 1.5  # two words typed beside each other that stand in one sentence; to look how near takes the search a third longer, and gains nothing
PAIRS = 2  # of neighbouring words that are looked at: each costs as much as two words more
LEVELS = {CourtLevel.REGIONAL: 0.1, CourtLevel.CASSATION: 0.15, CourtLevel.SUPREME: 0.2}
FRESH = (0.1, 0.05)  # acts of this year, of the last one: every year more would cost the search as much as a word

SIMILAR_TERMS = 25  # words of an act by which similar ones are sought (as usual for «more like this»)
COMMON = 0.5  # share of all acts above which a word distinguishes nothing


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
