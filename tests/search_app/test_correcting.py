"""A public act corrected in the office: what the reviewer sees and does, what the public reads before and after."""
import pytest
from playwright.sync_api import Browser, expect

from archive_store import audit
from archive_store.catalogue import State
from indexer import decide, reviewing
from indexer.archive import Archive
from search_app.public.application import create_app
from tests.search_app.browsing import FAINT, NAMELESS, TWICE, opened
from tests.search_app.conftest import reader_of
from tests.search_app.reviewing_acts import PASSWORD, Person, waiting_act

LEAK = "заемщик"  # stands for a name that the recognizers missed
PAGES = ("/acts/{}", "/acts/{}/print", "/acts/{}/certificate", "/acts/{}/signature", "/api/v1/acts/{}", "/api/v1/acts/{}/certificate")


@pytest.fixture
def site(archive: Archive):
    """A reader of that archive."""
    return reader_of(create_app(archive.settings))


@pytest.fixture
def act_id(archive: Archive) -> str:
    """A public act."""
    act_id = waiting_act(archive)
    assert State.PUBLISHED == decide.approve(archive, act_id, "two", "", "").state
    return act_id


def read(site, act_id: str) -> str:
    """All that the public can read of an act."""
    return "".join(site.get(page.format(act_id)).text for page in PAGES)


def found(site, act_id: str) -> bool:
    """Whether a search for the word finds the act, in the API and in the list to be saved."""
    asked = {"q": f'"{LEAK}"'}
    listed = act_id in site.get("/search/list.csv", query_string=asked).text
    assert listed is (act_id in [hit["id"] for hit in site.get("/api/v1/search", query_string=asked | {"size": 100}).get_json()["hits"]])
    return listed


def seen(archive: Archive, act_id: str) -> str:
    return reviewing.preview(archive, act_id, ()).public_sha256


def test_a_corrected_version_replaces_the_public_one(archive: Archive, act_id: str, one: Person, site) -> None:
    """The reviewer hides the word and publishes; the page says that it was corrected and when, and nobody reads the word any more."""
    page = one.get(f"/acts/{act_id}").text
    assert "This act is public. What you edit here changes nothing" in page and "Publish the corrected version" not in page
    one.post(f"/acts/{act_id}/edit", kind="add", words=LEAK, category="WORKPLACE", all_forms="yes")
    page = one.get(f"/acts/{act_id}").text
    assert "is being corrected" in page and "Publish the corrected version" in page
    assert LEAK in read(site, act_id) and found(site, act_id)
    assert act_id in one.get("/queue?reason=correction").text
    assert "Published version 1" in (compared := one.get(f"/acts/{act_id}/compare").text) and LEAK in compared
    answer = one.post(f"/acts/{act_id}/approve", seen=seen(archive, act_id))
    assert "The corrected version is public now." in one.get(answer.location).text
    assert LEAK not in read(site, act_id) and not found(site, act_id)
    assert "published a corrected version of this text on" in site.get(f"/acts/{act_id}").text
    act = site.get(f"/api/v1/acts/{act_id}").get_json()
    assert (2, True, 2) == (act["version"], act["corrected"], site.get(f"/api/v1/acts/{act_id}/certificate").get_json()["version"])
    assert "Published version 1" not in one.get(f"/acts/{act_id}/compare?left=v1&right=v2").text


def test_the_first_version_is_not_called_corrected(act_id: str, site) -> None:
    """Nothing is said of corrections where there was none."""
    assert "corrected version" not in site.get(f"/acts/{act_id}").text and site.get(f"/api/v1/acts/{act_id}").get_json()["corrected"] is False


def test_what_is_taken_down_is_read_by_nobody(archive: Archive, act_id: str, one: Person, site) -> None:
    """Gone at once; it waits for its correction, with the reason, and comes back when that is approved."""
    assert "Say why" in one.get(one.post(f"/acts/{act_id}/take-down", reason=" ").location).text
    assert 200 == site.get(f"/acts/{act_id}").status_code
    one.post(f"/acts/{act_id}/take-down", reason="a word too many")
    assert {410} == {site.get(page.format(act_id)).status_code for page in PAGES} and not found(site, act_id)
    page = one.get(f"/acts/{act_id}").text
    assert "a word too many" in page and "being corrected" in page
    assert "a word too many" not in "".join(e.detail for e in audit.entries(archive.database, act_id))
    one.post(f"/acts/{act_id}/edit", kind="add", words=LEAK, category="WORKPLACE", all_forms="yes")
    one.post(f"/acts/{act_id}/approve", seen=seen(archive, act_id))
    assert 200 == site.get(f"/acts/{act_id}").status_code and LEAK not in site.get(f"/acts/{act_id}").text


def test_only_reviewers_correct(office, act_id: str) -> None:
    """Others neither open an act, nor take it down."""
    for name in ("clerk", "auditor"):
        person = Person(office, name)
        assert {403} == {person.get(f"/open?act={act_id}").status_code, person.post(f"/acts/{act_id}/take-down", reason="x").status_code,
                         person.post(f"/acts/{act_id}/edit", kind="add", words=LEAK, category="WORKPLACE").status_code}


def test_any_act_can_be_opened(archive: Archive, act_id: str, one: Person) -> None:
    """By the address of its public page, its id, or the number of its case in any spacing; what is none finds none."""
    number = archive.catalogue.by_act(act_id).number
    for asked in (act_id, f"https://acts.example/acts/{act_id}?q=x", f" {act_id} "):
        assert f"/acts/{act_id}" == one.client.get("/open", query_string={"act": asked}).location
    assert act_id in one.client.get("/open", query_string={"act": number.replace("/", " / ")}).text
    for asked in ("", "0" * 16, "Байжанов", "<script>alert(1)</script>", "x" * 5000):
        answer = one.client.get("/open", query_string={"act": asked})
        assert 200 == answer.status_code and "No act of the archive" in answer.text and "<script>alert" not in answer.text


def test_what_was_withdrawn_cannot_be_corrected(archive: Archive, act_id: str, one: Person) -> None:
    """It is out for good: no edit, no approval, no taking down."""
    one.post(f"/acts/{act_id}/withdraw", reason="order of the court")
    assert 409 == one.post(f"/acts/{act_id}/edit", part=True, kind="add", words=LEAK, category="WORKPLACE").status_code
    for deed in ("approve", "take-down"):
        one.post(f"/acts/{act_id}/{deed}", seen=seen(archive, act_id), reason="x")
    assert State.WITHDRAWN is archive.catalogue.by_act(act_id).state


def test_a_correction_in_the_browser(browser: Browser, office_address: str, archive: Archive, act_id: str, site) -> None:
    """From the queue's field to the corrected version, by keyboard; no page has a fault."""
    page, complaints = opened(browser, office_address, "/sign-in")
    page.fill("#name", "one")
    page.fill("#password", PASSWORD)
    page.keyboard.press("Enter")
    page.fill("#open-act", f"http://acts.example/acts/{act_id}")
    page.keyboard.press("Enter")
    expect(page.locator(".note").first).to_contain_text("This act is public")
    page.fill("#mend-words", LEAK)
    page.select_option("#mend-category", "WORKPLACE")
    page.locator("#mend button[value=add]").click()
    expect(page.locator("#public-words")).not_to_contain_text(LEAK)
    page.get_by_role("button", name="Publish the corrected version").click()
    expect(page.get_by_role("status")).to_contain_text("The corrected version is public now.")
    assert LEAK not in site.get(f"/acts/{act_id}").text
    page.goto(f"{office_address}/acts/{act_id}")
    for fault in (NAMELESS, FAINT, TWICE):
        assert [] == page.evaluate(fault)
    assert [] == complaints


def test_rules_that_have_changed_since_change_nothing_public(archive: Archive, act_id: str, one: Person, site) -> None:
    """An older program read a word otherwise: the page says that the text would be another now, and only a person publishes that."""
    with archive.database.begin() as connection:
        for table in ("shelf", "versions"):
            connection.exec_driver_sql(f"UPDATE {table} SET act = replace(act, 'предмет займа', 'предмет долга') WHERE act_id = ?", (act_id,))
    page = one.get(f"/acts/{act_id}").text
    assert "By the rules of today" in page and "Publish the corrected version" in page and act_id not in one.get("/queue?reason=correction").text
    assert "предмет долга" in site.get(f"/acts/{act_id}").text
    one.post(f"/acts/{act_id}/approve", seen=seen(archive, act_id))
    assert "предмет долга" not in site.get(f"/acts/{act_id}").text
