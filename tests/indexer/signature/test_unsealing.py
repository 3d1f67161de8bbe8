"""Every form of signed file opens to the act, every fault holds it with its own reason."""

import base64
from collections.abc import Callable
from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indexer.signature import unseal
from indexer.signature.anchors import TrustAnchors
from indexer.signature.unsealing import plain_name
from models.errors import BadSignature
from samples.authority import Leaf, sign_cms, sign_pdf, sign_xml


@dataclass(frozen=True)
class People:
    """Who signs in the tables below."""

    judge: Leaf
    colleague: Leaf
    expired: Leaf
    stranger: Leaf


@pytest.fixture(scope="module")
def people(judge: Leaf, colleague: Leaf, expired: Leaf, stranger: Leaf) -> People:
    return People(judge, colleague, expired, stranger)


def wrapped(content: bytes) -> bytes:
    return b'<act><document name="act.pdf" encoding="base64">' + base64.b64encode(content) + b"</document></act>"


Make = Callable[[bytes, People], bytes]

GOOD: dict[str, tuple[Make, list[str], list[str]]] = {
    "PDF, RSA": (lambda pdf, p: sign_pdf(pdf, p.judge), ["PAdES"], ["RSA-2048 SHA-256"]),
    "PDF, RSA-PSS": (lambda pdf, p: sign_pdf(pdf, p.judge, pss=True), ["PAdES"], ["RSA-2048 PSS SHA-256"]),
    "PDF, ECDSA": (lambda pdf, p: sign_pdf(pdf, p.colleague), ["PAdES"], ["ECDSA P-256 SHA-256"]),
    "PDF signed by two judges after each other": (
        lambda pdf, p: sign_pdf(sign_pdf(pdf, p.judge), p.colleague, field="Signature2"),
        ["PAdES", "PAdES"],
        ["RSA-2048 SHA-256", "ECDSA P-256 SHA-256"],
    ),
    "CMS": (lambda pdf, p: sign_cms(pdf, [p.judge]), ["CMS"], ["RSA-2048 SHA-256"]),
    "CMS, RSA-PSS": (lambda pdf, p: sign_cms(pdf, [p.judge], pss=True), ["CMS"], ["RSA-2048 PSS SHA-256"]),
    "CMS of two signers": (
        lambda pdf, p: sign_cms(pdf, [p.judge, p.colleague]),
        ["CMS", "CMS"],
        ["ECDSA P-256 SHA-256", "RSA-2048 SHA-256"],
    ),
    "CMS in base64": (lambda pdf, p: base64.encodebytes(sign_cms(pdf, [p.judge])), ["CMS"], ["RSA-2048 SHA-256"]),
    "CMS around a signed PDF": (
        lambda pdf, p: sign_cms(sign_pdf(pdf, p.judge), [p.colleague]),
        ["CMS", "PAdES"],
        ["ECDSA P-256 SHA-256", "RSA-2048 SHA-256"],
    ),
    "CMS in CMS": (
        lambda pdf, p: sign_cms(sign_cms(pdf, [p.judge]), [p.colleague]),
        ["CMS", "CMS"],
        ["ECDSA P-256 SHA-256", "RSA-2048 SHA-256"],
    ),
    "XML, RSA": (lambda pdf, p: sign_xml(wrapped(pdf), p.judge), ["XMLDSig"], ["RSA-2048 SHA-256"]),
    "XML, ECDSA": (lambda pdf, p: sign_xml(wrapped(pdf), p.colleague), ["XMLDSig"], ["ECDSA P-256 SHA-256"]),
}

BAD: dict[str, tuple[Make, str]] = {
    "no signature": (lambda pdf, p: pdf, "unsigned"),
    "an empty file": (lambda pdf, p: b"", "empty"),
    "a byte of the PDF changed": (
        lambda pdf, p: sign_pdf(pdf, p.judge).replace(b"MediaBox [ 0 0 595", b"MediaBox [ 0 0 695"),
        "changed",
    ),
    "something after the PDF's signature": (lambda pdf, p: sign_pdf(pdf, p.judge) + b"\n% more", "partial_coverage"),
    "a PDF whose signature field is gone": (
        lambda pdf, p: sign_pdf(pdf, p.judge).replace(b"/AcroForm", b"/AcroWorm"),
        "malformed_container",
    ),
    "a byte of the content changed": (
        lambda pdf, p: sign_cms(pdf, [p.judge]).replace(b"%PDF-1.", b"%PDF-2."),
        "changed",
    ),
    "an authority of the same name": (lambda pdf, p: sign_cms(pdf, [p.stranger]), "untrusted"),
    "an authority of the same name, PDF": (lambda pdf, p: sign_pdf(pdf, p.stranger), "untrusted"),
    "an authority of the same name, XML": (lambda pdf, p: sign_xml(wrapped(pdf), p.stranger), "untrusted"),
    "an expired certificate": (lambda pdf, p: sign_cms(pdf, [p.expired]), "expired"),
    "an expired certificate, PDF": (lambda pdf, p: sign_pdf(pdf, p.expired), "expired"),
    "an expired certificate, XML": (lambda pdf, p: sign_xml(wrapped(pdf), p.expired), "expired"),
    "two signers, one a stranger": (lambda pdf, p: sign_cms(pdf, [p.judge, p.stranger]), "one_of_many_bad"),
    "two signed the PDF, one a stranger": (
        lambda pdf, p: sign_pdf(sign_pdf(pdf, p.judge), p.stranger, field="Signature2"),
        "one_of_many_bad",
    ),
    "two signers, both bad": (
        lambda pdf, p: sign_cms(pdf, [p.expired, p.stranger]).replace(b"%PDF-1.", b"%PDF-2."),
        "changed",
    ),
    "a good CMS around a bad PDF": (
        lambda pdf, p: sign_cms(sign_pdf(pdf, p.judge) + b"\n% more", [p.judge]),
        "one_of_many_bad",
    ),
    "half of a container": (lambda pdf, p: sign_cms(pdf, [p.judge])[:1500], "malformed_container"),
    "a detached signature alone": (lambda pdf, p: sign_cms(pdf, [p.judge], detached=True), "malformed_container"),
    "a Russian doll": (
        lambda pdf, p: sign_cms(
            sign_cms(sign_cms(sign_cms(sign_cms(pdf, [p.judge]), [p.judge]), [p.judge]), [p.judge]), [p.judge]
        ),
        "malformed_container",
    ),
    "more signers than any panel": (lambda pdf, p: sign_cms(pdf, [p.colleague] * 21), "malformed_container"),
    "changed XML": (
        lambda pdf, p: sign_xml(wrapped(pdf), p.judge).replace(b'name="act.pdf"', b'name="ict.pdf"'),
        "changed",
    ),
    "more than 50 MB": (lambda pdf, p: bytes(50 * 2**20 + 1), "too_large"),
}


@pytest.mark.parametrize("case", GOOD)
def test_a_good_file_opens_to_the_act(case: str, pdf: bytes, people: People, anchors: TrustAnchors) -> None:
    """The innermost content comes out, every signature is good and named by its form and algorithm."""
    make, forms, algorithms = GOOD[case]
    unsealed = unseal(make(pdf, people), anchors)
    assert unsealed.content.startswith(pdf[:200])
    assert forms == [one.form for one in unsealed.signatures]
    assert sorted(algorithms) == sorted(one.algorithm for one in unsealed.signatures)
    assert all(one.good for one in unsealed.signatures)


@pytest.mark.parametrize("case", BAD)
@pytest.mark.parametrize("allow_unsigned", [False, True])
def test_a_bad_file_is_held_with_its_reason(
    case: str, allow_unsigned: bool, pdf: bytes, people: People, anchors: TrustAnchors
) -> None:
    """Each fault has its code; to allow unsigned files lets none through but those."""
    make, code = BAD[case]
    data = make(pdf, people)
    if allow_unsigned and code == "unsigned":
        assert (data, ()) == (
            unseal(data, anchors, allow_unsigned=True).content,
            unseal(data, anchors, allow_unsigned=True).signatures,
        )
        return
    with pytest.raises(BadSignature) as held:
        unseal(data, anchors, allow_unsigned=allow_unsigned)
    assert code == held.value.code


def test_the_report_is_full(pdf: bytes, judge: Leaf, anchors: TrustAnchors) -> None:
    """Signer, IIN, court, BIN, time, algorithm and chain come from the certificate and the signature."""
    (one,) = unseal(sign_pdf(pdf, judge), anchors).signatures
    assert ("ТЛЕУБЕРГЕНОВА ЖАНАР", "800101400018") == (one.signer, one.signer_iin)
    assert ("Суд города Астаны", "050140000001") == (one.organization, one.bin)
    assert ("ТЛЕУБЕРГЕНОВА ЖАНАР", "СЫНАҚ ШЫҒАРУШЫ ОРТАЛЫҚ", "СЫНАҚ КУӘЛАНДЫРУШЫ ОРТАЛЫҚ (TEST)") == one.chain
    assert one.signed_at is not None and one.signed_at.tzinfo is not None
    assert (True, True, True, "") == (one.intact, one.trusted, one.covers_whole_file, one.problem)


def test_a_held_file_keeps_its_reports(pdf: bytes, judge: Leaf, stranger: Leaf, anchors: TrustAnchors) -> None:
    """The office sees who signed, also where one signature is bad; the detail names nobody."""
    with pytest.raises(BadSignature) as held:
        unseal(sign_cms(pdf, [judge, stranger]), anchors)
    assert ["", "untrusted"] == sorted(one.problem for one in held.value.signatures)
    assert "1 of 2: untrusted" == held.value.detail


def test_without_anchors_nobody_is_trusted(pdf: bytes, judge: Leaf) -> None:
    """An empty folder of anchors holds every signed act."""
    with pytest.raises(BadSignature, match="untrusted"):
        unseal(sign_pdf(pdf, judge), TrustAnchors())


@pytest.mark.parametrize("signers", [["judge"], ["colleague"], ["judge", "colleague"]])
def test_a_detached_signature_belongs_to_its_file(
    signers: list[str], pdf: bytes, people: People, anchors: TrustAnchors
) -> None:
    """The file is the content; the same signature beside another file is foreign."""
    leafs = [getattr(people, name) for name in signers]
    signature = sign_cms(pdf, leafs, detached=True)
    unsealed = unseal(pdf, anchors, detached=signature)
    assert (pdf, len(signers)) == (unsealed.content, len(unsealed.signatures))
    with pytest.raises(BadSignature, match="foreign_signature"):
        unseal(pdf + b" ", anchors, detached=signature)


def test_an_attached_signature_beside_its_file(pdf: bytes, judge: Leaf, anchors: TrustAnchors) -> None:
    """A .p7s that carries the file as well counts when it carries the very same one."""
    assert pdf == unseal(pdf, anchors, detached=sign_cms(pdf, [judge])).content
    with pytest.raises(BadSignature, match="foreign_signature"):
        unseal(pdf, anchors, detached=sign_cms(b"another act", [judge]))


def test_a_detached_signature_does_not_hide_a_bad_one_inside(
    pdf: bytes, judge: Leaf, stranger: Leaf, anchors: TrustAnchors
) -> None:
    """Both the file's own signatures and the one beside it must be good."""
    inside = sign_pdf(pdf, stranger)
    with pytest.raises(BadSignature, match="one_of_many_bad"):
        unseal(inside, anchors, detached=sign_cms(inside, [judge], detached=True))


def test_an_empty_signature_file_is_no_signature(pdf: bytes, anchors: TrustAnchors) -> None:
    """An empty file beside the act does not make it signed, nor unsigned."""
    with pytest.raises(BadSignature, match="malformed_container"):
        unseal(pdf, anchors, detached=b"", allow_unsigned=True)


@given(st.text(max_size=300))
def test_a_name_hint_is_a_plain_file_name(name: str) -> None:
    """Whatever the envelope says, no folder and no control character comes through."""
    plain = plain_name(name)
    assert not set("/\\\n\r\0") & set(plain) and len(plain) <= 200
