"""Forms of the reviewing page as edits: what a reviewer means, and whatever else a form may hold."""
import pytest
from hypothesis import given
from hypothesis import strategies as st
from werkzeug.datastructures import MultiDict

from models.mention import Category, Mention, Role, Span
from models.review import BadEdit, CastMember, Doubt, Edit, EditKind
from search_app.office.edit_form import MOST_PLACES, doubt_of, edit_of, names_people, places

TEXT = "Иск Пак Д.А. к Цою. Пак Д.А. согласна, Цой нет."
CASES = [
    ("kind=add&words=Пак Д.А.&category=PERSON&role=claimant&all_forms=yes",
     Edit(EditKind.ADD, (Span(4, 12), Span(20, 28)), Category.PERSON, Role.CLAIMANT, all_forms=True)),
    ("kind=add&places=15-18&words=Цою&category=PERSON&person=39-42&role=claimant",
     Edit(EditKind.ADD, (Span(15, 18),), Category.PERSON, person=Span(39, 42))),
    ("kind=add&places=15-18&category=PHONE&role=claimant&person=39-42", Edit(EditKind.ADD, (Span(15, 18),), Category.PHONE)),
    ("kind=remove&places=15-18&category=PERSON&role=judge", Edit(EditKind.REMOVE, (Span(15, 18),))),
    ("kind=merge&places=15-18&person=39-42&words=typed", Edit(EditKind.MERGE, (Span(15, 18),), person=Span(39, 42))),
    ("kind=merge&people=4-12&people=20-28&people=15-18&places=39-42", Edit(EditKind.MERGE, (Span(20, 28), Span(15, 18)), person=Span(4, 12))),
    ("kind=remove&places=0-9,1-8,2-7,15-18,9-10", Edit(EditKind.REMOVE, (Span(0, 9), Span(9, 10), Span(15, 18)))),
    ("kind=split&people=4-12&places=20-28,39-42&role=", Edit(EditKind.SPLIT, (Span(20, 28), Span(39, 42)))),
    ("kind=role&people=4-12&people=15-18&role=witness", Edit(EditKind.ROLE, (Span(4, 12), Span(15, 18)), role=Role.WITNESS)),
]
REFUSED = [
    ("", "no_kind"), ("kind=erase&places=1-2", "no_kind"), ("kind=remove", "no_place"), ("kind=remove&places=9-9", "no_place"),
    ("kind=remove&places=9-4", "no_place"), ("kind=remove&places=-5-4x", "no_place"), ("kind=add&places=15-18", "no_category"),
    ("kind=add&places=15-18&category=SECRET", "no_category"), ("kind=role&places=15-18", "no_role"),
    ("kind=role&places=15-18&role=king", "no_role"), ("kind=merge&people=4-12", "no_person"), ("kind=merge", "no_person"),
    ("kind=add&words=Ким&category=PERSON", "no_such_words"), ("kind=add&words=ак&category=PERSON", "no_such_words"),
    ("kind=add&words=" + "Пак " * 1000 + "&category=PERSON", "no_such_words"),
    ("kind=add&places=15-18&words=Пак&category=PERSON", "changed_meanwhile"),
    ("kind=remove&places=" + "1-2," * (MOST_PLACES + 1), "too_many_places"),
]


def form(query: str) -> MultiDict[str, str]:
    return MultiDict([tuple(pair.split("=", 1)) for pair in query.split("&") if pair])


@pytest.mark.parametrize(("query", "expected"), CASES)
def test_what_a_form_means(query: str, expected: Edit) -> None:
    """Each button takes the fields that concern it and no others."""
    assert expected == edit_of(form(query), TEXT)


@pytest.mark.parametrize(("query", "code"), REFUSED)
def test_what_a_form_cannot_mean(query: str, code: str) -> None:
    """It is refused with a code that the page says in words."""
    with pytest.raises(BadEdit) as refused:
        edit_of(form(query), TEXT)
    assert code == refused.value.code


def test_too_many_places_of_words() -> None:
    """A word that stands everywhere is no datum."""
    with pytest.raises(BadEdit, match="too_many_places"):
        edit_of(form("kind=add&words=и&category=PERSON"), "и " * 10_000)


FIELDS = st.dictionaries(st.sampled_from(["kind", "places", "people", "person", "words", "category", "role", "all_forms"]),
                         st.one_of(st.text(), st.sampled_from([*EditKind, *Role, *Category, "1-5", "1-5,7-9", "0-0", "999999999-9999999999"])))


@given(FIELDS)
def test_any_form_is_an_edit_or_refused(fields: dict[str, str]) -> None:
    """No form breaks the page."""
    try:
        assert edit_of(MultiDict(fields), TEXT).spans
    except BadEdit as refused:
        assert refused.code


@given(st.text())
def test_places_of_any_text(field: str) -> None:
    """Whatever stands in a field, places come out or none."""
    assert all(0 <= place.start < 10**9 for place in places([field]))


@pytest.mark.parametrize(("edit", "named"), [
    (Edit(EditKind.SPLIT, (Span(4, 7),)), True), (Edit(EditKind.SPLIT, (Span(4, 7), Span(15, 18))), False),
    (Edit(EditKind.MERGE, (Span(4, 7),), person=Span(15, 18)), False), (Edit(EditKind.REMOVE, (Span(15, 18),)), True),
    (Edit(EditKind.ROLE, (Span(400, 700),), role=Role.JUDGE), False),
])
def test_edits_about_people_need_people(edit: Edit, named: bool) -> None:
    """An edit that fits nobody would be lost."""
    people = [CastMember(1, Role.CLAIMANT, False, "Истец 1", (Mention(4, 12, Category.PERSON),), ("Пак Д.А.",))]
    assert named is names_people(edit, TEXT, people)


def test_a_doubt_is_named_by_its_code_and_place() -> None:
    """One of another place, or of another act, is not open here."""
    doubts = [Doubt("known_name", Span(4, 7), False), Doubt("unknown_capital", None, False)]
    assert doubts[0] == doubt_of(form("code=known_name&place=4-7"), doubts)
    assert doubts[1] == doubt_of(form("code=unknown_capital&place="), doubts)
    with pytest.raises(BadEdit, match="no_such_doubt"):
        doubt_of(form("code=known_name&place=4-8"), doubts)
