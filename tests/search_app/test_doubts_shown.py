"""Doubts about a whole act in the office: a plain question, the places where it is seen, the keyboard."""
import re

import pytest
from playwright.sync_api import Browser, expect

from indexer import reviewing
from indexer.archive import Archive
from tests.search_app.browsing import FAINT, NAMELESS, TWICE
from tests.search_app.reviewing_acts import LOAN, Person, signed_in, waiting_act

BROKEN = LOAN.replace("иск признал.", "иск признал, согла3ение и распи3ку подтвердил. Свидетель К асымова Р.Х. показала, что вид3ла деньги.")


@pytest.fixture
def act_id(archive: Archive) -> str:
    """An act with a broken name, in which a scan has read letters as figures."""
    return waiting_act(archive, BROKEN)


@pytest.mark.parametrize(("language", "question"), [
    ("en", "Figures stand here for letters."), ("ru", "Здесь вместо букв стоят цифры."), ("kk", "Мұнда әріптердің орнында цифрлар тұр."),
])
def test_a_doubt_is_a_question_with_its_places(office, act_id: str, language: str, question: str) -> None:
    """In the reviewer's language, with the words of each place between those around them and a link to it in the original."""
    page = Person(office, "one", language).get(f"/acts/{act_id}").text
    (row,) = [row for row in re.findall(r"<li class=[^>]*data-doubt.*?</li>", page, re.DOTALL) if question in row]
    places = re.findall(r'<a href="\?at=(\d+-\d+)#p\1"><mark>([^<]+)</mark>', row)
    assert ["согла3ение", "распи3ку", "вид3ла"] == [words for _, words in places]
    assert f'data-at="{places[0][0]}" data-guess' in row and all(f'id="p{place}"' in page for place, _ in places)


def test_a_doubt_about_the_whole_act_is_answered_once(archive: Archive, office, act_id: str) -> None:
    """Its places are shown; the answer is of the act, and the doubt is gone with all of them."""
    reviewer = Person(office, "one")
    assert {"broken_name", "bad_scan"} <= {doubt.code for doubt in reviewing.preview(archive, act_id, ()).doubts}
    reviewer.post(f"/acts/{act_id}/doubt", code="bad_scan", place="")
    assert ["broken_name"] == [doubt.code for doubt in reviewing.preview(archive, act_id, ()).doubts]


def test_doubts_about_the_whole_act_by_keyboard(browser: Browser, office_address: str, act_id: str) -> None:
    """`j` goes to the doubt and chooses its first place, `a` hides what is shown there, Enter answers, and the next doubt is chosen."""
    page, complaints = signed_in(browser, office_address, f"/acts/{act_id}")
    expect(page.locator("#original-words .doubt")).not_to_have_count(0)
    page.keyboard.press("j")
    expect(page.locator("#picked strong")).to_have_text("согла3ение")
    page.keyboard.press("a")
    page.keyboard.press("Enter")
    expect(page.locator("#public-words")).not_to_contain_text("согла3ение")
    page.keyboard.press("j")
    page.keyboard.press("Enter")
    expect(page.locator(".doubts li[data-doubt]")).to_have_count(1)
    expect(page.locator("#picked strong")).to_have_text("К асымова Р.Х.")
    for fault in (NAMELESS, FAINT, TWICE):
        assert [] == page.evaluate(fault)
    assert [] == complaints
