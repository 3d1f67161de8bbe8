"""Certificates: bound to their version, sealed in the log, without them older versions verify as before."""
import json
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from sqlalchemy import Engine, text

from archive_store import canonical, log
from archive_store.catalogue import Catalogue, Particulars
from archive_store.originals import Originals
from archive_store.published import Shelf
from archive_store.publishing import publish, withdraw
from archive_store.verification import problems
from models.act import PublicAct
from models.certificate import Approval, Certificate, CheckVerdict, Made
from models.errors import NotFound

NOW = datetime(2026, 1, 2, 3, 4, 5, 678900, UTC)
MADE = Made("2026-01-01", "a" * 64, "b" * 64, {"kk": "c" * 64}, {"natasha": "1.6.0"})


@pytest.fixture
def originals(tmp_path: Path) -> Originals:
    return Originals(tmp_path / "originals", b"m" * 32)


@pytest.fixture
def public(database: Engine, originals: Originals, act: Callable[..., PublicAct]) -> PublicAct:
    """A public act of a kept original, not published yet."""
    entry, _ = Catalogue(database).receive(originals.keep(b"the signed file"), "act.pdf", "test")
    return act(entry.act_id)


def certificate_of(database: Engine, public: PublicAct) -> Certificate:
    entry = Catalogue(database).by_act(public.id)
    return Certificate(
        act_id=public.id, version=0, published_at=NOW, original=log.commitment(entry.salt, entry.digest), text="d" * 64,
        public_text=canonical.digest(public.text), made=MADE, hidden=public.replaced(), verdict=CheckVerdict.APPROVED,
        doubts={"known_name": 1}, risk=0.2, chances={"known_name": 0.2}, edits={"remove": 1}, approvals=(Approval("0123456789abcdef", NOW),))


def published(database: Engine, key: Ed25519PrivateKey, public: PublicAct, certificate: Certificate | None) -> int:
    return publish(database, key, Catalogue(database).by_act(public.id).digest, public, Particulars(), "test", certificate)


def wrong(database: Engine, originals: Originals, key: Ed25519PrivateKey) -> list[str]:
    return list(problems(database, originals, key.public_key().public_bytes_raw()))


def test_a_certificate_reads_as_it_was_written() -> None:
    """Every field comes back, times to the microsecond, and the spelling is one."""
    one = Certificate("0" * 16, 3, NOW, "a", "b", "c", MADE, {"PERSON": 2}, CheckVerdict.CLEAN, {}, 0.0, {}, {}, (Approval("e", NOW),))
    assert one == canonical.decode_certificate(canonical.encode(one))
    assert canonical.encode(one) == canonical.encode(canonical.decode_certificate(canonical.encode(one)))


def test_the_log_holds_the_hash_of_the_certificate(database: Engine, originals: Originals, log_key: Ed25519PrivateKey, public: PublicAct) -> None:
    """The version and the time are those of the publication; the leaf names the certificate; everything verifies."""
    version = published(database, log_key, public, certificate_of(database, public))
    certified = Shelf(database).certificate(public.id, version)
    assert (version, Shelf(database).versions(public.id)[0].published_at) == (certified.certificate.version, certified.certificate.published_at)
    proof = log.proof(database, public.id, version)
    assert proof.holds() and sha256(certified.text.encode()).hexdigest() == json.loads(proof.entry)["certificate_sha256"] == certified.sha256
    assert [] == wrong(database, originals, log_key)


def test_versions_without_a_certificate_verify(database: Engine, originals: Originals, log_key: Ed25519PrivateKey, public: PublicAct) -> None:
    """Those of before have entries without a word of certificates, and the next version may have one."""
    published(database, log_key, public, None)
    assert "certificate" not in log.proof(database, public.id, 1).entry
    with pytest.raises(NotFound, match="no_certificate"):
        Shelf(database).certificate(public.id, 1)
    other = replace(public, text="Суд решил: отказать Ответчик 1 в иске.")
    assert 2 == published(database, log_key, other, certificate_of(database, other))
    assert [] == wrong(database, originals, log_key)


def test_a_withdrawn_act_shows_no_certificate(database: Engine, originals: Originals, log_key: Ed25519PrivateKey, public: PublicAct) -> None:
    """It stays for those who verify the log, and is not shown."""
    published(database, log_key, public, certificate_of(database, public))
    withdraw(database, log_key, public.id, "reviewer", "")
    for version in (1, 2):
        with pytest.raises(NotFound, match="withdrawn"):
            Shelf(database).certificate(public.id, version)
    assert [] == wrong(database, originals, log_key)


@pytest.mark.parametrize("damage", ["''", "replace(certificate, 'known_name', 'no_doubt')"])
def test_a_changed_certificate_is_seen(
        database: Engine, originals: Originals, log_key: Ed25519PrivateKey, public: PublicAct, damage: str) -> None:
    """Taken away or changed, it is not what the log says."""
    published(database, log_key, public, certificate_of(database, public))
    with database.begin() as connection:
        connection.execute(text(f"UPDATE versions SET certificate = {damage}"))
    assert [f"version 1 of {public.id}: not what the log says"] == wrong(database, originals, log_key)


@pytest.mark.parametrize("changes", [{"public_text": "0" * 64}, {"act_id": "f" * 16}, {"original": "0" * 64}, {"hidden": {"PERSON": 7}}])
def test_a_certificate_of_another_act_is_seen(
        database: Engine, originals: Originals, log_key: Ed25519PrivateKey, public: PublicAct, changes: dict) -> None:
    """Sealed as it is, it must still say of the act what the act is."""
    published(database, log_key, public, replace(certificate_of(database, public), **changes))
    assert [f"version 1 of {public.id}: its certificate is of another"] == wrong(database, originals, log_key)
