"""Signed XML: what was signed is what is read."""

import base64

import pytest
from cryptography.hazmat.primitives.serialization import Encoding
from lxml import etree
from signxml import XMLSigner

from indexer.signature import unseal
from indexer.signature.anchors import TrustAnchors
from models.errors import BadSignature
from samples.authority import Leaf, sign_xml

TEXT = "Қазақстан Республикасының атынан ШЕШІМ"


def test_an_act_as_text(judge: Leaf, anchors: TrustAnchors) -> None:
    """Without an encoding the element's text is the act, in UTF-8."""
    unsealed = unseal(sign_xml(f"<act><document>{TEXT}</document></act>".encode(), judge), anchors)
    assert (TEXT.encode(), "") == (unsealed.content, unsealed.name_hint)


def test_an_act_in_base64_has_a_plain_name(judge: Leaf, anchors: TrustAnchors) -> None:
    """The name is a hint: no folder of it survives."""
    data = base64.encodebytes(TEXT.encode()).decode()
    xml = f'<act><document name="../../act.txt" encoding="base64">{data}</document></act>'
    unsealed = unseal(sign_xml(xml.encode(), judge), anchors)
    assert (TEXT.encode(), "act.txt") == (unsealed.content, unsealed.name_hint)


WRONG = {
    "another root": "<deed><document>a</document></deed>",
    "no document": "<act><note>a</note></act>",
    "two documents": "<act><document>a</document><document>b</document></act>",
    "not base64": '<act><document encoding="base64">a*b</document></act>',
}


@pytest.mark.parametrize("case", WRONG)
def test_another_form_inside_is_malformed(case: str, judge: Leaf, anchors: TrustAnchors) -> None:
    """A good signature over something that is not one act holds the file."""
    with pytest.raises(BadSignature, match="malformed_container"):
        unseal(sign_xml(WRONG[case].encode(), judge), anchors)


def test_a_signature_wrapped_into_another_act_is_not_believed(judge: Leaf, anchors: TrustAnchors) -> None:
    """The signed act moved aside and a forged one put in its place (XML signature wrapping) is held."""
    signed = sign_xml(b"<act><document>true</document></act>", judge).decode()
    body = signed.split("?>", 1)[1]
    for forged in (f"<act><document>false</document>{body}</act>", f"<act>{body}<document>false</document></act>"):
        with pytest.raises(BadSignature, match="malformed_container|changed"):
            unseal(forged.encode(), anchors, allow_unsigned=True)


def test_a_signature_of_a_part_is_partial(judge: Leaf, anchors: TrustAnchors) -> None:
    """A reference to one element leaves the rest of the file unsigned; one to the root by its name does not."""
    whole = '<act Id="a"><document>true</document></act>'
    part = f"<acts>{whole}<note>by nobody</note></acts>"
    certificate = judge.certificate.public_bytes(Encoding.PEM).decode()

    def signed(xml: str) -> bytes:
        return etree.tostring(
            XMLSigner().sign(etree.fromstring(xml), key=judge.key, cert=certificate, reference_uri="#a")
        )

    above = TrustAnchors((judge.above[0].public_bytes(Encoding.DER),))
    assert b"true" == unseal(signed(whole), above).content
    with pytest.raises(BadSignature, match="partial_coverage"):
        unseal(signed(part), above)


def test_entities_and_gost_are_refused(judge: Leaf, anchors: TrustAnchors) -> None:
    """A document type has no place in a signed act, and the algorithms of GOST are named as what they are."""
    signed = sign_xml(b"<act><document>true</document></act>", judge)
    body = signed.split(b"?>", 1)[1]
    with pytest.raises(BadSignature, match="malformed_container"):
        unseal(b'<!DOCTYPE act [<!ENTITY e SYSTEM "file:///etc/passwd">]>' + body, anchors)
    gost = b"urn:ietf:params:xml:ns:pkigovkz:xmlsec:algorithms:gostr34102015-gostr34112015-512"
    with pytest.raises(BadSignature, match="unsupported_algorithm: GOST"):
        unseal(signed.replace(b"http://www.w3.org/2001/04/xmldsig-more#rsa-sha256", gost), anchors)
