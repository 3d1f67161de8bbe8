"""Encodings of plain text."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indexer.extract import plain
from models.errors import Unreadable

RUSSIAN = "Именем Республики Казахстан, ёлка, № 5 «РЕШЕНИЕ»\n"
KAZAKH = "Қазақстан Республикасының атынан: әділет, ғылым, өтініш, ұлы, үкім, іс, һәм, ШЕШІМ\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("text", [RUSSIAN, KAZAKH, RUSSIAN + KAZAKH], ids=["ru", "kk", "both"])
def test_encodings_of_unicode(text: str, encoding: str) -> None:
    """UTF-8 and UTF-16, with a mark or without, are told apart."""
    assert text == plain.decoded(text.encode(encoding)).removeprefix("\ufeff")


@pytest.mark.parametrize("text, encoding", [(RUSSIAN, "cp1251"), (KAZAKH.replace("№", ""), "kz1048")])
def test_encodings_of_one_byte(text: str, encoding: str) -> None:
    """windows-1251, and KZ-1048 by the letters that Russian does not know."""
    assert text == plain.decoded(text.encode(encoding))


@pytest.mark.parametrize("data", [bytes(range(256)) * 20, b"\x00" * 100, b"\x7fELF\x02\x01\x01" + bytes(200)])
def test_what_is_no_text_is_told(data: bytes) -> None:
    """Bytes of a program or a picture are not decoded to nonsense."""
    with pytest.raises(Unreadable, match="unknown_format"):
        plain.paragraphs(plain.decoded(data))


@given(st.binary(max_size=500))
def test_any_bytes_give_text_or_a_reason(data: bytes) -> None:
    """Nothing but Unreadable comes out of bad bytes."""
    try:
        plain.paragraphs(plain.decoded(data))
    except Unreadable as held:
        assert "unknown_format" == held.code


@pytest.mark.parametrize(
    "text",
    ["а" * 10**6, "а-\n" * 300_000, " \n" * 500_000, "1. а\n" * 200_000, "\t" * 10**5 + "а"],
    ids=lambda t: repr(t[:5]),
)
def test_a_megabyte_stays_linear(text: str) -> None:
    """Long and odd texts are read in seconds."""
    began = time.monotonic()
    plain.paragraphs(plain.decoded(text.encode()))
    assert time.monotonic() - began < 10
