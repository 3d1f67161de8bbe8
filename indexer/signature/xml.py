"""Signed XML that wraps an act: XMLDSig, enveloped, over the whole document.

The form of the wrapping: the root element is `act`, and in it stand one `document` and the `Signature`:

    <act>
      <document name="7527-21-00-2-1234.pdf" encoding="base64">JVBERi0xLjcK…</document>
      <Signature xmlns="http://www.w3.org/2000/09/xmldsig#">…</Signature>
    </act>

`encoding="base64"` holds the bytes of a PDF, DOCX or any other form; without it the element's text is the act
itself."""

import base64
import binascii
from collections.abc import Sequence

from asn1crypto import x509
from cryptography.x509 import load_der_x509_certificate
from lxml import etree
from signxml import DigestAlgorithm, SignatureConfiguration, SignatureMethod, VerifyResult, XMLVerifier
from signxml.exceptions import SignXMLException

from indexer.signature.algorithms import strong_key
from indexer.signature.layer import CERTIFICATES_MAX, Layer
from indexer.signature.signer import report
from models.errors import BadSignature

DS = "{http://www.w3.org/2000/09/xmldsig#}"
METHODS = {
    SignatureMethod.RSA_SHA256.value: "RSA-{} SHA-256",
    SignatureMethod.RSA_SHA384.value: "RSA-{} SHA-384",
    SignatureMethod.RSA_SHA512.value: "RSA-{} SHA-512",
    SignatureMethod.SHA256_RSA_MGF1.value: "RSA-{} PSS SHA-256",
    SignatureMethod.ECDSA_SHA256.value: "ECDSA P-{} SHA-256",
    SignatureMethod.ECDSA_SHA384.value: "ECDSA P-{} SHA-384",
    SignatureMethod.ECDSA_SHA512.value: "ECDSA P-{} SHA-512",
}
DIGESTS = frozenset({DigestAlgorithm.SHA256, DigestAlgorithm.SHA384, DigestAlgorithm.SHA512})


def recognized(data: bytes) -> bool:
    """Whether the bytes are XML that claims to be signed."""
    return (
        data.removeprefix(b"\xef\xbb\xbf").lstrip()[:1] == b"<"
        and b"http://www.w3.org/2000/09/xmldsig#" in data
        and b"SignatureValue" in data
    )


def opened(data: bytes, anchors: Sequence[x509.Certificate]) -> Layer:
    """The act inside, taken from the signed part alone, and the report of the signature. Raises BadSignature."""
    root = _parsed(data)
    signatures = list(root.iter(f"{DS}Signature"))
    if len(signatures) != 1 or signatures[0].getparent() is not root:
        raise BadSignature("malformed_container", "one enveloped signature is expected, as a child of the root")
    certificates = _certificates(signatures[0])
    method = _method(signatures[0])
    signed, problem = _verified(root, certificates[0], method)
    algorithm = _name(method, certificates[0])
    found = report(
        "XMLDSig", certificates[0], certificates[1:], anchors, algorithm, None, _whole(root, signatures[0]), problem
    )
    document, title = _document(signed) if signed is not None else (b"", "")
    return Layer(document, (found,), title)


def _parsed(data: bytes) -> etree._Element:
    if b"<!DOCTYPE" in data:
        raise BadSignature("malformed_container", "signed XML needs no document type")
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        return etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        raise BadSignature("malformed_container", "not well-formed XML") from error


def _certificates(signature: etree._Element) -> list[x509.Certificate]:
    """The certificates beside the signature, the signer's first."""
    texts = [node.text or "" for node in signature.iterfind(f"{DS}KeyInfo/{DS}X509Data/{DS}X509Certificate")]
    if not 0 < len(texts) <= CERTIFICATES_MAX:
        raise BadSignature("malformed_container", "no certificate beside the signature")
    try:
        return [x509.Certificate.load(base64.b64decode(text)) for text in texts]
    except ValueError as error:
        raise BadSignature("malformed_container", "a certificate is broken") from error


def _method(signature: etree._Element) -> str:
    node = signature.find(f"{DS}SignedInfo/{DS}SignatureMethod")
    return "" if node is None else node.get("Algorithm", "")


def _verified(root: etree._Element, certificate: x509.Certificate, method: str) -> tuple[etree._Element | None, str]:
    """The element that was signed and the code of the problem, "" when it is intact."""
    if method not in METHODS or not strong_key(certificate):
        return None, "unsupported_algorithm"
    signer = load_der_x509_certificate(certificate.dump())
    expected = SignatureConfiguration(
        signature_methods=frozenset({SignatureMethod(method)}),
        digest_algorithms=DIGESTS,
        verification_time=signer.not_valid_before_utc,  # when the certificate is valid is judged with its chain
    )
    try:
        result = XMLVerifier().verify(root, x509_cert=signer, expect_config=expected)
    except (SignXMLException, ValueError, etree.LxmlError):
        return None, "changed"
    assert isinstance(result, VerifyResult)
    return result.signed_xml, ""


def _whole(root: etree._Element, signature: etree._Element) -> bool:
    """Whether the root is what was signed: by an empty reference, or by the root's own name."""
    reference = signature.find(f"{DS}SignedInfo/{DS}Reference")
    uri = None if reference is None else reference.get("URI")
    return uri == "" or (uri or "")[1:] in {root.get(name) for name in ("Id", "ID", "id") if root.get(name)}


def _name(method: str, certificate: x509.Certificate) -> str:
    if method in METHODS and strong_key(certificate):
        return METHODS[method].format(certificate.public_key.bit_size)
    return "GOST" if "gost" in method else method


def _document(act: etree._Element) -> tuple[bytes, str]:
    """The bytes of the act and its file name."""
    documents = act.findall("document")
    if act.tag != "act" or len(documents) != 1:
        raise BadSignature("malformed_container", "the signed part is not an act with one document")
    text = "".join(documents[0].itertext())
    if documents[0].get("encoding") != "base64":
        return text.encode(), documents[0].get("name", "")
    try:
        return base64.b64decode("".join(text.split()), validate=True), documents[0].get("name", "")
    except binascii.Error as error:
        raise BadSignature("malformed_container", "the document is not base64") from error
