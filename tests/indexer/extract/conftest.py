"""Settings, and PDFs typeset at run time with Kazakh letters."""

from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest
from reportlab.lib.enums import TA_CENTER, TA_JUSTIFY
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Paragraph, SimpleDocTemplate

from models.settings import Settings

FONT = Path("/usr/share/fonts/truetype/dejavu/DejaVuSerif.ttf")
BODY = ParagraphStyle("body", fontName="Serif", fontSize=12, leading=16, firstLineIndent=30, alignment=TA_JUSTIFY)
TITLE = ParagraphStyle("title", fontName="Serif", fontSize=12, leading=16, alignment=TA_CENTER)


@pytest.fixture(scope="session")
def settings(tmp_path_factory: pytest.TempPathFactory) -> Settings:
    return Settings.of({"ARCHIVE_HOME": str(tmp_path_factory.mktemp("archive"))})


@pytest.fixture(scope="session", autouse=True)
def font() -> None:
    pdfmetrics.registerFont(TTFont("Serif", str(FONT)))


@pytest.fixture(scope="session")
def typeset() -> Callable[..., bytes]:
    """Paragraphs to a PDF; one in capitals is centred; `header` and a page number on every page when asked for."""

    def make(paragraphs: list[str], header: str = "") -> bytes:
        buffer = BytesIO()

        def edges(canvas: Canvas, document: SimpleDocTemplate) -> None:
            canvas.setFont("Serif", 9)
            if header:
                canvas.drawString(80, A4[1] - 40, header)
                canvas.drawCentredString(A4[0] / 2, 30, f"{document.page}")

        flow = [Paragraph(text, TITLE if text.isupper() else BODY) for text in paragraphs]
        SimpleDocTemplate(buffer, pagesize=A4).build(flow, onFirstPage=edges, onLaterPages=edges)
        return buffer.getvalue()

    return make


@pytest.fixture(scope="session")
def drawn() -> Callable[..., bytes]:
    """Pages of lines, each drawn where it is told: (x, y from the top, text)."""

    def make(*pages: list[tuple[float, float, str]]) -> bytes:
        buffer = BytesIO()
        canvas = Canvas(buffer, pagesize=A4)
        for page in pages:
            canvas.setFont("Serif", 12)
            for x, y, text in page:
                canvas.drawString(x, A4[1] - y, text)
            canvas.showPage()
        canvas.save()
        return buffer.getvalue()

    return make
