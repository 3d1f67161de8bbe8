"""The recipe: which texts a model of a language meets, in what share, for how many steps."""
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random
from time import monotonic

import numpy as np

from anonymizer.ner.features import Features, features, vectors
from anonymizer.ner.network import Weights
from models.act import Language
from training.annotated import Annotated, read
from training.corpora import factrueval, kaznerd, put_together
from training.learn import Adam, beginning, gradients
from training.noise import noisy
from training.refill import refill
from training.samples import Sample, joined, of_act, renewed
from training.widen import widened

BATCH = 3_000  # tokens of a step, about
RATE = 0.002
RENEWED = 0.4  # share of the samples of news that get other names
KEPT = 60  # refilled acts that may be met again
REFILLED = 0.5  # share of the draws that refill an act anew
HANDLED = 0.5  # share of the samples of news on which hands and machines leave their traces
SAID = 100  # steps between two lines of the report
FORGOTTEN = 0.15  # share of words that a step sees by their shape and pieces alone, as names that nobody has listed


@dataclass(frozen=True, slots=True)
class Source:
    """Where samples come from, and how large a share of the tokens."""

    share: float
    draw: Callable[[Random], Sample]


def acts(folders: Sequence[Path]) -> list[Annotated]:
    """The annotated acts of some folders."""
    return [read(path) for folder in folders for path in sorted(folder.glob("*.txt"))]


def refilled(known: Sequence[Annotated], language: Language) -> Callable[[Random], Sample]:
    """Samples of acts with other people and data; a refilled act is met twice or so, its data written in other ways each time."""
    kept: list[Annotated] = []

    def draw(random: Random) -> Sample:
        if len(kept) < KEPT or random.random() < REFILLED:
            kept.append(refill(random.choice(known), random.randrange(1 << 30)))
            del kept[: -KEPT]
        return noisy(of_act(widened(random.choice(kept), language, random)), random)
    return draw


def drawn(samples: Sequence[Sample]) -> Callable[[Random], Sample]:
    """Samples of the news, many with other names for their persons, so that none is learnt by heart; half of them as they were printed."""
    def draw(random: Random) -> Sample:
        sample, seed = random.choice(samples), random.randrange(1 << 30)
        if random.random() < RENEWED:
            sample = renewed(sample, seed)
        return noisy(sample, random) if random.random() < HANDLED else sample
    return draw


def sources(language: Language, own: Sequence[Annotated], other: Sequence[Annotated], data: Path) -> list[Source]:
    """What the model of a language learns from: `own` acts, some of the `other` language, and news."""
    russian = drawn(list(factrueval(data / "factrueval" / "factRuEval-2016.tar.xz", "devset")))
    if language is Language.RU:
        return [Source(0.52, refilled(own, Language.RU)), Source(0.08, refilled(other, Language.KK)), Source(0.40, russian)]
    kazakh = drawn(put_together(list(kaznerd(data / "kaznerd" / "IOB2_valid.txt.gz"))))
    return [Source(0.44, refilled(own, Language.KK)), Source(0.08, refilled(other, Language.RU)), Source(0.43, kazakh), Source(0.05, russian)]


def batches(mix: Sequence[Source], random: Random) -> Iterator[list[Sample]]:
    """Batches without end, of sources drawn so that each has its share of the letters."""
    given = [0.0] * len(mix)
    while True:
        batch, size = [], 0
        while size < BATCH * 6:
            least = min(range(len(mix)), key=lambda n: given[n] / mix[n].share)
            sample = mix[least].draw(random)
            given[least] += len(sample.text)
            size += len(sample.text)
            batch.append(sample)
        random.shuffle(batch)
        yield batch


def learn(mix: Sequence[Source], usage: np.ndarray, seed: int, steps: int, say: Callable[[str], None] = print) -> Weights:
    """The weights after `steps` steps; the rate falls to nothing towards the end, and the same seed learns the same."""
    random, chance = Random(seed), np.random.default_rng(seed)
    weights = beginning(seed, usage)
    rule, begun, total = Adam(weights), monotonic(), 0.0
    known: dict[str, Features] = {}
    for number, batch in enumerate(batches(mix, random)):
        if number == steps:
            return weights
        words, may = joined(batch)
        forms, ids = np.unique(words, return_inverse=True)
        for form in forms:
            if form not in known:
                known[form] = features(str(form))
        mine = [_forgotten(known[form], random) for form in forms]
        loss, grads = gradients(mine, ids, may, weights, chance)
        rule.step(weights, grads, RATE * min(1, (number + 1) / 100) * (1.02 - number / steps))
        total += loss
        if number % SAID == SAID - 1:
            say(f"step {number + 1}, {monotonic() - begun:.0f} s, loss {total / SAID:.4f}")
            total = 0.0
    return weights


def _forgotten(known: Features, random: Random) -> Features:
    """The features of a word now and then without its vector and without the table of whole words."""
    if random.random() >= FORGOTTEN:
        return known
    return Features(vectors().vocab.unk_id, known.shape, (random.randrange(8192), *known.pieces[1:]), (0, known.usage[1]) if random.random() < 0.5 else known.usage)
