"""Doubts about a whole act tell where they are seen, so that a reviewer need not look for them."""
import pytest

from anonymizer.mask import find
from anonymizer.second_reading.doubts import MOST_PLACES, doubts
from anonymizer.text.words import Page

TABLE = """
broken_name | Свидетель К асымова Р.Х. показала, что деньги отданы. Судья Ибраимова Э.Р. удалилась. | К асымова Р.Х.
broken_name | Рассмотрел судья М ы р з а б е к о в дело в отношении Пака Д.А. | М ы р з а б е к о в
namesake_of_official | Судья Ахметов А.Б. рассмотрел иск. Третье лицо Ахметов Абай Болатович не явился. | Ахметов А.Б.
bad_scan | Истец И0ванов П.Р. и ответчик Се0итов А.К. заключили мировое согла3ение. | И0ванов; Се0итов; согла3ение
"""
ROWS = [tuple(cell.strip() for cell in line.split("|")) for line in TABLE.strip().splitlines()]


@pytest.mark.parametrize(("code", "text", "places"), ROWS)
def test_a_doubt_tells_where_it_is_seen(code: str, text: str, places: str) -> None:
    """The places of the table, in the order of the act, are told with the code."""
    page = Page(text)
    assert places.split("; ") == [place.of(text) for place in dict(doubts(page, find(page).cast))[code]]


@pytest.mark.parametrize("text", ["Судья Ибраимова Э.Р. рассмотрела иск Пака Д.А.", "Сот отырысы өтті.", ""])
def test_nothing_is_doubted_where_nothing_is_strange(text: str) -> None:
    """An act as it should be asks nothing."""
    page = Page(text)
    assert {} == dict(doubts(page, find(page).cast))


def test_only_the_first_places_are_told() -> None:
    """A scan that was read badly throughout does not fill the page."""
    page = Page("Мировое согла3ение. " * 100)
    assert MOST_PLACES == len(dict(doubts(page, find(page).cast))["bad_scan"])
