"""Scans: recognized by tesseract, in Kazakh and Russian, page by page."""

from collections.abc import Callable
from dataclasses import replace
from io import BytesIO

import pypdfium2
import pytest
from PIL import Image, ImageDraw, ImageFont

from indexer.extract import extract, scan
from models.errors import Unreadable
from models.settings import Settings

TEXT = [
    "Қазақстан Республикасының атынан",
    "Астана қаласының азаматтық істер жөніндегі соты",
    "Именем Республики Казахстан",
]


def picture(lines: list[str]) -> Image.Image:
    page = Image.new("L", (1654, 1169), 255)
    font = ImageFont.truetype("/usr/share/fonts/truetype/dejavu/DejaVuSerif.ttf", 36)
    for place, line in enumerate(lines):
        ImageDraw.Draw(page).text((150, 150 + 60 * place), line, font=font, fill=0)
    return page


def scanned(*pages: list[str]) -> bytes:
    buffer = BytesIO()
    first, *rest = [picture(lines) for lines in pages]
    first.save(buffer, "PDF", resolution=200, save_all=True, append_images=rest)
    return buffer.getvalue()


def test_a_scan_in_two_languages_is_read(settings: Settings) -> None:
    """Kazakh letters and Russian words come out of one page; the pages are remembered."""
    extracted = extract(scanned(TEXT, TEXT[:1]), "scan.pdf", settings)
    assert ("tesseract", 2) == (extracted.method, len(extracted.pages))
    words = extracted.pages[0].of(extracted.text).split()
    found = [word for line in TEXT for word in line.split() if word in words]
    assert len(found) >= 9, extracted.text


def test_a_scanned_page_among_others_is_read(drawn: Callable[..., bytes], settings: Settings) -> None:
    """A text with one scanned page keeps its own pages as they are."""
    whole = pypdfium2.PdfDocument.new()
    body = [(60, 100 + 16 * i, "Сот алқасы істі қарап, төмендегіні анықтады") for i in range(3)]
    for part in (drawn(body), scanned(TEXT)):
        whole.import_pages(pypdfium2.PdfDocument(part))
    buffer = BytesIO()
    whole.save(buffer)
    extracted = extract(buffer.getvalue(), "mixed.pdf", settings)
    assert "Сот алқасы істі қарап" in extracted.pages[0].of(extracted.text)
    assert "Республики" in extracted.pages[1].of(extracted.text)


def test_a_scan_waits_where_recognition_is_off(settings: Settings) -> None:
    """Without tesseract the act is held with that reason."""
    with pytest.raises(Unreadable, match="no_text_layer"):
        extract(scanned(TEXT), "scan.pdf", replace(settings, tesseract=False))


def test_a_scan_without_text_is_unrecognized(settings: Settings) -> None:
    """An empty sheet gives nothing to read."""
    with pytest.raises(Unreadable, match="unrecognized"):
        extract(scanned([]), "scan.pdf", settings)


def test_a_page_as_large_as_a_house_is_drawn_small() -> None:
    """The picture given to tesseract is limited, whatever size the page claims."""
    document = pypdfium2.PdfDocument.new()
    page = document.new_page(14_400, 14_400)
    assert len(scan._picture(page)) < 1.1 * scan.PIXELS_MAX


def test_the_table_of_words_becomes_lines() -> None:
    """Words of one line are joined; a row without text is passed over."""
    head = "level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext"
    rows = [
        "5\t1\t1\t1\t1\t1\t300\t300\t100\t40\t96\tСот",
        "5\t1\t1\t1\t1\t2\t420\t300\t180\t40\t96\tактісі",
        "5\t1\t1\t1\t2\t1\t300\t360\t100\t40\t96\t ",
    ]
    (line,) = scan.lines("\n".join([head, *rows]), 3)
    assert ("Сот актісі", 72.0, 144.0, 81.6, 3) == (line.text, line.left, line.right, round(line.down, 1), line.page)
