"""Paragraphs by the look of the page: cases in `cases/paragraphs.txt`, and PDFs typeset for the purpose."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from indexer.extract import plain, reading
from indexer.extract.assemble import assemble
from indexer.extract.layout import paragraphs
from indexer.extract.lines import Line

CASES = Path(__file__).parent / "cases" / "paragraphs.txt"
WORDS = "суд истец ответчик решение взыскать сумму договор срок шешім талап қоюшы өтініш үкім іс жауапкер".split()


def cases() -> Iterator[tuple[str, str, list[str]]]:
    for block in CASES.read_text("utf-8").split("\n=== ")[1:]:
        name, _, rest = block.partition("\n")
        given_text, _, expected = rest.partition("\n---\n")
        yield name, given_text, [line for line in expected.splitlines() if line]


def texts(data: bytes) -> list[str]:
    return reading.read(data, html=False)[1].decode().split("\n\n")


@pytest.mark.parametrize("name, text, expected", list(cases()), ids=[name for name, _, _ in cases()])
def test_paragraphs_of_plain_text(name: str, text: str, expected: list[str]) -> None:
    """A text gives the paragraphs that its case shows."""
    assert expected == assemble(plain.paragraphs(text), 1).text.split("\n\n")


sentences = st.lists(st.sampled_from(WORDS), min_size=8, max_size=70).map(
    lambda words: " ".join(words).capitalize() + "."
)


@hypothesis_settings(max_examples=15, deadline=None)
@given(st.lists(sentences, min_size=1, max_size=12))
def test_a_typeset_text_comes_back(typeset: Callable[..., bytes], written: list[str]) -> None:
    """Justified paragraphs with an indent, over as many pages as they need, come back as they were.

    One long paragraph is always there: the width of a page is told by its full lines."""
    written = [*written, "Сот алқасы істі қарап шықты. " * 8 + "Шешілді."]
    assert written == texts(typeset(written))


def test_headings_and_page_breaks_of_a_pdf(typeset: Callable[..., bytes]) -> None:
    """A centred heading stands alone; a paragraph that runs over the page stays one; headers and page numbers are
    gone."""
    body = [
        "Сот актісі жариялансын. " * 30,
        "Талап қоюшының өтініші қанағаттандырылсын. " * 40,
        "Шешім күшіне енді. " * 50,
    ]
    written = ["ШЕШІМ", body[0].strip(), body[1].strip(), "ШЕШТІ:", body[2].strip()] * 2
    header = "Астана қаласының азаматтық істер жөніндегі соты"
    assert [header, *written] == texts(typeset(written, header=header))


def test_two_columns_are_not_mixed(drawn: Callable[..., bytes]) -> None:
    """What a file draws as one block stays together, also when another stands beside it."""
    left = [(60, 100, "Қазақстан Республикасы"), (60, 116, "Жоғарғы Соты")]
    right = [(350, 100, "Верховный Суд"), (350, 116, "Республики Казахстан")]
    body = [(60, 200 + 16 * i, "Сот алқасы істі қарап, төмендегіні анықтады және шешті.") for i in range(8)]
    text = " ".join(" ".join(texts(drawn(left + right + body))).split())
    assert "Верховный Суд Республики Казахстан" in text


def test_a_place_and_a_date_on_one_line(drawn: Callable[..., bytes]) -> None:
    """What is set apart on one base line is one line, and stands alone."""
    lines = [(60, 100, "г. Астана"), (420, 100, "12 марта 2025 года")]
    body = [(60, 132 + 16 * i, "Суд рассмотрел дело по иску о взыскании долга по договору займа") for i in range(6)]
    assert "г. Астана 12 марта 2025 года" == texts(drawn(lines + body))[0]


@given(
    st.lists(
        st.builds(
            Line,
            st.text("абвАБ .-1", min_size=1, max_size=30).filter(str.strip),
            st.floats(0, 500),
            st.floats(0, 600),
            st.floats(0, 800),
            st.floats(1, 20),
            st.integers(0, 5),
        ),
        max_size=40,
    )
)
def test_grouping_loses_and_reorders_nothing(lines: list[Line]) -> None:
    """Whatever the measures are, the lines of the paragraphs are the lines that went in."""
    assert lines == [line for group in paragraphs(lines) for line in group]
