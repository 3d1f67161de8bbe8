"""Migrations and writers, on SQLite and PostgreSQL."""
import multiprocessing
from pathlib import Path

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from sqlalchemy import Engine, inspect, text

from archive_store import audit
from archive_store.database import MIGRATIONS, connect, migrate, writer
from archive_store.tables import metadata
from models.errors import Transient

SPAWN = multiprocessing.get_context("spawn")
KEPT = "'file.pdf', '2024-05-04 10:00:00', 'clerk', '{}', '', '', NULL, 'court', '7101-24-00-2/1', '[]', '', '', {}, 0, 'decision', 'ru')"
OLDER = (  # what an archive held before acts had a day in the catalogue: one in two versions, one that waits
    f"INSERT INTO catalogue VALUES ('1', 'a', {KEPT.format('published', 2)}",
    f"INSERT INTO catalogue VALUES ('2', 'b', {KEPT.format('review', 0)}",
    "INSERT INTO versions VALUES ('a', 1, '2024-05-04 10:00:00', 'old', false, '')",
    "INSERT INTO versions VALUES ('a', 2, '2024-05-05 10:00:00', 'new', false, '')",
    "INSERT INTO shelf VALUES ('a', 2, '2024-05-05 10:00:00', '2024-05-03', 'ru', 'court', 'court', 'court', 'district', 'astana', 'new')",
)


def test_migrations_make_the_tables_that_the_program_uses(database: Engine) -> None:
    """After all migrations nothing is left to make: no column or table differs."""
    with database.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert [] == compare_metadata(context, metadata)


def test_migrating_again_changes_nothing(database: Engine) -> None:
    """Every start of a process migrates; the second finds all done and keeps what is there."""
    audit.record(database, "tester", "tested")
    migrate(database)
    assert 1 == len(audit.entries(database))


def test_an_older_archive_is_brought_up(empty_url: str) -> None:
    """Its public acts can be found by their day, and of a text that a newer version replaced nothing is left."""
    engine = connect(empty_url)
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    with writer(engine) as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, "0005")
        for statement in OLDER:
            connection.execute(text(statement))
    migrate(engine)
    with engine.connect() as connection:
        assert [("a", "2024-05-03", ""), ("b", "", "")] == list(connection.execute(text("SELECT act_id, date, twin FROM catalogue ORDER BY act_id")))
        assert [(1, ""), (2, "new")] == list(connection.execute(text("SELECT version, act FROM versions ORDER BY version")))
    engine.dispose()


def test_only_its_user_reads_a_database_file(tmp_path: Path) -> None:
    """The file holds who signed and hashes of passwords; what SQLite lays beside it is as closed."""
    migrate(connect(f"sqlite:///{tmp_path}/new/archive.sqlite"))
    assert {0o600} == {path.stat().st_mode & 0o777 for path in (tmp_path / "new").iterdir()}


def migrate_at(url: str) -> None:
    migrate(connect(url))


def test_two_processes_may_migrate_at_once(empty_url: str) -> None:
    """Site and worker start together on an empty database; both succeed."""
    processes = [SPAWN.Process(target=migrate_at, args=(empty_url,)) for _ in range(2)]
    for process in processes:
        process.start()
    for process in processes:
        process.join()
    assert [0, 0] == [p.exitcode for p in processes]
    engine = connect(empty_url)
    assert {"shelf", "audit"} <= set(inspect(engine).get_table_names())
    engine.dispose()


def record_many(url: str, who: str) -> None:
    engine = connect(url)
    for _ in range(50):
        audit.record(engine, who, "tested")


def test_two_processes_write_without_losing_or_mixing(url: str, database: Engine) -> None:
    """A hundred entries of two processes make one unbroken chain."""
    processes = [SPAWN.Process(target=record_many, args=(url, who)) for who in ("one", "two")]
    for process in processes:
        process.start()
    for process in processes:
        process.join()
    with database.begin() as connection:
        assert [] == list(audit.problems(connection))
    assert {"one": 50, "two": 50} == {
        who: sum(e.who == who for e in audit.entries(database, size=200)) for who in ("one", "two")}


def test_a_failed_transaction_leaves_nothing(database: Engine) -> None:
    """What an error interrupts never happened, and the next writer need not wait for it."""
    with pytest.raises(ZeroDivisionError), writer(database) as connection:
        audit.append(connection, "tester", "tested")
        raise ZeroDivisionError
    assert () == audit.entries(database)
    audit.record(database, "tester", "tested")


def test_sqlite_is_durable_and_forgets_what_is_deleted(tmp_path: Path) -> None:
    """The settings on which the promises rest are those of each connection."""
    engine = connect(f"sqlite:///{tmp_path}/deep/folder/archive.sqlite")
    with engine.connect() as connection:
        found = {name: connection.execute(text(f"PRAGMA {name}")).scalar()
                 for name in ("journal_mode", "synchronous", "foreign_keys", "secure_delete")}
    engine.dispose()
    assert {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1, "secure_delete": 1} == found


def test_a_database_that_does_not_answer_is_tried_again(tmp_path: Path) -> None:
    """No server at the address is an error that a worker repeats, without the address's password in it."""
    engine = connect(f"postgresql+psycopg://archive:sesame@/archive?host={tmp_path}")
    with pytest.raises(Transient) as error, writer(engine):
        pass
    assert "database_unavailable" == error.value.code and "sesame" not in str(error.value)
