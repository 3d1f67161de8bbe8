"""Publishing, correcting and withdrawing: the version, the log's leaf, the shelf, the catalogue and the audit trail in one transaction."""
import json
from dataclasses import replace
from datetime import UTC, datetime

from cattrs.preconf.json import make_converter
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from sqlalchemy import Connection, Engine, Row, select

from archive_store import audit, log, shelving
from archive_store.canonical import digest as digest_of
from archive_store.canonical import encode
from archive_store.catalogue import CORRECTION, Particulars, State
from archive_store.database import writer
from archive_store.tables import case_numbers, catalogue, cited, shelf, versions
from models.act import PublicAct
from models.certificate import Certificate
from models.errors import NotFound

_converter = make_converter()


def publish(database: Engine, key: Ed25519PrivateKey, digest: str, act: PublicAct, found: Particulars, by: str,
            certificate: Certificate | None = None, after: int | None = None) -> int:
    """Put the public act made of the original `digest` on the shelf; returns its version. The certificate gets this version
    and the time, and its hash is in the log's leaf. The texts of earlier versions are erased: what a correction took out must
    not be read in them.

    What is there already, word for word, is not published again, and a withdrawn act stays withdrawn, so that a step
    repeated after a crash changes nothing; nor is one of which another version came `after` the one that was seen. Raises NotFound
    when the catalogue does not know the original under the act's id.
    """
    with writer(database) as connection:
        row = _catalogued(connection, (catalogue.c.digest == digest) & (catalogue.c.act_id == act.id), act.id)
        text = encode(act)
        if row.state == State.WITHDRAWN or row.version and text == _text(connection, row.act_id, row.version):
            return row.version
        if after not in (None, row.version):
            return row.version
        version, now = row.version + 1, _now()
        certified = encode(replace(certificate, version=version, published_at=now)) if certificate else ""
        connection.execute(versions.update().where(versions.c.act_id == row.act_id).values(act=""))
        connection.execute(versions.insert().values(
            act_id=row.act_id, version=version, published_at=now, act=text, tombstone=False, certificate=certified))
        original = log.commitment(row.salt, digest)
        entry = log.entry_of(row.act_id, version, now, digest_of(text), original, certified and digest_of(certified))
        log.append(connection, key, row.act_id, version, entry)
        _put_on_shelf(connection, act, text, version, now)
        connection.execute(catalogue.update().where(catalogue.c.digest == digest).values(
            state=State.PUBLISHED, code="", detail="", version=version, risk=found.risk, court=act.court.key,
            number=act.number, kind=act.kind, language=act.language, signatures=json.dumps(_converter.unstructure(found.signatures))))
        audit.append(connection, by, "published", row.act_id, f"version {version}")
        return version


def withdraw(database: Engine, key: Ed25519PrivateKey, act_id: str, by: str, reason: str) -> int:
    """Take an act from the public for good: its text goes from all versions, a tombstone is the last one; returns its number.

    The leaves stay, since they hold no text. An act that is not public yet is kept from becoming so. The reason stands in the
    catalogue, on the audit trail its commitment alone. Raises NotFound.
    """
    with writer(database) as connection:
        row = _catalogued(connection, catalogue.c.act_id == act_id, act_id)
        if row.state == State.WITHDRAWN:
            return row.version
        version = _bury(connection, key, row) if row.version else 0
        _leave(connection, row, State.WITHDRAWN, "", reason, version)
        audit.append(connection, by, "withdrawn", act_id, _sealed(row, reason))
        return version


def take_down(database: Engine, key: Ed25519PrivateKey, act_id: str, by: str, reason: str) -> int:
    """Take a public act from the public as `withdraw` does, until a person publishes it corrected: it waits for review with the
    code `correction`. Returns the number of the tombstone. Raises NotFound, also for an act that is not public."""
    with writer(database) as connection:
        row = _catalogued(connection, (catalogue.c.act_id == act_id) & (catalogue.c.state == State.PUBLISHED), act_id)
        version = _bury(connection, key, row)
        _leave(connection, row, State.REVIEW, CORRECTION, reason, version)
        audit.append(connection, by, "taken_down", act_id, _sealed(row, reason))
        return version


def _bury(connection: Connection, key: Ed25519PrivateKey, row: Row) -> int:
    """Erase the texts of all versions and add the tombstone, with its leaf; its number."""
    version, now = row.version + 1, _now()
    connection.execute(versions.update().where(versions.c.act_id == row.act_id).values(act=""))
    connection.execute(shelf.delete().where(shelf.c.act_id == row.act_id))
    connection.execute(versions.insert().values(act_id=row.act_id, version=version, published_at=now, act="", tombstone=True))
    entry = log.entry_of(row.act_id, version, now, "", log.commitment(row.salt, row.digest))
    log.append(connection, key, row.act_id, version, entry)
    return version


def _leave(connection: Connection, row: Row, state: State, code: str, reason: str, version: int) -> None:
    connection.execute(catalogue.update().where(catalogue.c.digest == row.digest).values(
        state=state, code=code, detail=reason, version=version))


def _sealed(row: Row, reason: str) -> str:
    """What the audit trail says of a reason: whether it was changed can be told, what it is only by those who see the catalogue."""
    return f"reason, commitment {log.commitment(row.salt, digest_of(reason))}"


def _catalogued(connection: Connection, condition, name: str) -> Row:
    row = connection.execute(select(catalogue).where(condition)).first()
    if row is None:
        raise NotFound("not_in_catalogue", name)
    return row


def _text(connection: Connection, act_id: str, version: int) -> str:
    return connection.execute(select(versions.c.act).where(
        versions.c.act_id == act_id, versions.c.version == version)).scalar_one()


def _now() -> datetime:
    """To the millisecond, as the log says it."""
    now = datetime.now(UTC)
    return now.replace(microsecond=now.microsecond // 1000 * 1000)


def _put_on_shelf(connection: Connection, act: PublicAct, text: str, version: int, now: datetime) -> None:
    connection.execute(shelf.delete().where(shelf.c.act_id == act.id))
    connection.execute(shelf.insert().values(
        act_id=act.id, version=version, published_at=now, act=text, **shelving.particulars(act)))
    if articles := shelving.articles(act):
        connection.execute(cited.insert(), articles)
    if numbers := shelving.numbers(act):
        connection.execute(case_numbers.insert(), numbers)
