"""A text as the models see it: its tokens, and what is known of each word: vector of the news, shape, hashed pieces."""
from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from re import compile
from zlib import crc32

import numpy as np
from navec import Navec
from slovnet.shape import SHAPES, word_shape

from anonymizer.text.alphabet import fold, russian_letters

# A word with its hyphens and breaks, a number, the gap between two paragraphs, or any other sign.
_TOKEN = compile(
    r"[^\W\d_]+(?:(?:[-‑\u00ad]\s{0,3}\n\s{0,12}(?=[a-zа-яёәіңғүұқөһ])|[-‑'’\u00ad])[^\W\d_]+)*|\d+|\n[ \t\r]*\n|[^\w\s]|_+"
)
LONGEST = 60  # characters of a token that are looked at
PIECES = (("word", 8192, 24), ("prefix3", 4096, 16), ("prefix5", 8192, 24), ("suffix2", 1024, 16), ("suffix3", 4096, 24), ("suffix4", 8192, 24))
USAGE = 1 << 18  # rows of the table that says how often a word stands in small letters, and with a capital inside a sentence
_VECTORS = "data/emb/navec_news_v1_1B_250K_300d_100q.tar"
# The end of a Kazakh word in Russian letters that its case, number or owner may have put there.
_ENDING = compile(
    r"(?:(?:н?д|т)[ае]г[ыи]|нд[ае]н?|[ндт][ыи]н|[дтн][ае]н|[мпб]ен|[гкдтн][ае]|[ндт][ыи]|л[ае]р|[дт][ае]р|с[ыи]|[ыи]|л[ыи]к)"
)
_SHAPE_IDS = {shape: number for number, shape in enumerate(["<pad>", *SHAPES])}


@dataclass(frozen=True, slots=True)
class Features:
    """What is known of one word, as numbers: of its vector, of its shape, of its pieces in the tables `PIECES`, of its usage and its stem's."""

    vector: int
    shape: int
    pieces: tuple[int, ...]
    usage: tuple[int, int]


def tokens(text: str) -> list[tuple[int, int]]:
    """Where the tokens of a text are.

    >>> text = "Иск Пака А.Б.-ға"
    >>> [text[a:b] for a, b in tokens(text)]
    ['Иск', 'Пака', 'А', '.', 'Б', '.', '-', 'ға']
    """
    return [m.span() for m in _TOKEN.finditer(text)]


@cache
def vectors() -> Navec:
    """The word vectors of Russian news that come with natasha's package."""
    package = find_spec("natasha")  # found, not imported: the file alone is needed
    return Navec.load(str(Path(package.origin).parent / _VECTORS))


def features(word: str) -> Features:
    """What is known of a word as written."""
    key = fold(word[:LONGEST]).replace("\n", " ")
    vocabulary = vectors().vocab
    written = (key, word.lower(), russian_letters(key), *(_stems(russian_letters(key)) if word[:1].isupper() else ()))
    vector = next((vocabulary[w] for w in written if w in vocabulary), vocabulary.unk_id)
    pieces = _of_number(key) if key.isdigit() else (key, "^" + key[:3], "^" + key[:5], key[-2:] + "$", key[-3:] + "$", key[-4:] + "$")
    hashed = tuple(crc32(p.encode("utf-8", "replace")) % rows for p, (_, rows, _) in zip(pieces, PIECES, strict=True))
    return Features(vector, _SHAPE_IDS.get(word_shape(russian_letters(word[:LONGEST])), 0), hashed, usage_rows(key))


def _stems(key: str) -> list[str]:
    """A word in Russian letters without one or two Kazakh endings, the longer first: the news know the town, not «Лондонда».

    >>> _stems("лондонда"), _stems("назарбаевпен")
    (['лондон', 'лондо'], ['назарбаев'])
    """
    once = [key[:-n] for n in range(1, 6) if len(key) > n + 2 and _ENDING.fullmatch(key[-n:])]
    return once + [stem[:-n] for stem in once for n in range(1, 4) if len(stem) > n + 3 and _ENDING.fullmatch(stem[-n:])]


def _of_number(key: str) -> tuple[str, ...]:
    """What is told of a number: how many digits it has, which it begins with, and itself when it is short."""
    size = f"#{len(key)}"
    return (key if len(key) < 5 else size, "^" + size, f"^{key[: 3 if len(key) == 4 else 1]}{size}", size, size, size)


def usage_rows(key: str) -> tuple[int, int]:
    """The rows of a folded word, without what stands after a hyphen, and of its first six letters in the table of usage."""
    word = key.split("-")[0]
    return crc32(word.encode("utf-8", "replace")) % USAGE, crc32(f"^{word[:6]}".encode("utf-8", "replace")) % USAGE


def rows(known: list[Features], weights: dict[str, np.ndarray]) -> np.ndarray:
    """The input of the network for some words: one row a word."""
    pq = vectors().pq
    codes = pq.codes[np.arange(pq.codes.shape[0]), pq.indexes[[f.vector for f in known]]].reshape(len(known), -1)
    pieces = [weights[name][[f.pieces[n] for f in known]] for n, (name, _, _) in enumerate(PIECES)]
    usage = weights["usage"][[f.usage for f in known]].reshape(len(known), -1)
    return np.concatenate([codes, weights["shape"][[f.shape for f in known]], *pieces, usage], axis=1)
