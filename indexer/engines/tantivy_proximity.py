"""Words beside each other, by their places in the index.

In the field `row` the form of word i stands at 2i and its lemma at 2i + 1; in the others all words of a sentence, a paragraph,
a judge's name stand at its number, so that words at one place are in one unit. tantivy's slop is how far the second of two words
may stand from where it is expected, to either side; both offsets being equal, that is nearness in any order."""
import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product
from math import prod

from tantivy import Query as Asked
from tantivy import Schema, Searcher

from indexer.engines.rereading import Proximity
from indexer.engines.tantivy_folder import PARTS
from indexer.engines.tantivy_terms import any_of, phrase, term
from language.lemmas import lemmas
from models.query import InPart, Near, Node, Or, Phrase, Prefix, Together, Unit, Word

SPELT_OUT = 6  # phrases that are asked for each; more alternatives are left to one regular expression
MOST_PHRASES = 300  # of one Near; beyond that acts are read again
MOST_FORMS = 200  # words of one beginning whose lemmas narrow where acts are read again

Group = tuple[str, ...]  # alternatives at one place


@dataclass(frozen=True, slots=True)
class Atom:
    """What can stand as one operand: words in a row at their offsets in `row`, each with its alternatives; a beginning is a pattern."""

    groups: tuple[Group, ...]
    first: int  # 1 of a lemma, 0 of forms
    pattern: bool = False

    @property
    def length(self) -> int:
        return len(self.groups)


def by_places(schema: Schema, node: Proximity) -> Asked | None:
    """The acts whose words stand as `node` asks; None where places alone cannot tell."""
    match node:
        case Near(left, right, distance):
            return _near(schema, list(_atoms(left)), list(_atoms(right)), distance)
        case Together(nodes, within):
            groups = [_lemmas(part) for part in nodes]
            return None if None in groups else _together(schema, within, [group for group in groups if group])
        case InPart(part, Word(_, alternatives)):
            return any_of([term(schema, PARTS[part], lemma) for lemma in alternatives])
    return None


def likely(schema: Schema, searcher: Searcher, node: Proximity) -> Iterator[Asked]:
    """What holds of every act that is as `node` asks, to read few acts again: lemmas in one sentence, paragraph or part."""
    if isinstance(node, Together):
        groups = [group for part in node.nodes for group in _possible(searcher, part)]
        if groups:
            yield _together(schema, node.within, groups)
    elif isinstance(node, InPart):
        for group in _possible(searcher, node.node):
            yield any_of([term(schema, PARTS[node.part], lemma) for lemma in group])


def at_one_place(schema: Schema, field: str, groups: list[Group]) -> Asked:
    """One of every group, all at one place."""
    groups = list(dict.fromkeys(groups))
    if len(groups) == 1:
        return any_of([term(schema, field, word) for word in groups[0]])
    if prod(map(len, groups)) <= SPELT_OUT:
        return any_of([phrase(schema, field, [(0, word) for word in dict.fromkeys(words)]) for words in product(*groups)])
    return Asked.regex_phrase_query(schema, field, [(0, _pattern(group)) for group in groups])


def _together(schema: Schema, within: Unit, groups: list[Group]) -> Asked:
    found = [at_one_place(schema, "sentences", groups)]
    if within is Unit.PARAGRAPH:  # paragraphs of one sentence are not indexed as such
        found.append(at_one_place(schema, "paragraphs", groups))
    return any_of(found)


def _lemmas(node: Node) -> Group | None:
    """The lemmas of a word or of alternative words; None for what is known by its form."""
    if isinstance(node, Or):
        found = [_lemmas(part) for part in node.nodes]
        return None if None in found else tuple(dict.fromkeys(lemma for group in found for lemma in group or ()))
    return node.lemmas if isinstance(node, Word) else None


def _possible(searcher: Searcher, node: Node) -> list[Group]:
    """Lemmas of which one of every group must be there, whatever the language, for `node` to be there; none: nothing is known."""
    match node:
        case Word(_, alternatives):
            return [alternatives]
        case Phrase(forms):
            return [lemmas(form) for form in forms]
        case Prefix(start):
            found = searcher.terms_with_prefix("row", f"={start}", limit=MOST_FORMS)
            return [tuple(dict.fromkeys(lemma for form, _ in found for lemma in lemmas(form[1:])))] if 0 < len(found) < MOST_FORMS else []
        case Or(nodes):
            groups = [_possible(searcher, part) for part in nodes]
            if all(groups):
                return [tuple(dict.fromkeys(lemma for first in groups for lemma in first[0]))]
    return []


def _atoms(node: Node) -> Iterator[Atom]:
    match node:
        case Or(nodes):
            for part in nodes:
                yield from _atoms(part)
        case Word(_, alternatives):
            yield Atom((alternatives,), 1)
        case Prefix(start):
            yield Atom((("=" + start,),), 0, pattern=True)
        case Phrase(forms):
            yield Atom(tuple((f"={form}",) for form in forms), 0)


def _near(schema: Schema, left: list[Atom], right: list[Atom], distance: int) -> Asked | None:
    sought = [query for one in left for other in right for query in _pair(one, other, distance)]
    if len(sought) > MOST_PHRASES:
        return None
    return any_of([query for words, slop in sought for query in _in_row(schema, words, slop)])


Placed = tuple[int, Group, bool]  # offset in `row`, alternatives, whether they are beginnings


def _pair(one: Atom, other: Atom, distance: int) -> Iterator[tuple[list[Placed], int]]:
    """Rows of words, and their slop, of which any means that the two stand with at most `distance` words between."""
    if one.length == other.length == 1:
        if _differ(one, other):
            yield sorted((*_placed(one, 0), *_placed(other, 0)), key=_offset), 2 * distance + 2
            return
        # one word may be both: its own place is left out by looking before it and after it, each range by its middle
        yield [*_placed(one, 0), *_placed(other, distance + 2)], distance
        if one != other:
            yield [*_placed(other, 0), *_placed(one, distance + 2)], distance
        return
    for between in range(distance + 1):
        yield [*_placed(one, 0), *_placed(other, 2 * (one.length + between))], 0
        if one != other:
            yield [*_placed(other, 0), *_placed(one, 2 * (other.length + between))], 0


def _differ(one: Atom, other: Atom) -> bool:
    """Whether no word can be both."""
    return one.first == other.first and not one.pattern and not other.pattern and set(one.groups[0]).isdisjoint(other.groups[0])


def _placed(atom: Atom, at: int) -> Iterator[Placed]:
    for number, group in enumerate(atom.groups):
        yield at + atom.first + 2 * number, group, atom.pattern


def _offset(placed: Placed) -> int:
    return placed[0]


def _in_row(schema: Schema, words: list[Placed], slop: int) -> Iterator[Asked]:
    offsets = [offset for offset, _, _ in words]
    if not any(beginning for _, _, beginning in words) and prod(len(group) for _, group, _ in words) <= SPELT_OUT:
        for chosen in product(*(group for _, group, _ in words)):
            yield phrase(schema, "row", list(zip(offsets, chosen, strict=True)), slop)
        return
    patterns = [_pattern(group) + (".*" if beginning else "") for _, group, beginning in words]
    yield Asked.regex_phrase_query(schema, "row", list(zip(offsets, patterns, strict=True)), slop)


def _pattern(group: Group) -> str:
    return "|".join(map(re.escape, group)) if len(group) > 1 else re.escape(group[0])
