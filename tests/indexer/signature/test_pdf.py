"""What a PDF's signature covers, and what may follow it."""

from io import BytesIO

import pytest
from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign.fields import SigFieldSpec, append_signature_field

from indexer.signature import unseal
from indexer.signature.anchors import TrustAnchors
from models.errors import BadSignature
from samples.authority import Leaf, sign_pdf


def rewritten(signed: bytes) -> bytes:
    """The page's content replaced in an incremental update: the signature's own bytes stay as they were."""
    writer = IncrementalPdfFileWriter(BytesIO(signed))
    page = writer.root["/Pages"]["/Kids"][0]
    page["/Contents"] = writer.add_object(
        generic.StreamObject(stream_data=b"BT /F1 12 Tf 100 700 Td (Another act) Tj ET")
    )
    writer.update_container(page)
    output = BytesIO()
    writer.write(output)
    return output.getvalue()


def with_empty_field(signed: bytes) -> bytes:
    """A visible, empty signature field added after the signature."""
    writer = IncrementalPdfFileWriter(BytesIO(signed))
    append_signature_field(writer, SigFieldSpec("Empty", box=(0, 0, 500, 500)))
    output = BytesIO()
    writer.write(output)
    return output.getvalue()


@pytest.mark.parametrize("change", [rewritten, with_empty_field])
def test_nothing_may_follow_the_last_signature(change, pdf: bytes, judge: Leaf, anchors: TrustAnchors) -> None:
    """An update that leaves the signed bytes alone is still a change of what is seen."""
    with pytest.raises(BadSignature, match="partial_coverage") as held:
        unseal(change(sign_pdf(pdf, judge)), anchors)
    (one,) = held.value.signatures
    assert (True, False) == (one.intact, one.covers_whole_file)


def test_a_change_between_two_signatures_is_not_covered_by_the_first(
    pdf: bytes, judge: Leaf, colleague: Leaf, anchors: TrustAnchors
) -> None:
    """The second judge signs what the first has not seen: the first signature no longer speaks for the file."""
    with pytest.raises(BadSignature, match="one_of_many_bad") as held:
        unseal(sign_pdf(rewritten(sign_pdf(pdf, judge)), colleague, field="Signature2"), anchors)
    assert ["partial_coverage", ""] == [one.problem for one in held.value.signatures]


def test_a_broken_pdf_that_claims_a_signature_is_malformed(anchors: TrustAnchors) -> None:
    """A file that names a range of signed bytes is never taken for unsigned."""
    with pytest.raises(BadSignature, match="malformed_container"):
        unseal(b"%PDF-1.7\n1 0 obj<</ByteRange[0 1 2 3]>>endobj\n%%EOF", anchors, allow_unsigned=True)


def test_every_byte_counts(pdf: bytes, colleague: Leaf, anchors: TrustAnchors) -> None:
    """One changed byte anywhere outside the signature itself holds the file."""
    signed = sign_pdf(pdf, colleague)
    start, stop = signed.index(b"/Contents <"), signed.index(b">", signed.index(b"/Contents <") + 12)
    for place in [*range(0, start, start // 12), *range(stop + 1, len(signed), max(1, (len(signed) - stop) // 12))]:
        changed = signed[:place] + bytes([signed[place] ^ 1]) + signed[place + 1 :]
        with pytest.raises(BadSignature):
            unseal(changed, anchors)
