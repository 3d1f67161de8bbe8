"""Whom we trust: the certificates of a folder. Nothing of the operating system's list, nothing from the network."""

from dataclasses import dataclass
from pathlib import Path

from asn1crypto import pem, x509

SUFFIXES = frozenset({".cer", ".crt", ".pem"})


@dataclass(frozen=True, slots=True)
class TrustAnchors:
    """Certificates of authorities, in DER; a chain that ends at none of them is not trusted."""

    certificates: tuple[bytes, ...] = ()


def load(folder: Path) -> TrustAnchors:
    """Every certificate in the `.cer`, `.crt` and `.pem` files of a folder, PEM or DER; a missing folder holds none.

    Raises ValueError, naming the file, when one holds no certificate: an anchor that is silently left out would hold
    acts."""
    if not folder.is_dir():
        return TrustAnchors()
    files = sorted(path for path in folder.iterdir() if path.suffix.lower() in SUFFIXES)
    return TrustAnchors(tuple(der for path in files for der in _certificates(path)))


def _certificates(path: Path) -> list[bytes]:
    data = path.read_bytes()
    try:
        blocks = [der for _, _, der in pem.unarmor(data, multiple=True)] if pem.detect(data) else [data]
        return [x509.Certificate.load(der, strict=True).dump() for der in blocks if _named(der)]
    except ValueError as error:
        raise ValueError(f"{path.name} holds no certificate") from error


def _named(der: bytes) -> bool:
    """Parse deep enough to be sure that it is a certificate: asn1crypto is lazy."""
    return bool(x509.Certificate.load(der, strict=True).subject.dump())
