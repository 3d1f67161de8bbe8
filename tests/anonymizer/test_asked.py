"""What is asked of a person: in the order of weight, each at its place of the act."""
from hypothesis import given
from hypothesis import strategies as st

from anonymizer.second_reading.asked import Origin, doubts
from anonymizer.second_reading.check import Finding
from anonymizer.surrogates.replace import Moved
from models.mention import Category, Mention, Replacement, Span
from models.review import Doubt

LENGTH = 60


def test_the_severest_comes_first() -> None:
    """A leak, then places that would be shown, the likeliest first, then doubts about the whole act, then what is hidden in
    doubt; each once."""
    found = (Finding(20, 24, "email", False, 0.4), Finding(30, 34, "patronymic", False, 0.2), Finding(40, 44, "known_name", True),
             Finding(50, 54, "email", False, 0.6), Finding(20, 24, "email", False, 0.4))
    asked = doubts(found, (Mention(1, 3, Category.BANK, "card", sure=False),), {"bad_scan": ()}, ())
    assert [
        Doubt("known_name", Span(40, 44), True), Doubt("email", Span(50, 54), False), Doubt("email", Span(20, 24), False),
        Doubt("patronymic", Span(30, 34), False), Doubt("bad_scan", None, False), Doubt("doubtful_datum", Span(1, 3), False),
    ] == list(asked)


@st.composite
def replaced(draw: st.DrawFn) -> tuple[Replacement, ...]:
    """Replacements that lie apart in a text of LENGTH characters."""
    edges = sorted(draw(st.lists(st.integers(0, LENGTH), max_size=10, unique=True)))
    return tuple(Replacement(start, stop, Category.PERSON, "p", draw(st.text("аб", min_size=1, max_size=20)))
                 for start, stop in zip(edges[::2], edges[1::2], strict=False))


@given(replaced(), st.integers(0, LENGTH - 1), st.integers(1, 20))
def test_a_place_of_the_public_text_leads_back(replacements: tuple[Replacement, ...], start: int, length: int) -> None:
    """A place goes to the public text and comes back with the whole of every replacement that it touches, and with no more."""
    place = Span(start, min(start + length, LENGTH))
    touched = [r for r in replacements if r.start < place.stop and place.start < r.stop]
    expected = Span(min([place.start, *(r.start for r in touched)]), max([place.stop, *(r.stop for r in touched)]))
    assert expected == Origin(replacements).place(Moved(replacements).span(place.start, place.stop))
