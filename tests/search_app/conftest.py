"""A real shelf in SQLite and a real tantivy index with the invented acts of `acts/`, and the applications over them;
an office over an archive of its own."""
import secrets
from collections.abc import Iterator
from pathlib import Path

import pytest
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from flask import Flask
from flask.testing import FlaskClient
from playwright.sync_api import Browser, sync_playwright

from archive_store import keys, words
from archive_store.catalogue import Catalogue, Particulars
from archive_store.database import connect, migrate
from archive_store.originals import Originals
from archive_store.publishing import publish
from indexer.archive import Archive
from indexer.catch_up import counted
from indexer.engines import open_engine
from models.act import PublicAct
from models.settings import Settings
from search_app.interface import TRANSLATIONS
from search_app.office.application import create_app as create_office
from search_app.public.application import create_app
from tests.search_app.browsing import served
from tests.search_app.notation import act_of
from tests.search_app.reviewing_acts import Person, archive_at, waiting_act

ACTS = tuple(sorted((Path(__file__).parent / "acts").glob("*.txt")))


@pytest.fixture(scope="session", autouse=True)
def _translations() -> None:
    """The catalogues as `make setup` compiles them."""
    for source in TRANSLATIONS.glob("*/LC_MESSAGES/messages.po"):
        compiled = source.with_suffix(".mo")
        if not compiled.exists() or compiled.stat().st_mtime < source.stat().st_mtime:
            with source.open("rb") as po, compiled.open("wb") as mo:
                write_mo(mo, read_po(po))


@pytest.fixture(scope="session")
def acts() -> tuple[PublicAct, ...]:
    return tuple(act_of(path) for path in ACTS)


@pytest.fixture(scope="session")
def settings(tmp_path_factory, acts) -> Settings:
    """An archive in which all acts are published and indexed."""
    return filled(Settings.of({"ARCHIVE_HOME": str(tmp_path_factory.mktemp("archive"))}), acts)


def filled(settings: Settings, acts: tuple[PublicAct, ...]) -> Settings:
    """Publish and index `acts` in the archive of `settings`."""
    database = connect(settings.database_url)
    migrate(database)
    put(settings, acts)
    open_engine(settings, writing=True).rebuild(acts)
    words.replace(database, counted(acts))
    return settings


def put(settings: Settings, acts: tuple[PublicAct, ...]) -> None:
    """Publish acts under the ids that they bear; an original of random bytes stands for each."""
    database = connect(settings.database_url)
    originals, catalogue = Originals(settings.originals, keys.master_key(settings)), Catalogue(database)
    for act in acts:
        digest = originals.keep(secrets.token_bytes(16))
        catalogue.receive(digest, "act.pdf", "test")
        bear(database, digest, act.id)
        publish(database, keys.log_key(settings), digest, act, Particulars(), "test")


def bear(database, digest: str, act_id: str) -> None:
    """Give an original the id of its act, which the catalogue draws by chance."""
    with database.begin() as connection:
        connection.exec_driver_sql("UPDATE catalogue SET act_id = ? WHERE digest = ?", (act_id, digest))


@pytest.fixture(scope="session")
def app(settings):
    made = create_app(settings)
    made.testing = True
    return made


def reader_of(app: Flask) -> FlaskClient:
    """A reader who asks for English, so that tests read like the code."""
    reader = app.test_client()
    reader.environ_base["HTTP_ACCEPT_LANGUAGE"] = "en"
    return reader


@pytest.fixture
def site(app) -> FlaskClient:
    """A reader of the archive with all acts."""
    return reader_of(app)


@pytest.fixture(scope="module")
def archive(tmp_path_factory) -> Archive:
    """An archive with an office, in which every act waits for review."""
    return archive_at(tmp_path_factory.mktemp("office"))


@pytest.fixture(scope="module")
def office(archive: Archive) -> Flask:
    made = create_office(archive.settings)
    made.testing = True
    return made


@pytest.fixture
def act_id(archive: Archive) -> str:
    """An act that waits for review."""
    return waiting_act(archive)


@pytest.fixture
def one(office: Flask) -> Person:
    """A reviewer."""
    return Person(office, "one")


@pytest.fixture(scope="module")
def office_address(office: Flask) -> Iterator[str]:
    """The office on a port of its own."""
    with served(office) as address:
        yield address


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """A real Chromium."""
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        yield chromium
        chromium.close()
