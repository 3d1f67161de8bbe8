"""Whether the words of one act are as a question wants them beside each other: what an index of positions cannot tell."""
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator

from indexer.engines.words import Words
from language.lemmas import lemma
from models.query import InPart, Near, Node, Or, Phrase, Prefix, Together, Unit, Word

Proximity = Near | Together | InPart  # of InPart: of a single word, beginning or phrase


def holds(words: Words, node: Proximity) -> bool:
    """Whether `words` stand as `node` asks."""
    match node:
        case Near(left, right, distance):
            return _near(sorted(places(words, left)), list(places(words, right)), distance)
        case Together(nodes, within):
            units = words.sentences if within is Unit.SENTENCE else words.paragraphs
            common: set[int] | None = None
            for part in nodes:
                found = set(_units(units, places(words, part)))
                common = found if common is None else common & found
                if not common:
                    return False
            return True
        case InPart(kind, asked):
            found = [place for place in places(words, asked)]
            whole = [place for place in found if any(True for _ in _units(words.paragraphs, iter([place])))]
            parts = [stretch for part, stretch in words.parts if part is kind]
            return any(stretch.start <= start and stop <= stretch.stop for start, stop in whole for stretch in parts)


def places(words: Words, node: Node) -> Iterator[tuple[int, int]]:
    """Where a word, a beginning, a phrase or one of several stands: the first of its words, and the one after it."""
    match node:
        case Or(nodes):
            for part in nodes:
                yield from places(words, part)
        case Phrase(sought):
            yield from _phrases(words.forms, sought)
        case Prefix(beginning):
            yield from _single(words, lambda form, language: form.startswith(beginning))
        case Word():
            wanted = frozenset(node.lemmas)
            yield from _single(words, lambda form, language: lemma(form, language) in wanted)


def _single(words: Words, meant: Callable[..., bool]) -> Iterator[tuple[int, int]]:
    for language, stretch in words.languages:
        forms = words.forms[stretch.start : stretch.stop]
        wanted = {form for form in set(forms) if meant(form, language)}
        if wanted:
            yield from ((at, at + 1) for at, form in enumerate(forms, stretch.start) if form in wanted)


def _phrases(forms: tuple[str, ...], sought: tuple[str, ...]) -> Iterator[tuple[int, int]]:
    at = -1
    while True:
        try:
            at = forms.index(sought[0], at + 1)
        except ValueError:
            return
        if forms[at : at + len(sought)] == sought:
            yield at, at + len(sought)


def _units(units: tuple[range, ...], found: Iterator[tuple[int, int]]) -> Iterator[int]:
    """The numbers of the units that hold one of the places whole."""
    starts = [unit.start for unit in units]
    for start, stop in found:
        number = bisect_right(starts, start) - 1
        if number >= 0 and stop <= units[number].stop:
            yield number


def _near(left: list[tuple[int, int]], right: list[tuple[int, int]], distance: int) -> bool:
    starts, stops = sorted(start for start, _ in right), sorted(stop for _, stop in right)
    for start, stop in left:
        after, before = bisect_left(starts, stop), bisect_right(stops, start) - 1
        if after < len(starts) and starts[after] - stop <= distance or before >= 0 and start - stops[before] <= distance:
            return True
    return False
