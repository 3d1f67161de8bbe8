"""The transparency log: every published version is a leaf of a Merkle tree (RFC 9162) whose heads are signed.

A leaf is the hash of its *entry*, one line of JSON with the act's id and version, the time, the SHA-256 of the public act
in canonical JSON, the commitment SHA-256(salt || digest of the signed original), and the SHA-256 of the certificate, which
entries older than certificates do not have. Entries never hold the text, so a withdrawn act leaves the log as it was.
"""
import struct
import time
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from sqlalchemy import Connection, Engine, Row, func, select

from archive_store import merkle
from archive_store.canonical import spell
from archive_store.tables import log_heads, log_leaves, log_nodes
from models.errors import NotFound


@dataclass(frozen=True, slots=True)
class Head:
    """A signed tree head: the root over the first `size` leaves at `timestamp` (milliseconds since 1970)."""

    size: int
    timestamp: int
    root: bytes
    signature: bytes
    public_key: bytes  # Ed25519, raw

    def signed(self) -> bytes:
        """What the signature is over: TreeHeadDataV2 of RFC 9162, section 4.10, without extensions."""
        return struct.pack(">QQB32sH", self.timestamp, self.size, 32, self.root, 0)

    def genuine(self) -> bool:
        """Whether the signature is of the head's own key; that this is the archive's key, the reader compares."""
        try:
            Ed25519PublicKey.from_public_bytes(self.public_key).verify(self.signature, self.signed())
        except (InvalidSignature, ValueError):
            return False
        return True


@dataclass(frozen=True, slots=True)
class Proof:
    """That a version is in the log: its entry, its place, and the path from its leaf to the root of `head`."""

    entry: str
    position: int
    path: tuple[bytes, ...]
    head: Head

    def holds(self) -> bool:
        """Whether the path leads from the entry to the signed root."""
        leaf = merkle.leaf_hash(self.entry.encode())
        return self.head.genuine() and merkle.included(leaf, self.position, self.head.size, self.path, self.head.root)


def entry_of(act_id: str, version: int, at: datetime, act_digest: str, commitment: str, certificate_digest: str = "") -> str:
    """The line that is hashed into the log; `act_digest` is "" for a withdrawal, `certificate_digest` where there is none."""
    certificate = {"certificate_sha256": certificate_digest} if certificate_digest else {}
    return spell({"id": act_id, "version": version, "published_at": at.isoformat(timespec="milliseconds"),
                  "act_sha256": act_digest, "original": commitment, **certificate})


def commitment(salt: bytes, digest: str) -> str:
    """Ties an entry to the signed original without naming it: who is told the salt and has the file can verify."""
    return sha256(salt + bytes.fromhex(digest)).hexdigest()


def append(connection: Connection, key: Ed25519PrivateKey, act_id: str, version: int, entry: str) -> Head:
    """Add a leaf and sign the new head, within the transaction that publishes (`database.writer`)."""
    position = connection.scalar(select(func.count()).select_from(log_leaves))
    connection.execute(log_leaves.insert().values(position=position, act_id=act_id, version=version, entry=entry))
    _add_nodes(connection, position, merkle.leaf_hash(entry.encode()))
    size = position + 1
    draft = Head(size, time.time_ns() // 1_000_000, merkle.subtree(_nodes(connection), 0, size), b"", b"")
    head = Head(draft.size, draft.timestamp, draft.root, key.sign(draft.signed()), key.public_key().public_bytes_raw())
    connection.execute(log_heads.insert().values(
        size=size, timestamp=head.timestamp, root=head.root, signature=head.signature, public_key=head.public_key))
    return head


def head(engine: Engine, size: int | None = None) -> Head:
    """The newest signed head, or that of the log when it had `size` leaves. Raises NotFound."""
    with engine.begin() as connection:
        return _head(connection, size)


def proof(engine: Engine, act_id: str, version: int) -> Proof:
    """The proof that a version is in the log as it is now. Raises NotFound."""
    with engine.begin() as connection:
        leaf = connection.execute(select(log_leaves).where(
            log_leaves.c.act_id == act_id, log_leaves.c.version == version)).first()
        if leaf is None:
            raise NotFound("not_in_log", f"{act_id} {version}")
        top = _head(connection, None)
        path = merkle.inclusion(_nodes(connection), leaf.position, top.size)
        return Proof(leaf.entry, leaf.position, path, top)


def consistency(engine: Engine, old: int, new: int) -> tuple[bytes, ...]:
    """The proof that the log of `old` leaves is the beginning of that of `new`. Raises NotFound."""
    with engine.begin() as connection:
        if not 0 <= old <= new <= _head(connection, None).size:
            raise NotFound("not_in_log", f"{old} {new}")
        return merkle.consistency(_nodes(connection), old, new)


def entries(engine: Engine, start: int = 0, size: int = 100) -> tuple[str, ...]:
    """The entries from leaf `start` on, for those who keep a copy of the log."""
    query = select(log_leaves.c.entry).where(log_leaves.c.position >= start).order_by(log_leaves.c.position).limit(size)
    with engine.begin() as connection:
        return tuple(connection.scalars(query))


def as_head(row: Row) -> Head:
    """A head from its row in the database."""
    return Head(row.size, row.timestamp, row.root, row.signature, row.public_key)


def _head(connection: Connection, size: int | None) -> Head:
    query = select(log_heads).order_by(log_heads.c.size.desc()).limit(1)
    row = connection.execute(query if size is None else query.where(log_heads.c.size == size)).first()
    if row is None:
        raise NotFound("not_in_log", "no head of that size")
    return as_head(row)


def _add_nodes(connection: Connection, position: int, leaf: bytes) -> None:
    """Store the leaf's hash and those of the subtrees that it completes: two rows a leaf on average."""
    level, place, value = 0, position, leaf
    while True:
        connection.execute(log_nodes.insert().values(level=level, position=place, hash=value))
        if place % 2 == 0:
            return
        value = merkle.node_hash(_stored(connection, level, place - 1), value)
        level, place = level + 1, place // 2


def _nodes(connection: Connection) -> merkle.Node:
    def node(start: int, stop: int) -> bytes:
        level = (stop - start).bit_length() - 1
        return _stored(connection, level, start >> level)

    return node


def _stored(connection: Connection, level: int, position: int) -> bytes:
    return connection.execute(
        select(log_nodes.c.hash).where(log_nodes.c.level == level, log_nodes.c.position == position)).scalar_one()
