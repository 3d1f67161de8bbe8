"""How many public acts have each word: kept beside the shelf, so that a question's spelling can be mended by the archive's own words.

The counts serve guesses alone: what they propose is shown only when the search finds it, so words of a withdrawn act, which
stay until the index is built anew, are never shown.
"""
from collections.abc import Mapping

from sqlalchemy import Connection, Engine

from archive_store.database import INSERT, writer
from archive_store.tables import words

AT_ONCE = 5_000  # rows of one statement


def add(database: Engine, counts: Mapping[str, int]) -> None:
    """Count further acts: `counts` says how many of them have each word. Raises Transient."""
    with writer(database) as connection:
        _add(connection, counts)


def replace(database: Engine, counts: Mapping[str, int]) -> None:
    """Put `counts` in the place of all that was counted. Raises Transient."""
    with writer(database) as connection:
        connection.execute(words.delete())
        _add(connection, counts)


def _add(connection: Connection, counts: Mapping[str, int]) -> None:
    rows = [{"word": word, "acts": number} for word, number in sorted(counts.items())]
    insert = INSERT[connection.dialect.name](words)
    adding = insert.on_conflict_do_update(index_elements=["word"], set_={"acts": words.c.acts + insert.excluded.acts})
    for start in range(0, len(rows), AT_ONCE):
        connection.execute(adding, rows[start : start + AT_ONCE])
