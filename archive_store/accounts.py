"""Accounts of the office: who may sign in, and as what. Passwords are kept as scrypt hashes alone."""
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from functools import cache

from sqlalchemy import Connection, Engine, func, select
from werkzeug.security import check_password_hash, generate_password_hash

from archive_store import audit
from archive_store.database import writer
from archive_store.tables import accounts as table
from archive_store.tables import failed_sign_ins as sign_ins
from models.errors import ArchiveError, NotFound

ATTEMPTS = 5  # failed ones within WINDOW, after which a name must wait at that address; OWASP's guidance is 3 to 10
NOBODY = "unknown"  # who failed to sign in under a name that no account has; what was typed there may be a password
WINDOW = timedelta(minutes=15)
SHORTEST = 12  # characters of a password (NIST SP 800-63B asks for 8 at least)


class Role(StrEnum):
    """What an account is for. An operator may do everything, the others what the name says."""

    CLERK = "clerk"
    REVIEWER = "reviewer"
    AUDITOR = "auditor"
    OPERATOR = "operator"


class Refused(ArchiveError):
    """Raised when a sign-in or a new account is refused: `wrong_password`, `too_many_attempts`, `name_taken`, `short_password`."""


@dataclass(frozen=True, slots=True)
class Account:
    """Someone who may sign in to the office. A session that began before the last of `sessions_ended` is over."""

    name: str
    role: Role
    created_at: datetime
    sessions_ended: int = 0


@dataclass(frozen=True, slots=True)
class Accounts:
    """The accounts in the database."""

    database: Engine

    def add(self, name: str, password: str, role: Role, by: str) -> Account:
        """Make an account. Raises Refused for a name that is taken or a password that is too short."""
        if len(password) < SHORTEST:
            raise Refused("short_password", f"at least {SHORTEST} characters")
        hashed, now = generate_password_hash(password, method="scrypt"), datetime.now(UTC)
        with writer(self.database) as connection:
            if _row(connection, name) is not None:
                raise Refused("name_taken", name)
            connection.execute(table.insert().values(
                name=name, password_hash=hashed, role=role, created_at=now, closed=False))
            audit.append(connection, by, "account_added", detail=f"{name}: {role}")
        return Account(name, role, now)

    def close(self, name: str, by: str) -> None:
        """The account may sign in no more; its name stays on the audit trail. Raises NotFound."""
        with writer(self.database) as connection:
            if not connection.execute(table.update().where(table.c.name == name).values(closed=True)).rowcount:
                raise NotFound("no_such_account", name)
            audit.append(connection, by, "account_closed", detail=name)

    def sign_in(self, name: str, password: str, address: str = "") -> Account:
        """The account of this name and password; `address` is that of the client.

        Raises Refused: `too_many_attempts` for WINDOW after ATTEMPTS failures with this name from this address, so that no
        stranger elsewhere locks an account; else `wrong_password`, whether or not there is such a name; both take the same
        time. A wrong one is on the audit trail; one that must wait was not looked at, and is not.
        """
        with writer(self.database) as connection:
            row = _row(connection, name)
            if _recent_attempts(connection, name, address) >= ATTEMPTS:
                raise Refused("too_many_attempts", f"wait {WINDOW.seconds // 60} minutes")
            # Counted before the password is compared: a hundred requests at once have no more attempts than one after another.
            connection.execute(sign_ins.insert().values(name=name, address=address, at=datetime.now(UTC)))
        right = check_password_hash(row.password_hash if row else _nobodys_hash(), password)
        if not right or row is None or row.closed:
            audit.record(self.database, row.name if row else NOBODY, "sign_in_failed", detail=address)
            raise Refused("wrong_password")
        with writer(self.database) as connection:
            connection.execute(sign_ins.delete().where(sign_ins.c.name == name, sign_ins.c.address == address))
            audit.append(connection, name, "signed_in")
        return _account(row)

    def sign_out(self, name: str) -> None:
        """End all sessions of the account, wherever their cookies are. Raises NotFound."""
        with writer(self.database) as connection:
            ended = table.update().where(table.c.name == name).values(sessions_ended=table.c.sessions_ended + 1)
            if not connection.execute(ended).rowcount:
                raise NotFound("no_such_account", name)
            audit.append(connection, name, "signed_out")

    def get(self, name: str) -> Account:
        """An open account. Raises NotFound."""
        with self.database.begin() as connection:
            row = _row(connection, name)
        if row is None or row.closed:
            raise NotFound("no_such_account", name)
        return _account(row)

    def all(self) -> tuple[Account, ...]:
        """The open accounts by name."""
        with self.database.begin() as connection:
            rows = connection.execute(select(table).where(~table.c.closed).order_by(table.c.name))
            return tuple(_account(row) for row in rows)


@cache
def _nobodys_hash() -> str:
    """What a password is compared with when there is no such name, so that the answer takes as long."""
    return generate_password_hash("", method="scrypt")


def _recent_attempts(connection: Connection, name: str, address: str) -> int:
    since = datetime.now(UTC) - WINDOW
    connection.execute(sign_ins.delete().where(sign_ins.c.at < since))
    return connection.scalar(select(func.count()).where(sign_ins.c.name == name, sign_ins.c.address == address))


def _row(connection: Connection, name: str):
    return connection.execute(select(table).where(table.c.name == name)).first()


def _account(row) -> Account:
    return Account(row.name, Role(row.role), row.created_at, row.sessions_ended)
