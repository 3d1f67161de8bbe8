"""A text read with one of the models: mentions with their label and how sure the model is."""
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np

from anonymizer.ner.features import features, rows, tokens
from anonymizer.ner.network import LABELS, TAGS, Weights, chances
from models.act import Language

_FOLDER = Path(__file__).parent
_KINDS = ("", "PERSON", *LABELS[2:])
_NUMBER = {tag: n for n, tag in enumerate(TAGS)}
CHUNK = 8_000  # tokens a pass: memory stays bounded on texts of megabytes
GAP = "\n\n"  # stands before and after a text, as between the paragraphs of one: its first word opens a sentence
REACHING = ("ADDRESS", "BIRTH_PLACE", "WORKPLACE")  # data of many words, whose ends are the hard part
REACH = 0.12  # the chance from which a word beside one of these is of it
KEPT = 12_288  # words whose first layer is remembered; more than a pass can bring


@dataclass(frozen=True, slots=True, order=True)
class Seen:
    """What a model sees at `start:stop` of a text: the label, the chance of its least likely word, and for persons the chance of an official.

    The label is one of the network's, but OFFICIAL, who is a PERSON."""

    start: int
    stop: int
    label: str
    chance: float
    official: float = 0.0


@dataclass(frozen=True, slots=True, order=True)
class Reach:
    """The stretch `start:stop` of a text of which every word may be of a datum of `label`, though perhaps less likely than not."""

    start: int
    stop: int
    label: str


class Reader:
    """A model with its weights; remembers the words it has met."""

    def __init__(self, weights: Weights) -> None:
        self._weights = weights
        self._ids: dict[str, int] = {}
        self._words = np.zeros((KEPT, weights["w1"].shape[1]), dtype=np.float32)

    def read(self, text: str) -> tuple[Seen, ...]:
        """All that the model sees in `text`, in the order of the text; time grows with the length of the text and no faster."""
        return self.read_far(text)[0]

    def read_far(self, text: str) -> tuple[tuple[Seen, ...], tuple[Reach, ...]]:
        """All that the model sees in `text`, and how far a datum of many words may reach where one is."""
        spans = tokens(text)
        found: list[Seen] = []
        reach: list[Reach] = []
        for at in range(0, len(spans), CHUNK):
            part = spans[at : at + CHUNK]
            ids = self._known([GAP, *(text[start:stop] for start, stop in part), GAP])
            chance = chances(self._words, ids, self._weights)[1:-1]
            found += mentions(text, part, chance)
            for label in REACHING:
                reach += _runs(part, chance[:, [_NUMBER["B-" + label], _NUMBER["I-" + label]]].sum(axis=1) >= REACH, label)
        return tuple(found), tuple(reach)

    def _known(self, words: list[str]) -> np.ndarray:
        """The numbers of words; those not met before get theirs."""
        new = list(dict.fromkeys(w for w in words if w not in self._ids))
        if len(self._ids) + len(new) > KEPT:
            self._ids, new = {}, list(dict.fromkeys(words))
        if new:
            at = len(self._ids)
            self._words[at : at + len(new)] = rows([features(w) for w in new], self._weights) @ self._weights["w1"]
            self._ids.update(zip(new, range(at, at + len(new)), strict=True))
        return np.array([self._ids[w] for w in words], dtype=np.intp)


def mentions(text: str, spans: list[tuple[int, int]], chance: np.ndarray) -> list[Seen]:
    """The mentions that the chances of the tags say: words of one label in a row, parted where a new mention begins.

    A person who is kept and one who is hidden are one label here, so that a doubt about the role costs no name."""
    by_label = np.stack([chance[:, 1 + 2 * n] + chance[:, 2 + 2 * n] for n in range(len(LABELS))], axis=1)
    person = by_label[:, 0] + by_label[:, 1]
    kinds = np.concatenate([chance[:, :1], person[:, None], by_label[:, 2:]], axis=1)
    best = kinds.argmax(axis=1)
    begins = np.concatenate([np.zeros((len(chance), 1)), (chance[:, 1] + chance[:, 3])[:, None], chance[:, 5::2]], axis=1)
    found, start, last = [], -1, -1
    for n in [*np.flatnonzero(best), len(spans)]:
        if start >= 0 and (n != last + 1 or n == len(spans) or best[n] != best[start] or begins[n, best[n]] > kinds[n, best[n]] / 2):
            found += _seen(text, spans, kinds[:, best[start]], by_label[:, 1], start, last, best[start])
            start = -1
        if n < len(spans):
            start, last = n if start < 0 else start, n
    return found


def _runs(spans: list[tuple[int, int]], marked: np.ndarray, label: str) -> list[Reach]:
    """The stretches of marked words in a row."""
    edges = np.flatnonzero(np.diff(np.concatenate([[False], marked, [False]]).astype(np.int8)))
    return [Reach(spans[first][0], spans[past - 1][1], label) for first, past in zip(edges[::2], edges[1::2], strict=True)]


def _seen(text: str, spans: list[tuple[int, int]], chance: np.ndarray, official: np.ndarray, first: int, last: int, kind: int) -> list[Seen]:
    worded = [n for n in range(first, last + 1) if text[spans[n][0]].isalnum()]
    if not worded:
        return []
    label = _KINDS[kind]
    stop = spans[worded[-1]][1]
    if last > worded[-1] and spans[worded[-1]][1] - spans[worded[-1]][0] == 1 and text[stop : stop + 1] == ".":
        stop += 1  # the dot belongs to an initial
    sure = float(min(chance[n] for n in worded))
    share = float(max(official[n] / max(chance[n], 1e-6) for n in worded)) if label == "PERSON" else 0.0
    return [Seen(spans[worded[0]][0], stop, label, round(sure, 4), round(min(share, 1.0), 4))]


@cache
def reader(language: Language) -> Reader:
    """The model of a language, loaded once a process."""
    with np.load(_FOLDER / language.value / "weights.npz", allow_pickle=False) as stored:
        return Reader({name: stored[name].astype(np.float32) for name in stored.files})
