"""The pages in a real Chromium: at a desk, on a phone of 360 pixels, without JavaScript, by keyboard."""
from collections.abc import Iterator

import pytest

from tests.search_app.browsing import FAINT, NAMELESS, PHONE, TWICE, opened, served

CLAIM = "/acts/00000000000000a1"
PAGES = ("/", "/search?q=долг", "/search?q=%22нет такого", f"{CLAIM}?q=долг", f"{CLAIM}/signature", f"{CLAIM}/print", "/courts",
         "/courts/astana-civil", "/articles", "/articles/ГК:715", "/phrases", "/phrases/search?phrase=долг", "/suggest?q=дог", "/search/numbers", "/search?q=7119-25-00-2/3842, 7119-25-00-2/1",
         f"/search/why/{CLAIM[6:]}?q=долг", "/search?q=долг AND ұрлық&instance=first", "/practice?category=civil",
         f"{CLAIM}/practice", "/about", "/help", "/api/", "/nowhere")


@pytest.fixture(scope="module")
def address(app) -> Iterator[str]:
    """The site on a port of its own."""
    with served(app) as address:
        yield address


@pytest.mark.parametrize("path", PAGES)
def test_a_phone_needs_no_sideways_scroll(browser, address, path: str) -> None:
    """Every page fits 360 pixels, and the browser complains of nothing."""
    page, complaints = opened(browser, address, path, viewport=PHONE, locale="kk")
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    assert [] == [c for c in complaints if "404" not in c or path != "/nowhere"]
    page.context.close()


def test_search_filter_open(browser, address) -> None:
    """A reader searches, narrows by a box, opens the act, sees the marks and goes from one to the next."""
    page, complaints = opened(browser, address, "/")
    page.get_by_role("combobox", name="Words, a case number").fill("долг")
    page.get_by_role("button", name="Find").click()
    assert page.get_by_role("heading", level=1).inner_text() == "2 acts"
    page.get_by_role("checkbox", name="First instance").check()
    page.get_by_role("button", name="Apply filters").click()
    assert page.get_by_role("heading", level=1).inner_text() == "1 act"
    page.locator(".acts a").first.click()
    assert page.locator("mark").count() == 6
    page.get_by_role("link", name="Go to the first").click()
    assert page.locator("mark:target").inner_text() == "долга"
    page.get_by_role("link", name="Next place found").click()
    assert page.url.endswith("#m2")
    page.get_by_role("link", name="Back to the results").click()
    assert "instance=first" in page.url
    assert [] == complaints
    page.context.close()


def test_without_javascript(browser, address) -> None:
    """Everything that matters works without a script; buttons that need one are not shown."""
    page, _ = opened(browser, address, "/search?q=долг", java_script_enabled=False)
    page.get_by_role("checkbox", name="Appeal").check()
    page.get_by_role("button", name="Apply filters").click()
    page.locator(".acts a").first.click()
    assert page.get_by_role("heading", name="How to cite").is_visible()
    assert not page.locator("[data-copy]").is_visible()
    page.context.close()


def test_skip_link(browser, address) -> None:
    """The first stop of the keyboard leads past the menu, and is seen when it is reached."""
    page, _ = opened(browser, address, f"{CLAIM}")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    assert page.locator(".skip").bounding_box()["y"] >= 0
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "main"
    page.context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("path", ["/", "/search?q=долг&category=civil", "/suggest?q=дог", "/search?q=7119-25-00-2/3842, 7119-25-00-2/1", f"{CLAIM}?q=долг", "/help"])
def test_contrast(browser, address, path: str, scheme: str) -> None:
    """Text stands out from its ground by 4.5 to 1 (WCAG 2.2, 1.4.3), by day and by night."""
    page, _ = opened(browser, address, path, color_scheme=scheme)
    assert [] == page.evaluate(FAINT)
    page.context.close()


@pytest.mark.parametrize("path", ["/", "/search?q=долг", f"{CLAIM}?q=долг", "/courts"])
def test_targets_are_large_enough(browser, address, path: str) -> None:
    """What is pressed is 24 pixels high at least, unless it stands in a sentence (WCAG 2.2, 2.5.8)."""
    page, _ = opened(browser, address, path, viewport=PHONE)
    small = page.evaluate("""() => [...document.querySelectorAll('nav a, button, .chip, .tick, .anchor, summary')]
        .filter(e => e.offsetParent && e.getBoundingClientRect().height < 24).map(e => e.outerHTML)""")
    assert [] == small
    page.context.close()


@pytest.mark.parametrize("path", PAGES)
def test_structure(browser, address, path: str) -> None:
    """One main heading, one main landmark, a language, a title, a name for every field and link, no id twice."""
    page, _ = opened(browser, address, path)
    assert page.locator("h1").count() == 1 and page.locator("main").count() == 1 and page.title()
    assert [] == page.evaluate(NAMELESS)
    assert [] == page.evaluate(TWICE)
    page.context.close()
