"""Publishing and withdrawing: all of it or nothing, and once."""
import multiprocessing
from collections.abc import Callable
from hashlib import sha256

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from sqlalchemy import Engine, func, select

from archive_store import audit, log, tables
from archive_store.catalogue import Catalogue, Particulars, State
from archive_store.database import connect
from archive_store.published import Shelf
from archive_store.publishing import publish, take_down, withdraw
from models.act import PublicAct
from models.errors import NotFound

SPAWN = multiprocessing.get_context("spawn")
DIGEST = "a" * 64
Made = Callable[..., PublicAct]


def receive(database: Engine, digest: str = DIGEST) -> str:
    return Catalogue(database).receive(digest, "act.pdf", "clerk")[0].act_id


def counted(database: Engine) -> dict[str, int]:
    """The number of rows that publishing writes."""
    with database.begin() as connection:
        return {t.name: connection.scalar(select(func.count()).select_from(t))
                for t in (tables.versions, tables.shelf, tables.log_leaves, tables.log_heads)}


def test_published_is_on_the_shelf_in_the_log_and_on_the_trail(database: Engine, log_key: Ed25519PrivateKey, act: Made) -> None:
    """One call puts all in their places."""
    act_id = receive(database)
    assert 1 == publish(database, log_key, DIGEST, act(act_id), Particulars(risk=0.1), "reviewer")
    entry = Catalogue(database).get(DIGEST)
    assert (State.PUBLISHED, 1, 0, "astana-civil", 0.1) == (
        entry.state, entry.version, entry.indexed_version, entry.court, entry.risk)
    assert act(act_id) == Shelf(database).get(act_id)
    assert log.proof(database, act_id, 1).holds()
    assert ("reviewer", "published") == (audit.entries(database)[0].who, audit.entries(database)[0].what)


def test_publishing_the_same_again_changes_nothing(database: Engine, log_key: Ed25519PrivateKey, act: Made) -> None:
    """A step repeated after a crash finds its work done."""
    act_id = receive(database)
    for _ in range(3):
        assert 1 == publish(database, log_key, DIGEST, act(act_id), Particulars(), "indexer")
    assert {"versions": 1, "shelf": 1, "log_leaves": 1, "log_heads": 1} == counted(database)


def test_another_text_is_another_version(database: Engine, log_key: Ed25519PrivateKey, act: Made) -> None:
    """The shelf shows the newest; of the older nothing is left but its leaf, for it may show what the newer hides."""
    act_id = receive(database)
    publish(database, log_key, DIGEST, act(act_id), Particulars(), "indexer")
    assert 2 == publish(database, log_key, DIGEST, act(act_id, text="Суд решил."), Particulars(), "indexer")
    shelf = Shelf(database)
    assert "Суд решил." == shelf.get(act_id).text
    with pytest.raises(NotFound):
        shelf.version(act_id, 1)
    assert 2 == sum(log.proof(database, act_id, version).holds() for version in (1, 2))
    assert [1, 2] == [v.number for v in shelf.versions(act_id)]
    assert {"versions": 2, "shelf": 1, "log_leaves": 2, "log_heads": 2} == counted(database)


def test_an_act_under_a_strange_id_is_not_published(database: Engine, log_key: Ed25519PrivateKey, act: Made) -> None:
    """The id is that of the catalogue; nothing is left of the attempt."""
    receive(database)
    with pytest.raises(NotFound):
        publish(database, log_key, DIGEST, act("f" * 16), Particulars(), "indexer")
    assert {"versions": 0, "shelf": 0, "log_leaves": 0, "log_heads": 0} == counted(database)


class Broken:
    """A signing key that fails in the middle of the transaction, as a process does that dies."""

    def sign(self, data: bytes) -> bytes:
        raise OSError


def test_a_failure_in_the_middle_leaves_nothing(database: Engine, act: Made) -> None:
    """Version and leaf were written when the signature fails; neither stays."""
    act_id = receive(database)
    with pytest.raises(OSError):
        publish(database, Broken(), DIGEST, act(act_id), Particulars(), "indexer")
    assert {"versions": 0, "shelf": 0, "log_leaves": 0, "log_heads": 0} == counted(database)
    assert State.RECEIVED == Catalogue(database).get(DIGEST).state


def test_withdrawing_erases_the_text_everywhere_and_keeps_the_log(
        database: Engine, log_key: Ed25519PrivateKey, act: Made) -> None:
    """No version has text, the shelf answers `withdrawn`, the old leaf is still proven, a new one tells of the withdrawal."""
    act_id = receive(database)
    publish(database, log_key, DIGEST, act(act_id), Particulars(), "indexer")
    publish(database, log_key, DIGEST, act(act_id, text="Суд решил."), Particulars(), "indexer")
    assert 3 == withdraw(database, log_key, act_id, "reviewer", "court's request")
    shelf = Shelf(database)
    for read in (lambda: shelf.get(act_id), lambda: shelf.version(act_id, 1), lambda: shelf.version(act_id, 3)):
        with pytest.raises(NotFound, match="withdrawn"):
            read()
    assert [False, False, True] == [v.tombstone for v in shelf.versions(act_id)]
    assert all(log.proof(database, act_id, version).holds() for version in (1, 2, 3))
    assert (State.WITHDRAWN, 3) == (Catalogue(database).get(DIGEST).state, Catalogue(database).get(DIGEST).version)
    assert "withdrawn" == audit.entries(database, act_id)[0].what


def test_a_withdrawn_act_stays_withdrawn(database: Engine, log_key: Ed25519PrivateKey, act: Made) -> None:
    """Neither a second withdrawal nor a late worker changes that."""
    act_id = receive(database)
    publish(database, log_key, DIGEST, act(act_id), Particulars(), "indexer")
    withdraw(database, log_key, act_id, "reviewer", "")
    assert 2 == withdraw(database, log_key, act_id, "reviewer", "")
    assert 2 == publish(database, log_key, DIGEST, act(act_id, text="Суд решил."), Particulars(), "indexer")
    assert {"versions": 2, "shelf": 0, "log_leaves": 2, "log_heads": 2} == counted(database)


def test_what_is_taken_down_comes_back_corrected(database: Engine, log_key: Ed25519PrivateKey, act: Made) -> None:
    """No version has text and the shelf answers `withdrawn`, until another text is published: a version after the tombstone."""
    act_id, shelf = receive(database), Shelf(database)
    publish(database, log_key, DIGEST, act(act_id), Particulars(), "indexer")
    assert 2 == take_down(database, log_key, act_id, "reviewer", "a name is visible")
    entry = Catalogue(database).get(DIGEST)
    assert (State.REVIEW, "correction", "a name is visible") == (entry.state, entry.code, entry.detail)
    for read in (lambda: shelf.get(act_id), lambda: shelf.version(act_id, 1)):
        with pytest.raises(NotFound, match="withdrawn"):
            read()
    assert 3 == publish(database, log_key, DIGEST, act(act_id, text="Суд решил."), Particulars(), "reviewer")
    assert ("Суд решил.", State.PUBLISHED, "") == (shelf.get(act_id).text, Catalogue(database).get(DIGEST).state, Catalogue(database).get(DIGEST).code)
    assert [False, True, False] == [v.tombstone for v in shelf.versions(act_id)]
    assert ["published", "taken_down", "published", "received"] == [e.what for e in audit.entries(database, act_id)]


def test_only_what_is_public_is_taken_down(database: Engine, log_key: Ed25519PrivateKey, act: Made) -> None:
    """Neither what waits nor what was withdrawn for good becomes a correction."""
    act_id = receive(database)
    for deed in (lambda: None, lambda: publish(database, log_key, DIGEST, act(act_id), Particulars(), "indexer")
                 and withdraw(database, log_key, act_id, "reviewer", "")):
        deed()
        with pytest.raises(NotFound):
            take_down(database, log_key, act_id, "reviewer", "")


def test_a_correction_does_not_cover_what_came_meanwhile(database: Engine, log_key: Ed25519PrivateKey, act: Made) -> None:
    """It was made of the first version; another reviewer has published the second since, or taken the act down."""
    act_id = receive(database)
    publish(database, log_key, DIGEST, act(act_id), Particulars(), "indexer")
    publish(database, log_key, DIGEST, act(act_id, text="Суд решил."), Particulars(), "one", after=1)
    assert 2 == publish(database, log_key, DIGEST, act(act_id, text="Суд."), Particulars(), "two", after=1)
    take_down(database, log_key, act_id, "one", "")
    assert 3 == publish(database, log_key, DIGEST, act(act_id, text="Суд."), Particulars(), "two", after=2)
    assert State.REVIEW is Catalogue(database).get(DIGEST).state


def test_the_reason_of_a_withdrawal_is_sealed_on_the_trail(database: Engine, log_key: Ed25519PrivateKey, act: Made) -> None:
    """The catalogue has it; the trail, which is never cut, has what only that very reason makes."""
    act_id = receive(database)
    withdraw(database, log_key, act_id, "reviewer", "Ахметов asked for it")
    entry, sealed = Catalogue(database).get(DIGEST), audit.entries(database, act_id)[0].detail
    assert "Ахметов asked for it" == entry.detail and "Ахметов" not in sealed
    assert log.commitment(entry.salt, sha256(entry.detail.encode()).hexdigest()) in sealed


def test_what_was_never_public_is_withdrawn_without_a_trace_in_the_log(
        database: Engine, log_key: Ed25519PrivateKey, act: Made) -> None:
    """A waiting act is kept from becoming public; the log does not tell that it exists."""
    act_id = receive(database)
    assert 0 == withdraw(database, log_key, act_id, "reviewer", "")
    assert 0 == publish(database, log_key, DIGEST, act(act_id), Particulars(), "indexer")
    assert {"versions": 0, "shelf": 0, "log_leaves": 0, "log_heads": 0} == counted(database)


def publish_all(url: str, key: bytes, acts: list[tuple[str, PublicAct]]) -> None:
    database = connect(url)
    for digest, one in acts:
        publish(database, Ed25519PrivateKey.from_private_bytes(key), digest, one, Particulars(), "indexer")


def test_two_processes_that_publish_the_same_publish_it_once(
        url: str, database: Engine, log_key: Ed25519PrivateKey, act: Made) -> None:
    """Thirty acts taken through by two processes at once are thirty leaves in one unbroken log."""
    acts = [(f"{n:064x}", act(receive(database, f"{n:064x}"))) for n in range(30)]
    arguments = (url, log_key.private_bytes_raw())
    processes = [SPAWN.Process(target=publish_all, args=(*arguments, order)) for order in (acts, acts[::-1])]
    for process in processes:
        process.start()
    for process in processes:
        process.join()
    assert {"versions": 30, "shelf": 30, "log_leaves": 30, "log_heads": 30} == counted(database)
    assert all(log.proof(database, one.id, 1).holds() for _, one in acts)
