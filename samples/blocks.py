"""The notation of `samples/texts`: what of a plain text is a heading, what stands in columns, what is a paragraph.

A line is a paragraph. A line with three spaces inside stands in columns («14 мая 2024 года        город Алматы»); one that begins
with eight spaces or more, or is all in capitals, is centred; one that begins with forty-five or more stands at the right."""
import re
from dataclasses import dataclass
from enum import Enum, auto

CENTRED_FROM, RIGHT_FROM = 8, 45
HEADING_MAX = 110
SPACED = re.compile(r"\W*(?:\w\s+){3,}\w\W*")  # «Р Е Ш И Л:»
IN_THE_NAME = re.compile(r"\(?(?:именем республики казахстан|қазақстан республикасының атынан)\)?", re.I)
CASE_NUMBER = re.compile(r"\d{4}-\d\d-\d\d-\d[а-яәғқңөұүһі]*/[а-я0-9-]+")


class Layout(Enum):
    """How a line stands on the page."""

    CENTRED = auto()
    COLUMNS = auto()
    PARAGRAPH = auto()
    GAP = auto()


@dataclass(frozen=True, slots=True)
class Block:
    """One line of the text: its columns, one unless it is laid out in columns."""

    layout: Layout
    columns: tuple[str, ...]


def blocks(text: str) -> tuple[Block, ...]:
    """The lines of a text as blocks, in order.

    >>> [b.layout.name for b in blocks("          Р Е Ш Е Н И Е\\n\\n1 мая 2024 года     город Актау\\nСуд решил.")]
    ['CENTRED', 'GAP', 'COLUMNS', 'PARAGRAPH']
    """
    return tuple(_block(line.expandtabs(4)) for line in text.strip("\n").split("\n"))


def case_number(text: str) -> str:
    """The act's own number: the first one that the text names, "" when it names none.

    >>> case_number("Дело № 7515-22-00-2/4127")
    '7515-22-00-2/4127'
    """
    found = CASE_NUMBER.search(text)
    return found[0] if found else ""


def _block(line: str) -> Block:
    words = line.strip()
    indent = len(line) - len(line.lstrip())
    columns = tuple(re.split(r" {3,}", words))
    if not words:
        return Block(Layout.GAP, ())
    if SPACED.fullmatch(words):
        return Block(Layout.CENTRED, (words,))
    if len(columns) > 1:
        return Block(Layout.COLUMNS, columns)
    if indent >= RIGHT_FROM:
        return Block(Layout.COLUMNS, ("", words))
    return Block(Layout.CENTRED if indent >= CENTRED_FROM or _is_heading(words) else Layout.PARAGRAPH, (words,))


def _is_heading(words: str) -> bool:
    capitals = words.upper() == words and sum(map(str.isalpha, words)) > 3
    return len(words) <= HEADING_MAX and bool(IN_THE_NAME.fullmatch(words) or capitals and ": " not in words)
