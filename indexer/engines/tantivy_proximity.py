"""Words beside each other, by their places in the index.

In the field `row` the form of word i stands at 2i and its lemma at 2i + 1; what is its own lemma stands there alone. In the others all
words of a sentence, a paragraph, a judge's name stand at its number, so that words at one place are in one unit. tantivy's slop is how far the second of two words
may stand from where it is expected, to either side; both offsets being equal, that is nearness in any order."""
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise, product
from math import prod

from tantivy import Query as Asked
from tantivy import Schema

from indexer.engines.document import APART, part_mark, row_token
from indexer.engines.rereading import Proximity
from indexer.engines.tantivy_terms import ALL, all_of, any_of, phrase, term
from models.act import PartKind
from models.query import InPart, Near, Node, Or, Phrase, Prefix, Together, Unit, Word

SPELT_OUT = 6  # phrases that are asked for each; more alternatives are left to one regular expression
MOST_PHRASES = 300  # of one Near; beyond that acts are read again

Group = tuple[str, ...]  # alternatives at one place: lemmas, tokens of a row; one that ends in «*» is a beginning


@dataclass(frozen=True, slots=True)
class Atom:
    """What can stand as one operand: words in a row, each with its alternatives."""

    groups: tuple[tuple[int, Group], ...]  # and where in the pair of a word's places each stands

    @property
    def length(self) -> int:
        return len(self.groups)


def by_places(schema: Schema, node: Proximity) -> Asked | None:
    """The acts whose words stand as `node` asks; None where places of words alone cannot tell."""
    match node:
        case Near(left, right, distance):
            return _near(schema, list(_atoms(left)), list(_atoms(right)), distance)
        case Together(nodes, within):
            groups = [_words(part) for part in nodes]
            if None in groups or not tells_all(within, groups):
                return None
            return in_units(schema, within, [group for group in groups if group])
        case InPart(part, one):
            group = _words(one)
            return None if group is None else of_part(schema, part, group)
    return None


def in_row(schema: Schema, forms: tuple[str, ...]) -> Asked:
    """The acts that have these forms in a row."""
    return phrase(schema, "row", [placed for number, form in enumerate(forms) for placed in [_form(number, form)]])


def _form(number: int, form: str) -> tuple[int, str]:
    """Where in a row the form of the word of that number stands, and as what."""
    token = row_token(form)
    return 2 * number + (token[0] == "~"), token


def of_part(schema: Schema, part: PartKind, group: Group) -> Asked:
    """The acts that have one of the words in the part: in a sentence, or a piece of one, that all stands there."""
    return at_one_place(schema, "sentences", [group, (part_mark(part),)])


def in_units(schema: Schema, within: Unit, groups: list[Group]) -> Asked:
    """Acts that have one word of each group in one unit: all such acts where `tells_all`."""
    if not groups:
        return ALL
    if within is Unit.SENTENCE:
        return at_one_place(schema, "sentences", groups)
    one_paragraph = APART - 1 if tells_all(within, groups) else 0
    return any_of([at_one_place(schema, "sentences", groups, one_paragraph), at_one_place(schema, "paragraphs", groups)])


def tells_all(within: Unit, groups: Sequence[Group | None]) -> bool:
    """Whether the places of sentences tell all acts that have the groups in one unit: in a paragraph, of two groups at most."""
    return within is Unit.SENTENCE or len(set(groups)) <= 2


def perhaps_in_units(schema: Schema, within: Unit, groups: list[Group]) -> Asked:
    """The acts that alone can have one word of each group in one unit: any two of them they have."""
    if tells_all(within, groups):
        return in_units(schema, within, groups)
    return all_of([in_units(schema, within, list(pair)) for pair in pairwise(dict.fromkeys(groups))])


def _words(node: Node) -> Group | None:
    """The alternatives of an operand whose every one is a word in any form; None for others."""
    match node:
        case Or(nodes):
            found = [_words(part) for part in nodes]
            return None if None in found else tuple(dict.fromkeys(word for group in found for word in group or ()))
        case Word(_, alternatives):
            return alternatives
    return None


def at_one_place(schema: Schema, field: str, groups: list[Group], slop: int = 0) -> Asked:
    """One of every group, all at one place; two groups may be `slop` places apart."""
    groups = list(dict.fromkeys(groups))
    if len(groups) == 1:
        return any_of([term(schema, field, word) for word in groups[0]])
    if not all(groups):
        return Asked.empty_query()
    if prod(map(len, groups)) <= SPELT_OUT:
        return any_of([phrase(schema, field, [(0, word) for word in dict.fromkeys(words)], slop) for words in product(*groups)])
    return Asked.regex_phrase_query(schema, field, [(0, _pattern(group)) for group in groups], slop)


def _atoms(node: Node) -> Iterator[Atom]:
    match node:
        case Or(nodes):
            for part in nodes:
                yield from _atoms(part)
        case Word(_, alternatives):
            alike = (row_token(one) for one in alternatives)
            yield Atom(((1, (*alternatives, *(token for token in alike if token[0] == "~"))),))
        case Prefix(start):
            yield Atom(((0, (f"={start}*",)),))
            yield Atom(((1, (f"~{start}*",)),))
        case Phrase(forms):
            yield Atom(tuple((place - 2 * number, (token,)) for number, form in enumerate(forms) for place, token in [_form(number, form)]))


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
    (first, group), (then, others) = one.groups[0], other.groups[0]
    return first == then and not _has_beginning(group) and not _has_beginning(others) and set(group).isdisjoint(others)


def _placed(atom: Atom, at: int) -> Iterator[Placed]:
    for number, (first, group) in enumerate(atom.groups):
        yield at + first + 2 * number, group


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
