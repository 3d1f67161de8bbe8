"""Accounts of the office: sign-in, its limits, and what is written down."""
from datetime import timedelta

import pytest
from sqlalchemy import Engine, select

from archive_store import accounts as module
from archive_store import audit, tables
from archive_store.accounts import Accounts, Refused, Role
from models.errors import NotFound

PASSWORD = "correct horse battery"


@pytest.fixture
def accounts(database: Engine) -> Accounts:
    made = Accounts(database)
    made.add("aigerim", PASSWORD, Role.REVIEWER, "operator")
    return made


def refusal(accounts: Accounts, name: str, password: str, address: str = "") -> str:
    with pytest.raises(Refused) as refused:
        accounts.sign_in(name, password, address)
    return refused.value.code


def test_sign_in_with_the_right_password(accounts: Accounts) -> None:
    """The account and its role come back; the trail says who signed in."""
    account = accounts.sign_in("aigerim", PASSWORD)
    assert ("aigerim", Role.REVIEWER) == (account.name, account.role)
    assert account == accounts.get("aigerim") == accounts.all()[0]
    assert [("aigerim", "signed_in"), ("operator", "account_added")] == [(e.who, e.what) for e in audit.entries(accounts.database)]


def test_signing_out_ends_the_sessions_of_before(accounts: Accounts) -> None:
    """A session is told by how many were ended before it; the next one has another number. It is on the trail."""
    before = accounts.sign_in("aigerim", PASSWORD)
    accounts.sign_out("aigerim")
    assert before.sessions_ended < accounts.get("aigerim").sessions_ended == accounts.sign_in("aigerim", PASSWORD).sessions_ended
    assert "signed_out" == audit.entries(accounts.database)[1].what
    with pytest.raises(NotFound):
        accounts.sign_out("nobody")


@pytest.mark.parametrize(("name", "password"), [("aigerim", "wrong horse battery"), ("aigerim", ""), ("nobody", PASSWORD), ("", "")])
def test_a_wrong_name_and_a_wrong_password_are_told_alike(accounts: Accounts, name: str, password: str) -> None:
    """The answer does not tell whether there is such a name."""
    assert "wrong_password" == refusal(accounts, name, password)


def test_after_five_failures_even_the_right_password_waits(accounts: Accounts, monkeypatch: pytest.MonkeyPatch) -> None:
    """Guessing is slow; others are not hindered; after the time is over the right password is accepted."""
    accounts.add("daniyar", PASSWORD, Role.CLERK, "operator")
    assert ["wrong_password"] * 5 == [refusal(accounts, "aigerim", "guess") for _ in range(5)]
    assert "too_many_attempts" == refusal(accounts, "aigerim", PASSWORD)
    assert "daniyar" == accounts.sign_in("daniyar", PASSWORD).name
    monkeypatch.setattr(module, "WINDOW", timedelta(0))
    assert "aigerim" == accounts.sign_in("aigerim", PASSWORD).name


def test_a_stranger_elsewhere_locks_nobody_out(accounts: Accounts) -> None:
    """Whoever fails from one address waits there; the account's owner signs in from another, and that does not free the stranger."""
    assert ["wrong_password"] * 5 + ["too_many_attempts"] == [refusal(accounts, "aigerim", "guess", "203.0.113.7") for _ in range(6)]
    assert "aigerim" == accounts.sign_in("aigerim", PASSWORD, "198.51.100.2").name
    assert "too_many_attempts" == refusal(accounts, "aigerim", PASSWORD, "203.0.113.7")


def test_failures_are_on_the_trail(accounts: Accounts) -> None:
    """A wrong password is noted under the account's name; a name that no account has is not, since it may be a password."""
    accounts.close(accounts.add("daniyar", PASSWORD, Role.CLERK, "operator").name, "operator")
    for name in ("aigerim", "hunter2 hunter2", "daniyar"):
        refusal(accounts, name, "guess", "203.0.113.7")
    said = [(e.who, e.what, e.detail) for e in audit.entries(accounts.database)[:3]]
    assert [(who, "sign_in_failed", "203.0.113.7") for who in ("daniyar", "unknown", "aigerim")] == said


def test_a_success_forgets_the_failures(accounts: Accounts) -> None:
    """Four slips a day, each mended, never lock anyone out."""
    for _ in range(3):
        for _ in range(4):
            refusal(accounts, "aigerim", "slip")
        accounts.sign_in("aigerim", PASSWORD)


def test_a_closed_account_signs_in_no_more(accounts: Accounts) -> None:
    """Its name stays on the trail and cannot be given to another."""
    accounts.close("aigerim", "operator")
    assert "wrong_password" == refusal(accounts, "aigerim", PASSWORD)
    assert () == accounts.all()
    with pytest.raises(NotFound):
        accounts.get("aigerim")
    with pytest.raises(Refused, match="name_taken"):
        accounts.add("aigerim", PASSWORD, Role.CLERK, "operator")
    with pytest.raises(NotFound):
        accounts.close("nobody", "operator")


def test_a_short_password_is_refused(accounts: Accounts) -> None:
    """Eleven characters are too few."""
    with pytest.raises(Refused, match="short_password"):
        accounts.add("daniyar", "eleven char", Role.CLERK, "operator")


def test_passwords_are_kept_as_scrypt_hashes(accounts: Accounts) -> None:
    """The database does not hold the password."""
    with accounts.database.begin() as connection:
        hashed = connection.scalar(select(tables.accounts.c.password_hash))
    assert hashed.startswith("scrypt:") and PASSWORD not in hashed
