"""The network learns: slopes are those of the loss, and a few steps on one act lower it."""
import numpy as np
import pytest

from anonymizer.ner.features import USAGE, features
from anonymizer.ner.network import TAGS
from training import learn
from training.annotated import parse
from training.samples import Sample, joined, of_act

ACT = parse('Иск <e t="PERSON" id="p1" role="party">Пака А.Б.</e> рассмотрела судья <e t="PERSON" id="p2" role="judge">Серік Ж.</e> в г. Алматы')


@pytest.fixture(scope="module")
def weights() -> dict[str, np.ndarray]:
    return learn.beginning(1, np.zeros((USAGE, 2), np.float32))


@pytest.mark.parametrize("name", ["w1", "b1", "s2", "w3", "w5", "wo", "suffix3", "shape"])
def test_slopes(weights: dict[str, np.ndarray], name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """The gradient is what a small change of a weight does to the loss."""
    monkeypatch.setattr(learn, "DROPPED", 0.0)
    exact = {key: value.astype(np.float64) for key, value in weights.items()}
    words, may = joined([of_act(ACT)])
    forms, ids = np.unique(words, return_inverse=True)
    known = [features(str(form)) for form in forms]

    def loss() -> float:
        return learn.gradients(known, ids, may, exact, np.random.default_rng(0))[0]

    grads = learn.gradients(known, ids, may, exact, np.random.default_rng(0))[1]
    at = np.unravel_index(np.abs(grads[name]).argmax(), grads[name].shape)
    exact[name][at] += 1e-5
    above = loss()
    exact[name][at] -= 2e-5
    assert grads[name][at] == pytest.approx((above - loss()) / 2e-5, rel=1e-3)


def test_steps_lower_the_loss(weights: dict[str, np.ndarray]) -> None:
    """Twenty steps on one act, and the act is known."""
    mine = {key: value.copy() for key, value in weights.items()}
    words, may = joined([of_act(ACT)])
    forms, ids = np.unique(words, return_inverse=True)
    known = [features(str(form)) for form in forms]
    rule, chance = learn.Adam(mine), np.random.default_rng(0)
    losses = []
    for _ in range(20):
        loss, grads = learn.gradients(known, ids, may, mine, chance)
        rule.step(mine, grads, 0.002)
        losses.append(loss)
    assert losses[-1] < losses[0] / 2


def test_what_a_text_leaves_open() -> None:
    """An act tells a party from a judge and says nothing of places; the news knows places and no roles."""
    words, may = joined([of_act(ACT), Sample("Пак в Алматы", ((0, 3, "PERSON"), (6, 12, "LOC")), news=True)])
    allowed = {word: {TAGS[n] for n in row.nonzero()[0]} for word, row in zip(words, may, strict=True)}
    assert allowed["Пака"] == {"B-PERSON"} and allowed["Серік"] == {"B-OFFICIAL"}
    assert allowed["судья"] == {"O", "B-LOC", "I-LOC", "B-ORG", "I-ORG"}
    assert allowed["Пак"] == {"B-PERSON", "B-OFFICIAL"} and allowed["Алматы"] == {"B-LOC"} and allowed["в"] >= {"O"}
