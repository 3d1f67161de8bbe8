"""The words of an act and where they stand: in which language, sentence, paragraph and part."""
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from language.lemmas import lemma_in
from language.sentences import paragraphs, sentences
from language.tokens import TOKEN, fold
from models.act import Language, PartKind, PublicAct
from models.mention import Span


@dataclass(frozen=True, slots=True)
class Words:
    """Exact forms in a row; sentences and paragraphs as ranges of their numbers, parts and languages with theirs."""

    forms: tuple[str, ...]
    sentences: tuple[range, ...]
    paragraphs: tuple[range, ...]
    parts: tuple[tuple[PartKind, range], ...]
    languages: tuple[tuple[Language, range], ...]

    def lemmas(self) -> list[str]:
        """The lemma of every word, in the language of its paragraph."""
        return [one for language, places in self.languages for one in map(lemma_in(language), self.forms[places.start : places.stop])]


def words_of(act: PublicAct) -> Words:
    """The words of `act`; units without words are left out."""
    found = list(TOKEN.finditer(act.text))  # as `tokens` reads them, for a third of its time
    starts = [token.start() for token in found]

    def ranges(spans: Iterable[Span]) -> Iterator[range]:
        for span in spans:
            places = range(bisect_left(starts, span.start), bisect_left(starts, span.stop))
            if places:
                yield places

    return Words(
        tuple(fold(token[0]) for token in found),
        tuple(ranges(sentences(act.text))),
        tuple(ranges(paragraphs(act.text))),
        tuple((part.kind, places) for part in act.parts for places in ranges([Span(part.start, part.stop)])),
        tuple(_languages(act, starts)),
    )


def _languages(act: PublicAct, starts: list[int]) -> Iterator[tuple[Language, range]]:
    """Runs of words of one language, all words in their order: what no paragraph covers is in the language of the act."""
    at = 0
    for paragraph in act.paragraphs:
        first = max(at, bisect_left(starts, paragraph.start))  # paragraphs of a hostile act may overlap
        last = max(first, bisect_left(starts, paragraph.stop))
        yield act.language, range(at, first)
        yield paragraph.language, range(first, last)
        at = last
    yield act.language, range(at, len(starts))
