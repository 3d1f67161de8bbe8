"""The words of an act and where they stand: in which language, sentence, paragraph and part.

They are also kept beside the index in a few bytes, to be read again where positions alone cannot decide."""
import json
import zlib
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from language.lemmas import lemma
from language.sentences import paragraphs, sentences
from language.tokens import fold, tokens
from models.act import Language, PartKind, PublicAct
from models.mention import Span

ONE_BYTE = "kz1048"  # Kazakh and Russian letters in one byte each, which halves what is kept


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
        return [lemma(form, language) for language, places in self.languages for form in self.forms[places.start : places.stop]]


def words_of(act: PublicAct) -> Words:
    """The words of `act`; units without words are left out."""
    found = list(tokens(act.text))
    starts = [token.start for token in found]

    def ranges(spans: Iterable[Span]) -> Iterator[range]:
        for span in spans:
            places = range(bisect_left(starts, span.start), bisect_left(starts, span.stop))
            if places:
                yield places

    return Words(
        tuple(fold(token.text) for token in found),
        tuple(ranges(sentences(act.text))),
        tuple(ranges(paragraphs(act.text))),
        tuple((part.kind, places) for part in act.parts for places in ranges([Span(part.start, part.stop)])),
        tuple(_languages(act, starts)),
    )


def _languages(act: PublicAct, starts: list[int]) -> Iterator[tuple[Language, range]]:
    """Runs of words of one language, all words in their order: what no paragraph covers is in the language of the act."""
    at = 0
    for paragraph in act.paragraphs:
        first, last = bisect_left(starts, paragraph.start), bisect_left(starts, paragraph.stop)
        yield act.language, range(at, first)
        yield paragraph.language, range(first, last)
        at = last
    yield act.language, range(at, len(starts))


def packed(words: Words) -> bytes:
    """`words` in few bytes: sentences a line each, an empty line between paragraphs."""
    lines, paragraph_starts = [], {places.start for places in words.paragraphs}
    for places in words.sentences:
        if places.start in paragraph_starts:
            lines.append("")
        lines.append(" ".join(words.forms[places.start : places.stop]))
    parts = [(kind.value, places.start, places.stop) for kind, places in words.parts]
    languages = [(language.value, places.stop) for language, places in _runs(words.languages)]
    text = "\n".join((json.dumps([parts, languages]), *lines[1:]))
    try:
        return b"1" + zlib.compress(text.encode(ONE_BYTE))
    except UnicodeEncodeError:
        return b"8" + zlib.compress(text.encode())


def _runs(languages: Iterable[tuple[Language, range]]) -> list[tuple[Language, range]]:
    """Neighbouring runs of one language as one."""
    runs: list[tuple[Language, range]] = []
    for language, places in languages:
        if runs and runs[-1][0] is language:
            runs[-1] = (language, range(runs[-1][1].start, places.stop))
        elif places:
            runs.append((language, places))
    return runs


def unpacked(data: bytes) -> Words:
    """What `packed` made of words."""
    text = zlib.decompress(data[1:]).decode(ONE_BYTE if data[:1] == b"1" else "utf-8")
    head, *lines = text.split("\n")
    parts, languages = json.loads(head)
    forms: list[str] = []
    sentence_starts, paragraph_starts = [0], [0]
    for line in lines:
        if line:
            forms += line.split(" ")
            sentence_starts.append(len(forms))
        else:
            paragraph_starts.append(len(forms))
    stops = [0, *(stop for _, stop in languages)]
    return Words(
        tuple(forms),
        tuple(range(*pair) for pair in pairwise(sentence_starts)),
        tuple(range(*pair) for pair in pairwise((*paragraph_starts, len(forms))) if pair[0] < pair[1]),
        tuple((PartKind(kind), range(start, stop)) for kind, start, stop in parts),
        tuple((Language(language), range(*pair)) for (language, _), pair in zip(languages, pairwise(stops), strict=True)),
    )
