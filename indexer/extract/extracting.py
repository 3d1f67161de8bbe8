"""Read the text of an act's file in a child process with limits, whatever the file is."""

from dataclasses import dataclass
from pathlib import PurePath
from typing import Any

from indexer.confined.run import Ended, run
from indexer.extract.lines import Line
from indexer.extract.pages import joined
from models.errors import Unreadable
from models.mention import Span
from models.settings import Settings

SIZE_LIMIT = 50 * 2**20
SCANNED_MAX = 200  # pages: at some four seconds a page a quarter of an hour


@dataclass(frozen=True, slots=True)
class Extracted:
    """The text in NFC, its paragraphs separated by blank lines; `pages` follow each other and cover it."""

    text: str
    pages: tuple[Span, ...]
    method: str  # pdfium, pdfminer, tesseract, docx, html, xml, text


def extract(content: bytes, name: str, settings: Settings) -> Extracted:
    """The text of a PDF, DOCX, HTML, XML or plain text, told by the content; `name` helps only to tell HTML from XML.

    Raises Unreadable with the code empty, too_large, too_many_pages, too_much_text, encrypted, broken, timeout,
    out_of_memory, zip_bomb, xml_entities, unknown_format, no_text_layer (a scan, and no tesseract) or unrecognized
    (tesseract found nothing)."""
    if not content:
        raise Unreadable("empty", "a file of no bytes")
    if len(content) > SIZE_LIMIT:
        raise Unreadable("too_large", f"more than {SIZE_LIMIT // 2**20} MB")
    answer, blob = _child("read", content, html=PurePath(name).suffix.lower() in (".html", ".htm", ".xhtml"))
    if "scanned" in answer:
        return _with_scans(content, answer, settings)
    return Extracted(blob.decode(), tuple(Span(a, b) for a, b in answer["pages"]), answer["method"])


def _with_scans(content: bytes, answer: dict[str, Any], settings: Settings) -> Extracted:
    """Recognize each scanned page in a child of its own, so that the limits are of a page, not of the file."""
    scanned = answer["scanned"]
    if not settings.tesseract:
        raise Unreadable("no_text_layer", f"{len(scanned)} scanned pages, and recognition is switched off")
    if len(scanned) > SCANNED_MAX:
        raise Unreadable("too_many_pages", f"{len(scanned)} scanned pages")
    pages = [[Line(*values) for values in page] for page in answer["lines"]]
    for number in scanned:
        pages[number] = [Line(*values) for values in _child("recognize", content, page=number)[0]["lines"]]
    if not any(pages[number] for number in scanned):
        raise Unreadable("unrecognized", "tesseract found no text in the scan")
    text = joined(pages)
    return Extracted(text.text, text.pages, "tesseract")


def _child(job: str, content: bytes, **options: Any) -> tuple[dict[str, Any], bytes]:
    try:
        return run(f"indexer.extract.reading:{job}", content, **options)
    except Ended as ended:
        raise Unreadable(ended.code, ended.detail) from ended
