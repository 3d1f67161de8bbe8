"""The models of names: what they see, that places are right, that cost stays in bounds."""
from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from anonymizer.mask import find
from anonymizer.ner.features import tokens
from anonymizer.ner.persons import find_persons
from anonymizer.ner.reader import CHUNK, reader
from anonymizer.text.words import Page
from models.act import Language

LETTERS = "аәбвгғдеёжзиійкқлмнңоөпрстуұүфхһцчшщъыьэюяАҚБСТ abcXYZ 0123456789.,;:-–«»()\n\t\u00ad"


def persons(text: str) -> list[str]:
    return [text[m.start : m.stop] for m in find_persons(Page(text))]


@pytest.mark.parametrize(("text", "names"), [
    ("Свидетель Зорланбеков Тимур показал, что Чжэндулаева ушла.", ["Зорланбеков Тимур", "Чжэндулаева"]),
    ("Взыскать с Кырмызбаевой Р.О. в пользу Штольценберга сумму долга.", ["Кырмызбаевой Р.О.", "Штольценберга"]),
    ("Жауапкер Тоқмұрзин Е.Қ. талап қоюды мойындамады.", ["Тоқмұрзин Е.Қ."]),
    ("Куә Шекербекова Ләйлімнің айтуынша, Ерсайын қарызын қайтармаған.", ["Шекербекова Ләйлімнің", "Ерсайын"]),
    ("Суд рассмотрел дело в открытом заседании и решил иск удовлетворить.", []),
    ("Сот талап қоюды қанағаттандыру туралы шешім шығарды.", []),
])
def test_names_that_nobody_has_listed(text: str, names: list[str]) -> None:
    """A name is seen by its shape and its neighbourhood; a text without names has none."""
    assert persons(text) == names


@settings(max_examples=60, deadline=None)
@given(st.text(LETTERS, max_size=400), st.sampled_from(Language))
def test_what_is_seen_lies_in_the_text(text: str, language: Language) -> None:
    """Mentions are in order, do not overlap, begin and end at a word, and their chances are chances."""
    seen = reader(language).read(text)
    assert all(a.stop <= b.start for a, b in zip(seen, seen[1:], strict=False))
    assert all(0 <= s.start < s.stop <= len(text) and text[s.start].isalnum() and 0 <= s.chance <= 1 and 0 <= s.official <= 1 for s in seen)


@pytest.mark.parametrize(("text", "whole"), [
    ("Истец, проживающий по адресу: Мангистауская область, Мунайлинский район, село Баянды, улица Шанырак, дом 4, обратился в суд.",
     "Мангистауская область, Мунайлинский район, село Баянды, улица Шанырак, дом 4"),
    ("Жауапкер Тараз қ., ықшам аудан «Мыңбұлақ», үй 15, пәтер 9 мекенжайына көшкен.", "Тараз қ., ықшам аудан «Мыңбұлақ», үй 15, пәтер 9"),
])
def test_a_datum_reaches_as_far_as_its_words(text: str, whole: str) -> None:
    """Every word of an address is hidden, also where a rule knows a part of it alone."""
    assert any(whole in text[m.start : m.stop] for m in find(Page(text)).data if m.category == "ADDRESS")


@settings(max_examples=60, deadline=None)
@given(st.text(LETTERS, max_size=400))
def test_tokens_leave_out_nothing_but_spaces(text: str) -> None:
    """Every character that is neither a space nor a soft hyphen is in one token."""
    covered = bytearray(len(text))
    for start, stop in tokens(text):
        assert not any(covered[start:stop])
        covered[start:stop] = b"\1" * (stop - start)
    assert all(covered[n] or text[n].isspace() or text[n] == "\u00ad" for n in range(len(text)))


def test_a_text_of_many_passes_is_read_as_its_parts() -> None:
    """What a pass sees does not depend on how much was read before; the words remembered may all be new ones."""
    sentence = "Свидетель Зорланбеков Тимур показал, что ушёл.\n\n"
    text = sentence * (CHUNK // 4)
    one = reader(Language.RU).read(sentence)
    many = reader(Language.RU).read(text)
    assert len(many) >= 0.99 * len(one) * (CHUNK // 4)


def test_cost_grows_with_the_length() -> None:
    """Two megabytes of one word, and of words that are all different, take seconds."""
    begun = process_time()
    reader(Language.KK).read("Ахметов " * 130_000)
    reader(Language.RU).read(" ".join(f"Ж{chr(1072 + n % 32)}{chr(1072 + n // 32 % 32)}{chr(1072 + n // 1024 % 32)}ов" for n in range(100_000)))
    assert process_time() - begun < 30
