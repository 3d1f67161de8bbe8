"""Tell the form of a file by its content and read its text; runs in a confined child (`indexer.confined`)."""

import re
from dataclasses import astuple
from typing import Any

from indexer.extract import docx, markup, pdf, pdf_boxes, plain, scan
from indexer.extract.assemble import Text, assemble
from indexer.extract.lines import Line
from indexer.extract.pages import joined
from models.errors import Unreadable

HEAD = 1024
KNOWN_OTHERS = {  # forms that are told apart only to say what is wrong
    b"\xd0\xcf\x11\xe0": "a document of Word before 2007",
    b"{\\rtf": "RTF",
    b"\xff\xd8\xff": "a JPEG picture",
    b"\x89PNG": "a PNG picture",
    b"II*\0": "a TIFF picture",
    b"MM\0*": "a TIFF picture",
    b"7z\xbc\xaf": "a 7z archive",
    b"Rar!": "a RAR archive",
}
HTML = re.compile(r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--[^>]*-->\s*)?<(?:!doctype\s+html|html)\b", re.IGNORECASE)

FIRST_PDF = b"""%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>endobj
4 0 obj<</Length 58>>stream
BT /F 9 Tf 9 9 Td (The first page that is read here) Tj ET
endstream endobj
5 0 obj<</Type/Font/Subtype/TrueType/BaseFont/Arial/Encoding/WinAnsiEncoding>>endobj
trailer<</Root 1 0 R>>
%%EOF"""

Answer = tuple[dict[str, Any], bytes]


def read(content: bytes, html: bool) -> Answer:
    """The text as the answer's blob, with its pages and the method; of a PDF with scanned pages their numbers and the
    other lines.

    `html`: the file's name says that text which begins with a tag is HTML."""
    if content[:HEAD].find(b"%PDF-") >= 0:
        return _pdf(content)
    groups, method = _other(content, html)
    return answer(assemble(groups, 1), method)


def rehearse() -> None:
    """Read a page once, so that pdfium has looked up the fonts of the system before the children are born."""
    read(FIRST_PDF, html=False)


def recognize(content: bytes, page: int) -> Answer:
    """The lines of one scanned page."""
    return {"lines": [astuple(line) for line in scan.recognized(pdf.opened(content), page)]}, b""


def answer(text: Text, method: str) -> Answer:
    """What the parent is told."""
    return {"pages": [[page.start, page.stop] for page in text.pages], "method": method}, text.text.encode()


def _pdf(content: bytes) -> Answer:
    read_pages, method = pdf.pages(pdf.opened(content)), "pdfium"
    pages = [list(page.lines) for page in read_pages]
    scanned = [number for number, page in enumerate(read_pages) if page.scanned]
    for number, lines in enumerate(pages):
        if _broken(lines):
            pages[number], method = list(pdf_boxes.lines(content, number)), "pdfminer"
            if not pages[number] or _broken(pages[number]):
                pages[number] = []
                scanned.append(number)
    if scanned:
        return {"scanned": sorted(scanned), "lines": [[astuple(line) for line in page] for page in pages]}, b""
    return answer(joined(pages), method)


def _broken(lines: list[Line]) -> bool:
    return pdf.looks_broken("".join(line.text for line in lines))


def _other(content: bytes, html: bool) -> tuple[list[list[Line]], str]:
    if content.startswith(b"PK"):
        if not docx.is_docx(content):
            raise Unreadable(
                "unknown_format" if content.startswith(b"PK\x03\x04") else "broken", "a zip that is no DOCX"
            )
        return docx.paragraphs(content), "docx"
    for mark, name in KNOWN_OTHERS.items():
        if content.startswith(mark):
            raise Unreadable("unknown_format", name)
    text = plain.decoded(content)
    if HTML.match(text[:HEAD]) or (html and text.lstrip()[:1] == "<"):
        return markup.html_paragraphs(text), "html"
    if text.lstrip("\ufeff \t\r\n")[:1] == "<":
        return markup.xml_paragraphs(content), "xml"
    return plain.paragraphs(text), "text"
