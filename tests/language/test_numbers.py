"""Cases of cases/numbers.txt: a lawyer adds a line, no Python needed."""
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from language.numbers import case_numbers, normal, numbered

CASES = Path(__file__).parent / "cases/numbers.txt"
LINES = [line for line in CASES.read_text("utf-8").splitlines() if line and not line.startswith("#")]


@pytest.mark.parametrize("line", LINES)
def test_case_numbers(line: str) -> None:
    """The numbers of the case are found in one form, and nothing else is."""
    text, _, numbers = line.partition("=>")
    assert tuple(number.strip() for number in numbers.split("|") if number.strip()) == case_numbers(text)


def test_a_number_broken_by_a_line_is_one() -> None:
    """A line may end inside a number."""
    assert ("7527-21-00-2/1234",) == case_numbers("дело № 7527-21-\n00-2/1234")


@given(st.text(alphabet="0123456789-–/\\ аАкк№A(", max_size=60))
def test_a_normalized_number_stays_itself(text: str) -> None:
    """Normalizing twice changes nothing, and places lie inside the text."""
    for span, number in numbered(text):
        assert normal(number) == number
        assert 0 <= span.start < span.stop <= len(text)
