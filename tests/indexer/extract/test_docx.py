"""DOCX: what Word shows, and what a zip may not do to us."""

import zipfile
from io import BytesIO

import pytest
from docx import Document
from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement

from indexer.extract import docx
from models.errors import Unreadable


def saved(document) -> bytes:
    buffer = BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def texts(data: bytes) -> list[str]:
    return [line.text for paragraph in docx.paragraphs(data) for line in paragraph]


def zipped(parts: dict[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w", method) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return buffer.getvalue()


def test_paragraphs_tables_and_header_in_their_order() -> None:
    """The header once, paragraphs, broken lines, and a row of a table as a paragraph."""
    document = Document()
    document.sections[0].header.paragraphs[0].text = "Астана қаласының соты"
    document.add_paragraph("Р Е Ш И Л:")
    document.add_paragraph("Взыскать\tдолг").add_run().add_break()
    document.paragraphs[-1].add_run("с ответчика")
    side = document.add_table(1, 2)
    side.cell(0, 0).text, side.cell(0, 1).text = "г. Астана", "12 марта 2025 года"
    sums = document.add_table(2, 2)
    for row in range(2):
        for column in range(2):
            sums.cell(row, column).text = f"{row}{column}"
    document.add_paragraph("")
    document.add_paragraph("Судья Ә.Қ. Іңғұүһө")
    expected = [
        "Астана қаласының соты",
        "Р Е Ш И Л:",
        "Взыскать долг",
        "с ответчика",
        "г. Астана 12 марта 2025 года",
        "00 | 01",
        "10 | 11",
        "Судья Ә.Қ. Іңғұүһө",
    ]
    assert expected == texts(saved(document))


def test_what_was_struck_out_is_not_read() -> None:
    """Tracked deletions are gone, insertions stay."""
    document = Document()
    paragraph = document.add_paragraph("Иск ")
    for tag, child, text in (("w:del", "w:delText", "отказать"), ("w:ins", "w:t", "удовлетворить")):
        change, run, content = OxmlElement(tag), OxmlElement("w:r"), OxmlElement(child)
        content.text = text
        run.append(content)
        change.append(run)
        paragraph._p.append(change)
    assert ["Иск удовлетворить"] == texts(saved(document))


def test_the_first_page_has_its_own_header() -> None:
    """Where the first page differs, its header is the act's."""
    document = Document()
    section = document.sections[0]
    section.different_first_page_header_footer = True
    section.first_page_header.paragraphs[0].text = "Бланк суда"
    section.header.paragraphs[0].text = "лист дела"
    document.add_paragraph("Текст акта")
    assert ["Бланк суда", "Текст акта"] == texts(saved(document))


def test_a_hyphen_that_does_not_break_is_a_hyphen() -> None:
    """Word's own element for it is not lost."""
    document = Document()
    run = document.add_paragraph("188").add_run()
    run._r.append(OxmlElement("w:noBreakHyphen"))
    document.paragraphs[0].add_run("бап")
    assert qn("w:noBreakHyphen") and ["188-бап"] == texts(saved(document))


LISTS = """
<w:abstractNum w:abstractNumId="5">
  <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>
  <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="russianLower"/><w:lvlText w:val="%1.%2)"/></w:lvl>
</w:abstractNum>
<w:abstractNum w:abstractNumId="6"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="*"/></w:lvl></w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="5"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="6"/></w:num>
"""


def item(text: str, number: int, level: int) -> str:
    place = f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'
    return f"<w:p><w:pPr>{place}</w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>"


def test_the_numbers_of_lists_are_counted() -> None:
    """Word keeps them apart from the text; without them the operative part would lose its points."""
    spaces = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    places = [(1, 0), (1, 1), (1, 1), (1, 0), (2, 0), (1, 1), (9, 0), (1, 7)]
    body = "".join(item("пункт", number, level) for number, level in places)
    data = zipped(
        {
            "word/document.xml": f"<w:document {spaces}><w:body>{body}</w:body></w:document>".encode(),
            "word/numbering.xml": f"<w:numbering {spaces}>{LISTS}</w:numbering>".encode(),
        }
    )
    labels = ["1.", "1.а)", "1.б)", "2.", "–", "2.а)", "", ""]
    assert [f"{label} пункт".strip() for label in labels] == texts(data)


def test_a_table_in_a_table_is_read_once() -> None:
    """The inner cells belong to the cell around them."""
    document = Document()
    outer = document.add_table(2, 2)
    outer.cell(0, 0).text, outer.cell(1, 0).text = "a", "b"
    outer.cell(0, 1).add_table(1, 1).cell(0, 0).text = "inside"
    assert ["a | inside", "b"] == texts(saved(document))


BOMBS = {
    "a part that unpacks to much": (lambda: zipped({"word/document.xml": bytes(65 * 2**20)}), "zip_bomb"),
    "a whole that unpacks to much": (
        lambda: zipped({"word/document.xml": b"<a/>"} | {f"word/media/{n}": bytes(60 * 2**20) for n in range(7)}),
        "zip_bomb",
    ),
    "thousands of parts": (
        lambda: zipped({"word/document.xml": b"<a/>"} | {str(n): b"" for n in range(5001)}, zipfile.ZIP_STORED),
        "zip_bomb",
    ),
    "entities": (lambda: zipped({"word/document.xml": b'<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>'}), "xml_entities"),
    "no XML": (lambda: zipped({"word/document.xml": b"text"}), "broken"),
    "a deep tree": (lambda: zipped({"word/document.xml": b"<a>" * 100_000}), "broken"),
    "a broken part": (
        lambda: zipped({"word/document.xml": b"<a>text</a>" * 50}, zipfile.ZIP_STORED).replace(b"text", b"tuxt"),
        "broken",
    ),
    "half a file": (lambda: zipped({"word/document.xml": b"<a/>" * 500})[:100], "broken"),
}


@pytest.mark.parametrize("case", BOMBS)
def test_a_bad_zip_has_its_reason(case: str) -> None:
    """Limits are of what the zip's directory promises, before anything is unpacked."""
    make, code = BOMBS[case]
    with pytest.raises(Unreadable, match=code):
        docx.paragraphs(make())
