"""What is marked in a text, and which pieces of it are shown."""
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from language.marks import Snippet, marks, snippets
from language.query import parse
from models.act import Part, PartKind
from models.mention import Span
from models.query import And, Either, Most, Prefix, Word

TEXT = "Суд взыскал долг по договору займа.\n\nДолги взысканы: статья 188 УК, дело № 7119-25-00-2 / 1. Сот шешімін қабылдады."


def marked(text: str, query: str) -> list[str]:
    return [span.of(text) for span in marks(text, parse(query).node)]


def test_every_form_of_a_word_is_marked() -> None:
    """Words outside of quotes are marked in all their forms, of both languages."""
    assert ["долг", "Долги"] == marked(TEXT, "долга")
    assert ["шешімін"] == marked(TEXT, "шешім")


def test_a_phrase_is_marked_as_one_and_only_in_its_forms() -> None:
    """Words in quotes are marked where these forms stand in a row, also over a line's end."""
    assert ["договору займа"] == marked(TEXT, '"договору займа"')
    assert [] == marked(TEXT, '"договор займа"')
    assert ["долг\nпо"] == marked("долг\nпо", '"долг по"')
    assert ["а а а"] == marked("а а а", '"а а"')


def test_beginnings_numbers_and_articles_are_marked() -> None:
    """Every kind of what can be asked for is marked in its way."""
    assert ["взыскал", "взысканы"] == marked(TEXT, "взыск*")
    assert ["7119-25-00-2 / 1"] == marked(TEXT, "7119-25-00-2/1")
    assert ["188"] == marked(TEXT, "188 УК")


def test_what_is_excluded_is_not_marked() -> None:
    """Only what stands outside of NOT is marked."""
    assert ["договору"] == marked(TEXT, "договор -долг")
    assert () == marks(TEXT, None)


LONG = "Суд взыскал долг по займу. Неустойка не взыскана.\n\nДолг признан. Иск о неустойке, долге и залоге удовлетворён.\n\nДолг взыскать."


@pytest.mark.parametrize(("query", "expected"), [
    ("долг NEAR/0 взыск*", "взыскал долг взыскана Долг Долг взыскать"),
    ("долг NEAR/0 неустойка", "неустойке долге"),
    ("займ NEAR/1 неустойка", "займу Неустойка"),  # over the end of a sentence, where only one word of the other is near
    ("долг NEAR/1 (залог OR займ)", "долг займу долге залоге Долг"),
    ('"по займу" NEAR/0 долг', "долг по займу"),
    ("долг SENTENCE неустойка", "неустойке долге"),
    ("долг PARAGRAPH неустойка", "долг Неустойка Долг неустойке долге"),
    ('"долг по займу" SENTENCE суд', "Суд долг по займу"),
    ("долг SENTENCE ничто", ""),
    ("долг SENTENCE неустойка иск", "Иск неустойке долге"),
    ("долг -(неустойка SENTENCE залог)", "долг Долг долге Долг"),
    ("part:operative долг", "Долг"),
    ("part:operative (долг -неустойка)", "Долг"),
    ("part:head (долг OR взыск*)", "взыскал долг взыскана"),
    ("суд:суд год:2025 залог", "залоге"),
])
def test_marks_of_every_operator(query: str, expected: str) -> None:
    """Words are marked only where they are near each other, in one sentence, paragraph or part, as asked."""
    last = LONG.rindex("Долг")
    parts = (Part(PartKind.HEAD, 0, LONG.index("Долг")), Part(PartKind.REASONS, LONG.index("Долг"), last), Part(PartKind.OPERATIVE, last, len(LONG)))
    assert expected == " ".join(span.of(LONG) for span in marks(LONG, parse(query).node, parts))


def test_what_widened_a_question_is_marked_too() -> None:
    """Synonyms and translations that matched are marked, and every word that an act has of a question it has most of."""
    debt, loan = Word("долг", ("долг",)), Word("заём", ("заем",))
    assert ["долг", "займу", "Долг", "долге", "Долг"] == [s.of(LONG) for s in marks(LONG, Either(loan, ((debt, 0.5),)))]
    assert ["залоге"] == [s.of(LONG) for s in marks(LONG, Most((Prefix("залог"), Prefix("ничто")), 1))]


def test_a_term_in_place_of_a_word_is_marked_as_one() -> None:
    """A word of a term alone is not what was asked for: «телефон» of «кража телефона»; where nothing else stands it is what was found."""
    theft, phone, steal = (Word(text, (text,)) for text in ("кража", "телефон", "похитить"))
    asked = Either(theft, ((And((steal, phone)), 0.8),))
    text = "Телефон звонил. " + "Иное. " * 20 + "Он похитил у потерпевшего сотовый телефон. Кража раскрыта. " + "Иное. " * 20 + "Телефон изъят."
    assert ["похитил", "телефон", "Кража"] == [span.of(text) for span in marks(text, asked)]
    apart = "Телефон звонил. " + "Иное. " * 20 + "Он похитил кольцо."
    assert ["Телефон", "похитил"] == [span.of(apart) for span in marks(apart, asked)]


@pytest.mark.parametrize("query", ["а NEAR/50 б", "а SENTENCE б", '"а б" NEAR/50 а', "part:head а", '"а б а" PARAGRAPH б'])
def test_operators_are_quick_in_a_long_text(query: str) -> None:
    """Marks of a text of forty thousand words take time that grows with its length alone."""
    text = "а б. А б а\n\n" * 8_000
    began = time.process_time()
    marks(text, parse(query).node)
    assert time.process_time() - began < 10  # quadratic time would be minutes


@given(st.text(), st.text("абв *\"()-", max_size=20))
def test_marks_lie_in_the_text_apart_from_each_other(text: str, query: str) -> None:
    """Marks are in order, not empty, and do not overlap."""
    found = marks(text, parse(query).node)
    assert all(0 <= span.start < span.stop <= len(text) for span in found)
    assert all(one.stop <= other.start for one, other in zip(found, found[1:], strict=False))


@given(st.text("абв \n", max_size=400), st.integers(0, 4), st.integers(5, 60))
def test_snippets_lie_in_the_text_with_their_marks(text: str, count: int, width: int) -> None:
    """Snippets are in order, do not overlap, hold the marks that lie in them, and show marks when there are any."""
    spans = marks(text, parse("а OR б").node)
    found = snippets(text, spans, count, width)
    assert all(one.stop <= other.start for one, other in zip(found, found[1:], strict=False))
    for snippet in found:
        assert 0 <= snippet.start <= snippet.stop <= len(text)
        assert snippet.marks == tuple(s for s in spans if snippet.start <= s.start and s.stop <= snippet.stop)
        assert bool(snippet.marks) == bool(spans)
    assert len(found) <= max(count, 1)


def test_snippets_begin_and_end_at_words_of_one_paragraph() -> None:
    """A snippet cuts no word and does not run from one paragraph into the next."""
    text = "начало " * 50 + "долг " + "конец " * 50 + "\n\nдругой абзац"
    (snippet,) = snippets(text, marks(text, parse("долг").node), width=60)
    shown = text[snippet.start : snippet.stop]
    assert shown.split() == [word for word in shown.split() if word in ("начало", "долг", "конец")]
    assert len(shown) <= 61
    last = snippets(TEXT, marks(TEXT, parse("договор").node))[0]
    assert "Долги" not in TEXT[last.start : last.stop]


def test_the_piece_with_most_of_the_words_is_shown() -> None:
    """Of many places those are shown that hold most of what was asked for."""
    text = "долг " + "прочее " * 100 + "долг и заём " + "прочее " * 100 + "долг"
    (snippet,) = snippets(text, marks(text, parse("долг заём").node), count=1)
    assert "заём" in text[snippet.start : snippet.stop]


def test_without_marks_the_beginning_is_shown() -> None:
    """An act found by its particulars alone shows how it begins."""
    assert (Snippet(0, len("Суд взыскал"), ()),) == snippets(TEXT, (), width=15)
    assert () == snippets("", ())


def test_a_megabyte_is_quick() -> None:
    """A hostile text and phrase take time that grows with their length alone."""
    text = "а " * 500_000
    began = time.process_time()
    spans = marks(text, parse('"' + "а " * 1000 + '"').node)
    snippets(text, spans)
    snippets(text, tuple(Span(i, i + 1) for i in range(0, 200_000, 2)))
    assert time.process_time() - began < 10  # quadratic time would be minutes
