"""What is kept of an act's words, and what reading them again decides."""
import pytest
from hypothesis import given
from hypothesis import strategies as st

from indexer.engines.rereading import holds
from indexer.engines.words import packed, unpacked, words_of
from models.query import Near, Node, Not, Or, Phrase, Prefix
from tests.indexer.engines.acts import act
from tests.indexer.engines.naive import means
from tests.indexer.engines.random_acts import RANDOM_ACTS
from tests.indexer.engines.random_questions import near, operands, parts, together


@pytest.mark.parametrize("text", ["", "Иск.\n\nСот шешімі. Талап ӘҒҚҢӨҰҮҺІ", "Ünïcode 訴訟 — иск.\n\n\n\nСуд."])
def test_what_is_kept_is_what_was_there(text: str) -> None:
    """Words, units, parts and languages come back as they were, whatever the alphabet."""
    made = words_of(act(1, text))
    kept = unpacked(packed(made))
    assert (made.forms, made.sentences, made.paragraphs, made.parts) == (kept.forms, kept.sentences, kept.paragraphs, kept.parts)
    assert made.lemmas() == kept.lemmas()


def test_few_bytes_are_kept() -> None:
    """An act's words take less than half of its text."""
    text = " ".join(one.text for one in RANDOM_ACTS)
    assert len(packed(words_of(act(1, text)))) < 0.5 * len(text.encode())


single = parts.filter(lambda node: not hasattr(node.node, "nodes") and not isinstance(node.node, Not))


@given(st.one_of(near, together, single), st.sampled_from(RANDOM_ACTS))
def test_reading_again_decides_as_the_reference(node: Node, one) -> None:
    """Nearness, units and parts are what the plain reference says."""
    assert means(one, node) == holds(unpacked(packed(words_of(one))), node)


@given(operands)
def test_an_endless_act_is_read_in_a_moment(node: Node) -> None:
    """A word that stands everywhere makes no trouble: the time grows with the words, not with their pairs."""
    endless = words_of(act(1, "суд долг " * 5_000))
    assert holds(endless, Near(Or((node, Prefix("суд"))), Phrase(("долг", "суд")), 3))
