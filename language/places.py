"""Places of a text that a query means: each word, beginning and phrase by itself, and only where nearness, sentence or part allow it."""
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import accumulate

from language.citations import cited
from language.lemmas import readings
from language.numbers import known_as, numbered
from language.sentences import paragraphs, sentences
from language.tokens import Row, row
from models.act import Citation, Part
from models.mention import Span
from models.query import (
    And,
    Article,
    CaseNumber,
    Either,
    InPart,
    Most,
    Near,
    Node,
    Or,
    Phrase,
    Prefix,
    Together,
    Unit,
    Word,
)


@dataclass(frozen=True)
class Words:
    """The words of a text with their exact forms, and the parts of the act when they are known; `lemmas`: those asked for."""

    text: str
    parts: tuple[Part, ...] = ()
    lemmas: frozenset[str] = frozenset()

    @cached_property
    def row(self) -> Row:
        return row(self.text)

    @cached_property
    def different(self) -> frozenset[str]:
        """The forms, each once."""
        return frozenset(self.row.forms)

    @cached_property
    def by_lemma(self) -> dict[str, list[str]]:
        """The different forms under each of the `lemmas`: each form is looked at once, however many words are asked for."""
        return _sought(self.lemmas).among(self.different)

    @cached_property
    def numbers(self) -> dict[str, list[int]]:
        """The numbers of the words of each form that is under one of the `lemmas`."""
        found: dict[str, list[int]] = {form: [] for forms in self.by_lemma.values() for form in forms}
        for number, form in enumerate(self.row.forms):
            if form in found:
                found[form].append(number)
        return found

    @cached_property
    def cited(self) -> tuple[tuple[Span, Citation], ...]:
        """The articles of law that the text cites, with their places."""
        return tuple(cited(self.text))

    def span(self, first: int, last: int) -> Span:
        """From the word number `first` to `last`, both included."""
        return Span(self.row.starts[first], self.row.stops[last])


class Sought:
    """Lemmas asked for, and what is known by now of forms: of ten acts of one page most are the same."""

    def __init__(self, lemmas: frozenset[str]) -> None:
        self.lemmas = lemmas
        self._known: dict[str, tuple[str, ...]] = {}  # forms under the lemmas
        self._others: set[str] = set()

    def among(self, forms: frozenset[str]) -> dict[str, list[str]]:
        """Those of the forms that are under each of the lemmas."""
        for form in forms.difference(self._others, self._known):
            if self.lemmas.isdisjoint(found := readings(form)):
                self._others.add(form)
            else:
                self._known[form] = tuple(self.lemmas.intersection(found))
        under: dict[str, list[str]] = {lemma: [] for lemma in self.lemmas}
        for form in forms.intersection(self._known):
            for lemma in self._known[form]:
                under[lemma].append(form)
        return under


@lru_cache(maxsize=8)  # pages that are made at one time
def _sought(lemmas: frozenset[str]) -> Sought:
    return Sought(lemmas)


def places(words: Words, node: Node) -> set[Span]:
    """What to mark for `node`; what it excludes, and what it asks of the act's particulars, has no place in the text.

    Of a term of several words that stands for a word its words are marked where they stand near each other; apart, and an article in
    place of a word, only where nothing else stands: they say less."""
    match node:
        case And(nodes) | Or(nodes) | Most(nodes):
            return {place for part in nodes for place in places(words, part)}
        case Either(asked, others):
            instead = [other for other, _ in others if not isinstance(other, Article)]
            return (
                places(words, asked) | {place for other in instead for place in _as_term(words, other)}
                or {place for other in instead for place in places(words, other)}
                or {place for other, _ in others if isinstance(other, Article) for place in places(words, other)})
        case Word() | Prefix() | Phrase():
            return {words.span(*run) for run in _apart(_runs(words, node))}
        case Near(left, right, distance):
            return {words.span(*run) for run in _near(_runs(words, left), _runs(words, right), distance)}
        case Together(nodes, within):
            return _together(words, nodes, within)
        case InPart(part, asked):
            within = [Span(one.start, one.stop) for one in words.parts if one.kind is part]
            return {place for place in places(words, asked) if not words.parts or _inside(place, within)}
        case CaseNumber(number):
            return {span for span, found in numbered(words.text) if number in known_as(found)}
        case Article(key):
            return {span for span, citation in words.cited if f"{citation.key}:".startswith(f"{key}:")}
    return set()


def lemmas_of(node: Node) -> Iterator[str]:
    """The lemmas of all words that can have a place for `node`."""
    match node:
        case Word(_, lemmas):
            yield from lemmas
        case And(nodes) | Or(nodes) | Most(nodes) | Together(nodes):
            yield from (lemma for part in nodes for lemma in lemmas_of(part))
        case Either(asked, others):
            yield from (lemma for part in (asked, *(other for other, _ in others)) for lemma in lemmas_of(part))
        case Near(left, right):
            yield from (*lemmas_of(left), *lemmas_of(right))
        case InPart(_, asked):
            yield from lemmas_of(asked)


TERM = 10  # words between two of one term: «взыскать с должника 1 в пользу взыскателя 1 основной долг»
Run = tuple[int, int]  # numbers of the first and the last word


def _runs(words: Words, node: Node) -> list[Run]:
    """Where an operand of Near and Together stands, in order."""
    match node:
        case Or(nodes):
            return sorted({run for part in nodes for run in _runs(words, part)})
        case Phrase(sought):
            return list(_rows(words, sought))
        case Word():
            meant = {form for lemma in node.lemmas for form in words.by_lemma[lemma]}
            return [(number, number) for number in sorted(number for form in meant for number in words.numbers[form])]
        case Prefix(beginning):
            begun = {form for form in words.different if form.startswith(beginning)}
            return [(number, number) for number, form in enumerate(words.row.forms) if form in begun]
    return []


def _apart(runs: Iterable[Run]) -> Iterator[Run]:
    """Runs in order with the overlapping ones made one: «а а» in «а а а»."""
    first = last = -1
    for run in runs:
        if run[0] > last:
            if last >= 0:
                yield first, last
            first = run[0]
        last = run[1]
    if last >= 0:
        yield first, last


def _rows(words: Words, phrase: tuple[str, ...]) -> Iterator[Run]:
    """Where the forms of `phrase` stand in a row. Sought in one joined string: linear for any text and phrase."""
    joined, sought = f" {' '.join(words.row.forms)} ", f" {' '.join(phrase)} "
    starts = list(accumulate((len(form) + 1 for form in words.row.forms), initial=0))
    at = joined.find(sought)
    while at >= 0:
        first = bisect_left(starts, at)
        yield first, first + len(phrase) - 1
        at = joined.find(sought, at + 1)


def _near(left: list[Run], right: list[Run], distance: int) -> set[Run]:
    """The runs of either side that have one of the other within `distance` words, not overlapping."""
    found: set[Run] = set()
    for some, others in ((left, right), (right, left)):
        firsts, lasts = [run[0] for run in others], sorted(run[1] for run in others)
        for run in some:
            after = bisect_left(firsts, run[1] + 1)
            before = bisect_left(lasts, run[0]) - 1
            follows = after < len(firsts) and firsts[after] - run[1] - 1 <= distance
            precedes = before >= 0 and run[0] - lasts[before] - 1 <= distance
            if follows or precedes:
                found.add(run)
    return found


def _as_term(words: Words, node: Node) -> set[Span]:
    """What stands for a word: of several words each with all others near it."""
    if not isinstance(node, And) or not all(isinstance(one, Word) for one in node.nodes):
        return places(words, node)
    runs = [_runs(words, one) for one in node.nodes]
    found: set[Span] = set()
    for at, own in enumerate(runs):
        near = set(own).intersection(*(_near(own, other, TERM) for place, other in enumerate(runs) if place != at))
        found.update(words.span(*run) for run in near)
    return found


def _together(words: Words, nodes: Iterable[Node], within: Unit) -> set[Span]:
    """The operands in those sentences or paragraphs that have all of them."""
    spans = list(sentences(words.text) if within is Unit.SENTENCE else paragraphs(words.text))
    ends = [span.stop for span in spans]
    by_node: list[dict[int, list[Span]]] = []
    for node in nodes:
        found: dict[int, list[Span]] = {}
        for run in _runs(words, node):
            place = words.span(*run)
            unit = bisect_left(ends, place.stop)
            if unit < len(spans) and spans[unit].start <= place.start:
                found.setdefault(unit, []).append(place)
        by_node.append(found)
    common = set.intersection(*map(set, by_node)) if by_node else set()
    return {place for found in by_node for unit in common for place in found[unit]}


def _inside(place: Span, within: list[Span]) -> bool:
    return any(span.start <= place.start and place.stop <= span.stop for span in within)
