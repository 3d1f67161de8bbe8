"""CMS as others write it: indefinite lengths, armor, GOST, and containers made to exhaust us."""

import base64
import time

import pytest
from asn1crypto import cms as asn1_cms
from asn1crypto import core, x509
from cryptography.hazmat.primitives.serialization import Encoding
from hypothesis import given, settings
from hypothesis import strategies as st

from indexer.signature import cms, unseal
from indexer.signature.anchors import TrustAnchors
from models.errors import BadSignature
from samples.authority import Leaf, sign_cms

GOST_KEY, GOST_SIGNATURE, GOST_DIGEST = "1.2.398.3.10.1.1.2.2", "1.2.398.3.10.1.1.2.3.2", "1.2.398.3.10.1.3.3"
SENTENCE = b"By the decision of the court the claim is granted"


def tlv(tag: int, *parts: bytes) -> bytes:
    """One element in DER."""
    body = b"".join(parts)
    size = len(body)
    octets = b"" if size < 128 else size.to_bytes((size.bit_length() + 7) // 8, "big")
    return bytes([tag, size if size < 128 else 128 | len(octets)]) + octets + body


def indefinite(der: bytes, chunk: int = 100) -> bytes:
    """The outer elements of a CMS with indefinite lengths and its content in chunks, as Bouncy Castle streams it."""
    info = asn1_cms.ContentInfo.load(der)
    signed = info["content"]
    content = bytes(signed["encap_content_info"]["content"])
    chunks = b"".join(tlv(0x04, content[i : i + chunk]) for i in range(0, len(content), chunk))
    end = b"\0\0"
    inside = b"\x30\x80" + core.ObjectIdentifier("1.2.840.113549.1.7.1").dump() + b"\xa0\x80\x24\x80" + chunks + end * 3
    parts = [
        signed["version"].dump(),
        signed["digest_algorithms"].dump(),
        inside,
        signed["certificates"].dump(),
        signed["signer_infos"].dump(),
    ]
    return b"\x30\x80" + info["content_type"].dump() + b"\xa0\x80\x30\x80" + b"".join(parts) + end * 3


def oid(dotted: str) -> bytes:
    return core.ObjectIdentifier(dotted).dump()


def gost_cms(content: bytes, like: Leaf) -> bytes:
    """A container such as the national authority's software makes, with numbers in place of a signature that we cannot
    compute."""
    model = x509.Certificate.load(like.certificate.public_bytes(Encoding.DER))["tbs_certificate"]
    algorithm, serial = tlv(0x30, oid(GOST_SIGNATURE)), core.Integer(4711).dump()
    key = tlv(
        0x30,
        tlv(0x30, oid(GOST_KEY), tlv(0x30, oid("1.2.398.3.10.1.1.2.2.1"))),
        tlv(0x03, b"\0" + tlv(0x04, bytes(128))),
    )
    names = model["issuer"].dump(), model["validity"].dump(), model["subject"].dump()
    body = tlv(0x30, tlv(0xA0, core.Integer(2).dump()), serial, algorithm, *names, key)
    certificate = tlv(0x30, body, algorithm, tlv(0x03, b"\0" + bytes(128)))
    digest = tlv(0x30, oid(GOST_DIGEST))
    issuer_and_serial = tlv(0x30, model["issuer"].dump(), serial)
    signer = tlv(0x30, core.Integer(1).dump(), issuer_and_serial, digest, algorithm, tlv(0x04, bytes(128)))
    inside = tlv(0x30, oid("1.2.840.113549.1.7.1"), tlv(0xA0, tlv(0x04, content)))
    signed = tlv(0x30, core.Integer(1).dump(), tlv(0x31, digest), inside, tlv(0xA0, certificate), tlv(0x31, signer))
    return tlv(0x30, oid("1.2.840.113549.1.7.2"), tlv(0xA0, signed))


def armored(der: bytes, name: str) -> bytes:
    return f"-----BEGIN {name}-----\n".encode() + base64.encodebytes(der) + f"-----END {name}-----\n".encode()


@pytest.mark.parametrize(
    "wrap",
    [
        lambda der: der,
        indefinite,
        lambda der: base64.b64encode(der),
        lambda der: b"\n" + base64.encodebytes(der),
        lambda der: armored(der, "CMS"),
        lambda der: armored(der, "PKCS7"),
        lambda der: armored(indefinite(der), "CMS"),
    ],
    ids=["DER", "BER", "base64", "base64 in lines", "PEM", "old PEM", "BER in PEM"],
)
def test_every_writing_of_a_container_is_read(
    wrap, pdf: bytes, judge: Leaf, colleague: Leaf, anchors: TrustAnchors
) -> None:
    """DER, BER of indefinite length, base64 and PEM open alike."""
    unsealed = unseal(wrap(sign_cms(pdf, [judge, colleague])), anchors)
    assert (pdf, 2) == (unsealed.content, len(unsealed.signatures))


def test_gost_is_unsupported_and_never_valid(judge: Leaf, anchors: TrustAnchors) -> None:
    """The report names Kazakhstan's algorithm and the signer, and the act is held."""
    with pytest.raises(BadSignature, match="unsupported_algorithm") as held:
        unseal(gost_cms(b"an act", judge), anchors, allow_unsigned=True)
    (one,) = held.value.signatures
    assert ("GOST R 34.10-2015 512", "ТЛЕУБЕРГЕНОВА ЖАНАР", "050140000001") == (one.algorithm, one.signer, one.bin)
    assert (False, False) == (one.intact, one.trusted)


def test_a_container_without_certificates_names_nobody(pdf: bytes, judge: Leaf, anchors: TrustAnchors) -> None:
    """Who signed cannot be told, so it is not trusted."""
    info = asn1_cms.ContentInfo.load(sign_cms(pdf, [judge]))
    info["content"]["certificates"] = []
    with pytest.raises(BadSignature, match="untrusted"):
        unseal(info.dump(force=True), anchors)


def test_another_kind_of_container_is_malformed(anchors: TrustAnchors) -> None:
    """An encrypted message is no signed act."""
    with pytest.raises(BadSignature, match="malformed_container"):
        unseal(tlv(0x30, oid("1.2.840.113549.1.7.3"), tlv(0xA0, tlv(0x30, core.Integer(0).dump()))), anchors)


def test_certificates_without_a_signer_are_unsigned(pdf: bytes, judge: Leaf, anchors: TrustAnchors) -> None:
    """A container that only carries certificates signs nothing."""
    info = asn1_cms.ContentInfo.load(sign_cms(pdf, [judge]))
    info["content"]["signer_infos"] = []
    with pytest.raises(BadSignature, match="unsigned"):
        unseal(info.dump(force=True), anchors)


@pytest.mark.parametrize(
    "bomb",
    [
        tlv(0x30, oid("1.2.840.113549.1.7.2")) + b"\x30\x80" * 2_000_000,
        b"\x30\x80" + oid("1.2.840.113549.1.7.2") + b"\xa0\x80" + b"\x30\x80" * 2_000_000,
        b"\x30\x80"
        + oid("1.2.840.113549.1.7.2")
        + b"\xa0\x80\x30\x80\x02\x01\x01\x31\x00\x30\x80"
        + oid("1.2.840.113549.1.7.1")
        + b"\xa0\x80\x24\x80"
        + b"\x04\x01a" * 1_000_000,
    ],
    ids=["after the end", "deep", "in small chunks"],
)
def test_a_bomb_is_held_soon(bomb: bytes, anchors: TrustAnchors) -> None:
    """A container made to be deep or endless costs seconds, not the worker."""
    began = time.monotonic()
    with pytest.raises(BadSignature, match="malformed_container|timeout|out_of_memory|unsigned"):
        unseal(bomb, anchors, allow_unsigned=True)
    assert time.monotonic() - began < 70


def test_a_large_content_in_small_chunks_opens_in_seconds(judge: Leaf, anchors: TrustAnchors) -> None:
    """Joining the chunks of a streamed container stays linear."""
    content = b"0123456789" * 200_000
    began = time.monotonic()
    assert content == unseal(indefinite(sign_cms(content, [judge]), chunk=1000), anchors).content
    assert time.monotonic() - began < 10


@pytest.fixture(scope="module")
def signed(colleague: Leaf) -> bytes:
    return sign_cms(SENTENCE, [colleague])


@settings(max_examples=60, deadline=None)
@given(place=st.floats(0, 1, exclude_max=True), change=st.integers(1, 255))
def test_no_changed_byte_passes(signed: bytes, place: float, change: int, anchors: TrustAnchors) -> None:
    """Whatever byte of a container is changed: the same act comes out under good signatures, or it is held."""
    changed = bytearray(signed)
    changed[int(place * len(signed))] ^= change
    try:
        unsealed = unseal(bytes(changed), anchors)
    except BadSignature:
        return
    assert SENTENCE == unsealed.content and unsealed.signatures


@given(st.binary(max_size=2000))
def test_plain_bytes_are_not_taken_for_a_container(data: bytes) -> None:
    """Recognition never raises, and needs the mark of the container's kind."""
    assert cms.recognized(data) <= (
        b"1.2.840" in data or b"\x2a\x86\x48" in data or b"-----BEGIN" in data or data.lstrip()[:1] == b"M"
    )
