"""What to mark in a public text for a query, and the snippets to show under a hit."""
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice, takewhile
from operator import attrgetter

from language.places import Words, lemmas_of, places
from language.tokens import fold
from models.act import Part
from models.mention import Span
from models.query import Node


@dataclass(frozen=True, slots=True)
class Snippet:
    """Characters `start` to `stop` of a text with the marks that lie in it (places of the whole text)."""

    start: int
    stop: int
    marks: tuple[Span, ...]


def marks(text: str, node: Node | None, parts: tuple[Part, ...] = ()) -> tuple[Span, ...]:
    """Places of `text` that `node` asks for, in their order, not overlapping; what stands under NOT is not marked.

    Words that must be near each other, in one sentence or paragraph are marked only where they are; with the `parts` of
    the act, what is asked of one part is marked in that part alone.

    >>> from models.query import Near, Prefix, Word
    >>> text = "Суд взыскал долг. Долги суда."
    >>> [span.of(text) for span in marks(text, Word("долг", ("долг",)))]
    ['долг', 'Долги']
    >>> [span.of(text) for span in marks(text, Near(Word("долг", ("долг",)), Prefix("взыск"), 0))]
    ['взыскал', 'долг']
    """
    if node is None:
        return ()
    found = places(Words(text, parts, frozenset(lemmas_of(node))), node)
    return tuple(_merged(sorted(found, key=attrgetter("start", "stop"))))


def snippets(text: str, spans: tuple[Span, ...], count: int = 2, width: int = 240) -> tuple[Snippet, ...]:
    """At most `count` pieces of `text`, each about `width` characters of one paragraph, with the most different marks.

    They come in their order in the text. Without marks it is the beginning of the text."""
    if not spans:
        return (Snippet(0, _word_end(text, 0, width), ()),) if text else ()
    chosen: list[Snippet] = []
    shown: set[str] = set()
    windows = [(window, {fold(mark.of(text)) for mark in window.marks}) for window in _windows(text, spans, width)]
    while windows and len(chosen) < count:
        best, words = max(windows, key=lambda one: (len(one[1] - shown), len(one[1]), len(one[0].marks), -one[0].start))
        shown |= words
        chosen.append(best)
        windows = [one for one in windows if one[0].stop <= best.start or best.stop <= one[0].start]
    return tuple(sorted(chosen, key=lambda snippet: snippet.start))


def _merged(spans: list[Span]) -> Iterator[Span]:
    """Sorted spans with the overlapping ones made one."""
    last: Span | None = None
    for span in spans:
        if last and span.start < last.stop:
            last = Span(last.start, max(last.stop, span.stop))
            continue
        if last:
            yield last
        last = span
    if last:
        yield last


def _windows(text: str, spans: tuple[Span, ...], width: int) -> Iterator[Snippet]:
    """A piece of text around each of the first MOST_WINDOWS marks, inside its paragraph, from word to word."""
    for number, span in enumerate(spans[:MOST_WINDOWS]):
        reach = max(0, span.start - width // 3)
        paragraph = text.rfind("\n\n", reach, span.start)
        start = paragraph + 2 if paragraph >= 0 else _word_start(text, reach, span.start)
        stop = max(span.stop, _word_end(text, span.stop, start + width))
        inside = takewhile(lambda s, stop=stop: s.stop <= stop, islice(spans, number, None))
        before = takewhile(lambda s, start=start: s.start >= start, reversed(spans[max(0, number - 50) : number]))
        yield Snippet(start, stop, (*reversed(tuple(before)), *inside))


def _word_start(text: str, start: int, stop: int) -> int:
    """The first place from `start` at which a word begins."""
    space = text.find(" ", start, stop) if start else -1
    return space + 1 if space >= 0 else start if start == 0 else stop


def _word_end(text: str, start: int, stop: int) -> int:
    """The last place up to `stop` at which a word ends; the paragraph's end when it comes first."""
    paragraph = text.find("\n\n", start, stop)
    if paragraph >= 0:
        return paragraph
    if stop >= len(text):
        return len(text)
    space = text.rfind(" ", start, stop)
    return space if space >= 0 else stop


MOST_WINDOWS = 300  # marks looked at for snippets: enough for any act, and a bound for a hostile one
