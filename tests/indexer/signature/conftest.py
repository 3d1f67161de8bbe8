"""A test authority, its signers and a small PDF, made once for the session; nothing of them is kept."""

from datetime import UTC, datetime, timedelta
from io import BytesIO

import pytest
from cryptography.hazmat.primitives.serialization import Encoding
from reportlab.pdfgen.canvas import Canvas

from indexer.signature.anchors import TrustAnchors
from samples.authority import Authority, Leaf, authority, leaf

COURT = {"organization": "Суд города Астаны", "bin": "050140000001"}


@pytest.fixture(scope="session")
def issuing() -> Authority:
    return authority("СЫНАҚ ШЫҒАРУШЫ ОРТАЛЫҚ", under=authority())


@pytest.fixture(scope="session")
def anchors(issuing: Authority) -> TrustAnchors:
    return TrustAnchors((issuing.above[0].public_bytes(Encoding.DER),))


@pytest.fixture(scope="session")
def judge(issuing: Authority) -> Leaf:
    return leaf(issuing, "ТЛЕУБЕРГЕНОВА ЖАНАР", "800101400018", **COURT)


@pytest.fixture(scope="session")
def colleague(issuing: Authority) -> Leaf:
    return leaf(issuing, "СӘРСЕНОВ ДАНИЯР", "790505300027", **COURT, kind="ec")


@pytest.fixture(scope="session")
def expired(issuing: Authority) -> Leaf:
    start = datetime.now(UTC) - timedelta(days=20)
    return leaf(
        issuing,
        "ОСПАНОВ БЕРІК",
        "700303300031",
        **COURT,
        kind="ec",
        valid_from=start,
        valid_until=start + timedelta(days=10),
    )


@pytest.fixture(scope="session")
def stranger() -> Leaf:
    """Signed by an authority that bears the same name as ours."""
    return leaf(authority(), "ТЛЕУБЕРГЕНОВА ЖАНАР", "800101400018", **COURT, kind="ec")


@pytest.fixture(scope="session")
def pdf() -> bytes:
    buffer = BytesIO()
    canvas = Canvas(buffer)
    canvas.drawString(100, 700, "An act of a court")
    canvas.save()
    return buffer.getvalue()
