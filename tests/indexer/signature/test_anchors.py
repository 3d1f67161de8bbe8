"""The folder of trust anchors."""

from pathlib import Path

import pytest
from cryptography.hazmat.primitives.serialization import Encoding

from indexer.signature.anchors import load
from samples.authority import Authority, authority


def test_every_certificate_of_the_folder_is_an_anchor(tmp_path: Path, issuing: Authority) -> None:
    """PEM, several in one file, and DER are read; other files are not."""
    other = authority("ANOTHER")
    der = [one.certificate.public_bytes(Encoding.DER) for one in (issuing, other)]
    (tmp_path / "a.cer").write_bytes(der[0])
    (tmp_path / "b.PEM").write_bytes(issuing.pem() + other.pem())
    (tmp_path / "readme.txt").write_text("not a certificate")
    assert (der[0], *der) == load(tmp_path).certificates


def test_no_folder_trusts_nobody(tmp_path: Path) -> None:
    """A missing folder is an empty one."""
    assert () == load(tmp_path / "missing").certificates == load(tmp_path).certificates


@pytest.mark.parametrize(
    "content", [b"", b"\x30\x03abc", b"-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n", b"text"]
)
def test_a_broken_anchor_is_an_error_that_names_the_file(content: bytes, tmp_path: Path) -> None:
    """An anchor that cannot be read is not passed over in silence."""
    (tmp_path / "root.crt").write_bytes(content)
    with pytest.raises(ValueError, match="root.crt"):
        load(tmp_path)
