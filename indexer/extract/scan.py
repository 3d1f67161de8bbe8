"""The lines of a scanned page by tesseract, in Kazakh and Russian at once."""

import csv
import statistics
import subprocess
from collections.abc import Iterable
from itertools import groupby

import pypdfium2 as pdfium

from indexer.extract.lines import Line, clean_line
from models.errors import Unreadable

DPI = 300
PIXELS_MAX = 25_000_000  # A3 at 300 dpi is 17 million; a page may claim to be as large as a house
LANGUAGES = "kaz+rus"  # Russian alone knows none of the Kazakh letters; both together read both


def recognized(document: pdfium.PdfDocument, number: int) -> list[Line]:
    """The lines of a page's picture. Raises Unreadable: no_text_layer, when tesseract or its languages are missing."""
    command = ["tesseract", "stdin", "stdout", "-l", LANGUAGES, "--dpi", str(DPI), "tsv"]
    try:
        answer = subprocess.run(command, input=_picture(document[number]), capture_output=True, check=True).stdout
    except FileNotFoundError as error:
        raise Unreadable("no_text_layer", "a scan, and tesseract is not installed") from error
    except subprocess.CalledProcessError as error:
        raise Unreadable(
            "no_text_layer", f"tesseract failed on page {number + 1}; are its languages kaz and rus installed?"
        ) from error
    return lines(answer.decode("utf-8", "replace"), number)


def lines(table: str, number: int) -> list[Line]:
    """The lines that tesseract's table of words describes, in points as a page's own."""
    rows = csv.DictReader(table.splitlines(), delimiter="\t", quoting=csv.QUOTE_NONE)
    words = [row for row in rows if row["level"] == "5" and row["text"].strip()]
    place = ("block_num", "par_num", "line_num")
    return [
        line
        for _, group in groupby(words, key=lambda row: [row[name] for name in place])
        if (line := _line(list(group), number))
    ]


def _line(words: list[dict[str, str]], number: int) -> Line | None:
    text = clean_line(" ".join(word["text"] for word in words))
    left = int(words[0]["left"])
    right = int(words[-1]["left"]) + int(words[-1]["width"])
    bottom = statistics.median(_bottoms(words))
    scale = 72 / DPI
    return Line(text, left * scale, right * scale, bottom * scale, 1.0, number) if text else None


def _bottoms(words: Iterable[dict[str, str]]) -> list[int]:
    return [int(word["top"]) + int(word["height"]) for word in words]


def _picture(page: pdfium.PdfPage) -> bytes:
    """The page in grey, as a PGM file (netpbm), which needs no library to write."""
    width, height = page.get_size()
    scale = min(DPI / 72, (PIXELS_MAX / max(1.0, width * height)) ** 0.5)
    bitmap = page.render(scale=scale, grayscale=True)
    buffer = bytes(bitmap.buffer)
    rows = (buffer[row * bitmap.stride : row * bitmap.stride + bitmap.width] for row in range(bitmap.height))
    return f"P5 {bitmap.width} {bitmap.height} 255\n".encode() + b"".join(rows)
