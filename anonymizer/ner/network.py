"""The network of the recognizers: words in their neighbourhood to the chances of each label, in plain matrix arithmetic.

Its first three layers are those of slovnet's model of news (MIT) and begin training with its weights; pieces of words, two layers that
look further and the labels of court acts were added. A convolution over three words is a product for each of the three places, so the
first layer, the widest, is worked out once a word and not once a token.
"""
from collections.abc import Iterator

import numpy as np

LABELS = ("PERSON", "OFFICIAL", "ADDRESS", "WORKPLACE", "BIRTH_PLACE", "BIRTH_DATE", "HANDLE", "DOC_ID", "PLATE", "LOC", "ORG")
TAGS = ("O", *(f"{part}-{label}" for label in LABELS for part in "BI"))
FAR = (3, 9)  # how many words away the further layers look
Weights = dict[str, np.ndarray]


def shifted(values: np.ndarray, by: int) -> np.ndarray:
    """The rows moved down by `by` (up where negative), noughts in the places left free."""
    moved = np.zeros_like(values)
    if abs(by) >= len(values):
        return moved
    if by > 0:
        moved[by:] = values[:-by]
    else:
        moved[:by] = values[-by:]
    return moved


def window(values: np.ndarray, reach: int = 1) -> np.ndarray:
    """Each row between the rows `reach` before and after it, noughts where there are none."""
    count, size = values.shape
    wide = np.zeros((count, 3 * size), dtype=values.dtype)
    wide[:, size : 2 * size] = values
    if reach < count:
        wide[reach:, :size] = values[:-reach]
        wide[:-reach, 2 * size :] = values[reach:]
    return wide


def first(words: np.ndarray, ids: np.ndarray, bias: np.ndarray) -> np.ndarray:
    """The first layer before its bend: what the word itself (middle third of its row in `words`) and its neighbours bring."""
    size = words.shape[1] // 3
    total = words[ids, size : 2 * size] + bias
    total[1:] += words[ids[:-1], :size]
    total[:-1] += words[ids[1:], 2 * size :]
    return total


def further(state: np.ndarray, weights: Weights) -> Iterator[np.ndarray]:
    """The second layer and what the rest of the network makes of it; the last is what the labels are read from."""
    second = np.maximum(window(state) @ weights["w2"] + weights["b2"], 0) * weights["s2"] + weights["t2"]
    yield second
    near = np.maximum(window(second) @ weights["w3"] + weights["b3"], 0) * weights["s3"] + weights["t3"]
    for number, reach in enumerate(FAR, 4):
        near = near + np.maximum(window(near, reach) @ weights[f"w{number}"] + weights[f"b{number}"], 0)
    yield near


def chances(words: np.ndarray, ids: np.ndarray, weights: Weights) -> np.ndarray:
    """The chance of each tag for each token: `ids` says which row of `words` (inputs times the first weights) a token has."""
    state = np.maximum(first(words, ids, weights["b1"]), 0) * weights["s1"] + weights["t1"]
    second, last = further(state, weights)
    scores = np.concatenate([last, second], axis=1) @ weights["wo"] + weights["bo"]
    powers = np.exp(scores - scores.max(axis=1, keepdims=True))
    return powers / powers.sum(axis=1, keepdims=True)
