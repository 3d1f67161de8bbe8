"""The page of results: what is found, marked, narrowed, explained."""
import re
from html import unescape

import pytest

CLAIM, APPEAL, LABOUR, SENTENCE = (f"/acts/00000000000000a{n}" for n in (1, 2, 3, 4))


def found(site, address: str) -> set[str]:
    """Addresses of the acts on a page of results."""
    return set(re.findall(r'href="(/acts/[0-9a-f]{16})', site.get(address).text))


@pytest.mark.parametrize(("query", "expected"), [
    ("q=долгом", {CLAIM, APPEAL}),  # any form of the word
    ("q=еңбек дауы", {LABOUR}),
    ('q="морального вреда"', {CLAIM}),
    ('q="вреда морального"', set()),
    ("q=долг -жалоба", {CLAIM}),
    ("q=кража OR жалоба", {SENTENCE, APPEAL}),
    ("q=7119-25-00-2/3842", {CLAIM, APPEAL}),  # the act itself and the one that names it as the same case
    ("category=criminal", {SENTENCE}),
    ("language=kk", {LABOUR}),
    ("court=astana-city&court=bostandyk", {APPEAL, LABOUR}),
    ("q=долг&instance=appeal", {APPEAL}),
    ("judge=Омаров Т.С.", {SENTENCE}),
    ("article=УК:188", {SENTENCE}),
    ("year=2024", {SENTENCE}),
    ("date_from=2025-12-01", {APPEAL}),
    ("date_from=2025-03-14&date_to=2025-03-14", {LABOUR}),
    ("", {CLAIM, APPEAL, LABOUR, SENTENCE}),
])
def test_what_is_found(site, query: str, expected: set[str]) -> None:
    """Words, phrases, operators, numbers and filters find the acts that a reader means."""
    assert expected == found(site, f"/search?{query}")


@pytest.mark.parametrize(("sort", "first"), [("newest", APPEAL), ("oldest", SENTENCE)])
def test_order(site, sort: str, first: str) -> None:
    """The acts come in the order asked for."""
    assert first == re.search(r'href="(/acts/[0-9a-f]{16})', site.get(f"/search?sort={sort}").text)[1]


def test_number_of_hits_marks_and_facets(site) -> None:
    """The page says how many acts there are, marks the words, and counts the values of filters."""
    page = site.get("/search?q=долг").text
    assert "2 acts" in page
    assert "<mark>долга</mark>" in page
    assert re.search(r'name="instance" value="appeal"[^>]*><span>Appeal</span><span class="count">.*?1</span>', page)


def test_links_to_acts_keep_the_search(site) -> None:
    """An act is opened with the words to mark, and leads back to the same page of the same search."""
    page = site.get("/search?q=долг&category=civil&sort=oldest").text
    address = unescape(re.search(rf'href="({CLAIM}[^"]*)"', page)[1])
    act = site.get(address).text
    assert '<mark id="m1">долга</mark>' in act
    assert re.search(r'href="/search\?q=[^"]*&amp;category=civil&amp;sort=oldest"', act)


def test_a_chip_removes_its_filter_alone(site) -> None:
    """Each filter in use has a link to the same search without it."""
    page = site.get("/search?q=долг&instance=appeal&category=civil").text
    chips = [unescape(a) for a in re.findall(r'class="chip" href="([^"]+)"', page)]
    assert any("instance=appeal" in a and "category" not in a for a in chips)
    assert any("category=civil" in a and "instance" not in a for a in chips)


def test_a_chosen_value_stays_in_sight_without_acts(site) -> None:
    """A filter that leaves nothing is still there to be taken back, and advice is given."""
    page = site.get("/search?q=долг&outcome=acquitted").text
    assert re.search(r'value="acquitted"[^>]* checked', page)
    assert "Nothing was found" in page
    assert "search the same words without filters" in page


@pytest.mark.parametrize(("query", "explanation", "repair"), [
    ('"моральный вред', "A quotation mark was not closed.", '"моральный вред"'),
    ("(долг OR заём", "The brackets do not come in pairs.", "долг OR заём"),
    ("долг OR", "stands without a word beside it", "долг"),
    ("-долг", "The question only says what to leave out.", "долг"),
])
def test_hints(site, query: str, explanation: str, repair: str) -> None:
    """A question that is not well formed is answered, explained, and repaired by one click."""
    answer = site.get("/search", query_string={"q": query})
    assert 200 == answer.status_code
    text = unescape(answer.text)
    assert explanation in text
    assert f">{repair}</a>" in text


def test_relaxed(site) -> None:
    """When no act holds all words, those that hold some are shown, and the page says so."""
    page = site.get("/search?q=долг кража").text
    assert "Few acts hold all of these words" in page
    assert {CLAIM, APPEAL, SENTENCE} == set(re.findall(r'href="(/acts/[0-9a-f]{16})', page))


@pytest.mark.parametrize("query", [
    "page=0", "page=101", "page=x", "page=١", "kind=verdict", "region=atlantis", "year=20", "date_from=14.10.2025", "date_from=2025-02-30",
    "date_from=20251014", "date_to=2025-W42-2", "date_to=20250-1-1", "date_to=٢٠٢٥-10-14",
    "sort=best", "date_from=2025-02-01&date_to=2025-01-01", "court=" + "x" * 201,
    "&".join(f"court=c{n}" for n in range(51)),
])
def test_wrong_parameters(site, query: str) -> None:
    """What cannot be understood in an address is left out and said in the page, which answers the rest."""
    answer = site.get(f"/search?{query}")
    assert 200 == answer.status_code
    assert 'role="alert"' in answer.text
    assert 'name="q"' in answer.text


@pytest.mark.parametrize("attack", [
    '<script>alert(1)</script>', '"><img src=x onerror=alert(1)>', "'><svg/onload=alert(1)>", "</title><script>", "{{7*7}}", "javascript:alert(1)",
])
def test_a_question_is_never_markup(site, attack: str) -> None:
    """Whatever is typed comes back as text, in the box, the title, the hints and the chips."""
    for address in ("/search", "/acts/00000000000000a1"):
        for parameters in ({"q": attack}, {"judge": attack}, {"key_phrase": attack}, {"court": attack}, {"page": attack}):
            page = site.get(address, query_string=parameters).text
            assert attack not in page or "<" not in attack and '"' not in attack
            assert "<img" not in page and "<script>" not in page and "49" not in re.findall(r'name="q" value="([^"]*)"', page)


def test_the_text_of_an_act_is_never_markup(site) -> None:
    """Tags that stand in an act's text are shown as text, also in snippets."""
    for address in ("/search?q=похитил", SENTENCE, f"{SENTENCE}/print", f"{SENTENCE}?q=похитил"):
        page = site.get(address).text
        assert "<script>alert" not in page
        assert "&lt;script&gt;" in page
