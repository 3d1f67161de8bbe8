"""The lines of a PDF's pages by pdfium, and which pages hold only a picture."""

import ctypes
import re
from collections.abc import Iterator
from dataclasses import dataclass

import pypdfium2 as pdfium
from pypdfium2 import raw

from indexer.extract.lines import Line, clean_line
from models.errors import Unreadable

PAGES_MAX = 2000
TAIL = 2048  # where the end of a whole file is
LETTERS_MIN = 20  # a page with a picture and fewer letters is a scan, perhaps with a stamp
PIECE = re.compile("[^\r\n\ufffe]+\ufffe?")
ROW = 2.0  # points: pieces on one base line are one line
STRANGE = re.compile(
    "[\ufffd\ue000-\uf8ff\u0080-\u009f\u00c0-\u00ff\u0002]"
)  # Cyrillic without its table of letters comes out as these
LETTER = re.compile(r"[^\W\d_]")


@dataclass(frozen=True, slots=True)
class Page:
    """The lines of a page; `scanned` when its text must be recognized from the picture."""

    lines: tuple[Line, ...]
    scanned: bool


def opened(content: bytes) -> pdfium.PdfDocument:
    """The document. Raises Unreadable: broken, encrypted, too_many_pages."""
    if b"%%EOF" not in content.rstrip(b"\0\r\n\t ")[-TAIL:]:
        raise Unreadable("broken", "the end of the PDF is missing")
    try:
        document = pdfium.PdfDocument(content)
    except pdfium.PdfiumError as error:
        if error.err_code in (raw.FPDF_ERR_PASSWORD, raw.FPDF_ERR_SECURITY):
            raise Unreadable("encrypted", "the PDF asks for a password") from error
        raise Unreadable("broken", "pdfium does not open the PDF") from error
    if len(document) == 0:
        raise Unreadable("empty", "a PDF without pages")
    if len(document) > PAGES_MAX:
        raise Unreadable("too_many_pages", f"{len(document)} pages")
    return document


def pages(document: pdfium.PdfDocument) -> list[Page]:
    """Every page in its order. Raises Unreadable when one cannot be loaded: an act must not lose a page unseen."""
    return [_page(document, number) for number in range(len(document))]


def looks_broken(text: str) -> bool:
    """Whether letters came out as private, replacement or Western characters, as from fonts without a table of letters.

    >>> looks_broken("Ðåøåíèå èìåíåì Ðåñïóáëèêè"), looks_broken("Шешім, решение, §")
    (True, False)
    """
    return len(STRANGE.findall(text)) > 0.2 * (len(text) - text.count(" "))


def _page(document: pdfium.PdfDocument, number: int) -> Page:
    try:
        page = document[number]
        words = page.get_textpage()
    except pdfium.PdfiumError as error:
        raise Unreadable("broken", f"page {number + 1} cannot be loaded") from error
    text = words.get_text_range()
    if len(LETTER.findall(text, 0, 2000)) < LETTERS_MIN and _has_picture(page):
        return Page((), True)
    return Page(_rows(list(_pieces(words, text, number, page.get_height()))), False)


def _has_picture(page: pdfium.PdfPage) -> bool:
    return any(True for _ in page.get_objects(filter=[raw.FPDF_PAGEOBJ_IMAGE], max_depth=4))


def _pieces(words: pdfium.PdfTextPage, text: str, number: int, height: float) -> Iterator[Line]:
    """Runs of text as pdfium breaks them, each with its place."""
    x, y, left, right, low, high = (ctypes.c_double() for _ in range(6))
    exact = len(text) == words.count_chars()
    for found in PIECE.finditer(text):
        piece = found[0]
        if not (clean := clean_line(piece)):
            continue
        start = found.start() + len(piece) - len(piece.lstrip())
        stop = found.start() + len(piece.rstrip(" \ufffe")) - 1
        if not exact:
            start, stop = (raw.FPDFText_GetCharIndexFromTextIndex(words, i) for i in (start, stop))
        raw.FPDFText_GetCharOrigin(words, start, x, y)
        raw.FPDFText_GetCharBox(words, stop, left, right, low, high)
        yield Line(clean, x.value, right.value, height - y.value, raw.FPDFText_GetFontSize(words, start), number)


def _rows(pieces: list[Line]) -> tuple[Line, ...]:
    """Join neighbours on one base line: «г. Алматы» and a date at the right margin are one line."""
    rows: list[Line] = []
    for piece in pieces:
        last = rows[-1] if rows else None
        if last and abs(last.down - piece.down) < ROW and piece.left >= last.right - ROW and last.text[-1] != "\u00ad":
            rows[-1] = Line(f"{last.text} {piece.text}", last.left, piece.right, last.down, last.size, last.page)
        else:
            rows.append(piece)
    return tuple(rows)
