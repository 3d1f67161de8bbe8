"""The steps of reviews: kept, found again, undone, and never changed unseen."""
from datetime import UTC, datetime

import pytest
from sqlalchemy import Engine, text

from archive_store import audit, reviews
from archive_store.reviews import Reviews
from models.errors import NotFound
from models.mention import Category, Role, Span
from models.review import DoubtDecision, DoubtVerdict, Edit, EditKind, Review, Undo, Verdict, approvals, in_force

ACT, OTHER, TEXT = "0" * 16, "1" * 16, "a" * 64
ADD = Edit(EditKind.ADD, (Span(4, 9), Span(20, 24)), Category.PERSON, Role.WITNESS, Span(40, 44), all_forms=True)
NOTHING = DoubtDecision("unknown_capital", Span(4, 9), DoubtVerdict.NOTHING_TO_HIDE)
CASE = "7527-24-00-2/1"


@pytest.fixture
def store(database: Engine) -> Reviews:
    return Reviews(database, b"k" * 32)


def test_what_was_said_is_read_as_it_was(store: Reviews) -> None:
    """Each kind of step comes back word for word, the oldest first, and only those of the act."""
    said = (ADD, NOTHING, Review(Verdict.APPROVE, "b" * 64), Review(Verdict.REJECT, "", "another act"), Undo(0))
    kept = [store.keep(ACT, TEXT, one, "reviewer", CASE, "алия") for one in said]
    store.keep(OTHER, TEXT, ADD, "reviewer")
    assert said == tuple(step.said for step in store.of(ACT))
    assert list(range(5)) == [step.position for step in kept]
    assert 6 == len(list(store.all()))
    assert datetime.now(UTC) >= kept[-1].at >= kept[0].at


def test_each_step_is_on_the_audit_trail(store: Reviews) -> None:
    """Who did it and with which act; the edit itself is told by its hash alone."""
    store.keep(ACT, TEXT, ADD, "reviewer")
    entry = audit.entries(store.database, ACT)[0]
    assert ("reviewer", "edited") == (entry.who, entry.what) and entry.detail.startswith("step 0, sha256 ")


def test_a_reason_is_read_with_the_key_alone(store: Reviews) -> None:
    """Somebody wrote a name into it: neither the table nor the trail has it, and with another key it is missing."""
    store.keep(ACT, TEXT, Review(Verdict.REJECT, "", "Ахметов is named"), "reviewer")
    with store.database.begin() as connection:
        rows = str(connection.execute(text("SELECT * FROM review_steps")).all() + connection.execute(text("SELECT * FROM audit")).all())
        assert [] == list(reviews.problems(connection))
    assert "Ахметов" not in rows and "\\u04" not in rows
    assert "Ахметов is named" == store.of(ACT)[0].said.reason == next(store.all()).said.reason
    assert "" == Reviews(store.database, b"x" * 32).of(ACT)[0].said.reason
    with store.database.begin() as connection:
        connection.execute(text("UPDATE review_steps SET said = replace(said, 'sealed ', 'sealed x')"))
    assert "" == store.of(ACT)[0].said.reason


def test_a_reason_of_before_is_read(store: Reviews) -> None:
    """Those that were kept in clear, before reasons were encrypted, stay what they are."""
    store.keep(ACT, TEXT, Review(Verdict.REJECT, "", ""), "reviewer")
    with store.database.begin() as connection:
        connection.execute(text("UPDATE review_steps SET said = replace(said, '\"reason\":\"\"', '\"reason\":\"another act\"')"))
    assert "another act" == store.of(ACT)[0].said.reason


def test_an_edit_is_undone_once_known(store: Reviews) -> None:
    """An undone edit counts no more and stays; what is no edit of the act cannot be undone."""
    first, second = store.keep(ACT, TEXT, ADD, "reviewer"), store.keep(ACT, TEXT, ADD, "reviewer")
    store.keep(ACT, TEXT, Undo(first.position), "other")
    assert (second,) == in_force(store.of(ACT), TEXT)
    assert () == in_force(store.of(ACT), "c" * 64)
    assert 3 == len(store.of(ACT))
    for act_id, position in ((ACT, 2), (OTHER, 0), (ACT, 99)):
        with pytest.raises(NotFound, match="no_such_edit"):
            store.keep(act_id, TEXT, Undo(position), "other")


def test_a_decided_doubt_is_known_in_its_case(store: Reviews) -> None:
    """The same code and word in the same case; not in another case, of another word, by another test, nor with another key."""
    store.keep(ACT, TEXT, NOTHING, "reviewer", CASE, "алия")
    decided = store.decided(("d" * 64, CASE))
    assert decided("unknown_capital", "алия")
    assert not decided("unknown_capital", "дана") and not decided("patronymic", "алия")
    assert not store.decided(("7527-24-00-2/2", ""))("unknown_capital", "алия")
    assert not Reviews(store.database, b"o" * 32).decided((CASE,))("unknown_capital", "алия")


def test_what_an_edit_hid_is_asked_in_the_next_act(store: Reviews) -> None:
    """There nothing hides it yet; and a decision that was undone counts no more."""
    store.keep(ACT, TEXT, DoubtDecision("patronymic", Span(0, 9), DoubtVerdict.HIDDEN), "reviewer", CASE, "сериковна")
    step = store.keep(ACT, TEXT, NOTHING, "reviewer", CASE, "алия")
    store.keep(ACT, TEXT, Undo(step.position), "reviewer")
    decided = store.decided((CASE,))
    assert not decided("patronymic", "сериковна") and not decided("unknown_capital", "алия")


def test_no_word_of_an_act_is_in_the_rows(store: Reviews) -> None:
    """Neither the case number nor the form of the word can be read in the database."""
    store.keep(ACT, TEXT, NOTHING, "reviewer", CASE, "алия")
    with store.database.begin() as connection:
        row = str(connection.execute(text("SELECT * FROM review_steps")).all())
    assert CASE not in row and "алия" not in row


def test_a_rejection_ends_the_approvals_before_it(store: Reviews) -> None:
    """Approvals count for one public text, each account once, after the last rejection."""
    for said, who in ((Review(Verdict.APPROVE, "b"), "one"), (Review(Verdict.REJECT, ""), "two"), (Review(Verdict.APPROVE, "b"), "three"),
                      (Review(Verdict.APPROVE, "b"), "three"), (Review(Verdict.APPROVE, "c"), "four")):
        store.keep(ACT, TEXT, said, who)
    assert ["three"] == [step.who for step in approvals(store.of(ACT), "b")]
    assert ["four"] == [step.who for step in approvals(store.of(ACT), "c")]


@pytest.mark.parametrize(("damage", "problem"), [
    ("UPDATE review_steps SET who = 'other' WHERE position = 1", "reviews: step 1 was changed"),
    ("UPDATE review_steps SET said = replace(said, '0', '1') WHERE position = 2", "reviews: step 2 was changed"),
    ("DELETE FROM review_steps WHERE position = 1", "reviews: step 1 is missing"),
    ("DELETE FROM review_steps WHERE position = 2", "reviews: 1 steps of the audit trail are missing"),
])
def test_a_changed_step_is_seen(store: Reviews, damage: str, problem: str) -> None:
    """Verifying compares every step with the trail, in both directions."""
    for said in (ADD, NOTHING, Undo(0)):
        store.keep(ACT, TEXT, said, "reviewer", CASE, "алия")
    with store.database.begin() as connection:
        assert [] == list(reviews.problems(connection))
        connection.execute(text(damage))
        assert problem in list(reviews.problems(connection))
