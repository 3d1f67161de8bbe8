"""The archive's secrets: the master key of the originals, the log's signing key, the secret of the office's cookies.

Each lies in a file of `settings.keys` that only the archive's user may read, made at first need. Nothing here is logged,
and no error names a value.
"""
import base64
import binascii
import hmac
import os
import secrets
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from models.errors import ArchiveError
from models.settings import Settings

LogKey = Ed25519PrivateKey  # the name by which other rooms call it
LENGTH = 32  # bytes: AES-256, Ed25519


class BadKey(ArchiveError):
    """Raised when a key is not 32 bytes in base64, or others may read its file; the operator mends it."""


def master_key(settings: Settings) -> bytes:
    """The key that wraps the key of each original: ARCHIVE_MASTER_KEY, or the file `master.key`. Raises BadKey."""
    if settings.master_key:
        return _decoded(settings.master_key, "ARCHIVE_MASTER_KEY")
    return _kept(settings.keys / "master.key")


def log_key(settings: Settings) -> Ed25519PrivateKey:
    """The key that signs the heads of the transparency log. Raises BadKey."""
    return Ed25519PrivateKey.from_private_bytes(_kept(settings.keys / "log.key"))


def derived(key: bytes, purpose: str) -> bytes:
    """A key for one purpose, made of the master key, which it does not tell.

    >>> derived(bytes(32), "doubts") != derived(bytes(32), "accounts")
    True
    """
    return hmac.digest(key, purpose.encode(), "sha256")


def web_secret(settings: Settings) -> bytes:
    """What signs the cookies of the office: ARCHIVE_WEB_SECRET as it is, or the file `web.key`. Raises BadKey."""
    return settings.web_secret.encode() if settings.web_secret else _kept(settings.keys / "web.key")


def write_secret(path: Path, text: str) -> bool:
    """Write a file that only its owner may read, whole or not at all; False when there is one already.

    The link to the finished file fails if another process was first, so that both read the same secret.
    """
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    draft = path.with_name(f".{path.name}.{secrets.token_hex(4)}")
    descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        with os.fdopen(descriptor, "w", encoding="ascii") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        os.link(draft, path)
    except FileExistsError:
        return False
    finally:
        draft.unlink()
    return True


def _kept(path: Path) -> bytes:
    if not path.exists():
        write_secret(path, base64.b64encode(secrets.token_bytes(LENGTH)).decode() + "\n")
    if path.stat().st_mode & 0o077:
        raise BadKey("key_exposed", f"others may read {path.name}: chmod 600")
    return _decoded(path.read_text("ascii"), path.name)


def _decoded(text: str, name: str) -> bytes:
    try:
        key = base64.b64decode(text.strip(), validate=True)
    except (binascii.Error, ValueError):
        key = b""
    if len(key) != LENGTH:
        raise BadKey("bad_key", f"{name} is not {LENGTH} bytes in base64") from None
    return key
