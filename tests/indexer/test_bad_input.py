"""Files made to break the reading of an act: each is held with a reason, soon, and the next act is read as if nothing
had been."""

import time
import zipfile
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.serialization import Encoding
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfgen.canvas import Canvas

from indexer.extract import extract
from indexer.signature import unseal
from indexer.signature.anchors import TrustAnchors
from models.errors import BadSignature, Held
from models.settings import Settings
from samples.authority import Leaf, authority, leaf, sign_cms, sign_pdf

LETTERS = "An act of a court, long enough to be read"
ENTITY = '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>'
LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 12))
BOUND = 75.0  # seconds: one limit of a child, and room for a busy machine


@pytest.fixture(scope="module")
def settings(tmp_path_factory: pytest.TempPathFactory) -> Settings:
    return Settings.of({"ARCHIVE_HOME": str(tmp_path_factory.mktemp("archive"))})


@pytest.fixture(scope="module")
def judge() -> Leaf:
    return leaf(authority(), "ТЛЕУБЕРГЕНОВА ЖАНАР", "800101400018", "Суд города Астаны", "050140000001")


@pytest.fixture(scope="module")
def stranger() -> Leaf:
    return leaf(authority(), "СӘРСЕНОВ ДАНИЯР", "790505300027", "Никакой суд", "050140000009", kind="ec")


@pytest.fixture(scope="module")
def anchors(judge: Leaf) -> TrustAnchors:
    return TrustAnchors((judge.above[0].public_bytes(Encoding.DER),))


def page(text: str = LETTERS, encryption: StandardEncryption | None = None) -> bytes:
    buffer = BytesIO()
    canvas = Canvas(buffer, encrypt=encryption)
    canvas.drawString(100, 700, text)
    canvas.save()
    return buffer.getvalue()


def million_objects() -> bytes:
    """A PDF whose table names a million objects, all of them there, and a page among them."""
    parts = [b"%PDF-1.4\n"]
    own = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>",
    ]
    places, at = [], len(parts[0])
    for number in range(1, 1_000_001):
        body = b"%d 0 obj%s endobj\n" % (number, own[number - 1] if number <= len(own) else b" 0")
        places.append(b"%010d 00000 n \n" % at)
        parts.append(body)
        at += len(body)
    table = b"xref\n0 1000001\n0000000000 65535 f \n" + b"".join(places)
    return b"".join(parts) + table + b"trailer<</Size 1000001/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % at


def many_pages() -> bytes:
    """A small PDF whose tree of pages leads in a circle and claims a million of them."""
    return (
        b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
        b"2 0 obj<</Type/Pages/Kids[2 0 R 2 0 R]/Count 1000000>>endobj\n"
        b"trailer<</Root 1 0 R>>\n%%EOF\n"
    )


def docx_bomb() -> bytes:
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", b"<a>" + b" " * 200 * 2**20 + b"</a>")
    return buffer.getvalue()


UNREADABLE: dict[str, tuple[Callable[[], bytes], str, str]] = {
    "an empty file": (lambda: b"", "act.pdf", "empty"),
    "one byte": (lambda: b"a", "act.pdf", "empty"),
    "one byte that is no letter": (lambda: b"\0", "act.pdf", "unknown_format"),
    "a picture named as a PDF": (lambda: b"\x89PNG\r\n\x1a\n" + bytes(200), "act.pdf", "unknown_format"),
    "half a PDF": (lambda: page()[:700], "act.pdf", "broken"),
    "a PDF of noise": (lambda: b"%PDF-1.7\n" + bytes(range(256)) * 50 + b"%%EOF", "act.pdf", "broken"),
    "a PDF with a million objects": (million_objects, "act.pdf", "empty"),
    "a PDF with a circle of pages": (many_pages, "act.pdf", "empty|broken|too_many_pages"),
    "a PDF with a password": (
        lambda: page(encryption=StandardEncryption("secret", strength=128)),
        "act.pdf",
        "encrypted",
    ),
    "a PDF without a letter": (lambda: page(""), "act.pdf", "empty"),
    "a DOCX that unpacks to 200 MB": (docx_bomb, "act.docx", "zip_bomb"),
    "XML with an external entity": (lambda: ENTITY.encode(), "act.xml", "xml_entities"),
    "XML with an external entity in UTF-16": (lambda: ENTITY.encode("utf-16"), "act.xml", "xml_entities"),
    "a billion laughs": (
        lambda: f'<!DOCTYPE a [<!ENTITY l0 "ha">{LAUGHS}]><a>&l11;</a>'.encode(),
        "act.xml",
        "xml_entities",
    ),
    "a text of 10 MB": (lambda: (LETTERS + "\n").encode() * 250_000, "act.txt", "too_much_text"),
    "a text of 10 MB in one line": (lambda: "сот ".encode() * 1_500_000, "act.txt", "too_much_text"),
    "HTML of 10 MB": (lambda: b"<html><body>" + b"<p>act of a court</p>" * 500_000, "act.html", "too_much_text"),
    "more than 50 MB": (lambda: bytes(50 * 2**20 + 1), "act.pdf", "too_large"),
}


@pytest.mark.parametrize("case", UNREADABLE)
def test_what_cannot_be_read_is_held(case: str, settings: Settings, anchors: TrustAnchors) -> None:
    """Taken in without a signature, the file is held by one step or the other, with its reason and in bounded time."""
    make, name, code = UNREADABLE[case]
    data, began = make(), time.monotonic()
    with pytest.raises(Held, match=f"^(?:{code})(?::|$)"):
        extract(unseal(data, anchors, allow_unsigned=True).content, name, settings)
    assert time.monotonic() - began < BOUND


BADLY_SIGNED: dict[str, tuple[Callable[[Leaf, Leaf], tuple[bytes, bytes | None]], str]] = {
    "CMS with changed content": (
        lambda judge, _: (sign_cms(page(), [judge]).replace(b"%PDF-1.", b"%PDF-9."), None),
        "changed",
    ),
    "a PDF changed after signing": (
        lambda judge, _: (sign_pdf(page(), judge).replace(b"/Count 1", b"/Count 2"), None),
        "changed",
    ),
    "the signature of another file": (
        lambda judge, _: (page(), sign_cms(page("Another act"), [judge], detached=True)),
        "foreign_signature",
    ),
    "two signatures, one of a stranger": (
        lambda judge, stranger: (sign_cms(page(), [judge, stranger]), None),
        "one_of_many_bad",
    ),
    "a signature file of noise": (lambda judge, _: (page(), bytes(range(256)) * 10), "malformed_container"),
    "half a signature": (
        lambda judge, _: (page(), sign_cms(page(), [judge], detached=True)[:900]),
        "malformed_container",
    ),
    "half a signed PDF": (
        lambda judge, _: (sign_pdf(page(), judge)[:-900], None),
        "malformed_container|partial_coverage|changed",
    ),
}


@pytest.mark.parametrize("case", BADLY_SIGNED)
def test_what_is_badly_signed_is_held(case: str, judge: Leaf, stranger: Leaf, anchors: TrustAnchors) -> None:
    """A signature that does not hold stops the act, also where unsigned files may pass."""
    make, code = BADLY_SIGNED[case]
    data, detached = make(judge, stranger)
    with pytest.raises(BadSignature, match=f"^(?:{code})(?::|$)"):
        unseal(data, anchors, detached=detached, allow_unsigned=True)


@pytest.mark.parametrize(
    "name", ["act\n.pdf", "../../etc/passwd", "/dev/null", "a" * 5000, "\0", "", "акт\u202efdp.txt"]
)
def test_a_file_name_does_no_harm(name: str, settings: Settings) -> None:
    """Nothing is opened, written or decided by what a file is called."""
    before = sorted(Path.cwd().iterdir())
    assert LETTERS == extract(page(), name, settings).text
    assert before == sorted(Path.cwd().iterdir())


def test_reasons_name_nobody(
    judge: Leaf, stranger: Leaf, anchors: TrustAnchors, capfd: pytest.CaptureFixture[str]
) -> None:
    """Neither the detail of an error nor the log holds a name or a number of a person."""
    data = sign_cms(page(), [judge, stranger])
    with pytest.raises(BadSignature) as held:
        unseal(data, TrustAnchors())
    said = str(held.value) + "".join(capfd.readouterr())
    assert not any(word in said for word in ("ТЛЕУБЕРГЕНОВА", "800101400018", "СӘРСЕНОВ"))


def test_after_all_of_it_an_act_is_read(judge: Leaf, settings: Settings, anchors: TrustAnchors) -> None:
    """The same process goes on: what was bad left nothing behind."""
    with pytest.raises(Held):
        extract(docx_bomb(), "bomb.docx", settings)
    unsealed = unseal(sign_cms(sign_pdf(page(), judge), [judge]), anchors)
    assert LETTERS == extract(unsealed.content, unsealed.name_hint, settings).text
