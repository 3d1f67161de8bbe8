"""The words of an act and where they stand: in which language, sentence, paragraph and part."""
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter

from language.lemmas import lemma_in
from language.sentences import paragraphs, sentences
from language.tokens import row
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
        found: list[str] = []
        for language, places in self.languages:
            forms = self.forms[places.start : places.stop]
            known = dict(zip(different := set(forms), map(lemma_in(language), different), strict=True))  # most words come again
            found += map(known.__getitem__, forms)
        return found


def words_of(act: PublicAct) -> Words:
    """The words of `act`; units without words are left out."""
    forms, starts, _ = row(act.text)

    def ranges(spans: Iterable[Span]) -> Iterator[range]:
        for span in spans:
            places = range(bisect_left(starts, span.start), bisect_left(starts, span.stop))
            if places:
                yield places

    return Words(
        forms,
        tuple(ranges(sentences(act.text))),
        tuple(ranges(paragraphs(act.text))),
        tuple((part.kind, places) for part in act.parts for places in ranges([Span(part.start, part.stop)])),
        tuple(_joined(_languages(act, starts))),
    )


def _joined(runs: Iterable[tuple[Language, range]]) -> Iterator[tuple[Language, range]]:
    """Runs that follow each other in one language as one."""
    for language, of_one in groupby((run for run in runs if run[1]), itemgetter(0)):
        places = [place for _, place in of_one]
        yield language, range(places[0].start, places[-1].stop)


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
