"""Invented acts that wait for review, each of a case of its own, and those who review them, for the tests of the reviewing page."""
import re
from itertools import count
from pathlib import Path

from archive_store.accounts import Accounts, Role
from indexer.archive import Archive, open_archive
from indexer.pipeline import Incoming, Options, take_in
from models.settings import Settings

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


class Person:
    """Somebody of the office at a browser."""

    def __init__(self, office, name: str, language: str = "en") -> None:
        self.client = office.test_client()
        self.client.environ_base["HTTP_ACCEPT_LANGUAGE"] = language
        self.post("/sign-in", name=name, password=PASSWORD)

    def get(self, address: str):
        return self.client.get(address)

    def post(self, address: str, part: bool = False, **fields):
        page = self.client.get("/sign-in").text
        fields["csrf_token"] = re.search(r'name="csrf_token" value="([^"]+)"', page)[1]
        return self.client.post(address, data=fields, headers={"X-Part": "bench"} if part else {})
