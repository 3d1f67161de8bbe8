"""What was searched for, by day, without who asked: so that the operator sees which questions find nothing."""
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from sqlalchemy import Engine, func, select

from archive_store.database import INSERT, writer
from archive_store.tables import searches

LONGEST = 200  # characters of a question that are kept
KEPT_DAYS = 365


@dataclass(frozen=True, slots=True)
class Search:
    """A question as it was asked, how many acts it found, and in how many milliseconds."""

    question: str
    hits: int
    took_ms: float


@dataclass(frozen=True, slots=True)
class Asked:
    """A question of some days: how often it was asked, how many acts it found at most, its slowest answer in milliseconds."""

    question: str
    times: int
    hits: int
    took_ms: float


def count(database: Engine, found: Iterable[Search]) -> None:
    """Add searches to those of today; what is older than KEPT_DAYS is forgotten. Raises Transient."""
    today = datetime.now(UTC).date()
    insert = INSERT[database.dialect.name](searches)
    new = insert.excluded
    slower = func.max(searches.c.took_ms, new.took_ms) if database.dialect.name == "sqlite" else func.greatest(searches.c.took_ms, new.took_ms)
    adding = insert.on_conflict_do_update(
        index_elements=["day", "question"], set_={"hits": new.hits, "times": searches.c.times + 1, "took_ms": slower})
    rows = [{"day": today, "question": one.question[:LONGEST], "hits": one.hits, "times": 1, "took_ms": one.took_ms} for one in found]
    with writer(database) as connection:
        if rows:
            connection.execute(adding, rows)
        connection.execute(searches.delete().where(searches.c.day < today - timedelta(days=KEPT_DAYS)))


def failed(database: Engine, since: date, size: int) -> tuple[Asked, ...]:
    """Questions that found nothing on any day from `since` on, the most frequent first."""
    return _asked(database, since, size, func.max(searches.c.hits) == 0)


def frequent(database: Engine, since: date, size: int) -> tuple[Asked, ...]:
    """The questions asked most often from `since` on."""
    return _asked(database, since, size, func.max(searches.c.hits) > 0)


def _asked(database: Engine, since: date, size: int, which) -> tuple[Asked, ...]:
    times = func.sum(searches.c.times)
    columns = (searches.c.question, times, func.max(searches.c.hits), func.max(searches.c.took_ms))
    query = select(*columns).where(searches.c.day >= since).group_by(searches.c.question).having(which)
    with database.begin() as connection:
        rows = connection.execute(query.order_by(times.desc(), searches.c.question).limit(size))
        return tuple(Asked(*row) for row in rows)
