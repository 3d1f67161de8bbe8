"""A cheap test before a dear one never hides a match, and what is worked out once is the same as twice."""
from collections.abc import Iterator
from pathlib import Path
from re import Match, Pattern

import pytest

from anonymizer.particulars import (
    address_beside,
    address_reach,
    addresses,
    companies,
    contacts,
    documents,
    handles,
    numbers,
    papers,
    places,
    property,
    workplaces,
    written_dates,
)
from anonymizer.second_reading import check, residue
from anonymizer.text.cues import Words, around, at_places, begun, beside, cued, near

TEXTS = "\n".join(path.read_text("utf-8") for path in sorted(Path(__file__).parent.rglob("*.txt")))
LABELS = "[адрес] [мекенжай] [телефон]"
TABLES = [("@", check._EMAIL), ("@ _ .me/ .com/ ok.ru/", residue._MESSENGER), (LABELS, residue._AFTER_ADDRESS), (LABELS, residue._AFTER_PHONE),
          *numbers._CARD_ENDS, *handles._CALLED, *handles._NETWORKS, *contacts._EMAILS]


BEGUN = [
    *addresses._TOLD,
    *address_beside._PATTERNS,
    (addresses._CODED, addresses._ADDRESS_CODE),
    (address_reach._ABROAD_FIRST, address_reach._ABROAD),
    (check._PARTICLES, check._NOBLE),
    (contacts._CALL_WORDS, contacts._NAMED),
    (documents._PAPERS, documents._AFTER_PAPER),
    (documents._FIELDS, documents._SUBJECT),
    (documents._SERIAL_FIRST, documents._SERIAL),
    (documents._SERIAL_FIRST, documents._READ_HEX),
    (documents._SN, documents._SIGNED),
    (handles._QUOTED_FIRST, handles._QUOTED),
    (numbers._IIN_WORDS, numbers._NAMED_IIN),
    (papers._PAPERS, papers._LOOSE),
    (papers._RARE_PAPERS, papers._RARE),
    (property._LAND, property._CADASTRE_LOOSE),
    (property._LAND, property._PLOT),
    (property._PLATED, property._NAMED_PLATE),
    (property._VIN_WORDS, property._VIN_NAMED),
    (property._VIN_WORDS, property._VIN_SPACED),
    (residue._LIVES, residue._LIVING),
    (workplaces._WORKS_FIRST, workplaces._WORKS),
]


def _spans(matches: Iterator[Match[str]]) -> list[tuple[int, int]]:
    return [match.span() for match in matches]


@pytest.mark.parametrize(("cues", "pattern"), TABLES)
def test_what_matches_holds_a_cue(cues: str, pattern: Pattern[str]) -> None:
    """Every match, read by itself with what follows, has one of the words that the pattern is asked for by."""
    for match in pattern.finditer(TEXTS):
        assert any(cue in TEXTS[match.start() : match.end() + 60].lower() for cue in cues.split())
    assert _spans(cued(cues, pattern, TEXTS)) == _spans(pattern.finditer(TEXTS))


@pytest.mark.parametrize(("words", "pattern"), BEGUN)
def test_words_that_open_a_pattern_are_all_named(words: Words, pattern: Pattern[str]) -> None:
    """Asked at those words alone, the pattern matches where it matches in the whole text."""
    assert _spans(begun(words, pattern, TEXTS)) == _spans(pattern.finditer(TEXTS))


def test_windows_hold_whole_matches() -> None:
    """What is looked for near a word or a piece of itself is found as in the whole text."""
    assert _spans(near(workplaces._NUMBERED, workplaces._THEN_JOB, TEXTS)) == _spans(workplaces._THEN_JOB.finditer(TEXTS))
    assert _spans(near(workplaces._QUOTE, workplaces._PARTY, TEXTS, before=60, after=120)) == _spans(workplaces._PARTY.finditer(TEXTS))
    assert _spans(near(residue._MOBILE, residue._PHONE, TEXTS, before=8, after=32)) == _spans(residue._PHONE.finditer(TEXTS))
    assert _spans(near(companies._OPENS, companies._NAMED_COMPANIES, TEXTS, before=16, after=90)) == _spans(companies._NAMED_COMPANIES.finditer(TEXTS))
    assert _spans(around(workplaces._kazakh_cues(TEXTS), workplaces._KK_ORGANIZATION, TEXTS, before=190, after=110)) == _spans(workplaces._KK_ORGANIZATION.finditer(TEXTS))
    assert _spans(at_places(written_dates.date_places(TEXTS), written_dates.DATE, TEXTS)) == _spans(written_dates.DATE.finditer(TEXTS))
    for pattern in address_beside._BEFORE_LIVING:
        assert _spans(beside(address_beside._LIVING, pattern, TEXTS)) == _spans(pattern.finditer(TEXTS))


def test_a_place_begins_where_one_is_looked_for() -> None:
    """No part of a place that begins with a capital letter is missed for want of the word that closes it."""
    starts = places._starts(TEXTS)
    assert not [m[0] for m in places._START.finditer(TEXTS) if m[0][0].isupper() and m.start() not in starts]  # a new word goes into `_FIRST` or `_LAST`


def test_a_rule_asked_twice_says_the_same() -> None:
    """Two texts in turn are not taken for each other."""
    one, other = "тел. 8 701 555 18 42, 50-12-88", "ИИН 850412350121"
    for _ in range(2):
        assert [m.start for m in contacts.phone(one)] == [5] and not list(contacts.phone(other))
        assert [m.start for m in numbers.named_iin(other)] == [4] and not list(numbers.named_iin(one))
