"""The risk is a number that its parts explain."""
import re
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from anonymizer.mask import mask
from anonymizer.second_reading.risk import Part, parts, total
from anonymizer.second_reading.scale import scale
from models.mention import Span
from tests.search_app.test_office_words import doubted

ROOT = Path(__file__).parents[2]
LEFT = """РЕШЕНИЕ
Судья Тен Ю.С. рассмотрела в открытом судебном заседании дело по иску Жакенова Темирбека Оразовича о долге.

УСТАНОВИЛ:

Свидетель пояснил, что Брмжкуль взяла деньги, а Брмжкуль их не вернула.

РЕШИЛ:

Взыскать долг в пользу Жакенова Т.О.
"""
CHANCES = st.lists(st.tuples(st.sampled_from(("known_name", "dwelling", "bad_scan")), st.floats(0, 1)), max_size=6)


def test_every_doubt_has_a_chance() -> None:
    """Whatever the second reading and the doubts about an act may say is weighed."""
    assert set() == doubted() - scale().chances.keys()
    assert all(0 < chance <= 1 for chance in scale().chances.values())


@given(CHANCES, st.floats(0, 1))
def test_the_risk_is_a_chance_that_grows_with_each_doubt(told: list[tuple[str, float]], more: float) -> None:
    """It lies between 0 and 1, none of its parts is above it, and one part more never lowers it."""
    some = [Part(code, None, chance) for code, chance in told]
    risk = total(some)
    assert 0 <= risk <= 1 and all(part.chance <= risk + 0.001 for part in some)
    assert total([*some, Part("email", Span(0, 4), more)]) >= risk


def test_an_act_tells_its_risk() -> None:
    """The parts of a masked act make its risk, and each of its doubtful places is one of them."""
    masked = mask(LEFT)
    assert masked.risk == total(masked.parts)
    assert {(f.start, f.stop, f.code) for f in masked.findings} <= {(p.place.start, p.place.stop, p.code) for p in masked.parts if p.place}


def test_nothing_doubtful_is_no_risk() -> None:
    """An act of whom nothing is doubted is published at once."""
    assert 0 == total(parts((), ()))


def test_the_weights_are_readable() -> None:
    """A line a trait, its weight first; there is no whole name among the traits."""
    text = (ROOT / "anonymizer/wordlists/suspect_weights.txt").read_text("utf-8")
    lines = [line for line in text.splitlines() if not line.startswith("#")]
    assert all(re.fullmatch(r"-?\d+\.\d+ \S.*", line) for line in lines)
    assert len(lines) > 1000
