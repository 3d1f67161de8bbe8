"""A line of a page as it stands there, and what is cleaned out of its text."""

import re
import unicodedata
from dataclasses import dataclass

HYPHENS = "-\u2010\u00ad\ufffe"  # pdfium gives U+FFFE where a line ended in a hyphen
INVISIBLE = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff0-\ufffc\ufffe\uffff\ud800-\udfff]"
)
SPACES = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Line:
    """One line: where it begins and ends across the page, its base line down the page, the size of its letters.

    In points for a page, in characters for plain text. `text` is clean but for a hyphen at its very end."""

    text: str
    left: float
    right: float
    down: float
    size: float
    page: int


def clean(text: str) -> str:
    """One line's text in NFC, with single spaces and without control, invisible and direction characters.

    >>> clean("  Алматы\\u00a0 қа\\u00adласы\\u0002 ")
    'Алматы қаласы'
    """
    text = INVISIBLE.sub("", SPACES.sub(" ", text)).replace("\u00ad", "").strip()
    return text if text.isascii() else unicodedata.normalize("NFC", text)


def clean_line(text: str) -> str:
    """As `clean`, but a hyphen at the end of the line is kept, as U+00AD when the break alone put it there.

    >>> clean_line("судеб\\u2010")
    'судеб\\xad'
    """
    text = text.rstrip()
    kept = text[-1:] if text[-1:] in HYPHENS else ""
    ending = {"\u2010": "\u00ad", "\ufffe": "-"}.get(kept, kept)
    body = clean(text[: len(text) - len(kept)])
    return body + ending if body else ""
