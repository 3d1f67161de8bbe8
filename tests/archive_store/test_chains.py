"""Acts of one case, for many acts at once."""
from datetime import UTC, date, datetime

import pytest
from sqlalchemy import Engine, event

from archive_store import chains
from archive_store.chains import cases
from archive_store.tables import case_numbers, shelf

ROW = {
    "version": 1, "published_at": datetime(2025, 1, 1, tzinfo=UTC), "date": date(2025, 1, 1), "language": "ru", "court": "c",
    "court_ru": "c", "court_kk": "c", "court_level": "district", "region": "astana", "act": "{}",
}


def put(database: Engine, acts: dict[str, tuple[str, ...]]) -> None:
    """Acts on the shelf with the numbers that they bear or name."""
    with database.begin() as connection:
        connection.execute(shelf.insert(), [{"act_id": act_id, **ROW} for act_id in acts])
        connection.execute(case_numbers.insert(), [{"act_id": a, "number": n} for a, numbers in acts.items() for n in numbers])


@pytest.mark.parametrize(("asked", "others"), [
    ("first", {"appeal", "supreme"}), ("appeal", {"first", "supreme"}), ("supreme", {"first", "appeal"}), ("alone", set()), ("unknown", set()),
])
def test_a_chain_is_whole_from_any_of_its_acts(database: Engine, asked: str, others: set[str]) -> None:
    """The act of the Supreme Court names only the appeal, the appeal the first: all three are one case."""
    put(database, {"first": ("1",), "appeal": ("2", "1"), "supreme": ("3", "2"), "alone": ("9",)})
    assert {asked: others} == cases(database, [asked])


def test_many_acts_at_once(database: Engine) -> None:
    """Each act has its own case, and acts of one case that are asked together have each other."""
    put(database, {"a": ("1",), "b": ("1",), "c": ("2",), "d": ("2", "3"), "e": ("4",)})
    assert {"a": {"b"}, "b": {"a"}, "c": {"d"}, "e": set()} == cases(database, ["a", "b", "c", "e", "a"])


def test_few_queries(database: Engine) -> None:
    """A thousand acts cost two queries at each remove, not a thousand."""
    put(database, {f"{n}{kind}": (f"{n}",) for n in range(1_000) for kind in "ab"})
    seen: list[str] = []
    event.listen(database, "before_cursor_execute", lambda *given: seen.append(given[2]))
    found = cases(database, [f"{n}a" for n in range(1_000)])
    assert all(found[f"{n}a"] == {f"{n}b"} for n in range(1_000))
    assert sum(text.startswith("SELECT") for text in seen) <= 2 * (1_000 // chains.AT_ONCE)


def test_a_number_that_everyone_names_ties_nobody(database: Engine) -> None:
    """A hostile or careless text cannot make one case of the whole archive."""
    put(database, {f"{n}": ("everyone", f"own{n // 2}") for n in range(chains.CASE_LIMIT + 2)})
    assert {"0": {"1"}} == cases(database, ["0"])


def test_no_acts(database: Engine) -> None:
    assert {} == cases(database, [])
