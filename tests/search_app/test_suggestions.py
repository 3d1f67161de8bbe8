"""Suggestions while typing: what begins as typed, by kind; as a list without a script."""
import re
import time
from dataclasses import replace

import pytest

from search_app.public.application import create_app
from search_app.public.suggestions import Entry, Suggestions, words_of

SOON = 0.03  # seconds of the processor


def entry(kind: str, text: str, count: int = 0) -> Entry:
    return Entry(kind, text, text, words_of(text), count)


@pytest.mark.parametrize(("typed", "expected"), [
    ("дол", ["долг", "взыскание долга"]),  # those that begin so, then those that have such a word
    ("взыск дол", ["взыскание долга"]),  # beginnings of several words
    ("карыз", ["қарыз шарты"]),  # without Kazakh letters
    ("ҚАРЫЗ ша", ["қарыз шарты"]),
    ("иск о дол", ["долг", "взыскание долга"]),  # the last word is gone on with
    ("суд", ["суд города Астаны"]),
    ("д", []), ("", []), ("нет такого", []), ("*?(", []),
])
def test_what_is_suggested(typed: str, expected: list[str]) -> None:
    """Every word typed begins a word of the suggestion, in any order and with or without Kazakh letters."""
    known = Suggestions([entry("court", "суд города Астаны"), entry("term", "взыскание долга"), entry("term", "долг"), entry("term", "қарыз шарты")])
    assert expected == [found.entry.text for found in known.matching(typed)]


def test_a_few_of_each_kind() -> None:
    """Kinds come in one order; of one kind those that more acts have come first."""
    known = Suggestions([entry("key_phrase", f"долг{n}", n) for n in range(9)] + [entry("term", "долг")])
    assert ["долг", "долг8", "долг7"] == [found.entry.text for found in known.matching("долг", 2)]


def test_the_words_before_stay() -> None:
    """What was typed before the last words stays in the question to which a suggestion leads."""
    known = Suggestions([entry("court", "Суд города Астаны"), entry("term", "заём")])
    assert "/search?q=%D0%B4%D0%BE%D0%BB%D0%B3+%D0%B7%D0%B0%D1%91%D0%BC" == known.matching("долг за")[0].address
    assert known.matching("долг аста")[0].address.startswith("/search?q=%D0%B4%D0%BE%D0%BB%D0%B3&court=")


@pytest.mark.parametrize(("typed", "name"), [
    ("догов", "Terms of the law"), ("мораль", "Key phrases"), ("астан", "Courts"), ("188", "Articles of law"), ("ук 188", "Articles of law"),
    ("қк 188", "Articles of law"),
])
def test_each_kind_leads_to_acts(site, typed: str, name: str) -> None:
    """Terms, key phrases, courts and articles of the archive are suggested under their names, and each leads to its search."""
    groups = {group["name"]: group["items"] for group in site.get("/suggest.json", query_string={"q": typed}).json}
    page = site.get(groups[name][0]["address"])
    assert 200 == page.status_code
    assert name == "Terms of the law" or "/acts/0000" in page.text


def test_the_list_without_a_script(site) -> None:
    """The page lists the same as links, and says when there is nothing."""
    page = site.get("/suggest?q=астан").text
    assert "<h2>Courts</h2>" in page and re.search(r'<a href="/search\?court=astana-c', page)
    assert "Nothing begins so." in site.get("/suggest?q=ъъъъ").text
    assert "<form" in site.get("/suggest").text


def test_suggestions_come_soon(site) -> None:
    """A letter more is answered within 30 milliseconds."""
    site.get("/suggest.json?q=долг")
    for typed in ("до", "дог", "договор за", "суд", "статья", "а" * 200, "қы"):
        began = time.process_time()
        site.get("/suggest.json", query_string={"q": typed})
        assert time.process_time() - began < SOON


def test_without_the_engine(settings) -> None:
    """While search does not answer, terms, courts and articles are still suggested."""
    reader = create_app(replace(settings, elasticsearch_url="http://127.0.0.1:9")).test_client()
    assert {"Термины права", "Суды"} <= {group["name"] for typed in ("догов", "астан")
                                          for group in reader.get("/suggest.json", query_string={"q": typed}).json}
