"""The reviewing page in a real Chromium: by keyboard, by mouse, without JavaScript, on a phone, by two people."""
import pytest
from playwright.sync_api import Browser, Page, expect

from archive_store.catalogue import State
from indexer.archive import Archive
from models.mention import Span
from models.review import Edit, EditKind
from tests.search_app.browsing import FAINT, NAMELESS, PHONE, TWICE
from tests.search_app.reviewing_acts import LOAN, archive_at, signed_in, waiting_act

SELECT = """words => { const walk = document.createTreeWalker(document.getElementById('original-words'), NodeFilter.SHOW_TEXT);
  while (walk.nextNode()) { const at = walk.currentNode.data.indexOf(words); if (at < 0) continue;
    getSelection().setBaseAndExtent(walk.currentNode, at, walk.currentNode, at + words.length); return; } }"""


@pytest.fixture(scope="module")
def archive(tmp_path_factory) -> Archive:
    """An archive where two accounts must approve."""
    return archive_at(tmp_path_factory.mktemp("reviewing"), reviewers=2)


def go_to(page: Page, words: str) -> None:
    """Press n until the place with these words is chosen."""
    for _ in range(30):
        page.keyboard.press("n")
        if page.locator("#picked strong").inner_text() == words:
            return
    raise AssertionError(words)


def public(page: Page):
    return page.locator("#public-words")


def test_an_edit_by_keyboard_shows_at_once(browser: Browser, office_address: str, act_id: str) -> None:
    """A place shown again, its doubt accepted, both undone: the public text beside it follows, the page is never left."""
    page, complaints = signed_in(browser, office_address, f"/acts/{act_id}")
    page.evaluate("window.stayed = true")
    go_to(page, "Байжанов Е.М.")
    page.keyboard.press("r")
    expect(page.locator("#public-words .changed").first).to_have_text("Байжанов")
    expect(page.get_by_role("status").first).to_contain_text("The public text has changed")
    page.keyboard.press("j")
    assert "Байжанов" == page.locator("#picked strong").inner_text()
    page.keyboard.press("Enter")
    expect(page.locator(".doubts .none")).to_be_visible()
    page.locator(".doubts summary", has_text="Decided").click()
    expect(page.locator(".settled")).to_contain_text("one, ")
    page.keyboard.press("u")
    expect(page.locator(".doubts li[data-doubt]")).to_have_count(1)
    page.locator(".steps form.undo button").last.click()
    expect(public(page)).not_to_contain_text("Байжанов")
    assert page.evaluate("window.stayed") and [] == complaints
    page.context.close()


def test_keys_of_a_russian_layout(browser: Browser, office_address: str, act_id: str) -> None:
    """The key is known by its place: «к» is where r is."""
    page, _ = signed_in(browser, office_address, f"/acts/{act_id}")
    go_to(page, "Байжанов Е.М.")
    page.evaluate("document.activeElement.dispatchEvent(new KeyboardEvent('keydown', {key: 'к', code: 'KeyR', bubbles: true, cancelable: true}))")
    expect(public(page)).to_contain_text("Байжанов Е.М.")
    page.context.close()


def test_selected_words_are_hidden(browser: Browser, office_address: str, act_id: str) -> None:
    """Words are selected, a asks for the kind, Enter hides them."""
    page, complaints = signed_in(browser, office_address, f"/acts/{act_id}")
    page.evaluate(SELECT, "статье 722 ГК")
    page.keyboard.press("a")
    assert "статье 722 ГК" == page.locator("#mend-words").input_value()
    page.locator("#mend-category").select_option("WORKPLACE")
    page.keyboard.press("Enter")
    expect(public(page)).not_to_contain_text("статье 722 ГК")
    expect(public(page)).to_contain_text("заемщик обязан")
    assert 1 == page.locator("#public-words .changed").count() and [] == complaints
    page.context.close()


def test_a_place_after_signs_beyond_16_bits(browser: Browser, office_address: str, archive: Archive) -> None:
    """The browser counts them as two, Python as one; the words that were selected are hidden all the same."""
    act_id = waiting_act(archive, LOAN.replace("2/4410", "2/4410 𐰴𐰀𐰔"))
    page, _ = signed_in(browser, office_address, f"/acts/{act_id}")
    page.evaluate(SELECT, "иск признал")
    page.keyboard.press("a")
    page.locator("#mend-category").select_option("WORKPLACE")
    page.keyboard.press("Enter")
    expect(public(page)).not_to_contain_text("иск признал")
    page.context.close()


def test_a_doubt_about_the_whole_act(browser: Browser, office_address: str, archive: Archive, act_id: str) -> None:
    """It has no place; j reaches it, says what it asks, and Enter accepts it."""
    archive.reviews.keep(act_id, "e" * 64, Edit(EditKind.REMOVE, (Span(0, 4),)), "one")  # of a text that is read otherwise now
    page, complaints = signed_in(browser, office_address, f"/acts/{act_id}")
    page.keyboard.press("j")
    expect(page.locator("#picked strong")).to_have_text("An edit of a reviewer fits the act no more")
    page.keyboard.press("Enter")
    expect(page.locator(".doubts .none")).to_be_visible()
    assert [] == complaints
    page.context.close()


def test_role_split_and_merge_by_keyboard(browser: Browser, office_address: str, act_id: str) -> None:
    """Another role is another label; a mention split off is a person of its own until it is merged back."""
    page, complaints = signed_in(browser, office_address, f"/acts/{act_id}")
    go_to(page, "Байжанов Е.М.")
    page.keyboard.press("o")
    page.locator("#mend-role").select_option("witness")
    page.keyboard.press("Enter")
    expect(public(page)).to_contain_text("по иску Свидетеля 1")
    expect(page.locator(".cast tbody tr")).to_have_count(4)
    page.keyboard.press("Escape")
    page.keyboard.press("s")
    expect(page.locator(".cast tbody tr")).to_have_count(5)
    expect(public(page)).to_contain_text("Свидетель 2 обратился")
    page.keyboard.press("m")
    page.locator("#mend-person").select_option(index=3)
    page.keyboard.press("Enter")
    expect(page.locator(".cast tbody tr")).to_have_count(4)
    expect(public(page)).to_contain_text("Свидетель 1 обратился")
    assert [] == complaints
    page.context.close()


def test_the_list_of_people(browser: Browser, office_address: str, act_id: str) -> None:
    """Ticked people become one, ticked forms another person, and a role is set for all that are ticked."""
    page, _ = signed_in(browser, office_address, f"/acts/{act_id}")
    row = page.locator(".cast tbody tr")
    row.nth(2).get_by_role("checkbox").first.check()
    row.nth(3).get_by_role("checkbox").first.check()
    page.get_by_role("button", name="Merge the ticked people").click()
    expect(row).to_have_count(3)
    row.nth(2).locator("summary").click()
    page.locator(".cast label.tick", has_text="Дюсенби А.Е.").get_by_role("checkbox").check()
    page.get_by_role("button", name="Make the ticked forms another person").click()
    expect(row).to_have_count(4)
    row.nth(3).get_by_role("checkbox").first.check()
    page.locator("#cast-role").select_option("debtor")
    page.locator(".cast button[value=role]").click()
    expect(row.nth(3)).to_contain_text("Debtor")
    page.context.close()


def test_without_javascript(browser: Browser, office_address: str, act_id: str) -> None:
    """Choose a place, show it, accept its doubt, hide typed words, set a role, undo: all by links and forms."""
    page, _ = signed_in(browser, office_address, f"/acts/{act_id}", java_script_enabled=False)
    page.locator("#original-words a", has_text="Байжанов Е.М.").click()
    assert "Байжанов Е.М." == page.locator("#picked strong").inner_text()
    page.locator("#mend button[value=remove]").click()
    assert "Байжанов Е.М. обратился" in public(page).inner_text() and page.locator("#public-words .changed").count()
    page.locator(".doubts form.accept button").click()
    assert page.locator(".doubts .none").is_visible()
    page.locator("#mend-words").fill("иск признал")
    page.locator("#mend-category").select_option("WORKPLACE")
    page.locator("#mend button[value=add]").click()
    assert "иск признал" not in public(page).inner_text()
    page.locator("#original-words a", has_text="Дюсенби А.Е.").click()
    page.locator("#mend-role").select_option("witness")
    page.locator("#mend button[value=role]").click()
    assert "Свидетел" in public(page).inner_text()
    page.locator(".steps form.undo button").first.click()
    assert "Свидетел" not in public(page).inner_text()
    page.locator("#mend-words").fill("таких слов нет")
    page.locator("#mend button[value=add]").click()
    assert "These words do not stand in the act" in page.get_by_role("status").first.inner_text()
    page.context.close()


def test_two_people_approve(browser: Browser, office_address: str, archive: Archive, act_id: str) -> None:
    """The first approval waits and is named; the same account cannot approve again; an edit makes it void; then another publishes."""
    one, _ = signed_in(browser, office_address, f"/acts/{act_id}")
    one.get_by_role("button", name="Approve").click()
    expect(one.get_by_role("status").first).to_contain_text("another reviewer approves")
    one.goto(f"{office_address}/acts/{act_id}")
    expect(one.locator(".decision")).to_contain_text("You have approved this text")
    expect(one.get_by_role("button", name="Approve")).to_have_count(0)
    two, _ = signed_in(browser, office_address, f"/acts/{act_id}", "two")
    expect(two.locator(".decision")).to_contain_text("Approved by one")
    go_to(two, "Дюсенби А.Е.")
    two.keyboard.press("o")
    two.locator("#mend-role").select_option("debtor")
    two.keyboard.press("Enter")
    expect(two.locator(".decision")).not_to_contain_text("Approved by one")
    two.get_by_role("button", name="Approve").click()
    assert (State.REVIEW, "second_approval") == (archive.catalogue.by_act(act_id).state, archive.catalogue.by_act(act_id).code)
    one.get_by_role("link", name="Compare").click()
    assert "Debtor" not in one.locator("main").inner_text() and one.locator("ins", has_text="Должник").count()
    one.goto(f"{office_address}/acts/{act_id}")
    one.get_by_role("button", name="Approve and publish").click()
    assert State.PUBLISHED is archive.catalogue.by_act(act_id).state
    one.goto(f"{office_address}/acts/{act_id}")
    expect(one.locator(".note").first).to_contain_text("This act is public")
    expect(one.get_by_role("button", name="Approve")).to_have_count(0)
    one.locator(".particulars-box summary").click()
    assert one.get_by_role("link", name="certificate").get_attribute("href").endswith(f"/acts/{act_id}/certificate")
    one.context.close()
    two.context.close()


def test_what_another_changed_is_read_again(browser: Browser, office_address: str, archive: Archive, act_id: str) -> None:
    """Who approves a page that is out of date is told so, and nothing is approved."""
    one, _ = signed_in(browser, office_address, f"/acts/{act_id}")
    two, _ = signed_in(browser, office_address, f"/acts/{act_id}", "two")
    go_to(two, "Байжанов Е.М.")
    two.keyboard.press("r")
    expect(public(two)).to_contain_text("Байжанов Е.М.")
    one.get_by_role("button", name="Approve").click()
    expect(one.get_by_role("status").first).to_contain_text("changed meanwhile")
    assert State.REVIEW is archive.catalogue.by_act(act_id).state
    one.context.close()
    two.context.close()


@pytest.mark.parametrize("locale", ["kk", "ru", "en"])
def test_a_phone_and_the_structure(browser: Browser, office_address: str, act_id: str, locale: str) -> None:
    """360 pixels are enough, every field has a name, no id is there twice, the browser complains of nothing."""
    page, complaints = signed_in(browser, office_address, f"/acts/{act_id}", viewport=PHONE, locale=locale)
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    assert [] == page.evaluate(NAMELESS) and [] == page.evaluate(TWICE) and 1 == page.locator("h1").count()
    page.locator("#original-words a").first.click()
    assert page.locator("#mend button[value=remove]").is_visible()
    page.goto(f"{office_address}/queue")
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    page.goto(f"{office_address}/acts/{act_id}/compare")
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    assert [] == complaints
    page.context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_contrast(browser: Browser, office_address: str, act_id: str, scheme: str) -> None:
    """Text stands out from its ground by 4.5 to 1, also what is coloured, doubted and changed."""
    page, _ = signed_in(browser, office_address, f"/acts/{act_id}", color_scheme=scheme)
    go_to(page, "Байжанов Е.М.")
    page.keyboard.press("r")
    expect(page.locator("#public-words .changed").first).to_be_visible()
    assert [] == page.evaluate(FAINT)
    page.goto(f"{office_address}/acts/{act_id}/compare")
    assert page.locator("ins").count() and [] == page.evaluate(FAINT)
    page.context.close()


def test_help_and_keys_off(browser: Browser, office_address: str, act_id: str) -> None:
    """? shows the keys; who turns them off types no edit by accident (WCAG 2.2, 2.1.4)."""
    page, _ = signed_in(browser, office_address, f"/acts/{act_id}")
    page.keyboard.press("?")
    expect(page.get_by_role("dialog")).to_contain_text("accept the doubt as harmless")
    page.get_by_role("checkbox", name="Keys are on").uncheck()
    page.get_by_role("button", name="Close").click()
    page.keyboard.press("n")
    assert 0 == page.locator("#picked strong").count()
    page.context.close()
