"""What stands at the edges of every page and belongs to none: headers, footers, page numbers."""

import re
from collections import Counter
from collections.abc import Sequence

from indexer.extract.lines import Line

EDGE = 3  # lines at the top and at the bottom of a page that are looked at
NUMBER_EDGE = 2  # a page number stands at most under a header's line or over a footer's
RUNNING = 40  # characters
NUMBERING = 5  # pages before the first numbered one, or the other way round
DIGITS = re.compile(r"\d+")
PAGE_NUMBER = re.compile(
    r"(?:(?:стр|с|бет|page)\.?\s*)?[-–—]?\s*(\d{1,4})\s*[-–—]?(?:\s*(?:из|/|of|-?бет\.?)\s*\d{0,4})?\.?", re.IGNORECASE
)


def without_edges(pages: Sequence[Sequence[Line]]) -> list[Line]:
    """The lines of all pages in reading order, without page numbers and without what repeats at the edges.

    What repeats: the same text but for its digits, at the edges of three pages, or word for word of two when there are
    but two; and a number of the case over a later page. At the head of the first page it is the act's own and stays."""
    ordered = [_in_order(page) for page in pages]
    often = 3 if len(pages) > 2 else 2
    counted = Counter(key for page in ordered for key in {_key(line, len(pages)) for line in _edge(page, EDGE)})
    kept: list[Line] = []
    for number, page in enumerate(ordered):
        drop = {id(line) for line in _edge(page, EDGE) if counted[_key(line, len(pages))] >= often}
        if number == 0:
            drop -= {id(line) for line in page[:EDGE]}
        else:
            drop |= {id(line) for line in page[:1] if _running(line, ordered[0])}
        drop |= {id(line) for line in _edge(page, NUMBER_EDGE) if _page_number(line)}
        kept += [line for line in page if id(line) not in drop]
    return kept


def _running(line: Line, first: Sequence[Line]) -> bool:
    """A short line with a number in it over a later page that the first page has said already: «№
    7119-25-00-2/3842»."""
    short = len(line.text) <= RUNNING and bool(DIGITS.search(line.text))
    return short and any(line.text in earlier.text for earlier in first)


def _in_order(page: Sequence[Line]) -> list[Line]:
    """A header that the file draws last goes to the beginning; a footer drawn first stays: there it parts nothing."""
    lines = list(page)
    for count in range(min(EDGE, len(lines) - 1), 0, -1):
        if max(line.down for line in lines[-count:]) < min(line.down for line in lines[:-count]):
            return lines[-count:] + lines[:-count]
    return lines


def _edge(page: Sequence[Line], depth: int) -> list[Line]:
    """The highest and the lowest lines of a page."""
    lines = sorted(page, key=lambda line: line.down)
    return lines[:depth] + lines[max(depth, len(lines) - depth) :]


def _key(line: Line, pages: int) -> str:
    return DIGITS.sub("#", line.text) if pages > 2 else line.text


def _page_number(line: Line) -> bool:
    """A number alone that is near the page's own place in the file."""
    found = PAGE_NUMBER.fullmatch(line.text)
    return bool(found) and abs(int(found[1]) - line.page - 1) <= NUMBERING
