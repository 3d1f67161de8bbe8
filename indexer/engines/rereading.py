"""Whether the words of one act are as a question wants them beside each other: what an index of positions cannot tell.

What is kept of an act is a text with a character for every word (`vocabulary`) and marks where sentences, paragraphs and parts
begin, so that regular expressions decide."""
import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator

from indexer.engines.vocabulary import BEGIN, END, FIGURES, NUMBER, Vocabulary, spelt
from indexer.engines.words import Words
from models.act import PartKind
from models.query import InPart, Near, Node, Or, Phrase, Prefix, Together, Unit, Word, alternatives

Proximity = Near | Together | InPart  # of InPart: of a single word, beginning or phrase
Marks = tuple[tuple[int, str], ...]  # before which word, by its number, which marks stand

SENTENCE, PARAGRAPH, NO_PART = "\x01", "\x02", "\x03"
PART = {kind: chr(4 + number) for number, kind in enumerate(PartKind)}
PARTS = NO_PART + "".join(PART.values())
_WORD = re.compile(f"{BEGIN}[^{END}]*{END}|[\U00108000-\U0010bfff].|[^\x00-\x0f]")


def marks(words: Words) -> Marks:
    """Where units and parts of `words` begin."""
    found: dict[int, str] = {}
    for kind, places in words.parts:
        found[places.start] = PART[kind]
        found.setdefault(places.stop, NO_PART)
    for units, mark in ((words.sentences, SENTENCE), (words.paragraphs, PARAGRAPH)):
        for unit in units:
            found[unit.start] = found.get(unit.start, "") + mark
    return tuple(sorted(found.items()))


def kept(codes: list[str], placed: Marks) -> str:
    """What is kept of words that have these codes."""
    pieces, at = [], 0
    for place, mark in placed:
        pieces += codes[at:place]
        pieces.append(mark)
        at = place
    return "".join(pieces + codes[at:])


def holding(vocabulary: Vocabulary, node: Proximity) -> Callable[[str], bool]:
    """A test whether what is kept of an act stands as `node` asks."""
    match node:
        case Near(left, right, distance):
            sought = [[_expression(vocabulary, one) for one in alternatives(side)] for side in (left, right)]
            return lambda text: _near(text, *sought, distance)
        case Together(nodes, within):
            mark, within_unit = (SENTENCE, PARTS) if within is Unit.SENTENCE else (PARAGRAPH, PARTS + SENTENCE)
            first, *others = sorted((_expression(vocabulary, one, f"[{within_unit}]*") for one in nodes), key=lambda found: len(found.pattern))
            return lambda text: _together(text, mark, first, others)
        case InPart(kind, one):
            expression, stretch = _expression(vocabulary, one), re.compile(f"{PART[kind]}([^{PARTS}]*)")
            return lambda text: any(expression.search(found[1]) for found in stretch.finditer(text.replace(SENTENCE, "")))
    raise AssertionError(node)


def _together(text: str, mark: str, first: re.Pattern[str], others: list[re.Pattern[str]]) -> bool:
    """Whether all stand between two such marks."""
    stop = -1
    for found in first.finditer(text):
        if found.start() < stop:
            continue
        start, stop = text.rfind(mark, 0, found.start()) + 1, text.find(mark, found.end())
        stop = len(text) if stop < 0 else stop
        if all(other.search(text, start, stop) for other in others):
            return True
    return False


def _expression(vocabulary: Vocabulary, node: Node, between: str = "") -> re.Pattern[str]:
    """What finds the operand; `between` its words may stand marks."""
    return re.compile(_spelt_out(vocabulary, node, between))


def _spelt_out(vocabulary: Vocabulary, node: Node, between: str) -> str:
    match node:
        case Or(nodes):
            return f"(?:{'|'.join(_spelt_out(vocabulary, part, between) for part in nodes)})"
        case Word(_, lemmas):
            codes = [code for one in lemmas for _, code in vocabulary.of_lemma(one)]
            return _any(codes, [spelt(one) for one in lemmas if NUMBER.fullmatch(one)])
        case Prefix(start):
            numbers = [f"{BEGIN}{start.translate(FIGURES)}[\x10-\x1b]*{END}"] if NUMBER.fullmatch(start) else []
            return _any([code for _, code in vocabulary.beginning(start)], numbers)
        case Phrase(forms):
            return between.join(
                _any([code for _, code in vocabulary.of_form(form)], [spelt(form)] if NUMBER.fullmatch(form) else []) for form in forms
            )
    raise AssertionError(node)


def _any(codes: Iterable[str], numbers: list[str]) -> str:
    """One of these words; what nothing matches when there are none."""
    codes = list(codes)
    single = "".join(re.escape(code) for code in codes if len(code) == 1)
    ways = [*([f"[{single}]"] if single else []), *(code for code in codes if len(code) > 1), *numbers]
    return f"(?:{'|'.join(ways)})" if ways else "(?!)"


def _near(text: str, left: list[re.Pattern[str]], right: list[re.Pattern[str]], distance: int) -> bool:
    text = re.sub(f"[{SENTENCE}{PARAGRAPH}{PARTS}]", "", text)
    begins = [word.start() for word in _WORD.finditer(text)]
    ones, others = sorted(_places(text, begins, left)), sorted(_places(text, begins, right))
    starts, stops = [start for start, _ in others], sorted(stop for _, stop in others)
    for start, stop in ones:
        after, before = bisect_left(starts, stop), bisect_right(stops, start) - 1
        if after < len(starts) and starts[after] - stop <= distance or before >= 0 and start - stops[before] <= distance:
            return True
    return False


def _places(text: str, begins: list[int], sought: list[re.Pattern[str]]) -> Iterator[tuple[int, int]]:
    """The number of the first word of each place, and of the one after it; places may overlap."""
    for expression in sought:
        found = expression.search(text)
        while found:
            yield bisect_left(begins, found.start()), bisect_left(begins, found.end())
            found = expression.search(text, found.start() + 1)
