"""Deep lists: near-duplicates folded, pages by number and by cursor, totals that do not move, counts that add up, lists as files in the same order."""
import csv
import io
import json
import re
from dataclasses import replace
from datetime import timedelta
from html import unescape
from itertools import zip_longest
from random import Random
from zipfile import ZipFile

import pytest
from docx import Document

from models.act import Outcome
from models.settings import Settings
from search_app.public.application import create_app
from tests.search_app.conftest import filled, reader_of

MANY = 137
ALIKE = {number for number in range(MANY) if number % 4 == 0}  # written by one form
SHOWN = MANY - len(ALIKE) + 1
FORMULAS = ("=HYPERLINK(\"http://evil\")", "+1+1", "-2+3", "@SUM(A1)")


@pytest.fixture(scope="module")
def reader(tmp_path_factory, acts):
    """A site with many acts, one a day, a quarter of them alike, some with names of judges that a spreadsheet would compute."""
    many = tuple(replace(
        acts[0], id=f"{number:016x}", number=f"7119-25-00-2/{number}", date=acts[0].date + timedelta(number), related_numbers=(),
        outcome=(Outcome.GRANTED, Outcome.REFUSED, Outcome.SETTLED)[number % 3], judges=(FORMULAS[number % 4],),
        text=acts[0].text if number in ALIKE else of_its_own(acts[0].text, number)) for number in range(MANY))
    return reader_of(create_app(filled(Settings.of({"ARCHIVE_HOME": str(tmp_path_factory.mktemp("many"))}), many)))


def of_its_own(text: str, number: int) -> str:
    """The words of a text after its first ones in another order, so that it is as long."""
    first, rest = text[:400], re.split(r"(\s+)", text[400:])
    words = rest[::2]
    Random(number).shuffle(words)
    return first + "".join(piece for pair in zip_longest(words, rest[1::2], fillvalue="") for piece in pair)


def ids(page: str) -> list[str]:
    """The acts of a page in their order."""
    return list(dict.fromkeys(re.findall(r'<a href="/acts/([0-9a-f]{16})', page.partition('<ul class="acts">')[2])))


@pytest.mark.parametrize("question", ["q=долг", "q=долг займа", "sort=newest", "q=долг&sort=oldest", "q=%22просит решение%22"])
def test_next_leads_through_all(reader, question: str) -> None:
    """Going on by «next» shows every act once, of those that are alike the first; the number of all is the same on every page, and so is the order of pages by number."""
    address, seen, totals = f"/search?{question}", [], set()
    while address:
        page = unescape(reader.get(address).text)
        seen.append(ids(page))
        totals.add(re.search(r'<h1 id="count">([^<]+)</h1>', page)[1])
        following = re.search(r'<a href="([^"]+)" rel="next">', page)
        address = following and following[1]
    every = [one for page in seen for one in page]
    assert SHOWN == len(every) == len(set(every))
    assert 1 == len([one for one in every if int(one, 16) in ALIKE])
    assert {f"{MANY} acts"} == totals
    assert seen[3] == ids(reader.get(f"/search?{question}&page=4").text)


def test_near_duplicates_are_folded(reader) -> None:
    """Acts that are nearly the same stand under the first of them, which says how many they are and opens into them; the number of
    acts found is of all, and so are pages, which end where acts do."""
    pages = [unescape(reader.get(f"/search?q=долг&page={number}").text) for number in range(1, 13)]
    said = [found for page in pages for found in re.findall(r'<li class="folded"><a href="([^"]+)"[^>]*>(\d+) more that are nearly the same', page)]
    assert [str(len(ALIKE) - 1)] == [count for _, count in said]
    opened = reader.get(said[0][0]).text
    assert f"{len(ALIKE)} acts" in opened and "Nearly the same as:" in opened and "folded" not in opened
    assert 'rel="next"' in pages[9] and 'rel="next"' not in pages[10] and not ids(pages[11])
    assert "There is no such value." in reader.get("/search?q=долг&alike=x").text


def test_a_page_deeper_than_numbers_go(reader) -> None:
    """With a cursor a page may have any number; without one it ends where numbers do, and a cursor that is not ours is the first page."""
    cursor = re.search(r'after=([^"&]+)" rel="next"', unescape(reader.get("/search?q=долг").text))[1]
    deep = reader.get(f"/search?q=долг&page=5000&after={cursor}").text
    assert ids(reader.get("/search?q=долг&page=2").text) == ids(deep)
    assert "The page must be a number from 1 to 100." not in deep
    assert "The page must be a number from 1 to 100." in reader.get("/search?q=долг&page=5000").text
    assert 200 == reader.get("/search?q=долг&page=2&after=zzz").status_code


def test_counts_add_up(reader) -> None:
    """The counts of a filter that every act has once add up to the number of acts; choosing one value finds as many as it says."""
    answer = reader.get("/api/v1/search?q=долг&size=1").json
    for name in ("outcome", "instance", "court", "year", "language", "category", "kind"):
        assert MANY == sum(value["count"] for value in answer["facets"][name])
    for value in answer["facets"]["outcome"]:
        narrowed = reader.get("/api/v1/search", query_string={"q": "долг", "outcome": value["value"], "size": 1}).json
        assert value["count"] == narrowed["total"]
        assert answer["facets"]["outcome"] == narrowed["facets"]["outcome"]  # a filter does not narrow its own counts


def test_bars_by_year_add_up(reader) -> None:
    """The bars of the chart are of all acts found."""
    page = reader.get("/search?q=долг").text
    assert MANY == sum(int(count) for count in re.findall(r"<title>\d{4}: (\d+)</title>", page))


def rows(reader, form: str, question: str = "q=долг") -> bytes:
    answer = reader.get(f"/search/list.{form}?{question}")
    assert 200 == answer.status_code
    assert f'filename="acts.{form}"' in answer.headers["Content-Disposition"]
    return answer.data


def order(reader, question: str) -> list[str]:
    """The ids of the acts in the order of the search, none of them folded."""
    pages = [reader.get(f"/api/v1/search?{question}&size=100").json]
    while pages[-1]["cursor"]:
        pages.append(reader.get(f"/api/v1/search?{question}&size=100&cursor={pages[-1]['cursor']}").json)
    return [hit["id"] for page in pages for hit in page["hits"]]


@pytest.mark.parametrize("question", ["q=долг", "q=долг&sort=oldest", "q=долг&outcome=settled"])
def test_the_order_of_the_file_is_that_of_the_pages(reader, question: str) -> None:
    """A file holds every act, also those that pages fold, in the order of the pages."""
    listed = [row["address"].rpartition("/")[2] for row in json.loads(rows(reader, "json", question))]
    assert order(reader, question) == listed
    first = ids(reader.get(f"/search?{question}").text)
    assert first == [one for place, one in enumerate(listed) if int(one, 16) not in ALIKE or not any(int(o, 16) in ALIKE for o in listed[:place])][:10]


def test_csv_holds_no_formula(reader) -> None:
    """No cell begins as a formula does, whatever the act says; Kazakh letters are read right by their mark."""
    data = rows(reader, "csv")
    assert data.startswith("\ufeff".encode())
    heading, *lines = csv.reader(io.StringIO(data.decode("utf-8-sig")))
    assert MANY == len(lines)
    assert all(len(line) == len(heading) for line in lines)
    assert not [cell for line in lines for cell in line if cell.startswith(("=", "+", "-", "@", "\t", "\r"))]
    assert any(FORMULAS[0] in cell for cell in lines[0] + lines[1] + lines[2] + lines[3])


def test_xlsx_holds_no_formula(reader) -> None:
    """The sheet has text alone: no element of a formula and no link that opens by itself."""
    with ZipFile(io.BytesIO(rows(reader, "xlsx"))) as book:
        sheet = book.read("xl/worksheets/sheet1.xml").decode()
        assert MANY + 1 == sheet.count("<row ")
        assert "<f>" not in sheet and "<hyperlink" not in sheet
        assert FORMULAS[0] in unescape(sheet)


def test_docx(reader) -> None:
    """One paragraph an act, with its title first and its address in it."""
    paragraphs = Document(io.BytesIO(rows(reader, "docx"))).paragraphs
    assert MANY == len(paragraphs)
    assert all("/acts/" in paragraph.text and paragraph.runs[0].bold for paragraph in paragraphs)


@pytest.mark.parametrize("form", ["csv", "xlsx", "json", "docx"])
def test_an_empty_list(reader, form: str) -> None:
    """A search that finds nothing gives a file without rows."""
    assert rows(reader, form, "q=%22нет таких слов%22")
