"""Invented acts that wait for review, for the tests of the reviewing page: each of a case of its own."""
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
