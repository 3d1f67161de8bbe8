"""CMS SignedData (RFC 5652), attached or detached, in DER, BER, PEM or bare base64, of one or many signers."""

import base64
import binascii
import hashlib
import re
from collections.abc import Sequence

from asn1crypto import cms, core, pem, x509

from indexer.signature.layer import CERTIFICATES_MAX, SIGNERS_MAX, Layer
from indexer.signature.signer import Claim, examine
from models.errors import BadSignature

PKCS7 = b"\x06\x09\x2a\x86\x48\x86\xf7\x0d\x01\x07"  # identifiers 1.2.840.113549.1.7.* of all containers of RFC 5652
HEAD = 64
ARMOR = (b"-----BEGIN CMS-----", b"-----BEGIN PKCS7-----", b"-----BEGIN PKCS #7 SIGNED DATA-----")
BASE64 = re.compile(rb"[A-Za-z0-9+/\s]+={0,2}\s*")


def recognized(data: bytes) -> bool:
    """Whether the bytes are meant as a CMS container, well made or not."""
    return data.lstrip()[:HEAD].startswith(ARMOR) or _bare(data) is not None


def opened(data: bytes, anchors: Sequence[x509.Certificate]) -> Layer:
    """The content of an attached CMS and the reports of its signers. Raises BadSignature when it holds neither."""
    signed = _signed_data(data)
    content = _content(signed)
    if content is None:
        raise BadSignature("malformed_container", "a detached signature without its file")
    return Layer(content, _reports(signed, content, anchors, "changed"))


def verified(signature: bytes, content: bytes, anchors: Sequence[x509.Certificate]) -> Layer:
    """The reports of a detached CMS over `content`; one that carries another content is a signature of another file."""
    signed = _signed_data(signature)
    inside = _content(signed)
    if inside is not None and inside != content:
        raise BadSignature("foreign_signature", "the signature carries another file")
    return Layer(content, _reports(signed, content, anchors, "foreign_signature"))


def _reports(signed: cms.SignedData, content: bytes, anchors: Sequence[x509.Certificate], changed: str) -> tuple:
    infos = list(signed["signer_infos"])
    if not infos:
        raise BadSignature("unsigned", "a container of certificates without a signer")
    if len(infos) > SIGNERS_MAX:
        raise BadSignature("malformed_container", f"more than {SIGNERS_MAX} signers")
    certificates = certificates_of(signed)

    def digest(algorithm: str) -> bytes:
        return hashlib.new(algorithm, content).digest()

    return tuple(examine(Claim(info, certificates, digest, "CMS", changed=changed), anchors) for info in infos)


def certificates_of(signed: cms.SignedData) -> tuple[x509.Certificate, ...]:
    """The X.509 certificates that a SignedData brings along."""
    choices = signed["certificates"]
    if choices is core.VOID:
        return ()
    if len(choices) > CERTIFICATES_MAX:
        raise BadSignature("malformed_container", f"more than {CERTIFICATES_MAX} certificates")
    return tuple(choice.chosen for choice in choices if choice.name == "certificate")


def _signed_data(data: bytes) -> cms.SignedData:
    try:
        info = cms.ContentInfo.load(_unwrapped(data))
        kind = info["content_type"].native
    except (ValueError, TypeError) as error:
        raise BadSignature("malformed_container", "not a CMS container") from error
    if kind != "signed_data":
        raise BadSignature("malformed_container", f"a container of another kind: {kind}")
    return info["content"]


def _content(signed: cms.SignedData) -> bytes | None:
    """The bytes inside, None of a detached signature."""
    inside = signed["encap_content_info"]
    if inside["content_type"].native != "data":
        raise BadSignature("malformed_container", "the content is not plain data")
    return None if isinstance(inside["content"], core.Void) else bytes(inside["content"])


def _unwrapped(data: bytes) -> bytes:
    if data.lstrip()[:HEAD].startswith(ARMOR):
        return pem.unarmor(data.strip())[2]
    return _bare(data) or data


def _bare(data: bytes) -> bytes | None:
    """The container itself when the bytes are one, in binary or in base64 without armor; None when they are not."""
    if PKCS7 in data[:HEAD] and data[:1] == b"\x30":
        return data
    if data.lstrip()[:1] != b"M" or not BASE64.fullmatch(data):
        return None
    try:
        decoded = base64.b64decode(data)
    except binascii.Error:
        return None
    return decoded if PKCS7 in decoded[:HEAD] else None
