"""Signatures inside a PDF (PAdES, ETSI EN 319 142): what they cover, and whether anything was added after them."""

import re
from collections.abc import Sequence
from io import BytesIO

from asn1crypto import core, x509
from pyhanko.pdf_utils.misc import PdfError
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.diff_analysis import DiffResult, ModificationLevel
from pyhanko.sign.general import CMSStructuralError
from pyhanko.sign.validation.errors import SignatureValidationError
from pyhanko.sign.validation.pdf_embedded import EmbeddedPdfSignature
from pyhanko.sign.validation.status import SignatureCoverageLevel

from indexer.signature.cms import certificates_of
from indexer.signature.layer import SIGNERS_MAX, Layer
from indexer.signature.signer import Claim, examine
from models.errors import BadSignature
from models.signature import Signature

MARKS = re.compile(rb"/ByteRange|/ETSI\.CAdES\.detached|/adbe\.pkcs7\.|/SigFlags\s{1,4}[13]\b")
HEAD = 1024  # where a reader looks for the first line of a PDF


def recognized(data: bytes) -> bool:
    """Whether the bytes are a PDF that claims to be signed: a signature's form and range of bytes stand in it."""
    return b"%PDF-" in data[:HEAD] and MARKS.search(data) is not None


def opened(data: bytes, anchors: Sequence[x509.Certificate]) -> Layer:
    """The PDF itself and the reports of its signatures. Raises BadSignature when they cannot be read."""
    try:
        reader = PdfFileReader(BytesIO(data), strict=False)
        if reader.encrypted:
            raise BadSignature("encrypted", "the PDF asks for a password")
        found = reader.embedded_regular_signatures
        stamps = reader.embedded_timestamp_signatures
        if not found and not stamps:
            raise BadSignature("malformed_container", "a signature is named, but no field holds it")
        if len(found) > SIGNERS_MAX:
            raise BadSignature("malformed_container", f"more than {SIGNERS_MAX} signatures")
        fields = {one.field_name for one in (*found, *stamps)}
        last = any(one.evaluate_signature_coverage() == SignatureCoverageLevel.ENTIRE_FILE for one in (*found, *stamps))
        return Layer(data, tuple(_report(one, fields, last, anchors) for one in found), innermost=True)
    except (
        PdfError,
        CMSStructuralError,
        SignatureValidationError,
        ValueError,
        TypeError,
        KeyError,
        AttributeError,
    ) as error:
        raise BadSignature("malformed_container", type(error).__name__) from error


def _report(
    one: EmbeddedPdfSignature, fields: set[str], to_the_end: bool, anchors: Sequence[x509.Certificate]
) -> Signature:
    if not isinstance(one.signed_data["encap_content_info"]["content"], core.Void):
        raise BadSignature("unsupported_algorithm", "adbe.pkcs7.sha1 signs a digest by SHA-1")
    one.compute_integrity_info()
    claim = Claim(
        one.signer_info, certificates_of(one.signed_data), one.compute_digest, "PAdES", one.self_reported_timestamp
    )
    return examine(claim, anchors, to_the_end and _covers(one, fields))


def _covers(one: EmbeddedPdfSignature, fields: set[str]) -> bool:
    """Whether all that is seen was signed: to the end of the file, or up to further signatures and time stamps and
    nothing else.

    Who signs after another answers for the whole file, so what he adds with his field is covered by him; that nothing
    follows the last one is checked apart."""
    if one.coverage == SignatureCoverageLevel.ENTIRE_FILE:
        return True
    added = one.diff_result
    if one.coverage != SignatureCoverageLevel.ENTIRE_REVISION or not isinstance(added, DiffResult):
        return False
    if added.modification_level == ModificationLevel.FORM_FILLING:
        return bool(added.changed_form_fields) and added.changed_form_fields <= fields
    return added.modification_level in (ModificationLevel.NONE, ModificationLevel.LTA_UPDATES)
