"""What is done to letters keeps their places."""
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from language.letters import bare, plain, spaced


@given(st.text(max_size=60))
def test_places_stay(text: str) -> None:
    """Both forms are as long as the text, so a place in them is a place in it."""
    assert len(text) == len(plain(text)) == len(bare(text))


@pytest.mark.parametrize(("word", "written"), [("решил", "р е ш и л"), ("шешти", "ш  е  ш  т  и"), ("решил", "решил")])
def test_a_spaced_heading_is_the_word(word: str, written: str) -> None:
    """One to three spaces between all letters, or none."""
    assert re.fullmatch(spaced(word), written)


def test_kazakh_without_kazakh_letters_reads_the_same() -> None:
    """Old typewriters and foreign keyboards had no ә, ғ, қ, ң, ө, ұ, ү, һ, і."""
    assert bare("Қызылорда қалалық соты ШЕШТІ") == bare("Кызылорда калалык соты ШЕШТI")
