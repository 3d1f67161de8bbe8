"""The files as they came, encrypted at rest, under the SHA-256 of their content.

A file begins with `MAGIC` and the name of the master key; then its own key, wrapped (RFC 3394), a nonce, and the content
in AES-256-GCM with the digest as associated data, so that no file passes for another.
"""
import os
import secrets
import time
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.keywrap import InvalidUnwrap, aes_key_unwrap, aes_key_wrap

from models.errors import ArchiveError, NotFound

MAGIC = b"ACT1"
KEY_NAME, WRAPPED, NONCE = 8, 40, 12  # lengths in bytes
DRAFT = ".draft"
ABANDONED = 3600  # seconds after which a draft belongs to no living writer: a file is at most 50 MB


class Damaged(ArchiveError):
    """Raised when a kept file is not what was kept, or the master key is another; restore it from a backup."""


@dataclass(frozen=True, slots=True)
class Originals:
    """The folder of originals and the key that opens them."""

    folder: Path
    key: bytes = field(repr=False)

    def keep(self, data: bytes) -> str:
        """Keep a file and return its digest; once this returns the file is on the disk. The same bytes are kept once."""
        digest = sha256(data).hexdigest()
        path = self._path(digest)
        if path.exists():
            return digest
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        draft = path.with_name(f".{digest}.{secrets.token_hex(4)}{DRAFT}")
        with open(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
            file.write(self._sealed(digest, data))
            file.flush()
            os.fsync(file.fileno())
        draft.rename(path)
        for folder in (path.parent, self.folder):
            _sync(folder)
        return digest

    def read(self, digest: str) -> bytes:
        """The content kept under `digest`. Raises NotFound, or Damaged when it is not what was kept."""
        try:
            stored = self._path(digest).read_bytes()
        except FileNotFoundError:
            raise NotFound("original_missing", digest) from None
        head = len(MAGIC)
        if stored[:head] != MAGIC or len(stored) < head + KEY_NAME + WRAPPED + NONCE:
            raise Damaged("original_damaged", digest)
        name, rest = stored[head : head + KEY_NAME], stored[head + KEY_NAME :]
        if name != self._key_name():
            raise Damaged("other_master_key", digest)
        try:
            own = aes_key_unwrap(self.key, rest[:WRAPPED])
            data = AESGCM(own).decrypt(rest[WRAPPED : WRAPPED + NONCE], rest[WRAPPED + NONCE :], digest.encode())
        except (InvalidTag, InvalidUnwrap):
            raise Damaged("original_damaged", digest) from None
        if sha256(data).hexdigest() != digest:
            raise Damaged("original_damaged", digest)
        return data

    def sweep(self) -> int:
        """Remove what writers killed in the middle left behind; returns how many drafts there were."""
        old = [p for p in self.folder.glob(f"??/.*{DRAFT}") if p.stat().st_mtime < time.time() - ABANDONED]
        for draft in old:
            draft.unlink(missing_ok=True)
        return len(old)

    def _sealed(self, digest: str, data: bytes) -> bytes:
        own, nonce = secrets.token_bytes(32), secrets.token_bytes(NONCE)
        content = AESGCM(own).encrypt(nonce, data, digest.encode())
        return MAGIC + self._key_name() + aes_key_wrap(self.key, own) + nonce + content

    def _key_name(self) -> bytes:
        return sha256(b"name of the master key" + self.key).digest()[:KEY_NAME]

    def _path(self, digest: str) -> Path:
        if len(digest) != 64 or not set(digest) <= set("0123456789abcdef"):
            raise NotFound("original_missing", "not a digest")
        return self.folder / digest[:2] / digest


def _sync(folder: Path) -> None:
    """Put a folder's list of names on the disk; a rename alone may be lost with the power."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
