"""The certificate of an act, for people and for programs."""
import json
import secrets
from datetime import UTC, datetime
from hashlib import sha256

import pytest

from archive_store import keys, log
from archive_store.canonical import digest
from archive_store.catalogue import Catalogue, Particulars
from archive_store.database import connect, migrate
from archive_store.originals import Originals
from archive_store.publishing import publish, withdraw
from models.act import PublicAct
from models.certificate import Approval, Certificate, CheckVerdict, Made
from models.settings import Settings
from search_app.public.application import create_app
from tests.search_app.conftest import bear, reader_of
from tests.search_app.test_api import described, problems

NOW = datetime(2026, 1, 2, 3, 4, tzinfo=UTC)
CERTIFICATE, ANSWER = "/acts/00000000000000a1/certificate", "/api/v1/acts/00000000000000a1/certificate"
PATH = "/api/v1/acts/{id}/certificate"


@pytest.fixture(scope="session")
def claim(acts) -> PublicAct:
    """The act of the addresses."""
    return next(act for act in acts if act.id == "00000000000000a1")


@pytest.fixture(scope="module")
def certified(tmp_path_factory, claim) -> Settings:
    """An archive with one act that has a certificate."""
    settings = Settings.of({"ARCHIVE_HOME": str(tmp_path_factory.mktemp("certified"))})
    database, act = connect(settings.database_url), claim
    migrate(database)
    original = Originals(settings.originals, keys.master_key(settings)).keep(secrets.token_bytes(16))
    Catalogue(database).receive(original, "act.pdf", "test")
    bear(database, original, act.id)
    made = Made("2026-01-01", "a" * 64, "b" * 64, {"kk": "c" * 64}, {"natasha": "1.6.0"})
    certificate = Certificate(act.id, 0, NOW, "d" * 64, "e" * 64, digest(act.text), made, act.replaced(), CheckVerdict.APPROVED,
                              {"known_name": 2}, 0.36, {"known_name": 0.36}, {"add": 1}, (Approval("0123456789abcdef", NOW),))
    publish(database, keys.log_key(settings), original, act, Particulars(), "test", certificate)
    return settings


@pytest.fixture
def reader(certified):
    return reader_of(create_app(certified))


def test_the_act_leads_to_its_certificate(reader) -> None:
    """From the act's particulars to the page, and from the page to the data."""
    assert f'href="{CERTIFICATE}"' in reader.get("/acts/00000000000000a1").text
    assert f'href="{ANSWER}"' in reader.get(CERTIFICATE).text


@pytest.mark.parametrize(("language", "words"), [
    ("en", ("A person read the act and approved it", "name of a person", "Corrections by reviewers")),
    ("ru", ("Акт прочитан и одобрен человеком", "Правки проверяющих")),
    ("kk", ("Актіні адам оқып, мақұлдады", "Тексерушілердің түзетулері")),
])
def test_the_page_says_it_in_the_readers_language(reader, language: str, words: tuple[str, ...]) -> None:
    """What was hidden, how the check ended, who approved it, by what it was done, and the log's entry."""
    page = reader.get(CERTIFICATE, query_string={"lang": language}).text
    assert [] == [w for w in (*words, "0123456789abcdef", "known_name", "a" * 64, "c" * 64, "d" * 64, "certificate_sha256") if w not in page]


def test_the_answer_is_as_described_and_as_sealed(reader, certified) -> None:
    """The very bytes have the hash that the log's leaf holds, and the fields that OpenAPI tells of."""
    answer = reader.get(ANSWER)
    assert (200, []) == (answer.status_code, problems(answer.get_json(), described(PATH, 200)))
    entry = log.proof(connect(certified.database_url), "00000000000000a1", 1).entry
    assert sha256(answer.data).hexdigest() == json.loads(entry)["certificate_sha256"]


def test_no_word_of_the_act_is_in_the_certificate(reader, claim) -> None:
    """Neither its text nor its number; a reader learns counts and digests alone."""
    answer = reader.get(ANSWER).text
    assert claim.number not in answer and not any(word in answer for word in claim.text.split() if len(word) > 5)


def test_without_a_certificate_the_page_says_so(site) -> None:
    """A version of before certificates has a page that says why, and an answer that is described."""
    assert "There is no certificate" in site.get(CERTIFICATE).text
    answer = site.get(ANSWER)
    assert (404, "no_certificate", []) == (answer.status_code, answer.get_json()["code"], problems(answer.get_json(), described(PATH, 404)))
    assert 404 == site.get("/acts/ffffffffffffffff/certificate").status_code == site.get("/api/v1/acts/x/certificate").status_code


def test_of_a_withdrawn_act_there_is_none(tmp_path, claim) -> None:
    """Both answer that it is gone."""
    settings = Settings.of({"ARCHIVE_HOME": str(tmp_path)})
    database = connect(settings.database_url)
    migrate(database)
    Catalogue(database).receive("0" * 64, "act.pdf", "test")
    bear(database, "0" * 64, claim.id)
    publish(database, keys.log_key(settings), "0" * 64, claim, Particulars(), "test")
    withdraw(database, keys.log_key(settings), claim.id, "test", "")
    gone = create_app(settings).test_client()
    assert [410, 410] == [gone.get(address).status_code for address in (CERTIFICATE, ANSWER)]
