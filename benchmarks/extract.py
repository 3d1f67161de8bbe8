"""Reading 200 PDF acts of one to three pages, each in its own confined child, beside the libraries alone.

pypdfium2 is measured twice: in this process, where a hostile file would have the archive's keys within reach, and in a
forked child that has no limits and does nothing else, which is the least that isolation costs."""

import os
import statistics
import time
from collections.abc import Callable
from io import BytesIO
from random import Random

import pypdfium2
from pdfminer.high_level import extract_text
from reportlab.lib.enums import TA_JUSTIFY
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import Paragraph, SimpleDocTemplate

from benchmarks.table import Row
from indexer.extract import extract
from models.settings import Settings

COUNT = 200
SOME = 20  # of them by pdfminer, which takes ten times as long
ASKED = 1.3
FONT = "/usr/share/fonts/truetype/dejavu/DejaVuSerif.ttf"
WORDS = (
    "суд истец ответчик решение взыскать сумму договор срок требование удовлетворить частично пошлина представитель "
    "заявление статья сот талап қоюшы жауапкер шешім өндіру шарт мерзім өтініш қанағаттандыру ішінара мемлекеттік "
    "баж өкіл бап қарар негізінде"
).split()


def rows() -> list[Row]:
    """Milliseconds an act, medians: ours with the child and the paragraphs, the libraries with nothing but the text."""
    acts, settings = [_act(Random(seed)) for seed in range(COUNT)], Settings.of({})
    extract(acts[0], "", settings)  # starts the nursery
    ours = _median(lambda act: extract(act, "", settings), acts)
    raws = (
        (_median(lambda act: extract_text(BytesIO(act)), acts[:SOME]), "pdfminer.six alone"),
        (_median(_forked, acts), "pypdfium2 alone, in a child"),
        (_median(_pdfium, acts), "pypdfium2 alone, in this process"),
    )
    return [
        Row(
            f"extraction of {COUNT} PDF acts", ours, raw, "ms an act", name, f"ratio up to {ASKED}", ours <= ASKED * raw
        )
        for raw, name in raws
    ]


def _median(work: Callable[[bytes], object], acts: list[bytes]) -> float:
    taken = []
    for act in acts:
        started = time.perf_counter()
        work(act)
        taken.append(time.perf_counter() - started)
    return statistics.median(taken) * 1000


def _pdfium(act: bytes) -> list[str]:
    return [page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(act)]


def _forked(act: bytes) -> None:
    child = os.fork()
    if child == 0:
        _pdfium(act)
        os._exit(0)
    os.waitpid(child, 0)


def _act(random: Random) -> bytes:
    """Ten to forty justified paragraphs in a serif face, as a court's office prints them."""
    pdfmetrics.registerFont(TTFont("Serif", FONT))
    style = ParagraphStyle("body", fontName="Serif", fontSize=12, leading=16, firstLineIndent=30, alignment=TA_JUSTIFY)
    texts = (
        " ".join(random.choices(WORDS, k=random.randint(10, 60))).capitalize() + "."
        for _ in range(random.randint(10, 40))
    )
    buffer = BytesIO()
    SimpleDocTemplate(buffer).build([Paragraph(text, style) for text in texts])
    return buffer.getvalue()
