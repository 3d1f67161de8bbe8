"""Doubts about a whole act tell where they are seen, so that a reviewer need not look for them."""
import pytest

from anonymizer.cast.people import Cast, find_people
from anonymizer.cast.persons import Person
from anonymizer.mask import find
from anonymizer.names.parts import name_of
from anonymizer.second_reading.doubts import MOST_PLACES, doubts
from anonymizer.text.words import Page
from models.mention import Role, Span

TABLE = """
broken_name | Свидетель К асымова Р.Х. показала, что деньги отданы. Судья Ибраимова Э.Р. удалилась. | К асымова Р.Х.
bad_scan | Истец И0ванов П.Р. и ответчик Се0итов А.К. заключили мировое согла3ение. | И0ванов; Се0итов; согла3ение
"""
ROWS = [tuple(cell.strip() for cell in line.split("|")) for line in TABLE.strip().splitlines()]


@pytest.mark.parametrize(("code", "text", "places"), ROWS)
def test_a_doubt_tells_where_it_is_seen(code: str, text: str, places: str) -> None:
    """The places of the table, in the order of the act, are told with the code."""
    page = Page(text)
    assert places.split("; ") == [place.of(text) for place in dict(doubts(page, find(page).cast))[code]]


def test_namesakes_are_told_where_the_official_is_named() -> None:
    """A judge is named without a word of his office, and a private person bears a name that fits."""
    page = Page("Ахметов А.Б. пояснил иное. Ахметов Абай Болатович не явился.")
    judge, other = [Person(number, [m], [name_of(page, m)], (), [m.start]) for number, m in enumerate(find_people(page), 1)]
    cast = Cast((judge, other), {1: Role.JUDGE, 2: Role.OTHER})
    assert {"namesake_of_official": (Span(0, 12),)} == dict(doubts(page, cast))


@pytest.mark.parametrize("text", ["Судья Ибраимова Э.Р. рассмотрела иск Пака Д.А.", "Сот отырысы өтті.", ""])
def test_nothing_is_doubted_where_nothing_is_strange(text: str) -> None:
    """An act as it should be asks nothing."""
    page = Page(text)
    assert {} == dict(doubts(page, find(page).cast))


def test_only_the_first_places_are_told() -> None:
    """A scan that was read badly throughout does not fill the page."""
    page = Page("Мировое согла3ение. " * 100)
    assert MOST_PLACES == len(dict(doubts(page, find(page).cast))["bad_scan"])
