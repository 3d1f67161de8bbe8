"""Cases of cases/sentences.txt, and what holds for any text."""
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from language.sentences import paragraphs, sentences

CASES = Path(__file__).parent / "cases/sentences.txt"
LINES = [line for line in CASES.read_text("utf-8").splitlines() if line and not line.startswith("#")]


@pytest.mark.parametrize("line", LINES)
def test_sentences(line: str) -> None:
    """The text is cut where the case says, and nowhere else."""
    text = line.replace("|", " ")
    assert line.split("|") == [span.of(text) for span in sentences(text)]


def test_a_blank_line_ends_a_sentence_and_a_line_end_does_not() -> None:
    """Headings stand apart; a sentence goes over lines."""
    text = "Р Е Ш И Л:\n\nВзыскать долг\nс ответчика"
    assert ["Р Е Ш И Л:", "Взыскать долг\nс ответчика"] == [span.of(text) for span in sentences(text)]


@given(st.text(alphabet=" .!?\n\tАбв1А.«»()–", max_size=80))
def test_nothing_is_lost_or_doubled(text: str) -> None:
    """Sentences follow each other inside paragraphs and hold all that is not white space."""
    for cut in (sentences, paragraphs):
        found = list(cut(text))
        assert all(one.stop <= two.start for one, two in zip(found, found[1:], strict=False))
        assert "".join(text.split()) == "".join("".join(span.of(text).split()) for span in found)
