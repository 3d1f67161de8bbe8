"""The lines of one PDF page by pdfminer.six: slower by far, it reads some fonts whose letters pdfium does not know."""

from io import BytesIO

from pdfminer.high_level import extract_pages
from pdfminer.layout import LAParams, LTChar, LTTextBox, LTTextLine
from pdfminer.pdfexceptions import PDFException

from indexer.extract.lines import Line, clean_line


def lines(content: bytes, number: int) -> tuple[Line, ...]:
    """The lines of the page `number`, counted from 0, in reading order; none when pdfminer cannot read it."""
    try:
        page = next(iter(extract_pages(BytesIO(content), page_numbers=[number], laparams=LAParams())), None)
    except (PDFException, ValueError, KeyError, TypeError, AssertionError):
        return ()
    if page is None:
        return ()
    found = (line for box in page if isinstance(box, LTTextBox) for line in box if isinstance(line, LTTextLine))
    return tuple(_line(line, number, page.height) for line in found if clean_line(line.get_text()))


def _line(line: LTTextLine, number: int, height: float) -> Line:
    size = next((character.size for character in line if isinstance(character, LTChar)), line.height)
    return Line(clean_line(line.get_text()), line.x0, line.x1, height - line.y0, round(size, 1), number)
