"""Words beside each other, by intervals of positions.

Word i has the position 2i in every field of rows. Between two words, at odd positions of the field `marks`, stands what begins
with the second: a sentence or a paragraph. So words are in one unit when no mark of it is between them."""
from collections.abc import Iterable

from indexer.engines.rereading import Proximity
from indexer.engines.words import Words
from models.act import PartKind
from models.query import InPart, Near, Node, Or, Phrase, Prefix, Together, Unit, Word, alternatives

Asked = dict  # a clause of the query language, as JSON

SENTENCE, PARAGRAPH = "s", "p"  # what begins
NOTHING = "_"  # no word of ours; it keeps a position free
BETWEEN_NAMES = 1_000  # positions; no name has so many words
IN_NO_PART = "none"


def spaced(words: Iterable[str]) -> str:
    """Words with a free position behind each, as the fields of rows and their phrases have them.

    >>> spaced(("иск", "долг"))
    'иск _ долг'
    """
    return f" {NOTHING} ".join(words)


def marks(words: Words) -> str:
    """The marks between words."""
    begins = [NOTHING] * (len(words.forms) + 1)
    for units, mark in ((words.sentences, SENTENCE), (words.paragraphs, PARAGRAPH)):
        for unit in units:
            begins[unit.start] = mark
    return " ".join(f"{NOTHING} {mark}" for mark in begins[1:])


def part_marks(words: Words) -> str:
    """For every word the part it stands in."""
    found = [IN_NO_PART] * len(words.forms)
    for kind, places in words.parts:
        found[places.start : places.stop] = [kind.value] * len(places)
    return spaced(found)


def beside(node: Proximity) -> Asked:
    """The acts whose words stand as `node` asks."""
    match node:
        case Near(left, right, distance):
            # Alternatives apart: of intervals that begin alike Lucene keeps the shortest, from which more words lie between.
            pairs = [pair for one in alternatives(left) for other in alternatives(right) for pair in ((one, other), (other, one))]
            return _intervals(_any([_all([_place(first), _place(then)], max_gaps=2 * distance + 1, ordered=True) for first, then in pairs]))
        case Together(nodes, within):
            places = _each_once([_place(part) for part in nodes])
            return _intervals(_all(places, filter={"not_containing": _junction(within)}))
        case InPart(part, Word(_, lemmas)):
            return {"terms": {f"part_{part.value}": list(lemmas)}}
        case InPart(part, Prefix(start)):
            return {"prefix": {f"part_{part.value}": f"={start}"}}
        case InPart(part, one):
            others = [_term("part_marks", kind) for kind in (*PartKind, IN_NO_PART) if kind != part]
            inside = _all([_place(one)], filter={"not_containing": _any(others)})
            return _intervals(_all([inside], filter={"not_containing": _junction(Unit.PARAGRAPH)}))
    raise AssertionError(node)


def in_one_name(words: tuple[Word, ...]) -> Asked:
    """Every word is of the name of one judge."""
    places = _each_once([_any([{"match": {"query": lemma}} for lemma in word.lemmas]) for word in words])
    return {"intervals": {"judge_words": _all(places, max_gaps=BETWEEN_NAMES // 2)}}


def _place(node: Node) -> Asked:
    match node:
        case Or(nodes):
            return _any([_place(part) for part in nodes])
        case Word(_, lemmas):
            return _any([_term("lemmas", lemma) for lemma in lemmas])
        case Prefix(start):
            return {"prefix": {"prefix": start, "use_field": "exact"}}
        case Phrase(forms):
            return {"match": {"query": spaced(forms), "use_field": "exact", "max_gaps": 0, "ordered": True}}
    raise AssertionError(node)


def _each_once(rules: list[Asked]) -> list[Asked]:
    """Equal rules once: of a rule given twice Lucene wants two places."""
    return [rule for number, rule in enumerate(rules) if rule not in rules[:number]]


def _junction(within: Unit) -> Asked:
    """Where one unit ends and the next begins."""
    return _any([_term("marks", mark) for mark in ((SENTENCE, PARAGRAPH) if within is Unit.SENTENCE else (PARAGRAPH,))])


def _term(field: str, value: str) -> Asked:
    return {"match": {"query": value, "use_field": field}}


def _any(rules: list[Asked]) -> Asked:
    """Any of the rules, each once and in one order, so that what means the same is equal."""
    alone = [one for rule in rules for one in (rule["any_of"]["intervals"] if "any_of" in rule else [rule])]
    different = sorted(_each_once(alone), key=str)
    return different[0] if len(different) == 1 else {"any_of": {"intervals": different}}


def _all(rules: list[Asked], **options: object) -> Asked:
    return {"all_of": {"intervals": rules, **options}}


def _intervals(rule: Asked) -> Asked:
    return {"intervals": {"exact": rule}}
