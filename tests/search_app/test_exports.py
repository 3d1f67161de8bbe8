"""Lists as files are written while they are read."""
import tracemalloc
from collections.abc import Iterator
from zipfile import ZipFile

import pytest
from docx import Document

from search_app.public.exports import FORMS, KEYS

LONG = 1_500
BOUND = 4_000_000  # bytes; the rows together are fifteen megabytes


def rows(count: int = LONG) -> Iterator[tuple[str, ...]]:
    """Rows that are not there before they are asked for, with signs that XML and CSV give a meaning."""
    return (tuple(f"{number} <{key}> & \"{key}\" \x0b " + "суд " * 110 for key in KEYS) for number in range(count))


@pytest.mark.parametrize("form", sorted(FORMS))
def test_memory_does_not_grow_with_the_list(form: str) -> None:
    """Of a long list only a part is in memory at any time."""
    list(FORMS[form].written(KEYS, rows(2)))
    tracemalloc.start()
    sent = sum(len(piece) for piece in FORMS[form].written(KEYS, rows()))
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert sent > 10_000 and peak < BOUND


def test_a_document_keeps_every_sign(tmp_path) -> None:
    """What means something in XML is text in the document, and what XML has no sign for is left out."""
    path = tmp_path / "acts.docx"
    path.write_bytes(b"".join(FORMS["docx"].written(KEYS, rows(3))))
    assert ZipFile(path).testzip() is None
    paragraphs = Document(path).paragraphs
    assert 3 == len(paragraphs) and {"List Number"} == {paragraph.style.name for paragraph in paragraphs}
    assert paragraphs[2].text.startswith('2 <title> & "title"   суд') and "<court>" in paragraphs[2].text and "\x0b" not in paragraphs[2].text
