"""A text as a DOCX such as a judge's assistant types it."""
from io import BytesIO

from docx import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_TAB_ALIGNMENT
from docx.shared import Cm, Pt
from docx.text.paragraph import Paragraph

from samples.blocks import Block, Layout, blocks

TEXT_WIDTH = Cm(17)


def docx(text: str, face: str = "Times New Roman") -> bytes:
    """The text as a document: bold centred headings, justified paragraphs, columns at tab stops."""
    document = Document()
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin, section.right_margin = Cm(2.5), Cm(1.5)
    document.styles["Normal"].font.name, document.styles["Normal"].font.size = face, Pt(14)
    document.core_properties.author = ""
    for block in blocks(text):
        _write(document.add_paragraph(), block)
    target = BytesIO()
    document.save(target)
    return target.getvalue()


def _write(paragraph: Paragraph, block: Block) -> None:
    shape = paragraph.paragraph_format
    shape.space_after = Pt(0)
    run = paragraph.add_run("\t".join(block.columns))
    if block.layout is Layout.CENTRED:
        shape.alignment, run.bold = WD_ALIGN_PARAGRAPH.CENTER, True
    elif block.layout is Layout.COLUMNS:
        for stop in range(1, len(block.columns) - 1):
            shape.tab_stops.add_tab_stop(TEXT_WIDTH * stop // (len(block.columns) - 1), WD_TAB_ALIGNMENT.CENTER)
        shape.tab_stops.add_tab_stop(TEXT_WIDTH, WD_TAB_ALIGNMENT.RIGHT)
    elif block.layout is Layout.PARAGRAPH:
        shape.alignment, shape.first_line_indent = WD_ALIGN_PARAGRAPH.JUSTIFY, Cm(1.25)
