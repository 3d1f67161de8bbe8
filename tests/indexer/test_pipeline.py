"""The way of an act, step by step, and each way in which it may end."""
import zipfile
from collections.abc import Callable
from dataclasses import replace
from io import BytesIO

import pytest
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfgen.canvas import Canvas

from archive_store import audit, log
from archive_store.catalogue import State
from indexer.archive import Archive
from indexer.engines import open_engine
from indexer.pipeline import Incoming, Options, keep, process, take_in
from models.act import PublicAct
from models.errors import NotFound
from models.query import Query
from samples import authority

UNSIGNED = Options(allow_unsigned=True, approve="reviewer")
Text = Callable[[int], str]


def indexed(archive: Archive) -> frozenset[str]:
    return open_engine(archive.settings).ids()


def counted(archive: Archive) -> tuple[int, int, int]:
    """Acts on the shelf, leaves of the log, acts in the index."""
    return archive.shelf.counts().acts, len(log.entries(archive.database)), len(indexed(archive))


def test_a_signed_act_comes_onto_the_shelf_and_into_the_index(archive: Archive, act_text: Text, court: authority.Leaf) -> None:
    """What anyone reads is described, without names, with the signature's public part, provable and found."""
    signed = authority.sign_cms(act_text(1).encode(), [court])
    outcome = take_in(archive, Incoming("act.txt.p7s", signed), Options(approve="reviewer"))
    assert (State.PUBLISHED, "") == (outcome.state, outcome.code)
    act = archive.shelf.get(outcome.act_id)
    assert isinstance(act, PublicAct) and "7527-24-00-2/1" == act.number
    assert "Данияр" not in act.text and "Ахметов" not in act.text and "Иванов" not in act.text
    assert ("CMS", True, True) == (act.signatures[0].form, act.signatures[0].intact, act.signatures[0].trusted)
    assert log.proof(archive.database, act.id, 1).holds()
    assert [act.id] == [hit.id for hit in open_engine(archive.settings).search(Query()).hits]


def test_a_detached_signature_and_its_file_are_one_act(archive: Archive, act_text: Text, court: authority.Leaf) -> None:
    """The signature is kept beside the file and verified over it."""
    data = act_text(1).encode()
    file = Incoming("act.txt", data, authority.sign_cms(data, [court], detached=True))
    outcome = take_in(archive, file, Options(approve="reviewer"))
    assert State.PUBLISHED == outcome.state
    assert file.detached == archive.originals.read(archive.catalogue.get(outcome.digest).detached)
    assert (1, 1, 1) == counted(archive)


def test_an_unsigned_act_waits_for_its_signature(archive: Archive, act_text: Text, court: authority.Leaf) -> None:
    """Held as unsigned; when the same file comes with its signature, it goes on under the same id."""
    data = act_text(1).encode()
    held = take_in(archive, Incoming("act.txt", data))
    assert (State.HELD, "unsigned") == (held.state, held.code)
    assert (0, 0, 0) == counted(archive)
    signature = authority.sign_cms(data, [court], detached=True)
    outcome = take_in(archive, Incoming("act.txt", data, signature), Options(approve="reviewer"))
    assert (State.PUBLISHED, held.act_id) == (outcome.state, outcome.act_id)


def test_the_same_file_again_is_known(archive: Archive, act_text: Text) -> None:
    """Under any name it is one act; nothing is published, logged or indexed twice."""
    first = take_in(archive, Incoming("act.txt", act_text(1).encode()), UNSIGNED)
    again = take_in(archive, Incoming("copy.txt", act_text(1).encode()), UNSIGNED)
    assert (False, True) == (first.known, again.known)
    assert replace(first, known=True) == again
    assert (1, 1, 1) == counted(archive)


def test_every_step_may_be_repeated(archive: Archive, act_text: Text) -> None:
    """A process that died after any step begins anew and comes to the same end."""
    for _ in range(2):
        entry = keep(archive, Incoming("act.txt", act_text(1).encode()), UNSIGNED)
    for _ in range(2):
        process(archive, entry.digest, UNSIGNED)
    assert (1, 1, 0) == (archive.shelf.counts().acts, len(log.entries(archive.database)), entry.version)
    for _ in range(2):
        take_in(archive, Incoming("act.txt", act_text(1).encode()), UNSIGNED)
    assert (1, 1, 1) == counted(archive)


def pdf(password: str = "") -> bytes:
    out = BytesIO()
    canvas = Canvas(out, encrypt=StandardEncryption(password) if password else None)
    canvas.drawString(100, 700, "act")
    canvas.save()
    return out.getvalue()


def docx_bomb() -> bytes:
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr("[Content_Types].xml", "<Types/>")
        file.writestr("word/document.xml", b" " * 400_000_000)
    return out.getvalue()


ENTITIES = b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY e SYSTEM "file:///etc/passwd">]><a>&e;</a>'


@pytest.mark.parametrize(("name", "data"), [
    ("empty.pdf", b""),
    ("one.pdf", b"%"),
    ("wrong.pdf", b"PK\x03\x04 not a zip"),
    ("wrong.docx", pdf()),
    ("cut.pdf", pdf()[:400]),
    ("objects.pdf", pdf()[:-6] + b"".join(b"%d 0 obj<<>>endobj\n" % n for n in range(10, 1_000_000)) + b"%%EOF"),
    ("password.pdf", pdf("secret")),
    ("bomb.docx", docx_bomb()),
    ("entities.xml", ENTITIES),
    ("long.txt", "Суд установил, что договор заключён. ".encode() * 160_000),
    ("nothing.txt", "Рецепт пирога: мука, яйца, сахар.".encode()),
    ("zeros.bin", b"\0" * 100_000),
    ("noise.bin", bytes(range(256)) * 500),
    ("line\nbreak\n/../../../etc/passwd", b"x"),
], ids=lambda value: value if isinstance(value, str) else "")
def test_bad_input_is_held_with_a_reason(archive: Archive, name: str, data: bytes) -> None:
    """Whatever comes is kept, has a code and an entry for the office, and nothing of it is public."""
    outcome = take_in(archive, Incoming(name, data), UNSIGNED)
    assert State.HELD == outcome.state and outcome.code
    assert "failed" != outcome.code, outcome.detail
    assert data == archive.originals.read(outcome.digest)
    assert [outcome.act_id] == [entry.act_id for entry in archive.catalogue.waiting()]
    assert "\n" not in outcome.file_name and "/" not in outcome.file_name
    assert (0, 0, 0) == counted(archive)


def changed(text: bytes, court: authority.Leaf) -> Incoming:
    signed = authority.sign_cms(text, [court])
    return Incoming("act.p7m", signed.replace("Иск".encode(), "Икс".encode()))


def foreign(text: bytes, court: authority.Leaf) -> Incoming:
    return Incoming("act.txt", text, authority.sign_cms(b"another file", [court], detached=True))


def one_of_two_bad(text: bytes, court: authority.Leaf) -> Incoming:
    stranger = authority.leaf(authority.authority("СТРАННИК"), "НЕКТО НЕИЗВЕСТЕН", "000000000000", "Никто", "000000000000", "ec")
    return Incoming("act.p7m", authority.sign_cms(text, [court, stranger]))


@pytest.mark.parametrize("make", [changed, foreign, one_of_two_bad])
def test_a_bad_signature_is_held_also_when_unsigned_files_are_allowed(
        archive: Archive, act_text: Text, court: authority.Leaf, make: Callable[..., Incoming]) -> None:
    """A signature that does not hold is worse than none: the reports are kept for the office."""
    outcome = take_in(archive, make(act_text(1).encode(), court), UNSIGNED)
    assert State.HELD == outcome.state and "unsigned" != outcome.code
    assert any(not signature.good for signature in archive.catalogue.get(outcome.digest).signatures)
    assert (0, 0, 0) == counted(archive)


def test_a_bug_of_ours_holds_the_one_act(archive: Archive, act_text: Text, monkeypatch: pytest.MonkeyPatch) -> None:
    """A text that our own reading stumbles on is held with the place of the bug, and without the words of the act."""
    def stumble(text: str) -> None:
        raise KeyError(text)

    monkeypatch.setattr("indexer.pipeline.describe", stumble)
    outcome = take_in(archive, Incoming("act.txt", act_text(1).encode()), UNSIGNED)
    assert (State.HELD, "failed") == (outcome.state, outcome.code)
    assert outcome.detail.startswith("KeyError in stumble") and "Ахметов" not in outcome.detail


@pytest.mark.parametrize("step", ["describe", "anonymize"])
def test_a_text_that_keeps_us_busy_is_held(archive: Archive, act_text: Text, monkeypatch: pytest.MonkeyPatch, step: str) -> None:
    """A step that does not end is broken off, so that one text cannot stop a batch; the next act goes on."""
    def busy(*args: object) -> None:
        while True:
            pass

    with monkeypatch.context() as change:
        change.setattr(f"indexer.pipeline.{step}", busy)
        change.setattr("indexer.pipeline.LONGEST_READING", 0.2)
        outcome = take_in(archive, Incoming("act.txt", act_text(1).encode()), UNSIGNED)
    assert (State.HELD, "timeout") == (outcome.state, outcome.code)
    assert State.PUBLISHED == take_in(archive, Incoming("act.txt", act_text(2).encode()), UNSIGNED).state


def test_a_careful_archive_publishes_nothing_that_nobody_read(archive: Archive, act_text: Text) -> None:
    """With ARCHIVE_REVIEW_ALL an act without any doubt waits as well, until a person approves it."""
    careful = replace(archive, settings=replace(archive.settings, review_all=True))
    file = Incoming("act.txt", act_text(1).encode())
    outcome = take_in(careful, file, replace(UNSIGNED, approve=""))
    assert State.REVIEW == outcome.state and outcome.code
    assert State.PUBLISHED == take_in(careful, file, UNSIGNED).state


def test_held_acts_are_tried_again_only_when_asked(archive: Archive, act_text: Text, monkeypatch: pytest.MonkeyPatch) -> None:
    """A second run passes over what is held; `again` takes it through the steps."""
    file = Incoming("nothing.txt", b"nothing")
    assert not take_in(archive, file, UNSIGNED).known
    assert take_in(archive, file, UNSIGNED).known
    assert not take_in(archive, file, replace(UNSIGNED, again=True)).known


def test_who_took_in_and_who_approved_is_on_the_trail(archive: Archive, act_text: Text) -> None:
    """The trail tells the clerk's part from the reviewer's."""
    outcome = take_in(archive, Incoming("act.txt", act_text(1).encode()), replace(UNSIGNED, by="clerk"))
    said = [(e.who, e.what) for e in audit.entries(archive.database, outcome.act_id)]
    assert [("reviewer", "published"), ("clerk", "received")] == said


def test_what_was_never_kept_is_not_found(archive: Archive) -> None:
    """A digest out of a queue that is of another archive."""
    with pytest.raises(NotFound):
        process(archive, "0" * 64)
