"""The audit trail: who did what with which act, when. Each entry's hash covers the one before, so none can be taken out."""
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha256

from sqlalchemy import Connection, Engine, select

from archive_store.canonical import spell
from archive_store.database import writer
from archive_store.tables import audit as table

FIRST = b"\0" * 32  # what stands before the first entry


@dataclass(frozen=True, slots=True)
class AuditEntry:
    """One deed. `who` is an account's name or the part of the program that acted; `detail` holds no personal data of acts."""

    position: int
    at: datetime
    who: str
    what: str  # received, held, sent_to_review, published, withdrawn, read_original, signed_in …
    act_id: str
    detail: str


def record(engine: Engine, who: str, what: str, act_id: str = "", detail: str = "") -> None:
    """Append an entry in a transaction of its own."""
    with writer(engine) as connection:
        append(connection, who, what, act_id, detail)


def append(connection: Connection, who: str, what: str, act_id: str = "", detail: str = "") -> None:
    """Append an entry in the transaction of the deed itself, so that neither stands without the other."""
    last = connection.execute(select(table.c.position, table.c.hash).order_by(table.c.position.desc()).limit(1)).first()
    position, before = (last.position + 1, last.hash) if last else (0, FIRST)
    entry = AuditEntry(position, datetime.now(UTC), who, what, act_id, detail)
    connection.execute(table.insert().values(
        position=position, at=entry.at, who=who, what=what, act_id=act_id, detail=detail, hash=chained(before, entry)))


def entries(engine: Engine, act_id: str = "", before: int | None = None, size: int = 50) -> tuple[AuditEntry, ...]:
    """The newest entries first, of one act or of all, those before position `before`."""
    query = select(table).order_by(table.c.position.desc()).limit(size)
    if act_id:
        query = query.where(table.c.act_id == act_id)
    if before is not None:
        query = query.where(table.c.position < before)
    with engine.begin() as connection:
        return tuple(_entry(row) for row in connection.execute(query))


def problems(connection: Connection) -> Iterator[str]:
    """What is wrong with the chain, entry by entry, in words for the operator."""
    expected, before = 0, FIRST
    for row in connection.execute(select(table).order_by(table.c.position)):
        if row.position != expected:
            yield f"audit: entry {expected} is missing"
        elif row.hash != chained(before, _entry(row)):
            yield f"audit: entry {row.position} was changed"
        expected, before = row.position + 1, row.hash


def chained(before: bytes, entry: AuditEntry) -> bytes:
    """The hash of an entry, over all that it says and the hash before."""
    said = [entry.position, entry.at.isoformat(), entry.who, entry.what, entry.act_id, entry.detail]
    return sha256(before + spell(said).encode()).digest()


def _entry(row) -> AuditEntry:
    return AuditEntry(row.position, row.at, row.who, row.what, row.act_id, row.detail)
