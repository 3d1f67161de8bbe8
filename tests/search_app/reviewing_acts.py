"""Invented acts that wait for review, each of a case of its own, and those who review them, for the tests of the reviewing page."""
import re
from itertools import count
from pathlib import Path

from playwright.sync_api import Browser, Page

from archive_store.accounts import Accounts, Role
from indexer.archive import Archive, open_archive
from indexer.pipeline import Incoming, Options, take_in
from models.settings import Settings
from tests.search_app.browsing import opened

PASSWORD = "correct horse battery"
LOAN = (Path(__file__).parent / "originals/loan.txt").read_text("utf-8")
_numbers = count(5000)


def archive_at(home: Path, reviewers: int = 1) -> Archive:
    """An archive in which every act waits, with a clerk, an auditor, an operator and the reviewers «one» and «two»."""
    archive = open_archive(Settings.of({"ARCHIVE_HOME": str(home), "ARCHIVE_REVIEW_ALL": "yes", "ARCHIVE_REVIEWERS": str(reviewers)}))
    accounts = Accounts(archive.database)
    for name, role in (("one", Role.REVIEWER), ("two", Role.REVIEWER), *((role.value, role) for role in Role if role is not Role.REVIEWER)):
        accounts.add(name, PASSWORD, role, "test")
    return archive


def waiting_act(archive: Archive, text: str = LOAN) -> str:
    """The id of an act that waits for review; `text` gets a case number of its own."""
    own = text.replace("2/4410", f"2/{next(_numbers)}")
    return take_in(archive, Incoming("loan.txt", own.encode()), Options(allow_unsigned=True)).act_id


def token(page: str) -> str:
    """What a form of the office must bring with it."""
    return re.search(r'name="csrf_token" value="([^"]+)"', page)[1]


class Person:
    """Somebody of the office at a browser."""

    def __init__(self, office, name: str, language: str = "en") -> None:
        self.client = office.test_client()
        self.client.environ_base["HTTP_ACCEPT_LANGUAGE"] = language
        self.post("/sign-in", name=name, password=PASSWORD)

    def get(self, address: str):
        return self.client.get(address)

    def post(self, address: str, part: bool = False, **fields):
        fields["csrf_token"] = token(self.client.get("/sign-in").text)
        return self.client.post(address, data=fields, headers={"X-Part": "bench"} if part else {})


def signed_in(browser: Browser, address: str, path: str, name: str = "one", **options) -> tuple[Page, list[str]]:
    """A reviewer's browser at a page, and what it complains of."""
    page, complaints = opened(browser, address, "/sign-in", **options)
    page.fill("#name", name)
    page.fill("#password", PASSWORD)
    page.locator("main button").click()
    page.goto(address + path)
    return page, complaints
