"""Kazakh forms and their lemmas: cases/kazakh_forms.txt."""
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from language.kazakh import is_verb, lemma, without_case

LINES = (Path(__file__).parent / "cases/kazakh_forms.txt").read_text("utf-8").splitlines()
WORDS = {name: forms.split() for name, forms in (line.split(": ") for line in LINES if line[0] != "#")}


@pytest.mark.parametrize("name", WORDS)
def test_forms_come_to_their_lemma(name: str) -> None:
    """All forms of a word have the lemma that the list names."""
    assert {form: name for form in WORDS[name]} == {form: lemma(form) for form in WORDS[name]}


def test_words_of_two_kinds_stay_apart() -> None:
    """What is made of a word is another word: a defendant is no judgment, a debtor no debt."""
    pairs = ("сот сотталушы", "борыш борышкер", "қылмыс қылмыстық", "талап талапкер", "құқық құқықтық", "жұмыс жұмысшы", "қабылдау қабылдаушы")
    assert [] == [pair for pair in pairs if len({lemma(word) for word in pair.split()}) < 2]


def test_unknown_words_lose_their_endings() -> None:
    """Words that no text showed are parted by sound alone."""
    assert ["краудфандинг"] * 3 == [lemma(word) for word in ("краудфандингтің", "краудфандингке", "краудфандингтерді")]


def test_a_long_word_takes_no_longer() -> None:
    """A run of letters that no word has is left as it is."""
    assert "лар" * 300_000 == lemma("лар" * 300_000)


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
