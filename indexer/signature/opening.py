"""Open every envelope around an act, from the outermost in; runs in a confined child (`indexer.confined`)."""

import logging
from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from asn1crypto import x509

from indexer.signature import cms, pdf, xml
from indexer.signature.layer import Layer
from models.errors import BadSignature
from models.signature import Signature

FORMS = (
    cms,
    xml,
    pdf,
)  # each has `recognized` and `opened`; a PDF is told by a mark that an envelope around it holds as well
DEPTH = 4  # a PDF with its own signature in a CMS in a CMS is three

for library in ("pyhanko", "pyhanko_certvalidator"):
    logging.getLogger(library).setLevel(logging.CRITICAL)  # they write subjects of certificates, which name people


def opened(data: bytes, detached: bytes, *anchors: bytes, has_detached: bool) -> tuple[dict[str, Any], bytes]:
    """What `indexer.signature.unseal` asks of the child: a name and reports that JSON can carry, and the content."""
    trusted = [x509.Certificate.load(der) for der in anchors]
    outer = cms.verified(detached, data, trusted) if has_detached else None
    layers = _layers(data, trusted)
    signatures = [one for layer in ([outer] if outer else []) + layers for one in layer.signatures]
    name = next((layer.name for layer in reversed(layers) if layer.name), "")
    content = layers[-1].content if layers else data
    return {"name": name, "signatures": [_plain(one) for one in signatures]}, content


def _layers(data: bytes, anchors: Sequence[x509.Certificate]) -> list[Layer]:
    found: list[Layer] = []
    while form := next((form for form in FORMS if form.recognized(data)), None):
        if len(found) == DEPTH:
            raise BadSignature("malformed_container", f"more than {DEPTH} envelopes in each other")
        layer = form.opened(data, anchors)
        found.append(layer)
        if layer.innermost:
            break
        data = layer.content
    return found


def _plain(signature: Signature) -> dict[str, Any]:
    at = signature.signed_at
    return {**asdict(signature), "signed_at": at.isoformat() if at else None}
