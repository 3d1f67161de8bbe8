"""Why an act is found, and what was tried when none is."""
import re
from html import unescape

import pytest

from search_app.public.why import GROUNDS, KNOWN

CLAIM, SENTENCE = "/acts/00000000000000a1", "/acts/00000000000000a4"


def why(site, question: str, act: str, **more: str) -> list[tuple[str, str]]:
    """The rows of the table: what raised the act, and the word."""
    page = site.get(f"/search/why/{act.rpartition('/')[2]}", query_string={"q": question, **more}).text
    return re.findall(r'<tr><th scope="row">([^<]+)</th><td>([^<]*)</td><td class="num">', page)


def test_why(site) -> None:
    """Each hit leads to a page that says what raised it: words of the text and of the title, and the form that was typed."""
    address = unescape(re.search(rf'href="(/search/why/{CLAIM[6:]}[^"]*)"', site.get("/search?q=долга").text)[1])
    assert 200 == site.get(address).status_code
    rows = why(site, "долга", CLAIM)
    assert {("the word in the text", "долг"), ("the word in the title", "долг"), ("the very form that was typed", "долга")} <= set(rows)


@pytest.mark.parametrize("question", ["долг", "суд города Астаны долг 2025 год", "ст. 715, 722 ГК долг", "судья Тлеубергенова", "долг после 2024 года"])
def test_all_grounds_are_told_in_words(app, site, question: str) -> None:
    """What raised an act is never told by a name of the program."""
    with app.test_request_context("/?lang=en"):
        told = set(map(str, GROUNDS.values()))
        known = set(map(str, KNOWN.values()))
    rows = [row for row in why(site, question, CLAIM) if row[0] != "Altogether"]
    assert rows and told >= {name for name, _ in rows}
    assert known >= {value for name, value in rows if name == str(GROUNDS["known"])}


def test_the_shares_are_of_the_whole(site) -> None:
    """The rows add up to the whole."""
    page = site.get(f"/search/why/{CLAIM[6:]}?q=долг").text
    shares = [int(share) for share in re.findall(r'<td class="num">(\d+)</td></tr>', page)]
    assert abs(sum(shares[:-1]) - shares[-1]) <= len(shares)


@pytest.mark.parametrize(("question", "act"), [("кража", CLAIM), ("", CLAIM), ("-долг", SENTENCE)])
def test_nothing_raised_it(site, question: str, act: str) -> None:
    """An act that the question does not find, or a question that ranks nothing, is said to be so."""
    assert [] == [row for row in why(site, question, act) if row[0] != "Altogether"]
    assert "This question does not find the act" in site.get(f"/search/why/{act[6:]}", query_string={"q": question}).text


def test_an_act_that_does_not_exist(site) -> None:
    """No page for what is not in the archive."""
    assert 404 == site.get("/search/why/ffffffffffffffff?q=долг").status_code


def test_what_was_tried(site) -> None:
    """When nothing is found, each word by itself has its count and its link; so has the search without filters."""
    page = unescape(site.get("/search", query_string={"q": "долг AND кража", "instance": "appeal"}).text)
    assert "Nothing was found" in page
    parts = dict(re.findall(r'<li><a href="(/search\?q=[^"]+)">[^<]+</a> – (\d) acts?', page))
    assert ["2", "1"] == list(parts.values())
    assert all("/acts/0000" in site.get(address).text for address in parts)


def test_without_filters_there_are_acts(site) -> None:
    """The same words without filters are offered with the number of their acts."""
    page = unescape(site.get("/search?q=долг&category=criminal").text)
    address, count = re.search(r'<a href="([^"]+)">search the same words without filters</a>: (\d) acts', page).groups()
    assert ("/search?q=%D0%B4%D0%BE%D0%BB%D0%B3", "2") == (address, count)


def test_other_words_are_named(site) -> None:
    """Synonyms and translations that were looked for are named; it is said that no other spelling is likely."""
    page = unescape(site.get("/search?q=алименты").text)
    assert "other words for it:" in page
    assert "other spellings, letters and keyboards" in page
    assert "other words for it:" not in site.get("/search?q=алименты&synonyms=no").text


def test_a_mended_question_is_said_to_be(site) -> None:
    """What was typed on another keyboard is mended when nothing else is found, and the acts are opened by what found them."""
    page = unescape(site.get("/search", query_string={"q": "ljkuf"}).text)
    assert "Nothing was found for “ljkuf”" in page
    act = re.search(r'href="(/acts/[^"]+)"', page)[1]
    assert "<mark" in site.get(act).text


def test_an_exact_question_is_offered_in_another_spelling(site) -> None:
    """A question with operators is never mended by itself; where it finds nothing, a spelling that finds something is offered."""
    page = unescape(site.get("/search", query_string={"q": "взысканее AND долг*"}).text)
    assert "Nothing was found" in page
    assert ">взыскание AND долг*</a>" in page


def test_nothing_is_not_called_few(site) -> None:
    """Where no act has any of the words, the page does not say that acts with most of them follow."""
    page = site.get("/search?q=зебра+жираф").text
    assert "Nothing was found" in page and "Few acts hold" not in page
