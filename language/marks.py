"""What to mark in a public text for a query, and the snippets to show under a hit."""
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate, islice, takewhile

from language.citations import cited
from language.lemmas import lemmas
from language.numbers import numbered
from language.tokens import Token, fold, tokens
from models.mention import Span
from models.query import And, Article, CaseNumber, Node, Not, Or, Phrase, Prefix, Word


@dataclass(frozen=True, slots=True)
class Snippet:
    """Characters `start` to `stop` of a text with the marks that lie in it (places of the whole text)."""

    start: int
    stop: int
    marks: tuple[Span, ...]


def marks(text: str, node: Node | None) -> tuple[Span, ...]:
    """Places of `text` that `node` asks for, in their order, not overlapping; what stands under NOT is not marked.

    >>> [s.of("Суд взыскал долг. Долги суда.") for s in marks("Суд взыскал долг. Долги суда.", Word("долг", ("долг",)))]
    ['долг', 'Долги']
    """
    leaves = tuple(_asked_for(node)) if node else ()
    words = list(tokens(text)) if leaves else []
    forms = [fold(word.text) for word in words]
    found = set(_words(words, forms, leaves))
    for leaf in leaves:
        if isinstance(leaf, Phrase):
            found.update(_runs(words, forms, leaf.words))
    found.update(_references(text, leaves))
    return tuple(_merged(sorted(found)))


def snippets(text: str, spans: tuple[Span, ...], count: int = 2, width: int = 240) -> tuple[Snippet, ...]:
    """At most `count` pieces of `text`, each about `width` characters of one paragraph, with the most different marks.

    They come in their order in the text. Without marks it is the beginning of the text."""
    if not spans:
        return (Snippet(0, _word_end(text, 0, width), ()),) if text else ()
    chosen: list[Snippet] = []
    shown: set[str] = set()
    for _ in range(count):
        windows = [w for w in _windows(text, spans, width) if all(w.stop <= c.start or c.stop <= w.start for c in chosen)]
        if not windows:
            break
        words = {window: {fold(mark.of(text)) for mark in window.marks} for window in windows}
        best = max(windows, key=lambda w: (len(words[w] - shown), len(words[w]), len(w.marks), -w.start))
        shown |= words[best]
        chosen.append(best)
    return tuple(sorted(chosen, key=lambda snippet: snippet.start))


def _asked_for(node: Node) -> Iterator[Node]:
    """The words, phrases and numbers of `node` that are not under NOT."""
    match node:
        case And(nodes) | Or(nodes):
            for part in nodes:
                yield from _asked_for(part)
        case Not():
            return
        case _:
            yield node


def _words(words: list[Token], forms: list[str], leaves: tuple[Node, ...]) -> Iterator[Span]:
    """Places of words of which a form or the beginning is asked for. Each different form is looked at once."""
    wanted = {lemma for leaf in leaves if isinstance(leaf, Word) for lemma in leaf.lemmas}
    prefixes = tuple(leaf.text for leaf in leaves if isinstance(leaf, Prefix))
    if wanted or prefixes:
        meant = {form for form in set(forms) if form.startswith(prefixes) or not wanted.isdisjoint(lemmas(form))}
        yield from (Span(word.start, word.stop) for word, form in zip(words, forms, strict=True) if form in meant)


def _references(text: str, leaves: tuple[Node, ...]) -> Iterator[Span]:
    """Places of case numbers and articles of law that are asked for."""
    numbers = {leaf.number for leaf in leaves if isinstance(leaf, CaseNumber)}
    if numbers:
        yield from (span for span, number in numbered(text) if number in numbers)
    keys = tuple(f"{leaf.key}:" for leaf in leaves if isinstance(leaf, Article))
    if keys:
        yield from (span for span, citation in cited(text) if f"{citation.key}:".startswith(keys))


def _runs(words: list[Token], forms: list[str], phrase: tuple[str, ...]) -> Iterator[Span]:
    """Where the forms of `phrase` stand in a row. Sought in one joined string: linear for any text and phrase."""
    joined, sought = f" {' '.join(forms)} ", f" {' '.join(phrase)} "
    starts = list(accumulate((len(form) + 1 for form in forms), initial=0))
    first = last = -1
    at = joined.find(sought)
    while at >= 0:
        found = bisect_left(starts, at)
        if found > last:  # overlapping runs («а а» in «а а а») are one
            if last >= 0:
                yield Span(words[first].start, words[last].stop)
            first = found
        last = found + len(phrase) - 1
        at = joined.find(sought, at + 1)
    if last >= 0:
        yield Span(words[first].start, words[last].stop)


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
