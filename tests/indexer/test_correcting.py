"""A public act that shows too much or too little: edited, published anew, and nothing left of the text of before."""
from collections.abc import Callable

import pytest

from archive_store import audit, log
from archive_store.catalogue import Entry, State
from archive_store.verification import problems
from indexer import decide, reviewing
from indexer.archive import Archive, open_archive
from indexer.catch_up import reindex
from indexer.pipeline import Incoming, Options, process, take_in
from language.query import parse
from models.errors import NotFound
from models.mention import Category, Role, Span
from models.review import Edit, EditKind, Stale
from models.settings import Settings

Text = Callable[[int], str]
UNSIGNED = Options(allow_unsigned=True)
LEAK = "расписке"  # stands for a name that the recognizers missed


@pytest.fixture
def act_id(archive: Archive, act_text: Text) -> str:
    """An act that was published without a person, beside another."""
    take_in(archive, Incoming("other.txt", act_text(2).replace("по расписке", "по договору").encode()), UNSIGNED)
    outcome = take_in(archive, Incoming("act.txt", act_text(1).encode()), UNSIGNED)
    assert State.PUBLISHED == outcome.state
    return outcome.act_id


@pytest.fixture
def strict(archive: Archive, environment: dict[str, str]) -> Archive:
    """The same archive where two accounts must approve."""
    return open_archive(Settings.of(environment | {"ARCHIVE_REVIEWERS": "2"}))


def hidden(archive: Archive, act_id: str, words: str = LEAK, by: str = "one") -> reviewing.UnderReview:
    """The act after a reviewer hid these words everywhere."""
    at = reviewing.preview(archive, act_id, ()).text.index(words)
    return reviewing.edit(archive, act_id, Edit(EditKind.ADD, (Span(at, at + len(words)),), Category.WORKPLACE, all_forms=True), by)


def stands(archive: Archive, act_id: str) -> tuple[State, str, int]:
    entry: Entry = archive.catalogue.by_act(act_id)
    return entry.state, entry.code, entry.version


def found(archive: Archive, word: str = LEAK) -> list[str]:
    """The acts that a search for the word finds."""
    return [hit.id for hit in archive.engine.search(parse(f'"{word}"')).hits]


def wrong(archive: Archive) -> list[str]:
    return list(problems(archive.database, archive.originals, archive.log_key.public_key().public_bytes_raw()))


def test_an_edit_changes_nothing_public_and_waits(archive: Archive, act_id: str) -> None:
    """The public reads the old text, the queue shows the act; when all is undone it waits no more."""
    state = hidden(archive, act_id)
    assert state.corrected and LEAK not in state.public and LEAK in state.published == archive.shelf.get(act_id).text
    assert (State.PUBLISHED, "correction", 1) == stands(archive, act_id)
    assert [act_id] == [entry.act_id for entry in reviewing.queue(archive, 9)] == [e.act_id for e in reviewing.queue(archive, 9, "correction")]
    state = reviewing.undo(archive, act_id, state.in_force[0].position, "two")
    assert not state.corrected and (State.PUBLISHED, "", 1) == stands(archive, act_id) and () == reviewing.queue(archive, 9)


def test_the_corrected_version_takes_the_place_of_the_old(archive: Archive, act_id: str) -> None:
    """The word is gone from the shelf, all versions, the index and the counted words; the log proves both versions by digests alone."""
    assert [act_id] == found(archive) and 1 == archive.shelf.words()[LEAK]
    state = hidden(archive, act_id)
    outcome = decide.approve(archive, act_id, "one", state.public_sha256)
    assert (State.PUBLISHED, "", 2) == stands(archive, act_id) and State.PUBLISHED == outcome.state
    assert state.public == archive.shelf.get(act_id).text and LEAK not in state.public
    assert [] == found(archive) and [act_id] == found(archive, "7527-24-00-2/1")
    counted = archive.shelf.words()
    reindex(archive)
    assert LEAK not in counted == archive.shelf.words()
    for read in (archive.shelf.version, archive.shelf.certificate):
        with pytest.raises(NotFound):
            read(act_id, 1)
    assert all(log.proof(archive.database, act_id, version).holds() for version in (1, 2)) and [] == wrong(archive)


def test_the_corrected_version_has_a_certificate_of_its_own(archive: Archive, act_id: str) -> None:
    """It says who approved it and what was edited; the trail who published which version."""
    decide.approve(archive, act_id, "one", hidden(archive, act_id).public_sha256)
    certificate = archive.shelf.certificate(act_id, 2).certificate
    assert (2, {"add": 1}, [archive.reviews.pseudonym("one")]) == (
        certificate.version, certificate.edits, [approval.account for approval in certificate.approvals])
    deeds = [(e.who, e.what, e.detail) for e in audit.entries(archive.database, act_id)]
    assert ("one", "published", "version 2") == deeds[0] and "approved" == deeds[1][1]


def test_two_people_correct_where_two_must_approve(strict: Archive, act_id: str) -> None:
    """Until the second has approved the same text, the public reads the version of before."""
    state = hidden(strict, act_id)
    for _ in range(2):  # one account twice is one
        outcome = decide.approve(strict, act_id, "one", state.public_sha256)
        assert ("published", "second_approval") == (outcome.state, outcome.code) and LEAK in strict.shelf.get(act_id).text
    assert "second_approval" == reviewing.load(strict, act_id, "two").entry.code
    decide.approve(strict, act_id, "two", state.public_sha256)
    assert (State.PUBLISHED, "", 2) == stands(strict, act_id) and LEAK not in strict.shelf.get(act_id).text


def test_who_was_hidden_by_mistake_is_shown(archive: Archive, act_id: str) -> None:
    """A correction may also show: a representative who is an advocate."""
    at = reviewing.preview(archive, act_id, ()).text.index("Иванов С.П.")
    state = reviewing.edit(archive, act_id, Edit(EditKind.ROLE, (Span(at, at + 11),), role=Role.LAWYER), "one")
    outcome = decide.approve(archive, act_id, "one", state.public_sha256, "an advocate")
    assert ("published", "") == (outcome.state, outcome.code) and "Иванов С.П." in archive.shelf.get(act_id).text


def test_nothing_is_published_anew_without_a_change(archive: Archive, act_id: str) -> None:
    """Neither by an approval nor by taking the file in again."""
    for options in (Options(again=True, approve="batch"), UNSIGNED):
        assert process(archive, archive.catalogue.by_act(act_id).digest, options).known
    assert State.PUBLISHED == decide.approve(archive, act_id, "one").state
    assert State.PUBLISHED == decide.approve(archive, act_id, "one", reviewing.preview(archive, act_id, ()).public_sha256).state
    assert (State.PUBLISHED, "", 1) == stands(archive, act_id)


def test_what_is_taken_down_is_gone_at_once(archive: Archive, act_id: str) -> None:
    """From the shelf, the index and the counted words, while the act waits for its correction."""
    outcome = decide.take_down(archive, act_id, "one", "a name is visible")
    assert ("review", "correction") == (outcome.state, outcome.code) and [act_id] == [e.act_id for e in reviewing.queue(archive, 9)]
    assert () == archive.shelf.many([act_id]) and [] == found(archive) and LEAK not in archive.shelf.words()
    assert [] == wrong(archive)


def test_who_approved_what_was_taken_down_is_asked_again(strict: Archive, environment: dict[str, str], act_text: Text) -> None:
    """The approvals of the text that was public do not bring it back, though not a word of it has changed."""
    careful = open_archive(Settings.of(environment | {"ARCHIVE_REVIEW_ALL": "yes", "ARCHIVE_REVIEWERS": "2"}))
    act_id = take_in(careful, Incoming("act.txt", act_text(5).encode()), UNSIGNED).act_id
    for name in ("one", "two"):
        decide.approve(careful, act_id, name)
    assert (State.PUBLISHED, "", 1) == stands(careful, act_id)
    decide.take_down(careful, act_id, "one", "a name is visible")
    assert "correction" == decide.try_again(careful, act_id, "one").code and () == reviewing.preview(careful, act_id, ()).approvals
    assert "correction" == decide.approve(careful, act_id, "two").code  # who has not read the text
    seen = reviewing.preview(careful, act_id, ()).public_sha256
    assert "second_approval" == decide.approve(careful, act_id, "two", seen).code
    with pytest.raises(Stale):
        decide.take_down(careful, act_id, "one", "again")


@pytest.mark.parametrize("options", [Options(again=True), Options(again=True, approve="batch"), Options(again=True, allow_unsigned=True, approve="batch")])
def test_no_batch_brings_back_what_was_taken_down(archive: Archive, act_id: str, options: Options) -> None:
    """Nor does trying again, though the machine has no doubt of the act: a person decides of the text that he reads."""
    digest = archive.catalogue.by_act(act_id).digest
    decide.take_down(archive, act_id, "one", "a name is visible")
    assert process(archive, digest, options).known
    assert ("review", "correction") == (lambda o: (o.state, o.code))(decide.try_again(archive, act_id, "one"))
    assert (State.REVIEW, "correction", 2) == stands(archive, act_id)


def test_what_was_taken_down_comes_back_corrected(archive: Archive, act_id: str) -> None:
    """With the version after the tombstone; it is found again, and its words are counted once."""
    decide.take_down(archive, act_id, "one", "a name is visible")
    state = hidden(archive, act_id)
    decide.approve(archive, act_id, "two", state.public_sha256)
    assert (State.PUBLISHED, "", 3) == stands(archive, act_id) and state.public == archive.shelf.get(act_id).text
    assert [act_id] == found(archive, "7527-24-00-2/1") and [] == found(archive)
    counted = archive.shelf.words()
    reindex(archive)
    assert counted == archive.shelf.words() and [] == wrong(archive)


def test_a_correction_may_be_withdrawn_for_good(archive: Archive, act_id: str) -> None:
    """Taken down or corrected before, a withdrawn act stays away."""
    decide.approve(archive, act_id, "one", hidden(archive, act_id).public_sha256)
    decide.withdraw(archive, act_id, "one", "order of the court")
    state = reviewing.preview(archive, act_id, ())
    assert "withdrawn" == decide.approve(archive, act_id, "one", state.public_sha256).state
    assert (State.WITHDRAWN, "", 3) == stands(archive, act_id) and [] == wrong(archive) and [] == found(archive, "7527-24-00-2/1")
