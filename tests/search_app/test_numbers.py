"""A pasted list of case numbers."""
import re
from dataclasses import replace
from html import unescape

from models.settings import Settings
from search_app.public.application import create_app
from tests.search_app.conftest import filled, reader_of

LISTED = "7119 25 00 2 3842\n7119-25-00-2а/911; 3599-24-00-1/215,\n7119-25-00-2/1"


def lines(page: str) -> list[tuple[str, str]]:
    """The numbers of the table with the word that says what became of each."""
    return re.findall(r'<tr><th scope="row" class="whole-word">([^<]+)</th><td><span class="tag \w+">([^<]+)</span>', page)


def test_each_number_is_answered(site) -> None:
    """Of each number it is said whether its act is found; one that others name too is its own act's."""
    for answer in (site.post("/search", data={"q": LISTED}), site.get("/search", query_string={"q": LISTED})):
        assert [("7119-25-00-2/3842", "found"), ("7119-25-00-2а/911", "found"), ("3599-24-00-1/215", "found"),
                ("7119-25-00-2/1", "not found")] == lines(answer.text)
        assert 'href="/acts/00000000000000a1"' in answer.text


def test_a_short_number_may_mean_several(tmp_path, acts) -> None:
    """A number that lacks its court and is borne by acts of two courts is ambiguous, and leads to both; one act's own is found."""
    both = tuple(replace(acts[0], id=f"{n:016x}", number=f"{court}-25-00-2/7", related_numbers=()) for n, court in enumerate(("7119", "7514")))
    alone = replace(acts[0], id=f"{9:016x}", number="7119-25-00-2/8", related_numbers=("7119-25-00-2/7",))
    reader = reader_of(create_app(filled(Settings.of({"ARCHIVE_HOME": str(tmp_path)}), (*both, alone))))
    page = reader.post("/search", data={"q": "25-00-2/7\n25-00-2/8\n7119-25-00-2/7"}).text
    assert [("25-00-2/7", "ambiguous"), ("25-00-2/8", "found"), ("7119-25-00-2/7", "found")] == lines(page)
    address = unescape(re.search(r'ambiguous</span> <a href="([^"]+)"', page)[1])
    assert {act.id for act in (*both, alone)} == set(re.findall(r'<a href="/acts/([0-9a-f]{16})', reader.get(address).text))


def test_two_hundred_numbers(site) -> None:
    """As many as 200 are answered; of more it is said that the rest was left out."""
    page = site.post("/search", data={"q": "\n".join(f"7119-25-00-2/{n}" for n in range(1, 251))}).text
    assert 200 == len(lines(page))
    assert "A list may have up to 200 case numbers" in page


def test_the_field_for_a_list(site) -> None:
    """There is a page with a field that keeps lines apart; its form needs no token, since it changes nothing."""
    page = site.get("/search/numbers").text
    assert '<form action="/search" method="post">' in page and "<textarea" in page


def test_a_single_number_is_a_plain_search(site) -> None:
    """One number gets no table."""
    assert [] == lines(site.get("/search?q=7119-25-00-2/3842").text)
