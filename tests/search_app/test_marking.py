"""The two sides of the reviewing page: nothing of a text is lost, and every place says what it is."""
import pytest
from hypothesis import given
from hypothesis import strategies as st

from anonymizer.mask import public_text
from models.mention import Category, Mention, Replacement, Role, Span
from models.review import CastMember, Doubt
from search_app.office import marking

TEXT = "Судья Омаров взыскал с Цоя 5 тенге, Цой согласен"
CHOI = Mention(23, 26, Category.PERSON, "role")
HIDDEN = Replacement(23, 26, Category.PERSON, "p1", "Ответчика 1")


def test_each_place_says_what_it_is() -> None:
    """An official is found and kept, a party has the number of his person, a doubt its number in the list."""
    person = CastMember(2, Role.RESPONDENT, False, "Ответчик 1", (CHOI,), ("Цоя",))
    mentions, doubts = [Mention(6, 12, Category.PERSON, "role"), CHOI], [Doubt("unknown_capital", None, False), Doubt("known_name", Span(36, 39), True)]
    original = list(marking.original(TEXT, mentions, [HIDDEN], doubts, [person]))
    public = list(marking.public(TEXT, [HIDDEN], doubts))
    assert [("Омаров", "datum person kept"), ("Цоя", "datum who-2"), ("Цой", "datum doubt")] == [(p.text, p.look) for p in original if not p.plain]
    assert [("Ответчика 1", None), ("Цой", 1)] == [(p.text, p.doubt) for p in public if not p.plain]


def test_a_doubt_within_a_mention_is_marked_apart() -> None:
    """The pieces of one mention have its place, and only the first of them begins it."""
    found = marking.original(TEXT, [Mention(23, 34, Category.PERSON, "role")], (), [Doubt("x", Span(27, 28), False)], ())
    pieces = [p for p in found if p.category]
    assert [("Цоя ", None, True), ("5", 0, False), (" тенге", None, False)] == [(p.text, p.doubt, p.first) for p in pieces]
    assert {"23-34"} == {p.place for p in pieces}


@pytest.mark.parametrize(("before", "changed"), [
    ([], ["Ответчика 1"]),
    ([HIDDEN], []),
    ([Replacement(23, 26, Category.PERSON, "p1", "Истца 1")], ["Ответчика 1"]),
    ([HIDDEN, Replacement(36, 39, Category.PERSON, "p1", "Ответчик 1")], ["Цой"]),
])
def test_what_an_edit_changed_is_marked(before: list[Replacement], changed: list[str]) -> None:
    """A new label, another label, and what is shown again."""
    pieces = list(marking.public(TEXT, [HIDDEN], (), before))
    assert changed == [p.text for p in pieces if p.changed]
    assert public_text(TEXT, [HIDDEN]) == "".join(p.text for p in pieces)


SPANS = st.tuples(st.integers(0, 29), st.integers(1, 12)).map(lambda pair: Span(pair[0], min(30, sum(pair))))


@given(st.lists(SPANS), st.lists(SPANS), st.lists(SPANS), st.lists(SPANS))
def test_both_sides_are_whole(mentions: list[Span], doubts: list[Span], hidden: list[Span], before: list[Span]) -> None:
    """Whatever overlaps, the pieces in a row are the original, and the public text."""
    text = "абвгд еёжзи йклмн опрст уфхцчш"
    replacements = [Replacement(s.start, s.stop, Category.PERSON, "", "Лицо") for s in marking.apart(hidden)]
    found, asked = [Mention(s.start, s.stop, Category.PERSON) for s in mentions], [Doubt("x", s, False) for s in doubts]
    assert text == "".join(p.text for p in marking.original(text, found, replacements, asked, ()))
    past = [Replacement(s.start, s.stop, Category.PERSON, "", "Кто-то") for s in before]
    assert public_text(text, replacements) == "".join(p.text for p in marking.public(text, replacements, asked, past))
