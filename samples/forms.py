"""The forms in which a court hands in an act: a text and its signers in, the files with their bytes out."""
import base64
from collections.abc import Callable
from dataclasses import dataclass

from asn1crypto import cms, pem
from lxml import etree

from samples.authority import Leaf, sign_cms, sign_pdf, sign_xml
from samples.paper import Look, pdf
from samples.scan import scanned, spoilt
from samples.word import docx


@dataclass(frozen=True, slots=True)
class Paper:
    """An act before it is signed: its text, how it is to look, and the name of its file without an ending."""

    name: str
    text: str
    look: Look
    changed_text: str = ""  # what the text was turned into after it had been signed


Files = dict[str, bytes]
Signers = tuple[Leaf, ...]


def pades(paper: Paper, signers: Signers) -> Files:
    """A PDF with a signature of each signer inside."""
    signed = pdf(paper.text, paper.look)
    for number, signer in enumerate(signers, 1):
        signed = sign_pdf(signed, signer, field=f"Signature{number}")
    return {f"{paper.name}.pdf": signed}


def cms_pdf(paper: Paper, signers: Signers) -> Files:
    """A PDF inside a CMS."""
    return {f"{paper.name}.pdf.p7m": sign_cms(pdf(paper.text, paper.look), signers)}


def cms_docx(paper: Paper, signers: Signers) -> Files:
    """A DOCX inside a CMS."""
    return {f"{paper.name}.docx.cms": sign_cms(docx(paper.text), signers)}


def cms_docx_pem(paper: Paper, signers: Signers) -> Files:
    """A DOCX inside a CMS with PEM's armour."""
    return {f"{paper.name}.cms": pem.armor("CMS", sign_cms(docx(paper.text), signers))}


def detached(paper: Paper, signers: Signers) -> Files:
    """A PDF and a CMS beside it in DER."""
    content = pdf(paper.text, paper.look)
    return {f"{paper.name}.pdf": content, f"{paper.name}.pdf.p7s": sign_cms(content, signers, detached=True)}


def detached_pem(paper: Paper, signers: Signers) -> Files:
    """A PDF and a CMS beside it with PEM's armour."""
    content = pdf(paper.text, paper.look)
    signature = sign_cms(content, signers, detached=True)
    return {f"{paper.name}.pdf": content, f"{paper.name}.pdf.p7s": pem.armor("CMS", signature)}


def detached_base64(paper: Paper, signers: Signers) -> Files:
    """A DOCX and a CMS beside it in bare base64."""
    content = docx(paper.text)
    return {f"{paper.name}.docx": content, f"{paper.name}.docx.sig": base64.encodebytes(sign_cms(content, signers, detached=True))}


def xml(paper: Paper, signers: Signers) -> Files:
    """Signed XML that wraps a PDF (the form: `indexer.signature.xml`)."""
    return _wrapped(paper, signers, base64.b64encode(pdf(paper.text, paper.look)).decode(), encoding="base64")


def xml_text(paper: Paper, signers: Signers) -> Files:
    """Signed XML that holds the act's text itself."""
    return _wrapped(paper, signers, paper.text)


def scan(paper: Paper, signers: Signers) -> Files:
    """A scanned paper act inside a CMS."""
    return {f"{paper.name}.pdf.p7m": sign_cms(scanned(pdf(paper.text, paper.look)), signers)}


def spoilt_scan(paper: Paper, signers: Signers) -> Files:
    """A scan that nobody can read, well signed."""
    return {f"{paper.name}.p7m": sign_cms(spoilt(pdf(paper.text, paper.look)), signers)}


def changed(paper: Paper, signers: Signers) -> Files:
    """A CMS whose PDF was exchanged, after the judge had signed, for one with another text."""
    container = cms.ContentInfo.load(sign_cms(pdf(paper.text, paper.look), signers))
    container["content"]["encap_content_info"]["content"] = pdf(paper.changed_text, paper.look)
    return {f"{paper.name}.pdf.p7m": container.dump(force=True)}


def unsigned(paper: Paper, signers: Signers) -> Files:
    """A PDF without any signature."""
    return {f"{paper.name}.pdf": pdf(paper.text, paper.look)}


def _wrapped(paper: Paper, signers: Signers, content: str, **attributes: str) -> Files:
    act = etree.Element("act")
    document = etree.SubElement(act, "document", {"name": f"{paper.name}.{'pdf' if attributes else 'txt'}", **attributes})
    document.text = content
    return {f"{paper.name}.xml": sign_xml(etree.tostring(act), signers[0])}


FORMS: dict[str, Callable[[Paper, Signers], Files]] = {
    "pades": pades, "cms-pdf": cms_pdf, "cms-docx": cms_docx, "cms-docx-pem": cms_docx_pem,
    "detached": detached, "detached-pem": detached_pem, "detached-base64": detached_base64,
    "xml": xml, "xml-text": xml_text, "scan": scan, "spoilt-scan": spoilt_scan, "changed": changed, "unsigned": unsigned,
}
