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


@pytest.fixture
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


@pytest.fixture
def postgresql(cluster: str) -> Iterator[str]:
    """The address of an empty database."""
    name = f"t{os.urandom(6).hex()}"
    server = connect(f"postgresql+psycopg://archive@/postgres?host={cluster}").execution_options(isolation_level="AUTOCOMMIT")
    with server.connect() as connection:
        connection.execute(text(f"CREATE DATABASE {name}"))
    yield f"postgresql+psycopg://archive@/{name}?host={cluster}"
    with server.connect() as connection:
        connection.execute(text(f"DROP DATABASE {name} WITH (FORCE)"))
    server.dispose()


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The address of an empty database, of either kind."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path}/archive.sqlite"
    return request.getfixturevalue("postgresql")


@pytest.fixture
def database(url: str) -> Iterator[Engine]:
    """A migrated database, of either kind."""
    engine = connect(url)
    migrate(engine)
    yield engine
    engine.dispose()


@pytest.fixture
def log_key() -> Ed25519PrivateKey:
    return Ed25519PrivateKey.generate()
