"""Words and their exact forms."""
import time
import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from language.tokens import LONGEST, fold, row, tokens


def texts(text: str) -> list[str]:
    return [token.text for token in tokens(text)]


def test_a_case_number_is_one_word() -> None:
    """A number of a case stays in one piece, with a letter and a space around its slash."""
    assert ["дело", "7527-21-00-2а/1234", "от", "3"] == texts("дело № 7527-21-00-2а/1234, от 3")
    assert ["7527-21-00-2/1234"] == [fold(word) for word in texts("7527-21-00-2 / 1234")]


def test_hyphens_and_dots_part_words() -> None:
    """A hyphenated word is found by each of its parts, a glued ending is a word of its own."""
    assert ["интернет", "магазин", "А", "Б", "ның", "188", "бап"] == texts("интернет-магазин А.Б.-ның 188-бап")


def test_soft_hyphens_and_accents_do_not_part_words() -> None:
    """What extraction leaves inside a word is no border, and is not in its exact form."""
    assert ["судья", "решение"] == [fold(word) for word in texts("су\u00adдья реше\u0301ние")]


def test_one_form_for_one_word() -> None:
    """Case, ё, decomposed letters and Latin look-alikes make no difference."""
    assert {"заем"} == {fold(word) for word in ("Заём", "заем", "ЗАЕМ", unicodedata.normalize("NFD", "заём"))}
    assert "тиісті" == fold("тиicтi")
    assert "civil" == fold("Civil")


@given(st.text() | st.text("абёЁАiIа c\u0301\u00ad7-/Σσςİ 1234.\nQ"))
def test_places_are_those_of_the_text(text: str) -> None:
    """Every token is the text between its places; tokens follow each other and do not overlap."""
    found = list(tokens(text))
    assert all(text[token.start : token.stop] == token.text for token in found)
    assert all(one.stop <= other.start for one, other in zip(found, found[1:], strict=False))
    assert row(text) == (tuple(fold(token.text) for token in found), [token.start for token in found], [token.stop for token in found])


@given(st.text())
def test_an_exact_form_is_folded_once(text: str) -> None:
    """Folding twice changes nothing, an exact form has no space in it, and is never longer than the limit."""
    form = fold(text)
    assert form == fold(form)
    assert not any(letter.isspace() for letter in form)
    assert len(form) <= LONGEST


def test_a_megabyte_is_quick() -> None:
    """Time grows with the length alone, whatever the text."""
    for text in ("1-" * 500_000, "а" * 1_000_000, "\u0301" * 1_000_000, "1234-12-12-1" * 80_000):
        began = time.process_time()
        list(tokens(text))
        assert time.process_time() - began < 5  # quadratic time would be minutes


@given(st.text("абёйİe\u0300\u0301\u0308\u0341\u0344\u0345\u200d"))
def test_an_exact_form_is_its_own(text: str) -> None:
    """What is folded once stays as it is, whatever accents and invisible signs stood in it: a phrase can be written and typed again."""
    for token in tokens(text):
        assert [fold(token.text)] == [fold(again.text) for again in tokens(fold(token.text))]
