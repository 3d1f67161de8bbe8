"""A reference of what a query means: plain code that looks at every act, to hold both engines to."""
from collections.abc import Iterable, Iterator
from datetime import date
from functools import cache
from typing import NamedTuple

from language.lemmas import lemma, readings
from language.numbers import known_as
from language.sentences import paragraphs, sentences
from language.tokens import fold, tokens
from models.act import PartKind, PublicAct
from models.query import (
    And,
    Article,
    CaseNumber,
    Dates,
    Either,
    InPart,
    Most,
    Named,
    Near,
    Node,
    Not,
    Or,
    Phrase,
    Prefix,
    Together,
    Unit,
    Value,
    Word,
    Years,
)


class Placed(NamedTuple):
    """A word of the text: where it begins, its exact form, its lemma in the language of its paragraph."""

    start: int
    form: str
    lemma: str


Row = tuple[Placed, ...]  # words in a row


def means(act: PublicAct, node: Node) -> bool:
    """Whether `node` means `act`."""
    match node:
        case And(nodes):
            return all(means(act, part) for part in nodes)
        case Or(nodes):
            return any(means(act, part) for part in nodes)
        case Not(part):
            return not means(act, part)
        case Either(part, others):
            return any(means(act, one) for one in (part, *(other for other, _ in others)))
        case Most(nodes, least):
            return sum(means(act, part) for part in nodes) >= least
        case InPart(part, asked):
            return holds(in_part(act, part), asked)
        case Together(nodes, within):
            return any(all(holds((row,), one) for one in nodes) for row in units(act, within))
        case Near(left, right, distance):
            return near(row_of(act), left, right, distance)
        case Word() | Prefix() | Phrase():
            return holds((row_of(act),), node)
        case _:
            return describes(act, node)


def describes(act: PublicAct, node: Node) -> bool:
    """Whether the particulars of `act` are what `node` asks."""
    match node:
        case CaseNumber(number):
            return any(number in known_as(known) for known in (act.number, *act.related_numbers))
        case Article(key):
            return any(f"{citation.key}:".startswith(f"{key}:") for citation in act.citations)
        case Named("court", words):
            return is_named(words, f"{act.court.name_ru} {act.court.name_kk}")
        case Named("judge", words):
            return any(is_named(words, judge) for judge in act.judges)
        case Value(field, values):
            return getattr(act, field).value in values
        case Years(first, last):
            return (first or 0) <= act.date.year <= (last or 9999)
        case Dates(first, last):
            return (first or date.min) <= act.date <= (last or date.max)
    raise AssertionError(node)


def is_named(words: Iterable[Word], name: str) -> bool:
    """Every word is one of the name's, each in any form of either language."""
    known = {one for token in tokens(name) for one in readings(fold(token.text))}
    return all(not known.isdisjoint(word.lemmas) for word in words)


def holds(rows: tuple[Row, ...], node: Node) -> bool:
    """Whether one of `rows` holds a word, a beginning or a phrase; And, Or, Not are asked of all the rows as one."""
    match node:
        case And(nodes):
            return all(holds(rows, part) for part in nodes)
        case Or(nodes):
            return any(holds(rows, part) for part in nodes)
        case Not(part):
            return not holds(rows, part)
    return any(True for row in rows for _ in places(row, node))


def near(row: Row, left: Node, right: Node, distance: int) -> bool:
    """Two places that do not overlap with at most `distance` words between them."""
    return any(
        0 <= max(b.start - a.stop, a.start - b.stop) <= distance for a in places(row, left) for b in places(row, right)
    )


def places(row: Row, node: Node) -> Iterator[range]:
    """The words of `row`, by their numbers, that are what an operand of Near and Together asks."""
    if isinstance(node, Or):
        for part in node.nodes:
            yield from places(row, part)
        return
    length = len(node.words) if isinstance(node, Phrase) else 1
    for start in range(len(row) - length + 1):
        if is_meant(row[start : start + length], node):
            yield range(start, start + length)


def is_meant(words: Row, node: Node) -> bool:
    match node:
        case Word():
            return words[0].lemma in node.lemmas
        case Prefix(beginning):
            return words[0].form.startswith(beginning)
        case Phrase(sought):
            return tuple(word.form for word in words) == sought
    raise AssertionError(node)


@cache
def row_of(act: PublicAct) -> Row:
    """All words of the act."""
    placed = []
    for token in tokens(act.text):
        language = next((one.language for one in act.paragraphs if one.start <= token.start < one.stop), act.language)
        placed.append(Placed(token.start, fold(token.text), lemma(fold(token.text), language)))
    return tuple(placed)


@cache
def units(act: PublicAct, within: Unit) -> tuple[Row, ...]:
    """The words of every sentence or paragraph."""
    spans = sentences(act.text) if within is Unit.SENTENCE else paragraphs(act.text)
    return tuple(tuple(word for word in row_of(act) if span.start <= word.start < span.stop) for span in spans)


@cache
def in_part(act: PublicAct, kind: PartKind) -> tuple[Row, ...]:
    """The words of every paragraph, as far as they stand in a part of this kind: a phrase is sought within a paragraph."""
    parts = [part for part in act.parts if part.kind is kind]
    return tuple(
        tuple(word for word in row if part.start <= word.start < part.stop)
        for row in units(act, Unit.PARAGRAPH) for part in parts
    )
