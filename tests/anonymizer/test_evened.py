"""The text as the rules read it."""
from hypothesis import given, settings
from hypothesis import strategies as st

from anonymizer.particulars.data import find_data
from anonymizer.text.evened import evened


@given(st.lists(st.sampled_from([*'aаб 1."«»„\n–-,|=', "  ", "\u00a0", "слово ", "улица Мира, дом 5"]), max_size=60).map("".join))
@settings(max_examples=150, deadline=None)
def test_every_letter_keeps_its_place(text: str) -> None:
    """Places grow, stay inside the text, and a digit is the same digit in both."""
    read = evened(text)
    places = [read.place(i) for i in range(len(read.text))]
    assert places == sorted(set(places)) and all(0 <= p < len(text) for p in places)
    assert all(text[p] == c for p, c in zip(places, read.text, strict=True) if c.isdigit())


def test_a_scan_with_latin_letters_and_other_dashes_is_read() -> None:
    """Letters of another alphabet, straight quotes, long dashes and double spaces hide nothing."""
    text = 'Рабoтaет  в TOO "Алтын Дән", пpoживaет: г. Семей,  yл. Абая, д. 5–12'.replace("TOO", "ТОО")
    assert [text[m.start : m.stop] for m in find_data(text)] == ['ТОО "Алтын Дән"', "г. Семей,  yл. Абая, д. 5–12"]


def test_a_wrapped_line_goes_on() -> None:
    """A name of an organization may be broken by the end of a long line."""
    text = "Свидетель показал, что много лет подряд он работает в ТОО «Алтын\nДән» водителем"
    assert [text[m.start : m.stop] for m in find_data(text)] == ["ТОО «Алтын\nДән»"]


def test_a_word_broken_by_a_hyphen_at_the_end_of_a_line_is_whole() -> None:
    """The name of a street goes on after the hyphen."""
    text = "Сотталушы Алматы қаласы, Ердена-\nлиев көшесі, 19-үйде тұрады"
    assert [text[m.start : m.stop] for m in find_data(text)] == ["Алматы қаласы, Ердена-\nлиев көшесі, 19-үйде"]


def test_kazakh_words_in_russian_letters_are_read() -> None:
    """A scan without Kazakh letters hides no address and no place of birth."""
    text = "1993 жылгы 6 мамырда Тараз каласында туган, Тараз каласы, Абай кошесi, 19 уйде тiркелген"
    assert [(m.category.value, text[m.start : m.stop]) for m in find_data(text)] == [
        ("BIRTH_DATE", "1993 жылгы 6 мамырда"),
        ("BIRTH_PLACE", "Тараз каласында"),
        ("ADDRESS", "Тараз каласы, Абай кошесi, 19 уйде"),
    ]
