"""The catalogue: one row an original, with where it stands on its way and why it waits."""
import json
import re
import secrets
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import PurePosixPath
from unicodedata import category

from cattrs.preconf.json import make_converter
from sqlalchemy import Connection, Engine, bindparam, func, select

from archive_store import audit
from archive_store.database import writer
from archive_store.tables import catalogue as table
from models.errors import Held, NotFound
from models.signature import Signature

NAME_LENGTH = 200  # of a file name as shown
CORRECTION = "correction"  # the code of what was public once and is being corrected
_converter = make_converter()


class State(StrEnum):
    """Where an original stands."""

    RECEIVED = "received"  # kept, not yet through the steps
    HELD = "held"  # a step failed; `code` says why
    REVIEW = "review"  # the machine doubts; a person decides
    PUBLISHED = "published"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True)
class Entry:
    """A row of the catalogue. `detached` is the digest of a signature that came in a file of its own, or "".

    `kind`, `language` and `date` are values of the act's, "" while nothing has been described. `twin` is the id of the act
    whose labels this one follows, its version in the other language, or ""."""

    digest: str
    act_id: str
    file_name: str
    received_at: datetime
    received_by: str
    state: State
    code: str
    detail: str
    risk: float | None
    court: str
    number: str
    kind: str
    language: str
    date: str
    twin: str
    signatures: tuple[Signature, ...]
    detached: str
    salt: bytes = field(repr=False)
    version: int
    indexed_version: int


@dataclass(frozen=True, slots=True)
class Particulars:
    """What the steps have found out of an act before they ended; kept for the office."""

    signatures: tuple[Signature, ...] = ()
    court: str = ""
    number: str = ""
    risk: float | None = None
    kind: str = ""
    language: str = ""
    date: str = ""


@dataclass(frozen=True, slots=True)
class Catalogue:
    """The catalogue in the database."""

    database: Engine

    def receive(self, digest: str, file_name: str, by: str, detached: str = "") -> tuple[Entry, bool]:
        """The row of a kept file, and whether it is new. Its act's id is drawn once and stays.

        A detached signature that comes later joins the row as long as nothing is published, and the way begins anew.
        """
        with writer(self.database) as connection:
            known = _one(connection, table.c.digest == digest)
            if known is None:
                _insert(connection, digest, file_name, by, detached)
            elif _takes_signature(known, detached):
                connection.execute(table.update().where(table.c.digest == digest).values(
                    detached=detached, state=State.RECEIVED, code="", detail=""))
            return _one(connection, table.c.digest == digest), known is None

    def get(self, digest: str) -> Entry:
        """The row of an original. Raises NotFound."""
        return self._found(table.c.digest == digest, digest)

    def by_act(self, act_id: str) -> Entry:
        """The row of an act. Raises NotFound."""
        return self._found(table.c.act_id == act_id, act_id)

    def describe(self, digest: str, found: Particulars) -> Entry:
        """Note what was described of an original. The first time it is also settled for good whose labels the act follows: those
        of its version in the other language (same court, number, kind and day) that was described before; nobody's if there is none.

        Of two versions that are described at once one follows the other, since there is one writer at a time; who follows never leads
        the one that he follows."""
        with writer(self.database) as connection:
            if not _one(connection, table.c.digest == digest).date:
                connection.execute(table.update().where(table.c.digest == digest).values(
                    court=found.court, number=found.number, kind=found.kind, language=found.language, date=found.date,
                    twin=_twin(connection, found), signatures=json.dumps(_converter.unstructure(found.signatures))))
            return _one(connection, table.c.digest == digest)

    def in_other_language(self, entry: Entry) -> tuple[Entry, ...]:
        """The act whose labels an act follows, then those that follow it."""
        query = select(table).where((table.c.act_id == entry.twin) | (table.c.twin == entry.act_id))
        with self.database.begin() as connection:
            found = [_entry(row) for row in connection.execute(query.order_by(table.c.received_at, table.c.digest))]
        return tuple(sorted(found, key=lambda other: other.act_id != entry.twin))

    def hold(self, digest: str, reason: Held, found: Particulars, by: str) -> Entry:
        """A step failed: the act waits with the reason's code."""
        return self._wait(digest, State.HELD, reason, found, by)

    def send_to_review(self, digest: str, reason: Held, found: Particulars, by: str) -> Entry:
        """The machine doubts: the act waits for a person's decision."""
        return self._wait(digest, State.REVIEW, reason, found, by)

    def correcting(self, digest: str, code: str) -> Entry:
        """Note why the correction of a public act is not published yet, or that there is none (""); the act stays public."""
        with writer(self.database) as connection:
            public = (table.c.digest == digest) & (table.c.state == State.PUBLISHED)
            connection.execute(table.update().where(public).values(code=code))
            return _one(connection, table.c.digest == digest)

    def corrected(self, size: int, code: str = "") -> tuple[Entry, ...]:
        """The public acts of which a correction is not published yet; with `code`, only those that wait for this reason."""
        query = select(table).where(table.c.state == State.PUBLISHED, table.c.code == code if code else table.c.code != "")
        with self.database.begin() as connection:
            return tuple(_entry(row) for row in connection.execute(query.order_by(table.c.received_at, table.c.digest).limit(size)))

    def numbered(self, number: str, size: int) -> tuple[Entry, ...]:
        """The acts of a case number, wherever they stand, those received last first."""
        query = select(table).where(table.c.number == number).order_by(table.c.received_at.desc(), table.c.digest).limit(size)
        with self.database.begin() as connection:
            return tuple(_entry(row) for row in connection.execute(query))

    def waiting(self, states: Iterable[State] = (State.HELD, State.REVIEW), start: int = 0, size: int = 50,
                code: str = "") -> tuple[Entry, ...]:
        """The rows in some states, those received first first; with `code`, only those that wait for this reason."""
        query = select(table).where(table.c.state.in_(list(states)))
        if code:
            query = query.where(table.c.code == code)
        query = query.order_by(table.c.received_at, table.c.digest).offset(start).limit(size)
        with self.database.begin() as connection:
            return tuple(_entry(row) for row in connection.execute(query))

    def counts(self) -> dict[tuple[State, str], int]:
        """How many originals are in each state, by reason."""
        query = select(table.c.state, table.c.code, func.count()).group_by(table.c.state, table.c.code)
        with self.database.begin() as connection:
            return {(State(state), code): count for state, code, count in connection.execute(query)}

    def unindexed(self, size: int) -> tuple[Entry, ...]:
        """Rows whose newest version, or withdrawal, the index does not know yet."""
        query = select(table).where(table.c.version != table.c.indexed_version).order_by(table.c.digest).limit(size)
        with self.database.begin() as connection:
            return tuple(_entry(row) for row in connection.execute(query))

    def versions(self) -> dict[str, int]:
        """The newest version of each act that was ever published, by digest."""
        with self.database.begin() as connection:
            rows = connection.execute(select(table.c.digest, table.c.version).where(table.c.version > 0))
            return {digest: version for digest, version in rows}

    def mark_indexed(self, versions: dict[str, int]) -> None:
        """The index knows these versions now; one published meanwhile has another number and stays to be indexed."""
        change = table.update().where(table.c.digest == bindparam("of")).values(indexed_version=bindparam("to"))
        with writer(self.database) as connection:
            if versions:
                connection.execute(change, [{"of": digest, "to": version} for digest, version in versions.items()])

    def forget_index(self) -> None:
        """No version is in the index: its files are lost."""
        with writer(self.database) as connection:
            connection.execute(table.update().where(table.c.indexed_version != 0).values(indexed_version=0))

    def _found(self, condition, name: str) -> Entry:
        with self.database.begin() as connection:
            entry = _one(connection, condition)
        if entry is None:
            raise NotFound("not_in_catalogue", name)
        return entry

    def _wait(self, digest: str, state: State, reason: Held, found: Particulars, by: str) -> Entry:
        """A row that has been decided meanwhile, by another process or a person, stays as it is."""
        with writer(self.database) as connection:
            entry = _one(connection, table.c.digest == digest)
            if entry.state in (State.PUBLISHED, State.WITHDRAWN):
                return entry
            connection.execute(table.update().where(table.c.digest == digest).values(
                state=state, code=reason.code, detail=reason.detail, risk=found.risk, court=found.court,
                number=found.number, kind=found.kind, language=found.language,
                signatures=json.dumps(_converter.unstructure(found.signatures))))
            if (entry.state, entry.code) != (state, reason.code):
                audit.append(connection, by, "held" if state is State.HELD else "sent_to_review", entry.act_id, reason.code)
            return _one(connection, table.c.digest == digest)


def display_name(name: str) -> str:
    """A file name that is harmless in a page, a log or a terminal: the last part of a path, without controls.

    >>> display_name("../../etc/act\\n7.pdf"), display_name("")
    ('act 7.pdf', 'unnamed')
    """
    last = PurePosixPath(name.replace("\\", "/")).name
    visible = "".join(" " if category(c)[0] in "CZ" else c for c in last)
    return re.sub(" +", " ", visible).strip(" .")[-NAME_LENGTH:] or "unnamed"


def _insert(connection: Connection, digest: str, file_name: str, by: str, detached: str) -> None:
    act_id = secrets.token_hex(8)
    connection.execute(table.insert().values(
        digest=digest, act_id=act_id, file_name=display_name(file_name), received_at=datetime.now(UTC), received_by=by,
        state=State.RECEIVED, code="", detail="", risk=None, court="", number="", signatures="[]", detached=detached,
        salt=secrets.token_bytes(32), version=0, indexed_version=0))
    audit.append(connection, by, "received", act_id)


def _twin(connection: Connection, found: Particulars) -> str:
    """The act that was described first of those that are the same in another language; "" for an act without a number."""
    same = [table.c[name] == getattr(found, name) for name in ("court", "number", "kind", "date")]
    query = select(table.c.act_id).where(*same, table.c.language != found.language).order_by(table.c.received_at, table.c.digest)
    return (connection.scalar(query.limit(1)) or "") if found.number and found.date else ""


def _takes_signature(known: Entry, detached: str) -> bool:
    return detached not in ("", known.detached) and known.state not in (State.PUBLISHED, State.WITHDRAWN)


def _one(connection: Connection, condition) -> Entry | None:
    row = connection.execute(select(table).where(condition)).first()
    return None if row is None else _entry(row)


def _entry(row) -> Entry:
    values = row._asdict()
    signatures = _converter.structure(json.loads(values.pop("signatures")), tuple[Signature, ...])
    return Entry(**values | {"state": State(values["state"]), "signatures": signatures})
