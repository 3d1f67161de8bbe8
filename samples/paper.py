"""A text as a PDF such as a court's system prints: centred headings, justified paragraphs, page numbers, a running header."""
from dataclasses import dataclass
from functools import cache
from io import BytesIO
from pathlib import Path
from xml.sax.saxutils import escape

from reportlab.lib.enums import TA_CENTER, TA_JUSTIFY, TA_LEFT, TA_RIGHT
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import cm
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, Flowable, Frame, PageTemplate, Paragraph, Spacer, Table

from samples.blocks import Block, Layout, blocks, case_number
from samples.hyphens import hyphenated

FONTS = Path("/usr/share/fonts/truetype")  # Debian: fonts-paratype, fonts-dejavu-core
FACES = {
    "serif": ("paratype/PTF55F.ttf", "paratype/PTF75F.ttf"),
    "sans": ("paratype/PTS55F.ttf", "paratype/PTS75F.ttf"),
    "dejavu": ("dejavu/DejaVuSerif.ttf", "dejavu/DejaVuSerif-Bold.ttf"),
}
MARGIN = 2 * cm
WIDTH = A4[0] - 2.5 * cm - 1.5 * cm
KAZAKH = set("әғқңөұүһіӘҒҚҢӨҰҮҺІ")
ALIGN = {2: (TA_LEFT, TA_RIGHT), 3: (TA_LEFT, TA_CENTER, TA_RIGHT)}


@dataclass(frozen=True, slots=True)
class Look:
    """How one court's papers look."""

    face: str = "serif"
    size: float = 12
    hyphens: bool = False


LOOKS = {
    "serif": Look(),
    "serif-11": Look(size=11),
    "serif-hyphens": Look(size=13, hyphens=True),
    "sans": Look("sans", 11.5),
    "sans-hyphens": Look("sans", 12.5, hyphens=True),
    "dejavu": Look("dejavu", 10),
}


def pdf(text: str, look: Look = LOOKS["serif"]) -> bytes:
    """The text on A4 pages. Raises FileNotFoundError when the fonts are not installed."""
    target = BytesIO()
    number = case_number(text)
    sheet = BaseDocTemplate(target, pagesize=A4, title=number, author="", creator="", producer="")
    frame = Frame(2.5 * cm, MARGIN, WIDTH, A4[1] - 2 * MARGIN, 0, 0, 0, 0)
    margins = _Margins(number, "-бет" if KAZAKH & set(text) else "", _faces(look.face)[0])
    sheet.addPageTemplates(PageTemplate(frames=[frame], onPageEnd=margins.draw))
    styles = _styles(look)
    sheet.build([_flowable(block, styles, look) for block in blocks(text)])
    return target.getvalue()


@dataclass(frozen=True, slots=True)
class _Margins:
    """What stands in the margins: the case's number above from the second page on, the page's number below."""

    number: str
    page_word: str
    font: str

    def draw(self, canvas: Canvas, sheet: BaseDocTemplate) -> None:
        canvas.setFont(self.font, 9)
        canvas.drawCentredString(A4[0] / 2, 1.1 * cm, f"{sheet.page}{self.page_word}")
        if sheet.page > 1:
            canvas.drawRightString(A4[0] - 1.5 * cm, A4[1] - 1.2 * cm, self.number)


@cache
def _faces(name: str) -> tuple[str, str]:
    """The regular and bold faces, read once a process."""
    for weight, file in zip(("regular", "bold"), FACES[name], strict=True):
        if not (FONTS / file).is_file():
            raise FileNotFoundError(f"{FONTS / file}: install fonts-paratype and fonts-dejavu-core")
        pdfmetrics.registerFont(TTFont(f"{name}-{weight}", FONTS / file))
    return f"{name}-regular", f"{name}-bold"


def _styles(look: Look) -> dict[object, ParagraphStyle]:
    regular, bold = _faces(look.face)
    base = {"fontSize": look.size, "leading": look.size * 1.25, "embeddedHyphenation": 1}
    body = ParagraphStyle("body", fontName=regular, alignment=TA_JUSTIFY, firstLineIndent=1.25 * cm, **base)
    heading = ParagraphStyle("heading", fontName=bold, alignment=TA_CENTER, **base)
    columns = {align: ParagraphStyle(f"column-{align}", fontName=regular, alignment=align, **base) for align in (TA_LEFT, TA_CENTER, TA_RIGHT)}
    return {Layout.PARAGRAPH: body, Layout.CENTRED: heading, **columns}


def _flowable(block: Block, styles: dict[object, ParagraphStyle], look: Look) -> Flowable:
    if block.layout is Layout.GAP:
        return Spacer(1, look.size * 0.6)
    if block.layout is Layout.COLUMNS:
        return _columns(block.columns, styles)
    text = hyphenated(block.columns[0]) if look.hyphens and block.layout is Layout.PARAGRAPH else block.columns[0]
    return Paragraph(_marked(text), styles[block.layout])


def _columns(cells: tuple[str, ...], styles: dict[object, ParagraphStyle]) -> Table:
    aligns = ALIGN.get(len(cells), (TA_LEFT,) * len(cells))
    row = [Paragraph(_marked(cell), styles[align]) for cell, align in zip(cells, aligns, strict=True)]
    return Table([row], colWidths=[WIDTH / len(cells)] * len(cells), style=[
        ("LEFTPADDING", (0, 0), (-1, -1), 0), ("RIGHTPADDING", (0, 0), (-1, -1), 0), ("VALIGN", (0, 0), (-1, -1), "TOP"),
        ("TOPPADDING", (0, 0), (-1, -1), 0), ("BOTTOMPADDING", (0, 0), (-1, -1), 1),
    ])


def _marked(text: str) -> str:
    """The text as reportlab's markup; the wide gaps of «Қ А У Л Ы   Е Т Т І» stay."""
    return escape(text).replace("   ", "\u00a0\u00a0 ")
