"""Key phrases: recurring noun phrases, never a label or a name."""
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from language.keyphrases import key_phrases
from models.act import Language

RUSSIAN = (
    "Истец 1 просит о компенсации морального вреда. Моральный вред причинён Ответчиком 1, Истец 1 перенёс физическую боль.\n"
    "Судья Ахметова Ж.М. установила, что компенсация морального вреда обоснованна; Ахметова назначила экспертизу Истцу 1. "
    "Ответчик 1 не отрицает морального вреда; взыскание компенсации с Ответчика 1, истец 1 и истец 1, ответчик 1."
)
KAZAKH = (
    "Талап қоюшы 1 моральдық зиянды өндіруді сұрады. Моральдық зиян мөлшері дәлелденді, мемлекеттік бажды Жауапкер 1 төлесін. "
    "Жауапкер 1 моральдық зиянын мойындады; мемлекеттік баж және Талап қоюшы 1, Талап қоюшы 1, Талап қоюшы 1."
)


def test_russian_phrases_are_in_the_nominative() -> None:
    """Forms of a phrase are counted together and named as a dictionary would."""
    assert "компенсация морального вреда" in key_phrases(RUSSIAN, Language.RU, 5)
    assert "алименты" == key_phrases("алиментов, алименты, алиментам, алиментами; алименты", Language.RU, 5)[0]


def test_kazakh_phrases_lose_their_case() -> None:
    """Forms of a phrase are counted together; the last word is named without its case."""
    assert {"моральдық зиян", "мемлекеттік баж"} <= set(key_phrases(KAZAKH, Language.KK, 5))


@pytest.mark.parametrize(("text", "language"), [(RUSSIAN, Language.RU), (KAZAKH, Language.KK)])
def test_labels_and_names_are_no_key_phrases(text: str, language: Language) -> None:
    """Labels that stand for people, names, numbers and the words of every act never come."""
    words = {word for phrase in key_phrases(text, language, 50) for word in phrase.split()}
    assert words.isdisjoint({"истец", "ответчик", "ахметова", "судья", "1", "талап", "қоюшы", "жауапкер", "сот", "суд"})


def test_a_part_of_a_weightier_phrase_does_not_come_again() -> None:
    """«вред» is not listed beside «моральный вред»."""
    assert ("моральный вред",) == key_phrases("морального вреда; " * 6, Language.RU, 5)


@given(st.text("абвн \n-1А", max_size=300), st.sampled_from(Language), st.integers(0, 5))
def test_any_text_has_at_most_so_many(text: str, language: Language, count: int) -> None:
    """Never more phrases than asked for, none twice, none empty."""
    found = key_phrases(text, language, count)
    assert len(found) == len(set(found)) <= count
    assert all(found)


@pytest.mark.parametrize("text", ["морального вреда " * 60_000, "а" * 1_000_000, "абв-" * 250_000, "абв\n" * 250_000, " " * 1_000_000])
def test_a_megabyte_is_quick(text: str) -> None:
    """Time grows with the length alone, and only the beginning of a very long text is read."""
    began = time.process_time()
    for language in Language:
        key_phrases(text, language, 10)
    assert time.process_time() - began < 10  # quadratic time would be minutes
