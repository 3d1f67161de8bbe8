"""`verify` on a sound archive says nothing, and names whatever was changed behind its back."""
from collections.abc import Callable
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from sqlalchemy import Engine, text

from archive_store.catalogue import Catalogue, Particulars
from archive_store.originals import Originals
from archive_store.publishing import publish, withdraw
from archive_store.verification import problems
from models.act import PublicAct


@pytest.fixture
def originals(tmp_path: Path) -> Originals:
    return Originals(tmp_path / "originals", b"m" * 32)


@pytest.fixture
def check(database: Engine, originals: Originals, log_key: Ed25519PrivateKey,
          act: Callable[..., PublicAct]) -> Callable[[], list[str]]:
    """An archive of seven acts, one of them withdrawn, one in two versions, one waiting; gives what `problems` says."""
    ids = []
    for n in range(8):
        digest = originals.keep(b"act %d" % n)
        ids.append(Catalogue(database).receive(digest, f"{n}.pdf", "clerk", originals.keep(b"signature"))[0].act_id)
        if n < 7:
            publish(database, log_key, digest, act(ids[-1]), Particulars(), "indexer")
    publish(database, log_key, originals.keep(b"act 5"), act(ids[5], text="Суд решил."), Particulars(), "indexer")
    withdraw(database, log_key, ids[6], "reviewer", "")
    return lambda: list(problems(database, originals, log_key.public_key().public_bytes_raw()))


def change(database: Engine, statement: str) -> None:
    with database.begin() as connection:
        assert connection.execute(text(statement)).rowcount


def test_a_sound_archive_has_no_problem(check: Callable[[], list[str]]) -> None:
    """Published, waiting and withdrawn acts are all in order."""
    assert [] == check()


def test_an_empty_archive_has_no_problem(database: Engine, originals: Originals) -> None:
    """Before the first act there is nothing to complain of."""
    assert [] == list(problems(database, originals, b""))


@pytest.mark.parametrize(("statement", "found"), [
    ("UPDATE versions SET act = replace(act, 'Суд', 'суд') WHERE version = 2 AND act <> ''", "not what the log says"),
    ("UPDATE shelf SET act = replace(act, 'Суд', 'суд')", "the shelf does not show"),
    ("UPDATE versions SET act = '' WHERE version = 2 AND act <> ''", "not what the log says"),
    ("UPDATE versions SET published_at = '2020-01-01 00:00:00+00:00' WHERE version = 2", "not what the log says"),
    ("UPDATE versions SET act = (SELECT act FROM versions WHERE act <> '' LIMIT 1) WHERE version = 1 AND act = ''", "not what the log says"),
    ("DELETE FROM versions WHERE version = 2", "in the log, but not kept"),
    ("DELETE FROM log_leaves WHERE position = 3", "a leaf is missing"),
    ("DELETE FROM log_leaves WHERE position = 8", "its leaf is missing"),
    ("DELETE FROM log_heads WHERE size = 9", "9 leaves, 8 heads"),
    ("DELETE FROM log_heads WHERE size = 2", "is not ours"),
    ("UPDATE log_leaves SET entry = entry || ' ' WHERE position = 2", "log: node 2 of level 0 was changed"),
    ("UPDATE log_nodes SET hash = (SELECT hash FROM log_nodes WHERE level = 2 AND position = 0) WHERE level = 1 AND position = 1",
     "node 1 of level 1 was changed"),
    ("UPDATE log_heads SET root = (SELECT root FROM log_heads WHERE size = 4) WHERE size = 5", "head 5 is not ours"),
    ("UPDATE log_heads SET timestamp = timestamp + 1 WHERE size = 1", "head 1 is not ours"),
    ("UPDATE catalogue SET salt = (SELECT salt FROM catalogue WHERE file_name = '1.pdf') WHERE file_name = '0.pdf'",
     "not what the log says"),
    ("DELETE FROM catalogue WHERE file_name = '0.pdf'", "not in the catalogue"),
    ("DELETE FROM shelf", "the shelf does not show"),
    ("UPDATE shelf SET date = '1999-01-01'", "other particulars than its own"),
    ("UPDATE shelf SET court_ru = 'Чужой суд'", "other particulars than its own"),
    ("UPDATE cited SET article = '1'", "its rows in cited are not its own"),
    ("DELETE FROM case_numbers", "its rows in case_numbers are not its own"),
    ("UPDATE audit SET who = 'nobody' WHERE position = 4", "entry 4 was changed"),
    ("DELETE FROM audit WHERE position = 4", "entry 4 is missing"),
])
def test_a_change_in_the_database_is_found(
        check: Callable[[], list[str]], database: Engine, statement: str, found: str) -> None:
    """Whatever a hand in the database does to a version, a leaf, a head, the shelf or the trail is named."""
    change(database, statement)
    assert any(found in problem for problem in check()), check()


def test_an_old_text_that_is_back_is_found(check: Callable[[], list[str]], database: Engine) -> None:
    """Word for word what was published first, it shows what the correction hid."""
    change(database, "UPDATE versions SET act = replace((SELECT act FROM versions WHERE version = 2 AND act <> ''), 'Суд решил.',"
                     " 'Суд решил взыскать с Ответчик 1 долг.') WHERE version = 1 AND act = '' AND act_id IN"
                     " (SELECT act_id FROM versions WHERE version = 2 AND act <> '')")
    assert any("its text was to be erased" in problem for problem in check()), check()


def test_a_log_signed_by_another_key_is_found(check: Callable[[], list[str]], database: Engine, originals: Originals) -> None:
    """Heads that are right and signed by someone else are not ours."""
    stranger = Ed25519PrivateKey.generate().public_key().public_bytes_raw()
    assert "log: head 1 is not ours" in list(problems(database, originals, stranger))


@pytest.mark.parametrize("content", [b"act 2", b"signature"])
def test_a_changed_original_is_found(check: Callable[[], list[str]], originals: Originals, content: bytes) -> None:
    """A changed byte of a file, or of a signature in a file of its own."""
    digest = originals.keep(content)
    path = originals.folder / digest[:2] / digest
    path.write_bytes(path.read_bytes()[:-1] + b"?")
    assert [f"original {digest[:16]}: original_damaged"] == check()


def test_a_missing_original_is_found(check: Callable[[], list[str]], originals: Originals) -> None:
    """A file that is gone."""
    digest = originals.keep(b"act 2")
    (originals.folder / digest[:2] / digest).unlink()
    assert [f"original {digest[:16]}: original_missing"] == check()
