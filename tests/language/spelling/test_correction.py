"""What a question may have meant: cases/spelling.txt, with the vocabulary of the sample acts."""
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from language.spelling.correction import corrected
from language.spelling.vocabulary import Vocabulary, countable

ROOT = Path(__file__).parents[3]
CASES = [line for line in (ROOT / "tests/language/cases/spelling.txt").read_text("utf-8").splitlines() if line and line[0] != "#"]
WORDS = Vocabulary(Counter(
    word for path in sorted((ROOT / "samples/texts").rglob("*.txt")) for word in countable(path.read_text("utf-8"))))
SLOWEST = 10_000  # characters of a hostile question


@pytest.mark.parametrize("case", CASES)
def test_a_question_is_read_as_it_was_meant(case: str) -> None:
    """Each line of the cases."""
    typed, _, meant = (part.strip() for part in case.partition("=>" if "=>" in case else "="))
    found = corrected(typed, WORDS)
    assert (meant or None) == (found.text if found else None)


@example("A\ud800")
@given(st.text(alphabet=st.sampled_from("алимент qaryz;'[0-=8 үй«(*") | st.characters(), max_size=60))
def test_any_text_is_read_without_an_error(text: str) -> None:
    """What is not changed stays letter for letter, and a reading is not empty."""
    found = corrected(text, WORDS)
    assert found is None or found.text and found.changes


@given(st.lists(st.sampled_from(sorted(word for word in WORDS.forms if WORDS.count(word) > 5)), max_size=8))
def test_frequent_words_are_left_alone(words: list[str]) -> None:
    """A question of words that acts have is not corrected."""
    assert corrected(" ".join(words), WORDS) is None


def test_of_words_that_sound_alike_the_one_so_spelt_is_meant() -> None:
    """Latin letters are read letter for letter first, also when acts have a word of the same sound more often."""
    assert "алименты" == corrected("alimenty", Vocabulary({"алиментті": 3}, ["алименты"])).text
    assert "қарыз" == corrected("qaryz", Vocabulary({"қарыз": 3, "карыс": 1})).text


def test_a_text_of_strange_words_is_no_question_with_slips() -> None:
    """With many unknown words it is another language or none, and looking each up would take long."""
    strange = [f"{letter}{letter}алимент" for letter in "вгджзк"]
    assert corrected("взысканеи", WORDS)
    assert corrected(" ".join(["взысканеи", *strange, *(word[::-1] for word in strange)]), WORDS) is None


def test_a_hostile_question_is_read_in_time() -> None:
    """Ten thousand characters of one word, and of many."""
    assert corrected("q" * SLOWEST, WORDS) is None
    corrected("fkbvtyns, " * (SLOWEST // 10), WORDS)
