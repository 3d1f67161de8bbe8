"""Courts, articles, key phrases, and pages about the archive."""
import re
from dataclasses import replace

import pytest

from search_app.public.application import create_app


def test_home(site) -> None:
    """The first page has one box, figures and the latest acts; its examples lead to acts or to advice, never to an error."""
    page = site.get("/").text
    assert 1 == page.count('type="search"')
    assert "<dd>4</dd>" in page
    assert "/acts/00000000000000a1" in page
    for address in re.findall(r'<li><a href="(/search\?q=[^"]+)"', page):
        assert 200 == site.get(address).status_code


def test_courts(site) -> None:
    """Courts stand under their regions with the number of their acts."""
    page = site.get("/courts").text
    assert page.index("Almaty") < page.index("Astana")
    assert "/courts/astana-civil" in page
    court = site.get("/courts/astana-civil").text
    assert "/acts/00000000000000a1" in court and "/acts/00000000000000a2" not in court
    assert 404 == site.get("/courts/nowhere").status_code


def test_articles(site) -> None:
    """Articles stand under their law in the order of their numbers; a part is counted under its article."""
    page = site.get("/articles").text
    assert page.index("art. 223<") < page.index("art. 226<") < page.index("art. 424<")
    assert "Criminal Code, art. 188<" in page


def test_an_article_counts_outcomes(site) -> None:
    """The table says how the acts that cite an article ended, in each instance."""
    page = site.get("/articles/ГК:715").text
    assert re.search(r"Granted in part</a></th><td[^>]*>1</td><td[^>]*>–</td><td[^>]*>1</td>", page)
    assert re.search(r"Upheld</a></th><td[^>]*>–</td><td[^>]*>1</td><td[^>]*>1</td>", page)
    assert "art. 188 part 3 point 2" in site.get("/articles/УК:188").text
    assert 404 == site.get("/articles/УК:999").status_code


def test_key_phrases(site) -> None:
    """Every key phrase of the index leads to the acts that have it."""
    page = site.get("/phrases").text
    address = re.search(r'<li><a href="(/search\?key_phrase=[^"]+)"', page)[1]
    assert "/acts/" in site.get(address).text


@pytest.mark.parametrize("address", ["/about", "/help", "/api/", "/robots.txt", "/sitemap.xml"])
def test_plain_pages(site, address: str) -> None:
    """Pages that tell about the archive answer."""
    assert 200 == site.get(address).status_code


def test_examples_of_the_help_work(site) -> None:
    """Every example of the help is a question without a hint."""
    for address in re.findall(r'href="(/search\?q=[^"]+)"', site.get("/help").text):
        page = site.get(address)
        assert 200 == page.status_code
        assert 'class="note gold" role="status"' not in page.text.split('class="found"')[0] or "some of them" in page.text


def test_the_help_says_nothing_twice(site) -> None:
    """Each example stands in the help once."""
    examples = re.findall(r'href="/search\?q=([^"]+)"', site.get("/help").text)
    assert examples and len(examples) == len(set(examples))


def test_sitemap_names_every_act(site) -> None:
    """Robots learn the addresses of all acts."""
    assert 4 == site.get("/sitemap.xml").text.count("<loc>http://localhost/acts/")


def test_the_sitemap_needs_no_search(settings) -> None:
    """Robots learn the addresses also when the engine does not answer."""
    robot = create_app(replace(settings, elasticsearch_url="http://127.0.0.1:9")).test_client()
    assert 503 == robot.get("/search?q=долг").status_code
    assert 4 == robot.get("/sitemap.xml").text.count("<loc>")


@pytest.mark.parametrize("address", ["https://acts.example", "https://acts.example/"])
def test_the_address_of_the_site_is_that_of_the_setting(settings, address: str) -> None:
    """A request with another host gets no links to it: neither pages that caches keep nor lists for robots name it."""
    reader = create_app(replace(settings, site_url=address)).test_client()
    act, robots, sitemap, api = (reader.get(path, headers={"Host": "evil.example"}).text
                                 for path in ("/acts/00000000000000a1", "/robots.txt", "/sitemap.xml", "/api/"))
    assert '<link rel="canonical" href="https://acts.example/acts/00000000000000a1">' in act
    assert "Sitemap: https://acts.example/sitemap.xml" in robots
    assert "<loc>https://acts.example/acts/00000000000000a1</loc>" in sitemap
    assert not any("evil.example" in page for page in (act, robots, sitemap, api))
