"""An act under review, from the first look to the shelf: edits, doubts, approvals, rejections."""
import json
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest

from archive_store import audit
from archive_store.catalogue import Particulars, State
from archive_store.verification import problems
from indexer import approval, decide, export, reviewing
from indexer.archive import Archive, open_archive
from indexer.pipeline import Incoming, Options, take_in
from models.errors import Leak, NotFound
from models.mention import Category, Role, Span
from models.review import BadEdit, Doubt, DoubtVerdict, Edit, EditKind, Stale
from models.settings import Settings

Text = Callable[[int], str]
UNSIGNED = Options(allow_unsigned=True)


@pytest.fixture
def archive(environment: dict[str, str]) -> Archive:
    """An archive in which every act waits for a person."""
    return open_archive(Settings.of(environment | {"ARCHIVE_REVIEW_ALL": "yes"}))


@pytest.fixture
def strict(archive: Archive, environment: dict[str, str]) -> Archive:
    """The same where two accounts must approve."""
    return open_archive(Settings.of(environment | {"ARCHIVE_REVIEW_ALL": "yes", "ARCHIVE_REVIEWERS": "2"}))


@pytest.fixture
def act_id(archive: Archive, act_text: Text) -> str:
    """An act that waits for review."""
    outcome = take_in(archive, Incoming("act.txt", act_text(1).encode()), UNSIGNED)
    assert State.REVIEW == outcome.state
    return outcome.act_id


def place(text: str, words: str) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))


def hiding(text: str, words: str, all_forms: bool = False) -> Edit:
    return Edit(EditKind.ADD, (place(text, words),), Category.WORKPLACE, all_forms=all_forms)


def test_an_act_is_shown_with_its_people(archive: Archive, act_id: str) -> None:
    """Who is named, as what, shown or under which label, in the order of the act; that it was read is on the trail."""
    state = reviewing.load(archive, act_id, "reviewer")
    assert "7527-24-00-2/1" == state.act.number and act_id == state.entry.act_id
    assert {(Role.JUDGE, True, ""), (Role.CLAIMANT, False, "Истец 1")} <= {(p.role, p.shown, p.label) for p in state.people}
    assert sorted(p.mentions[0] for p in state.people) == [p.mentions[0] for p in state.people]
    assert any("Ахметов Д.С." in p.written for p in state.people)
    assert "Ахметов" not in state.public and ((), (), 1) == (state.steps, state.approvals, state.needed)
    assert ("reviewer", "read_original") == (audit.entries(archive.database, act_id)[0].who, audit.entries(archive.database, act_id)[0].what)


def test_an_edit_shows_at_once_and_stays(archive: Archive, act_id: str) -> None:
    """A preview keeps nothing; a kept edit is there for everyone until it is undone, and the older texts can be had again."""
    before = reviewing.load(archive, act_id, "one")
    change = hiding(before.text, "по расписке")
    assert "по расписке" not in reviewing.preview(archive, act_id, [change]).public
    assert before.public == reviewing.load(archive, act_id, "two").public
    after = reviewing.edit(archive, act_id, change, "one")
    assert "по расписке" not in after.public and [change] == [step.said for step in after.in_force]
    assert after.public == reviewing.load(archive, act_id, "two").public
    position = after.in_force[0].position
    undone = reviewing.undo(archive, act_id, position, "two")
    assert before.public == undone.public and () == undone.in_force
    assert after.public == reviewing.public_at(archive, act_id, position)
    assert after.masked.replacements == reviewing.replaced_at(archive, act_id, position)
    assert before.public == reviewing.public_at(archive, act_id, -1) == reviewing.public_at(archive, act_id, position + 1)
    assert ["edit_undone", "edited"] == [e.what for e in audit.entries(archive.database, act_id) if e.what.startswith("edit")]


def test_an_edit_outside_the_text_is_refused(archive: Archive, act_id: str) -> None:
    """Nothing is kept of it, nor of an undo of nothing."""
    with pytest.raises(BadEdit, match="outside_text"):
        reviewing.edit(archive, act_id, Edit(EditKind.REMOVE, (Span(0, 10**6),)), "reviewer")
    with pytest.raises(NotFound, match="no_such_edit"):
        reviewing.undo(archive, act_id, 0, "reviewer")
    assert () == reviewing.load(archive, act_id, "reviewer").steps


def test_what_was_approved_is_published_with_its_edits(archive: Archive, act_id: str) -> None:
    """The public text is the one that the reviewer read."""
    text = reviewing.load(archive, act_id, "reviewer").text
    state = reviewing.edit(archive, act_id, hiding(text, "по расписке"), "reviewer")
    outcome = decide.approve(archive, act_id, "reviewer", state.public_sha256)
    assert State.PUBLISHED == outcome.state
    assert state.public == archive.shelf.get(act_id).text
    assert [] == list(problems(archive.database, archive.originals, archive.log_key.public_key().public_bytes_raw()))


def test_what_another_changed_meanwhile_is_not_approved(archive: Archive, act_id: str) -> None:
    """The reviewer read another text than the one that would be published."""
    state = reviewing.load(archive, act_id, "one")
    reviewing.edit(archive, act_id, hiding(state.text, "по расписке"), "two")
    with pytest.raises(Stale, match="changed_meanwhile"):
        decide.approve(archive, act_id, "one", state.public_sha256)
    assert State.REVIEW == archive.catalogue.by_act(act_id).state


def test_two_accounts_must_approve_the_same_text(strict: Archive, act_id: str) -> None:
    """One account twice is one; an edit between the two makes the first approval void."""
    assert ("review", "second_approval") == of(decide.approve(strict, act_id, "one"))
    assert ("review", "second_approval") == of(decide.approve(strict, act_id, "one"))
    state = reviewing.load(strict, act_id, "two")
    assert (("one",), 2) == (state.approvals, state.needed)
    state = reviewing.edit(strict, act_id, hiding(state.text, "по расписке"), "two")
    assert () == state.approvals
    assert ("review", "second_approval") == of(decide.approve(strict, act_id, "two"))
    assert ("published", "") == of(decide.approve(strict, act_id, "one"))


def of(outcome) -> tuple[str, str]:
    return outcome.state.value, outcome.code


def test_an_act_that_was_edited_waits_also_without_doubts(environment: dict[str, str], act_id: str) -> None:
    """What a person changed, a person approves, whatever the machine thinks of it; so too when all was undone."""
    open_minded = open_archive(Settings.of(environment))
    state = reviewing.load(open_minded, act_id, "reviewer")
    change = Edit(EditKind.ROLE, (place(state.text, "Ахметов Д.С."),), role=Role.CREDITOR)
    position = reviewing.edit(open_minded, act_id, change, "reviewer").in_force[0].position
    assert ("review", "edited") == of(decide.try_again(open_minded, act_id, "reviewer"))
    reviewing.undo(open_minded, act_id, position, "reviewer")
    assert ("review", "edited") == of(decide.try_again(open_minded, act_id, "reviewer"))


def test_an_approval_is_kept_also_when_no_doubt_is_left(environment: dict[str, str], act_id: str) -> None:
    """The rules have changed since the act was sent to review: whoever read it is in its certificate all the same."""
    open_minded = open_archive(Settings.of(environment))
    assert ("published", "") == of(decide.approve(open_minded, act_id, "reviewer"))
    (approval_kept,) = open_minded.shelf.certificate(act_id, 1).certificate.approvals
    assert open_minded.reviews.pseudonym("reviewer") == approval_kept.account


def test_what_waited_for_nobody_was_approved_by_nobody(environment: dict[str, str], act_text: Text) -> None:
    """Who takes in a batch in his name has not read what the machine publishes by itself."""
    open_minded = open_archive(Settings.of(environment))
    outcome = take_in(open_minded, Incoming("act.txt", act_text(3).encode()), Options(allow_unsigned=True, approve="operator"))
    assert ("published", "") == of(outcome)
    assert () == open_minded.shelf.certificate(outcome.act_id, 1).certificate.approvals == open_minded.reviews.of(outcome.act_id)


def test_a_rejected_act_waits_for_a_person(environment: dict[str, str], archive: Archive, act_id: str) -> None:
    """The reason is kept; approvals before it count no more, and no machine publishes it later."""
    assert ("held", "rejected") == of(decide.reject(archive, act_id, "reviewer", "скан другого акта"))
    assert "rejected" in [entry.what for entry in audit.entries(archive.database, act_id)]
    assert ("held", "rejected") == of(decide.approve(archive, act_id, "other"))
    assert ("review", "rejected") == of(decide.try_again(open_archive(Settings.of(environment)), act_id, "other"))
    with pytest.raises(Stale):
        decide.approve(archive, act_id, "other", "0" * 64)
    assert ("published", "") == of(decide.approve(archive, act_id, "other"))
    with pytest.raises(Stale):
        decide.reject(archive, act_id, "reviewer", "too late")


def test_an_edit_closes_a_leak(archive: Archive, act_id: str) -> None:
    """What was held for a leak is taken up again when a reviewer has edited and approved it; without an edit it stays held."""
    entry = archive.catalogue.by_act(act_id)
    archive.catalogue.hold(entry.digest, Leak("known_name"), Particulars(court=entry.court, number=entry.number), "indexer")
    assert ("held", "known_name") == of(decide.approve(archive, act_id, "reviewer"))
    text = reviewing.load(archive, act_id, "reviewer").text
    state = reviewing.edit(archive, act_id, hiding(text, "по расписке", all_forms=True), "reviewer")
    assert ("published", "") == of(decide.approve(archive, act_id, "reviewer", state.public_sha256))


def test_a_name_shown_knowingly_is_asked_and_decided(archive: Archive, act_id: str, act_text: Text) -> None:
    """Elsewhere the name is hidden, so the place is a doubt; decided, it is asked no more, in other acts of the case neither."""
    text = reviewing.load(archive, act_id, "reviewer").text
    shown = Span(place(text, "Истец Ахметов").start + 6, place(text, "Истец Ахметов").stop)
    state = reviewing.edit(archive, act_id, Edit(EditKind.REMOVE, (shown,)), "reviewer")
    doubt = Doubt("known_name", shown, False)
    assert doubt in state.doubts
    with pytest.raises(BadEdit, match="no_such_doubt"):
        reviewing.decide_doubt(archive, act_id, Doubt("known_name", Span(0, 4), False), DoubtVerdict.NOTHING_TO_HIDE, "reviewer")
    state = reviewing.decide_doubt(archive, act_id, doubt, DoubtVerdict.NOTHING_TO_HIDE, "reviewer")
    assert doubt not in state.doubts
    assert [(doubt, "reviewer", False)] == [(s.doubt, s.step.who, s.reused) for s in state.settled]
    same, other = (approval.reviewed(archive.reviews, "f" * 16, "другой акт", act) for act in (state.act, None))
    assert same.decided("known_name", "ахметов") and not other.decided("known_name", "ахметов")


def test_a_decided_doubt_is_not_asked_in_the_next_act_of_the_case(archive: Archive, act_id: str, act_text: Text) -> None:
    """A later act under the same number: the same word is shown there knowingly too, and nobody is asked of it again."""
    def shown(of: str) -> reviewing.UnderReview:
        text = reviewing.load(archive, of, "reviewer").text
        start = text.index("Истец Ахметов") + len("Истец ")
        return reviewing.edit(archive, of, Edit(EditKind.REMOVE, (Span(start, start + len("Ахметов")),)), "reviewer")

    (doubt,) = [d for d in shown(act_id).doubts if d.code == "known_name"]
    reviewing.decide_doubt(archive, act_id, doubt, DoubtVerdict.NOTHING_TO_HIDE, "reviewer")
    later = act_text(1).replace("иск признал.", "иск признал. Суд огласил письменные материалы.")
    following = take_in(archive, Incoming("later.txt", later.encode()), UNSIGNED)
    other = take_in(archive, Incoming("other.txt", act_text(2).encode()), UNSIGNED)
    assert "known_name" not in [d.code for d in shown(following.act_id).doubts]
    assert "known_name" in [d.code for d in shown(other.act_id).doubts]


def test_edits_of_a_text_that_is_read_otherwise_now_are_not_lost_unseen(archive: Archive, act_id: str) -> None:
    """Their places mean nothing in the new text: they are not done, and a person must look again."""
    text = reviewing.load(archive, act_id, "reviewer").text
    archive.reviews.keep(act_id, "e" * 64, hiding(text, "по расписке"), "reviewer")
    state = reviewing.load(archive, act_id, "reviewer")
    assert "по расписке" in state.public and Doubt("lost_edit", None, False) in state.doubts


def test_risk_and_age_order_the_queue(archive: Archive, act_id: str) -> None:
    """The riskier first, and what has waited long before what is new."""
    entry, now = archive.catalogue.by_act(act_id), datetime.now(UTC)
    assert (entry.act_id,) == tuple(e.act_id for e in reviewing.queue(archive, 10))
    assert () == reviewing.queue(archive, 10, "leak")
    assert reviewing.urgency(entry, now) < reviewing.urgency(entry, now + timedelta(days=1))


def test_decisions_are_exported_without_names(archive: Archive, act_id: str) -> None:
    """One line a place that was edited or decided, undone ones left out; nothing of a withdrawn act; the reading is on the trail."""
    text = reviewing.load(archive, act_id, "reviewer").text
    reviewing.edit(archive, act_id, hiding(text, "по расписке"), "reviewer")
    reviewing.edit(archive, act_id, Edit(EditKind.REMOVE, (place(text, "Ахметова Данияра Сериковича"),)), "reviewer")
    gone = reviewing.edit(archive, act_id, hiding(text, "долга"), "reviewer").in_force[-1]
    reviewing.undo(archive, act_id, gone.position, "reviewer")
    lines = list(export.lines(archive, "operator"))
    assert [("WORKPLACE", "missed"), ("PERSON", "none")] == [(line["category"], line["verdict"]) for line in map(json.loads, lines)]
    assert not any(word in line.lower() for line in lines for word in ("ахметов", "иванов", "данияр", "7527"))
    assert ("operator", "read_original") == (audit.entries(archive.database, act_id)[0].who, audit.entries(archive.database, act_id)[0].what)
    decide.withdraw(archive, act_id, "reviewer", "order of the court")
    assert [] == list(export.lines(archive, "operator"))
