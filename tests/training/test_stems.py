"""Stems counted from words, and words that both languages know."""
from collections import Counter

from language.kazakh import partings
from language.kazakh_lexicon import lexicon
from models.act import Language
from training.shared_words import clear
from training.stems import is_russian, learnt, small_words


def test_a_stem_that_words_have_in_common_is_the_likeliest() -> None:
    """What many words share is their stem, though each of them alone could be one."""
    words = Counter(dict.fromkeys("зерде зердесі зерденің зердеге зердені зердеден зердеде зерделер зердесін зердесінде".split(), 1))
    known = lexicon(*learnt(words))
    assert {"зерде"} == {max(partings(word), key=known.score).stem for word in words}


def test_names_are_not_counted() -> None:
    """Only words in small letters count: no name comes into the file."""
    assert ["сот", "шешімі"] == list(small_words("Ахметов сот АСТАНА шешімі 2024 Я"))


def test_russian_words_of_a_kazakh_text_are_left_out() -> None:
    """An inflected Russian word is none of a Kazakh text; a loan word is."""
    assert [True, False] == [is_russian("обстоятельства"), is_russian("комитет")]


def test_a_form_of_both_languages_is_the_one_s_that_uses_it() -> None:
    """«суда» is Russian where Russian texts have it a hundred times; where both have it, nothing is said."""
    often, rarely = Counter({"суда": 100, "прочее": 900}), Counter({"суда": 1, "прочее": 999})
    common = Counter({"суд": 100})
    assert Language.RU is clear("суда", rarely, often, common)
    assert clear("суда", often, often, common) is None
    assert clear("взыскания", rarely, often, common) is None
