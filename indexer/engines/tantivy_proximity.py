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
from tantivy import Schema

from indexer.engines.rereading import Proximity
from indexer.engines.tantivy_folder import PARTS
from indexer.engines.tantivy_terms import any_of, phrase, term
from models.query import InPart, Near, Node, Or, Phrase, Prefix, Together, Unit, Word

SPELT_OUT = 6  # phrases that are asked for each; more alternatives are left to one regular expression
MOST_PHRASES = 300  # of one Near; beyond that acts are read again

Group = tuple[str, ...]  # alternatives at one place: lemmas, forms after «=»; one that ends in «*» is a beginning


@dataclass(frozen=True, slots=True)
class Atom:
    """What can stand as one operand: words in a row, each with its alternatives."""

    groups: tuple[Group, ...]
    first: int  # 1 of a lemma, 0 of forms: where in the pair of a word's tokens it stands

    @property
    def length(self) -> int:
        return len(self.groups)


def by_places(schema: Schema, node: Proximity) -> Asked | None:
    """The acts whose words stand as `node` asks; None where places alone cannot tell."""
    match node:
        case Near(left, right, distance):
            return _near(schema, list(_atoms(left)), list(_atoms(right)), distance)
        case Together(nodes, within):
            groups = [_single(part) for part in nodes]
            return None if None in groups else _together(schema, within, [group for group in groups if group])
        case InPart(part, one):
            group = _single(one)
            return None if group is None else at_one_place(schema, PARTS[part], [group])
    return None


def likely(schema: Schema, node: Proximity) -> Iterator[Asked]:
    """What holds of every act that is as `node` asks, so that few acts are read again: words in one sentence, paragraph or part."""
    if isinstance(node, Together):
        groups = [group for part in node.nodes for group in _needed(part)]
        if groups:
            yield _together(schema, node.within, groups)
    elif isinstance(node, InPart) and isinstance(node.node, Phrase):
        for form in node.node.words:
            yield term(schema, PARTS[node.part], f"={form}")


def at_one_place(schema: Schema, field: str, groups: list[Group]) -> Asked:
    """One of every group, all at one place."""
    groups = list(dict.fromkeys(groups))
    if len(groups) == 1:
        return any_of([_alone(schema, field, word) for word in groups[0]])
    if prod(map(len, groups)) <= SPELT_OUT and not any(map(_has_beginning, groups)):
        return any_of([phrase(schema, field, [(0, word) for word in dict.fromkeys(words)]) for words in product(*groups)])
    return Asked.regex_phrase_query(schema, field, [(0, _pattern(group)) for group in groups])


def _together(schema: Schema, within: Unit, groups: list[Group]) -> Asked:
    found = [at_one_place(schema, "sentences", groups)]
    if within is Unit.PARAGRAPH:  # paragraphs of one sentence are not indexed as such
        found.append(at_one_place(schema, "paragraphs", groups))
    return any_of(found)


def _alone(schema: Schema, field: str, word: str) -> Asked:
    return Asked.regex_query(schema, field, _pattern((word,))) if word.endswith("*") else term(schema, field, word)


def _single(node: Node) -> Group | None:
    """The alternatives of an operand whose every one is a single word; None for what has a phrase."""
    match node:
        case Or(nodes):
            found = [_single(part) for part in nodes]
            return None if None in found else tuple(dict.fromkeys(word for group in found for word in group or ()))
        case Word(_, alternatives):
            return alternatives
        case Prefix(start):
            return (f"={start}*",)
        case Phrase((form,)):
            return (f"={form}",)
    return None


def _needed(node: Node) -> list[Group]:
    """Groups of which each has a word in every unit that holds `node`; none when nothing is known."""
    if isinstance(node, Phrase):
        return [(f"={form}",) for form in node.words]
    group = _single(node)
    return [group] if group else []


def _atoms(node: Node) -> Iterator[Atom]:
    match node:
        case Or(nodes):
            for part in nodes:
                yield from _atoms(part)
        case Word(_, alternatives):
            yield Atom((alternatives,), 1)
        case Prefix(start):
            yield Atom(((f"={start}*",),), 0)
        case Phrase(forms):
            yield Atom(tuple((f"={form}",) for form in forms), 0)


def _near(schema: Schema, left: list[Atom], right: list[Atom], distance: int) -> Asked | None:
    sought = [query for one in left for other in right for query in _pair(one, other, distance)]
    if len(sought) > MOST_PHRASES:
        return None
    return any_of([query for words, slop in sought for query in _in_row(schema, words, slop)])


Placed = tuple[int, Group]  # offset in `row`, alternatives


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
    beginning = any(map(_has_beginning, (*one.groups, *other.groups)))
    return one.first == other.first and not beginning and set(one.groups[0]).isdisjoint(other.groups[0])


def _placed(atom: Atom, at: int) -> Iterator[Placed]:
    for number, group in enumerate(atom.groups):
        yield at + atom.first + 2 * number, group


def _offset(placed: Placed) -> int:
    return placed[0]


def _in_row(schema: Schema, words: list[Placed], slop: int) -> Iterator[Asked]:
    offsets, groups = [offset for offset, _ in words], [group for _, group in words]
    if not any(map(_has_beginning, groups)) and prod(map(len, groups)) <= SPELT_OUT:
        for chosen in product(*groups):
            yield phrase(schema, "row", list(zip(offsets, chosen, strict=True)), slop)
        return
    yield Asked.regex_phrase_query(schema, "row", list(zip(offsets, map(_pattern, groups), strict=True)), slop)


def _has_beginning(group: Group) -> bool:
    return any(word.endswith("*") for word in group)


def _pattern(group: Group) -> str:
    """A group as a regular expression of tantivy's."""
    return "|".join(re.escape(word[:-1]) + ".*" if word.endswith("*") else re.escape(word) for word in group)
