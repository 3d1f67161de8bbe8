"""How many public acts have each word: kept beside the shelf, so that a question's spelling can be mended by the archive's own words.

What was counted of an act is forgotten when it is withdrawn, or published anew. When a process dies in between, the count is
wrong by one act until the index is built anew.
"""
from collections.abc import Iterable, Mapping

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


def forget(database: Engine, gone: Iterable[str]) -> None:
    """Count an act less for each of the words `gone`; a word that no act is left with is forgotten. Raises Transient."""
    several = sorted(gone)
    with writer(database) as connection:
        for start in range(0, len(several), AT_ONCE):
            some = words.c.word.in_(several[start : start + AT_ONCE])
            connection.execute(words.update().where(some).values(acts=words.c.acts - 1))
            connection.execute(words.delete().where(some & (words.c.acts < 1)))


def _add(connection: Connection, counts: Mapping[str, int]) -> None:
    rows = [{"word": word, "acts": number} for word, number in sorted(counts.items())]
    insert = INSERT[connection.dialect.name](words)
    adding = insert.on_conflict_do_update(index_elements=["word"], set_={"acts": words.c.acts + insert.excluded.acts})
    for start in range(0, len(rows), AT_ONCE):
        connection.execute(adding, rows[start : start + AT_ONCE])
