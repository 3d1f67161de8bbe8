"""The catalogue: one row an original, whatever comes and however often."""
import multiprocessing
from collections.abc import Callable
from datetime import UTC, datetime

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from sqlalchemy import Engine

from archive_store import audit
from archive_store.catalogue import Catalogue, Particulars, State, display_name
from archive_store.database import connect
from archive_store.publishing import publish
from models.act import PublicAct
from models.errors import BadSignature, NotFound, Review
from models.signature import Signature

SPAWN = multiprocessing.get_context("spawn")
DIGEST = "a" * 64
SIGNATURE = Signature("CMS", "ТЕСТОВ ТЕСТ", "000000000000", "Суд", "000140000012", datetime(2024, 5, 3, tzinfo=UTC),
                      "RSA-2048 SHA-256", ("leaf", "root"), True, True, True)


@pytest.fixture
def catalogue(database: Engine) -> Catalogue:
    return Catalogue(database)


def test_a_file_received_twice_is_one_row_with_one_id(catalogue: Catalogue) -> None:
    """The second time the row is known; the act keeps its id and its first name."""
    first, new = catalogue.receive(DIGEST, "act.pdf", "clerk")
    second, again = catalogue.receive(DIGEST, "copy.pdf", "clerk")
    assert (True, False) == (new, again)
    assert first == second == catalogue.get(DIGEST) == catalogue.by_act(first.act_id)
    assert State.RECEIVED == first.state and 16 == len(first.act_id)


def receive_many(url: str, answers) -> None:
    catalogue = Catalogue(connect(url))
    answers.put({f"{n:064x}": catalogue.receive(f"{n:064x}", "act.pdf", "clerk")[0].act_id for n in range(30)})


def test_two_processes_that_receive_the_same_agree(url: str, catalogue: Catalogue) -> None:
    """Both get the same id for each original."""
    answers = SPAWN.Queue()
    processes = [SPAWN.Process(target=receive_many, args=(url, answers)) for _ in range(2)]
    for process in processes:
        process.start()
    one, two = (answers.get(timeout=60) for _ in processes)
    for process in processes:
        process.join()
    assert one == two and 30 == len(set(one.values()))


def test_a_held_act_keeps_its_reason_and_what_was_found(catalogue: Catalogue) -> None:
    """Code, detail, signatures and particulars can be read back for the office; the trail names the reason."""
    entry, _ = catalogue.receive(DIGEST, "act.pdf", "clerk")
    found = Particulars((SIGNATURE,), "astana-civil", "7101-24-00-2/1", 0.5, "ruling", "kk")
    held = catalogue.hold(DIGEST, BadSignature("untrusted", "unknown root"), found, "indexer")
    assert held == catalogue.get(DIGEST)
    assert (State.HELD, "untrusted", "unknown root") == (held.state, held.code, held.detail)
    assert ((SIGNATURE,), "astana-civil", "7101-24-00-2/1", 0.5) == (held.signatures, held.court, held.number, held.risk)
    assert ("ruling", "kk") == (held.kind, held.language)
    assert [("held", "untrusted"), ("received", "")] == [(e.what, e.detail) for e in audit.entries(catalogue.database, entry.act_id)]


def test_holding_again_for_the_same_reason_is_no_news(catalogue: Catalogue) -> None:
    """A step repeated leaves one entry on the trail."""
    catalogue.receive(DIGEST, "act.pdf", "clerk")
    for _ in range(2):
        catalogue.hold(DIGEST, BadSignature("unsigned"), Particulars(), "indexer")
    assert ["held", "received"] == [e.what for e in audit.entries(catalogue.database)]


def test_what_waits_is_listed_by_time_and_reason(catalogue: Catalogue) -> None:
    """The office sees those that came first first, all or those of one reason."""
    for n in range(4):
        catalogue.receive(f"{n:064x}", f"{n}.pdf", "clerk")
    catalogue.hold(f"{0:064x}", BadSignature("unsigned"), Particulars(), "indexer")
    catalogue.send_to_review(f"{2:064x}", Review("doubt"), Particulars(), "indexer")
    assert ["0.pdf", "2.pdf"] == [e.file_name for e in catalogue.waiting()]
    assert ["2.pdf"] == [e.file_name for e in catalogue.waiting(code="doubt")]
    assert ["2.pdf"] == [e.file_name for e in catalogue.waiting(start=1)]
    expected = {(State.HELD, "unsigned"): 1, (State.REVIEW, "doubt"): 1, (State.RECEIVED, ""): 2}
    assert expected == catalogue.counts()


def test_a_signature_that_comes_later_begins_the_way_anew(catalogue: Catalogue) -> None:
    """An act held as unsigned is received again when its detached signature comes; a second time changes nothing."""
    catalogue.receive(DIGEST, "act.pdf", "clerk")
    catalogue.hold(DIGEST, BadSignature("unsigned"), Particulars(), "indexer")
    entry, new = catalogue.receive(DIGEST, "act.pdf", "clerk", detached="b" * 64)
    assert (State.RECEIVED, "b" * 64, False) == (entry.state, entry.detached, new)
    catalogue.hold(DIGEST, BadSignature("changed"), Particulars(), "indexer")
    assert State.HELD == catalogue.receive(DIGEST, "act.pdf", "clerk", detached="b" * 64)[0].state


def test_an_unknown_act_is_not_found(catalogue: Catalogue) -> None:
    """Neither by digest nor by id."""
    with pytest.raises(NotFound):
        catalogue.get(DIGEST)
    with pytest.raises(NotFound):
        catalogue.by_act("0" * 16)


@pytest.mark.parametrize(("name", "shown"), [
    ("act.pdf", "act.pdf"),
    ("../../../etc/passwd", "passwd"),
    ("..\\..\\boot.ini", "boot.ini"),
    ("/", "unnamed"), ("", "unnamed"), ("..", "unnamed"), ("\n\0", "unnamed"),
    ("решение\nот 3\tмая.pdf", "решение от 3 мая.pdf"),
    ("act\u202efdp.exe", "act fdp.exe"),
    ("\x1b[31mact.pdf", "[31mact.pdf"),
    ("bad\udcffname.pdf", "bad name.pdf"),
    ("a" * 500 + ".pdf", "a" * 196 + ".pdf"),
    ("<script>.pdf", "<script>.pdf"),
])
def test_file_names_are_harmless(catalogue: Catalogue, name: str, shown: str) -> None:
    """Paths, newlines, controls, bytes that are no text and tricks of direction do not reach the catalogue."""
    assert shown == display_name(name) == catalogue.receive(DIGEST, name, "clerk")[0].file_name


def test_the_salt_does_not_show(catalogue: Catalogue) -> None:
    """An entry in a log or a traceback does not tell what ties the log to the original."""
    entry, _ = catalogue.receive(DIGEST, "act.pdf", "clerk")
    assert "salt" not in repr(entry)


def test_what_the_index_knows_is_remembered_by_version(catalogue: Catalogue, log_key: Ed25519PrivateKey,
                                                       act: Callable[..., PublicAct]) -> None:
    """A version is to be indexed until it is marked; a newer one, a withdrawal or a lost index makes it so again."""
    entry, _ = catalogue.receive(DIGEST, "act.pdf", "clerk")
    assert () == catalogue.unindexed(10)
    publish(catalogue.database, log_key, DIGEST, act(entry.act_id), Particulars(), "indexer")
    assert {DIGEST: 1} == catalogue.versions()
    seen = catalogue.versions()
    publish(catalogue.database, log_key, DIGEST, act(entry.act_id, text="Суд решил."), Particulars(), "indexer")
    catalogue.mark_indexed(seen)
    assert [2] == [e.version for e in catalogue.unindexed(10)]
    catalogue.mark_indexed(catalogue.versions())
    assert () == catalogue.unindexed(10)
    catalogue.forget_index()
    assert [DIGEST] == [e.digest for e in catalogue.unindexed(10)]
    catalogue.mark_indexed({})
