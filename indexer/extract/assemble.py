"""Paragraphs of lines to one text, in which every page is a span."""

from collections.abc import Sequence
from dataclasses import dataclass

from indexer.extract.hyphens import Seams
from indexer.extract.lines import Line
from models.errors import Unreadable
from models.mention import Span

TEXT_LIMIT = 400_000  # characters, some 150 pages; what is longer takes the steps after this too long
LETTERS_MIN = 20  # no act is shorter
BLANK_LINE = "\n\n"


@dataclass(frozen=True, slots=True)
class Text:
    """The text, its paragraphs separated by blank lines; the pages follow each other and cover it."""

    text: str
    pages: tuple[Span, ...]


def assemble(paragraphs: Sequence[Sequence[Line]], page_count: int) -> Text:
    """Join lines to paragraphs and paragraphs to the text. Raises Unreadable: empty, too_much_text."""
    seams = Seams([line for paragraph in paragraphs for line in paragraph])
    pieces: list[str] = []
    starts: dict[int, int] = {}
    at = 0
    for number, paragraph in enumerate(paragraphs):
        for index, line in enumerate(paragraph):
            starts.setdefault(line.page, at)
            text, between = line.text, BLANK_LINE
            if index + 1 < len(paragraph):
                text, between = seams.join(line.text, paragraph[index + 1].text)
            elif number + 1 == len(paragraphs):
                between = ""
            pieces += [text, between]
            at += len(text) + len(between)
    if at > TEXT_LIMIT:
        raise Unreadable("too_much_text", f"more than {TEXT_LIMIT} characters")
    return _checked(Text("".join(pieces), _pages(starts, page_count, at)))


def _pages(starts: dict[int, int], count: int, length: int) -> tuple[Span, ...]:
    """Spans that cover the text; a page without text is empty and stands where the next one begins."""
    bounds = [length] * (count + 1)
    for page in range(count - 1, -1, -1):
        bounds[page] = starts.get(page, bounds[page + 1])
    if bounds:
        bounds[0] = 0
    return tuple(Span(a, b) for a, b in zip(bounds, bounds[1:], strict=False))


def _checked(text: Text) -> Text:
    letters = 0
    for character in text.text:
        letters += character.isalpha()
        if letters >= LETTERS_MIN:
            return text
    raise Unreadable("empty", "no text to speak of")
