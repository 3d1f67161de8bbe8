"""Cursors: what stands in the address of a next page."""
from hypothesis import given
from hypothesis import strategies as st

from indexer.engines.paging import Cursor, read, written


@given(st.integers(0, 10**6), st.floats(0, 1e6), st.text(max_size=40))
def test_a_cursor_is_read_as_it_was_written(number: int, score: float, key: str) -> None:
    """Nothing is lost, no digit of a score either."""
    assert Cursor(number, score, key) == read(written(Cursor(number, score, key)))


@given(st.text())
def test_what_is_no_cursor_is_none(text: str) -> None:
    """Whatever stands in the address, it is a cursor or none."""
    assert read(text) is None or isinstance(read(text), Cursor)
