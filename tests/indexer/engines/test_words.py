"""What is kept of an act's words, and what reading them again decides."""
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indexer.engines.rereading import holding, kept, marks
from indexer.engines.vocabulary import Growing, Vocabulary, character
from indexer.engines.words import words_of
from models.act import PublicAct
from models.query import Near, Node, Not, Or, Phrase, Prefix
from tests.indexer.engines.acts import act
from tests.indexer.engines.naive import means
from tests.indexer.engines.random_acts import RANDOM_ACTS
from tests.indexer.engines.random_questions import near, operands, parts, together


def kept_of(one: PublicAct, words: Growing) -> str:
    made = words_of(one)
    return kept([words.code(form, lemma) for form, lemma in zip(made.forms, made.lemmas(), strict=True)], marks(made))


@pytest.fixture(scope="module")
def known(tmp_path_factory: pytest.TempPathFactory) -> tuple[Vocabulary, dict[str, str]]:
    """The vocabulary of the random acts, and what is kept of each."""
    path = tmp_path_factory.mktemp("index") / "words.tsv"
    words = Growing(path)
    texts = {one.id: kept_of(one, words) for one in RANDOM_ACTS}
    words.write()
    vocabulary = Vocabulary(path)
    vocabulary.refresh()
    return vocabulary, texts


def test_few_bytes_are_kept(tmp_path: Path) -> None:
    """An act's words take less than a fifth of its text."""
    text = " ".join(one.text for one in RANDOM_ACTS)
    assert len(kept_of(act(1, text), Growing(tmp_path / "words.tsv")).encode()) < 0.2 * len(text.encode())


single = parts.filter(lambda node: not hasattr(node.node, "nodes") and not isinstance(node.node, Not))


@given(node=st.one_of(near, together, single), one=st.sampled_from(RANDOM_ACTS))
def test_reading_again_decides_as_the_reference(known: tuple[Vocabulary, dict[str, str]], node: Node, one: PublicAct) -> None:
    """Nearness, units and parts are what the plain reference says."""
    vocabulary, texts = known
    assert means(one, node) == holding(vocabulary, node)(texts[one.id])


@given(node=operands)
def test_an_endless_act_is_read_in_a_moment(known: tuple[Vocabulary, dict[str, str]], node: Node) -> None:
    """A word that stands everywhere makes no trouble: the time grows with the words, not with their pairs."""
    vocabulary = known[0]
    endless = kept_of(act(1, "суд долг " * 5_000), Growing(vocabulary.path))
    assert holding(vocabulary, Near(Or((node, Prefix("суд"))), Phrase(("долг", "суд")), 3))(endless)


def test_a_line_that_a_killed_writer_left_is_cut_off(tmp_path: Path) -> None:
    """Readers pass an unfinished line over, and the next writer begins anew where it began."""
    path = tmp_path / "words.tsv"
    words = Growing(path)
    words.code("суда", "суд")
    words.write()
    with path.open("a") as file:
        file.write("иска\tис")
    reader = Vocabulary(path)
    reader.refresh()
    again = Growing(path)
    again.code("долга", "долг")
    again.write()
    reader.refresh()
    assert ["долга\tдолг\t!", "суда\tсуд\t "] == reader.by_form
    assert ["долг\tдолга\t!", "суд\tсуда\t "] == reader.by_lemma


@given(st.lists(st.integers(0, 3_000_000), unique=True, min_size=2, max_size=50))
def test_no_word_is_found_in_others(numbers: list[int]) -> None:
    """What stands for a word is not met across two others, however many words there are."""
    codes = [character(number) for number in numbers]
    text = "".join(codes)
    starts = {sum(map(len, codes[:place])) for place in range(len(codes))}
    for code in codes:
        assert text.count(code) == 1 and text.index(code) in starts
        text.encode()
