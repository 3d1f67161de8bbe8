"""Key phrases: the index of the archive, and acts found by several of them."""
import re
from dataclasses import replace
from html import unescape

import pytest
from werkzeug.datastructures import MultiDict

from models.settings import Settings
from search_app.public.application import create_app
from search_app.public.phrases import Weighed, asked, given
from tests.search_app.conftest import filled, reader_of

CLAIM, LABOUR, SENTENCE = (f"/acts/00000000000000a{n}" for n in (1, 3, 4))


@pytest.fixture(scope="module")
def site(tmp_path_factory, acts):
    """A site whose acts speak of their matters often enough to have key phrases."""
    claim, _, labour, sentence = sorted(acts, key=lambda act: act.id)
    said = (claim, replace(labour, text=labour.text + "\n\nбұл еңбек дауы туралы, ол еңбек дауы бойынша, осы еңбек дауы жөнінде"),
            replace(sentence, text=sentence.text + "\n\nо тайном хищении, за тайное хищение, при тайном хищении"))
    return reader_of(create_app(filled(Settings.of({"ARCHIVE_HOME": str(tmp_path_factory.mktemp("phrases"))}), said)))


def found(site, *phrases: str, **more: str) -> list[str]:
    """Addresses of the acts found by phrases, each «phrase» or «phrase*weight»."""
    pairs = [(text, weight or "1") for text, _, weight in (phrase.partition("*") for phrase in phrases)]
    arguments = MultiDict([pair for text, weight in pairs for pair in (("phrase", text), ("weight", weight))] + list(more.items()))
    return re.findall(r'<h3 lang="\w+"><a href="(/acts/[0-9a-f]{16})', site.get("/phrases/search", query_string=arguments).text)


def of(site, act: str) -> list[str]:
    """The key phrases of an act, as its page shows them."""
    return [unescape(phrase) for phrase in re.findall(r'href="/search\?key_phrase=[^"]+">([^<]+)</a>', site.get(act).text)]


def test_all_or_any(site) -> None:
    """All phrases of one act find it; a phrase of another one beside them finds nothing, or both when any will do."""
    claim, sentence = of(site, CLAIM), of(site, SENTENCE)
    assert CLAIM in found(site, *claim[:2])
    assert [] == found(site, claim[0], sentence[0])
    assert {CLAIM, SENTENCE} <= set(found(site, claim[0], sentence[0], match="any"))


def test_the_weight_decides_the_order(site) -> None:
    """The act with the weightier phrase comes first."""
    claim, sentence = of(site, CLAIM)[0], of(site, SENTENCE)[0]
    assert CLAIM == found(site, f"{claim}*3", sentence, match="any")[0]
    assert SENTENCE == found(site, claim, f"{sentence}*3", match="any")[0]


def test_each_phrase_is_counted(site) -> None:
    """Of each phrase it is said how many acts have it; for one that none has, near ones are offered."""
    page = unescape(site.get("/phrases/search?phrase=моральный вредитель&phrase=взыскание долга").text)
    assert "моральный вредитель – 0 acts; perhaps:" in page
    assert re.search(r"взыскание долга – \d acts?", page)


@pytest.mark.parametrize(("pairs", "expected"), [
    ([("phrase", "Договор Займа"), ("weight", "3")], [Weighed("договор займа", 3)]),
    ([("phrase", ""), ("weight", "2"), ("phrase", "иск"), ("weight", "3")], [Weighed("иск", 3)]),
    ([("phrase", "иск"), ("weight", "x")], [Weighed("иск", 1)]),
    ([("phrase", "иск"), ("phrase", "иск")], [Weighed("иск", 1)]),
    ([("weight", "3")], []),
])
def test_what_is_given(pairs, expected) -> None:
    """Phrases are read with the weights beside them; what is wrong weighs one."""
    assert expected == given(MultiDict(pairs))


def test_a_weight_asks_as_many_times() -> None:
    """A phrase of the weight 2 stands twice in the question."""
    assert 3 == len(asked([Weighed("а", 2), Weighed("б", 1)], every=True).nodes)


def test_the_index_by_language_and_category(site) -> None:
    """The index is of all acts, or of one language or category; a value that does not exist asks for none."""
    kazakh, criminal = site.get("/phrases?language=kk").text, site.get("/phrases?category=criminal").text
    assert of(site, LABOUR)[0] in unescape(kazakh) and of(site, CLAIM)[0] not in unescape(kazakh)
    assert of(site, SENTENCE)[0] in unescape(criminal) and of(site, LABOUR)[0] not in unescape(criminal)
    assert of(site, CLAIM)[0] in unescape(site.get("/phrases?language=xx").text)


@pytest.mark.parametrize("address", ["/phrases/search", "/phrases/search?phrase=&page=x", "/phrases/search?phrase=%00%01&match=some",
                                     "/phrases/search?phrase=" + "а" * 5_000, "/phrases/search?" + "phrase=а&" * 100])
def test_strange_addresses(site, address: str) -> None:
    """The form is there whatever the address says."""
    page = site.get(address)
    assert 200 == page.status_code and 'name="match"' in page.text
