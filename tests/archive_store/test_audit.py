"""The audit trail as the auditor reads it."""
from sqlalchemy import Engine

from archive_store import audit


def test_entries_are_read_newest_first_by_page_and_by_act(database: Engine) -> None:
    """A page ends where the next begins; one act's entries can be asked for."""
    for n in range(7):
        audit.record(database, "clerk", "read_original", act_id="a" if n % 2 else "b", detail=str(n))
    assert ["6", "5", "4"] == [e.detail for e in audit.entries(database, size=3)]
    assert ["3", "2", "1"] == [e.detail for e in audit.entries(database, size=3, before=4)]
    assert ["5", "3", "1"] == [e.detail for e in audit.entries(database, act_id="a")]


def test_a_time_is_in_utc(database: Engine) -> None:
    """Whatever the database keeps, what is read has its zone."""
    audit.record(database, "clerk", "read_original")
    assert 0 == audit.entries(database)[0].at.utcoffset().total_seconds()
