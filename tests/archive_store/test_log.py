"""The log in the database: proofs for readers, against another implementation of the tree."""
import json
from collections.abc import Callable
from dataclasses import replace
from hashlib import sha256

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from pymerkle import InmemoryTree
from sqlalchemy import Engine

from archive_store import log, merkle
from archive_store.canonical import encode
from archive_store.catalogue import Catalogue, Particulars
from archive_store.publishing import publish
from models.act import PublicAct
from models.errors import NotFound

COUNT = 11


@pytest.fixture
def acts(database: Engine, log_key: Ed25519PrivateKey, act: Callable[..., PublicAct]) -> list[PublicAct]:
    """Eleven published acts, in the order of the log."""
    made = []
    for n in range(COUNT):
        digest = f"{n:064x}"
        made.append(act(Catalogue(database).receive(digest, "act.pdf", "clerk")[0].act_id))
        publish(database, log_key, digest, made[-1], Particulars(), "indexer")
    return made


def test_the_root_is_that_of_another_implementation(database: Engine, acts: list[PublicAct]) -> None:
    """pymerkle, fed with the entries that anyone can read, finds the root of every head."""
    tree = InmemoryTree(algorithm="sha256")
    for size, entry in enumerate(log.entries(database), start=1):
        tree.append_entry(entry.encode())
        assert tree.get_root() == log.head(database, size).root


def test_each_act_is_proven(database: Engine, acts: list[PublicAct], log_key: Ed25519PrivateKey) -> None:
    """The proof holds, is signed by the archive's key, and its entry names the act's very text."""
    for position, act in enumerate(acts):
        proof = log.proof(database, act.id, 1)
        entry = json.loads(proof.entry)
        assert proof.holds() and position == proof.position
        assert log_key.public_key().public_bytes_raw() == proof.head.public_key
        assert (act.id, 1, sha256(encode(act).encode()).hexdigest()) == (entry["id"], entry["version"], entry["act_sha256"])


def test_false_proofs_do_not_hold(database: Engine, acts: list[PublicAct]) -> None:
    """Another entry, another place, another root, another signature: each breaks it."""
    proof = log.proof(database, acts[3].id, 1)
    head = proof.head
    for wrong in (replace(proof, entry=proof.entry + " "), replace(proof, position=4), replace(proof, path=proof.path[1:]),
                  replace(proof, head=replace(head, root=merkle.EMPTY)), replace(proof, head=replace(head, size=10)),
                  replace(proof, head=replace(head, timestamp=0)), replace(proof, head=replace(head, public_key=b"")),
                  replace(proof, head=replace(head, signature=b"\0" * 64))):
        assert not wrong.holds()


def test_the_commitment_is_opened_by_salt_and_file_alone(database: Engine, acts: list[PublicAct]) -> None:
    """Who has the signed file and is told the salt can show that the entry is of this file."""
    kept = Catalogue(database).by_act(acts[2].id)
    entry = json.loads(log.proof(database, acts[2].id, 1).entry)
    assert sha256(kept.salt + bytes.fromhex(kept.digest)).hexdigest() == entry["original"]
    assert kept.digest not in log.proof(database, acts[2].id, 1).entry
    assert COUNT == len({json.loads(e)["original"] for e in log.entries(database)})


@pytest.mark.parametrize(("old", "new"), [(0, 11), (1, 2), (3, 7), (4, 8), (8, 11), (11, 11)])
def test_heads_are_proven_consistent(database: Engine, acts: list[PublicAct], old: int, new: int) -> None:
    """Who kept an old head can see that nothing before it was changed."""
    path = log.consistency(database, old, new)
    old_root = log.head(database, old).root if old else merkle.EMPTY
    assert merkle.consistent(old, new, old_root, log.head(database, new).root, path)


def test_entries_are_read_a_page_at_a_time(database: Engine, acts: list[PublicAct]) -> None:
    """A copy of the log is made page by page, in order."""
    pages = [log.entries(database, start, 4) for start in (0, 4, 8, 12)]
    assert [4, 4, 3, 0] == [len(p) for p in pages]
    assert [a.id for a in acts] == [json.loads(e)["id"] for p in pages for e in p]


@pytest.mark.parametrize(("old", "new"), [(-1, 3), (5, 4), (3, 12)])
def test_proofs_beyond_the_log_are_not_found(database: Engine, acts: list[PublicAct], old: int, new: int) -> None:
    """Sizes that the log never had."""
    with pytest.raises(NotFound):
        log.consistency(database, old, new)


def test_an_empty_log_has_no_head(database: Engine) -> None:
    """Before the first act nothing was signed."""
    with pytest.raises(NotFound):
        log.head(database)
