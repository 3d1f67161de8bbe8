"""The database: SQLite in one file by default, PostgreSQL by setting; one writer at a time on either."""
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection, Engine, create_engine, event, make_url, text
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.exc import OperationalError

from models.errors import Transient

MIGRATIONS = Path(__file__).parent / "migrations"
BUSY_SECONDS = 60  # how long a writer waits for another; a batch of withdrawals on a slow disk took under 10
Database = Engine  # the name by which other rooms call it; SQLAlchemy itself stays in this one
INSERT = {"sqlite": sqlite.insert, "postgresql": postgresql.insert}  # by dialect: those that can update what is there already
WRITERS_LOCK = 0x61637473  # of PostgreSQL's advisory locks; any constant that only the archive uses


def connect(url: str) -> Engine:
    """The engine of the database at `url`; a SQLite file and its folder are made. Nothing is migrated yet.

    SQLite keeps a write-ahead log, so readers never wait; a commit is on the disk when it returns (`synchronous` FULL);
    what a withdrawal erases is overwritten with zeros (`secure_delete`). An error never tells the values of a statement.
    """
    parsed = make_url(url)
    if not parsed.drivername.startswith("sqlite"):
        return create_engine(url, pool_pre_ping=True, hide_parameters=True)
    if parsed.database:
        file = Path(parsed.database)
        file.parent.mkdir(parents=True, exist_ok=True)
        if not file.exists():
            file.touch(mode=0o600)  # it holds who signed and hashes of passwords; SQLite gives its other files the same mode
    engine = create_engine(url, connect_args={"timeout": BUSY_SECONDS}, hide_parameters=True)
    event.listen(engine, "connect", _prepare)
    event.listen(engine, "begin", _begin)
    return engine


def _prepare(connection: sqlite3.Connection, record: object) -> None:
    connection.isolation_level = None  # the driver would begin by itself, too late and without the lock
    for pragma in ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON", "secure_delete=ON"):
        connection.execute(f"PRAGMA {pragma}").close()


def _begin(connection: Connection) -> None:
    writing = connection.get_execution_options().get("writing", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writing else "BEGIN")


@contextmanager
def writer(engine: Engine) -> Iterator[Connection]:
    """A transaction that is the only writing one, so that the log and the audit trail have no gaps.

    SQLite takes its lock at the beginning, since a reader that turns writer may be refused; PostgreSQL an advisory lock
    that the end of the transaction, whatever it is, gives back. Raises Transient when the database does not answer, or
    another writer does not end; nothing is written then.
    """
    try:
        with engine.connect().execution_options(writing=True) as connection, connection.begin():
            if engine.dialect.name == "postgresql":
                connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": WRITERS_LOCK})
            yield connection
    except OperationalError as error:
        raise Transient("database_unavailable", type(error.orig).__name__) from error


def migrate(engine: Engine) -> None:
    """Bring the tables to the newest form; nothing happens when they are, also when two processes start at once."""
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    with writer(engine) as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, "head")
