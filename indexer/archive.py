"""The archive in one hand: everything that the steps and the office need, opened from the settings."""
from dataclasses import dataclass, field

from archive_store import keys
from archive_store.catalogue import Catalogue
from archive_store.database import Database, connect, migrate
from archive_store.originals import Originals
from archive_store.published import Shelf
from archive_store.reviews import Reviews
from indexer.engines import Engine, open_engine
from indexer.signature import anchors
from models.settings import Settings


@dataclass(frozen=True, slots=True)
class Archive:
    """The open archive; `engine` searches, `log_key` signs."""

    settings: Settings
    database: Database
    originals: Originals
    catalogue: Catalogue
    shelf: Shelf
    reviews: Reviews
    engine: Engine
    anchors: anchors.TrustAnchors
    log_key: keys.LogKey = field(repr=False)


def open_archive(settings: Settings) -> Archive:
    """Open everything, each process for itself; the database is migrated and keys are made if there are none.

    Raises BadKey, Transient when the database does not answer, ValueError for a trust anchor that holds no certificate."""
    database, master = connect(settings.database_url), keys.master_key(settings)
    migrate(database)
    return Archive(
        settings=settings,
        database=database,
        originals=Originals(settings.originals, master),
        catalogue=Catalogue(database),
        shelf=Shelf(database),
        reviews=Reviews(database, keys.derived(master, "doubts decided")),
        engine=open_engine(settings),
        anchors=anchors.load(settings.trust_anchors),
        log_key=keys.log_key(settings),
    )
