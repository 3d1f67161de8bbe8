"""Texts with the spans that a model is to learn from them, and what each says of the tags of the network."""
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from anonymizer.ner.features import tokens
from anonymizer.ner.network import LABELS, TAGS
from training.annotated import Annotated, Tag
from training.refill import refill

_NUMBER = {tag: n for n, tag in enumerate(TAGS)}
_LEARNT = frozenset(LABELS)


@dataclass(frozen=True, slots=True)
class Sample:
    """A text and its spans (start, stop, label); `news` says that places and organizations are marked as well, but no roles."""

    text: str
    spans: tuple[tuple[int, int, str], ...]
    news: bool = False


def of_act(act: Annotated) -> Sample:
    """The sample of an annotated act: persons and officials, addresses, workplaces, birth places, nicknames."""
    spans = ((t.start, t.stop, "OFFICIAL" if t.official else t.category) for t in act.tags)
    return Sample(act.text, tuple(s for s in spans if s[2] in _LEARNT))


def renewed(sample: Sample, seed: int) -> Sample:
    """The sample with other names for its persons; the rest of its spans moves along.

    >>> sample = Sample("Пак в Алматы, Пак", ((0, 3, "PERSON"), (6, 12, "LOC"), (14, 17, "PERSON")), news=True)
    >>> new = renewed(sample, 4)
    >>> [new.text[a:b] for a, b, label in new.spans if label == "LOC"], len(new.spans)
    (['Алматы'], 3)
    """
    tags = tuple(Tag(start, stop, label, str(n)) for n, (start, stop, label) in enumerate(sample.spans))
    new = refill(Annotated(sample.text, tags), seed)
    return Sample(new.text, tuple((t.start, t.stop, t.category) for t in new.tags), sample.news)


def allowed(sample: Sample, places: Sequence[tuple[int, int]]) -> np.ndarray:
    """For each token which tags may be right: an act says nothing of places and organizations, the news nothing of roles.

    >>> sample = Sample("Иск Пака", ((4, 8, "PERSON"),))
    >>> [[TAGS[n] for n in row.nonzero()[0]] for row in allowed(sample, tokens(sample.text))][1]
    ['B-PERSON']
    """
    may = np.zeros((len(places), len(TAGS)), dtype=bool)
    may[:, 0] = True
    if not sample.news:
        may[:, [_NUMBER[f"{part}-{label}"] for label in ("LOC", "ORG") for part in "BI"]] = True
    at = 0
    for start, stop, label in sample.spans:
        while at < len(places) and places[at][1] <= start:
            at += 1
        part = "B"
        while at < len(places) and places[at][0] < stop:
            may[at] = False
            for one in ("PERSON", "OFFICIAL") if label == "PERSON" and sample.news else (label,):
                may[at, _NUMBER[f"{part}-{one}"]] = True
            part = "I"
            at += 1
    return may


def joined(samples: Iterable[Sample]) -> tuple[list[str], np.ndarray]:
    """The tokens of several samples in a row, an empty line between them, and what may be right for each."""
    words: list[str] = []
    rows = []
    for sample in samples:
        places = tokens(sample.text)
        words += [sample.text[a:b] for a, b in places] + ["\n\n"]
        gap = np.zeros((1, len(TAGS)), dtype=bool)
        gap[0, 0] = True
        rows += [allowed(sample, places), gap]
    return words, np.concatenate(rows)
