"""A cheap test before a dear one never hides a match, and what is worked out once is the same as twice."""
from collections.abc import Iterator
from pathlib import Path
from re import Match, Pattern

import pytest

from anonymizer.particulars import contacts, handles, numbers
from anonymizer.text.cues import cued

TEXTS = "\n".join(path.read_text("utf-8") for path in sorted(Path(__file__).parent.rglob("*.txt")))
TABLES = [*numbers._CARD_ENDS, *handles._CALLED, *handles._NETWORKS, *contacts._EMAILS]


def _spans(matches: Iterator[Match[str]]) -> list[tuple[int, int]]:
    return [match.span() for match in matches]


@pytest.mark.parametrize(("cues", "pattern"), TABLES)
def test_what_matches_holds_a_cue(cues: str, pattern: Pattern[str]) -> None:
    """Every match, read by itself with what follows, has one of the words that the pattern is asked for by."""
    for match in pattern.finditer(TEXTS):
        assert any(cue in TEXTS[match.start() : match.end() + 60].lower() for cue in cues.split())
    assert _spans(cued(cues, pattern, TEXTS)) == _spans(pattern.finditer(TEXTS))


def test_a_rule_asked_twice_says_the_same() -> None:
    """Two texts in turn are not taken for each other."""
    one, other = "тел. 8 701 555 18 42, 50-12-88", "ИИН 850412350121"
    for _ in range(2):
        assert [m.start for m in contacts.phone(one)] == [5] and not list(contacts.phone(other))
        assert [m.start for m in numbers.named_iin(other)] == [4] and not list(numbers.named_iin(one))
