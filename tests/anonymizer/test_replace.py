"""What the public reads: cases/replacements.txt, and that spans move with the text."""
import pytest
from hypothesis import given
from hypothesis import strategies as st

from anonymizer.labels import kazakh_ending, label
from anonymizer.mask import mask, public_text
from anonymizer.replace import Moved, apart
from models.act import Language
from models.mention import Category, Replacement, Role
from tests.anonymizer.notation import lines


@pytest.mark.parametrize("line", lines("replacements"))
def test_replacements(line: str) -> None:
    """Names become role and number in the right case and with the right ending."""
    act, _, public = line.partition(" => ")
    assert public == public_text(act, mask(act).replacements)


NUMBERS = "1-ден 2-ден 3-тен 4-тен 5-тен 6-дан 7-ден 8-ден 9-дан 10-нан 20-дан 30-дан 40-тан 50-ден 60-тан 70-тен 80-нен 90-нан 100-ден"


@pytest.mark.parametrize("written", NUMBERS.split())
def test_kazakh_endings(written: str) -> None:
    """The ending follows how the number is read: бірден, үштен, оннан, тоғыздан."""
    number, _, ending = written.partition("-")
    assert ending == kazakh_ending(int(number), "abl")


@pytest.mark.parametrize("role", Role)
def test_every_role_has_a_label(role: Role) -> None:
    """No person is left without a label in either language, in any case."""
    for case in ("nom", "gen", "dat", "acc", "ins", "loc"):
        assert label(role, 1, case, Language.RU).endswith(" 1")
    assert label(role, 2, "gen", Language.KK).endswith("2-нің")


SPANS = st.lists(st.tuples(st.integers(0, 60), st.integers(1, 12), st.text("аб[] ", max_size=8)), max_size=8)


def replacements(spans: list[tuple[int, int, str]]) -> tuple[Replacement, ...]:
    return tuple(apart(Replacement(a, a + n, Category.PERSON, "PERSON-1", text) for a, n, text in spans))


@given(SPANS)
def test_replacements_never_overlap_and_cover_all(spans: list[tuple[int, int, str]]) -> None:
    """What any recognizer hid stays hidden, and no place is replaced twice."""
    made = replacements(spans)
    assert all(a.stop <= b.start for a, b in zip(made, made[1:], strict=False))
    covered = {i for r in made for i in range(r.start, r.stop)}
    assert covered == {i for a, n, _ in spans for i in range(a, a + n)}


@given(SPANS, st.integers(0, 72), st.integers(0, 72))
def test_spans_move_with_the_text(spans: list[tuple[int, int, str]], one: int, other: int) -> None:
    """A place outside the replacements has the same characters before and after; a span stays in the text and in order."""
    text = "".join(chr(0x4E00 + i) for i in range(73))
    made = replacements(spans)
    public, moved = public_text(text, made), Moved(made)
    start, stop = sorted((one, other))
    span = moved.span(start, stop)
    assert 0 <= span.start <= span.stop <= len(public)
    if not any(r.start < stop and start < r.stop for r in made):
        assert text[start:stop] == span.of(public) or start == stop
