"""Plain text: its encoding, and its lines as those of a page one character wide."""

import re

from indexer.extract.layout import begins
from indexer.extract.lines import Line, clean_line
from indexer.extract.shape import measure
from models.errors import Unreadable

UNWRAPPED = 140  # characters: a longer line was not wrapped by hand, so every line is a paragraph
BLANK = re.compile(r"\n[ \t]*\n")
KAZAKH_1048 = frozenset("ЌЏќџЎўЈҐґЄєЇїјЅѕ")  # what the Kazakh letters of KZ-1048 become when read as windows-1251
BINARY = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")


def decoded(data: bytes) -> str:
    """The text of bytes in UTF-8, UTF-16, windows-1251 or KZ-1048. Raises Unreadable when they are no text."""
    for mark, encoding in ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16")):
        if data.startswith(mark):
            return _text(data.decode(encoding, "replace"))
    if wide := _utf16(data):
        return _text(data.decode(wide, "replace"))
    try:
        return _text(data.decode("utf-8"))
    except UnicodeDecodeError:
        cyrillic = data.decode("cp1251", "replace")
        return _text(data.decode("kz1048", "replace") if KAZAKH_1048 & set(cyrillic) else cyrillic)


def paragraphs(text: str) -> list[list[Line]]:
    """The paragraphs of a plain text: blocks between blank lines, and in a block what its look tells."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\f", "\n\n")
    blocks = [_lines(block) for block in BLANK.split(text)]
    every = [line for block in blocks for line in block]
    if not every:
        return []
    if max(len(line.text) for line in every) > UNWRAPPED:
        return [[line] for line in every]
    shape, groups = measure(every), []
    for block in blocks:
        for before, line in zip([None, *block], block, strict=False):
            if before is None or begins(before, line, shape):
                groups.append([line])
            else:
                groups[-1].append(line)
    return groups


def _lines(block: str) -> list[Line]:
    found = []
    for number, raw in enumerate(block.split("\n")):
        wide = raw.expandtabs()
        if text := clean_line(wide):
            left = len(wide) - len(wide.lstrip())
            found.append(Line(text, left, left + len(text), number, 1.0, 0))
    return found


def _utf16(data: bytes) -> str:
    """UTF-16 without its mark: every second byte of Cyrillic and Latin text is 04 or 00."""
    head = data[:4096]
    for first, encoding in ((1, "utf-16-le"), (0, "utf-16-be")):
        high = head[first::2]
        if len(high) > 8 and sum(byte in (0, 4) for byte in high) > 0.9 * len(high):
            return encoding
    return ""


def _text(text: str) -> str:
    sample = text[:100_000]
    strange = len(BINARY.findall(sample)) + sample.count("\ufffd")
    if strange > 0.01 * len(sample):
        raise Unreadable("unknown_format", "neither text nor a form of document that is known")
    return text
