"""The store on a real SQLite file and on a real PostgreSQL, and an act to put in it."""
import os
import shutil
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from sqlalchemy import Engine, text

from archive_store.database import connect, migrate
from models.act import (
    ActKind,
    CaseCategory,
    Citation,
    Court,
    CourtLevel,
    Instance,
    Language,
    MaskedSpan,
    Outcome,
    Paragraph,
    Part,
    PartKind,
    PublicAct,
)
from models.mention import Category
from models.signature import PublicSignature

ACT = PublicAct(
    id="0" * 16, kind=ActKind.DECISION, court=Court("astana-civil", "Суд Астаны", "Астана соты", CourtLevel.DISTRICT, "astana"),
    number="7101-24-00-2/1", date=date(2024, 5, 3), language=Language.RU, instance=Instance.FIRST,
    category=CaseCategory.CIVIL, outcome=Outcome.GRANTED, judges=("Тлеубергенова Ж.М.",), secretary="", prosecutors=(),
    subject="о взыскании долга", citations=(Citation("ГК", "272"), Citation("ГПК", "223", "1", "2")), related_numbers=(),
    text="Суд решил взыскать с Ответчик 1 долг.", parts=(Part(PartKind.OPERATIVE, 0, 37),),
    paragraphs=(Paragraph(0, 37, Language.RU),), masked=(MaskedSpan(21, 31, Category.PERSON),), policy_version="1",
    signatures=(PublicSignature("PAdES", "Суд", "000140000012", None, "RSA-2048 SHA-256", True, True, True),),
)


@pytest.fixture(scope="session")
def act() -> Callable[..., PublicAct]:
    """A public act with this id; whatever else is given replaces the usual."""
    return lambda act_id, **changes: replace(ACT, id=act_id, **changes)


@pytest.fixture(scope="session")
def cluster() -> Iterator[str]:
    """A PostgreSQL cluster of its own in a temporary folder, reached by its socket; returns the folder."""
    programs = max(Path("/usr/lib/postgresql").glob("*/bin"), key=lambda p: int(p.parent.name))
    folder = tempfile.mkdtemp(prefix="pg")
    rights = ["runuser", "-u", "postgres", "--"] if os.geteuid() == 0 else []
    if rights:
        shutil.chown(folder, "postgres")

    def call(program: str, *arguments: str) -> None:
        subprocess.run([*rights, str(programs / program), *arguments], check=True, stdout=subprocess.DEVNULL, cwd=folder)

    call("initdb", "-D", f"{folder}/data", "-U", "archive", "--auth=trust", "-E", "UTF8", "--locale=C.UTF-8")
    call("pg_ctl", "-D", f"{folder}/data", "-w", "-l", f"{folder}/log", "-o", f"-k {folder} -c listen_addresses=''", "start")
    try:
        yield folder
    finally:
        call("pg_ctl", "-D", f"{folder}/data", "-m", "immediate", "stop")
        shutil.rmtree(folder)


@pytest.fixture(scope="session")
def new_database(cluster: str) -> Iterator[Callable[[str], str]]:
    """Makes a PostgreSQL database as a copy of another and gives its address."""
    address = f"postgresql+psycopg://archive@/{{}}?host={cluster}".format
    server = connect(address("postgres")).execution_options(isolation_level="AUTOCOMMIT")

    def make(template: str) -> str:
        name = f"t{os.urandom(6).hex()}"
        with server.connect() as connection:
            connection.execute(text(f"CREATE DATABASE {name} TEMPLATE {template}"))
        return address(name)

    yield make
    server.dispose()


@pytest.fixture(scope="session")
def migrated_postgresql(new_database: Callable[[str], str]) -> str:
    """The name of a migrated database, to be copied."""
    url = new_database("template0")
    migrate_at(url)
    return url.partition("@/")[2].partition("?")[0]


@pytest.fixture(scope="session")
def migrated_sqlite(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A migrated file, to be copied."""
    path = tmp_path_factory.mktemp("sqlite") / "archive.sqlite"
    migrate_at(f"sqlite:///{path}")
    return path


@pytest.fixture(params=["sqlite", "postgresql"])
def empty_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The address of an empty database, of either kind."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path}/empty.sqlite"
    return request.getfixturevalue("new_database")("template0")


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The address of a migrated database, of either kind."""
    if request.param == "sqlite":
        shutil.copy(request.getfixturevalue("migrated_sqlite"), tmp_path / "archive.sqlite")
        return f"sqlite:///{tmp_path}/archive.sqlite"
    return request.getfixturevalue("new_database")(request.getfixturevalue("migrated_postgresql"))


@pytest.fixture
def database(url: str) -> Iterator[Engine]:
    """A migrated database, of either kind."""
    engine = connect(url)
    yield engine
    engine.dispose()


def migrate_at(url: str) -> None:
    engine = connect(url)
    migrate(engine)
    engine.dispose()


@pytest.fixture
def log_key() -> Ed25519PrivateKey:
    return Ed25519PrivateKey.generate()
