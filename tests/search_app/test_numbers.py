"""A pasted list of case numbers."""
import re
from html import unescape

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


def test_a_short_number_may_mean_several(site) -> None:
    """A number that lacks its court and finds more than one act is ambiguous, and leads to all of them."""
    page = site.post("/search", data={"q": "25-00-2/3842\n25-00-2/1"}).text
    assert "found" in dict(lines(page)).values() or "ambiguous" in dict(lines(page)).values()
    address = unescape(re.search(r'<td><span class="tag \w+">.*?href="(/[^"]+)"', page)[1])
    assert 200 == site.get(address).status_code


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
