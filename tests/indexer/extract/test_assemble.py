"""The text and its pages."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indexer.extract.assemble import assemble
from indexer.extract.lines import Line, clean_line
from models.errors import Unreadable

LONG = Line("Қазақстан Республикасының атынан", 0, 10, 0, 1, 0)


@st.composite
def grouped(draw: st.DrawFn) -> tuple[list[list[Line]], int]:
    """Paragraphs of lines on rising pages."""
    count = draw(st.integers(1, 6))
    raw = draw(
        st.lists(st.tuples(st.text(min_size=1, max_size=20), st.integers(0, count - 1), st.booleans()), max_size=30)
    )
    groups: list[list[Line]] = [[LONG]]
    for text, page, new in sorted(raw, key=lambda one: one[1]):
        if cleaned := clean_line(text):
            line = Line(cleaned, 0, 1, 0, 1, page)
            groups.append([line]) if new else groups[-1].append(line)
    return groups, count


@given(grouped())
def test_pages_follow_each_other_and_cover_the_text(made: tuple[list[list[Line]], int]) -> None:
    """Every character is of exactly one page; the text is in NFC and holds no control characters."""
    groups, count = made
    text = assemble(groups, count)
    assert count == len(text.pages)
    assert (0, len(text.text)) == (text.pages[0].start, text.pages[-1].stop)
    assert all(a.stop == b.start for a, b in zip(text.pages, text.pages[1:], strict=False))
    assert not any(unicodedata.category(c) == "Cc" and c != "\n" for c in text.text)


@given(st.text(max_size=200))
def test_a_clean_line_is_in_nfc_and_on_one_line(text: str) -> None:
    """What a page holds beside letters does not come into the text."""
    cleaned = clean_line(text)
    assert cleaned == unicodedata.normalize("NFC", cleaned) and not set(cleaned) & set("\r\n\t\u0002\u200b\u202e\ufeff")


def test_a_paragraph_over_two_pages() -> None:
    """The page begins where its first character stands."""
    text = assemble([[LONG, Line("шешім қабылдады", 0, 1, 0, 1, 1)]], 2)
    assert "шешім қабылдады" == text.pages[1].of(text.text)


@pytest.mark.parametrize(
    "groups, code",
    [
        ([], "empty"),
        ([[Line("Суд", 0, 1, 0, 1, 0)]], "empty"),
        ([[Line("а" * 400_001, 0, 1, 0, 1, 0)]], "too_much_text"),
    ],
)
def test_too_little_and_too_much(groups: list[list[Line]], code: str) -> None:
    """A text of a few letters is no act; one beyond the limit is not read on."""
    with pytest.raises(Unreadable, match=code):
        assemble(groups, 1)
