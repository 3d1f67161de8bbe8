"""The weights of a model learnt: forward and backward through the network, by Adam's rule."""
from importlib.resources import files

import numpy as np
from slovnet import NER

from anonymizer.ner.features import PIECES, Features, rows
from anonymizer.ner.network import FAR, TAGS, Weights, first, shifted, window

_SLOVNET = "data/model/slovnet_ner_news_v1.tar"
DROPPED = 0.2  # share of the values of a layer that a step does without
_SLOVNET_TAGS = {"O": "O", "B-PER": "B-PERSON", "I-PER": "I-PERSON", "B-LOC": "B-LOC", "I-LOC": "I-LOC", "B-ORG": "B-ORG", "I-ORG": "I-ORG"}


def beginning(seed: int, usage: np.ndarray) -> Weights:
    """The weights to begin with: slovnet's in the layers that it has, small random ones in the rest, the table of usage as it is."""
    chance = np.random.default_rng(seed)
    model = NER.load(str(files("natasha") / _SLOVNET)).infer
    layers = model.model.encoder.layers
    weights: Weights = {"shape": model.model.emb.shape.weight.array.copy()}
    for name, size, width in PIECES:
        weights[name] = chance.normal(0, 0.05, (size, width)).astype(np.float32)
    weights["usage"] = usage
    extra = sum(width for _, _, width in PIECES) + 2 * usage.shape[1]
    conv = layers[0].conv.weight.array  # filters, inputs, places
    own = chance.normal(0, 0.02, (extra, conv.shape[0] * 3)).astype(np.float32)
    weights["w1"] = np.concatenate([conv.transpose(1, 2, 0).reshape(conv.shape[1], -1), own])
    for number, layer in enumerate(layers, 1):
        if number > 1:
            conv = layer.conv.weight.array
            weights[f"w{number}"] = conv.transpose(2, 1, 0).reshape(-1, conv.shape[0]).copy()
        weights[f"b{number}"] = layer.conv.bias.array.copy()
        norm = layer.norm
        weights[f"s{number}"] = norm.weight.array / norm.std.array
        weights[f"t{number}"] = norm.bias.array - norm.mean.array * weights[f"s{number}"]
    width = layers[-1].conv.weight.array.shape[0]
    for number, _ in enumerate(FAR, 4):
        weights[f"w{number}"] = chance.normal(0, 0.02, (3 * width, width)).astype(np.float32)
        weights[f"b{number}"] = np.zeros(width, np.float32)
    head = model.model.head.proj
    weights["wo"] = chance.normal(0, 0.02, (width + layers[1].conv.weight.array.shape[0], len(TAGS))).astype(np.float32)
    weights["bo"] = np.full(len(TAGS), -2.0, np.float32)
    for number, tag in enumerate(model.decoder.tags_vocab.items):
        if tag in _SLOVNET_TAGS:
            weights["wo"][:width, TAGS.index(_SLOVNET_TAGS[tag])] = head.weight.array[:, number]
            weights["bo"][TAGS.index(_SLOVNET_TAGS[tag])] = head.bias.array[number]
    return {name: np.ascontiguousarray(w, dtype=np.float32) for name, w in weights.items()}


def gradients(known: list[Features], ids: np.ndarray, may: np.ndarray, weights: Weights, chance: np.random.Generator) -> tuple[float, Weights]:
    """The loss of a batch and what each weight did to it: `ids` says which of the words a token is, `may` which tags are right."""
    inputs = rows(known, weights)
    words = inputs @ weights["w1"]
    grads: Weights = {}
    cut = [(chance.random((len(ids), size), dtype=np.float32) > DROPPED).astype(np.float32) / (1 - DROPPED) for size in (256, 128, 64)]
    raw1 = first(words, ids, weights["b1"])
    one = (np.maximum(raw1, 0) * weights["s1"] + weights["t1"]) * cut[0]
    in2 = window(one)
    raw2 = in2 @ weights["w2"] + weights["b2"]
    two = (np.maximum(raw2, 0) * weights["s2"] + weights["t2"]) * cut[1]
    in3 = window(two)
    raw3 = in3 @ weights["w3"] + weights["b3"]
    last = (np.maximum(raw3, 0) * weights["s3"] + weights["t3"]) * cut[2]
    far = []
    for number, reach in enumerate(FAR, 4):
        seen = window(last, reach)
        raw = seen @ weights[f"w{number}"] + weights[f"b{number}"]
        far.append((number, reach, seen, raw))
        last = last + np.maximum(raw, 0)
    head = np.concatenate([last, two], axis=1)
    loss, d_scores = _loss(head @ weights["wo"] + weights["bo"], may)
    grads["wo"], grads["bo"] = head.T @ d_scores, d_scores.sum(0)
    d_head = d_scores @ weights["wo"].T
    d_last, d_two = d_head[:, :64], d_head[:, 64:]
    for number, reach, seen, raw in reversed(far):
        d_raw = d_last * (raw > 0)
        grads[f"w{number}"], grads[f"b{number}"] = seen.T @ d_raw, d_raw.sum(0)
        d_last = d_last + _unwindow(d_raw @ weights[f"w{number}"].T, reach)
    d_two = d_two + _layer_back(3, raw3, in3, d_last * cut[2], weights, grads)
    d_one = _layer_back(2, raw2, in2, d_two * cut[1], weights, grads)
    d_raw1 = _bend_back(1, raw1, d_one * cut[0], weights, grads)
    grads["b1"] = d_raw1.sum(0)
    _first_back(known, ids, inputs, d_raw1, weights, grads)
    return loss, grads


def _loss(scores: np.ndarray, may: np.ndarray) -> tuple[float, np.ndarray]:
    """The mean loss, minus the logarithm of the chance of all tags that may be right, and its slope by the scores."""
    powers = np.exp(scores - scores.max(axis=1, keepdims=True))
    chance = powers / powers.sum(axis=1, keepdims=True)
    right = chance * may
    total = np.maximum(right.sum(axis=1, keepdims=True), 1e-9)
    return float(-np.log(total).mean()), ((chance - right / total) / len(scores)).astype(np.float32)


def _unwindow(d_wide: np.ndarray, reach: int = 1) -> np.ndarray:
    size = d_wide.shape[1] // 3
    before, here, after = d_wide[:, :size], d_wide[:, size : 2 * size], d_wide[:, 2 * size :]
    return shifted(before, -reach) + here + shifted(after, reach)


def _bend_back(number: int, raw: np.ndarray, d_out: np.ndarray, weights: Weights, grads: Weights) -> np.ndarray:
    bent = np.maximum(raw, 0)
    grads[f"s{number}"], grads[f"t{number}"] = (d_out * bent).sum(0), d_out.sum(0)
    return d_out * weights[f"s{number}"] * (raw > 0)


def _layer_back(number: int, raw: np.ndarray, seen: np.ndarray, d_out: np.ndarray, weights: Weights, grads: Weights) -> np.ndarray:
    d_raw = _bend_back(number, raw, d_out, weights, grads)
    grads[f"w{number}"], grads[f"b{number}"] = seen.T @ d_raw, d_raw.sum(0)
    return _unwindow(d_raw @ weights[f"w{number}"].T)


def _first_back(known: list[Features], ids: np.ndarray, inputs: np.ndarray, d_raw: np.ndarray, weights: Weights, grads: Weights) -> None:
    """The first layer and the tables below it; one word may stand at many places."""
    brought = np.concatenate([shifted(d_raw, -1), d_raw, shifted(d_raw, 1)], axis=1)
    order = np.argsort(ids, kind="stable")
    d_words = np.add.reduceat(brought[order], np.searchsorted(ids[order], np.arange(len(known))), axis=0)
    grads["w1"] = inputs.T @ d_words
    d_inputs = d_words @ weights["w1"][300:].T
    grads["shape"] = np.zeros_like(weights["shape"])
    np.add.at(grads["shape"], [f.shape for f in known], d_inputs[:, :30])
    at = 30
    for n, (name, _, width) in enumerate(PIECES):
        grads[name] = np.zeros_like(weights[name])
        np.add.at(grads[name], [f.pieces[n] for f in known], d_inputs[:, at : at + width])
        at += width


class Adam:
    """Adam's rule: each weight is moved by its usual slope, measured by how much the slope varies."""

    def __init__(self, weights: Weights) -> None:
        self.mean = {name: np.zeros_like(w) for name, w in weights.items()}
        self.square = {name: np.zeros_like(w) for name, w in weights.items()}
        self.steps = 0

    def step(self, weights: Weights, grads: Weights, rate: float) -> None:
        """Move the weights, in place."""
        self.steps += 1
        norm = np.sqrt(sum(float((g * g).sum()) for g in grads.values()))
        scale = min(1.0, 1.0 / (norm + 1e-9))
        corrected = rate * np.sqrt(1 - 0.999**self.steps) / (1 - 0.9**self.steps)
        for name, grad in grads.items():
            grad = grad * scale
            mean, square = self.mean[name], self.square[name]
            mean += 0.1 * (grad - mean)
            square += 0.001 * (grad * grad - square)
            weights[name] -= corrected * mean / (np.sqrt(square) + 1e-8)
