"""The pages of practice and the same as JSON: every figure opens exactly its acts."""
import re
from html import unescape

import pytest

from tests.search_app.practice.conftest import texts
from tests.search_app.test_api import described, problems

ACT = "/acts/0000000000000c01/practice"
QUESTIONS = ("category=civil", "article=ГК:715&year=2024&year=2025", "q=займ", "q=расписка соседа", "outcome=granted&outcome=refused", "instance=appeal", "")
PAGES = (*(f"/practice?{question}" for question in QUESTIONS), ACT)
LINK = re.compile(r'<a href="((?:/search|/practice/acts|/acts/\w{16}/practice/acts)[^"]*)">([\d,]+)</a>')
TOTAL = re.compile(r"<h1[^>]*>([\d,]+) acts?</h1>")


def figures(page: str) -> list[tuple[str, int]]:
    return [(unescape(address), int(shown.replace(",", ""))) for address, shown in LINK.findall(page)]


@pytest.mark.parametrize("address", PAGES)
def test_every_figure_opens_its_acts(reader, address: str) -> None:
    """The list behind a number has so many acts, in the search or in a list of its own."""
    found = figures(reader.get(address).text)
    assert len(found) > 8
    for opened, count in found:
        assert str(count) == TOTAL.search(reader.get(opened).text)[1], opened


def test_figures_of_a_question(reader) -> None:
    """The acts on loans by outcome, in a table by year, and how they fared on appeal."""
    page = reader.get("/practice?article=ГК:715").text
    shown = [int(count) for count in re.findall(r"</svg> \w[\w ]*: <a[^>]*>(\d+)</a></h3>", page)]
    assert [6, 2, 3, 1] == shown and "12 acts by outcome" in page
    fates = re.findall(r"<li><span>([\w ]+)</span>.*?>(\d+)</a>", page)
    assert [("Upheld", "2"), ("Changed", "1"), ("Reversed", "1"), ("No appeal known", "8")] == fates
    assert re.search(r"2023\s<svg.*?</svg></th><td[^>]*><a[^>]*>3</a></td>", page, re.DOTALL)


def test_figures_open_the_search_itself(reader) -> None:
    """A filter or one word is asked of the search; several words, of which it may be content with some, of a list of our own."""
    one, several = (figures(reader.get(f"/practice?q={question}").text.partition('id="fates"')[0]) for question in ("займ", "расписка соседа"))
    assert {"/search"} == {address.partition("?")[0] for address, _ in one}
    assert {"/practice/acts"} == {address.partition("?")[0] for address, _ in several}


def test_pairs_stand_side_by_side(reader) -> None:
    """The two stories that ended oppositely, their sentences in one row, each with its place in its act."""
    page = reader.get("/practice?category=civil").text
    assert 2 == page.count('class="pair"')
    row = re.search(r"<tr><td>.*?отклоняет.*?</td><td>.*?принимает.*?</td></tr>", page, re.DOTALL)[0]
    place = re.search(r'href="(/acts/0000000000000c02)#(p\d+)"', row)
    act = reader.get(place[1]).text
    paragraph = re.search(rf'id="{place[2]}".*?</p>', act, re.DOTALL)[0]
    assert "Возражения заемщика о безденежности займа суд принимает" in paragraph


def test_the_practice_of_an_act(reader) -> None:
    """Acts of its claim, without itself and its own appeal; its own pair; practice on its articles one click away."""
    page = unescape(reader.get(ACT).text)
    lists = reader.get(f"{ACT}/acts").text
    assert "/acts/0000000000000c02" in lists and not re.search(r"/acts/0000000000000(c01|e01|d0\d|f0\d)\"", lists)
    assert "Granted – Refused" in page and "this act" in page
    assert "/practice?category=civil&article=%D0%93%D0%9A%3A715" in page
    assert f'href="{ACT}"' in reader.get("/acts/0000000000000c01").text


def test_the_search_leads_to_practice(reader) -> None:
    """From the results to their practice with the same question and filters."""
    page = unescape(reader.get("/search?q=займ&year=2025").text)
    address = re.search(r'href="(/practice\?[^"]+)"', page)[1]
    assert "Granted: " in re.sub(r"<[^>]+>", "", reader.get(address).text)


@pytest.mark.parametrize("address", ["/practice?kind=x", "/practice/acts?fate=x", "/practice/acts?page=101&after=x", "/practice?date_from=1", f"{ACT}/acts?year=20", "/practice/acts?page=0"])
def test_wrong_parameters(reader, address: str) -> None:
    assert 400 == reader.get(address).status_code


@pytest.mark.parametrize("address", ["/acts/ffffffffffffffff/practice", "/acts/x/practice", "/acts/x/practice/acts", "/api/v1/practice?act=x"])
def test_unknown_acts(reader, address: str) -> None:
    assert 404 == reader.get(address).status_code


@pytest.mark.parametrize("text", ["займ " * 2_000, "(" * 2_000, "*а*", "займ OR", "\x00😀", "и в на", "a" * 10_000, "год:9999 суд:нет", ")" * 50 + '"'])
def test_hostile_questions(reader, text: str) -> None:
    """Whatever is asked is answered, and no page grows with the question beyond measure."""
    for path in ("/practice", "/practice/acts", "/api/v1/practice"):
        answer = reader.get(path, query_string={"q": text})
        assert 200 == answer.status_code and len(answer.data) < 2_000_000


def test_nothing_found(reader) -> None:
    """A question without acts says so and leads to the search."""
    page = reader.get('/practice?q="нет такого"').text
    assert "There are no such acts" in page and "<table" not in page


def test_nothing_is_markup_and_nothing_needs_a_script(reader) -> None:
    """Tags in an act's text and in a question are text; the charts are drawn without styles or scripts in the page."""
    assert "<script>" in texts()["receipt-granted"][2]
    attack = '"><script>alert(1)</script>'
    for address in ("/practice?category=civil", ACT):
        page = reader.get(address).text
        assert "&lt;script&gt;alert" in page and "<script>" not in page
        assert "<svg" in page and "style=" not in page and not re.search(r"\son\w+=", page)
    for name in ("q", "judge", "court", "key_phrase", "fate", "year"):
        for path in ("/practice", "/practice/acts"):
            assert "<script>" not in reader.get(path, query_string={name: attack}).text


def addressed(value: object) -> list[tuple[str, int]]:
    """Every figure of an answer: the address of its acts and their number."""
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    own = [(value["address"], value["count"])] if isinstance(value, dict) and value.get("address") else []
    return own + [found for item in inner for found in addressed(item)]


@pytest.mark.parametrize(("query", "status"), [
    ("category=civil", 200), ("q=займ&size=5", 200), ("act=0000000000000c01", 200), ('q="нет такого"', 200),
    ("kind=x", 400), ("act=ffffffffffffffff", 404),
])
def test_json_is_as_described(reader, query: str, status: int) -> None:
    """Real answers are what the OpenAPI document says."""
    answer = reader.get(f"/api/v1/practice?{query}")
    assert status == answer.status_code
    assert [] == problems(answer.json, described("/api/v1/practice", status))


def test_json_figures_open_their_acts(reader) -> None:
    """The figures are those of the page; each address lists so many acts."""
    answer = reader.get("/api/v1/practice?article=ГК:715").json
    assert 12 == answer["acts"]["count"]
    assert [("granted", 6), ("granted_in_part", 2), ("refused", 3), ("settled", 1)] == [(o["outcome"], o["count"]) for o in answer["outcomes"]]
    assert {"upheld": 2, "changed": 1, "reversed": 1, "none": 8} == {f["fate"]: f["count"] for f in answer["fates"]["fates"]}
    for address, count in addressed(answer):
        path = address.removeprefix("http://localhost")
        assert str(count) == TOTAL.search(reader.get(path).text)[1], path
