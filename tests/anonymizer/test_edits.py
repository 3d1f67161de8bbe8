"""A reviewer's edits: each does what it says, and none shows more than it says."""
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from anonymizer.mask import Masked, find, finish, mask, public_text
from anonymizer.policy import policy
from anonymizer.review.draft import Found
from anonymizer.review.edits import accepted, edited
from anonymizer.second_reading.check import Finding
from anonymizer.text.words import Page
from models.mention import OFFICIALS, Category, Mention, Role, Span
from models.review import Doubt, Edit, EditKind, Reviewed

TEXT = """РЕШЕНИЕ
Судья Тен Ю.С. рассмотрела в открытом судебном заседании дело по иску Гриневич Павла Олеговича к Жакенову Т.О. и Жакеновой А.М. о долге.

УСТАНОВИЛ:

Истец Гриневич П.О., ИИН 850412350121, проживает: г. Семей, ул. Абая, 5-12, тел. 8 701 555 18 42, просит взыскать долг.
Супруги Жакеновы долг не признали. Жакенов пояснил, что деньги передал бухгалтер по прозвищу Барс. Барсу верили все.
Свидетель Гриневич Олег подтвердил доводы иска. Телефон 8 701 555 18 42 занят.

РЕШИЛ:

Взыскать долг с Жакенова Темирбека Оразовича в пользу Гриневича П.О.

Судья Тен Ю.С.
"""
PAGE = Page(TEXT)
FOUND = find(PAGE)


def place(words: str, count: int = 0) -> Span:
    """Where the words stand in the text, the first time or after `count` others."""
    start = -1
    for _ in range(count + 1):
        start = TEXT.index(words, start + 1)
    return Span(start, start + len(words))


def after(*edits: Edit) -> Masked:
    return finish(PAGE, FOUND, Reviewed(edits))


def public(*edits: Edit) -> str:
    return public_text(TEXT, after(*edits).replacements)


def people(masked: Masked) -> list[tuple[Role, list[str]]]:
    return [(masked.cast.roles[p.number], [TEXT[m.start : m.stop] for m in p.mentions]) for p in masked.cast.people]


def test_without_edits_nothing_changes() -> None:
    """A text that nobody reviewed is masked as ever."""
    assert mask(TEXT) == finish(PAGE, FOUND) or mask(TEXT).replacements == finish(PAGE, FOUND).replacements


def test_what_is_added_is_hidden_in_all_forms() -> None:
    """A nickname: one place, or every place and case of it."""
    unfound = Edit(EditKind.REMOVE, (place("Барс"), place("Барсу")), all_forms=True)
    assert 2 == public(unfound).count("Барс")
    assert 1 == public(unfound, Edit(EditKind.ADD, (place("Барс"),), Category.PERSON)).count("Барс")
    every = Edit(EditKind.ADD, (place("Барс"),), Category.PERSON, Role.WITNESS, all_forms=True)
    assert "Барс" not in public(unfound, every)
    assert (Role.WITNESS, ["Барс", "Барсу"]) in people(after(unfound, every))


def test_a_value_is_added_wherever_it_stands() -> None:
    """Of other data all forms are the same words, whatever stands between them; of others no part."""
    one, every = (Edit(EditKind.ADD, (place("просит взыскать"),), Category.WORKPLACE, all_forms=forms) for forms in (False, True))
    text = TEXT.replace("пояснил, что", "просит\nвзыскать, что").replace("верили все", "взыскать просит")
    counts = [public_text(text, mask(text, None, Reviewed((edit,))).replacements).count("просит") for edit in (one, every)]
    assert [2, 1] == counts


def test_what_is_added_to_a_person_is_his() -> None:
    """The place gets the label of the person at the other place."""
    masked = after(Edit(EditKind.ADD, (place("бухгалтер"),), Category.PERSON, person=place("Гриневич П.О.")))
    label = {r.start: r.surrogate for r in masked.replacements}
    assert label[place("бухгалтер").start].split()[-1] == label[place("Гриневич Павла").start].split()[-1]
    assert Doubt("lost_edit", None, False) not in masked.doubts


def test_what_is_removed_is_shown() -> None:
    """One telephone, or the same wherever it stands; an address in part, and the rest of it stays hidden."""
    phone = place("8 701 555 18 42")
    assert 1 == public(Edit(EditKind.REMOVE, (phone,))).count("8 701 555 18 42")
    assert 2 == public(Edit(EditKind.REMOVE, (phone,), all_forms=True)).count("8 701 555 18 42")
    part = public(Edit(EditKind.REMOVE, (place("ул. Абая"),)))
    assert "ул. Абая" in part and "5-12" not in part


def test_a_removed_place_is_a_doubt_and_a_leak_elsewhere_stays_one() -> None:
    """A hidden name shown knowingly at one place no longer stops the act there; it is asked of a person instead."""
    masked = after(Edit(EditKind.REMOVE, (place("Жакенов пояснил"),)))
    shown = [d for d in masked.doubts if d.place and d.place.of(TEXT) == "Жакенов"]
    assert [Doubt("known_name", place("Жакенов пояснил".split()[0], 3), False)] == shown
    assert all(not f.sure for f in masked.findings)


def test_a_leak_beyond_the_shown_place_stays_one() -> None:
    """What a reviewer let be seen ends where he said; half a finding is none of his."""
    leak = Finding(0, 20, "known_name", True)
    assert (leak,) == accepted((leak,), (Span(0, 12), Span(12, 19)))


def test_merged_people_have_one_label() -> None:
    """The witness is the claimant: one person with all mentions and the role of him with whom he was joined."""
    masked = after(Edit(EditKind.MERGE, (place("Гриневич Олег"),), person=place("Гриневич П.О.")))
    assert Role.WITNESS not in [role for role, _ in people(masked)]
    assert [4] == [len(names) for role, names in people(masked) if role is Role.CLAIMANT]


def test_whoever_is_joined_with_an_official_stays_hidden() -> None:
    """Only a role given by a person shows a name."""
    merged = Edit(EditKind.MERGE, (place("Гриневич П.О."),), person=place("Тен Ю.С."))
    assert "Гриневич" not in public(merged) and "Тен" not in public(merged)
    assert "Тен Ю.С." in public(merged, Edit(EditKind.ROLE, (place("Тен Ю.С."),), role=Role.JUDGE))


def test_split_mentions_are_somebody_else() -> None:
    """The lone surname is of another person than it was; with all forms every mention of that spelling goes."""
    masked = after(Edit(EditKind.SPLIT, (place("Гриневич П.О."),), role=Role.WITNESS))
    assert (Role.WITNESS, ["Гриневич П.О."]) in people(masked)
    every = after(Edit(EditKind.SPLIT, (place("Гриневич П.О."),), role=Role.EXPERT, all_forms=True))
    assert (Role.EXPERT, ["Гриневич П.О.", "Гриневича П.О."]) in people(every)


def test_a_role_changes_every_label() -> None:
    """Hidden people get the word of the role; an official's name is shown."""
    assert "Эксперт" in public(Edit(EditKind.ROLE, (place("Гриневич Олег"),), role=Role.EXPERT))
    assert "Гриневич Олег" in public(Edit(EditKind.ROLE, (place("Гриневич Олег"),), role=Role.LAWYER))
    assert "Тен" not in public(Edit(EditKind.ROLE, (place("Тен Ю.С."),), role=Role.RESPONDENT))


@pytest.mark.parametrize("edit", [
    Edit(EditKind.ROLE, (place("РЕШЕНИЕ"),), role=Role.WITNESS), Edit(EditKind.SPLIT, (place("РЕШЕНИЕ"),)),
    Edit(EditKind.MERGE, (place("РЕШЕНИЕ"),), person=place("Тен Ю.С.")), Edit(EditKind.MERGE, (place("Тен Ю.С."),), person=place("РЕШЕНИЕ")),
    Edit(EditKind.ADD, (place("Барс"),), Category.PERSON, person=place("РЕШЕНИЕ")),
], ids=lambda e: e.kind.value)
def test_an_edit_that_fits_no_more_is_a_doubt(edit: Edit) -> None:
    """When nobody is named at its place, a person must look again."""
    assert Doubt("lost_edit", None, False) in after(edit).doubts


def test_what_was_decided_is_not_asked_again() -> None:
    """A doubt of a word that was decided is gone, with its part of the risk; of another word it stays."""
    doubted = after(Edit(EditKind.REMOVE, (place("Жакенов пояснил"),)))
    again = finish(PAGE, FOUND, Reviewed((Edit(EditKind.REMOVE, (place("Жакенов пояснил"),)),), lambda code, form: form == "жакенов"))
    assert len(again.doubts) == len(doubted.doubts) - 1 and again.risk < doubted.risk


MENTIONS = [Span(m.start, m.stop) for m in finish(PAGE, FOUND).mentions]
ANYWHERE = st.builds(lambda start, length: Span(start, min(start + length, len(TEXT))), st.integers(0, len(TEXT) - 1), st.integers(1, 40))
PLACES = st.one_of(st.sampled_from(MENTIONS), ANYWHERE)
HIDDEN_ROLES = st.sampled_from(sorted(set(Role) - OFFICIALS))
SOME = st.lists(PLACES, min_size=1, max_size=3).map(tuple)
EDITS = st.lists(st.one_of(
    st.builds(Edit, st.just(EditKind.ADD), SOME, st.sampled_from(Category), HIDDEN_ROLES, st.none() | PLACES, st.booleans()),
    st.builds(Edit, st.just(EditKind.REMOVE), SOME, all_forms=st.booleans()),
    st.builds(Edit, st.just(EditKind.MERGE), SOME, person=PLACES),
    st.builds(Edit, st.just(EditKind.SPLIT), SOME, role=st.none() | HIDDEN_ROLES, all_forms=st.booleans()),
    st.builds(Edit, st.just(EditKind.ROLE), SOME, role=HIDDEN_ROLES),
), max_size=6)


def hidden(found: Found) -> set[int]:
    """The letters and digits that what was found hides."""
    mentions: list[Mention] = [m for p in found.cast.of(policy().shown, keep=False) for m in p.mentions] + list(found.data)
    return {at for m in mentions for at in range(m.start, m.stop) if TEXT[at].isalnum()}


def shown_knowingly(found: Found, edits: list[Edit]) -> set[int]:
    """What the edits let be seen, and the places that they give to a named person, who may be an official."""
    given_to = [span for e in edits if e.kind is EditKind.ADD and e.category is Category.PERSON and e.person for span in e.spans]
    return {at for place in (*found.let, *given_to) for at in range(place.start, place.stop)}


@given(EDITS)
@settings(max_examples=150)
def test_no_edits_show_more_than_they_say(edits: list[Edit]) -> None:
    """Whatever is edited, in whatever order: what was hidden and not removed is hidden still, and the replacements lie apart."""
    found = edited(PAGE, FOUND, edits)
    assert set() == hidden(FOUND) - hidden(found) - shown_knowingly(found, edits)
    made = finish(PAGE, FOUND, Reviewed(tuple(edits))).replacements
    assert all(0 <= r.start < r.stop <= len(TEXT) for r in made)
    assert all(a.stop <= b.start for a, b in zip(made, made[1:], strict=False))
    covered = {at for r in made for at in range(r.start, r.stop)}
    names = {at for p in found.cast.of(policy().shown, keep=False) for m in p.mentions for at in range(m.start, m.stop) if TEXT[at].isalnum()}
    assert names <= covered


@given(EDITS)
@settings(max_examples=30)
def test_edits_leave_what_was_found_as_it_was(edits: list[Edit]) -> None:
    """The findings are remembered between edits, so no edit may change them."""
    before = repr(FOUND)
    edited(PAGE, FOUND, edits)
    assert before == repr(FOUND)
