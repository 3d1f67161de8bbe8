"""Recompute everything: the log, its heads, every version, the shelf, the audit trail, the reviews, every original."""
from collections.abc import Iterator
from itertools import zip_longest

from sqlalchemy import Connection, Engine, func, select

from archive_store import audit, log, merkle, reviews, shelving
from archive_store.canonical import decode, decode_certificate
from archive_store.canonical import digest as digest_of
from archive_store.originals import Originals
from archive_store.tables import case_numbers, catalogue, cited, log_heads, log_leaves, log_nodes, shelf, versions
from models.errors import ArchiveError

STREAM = {"yield_per": 200}  # rows with whole texts in memory at once


def problems(database: Engine, originals: Originals, public_key: bytes) -> Iterator[str]:
    """All that is not as it must be, in words for the operator; nothing when the archive is sound.

    `public_key` is that of the log; a head signed by another is a problem. A log that was cut at its end together with
    its versions can only be seen by those who kept a head of it.
    """
    with database.begin() as connection:
        levels = _levels([merkle.leaf_hash(entry.encode()) for entry in connection.scalars(
            select(log_leaves.c.entry).order_by(log_leaves.c.position))])
        yield from _of_nodes(connection, levels)
        yield from _of_heads(connection, levels, public_key)
        yield from _of_versions(connection)
        yield from _of_shelf(connection)
        yield from _of_rows(connection)
        yield from audit.problems(connection)
        yield from reviews.problems(connection)
    yield from _of_originals(database, originals)


def _levels(hashes: list[bytes]) -> list[list[bytes]]:
    """The hashes of all whole subtrees, by level."""
    levels = [hashes]
    while len(levels[-1]) > 1:
        row = levels[-1]
        levels.append([merkle.node_hash(a, b) for a, b in zip(row[::2], row[1::2], strict=False)])
    return levels


def _of_nodes(connection: Connection, levels: list[list[bytes]]) -> Iterator[str]:
    """Positions have no gap, and each stored hash is that of its leaves."""
    if connection.scalar(select(func.max(log_leaves.c.position))) not in (None, len(levels[0]) - 1):
        yield "log: a leaf is missing"
    for level, row in enumerate(levels):
        stored = connection.scalars(
            select(log_nodes.c.hash).where(log_nodes.c.level == level).order_by(log_nodes.c.position))
        for position, (right, found) in enumerate(zip_longest(row, stored)):
            if right != found:
                yield f"log: node {position} of level {level} was changed"


def _of_heads(connection: Connection, levels: list[list[bytes]], public_key: bytes) -> Iterator[str]:
    """A head for each size, signed by our key, with the root over the leaves as they are."""

    def node(start: int, stop: int) -> bytes:
        level = (stop - start).bit_length() - 1
        return levels[level][start >> level]

    size, leaves = 0, len(levels[0])
    for size, row in enumerate(connection.execute(select(log_heads).order_by(log_heads.c.size)), start=1):
        head = log.as_head(row)
        if head.size != size or head.public_key != public_key or not head.genuine():
            yield f"log: head {head.size} is not ours"
        elif size > leaves or merkle.subtree(node, 0, size) != head.root:
            yield f"log: head {size} is not that of the leaves"
    if size != leaves:
        yield f"log: {leaves} leaves, {size} heads"


def _of_versions(connection: Connection) -> Iterator[str]:
    """Each version is the one that its leaf names, each leaf has its version, and each leaf the commitment to its original."""
    query = select(versions, log_leaves.c.entry, catalogue.c.salt, catalogue.c.digest, catalogue.c.version.label("newest")).select_from(
        versions.outerjoin(log_leaves, (log_leaves.c.act_id == versions.c.act_id) & (log_leaves.c.version == versions.c.version))
        .outerjoin(catalogue, catalogue.c.act_id == versions.c.act_id)).order_by(versions.c.act_id, versions.c.version)
    for row in connection.execute(query, execution_options=STREAM):
        name = f"version {row.version} of {row.act_id}"
        if row.entry is None:
            yield f"{name}: its leaf is missing"
        elif row.salt is None:
            yield f"{name}: not in the catalogue"
        elif row.entry != _expected_entry(row):
            yield f"{name}: not what the log says"
        elif row.certificate and not _certifies(row):
            yield f"{name}: its certificate is of another"
        elif row.act and row.version < row.newest:
            yield f"{name}: its text was to be erased"
    orphans = select(log_leaves.c.act_id, log_leaves.c.version).outerjoin(
        versions, (log_leaves.c.act_id == versions.c.act_id) & (log_leaves.c.version == versions.c.version)
    ).where(versions.c.act_id.is_(None))
    for act_id, version in connection.execute(orphans):
        yield f"version {version} of {act_id}: in the log, but not kept"


def _expected_entry(row) -> str:
    """The entry that a version must have; that of an erased one, which a later one follows, is believed in its hash of the text."""
    if row.act or row.tombstone:
        act_digest = digest_of(row.act) if row.act else ""
    else:
        act_digest = _claimed_digest(row.entry) if row.version < row.newest else ""
    certificate = digest_of(row.certificate) if row.certificate else ""
    original = log.commitment(row.salt, row.digest)
    return log.entry_of(row.act_id, row.version, row.published_at, act_digest, original, certificate)


def _certifies(row) -> bool:
    """Whether a certificate says of the version what the version is; of an erased one the text is believed."""
    said = decode_certificate(row.certificate)
    if (said.act_id, said.version, said.published_at, said.original) != (
            row.act_id, row.version, row.published_at, log.commitment(row.salt, row.digest)):
        return False
    if not row.act:
        return True
    act = decode(row.act)
    return (said.public_text, said.hidden) == (digest_of(act.text), act.replaced())


def _claimed_digest(entry: str) -> str:
    _, _, rest = entry.partition('"act_sha256":"')
    return rest[:64]


def _of_shelf(connection: Connection) -> Iterator[str]:
    """The shelf shows the newest version of each act that the catalogue calls published, and nothing else."""
    query = select(catalogue.c.act_id, catalogue.c.state, versions.c.act, shelf.c.act.label("shown")).select_from(
        catalogue.outerjoin(shelf, shelf.c.act_id == catalogue.c.act_id)
        .outerjoin(versions, (versions.c.act_id == catalogue.c.act_id) & (versions.c.version == catalogue.c.version)))
    for row in connection.execute(query, execution_options=STREAM):
        if row.shown != (row.act if row.state == "published" else None):
            yield f"act {row.act_id}: the shelf does not show what was published"
    strangers = select(shelf.c.act_id).where(shelf.c.act_id.not_in(select(catalogue.c.act_id)))
    for act_id in connection.scalars(strangers):
        yield f"act {act_id}: on the shelf, but not in the catalogue"


def _of_rows(connection: Connection) -> Iterator[str]:
    """Lists, courts, articles and cases show each act as it says itself; acts that are not as published are named elsewhere."""
    query = select(shelf).join(versions, (versions.c.act_id == shelf.c.act_id) & (versions.c.act == shelf.c.act))
    for row in connection.execute(query, execution_options=STREAM):
        act = decode(row.act)
        if any(getattr(row, name) != value for name, value in shelving.particulars(act).items()):
            yield f"act {row.act_id}: stands on the shelf under other particulars than its own"
        for table, right in ((cited, shelving.articles(act)), (case_numbers, shelving.numbers(act))):
            found = connection.execute(select(table).where(table.c.act_id == row.act_id)).mappings()
            if sorted(map(str, map(dict, found))) != sorted(map(str, right)):
                yield f"act {row.act_id}: its rows in {table.name} are not its own"


def _of_originals(database: Engine, originals: Originals) -> Iterator[str]:
    """Every original and detached signature that the catalogue names is there, whole."""
    with database.begin() as connection:
        rows = connection.execute(select(catalogue.c.digest, catalogue.c.detached)).all()
    for digest in sorted({d for row in rows for d in row if d}):
        try:
            originals.read(digest)
        except ArchiveError as error:
            yield f"original {digest[:16]}: {error.code}"
