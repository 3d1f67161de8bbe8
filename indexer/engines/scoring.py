"""What raises an act's score, in terms of fields that both engines have: they add up the same clauses.

Conditions (which acts are found) are apart from this: nothing here finds or loses an act."""
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from indexer.engines import ranking
from language.tokens import fold
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
    Or,
    Order,
    Phrase,
    Query,
    Together,
    Unit,
    Value,
    Word,
    Years,
)


@dataclass(frozen=True, slots=True)
class Term:
    """A word of a field, by BM25."""

    field: str
    value: str
    weight: float


@dataclass(frozen=True, slots=True)
class Has:
    """A value of a field, worth the same wherever it is."""

    field: str
    value: str
    weight: float


@dataclass(frozen=True, slots=True)
class Holds:
    """What the archive knows of an act beside its words: its court, judge, date, outcome, articles."""

    node: Node
    weight: float


@dataclass(frozen=True, slots=True)
class Close:
    """Two words in one sentence, worth the same wherever they are."""

    left: Word
    right: Word
    weight: float

    @property
    def node(self) -> Together:
        return Together((self.left, self.right), Unit.SENTENCE)


@dataclass(frozen=True, slots=True)
class InRow:
    """Exact forms in a row, worth the same wherever they are."""

    forms: tuple[str, ...]
    weight: float


@dataclass(frozen=True, slots=True)
class Best:
    """Of several ways to say one thing the one that scores best: whoever says it twice does not say more."""

    ways: tuple[tuple["Clause", ...], ...]


Clause = Term | Has | Holds | Close | InRow | Best
ZONES = {"sentences": "text", "row": "form", "subject": "subject", "phrases": "key_phrase"}  # fields by what they are to a reader


def clauses(query: Query, today: date) -> tuple[Clause, ...]:
    """What raises an act for `query`; empty when nothing in it ranks."""
    found = tuple(_of(query.node, 1.0)) if query.node else ()
    return (*found, *_beside(query.node), *_own_language(query), *_mild(today)) if found else ()


def _of(node: Node, weight: float) -> Iterator[Clause]:
    match node:
        case Word(text, lemmas):
            for lemma in lemmas:
                yield Term("sentences", lemma, weight)
                yield Term("subject", lemma, weight * ranking.SUBJECT)
                yield Term("phrases", lemma, weight * ranking.KEY_PHRASE)
            yield Term("row", f"={fold(text)}", weight * ranking.EXACT_FORM)
        case Phrase(forms):
            yield InRow(forms, weight * ranking.PHRASE)
            for form in dict.fromkeys(forms):
                yield Term("row", f"={form}", weight / len(forms))
        case CaseNumber(number):
            yield Has("number", fold(number), weight * ranking.OWN_NUMBER)
        case Value("key_phrase", phrases):  # asked for several times, it weighs as many times more
            yield from (Has("key_phrase", phrase, weight) for phrase in phrases)
        case Most(nodes):
            yield from _of(Or(nodes), weight)
            yield from (Holds(Most(nodes, least), weight * ranking.ONE_MORE) for least in range(len(nodes), len(nodes) - ranking.COUNTED, -1) if least > 1)
        case Or(nodes) if all(isinstance(one, Article) for one in nodes):
            yield from (Holds(Most(nodes, least), weight * ranking.ONE_MORE) for least in {2, len(nodes)})
        case And(nodes) | Or(nodes) | Together(nodes):
            for part in nodes:
                yield from _of(part, weight)
        case Near(left, right):
            yield from _of(left, weight)
            yield from _of(right, weight)
        case InPart(_, part):
            yield from _of(part, weight)
        case Either(part, others):
            yield from _in_full(node)
            weight *= ranking.OF_SEVERAL if _is_several(part) and not any(_known_of_act(other) for other, _ in others) else 1
            said = weight * ranking.IN_TEXT if any(_recorded(other) for other, _ in others) else weight
            ways = [tuple(_of(part, said)), *(tuple(_of(other, weight * share)) for other, share in others if not _known(other))]
            if any(ways):
                yield Best(tuple(way for way in ways if way))
            if known := tuple((Holds(other, share * ranking.KNOWN),) for other, share in others if _known(other)):
                yield Best(known)


def _in_full(meant: Either) -> Iterator[Clause]:
    """A term of several words that stands in one sentence: each of them alone is in acts of other matters («освобождение», «помещение»).

    Not for what acts are described by: of that their words tell less."""
    if _words_alone(meant.node) and not any(_known_of_act(other) for other, _ in meant.others):
        whole = ((other, share) for other, share in meant.others if _is_several(other) and _texts(other) != _texts(meant.node))
        if found := tuple((Holds(Together(other.nodes, Unit.SENTENCE), min(1.0, 2 * share) * ranking.IN_FULL),) for other, share in whole):
            yield Best(found)


def _texts(node: Node) -> tuple[str, ...]:
    return tuple(word.text for word in (node.nodes if isinstance(node, And) else (node,)) if isinstance(word, Word))


def _words_alone(node: Node) -> bool:
    return isinstance(node, Word) or _is_several(node)


def _is_several(node: Node) -> bool:
    """Whether `node` is a term of several words."""
    return isinstance(node, And) and all(isinstance(word, Word) for word in node.nodes) and len({word.lemmas for word in node.nodes}) > 1


def _known_of_act(node: Node) -> bool:
    """Whether `node` asks for what an act is described by, but for its articles."""
    return not isinstance(node, Article) and _known(node)


def _known(node: Node) -> bool:
    """Whether `node` asks for nothing of the text but of what part it is."""
    match node:
        case And(nodes) | Or(nodes):
            return all(_known(part) for part in nodes)
    return isinstance(node, Named | Value | Years | Dates | Article | InPart)


def _recorded(node: Node) -> bool:
    """Whether `node` asks for the court, the judge or the time, of which words in an act may tell another act's; how an act ended, it says itself."""
    return isinstance(node, Named | Years | Dates) or isinstance(node, Value) and node.field == "region" or isinstance(node, And) and all(map(_recorded, node.nodes))


def _beside(node: Node | None) -> Iterator[Clause]:
    """Words typed beside each other that stand near each other in the act."""
    words = list(_typed(node.nodes)) if isinstance(node, And | Most) else list(_typed((node,))) if node else []
    for left, right in list(pairwise(words))[: ranking.PAIRS]:
        if set(left.lemmas).isdisjoint(right.lemmas):
            yield Close(left, right, ranking.NEAR)


def _typed(nodes: Iterable[Node]) -> Iterator[Word]:
    for node in nodes:
        said = node.node if isinstance(node, Either) else node
        yield from (word for word in (said.nodes if isinstance(said, And) else (said,)) if isinstance(word, Word))


def _own_language(query: Query) -> Iterator[Clause]:
    if query.language:
        yield Has("language", query.language.value, ranking.OWN_LANGUAGE)


def _mild(today: date) -> Iterator[Clause]:
    """Higher courts and fresh acts a little first: it decides between acts that are nearly as good."""
    for level, weight in ranking.LEVELS.items():
        yield Has("level", level.value, weight)
    for age, weight in enumerate(ranking.FRESH):
        yield Has("year", str(today.year - age), weight)


def order_of(query: Query, raising: tuple[Clause, ...]) -> Order:
    """The newest first when nothing in the query makes one act more relevant than another.

    >>> order_of(Query(), ())
    <Order.NEWEST: 'newest'>
    """
    return query.order if raising or query.order is not Order.RELEVANCE else Order.NEWEST


def explained(raising: tuple[Clause, ...], score_of: Callable[[Clause], float]) -> tuple[tuple[str, float], ...]:
    """What raised one act and by how much, the most first; `score_of` says what a clause gives it."""
    scores = [found for clause in raising for found in _explained(clause, score_of)]
    return tuple(sorted(((what, score) for what, score in scores if score > 0), key=lambda found: (-found[1], found[0])))


def _explained(clause: Clause, score_of: Callable[[Clause], float]) -> list[tuple[str, float]]:
    match clause:
        case Best(ways):
            found = [[one for part in way for one in _explained(part, score_of)] for way in ways]
            return max(found, key=lambda way: sum(score for _, score in way))
        case Term(field, value):
            return [(f"{ZONES[field]}:{value.removeprefix('=')}", score_of(clause))]
        case Holds(node):
            return [(f"known:{type(node).__name__.lower()}", score_of(clause))]
        case Has(field, value):
            return [(f"{field}:{value}", score_of(clause))]
        case Close(left, right):
            return [(f"near:{left.text} {right.text}", score_of(clause))]
        case InRow(forms):
            return [("phrase:" + " ".join(forms), score_of(clause))]
