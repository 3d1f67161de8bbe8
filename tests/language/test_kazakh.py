"""Kazakh forms and their lemmas: cases/kazakh_lemmas.txt."""
from itertools import combinations
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from language.kazakh import is_verb, lemma, without_case

WORDS = [line.split() for line in (Path(__file__).parent / "cases/kazakh_lemmas.txt").read_text("utf-8").splitlines() if line[0] != "#"]


@pytest.mark.parametrize("forms", WORDS, ids=lambda forms: forms[0])
def test_forms_of_a_word_come_together(forms: list[str]) -> None:
    """All forms of a word have one lemma."""
    assert {lemma(forms[0])} == {lemma(form) for form in forms}, {form: lemma(form) for form in forms}


def test_different_words_stay_apart() -> None:
    """No two words of the list share a lemma."""
    assert [] == [(one[0], other[0]) for one, other in combinations(WORDS, 2) if lemma(one[0]) == lemma(other[0])]


@pytest.mark.parametrize("word", ["қазақстан", "орган", "қылмыс", "адам", "бөлім", "келісім", "мекен", "2024", "7527-21-00-2/1", "civil"])
def test_what_only_looks_like_an_ending_stays(word: str) -> None:
    """A word without endings is its own lemma, and so is what is no word."""
    assert word == lemma(word)


@given(st.text("абғдеіқклмнңоөрстуүшы", max_size=50))
def test_something_always_stays(word: str) -> None:
    """No word is stripped to nothing, none grows longer."""
    assert len(lemma(word)) >= min(len(word), 2)
    assert len(lemma(word)) <= max(len(word), 5)


def test_the_name_of_a_phrase_keeps_its_possessor() -> None:
    """«сот шешімінде» is named «сот шешімі»."""
    assert ["шешімі", "шешім", "құқықтары", "баж"] == [without_case(w) for w in ("шешімінде", "шешімге", "құқықтарын", "бажды")]


def test_verbs_are_known() -> None:
    """A verb with a tense and a participle are verbs; nouns, also in -у, are not."""
    assert all(is_verb(word) for word in ("қаралды", "өндірілсін", "береді", "берілген", "анықтады"))
    assert not any(is_verb(word) for word in ("сот", "шешімді", "қарау", "арызға", "борышты"))
