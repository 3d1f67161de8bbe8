"""`python -m training.word_vectors`: the vectors of Russian words that tell which concept of the thesaurus a question is near to.

navec's vectors (MIT; 250,000 words of the news, 300 numbers each, read from the package of natasha) are cut down to the dictionary
forms of words and to their `DIMENSIONS` main directions, and written with one byte a number to `language/word_vectors.npz`. The same
package makes the same file; a few seconds of one core.
"""
import numpy as np

from anonymizer.ner.features import vectors
from language.lemmas import lemma
from language.nearness import VECTORS, key
from language.russian import is_known
from language.tokens import fold
from models.act import Language

DIMENSIONS = 64


def words() -> list[str]:
    """Dictionary forms that navec knows, as the index folds them."""
    known = (word for word in vectors().vocab.words if word.isalpha())
    return sorted({word for word in known if fold(word) == word and lemma(word, Language.RU) == word and is_known(word)})


def table(chosen: list[str]) -> tuple[np.ndarray, np.ndarray]:
    """Keys of the words in ascending order, and a row of bytes for each: its direction, turned to the main ones of all."""
    rows = np.array([vectors()[word] for word in chosen], dtype=np.float32)
    rows /= np.linalg.norm(rows, axis=1, keepdims=True)
    _, turned = np.linalg.eigh(rows.T @ rows)
    rows = rows @ turned[:, : -DIMENSIONS - 1 : -1]
    rows /= np.linalg.norm(rows, axis=1, keepdims=True)
    keys, first = np.unique(np.array([key(word) for word in chosen], dtype=np.uint32), return_index=True)
    return keys, np.round(rows[first] * 127).astype(np.int8)


def main() -> None:
    """Write the file."""
    keys, rows = table(words())
    np.savez_compressed(VECTORS, keys=keys, rows=rows)


if __name__ == "__main__":
    main()
