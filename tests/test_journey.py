"""An act's whole way: from the signed file of a sample to the page that anyone can find."""
import re
from collections.abc import Iterator
from hashlib import sha256
from html import unescape
from pathlib import Path

import pytest

from archive_store import log
from archive_store.verification import problems
from indexer import decide, reviewing
from indexer.archive import Archive, open_archive
from indexer.batch import ingest
from indexer.gather import gather
from indexer.pipeline import Options, Outcome
from models.mention import Category, Span
from models.review import Edit, EditKind
from models.settings import Settings
from samples.make import Line, manifest
from search_app.public.application import create_app

ROOT = Path(__file__).parent.parent
ACTS = ROOT / "samples/acts"
SOUND = [line for line in manifest() if not line.held]
HELD = [line for line in manifest() if line.held]
FORMS = {line.form: line for line in reversed(SOUND)}
CODES = {
    "adoption": "adoption",
    "closed hearing": "closed_hearing",
    "content changed after signing": "changed",
    "draft without number, date and signature": "no_date",
    "no signature": "unsigned",
    "unreadable scan": "unrecognized",
}
TWELVE_DIGITS = re.compile(r"\b\d{12}\b")


@pytest.fixture(scope="session")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Archive:
    """An empty archive that trusts the samples' authority."""
    home = tmp_path_factory.mktemp("journey")
    return open_archive(Settings.of({"ARCHIVE_HOME": str(home), "ARCHIVE_TRUST_ANCHORS": str(ROOT / "samples/anchors")}))


@pytest.fixture(scope="session")
def outcomes(archive: Archive) -> dict[str, Outcome]:
    """All samples taken in at once, as `make run` does; what only waits for review is approved."""
    return {outcome.file_name: outcome for outcome in ingest(archive, gather([ACTS]), Options(approve="journey"))}


@pytest.fixture(scope="session")
def site(archive: Archive, outcomes: dict[str, Outcome]) -> Iterator:
    with create_app(archive.settings).test_client() as client:
        yield client


def outcome_of(line: Line, outcomes: dict[str, Outcome]) -> Outcome:
    """The outcome of a manifest line's file, whatever ending the form gave it."""
    return next(o for name, o in outcomes.items() if name == line.file or name.startswith(line.file + "."))


def identifiers(line: Line) -> set[str]:
    """The twelve-digit numbers of a sample's text that the text itself calls an IIN."""
    text = (ROOT / f"samples/texts/{line.text}.txt").read_text("utf-8")
    return {m[1] for m in re.finditer(r"(?:ИИН|ЖСН)\s*:?\s*(\d{12})\b", text)}


@pytest.mark.parametrize("line", SOUND, ids=lambda line: line.file)
def test_a_sound_act_is_published(line: Line, outcomes: dict[str, Outcome]) -> None:
    """Every sample that the manifest calls sound reaches the shelf, whatever form its signature has."""
    outcome = outcome_of(line, outcomes)
    assert ("published", "") == (outcome.state, outcome.code), outcome.detail


@pytest.mark.parametrize("line", HELD, ids=lambda line: line.file)
def test_an_act_that_must_wait_is_held(line: Line, outcomes: dict[str, Outcome]) -> None:
    """What is closed, broken, unsigned or unreadable is not public, and its reason is the one that the manifest names."""
    outcome = outcome_of(line, outcomes)
    assert "published" != outcome.state
    assert CODES[line.held] in f"{outcome.code} {outcome.detail}"


@pytest.mark.parametrize("line", FORMS.values(), ids=FORMS)
def test_each_form_becomes_a_page(line: Line, archive: Archive, outcomes: dict[str, Outcome], site) -> None:
    """Of each form of signed file: the page answers, its own number finds it, and no identifying number is in it."""
    act = archive.shelf.get(outcome_of(line, outcomes).act_id)
    page = site.get(f"/acts/{act.id}", headers={"Accept-Language": "ru"})
    assert 200 == page.status_code
    assert act.court.name_ru in page.text
    hits = site.get("/api/v1/search", query_string={"q": act.number}).get_json()["hits"]
    assert act.id in [hit["id"] for hit in hits]
    assert not identifiers(line) & set(TWELVE_DIGITS.findall(page.text))


@pytest.mark.parametrize("line", SOUND, ids=lambda line: line.file)
def test_no_identifying_number_is_public(line: Line, archive: Archive, outcomes: dict[str, Outcome]) -> None:
    """No IIN of a sample's text stands in its public text."""
    public = archive.shelf.get(outcome_of(line, outcomes).act_id)
    assert not identifiers(line) & set(TWELVE_DIGITS.findall(public.text))


@pytest.mark.parametrize("case", sorted({line.text[:-3] for line in SOUND if line.text.endswith(("-kk", "-ru"))}))
def test_versions_in_two_languages_know_each_other(case: str, archive: Archive, outcomes: dict[str, Outcome]) -> None:
    """Of the Kazakh and the Russian version of one act, taken in at the same time, one follows the other, whose labels people have in both."""
    one, other = (archive.catalogue.by_act(outcome_of(line, outcomes).act_id) for line in SOUND if line.text[:-3] == case)
    assert sorted(["", one.act_id if other.twin else other.act_id]) == sorted([one.twin, other.twin])


@pytest.mark.parametrize("page", ["/?lang=ru", "/?lang=kk", "/help?lang=ru", "/help?lang=kk"])
def test_the_examples_of_the_help_find_something(site, page: str) -> None:
    """Whoever tries the help on the samples sees each example work."""
    examples = set(re.findall(r'href="/search(\?q=[^"]+)"', unescape(site.get(page).text)))
    assert len(examples) > 15
    assert [] == [example for example in examples if not site.get(f"/api/v1/search{example}").json["total"]]


def test_nothing_is_taken_in_twice(archive: Archive, outcomes: dict[str, Outcome]) -> None:
    """The same folder again changes nothing: every file is known, shelf and index have as many acts as before."""
    before = (archive.shelf.counts().acts, archive.engine.count())
    again = list(ingest(archive, gather([ACTS]), Options()))
    assert all(outcome.known for outcome in again)
    assert before == (archive.shelf.counts().acts, archive.engine.count())


def test_the_archive_verifies(archive: Archive, outcomes: dict[str, Outcome]) -> None:
    """Log, versions and originals agree after everything was taken in."""
    key = archive.log_key.public_key().public_bytes_raw()
    assert [] == list(problems(archive.database, archive.originals, key))


@pytest.fixture(scope="session")
def strict(tmp_path_factory: pytest.TempPathFactory) -> Archive:
    """An archive in which every act waits until two people have approved it."""
    home = tmp_path_factory.mktemp("strict")
    return open_archive(Settings.of({
        "ARCHIVE_HOME": str(home), "ARCHIVE_TRUST_ANCHORS": str(ROOT / "samples/anchors"), "ARCHIVE_REVIEW_ALL": "yes", "ARCHIVE_REVIEWERS": "2"}))


def test_an_act_is_reviewed_by_two_and_certified(strict: Archive) -> None:
    """From the queue over an edit and two approvals to the page: what was edited is hidden, the certificate says who and how,
    the log holds its hash, and everything verifies."""
    path = next(path for path in sorted(ACTS.iterdir()) if SOUND[0].file in path.name)
    (waiting,) = ingest(strict, gather([path]), Options())
    assert ("review", (waiting.act_id,)) == (waiting.state, tuple(entry.act_id for entry in reviewing.queue(strict, 10)))
    state = reviewing.load(strict, waiting.act_id, "first")
    word = max(re.findall(r"[а-яәіңғүұқөһ]{6,}", state.public), key=len)
    at = state.text.index(word)
    change = Edit(EditKind.ADD, (Span(at, at + len(word)),), Category.WORKPLACE, all_forms=True)
    state = reviewing.edit(strict, waiting.act_id, change, "first")
    assert "second_approval" == decide.approve(strict, waiting.act_id, "first", state.public_sha256).code
    assert "published" == decide.approve(strict, waiting.act_id, "second", state.public_sha256).state
    with create_app(strict.settings).test_client() as site:
        assert word not in site.get(f"/api/v1/acts/{waiting.act_id}").get_json()["text"]
        answer = site.get(f"/api/v1/acts/{waiting.act_id}/certificate")
        page = site.get(f"/acts/{waiting.act_id}/certificate").text
    certificate = answer.get_json()
    assert [strict.reviews.pseudonym(name) for name in ("first", "second")] == [one["account"] for one in certificate["approvals"]]
    assert ({"add": 1}, sha256(state.public.encode()).hexdigest()) == (certificate["edits"], certificate["public_text"])
    assert sha256(answer.data).hexdigest() in log.proof(strict.database, waiting.act_id, 1).entry
    assert certificate["approvals"][1]["account"] in page and "first" not in answer.text
    assert [] == list(problems(strict.database, strict.originals, strict.log_key.public_key().public_bytes_raw()))
