"""`extract` as its callers see it: the form is told by the content."""

from collections.abc import Callable

import pytest

from indexer.extract import extract
from models.errors import Unreadable
from models.settings import Settings

KAZAKH = "Қазақстан Республикасының атынан шешім қабылданды"


@pytest.mark.parametrize(
    "data, name, method",
    [
        (KAZAKH.encode(), "act.pdf", "text"),
        (f"<!DOCTYPE html><html><body><p>{KAZAKH}</p></body></html>".encode(), "act.txt", "html"),
        (f"<p>{KAZAKH}</p>".encode(), "act.html", "html"),
        (f"<p>{KAZAKH}</p>".encode(), "act.xml", "xml"),
        (f'<?xml version="1.0" encoding="utf-16"?><act>{KAZAKH}</act>'.encode("utf-16"), "act", "xml"),
        (f'<?xml version="1.0" encoding="utf-8"?><html><body>{KAZAKH}</body></html>'.encode(), "act", "html"),
    ],
)
def test_the_form_is_told_by_the_content(data: bytes, name: str, method: str, settings: Settings) -> None:
    """A wrong extension misleads nobody."""
    extracted = extract(data, name, settings)
    assert (KAZAKH, method) == (extracted.text, extracted.method)
    assert KAZAKH == extracted.pages[0].of(extracted.text)


def test_a_pdf_keeps_its_pages(drawn: Callable[..., bytes], settings: Settings) -> None:
    """Every page is a span of the text, an empty one too."""
    body = [(60, 100 + 16 * i, f"Сот алқасы істі қарап, {'абв'[i]} анықтады") for i in range(3)]
    extracted = extract(drawn(body, [], body[:1]), "act", settings)
    assert ("pdfium", 3) == (extracted.method, len(extracted.pages))
    assert extracted.pages[0].of(extracted.text).startswith("Сот алқасы")
    assert "" == extracted.pages[1].of(extracted.text)


@pytest.mark.parametrize(
    "mark, words",
    [
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "Word"),
        (b"{\\rtf1 text}", "RTF"),
        (b"\xff\xd8\xff\xe0" + bytes(99), "JPEG"),
        (b"PK\x03\x04" + bytes(99), "zip"),
    ],
)
def test_other_forms_are_named(mark: bytes, words: str, settings: Settings) -> None:
    """What cannot be read says what it is."""
    with pytest.raises(Unreadable, match=f"unknown_format.*{words}"):
        extract(mark, "act.docx", settings)
