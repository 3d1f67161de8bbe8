"""HTML and XML to paragraphs."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indexer.extract import markup
from indexer.extract.lines import Line
from models.errors import Unreadable


def texts(groups: list[list[Line]]) -> list[str]:
    return [" ".join(line.text for line in group) for group in groups]


HTML = [
    ("<p>Первый <b>аб</b>зац</p><p>второй</p>", ["Первый абзац", "второй"]),
    ("<p>строка<br>другая</p>", ["строка", "другая"]),
    ("<div>текст<p>внутри</p>хвост</div>", ["текст", "внутри", "хвост"]),
    (
        "<table><tr><td>г. Астана</td><td><p>12 марта</p></td></tr><tr><td>а</td></tr></table>",
        ["г. Астана 12 марта", "а"],
    ),
    ("<head><title>нет</title></head><script>нет()</script><style>нет</style><p>да</p>", ["да"]),
    ("<p>Қазақ&shy;стан&nbsp;&laquo;әділет&raquo; <!-- нет --></p>", ["Қазақстан «әділет»"]),
    ("<ul><li>один<li>два</ul>", ["один", "два"]),
]


@pytest.mark.parametrize("html, expected", HTML)
def test_blocks_of_html(html: str, expected: list[str]) -> None:
    """A block, a row and a broken line are paragraphs; what is not shown is not read."""
    assert expected == texts(markup.html_paragraphs(f"<html><body>{html}</body></html>"))


XML = [
    ("<act><title>Шешім</title><p>Абзац <i>с</i> разметкой</p></act>", ["Шешім", "Абзац с разметкой"]),
    ("<act>Первый\n\nвторой</act>", ["Первый", "второй"]),
    ("<act><a><b>один</b></a><c/><!-- нет --><d>два</d></act>", ["один", "два"]),
]


@pytest.mark.parametrize("xml, expected", XML)
def test_elements_of_xml(xml: str, expected: list[str]) -> None:
    """The text of every element, in the order of the document."""
    assert expected == texts(markup.xml_paragraphs(xml.encode()))


@pytest.mark.parametrize(
    "xml, code",
    [
        ('<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>', "xml_entities"),
        ('<!DOCTYPE a [<!ENTITY % x SYSTEM "http://localhost/x"> %x;]><a/>', "xml_entities"),
        ("<a>" * 10_000, "broken"),
        ("<a><b></a>", "broken"),
        ("<a>&unknown;</a>", "broken"),
    ],
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_bad_xml_has_its_reason(xml: str, code: str, encoding: str) -> None:
    """Entities of its own, deep trees and broken ones are told apart, in any encoding."""
    with pytest.raises(Unreadable, match=code):
        markup.xml_paragraphs(xml.encode(encoding))


@given(st.text(max_size=300))
def test_any_text_as_html(text: str) -> None:
    """HTML is never broken, or it is held."""
    try:
        markup.html_paragraphs(text)
    except Unreadable as held:
        assert "broken" == held.code


@pytest.mark.parametrize(
    "html", ["<p>а" * 100_000, "<b>" * 100_000, "<" * 10**6, "<td>" * 100_000, "<!--" * 100_000], ids=lambda h: h[:4]
)
def test_a_megabyte_of_html_stays_linear(html: str) -> None:
    """Deep and endless markup is read in seconds."""
    began = time.monotonic()
    try:
        markup.html_paragraphs(html)
    except Unreadable:
        pass
    assert time.monotonic() - began < 10
