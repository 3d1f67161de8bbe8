"""What is asked of the search and what it answers; the same for both engines."""
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from models.act import Language, PartKind


class Order(StrEnum):
    RELEVANCE = "relevance"
    NEWEST = "newest"
    OLDEST = "oldest"


@dataclass(frozen=True, slots=True)
class Word:
    """A word in any of its forms: `lemmas` are the alternatives (Kazakh and Russian) under which it is indexed."""

    text: str
    lemmas: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Prefix:
    """Any word that begins so: `взыска*`."""

    text: str


@dataclass(frozen=True, slots=True)
class Phrase:
    """These very forms in a row (case and ё/е aside)."""

    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class And:
    nodes: tuple["Node", ...]


@dataclass(frozen=True, slots=True)
class Or:
    nodes: tuple["Node", ...]


@dataclass(frozen=True, slots=True)
class Not:
    node: "Node"


@dataclass(frozen=True, slots=True)
class CaseNumber:
    """A case number typed in the box, normalized; finds its acts and those that name it as the same case.

    One that lacks its court or its year finds what `language.numbers.known_as` gives it for."""

    number: str


@dataclass(frozen=True, slots=True)
class Article:
    """An article of law typed in the box; `key` as in `Citation.key`, finds the article and its parts."""

    key: str


class Unit(StrEnum):
    """Within what words stand together."""

    SENTENCE = "sentence"
    PARAGRAPH = "paragraph"


@dataclass(frozen=True, slots=True)
class Near:
    """At most `distance` words between the two, in any order. Each is a Word, a Prefix, a Phrase, or an Or of these.

    The two are different places: a word is not near itself. Sentences and paragraphs may end between them."""

    left: "Node"
    right: "Node"
    distance: int


@dataclass(frozen=True, slots=True)
class Together:
    """All of `nodes` in one sentence or in one paragraph (paragraphs are separated by blank lines). Each is as in Near."""

    nodes: tuple["Node", ...]
    within: Unit


@dataclass(frozen=True, slots=True)
class InPart:
    """What `node` asks (words, beginnings, phrases, and And, Or, Not of them) in one part of the act alone: its reasons, say.

    A phrase stands within one paragraph of the part. An act without that part holds nothing in it, so that Not is true."""

    part: PartKind
    node: "Node"


@dataclass(frozen=True, slots=True)
class Named:
    """All of `words` in the name of the act's court or of one of its judges: `field` is «court» or «judge»."""

    field: str
    words: tuple[Word, ...]


@dataclass(frozen=True, slots=True)
class Value:
    """The act's `field` («kind», «outcome», «category», «language») is one of `values`, as in `Filters`."""

    field: str
    values: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Years:
    """The act is of one of the years from `first` to `last`, both included; None: open on that side."""

    first: int | None
    last: int | None


@dataclass(frozen=True, slots=True)
class Dates:
    """The act is of a day from `first` to `last`, both included; None: open on that side."""

    first: date | None
    last: date | None


@dataclass(frozen=True, slots=True)
class Either:
    """What `node` asks, or one of `others` with its weight from 0 to 1: synonyms, translations, other spellings.

    Made of a parsed query by `language.expansion`, never typed."""

    node: "Node"
    others: tuple[tuple["Node", float], ...]


@dataclass(frozen=True, slots=True)
class Most:
    """At least `least` of `nodes` hold, the more the better: a plain question of which no act has every word. Never typed."""

    nodes: tuple["Node", ...]
    least: int


Node = (
    Word | Prefix | Phrase | And | Or | Not | CaseNumber | Article
    | Near | Together | InPart | Named | Value | Years | Dates | Either | Most
)


def alternatives(node: Node) -> Iterator[Node]:
    """The alternatives of an operand of Near or Together, brackets within brackets dissolved.

    >>> [one.text for one in alternatives(Or((Prefix("иск"), Or((Prefix("дол"), Prefix("зай"))))))]
    ['иск', 'дол', 'зай']
    """
    if isinstance(node, Or):
        for part in node.nodes:
            yield from alternatives(part)
    else:
        yield node


@dataclass(frozen=True, slots=True)
class Filters:
    """Values of one filter are alternatives; different filters all hold."""

    court: tuple[str, ...] = ()
    region: tuple[str, ...] = ()
    instance: tuple[str, ...] = ()
    kind: tuple[str, ...] = ()
    category: tuple[str, ...] = ()
    outcome: tuple[str, ...] = ()
    judge: tuple[str, ...] = ()
    language: tuple[str, ...] = ()
    article: tuple[str, ...] = ()
    key_phrase: tuple[str, ...] = ()
    year: tuple[str, ...] = ()
    alike: tuple[str, ...] = ()  # ids: acts that are nearly the same as one of these
    date_from: date | None = None
    date_to: date | None = None


@dataclass(frozen=True, slots=True)
class Hint:
    """What we made of a query that was not well formed, and its repair (`query`), for a one-click link."""

    code: str  # a key of search_app.public.hints.EXPLANATIONS
    query: str


@dataclass(frozen=True, slots=True)
class Query:
    """A parsed question. `node` is None when only filters are given. `start` counts hits from 0.

    `plain`: only words and references side by side were typed, no operator, quotation marks, bracket, asterisk or field,
    so that the question may be widened; otherwise its set of acts is exact. `after` is the `cursor` of the page before, in
    place of `start`; one that is not ours asks for the first page. `start` and `size` are of what is shown."""

    text: str = ""
    node: Node | None = None
    filters: Filters = field(default_factory=Filters)
    order: Order = Order.RELEVANCE
    start: int = 0
    size: int = 10
    facets: tuple[str, ...] = ()  # names of filters to count
    hints: tuple[Hint, ...] = ()
    plain: bool = False
    language: Language | None = None  # of a widened question: acts in it come a little first
    after: str = ""
    folded: bool = False  # whether of acts that are nearly the same only the first is shown

    @property
    def numbers(self) -> tuple[str, ...]:
        """The case numbers, when nothing but one or a list of them is asked for: each is found, ambiguous or not found.

        >>> Query(node=Or((CaseNumber("2-1/2016"), CaseNumber("2-2/2016")))).numbers
        ('2-1/2016', '2-2/2016')
        """
        nodes = self.node.nodes if isinstance(self.node, Or) else (self.node,)
        numbers = tuple(node.number for node in nodes if isinstance(node, CaseNumber))
        return numbers if len(numbers) == len(nodes) else ()


@dataclass(frozen=True, slots=True)
class Hit:
    """One found act. Its particulars are on the shelf under `id`."""

    id: str
    score: float
    key_phrases: tuple[str, ...] = ()
    alike: bool = False  # whether others that are nearly the same are folded under it


@dataclass(frozen=True, slots=True)
class FacetValue:
    value: str
    count: int


@dataclass(frozen=True, slots=True)
class Results:
    """Hits of one page, the number of all, counts by facet, and the engine's own time in milliseconds.

    `cursor` is for `Query.after` of the next page; empty on the last one. `rows`: how many hits all pages show together,
    which is fewer than `total` where near-duplicates are folded."""

    total: int
    hits: tuple[Hit, ...]
    facets: dict[str, tuple[FacetValue, ...]]
    took_ms: float
    cursor: str = ""
    rows: int = 0
