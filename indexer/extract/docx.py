"""The paragraphs of a DOCX, read as what it is: XML in a zip, both with limits."""

import zipfile
from collections.abc import Iterator
from io import BytesIO

from lxml import etree

from indexer.extract.lines import Line, clean
from indexer.extract.numbering import Numbering
from models.errors import Unreadable

PARTS_MAX = 5000
PART_LIMIT = 64 * 2**20  # bytes of one XML part; a million characters of text with all its markup take about 30 MB
UNPACKED_LIMIT = 400 * 2**20  # of the whole, pictures included
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
SKIPPED = (f"{W}del", f"{W}moveFrom", f"{W}delText", f"{W}instrText", FALLBACK)  # struck out, or there twice
BREAKS = frozenset({f"{W}br", f"{W}cr"})
TARGETS = "word/_rels/document.xml.rels"


def is_docx(content: bytes) -> bool:
    """Whether a zip holds a document of Word."""
    try:
        return "word/document.xml" in zipfile.ZipFile(BytesIO(content)).namelist()
    except (zipfile.BadZipFile, ValueError, NotImplementedError):
        return False


def paragraphs(content: bytes) -> list[list[Line]]:
    """The first page's header, then paragraphs and rows of tables in their order, then footnotes. Raises Unreadable."""
    archive = _archive(content)
    body = _part(archive, "word/document.xml")
    lists = Numbering(_part(archive, "word/numbering.xml"))
    parts = (_header(archive, body), body, _part(archive, "word/footnotes.xml"))
    texts = (text for part in parts for text in _texts(part, lists))
    return [[Line(text, 0, len(text), 0, 1.0, 0)] for text in texts]


def _archive(content: bytes) -> zipfile.ZipFile:
    """The zip, when what its directory promises is within limits; `zipfile` reads no more of a part than that."""
    try:
        archive = zipfile.ZipFile(BytesIO(content))
    except (zipfile.BadZipFile, ValueError, NotImplementedError) as error:
        raise Unreadable("broken", "the zip of the DOCX is broken") from error
    infos = archive.infolist()
    if len(infos) > PARTS_MAX or sum(info.file_size for info in infos) > UNPACKED_LIMIT:
        raise Unreadable("zip_bomb", "the DOCX unpacks to far more than a document holds")
    if any(info.flag_bits & 1 for info in infos):
        raise Unreadable("encrypted", "the DOCX asks for a password")
    return archive


def _part(archive: zipfile.ZipFile, name: str) -> etree._Element | None:
    """The root of a part, None when the document has no such part."""
    if name not in archive.namelist():
        return None
    if archive.getinfo(name).file_size > PART_LIMIT:
        raise Unreadable("zip_bomb", "a part of the DOCX unpacks to far more than a document holds")
    try:
        data = archive.read(name)
    except (zipfile.BadZipFile, EOFError, ValueError, NotImplementedError, zipfile.zlib.error) as error:
        raise Unreadable("broken", "a part of the DOCX is broken") from error
    if b"<!DOCTYPE" in data.replace(b"\0", b""):
        raise Unreadable("xml_entities", "a DOCX with a document type of its own")
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        return etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        raise Unreadable("broken", "a part of the DOCX is not XML") from error


def _header(archive: zipfile.ZipFile, body: etree._Element | None) -> etree._Element | None:
    """The header that the first page shows: its own when there is one, else the one of every page."""
    section = None if body is None else next(body.iter(f"{W}sectPr"), None)
    links = _part(archive, TARGETS)
    if section is None or links is None:
        return None
    names = {reference.get(f"{W}type"): reference.get(f"{R}id") for reference in section.iter(f"{W}headerReference")}
    wanted = names.get("first") if section.find(f"{W}titlePg") is not None else names.get("default")
    target = next((link.get("Target", "") for link in links if wanted and link.get("Id") == wanted), "")
    return _part(archive, f"word/{target}") if target else None


def _texts(root: etree._Element | None, lists: Numbering) -> Iterator[str]:
    """The paragraphs and table rows under an element, outermost first, without empty ones."""
    if root is None:
        return
    etree.strip_elements(root, *SKIPPED, with_tail=False)
    waiting = [root]
    while waiting:
        element = waiting.pop()
        if element.tag == f"{W}tr":
            yield from _row(element, lists)
        elif element.tag == f"{W}p":
            yield from _lines(element, lists)
        else:
            waiting += reversed(element)


def _row(row: etree._Element, lists: Numbering) -> Iterator[str]:
    """A row as one paragraph; of a table with one row, with spaces, for it only sets things apart; else with bars."""
    cells = [
        clean(" ".join(text for paragraph in cell.iter(f"{W}p") for text in _lines(paragraph, lists)))
        for cell in row.iter(f"{W}tc")
        if next(cell.iterancestors(f"{W}tr")) is row  # the cells of a table in a cell belong to that cell
    ]
    alone = not any(True for after in (False, True) for _ in row.itersiblings(f"{W}tr", preceding=after))
    if text := (" " if alone else " | ").join(cell for cell in cells if cell):
        yield text


def _lines(paragraph: etree._Element, lists: Numbering) -> Iterator[str]:
    """The text of a paragraph with its number in a list, cut at its line breaks and at text boxes."""
    run = [lists.label(paragraph), " "]
    for node in paragraph.iter():
        if node.tag == f"{W}t":
            run.append(node.text or "")
        elif node.tag in (f"{W}tab", f"{W}ptab"):
            run.append(" ")
        elif node.tag == f"{W}noBreakHyphen":
            run.append("-")
        elif node.tag in BREAKS or (node.tag == f"{W}p" and node is not paragraph):
            run.append("\n")
    yield from (text for line in "".join(run).split("\n") if (text := clean(line)))
