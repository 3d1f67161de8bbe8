"""The lines of a PDF, and the two readers beside each other."""

from collections.abc import Callable

import pytest

from indexer.extract import pdf, pdf_boxes, reading
from models.errors import Unreadable

LINES = [(60, 100, "Қазақстан Республикасының атынан"), (60, 116, "әіңғүұқөһ ӘІҢҒҮҰҚӨҺ ёъ № «»"), (60, 132, "ШЕШІМ")]


def test_both_readers_see_the_same_lines(drawn: Callable[..., bytes]) -> None:
    """pdfminer, which steps in for broken fonts, gives the lines and places that pdfium gives."""
    data = drawn(LINES, LINES[:1])
    one, other = pdf.pages(pdf.opened(data))[0].lines, pdf_boxes.lines(data, 0)
    assert [text for _, _, text in LINES] == [line.text for line in one] == [line.text for line in other]
    assert all(abs(a.left - b.left) < 2 and abs(a.right - b.right) < 2 for a, b in zip(one, other, strict=True))


def test_a_page_that_pdfminer_cannot_read_has_no_lines() -> None:
    """The second reader never fails the file."""
    assert () == pdf_boxes.lines(b"%PDF-1.4 broken", 0)


def test_places_are_in_points_from_the_top(drawn: Callable[..., bytes]) -> None:
    """The base line, the left end and the size are those that were drawn."""
    line = pdf.pages(pdf.opened(drawn(LINES)))[0].lines[0]
    assert (60, 100, 12) == (round(line.left), round(line.down), round(line.size))


def test_a_hyphen_at_the_end_of_a_line(drawn: Callable[..., bytes]) -> None:
    """pdfium joins such lines; they are parted again, so that their places are known."""
    body = [
        (60, 100 + 16 * i, text)
        for i, text in enumerate(
            ["постановление судебного пристава-", "исполнителя об удовлетво\u2010", "рении ходатайства сторон"]
        )
    ]
    assert (
        "постановление судебного пристава-исполнителя об удовлетворении ходатайства сторон"
        == reading.read(drawn(body), html=False)[1].decode()
    )


@pytest.mark.parametrize(
    "text, broken",
    [
        ("Решение именем Республики Казахстан", False),
        ("Шешім әіңғүұқөһ 2025", False),
        ("§ 5 — «Berlin», É", False),
        ("", False),
        ("Ðåøåíèå èìåíåì Ðåñïóáëèêè", True),
        ("\ue001\ue002\ue003 \ue004", True),
        ("\ufffd\ufffd\ufffd", True),
    ],
)
def test_letters_that_came_out_wrong_are_noticed(text: str, broken: bool) -> None:
    """Cyrillic without its table of letters is not taken for text."""
    assert broken == pdf.looks_broken(text)


def test_too_many_pages(drawn: Callable[..., bytes]) -> None:
    """The limit is of pages, before any is read."""
    with pytest.raises(Unreadable, match="too_many_pages"):
        pdf.opened(drawn(*[[]] * 2001))
