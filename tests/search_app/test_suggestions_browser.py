"""Suggestions while typing in a real Chromium: by keyboard and pointer, for ears as for eyes, and without a script."""
from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from tests.search_app.browsing import FAINT, PHONE, opened, served


@pytest.fixture(scope="module")
def address(app) -> Iterator[str]:
    """The site on a port of its own, with suggestions that were made before."""
    app.test_client().get("/suggest.json?q=долг&lang=en")
    with served(app) as address:
        yield address


def typed(page: Page, text: str) -> None:
    """Type in the box and wait for the list."""
    page.locator("#question").press_sequentially(text)
    expect(page.get_by_role("listbox")).to_be_visible(timeout=15_000)


def test_by_keyboard(browser, address) -> None:
    """Arrows go through the options and back to the box, Escape closes the list, Enter opens the search of the chosen one."""
    page, complaints = opened(browser, address, "/")
    typed(page, "мораль")
    box = page.get_by_role("combobox")
    expect(box).to_have_attribute("aria-expanded", "true")
    page.keyboard.press("ArrowDown")
    chosen = page.get_by_role("option", selected=True)
    expect(chosen).to_have_count(1)
    expect(box).to_have_attribute("aria-activedescendant", chosen.get_attribute("id"))
    page.keyboard.press("ArrowUp")
    expect(page.get_by_role("option", selected=True)).to_have_count(0)
    page.keyboard.press("Escape")
    expect(box).to_have_attribute("aria-expanded", "false")
    assert "мораль" == box.input_value()
    typed(page, "н")
    page.keyboard.press("ArrowUp")  # from the box to the last option
    page.keyboard.press("Enter")
    page.wait_for_url("**/search?**")
    assert [] == complaints
    page.context.close()


def test_enter_without_a_choice_searches_what_was_typed(browser, address) -> None:
    """The list is never in the way of the question itself."""
    page, _ = opened(browser, address, "/")
    typed(page, "долг")
    page.keyboard.press("Enter")
    page.wait_for_url("**/search?q=*")
    assert "долг" == page.locator("#question").input_value()
    page.context.close()


def test_by_pointer_and_named_groups(browser, address) -> None:
    """Each kind is a group with its name; a click opens the search."""
    page, complaints = opened(browser, address, "/search?q=иск")
    page.locator("#question").fill("")
    typed(page, "астан")
    page.get_by_role("group", name="Courts").get_by_role("option").first.click()
    page.wait_for_url("**court=astana-*")
    assert [] == complaints
    page.context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_list_on_a_phone(browser, address, scheme: str) -> None:
    """The open list fits a phone, and is read by day and by night."""
    page, _ = opened(browser, address, "/", viewport=PHONE, color_scheme=scheme)
    typed(page, "долг")
    page.keyboard.press("ArrowDown")
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    assert [] == page.evaluate(FAINT)
    page.context.close()


def test_the_help_beside_the_box(browser, address) -> None:
    """The help opens without a script and is read on its ground; its examples are links."""
    page, _ = opened(browser, address, "/", java_script_enabled=False)
    page.get_by_text("What can be typed").click()
    expect(page.get_by_role("link", name="взыска*")).to_be_visible()
    page.get_by_role("link", name="Terms, courts and articles that begin so").click()
    page.get_by_role("searchbox").fill("дог")
    page.get_by_role("button", name="Show").click()
    expect(page.get_by_role("heading", name="Terms of the law")).to_be_visible()
    page.context.close()


def test_a_question_too_long_for_an_address(browser, address) -> None:
    """It is sent as a form, and answered like any other."""
    page, _ = opened(browser, address, "/")
    page.locator("#question").fill("моральный вред " * 600)
    page.get_by_role("button", name="Find").click()
    expect(page.get_by_text("The question is very long")).to_be_visible()
    assert page.url.endswith("/search")
    page.context.close()
