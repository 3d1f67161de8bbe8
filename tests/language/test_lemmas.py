"""Lemmas of both languages."""
from pathlib import Path

import pytest

from language.lemmas import lemma, lemmas, readings
from models.act import Language

LINES = (Path(__file__).parent / "cases/russian_forms.txt").read_text("utf-8").splitlines()
WORDS = {name: forms.split() for name, forms in (line.split(": ") for line in LINES if line[0] != "#")}


@pytest.mark.parametrize("name", WORDS)
def test_russian_forms_come_to_their_lemma(name: str) -> None:
    """All forms of a word have the lemma that the list names."""
    assert {form: name for form in WORDS[name]} == {form: lemma(form, Language.RU) for form in WORDS[name]}


@pytest.mark.parametrize(("words", "language"), [
    ("суда взыскания алиментов увольнение займа долга ущерба расторжение наследника квартиры", Language.RU),
    ("сот бала жалақы өндіру шешім талапкер туралы арыздар алу бару баласы сатушы", Language.KK),
])
def test_a_word_of_one_language_is_asked_for_in_it_alone(words: str, language: Language) -> None:
    """«суда» asks for the court, not for the Kazakh water; «бала» for the child, not for the Russian point."""
    assert {word: (lemma(word, language),) for word in words.split()} == {word: lemmas(word) for word in words.split()}


def test_a_name_is_asked_for_in_both_languages() -> None:
    """A surname declines in either language, and its bearer may be in an act of either."""
    assert {"иванов", "иванова"} == set(lemmas("иванова"))


def test_a_word_has_a_lemma_in_each_language_once() -> None:
    """A word of a text has a lemma in each language; equal ones count once."""
    assert ("су", "суд") == readings("суда")
    assert ("кредит",) == readings("кредит")
    assert ("2024",) == lemmas("2024")
    assert "7119-25-00-2/1" == lemma("7119-25-00-2/1", Language.RU)
