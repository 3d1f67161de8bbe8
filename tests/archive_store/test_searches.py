"""Searches are counted by day, without persons, on both databases."""
from datetime import UTC, datetime, timedelta

from sqlalchemy import Engine

from archive_store import searches
from archive_store.searches import Asked, Search
from archive_store.tables import searches as table

TODAY = datetime.now(UTC).date()


def test_the_same_question_is_counted_once_more(database: Engine) -> None:
    """With the slowest answer, and as found when one answer had hits."""
    searches.count(database, [Search("қарыз", 3, 1.5), Search("пусто", 0, 9.0), Search("қарыз", 3, 0.5)])
    searches.count(database, [Search("пусто", 0, 2.0)])
    assert (Asked("қарыз", 2, 3, 1.5),) == searches.frequent(database, TODAY, 10)
    assert (Asked("пусто", 2, 0, 9.0),) == searches.failed(database, TODAY, 10)


def test_old_searches_are_forgotten(database: Engine) -> None:
    """A year is kept."""
    with database.begin() as connection:
        connection.execute(table.insert().values(day=TODAY - timedelta(days=400), question="было", hits=0, times=1, took_ms=1.0))
    searches.count(database, [])
    assert () == searches.failed(database, TODAY - timedelta(days=500), 10)
