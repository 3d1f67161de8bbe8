"""What the public site reads: the shelf, and the engine when it answers."""
import gc
from dataclasses import dataclass, field
from threading import Lock
from time import monotonic

from flask import current_app, request

from archive_store import log
from archive_store.database import connect
from archive_store.published import CourtCount, Shelf
from indexer.engines import open_engine
from indexer.engines.protocol import Engine
from language.light_words import light_words
from language.spelling.vocabulary import Vocabulary
from language.thesaurus import standard
from models.act import Court
from models.errors import NotFound
from models.settings import Settings
from search_app.public.tally import Tally

FRESH = 60.0  # seconds for which the list of courts is kept: it changes seldom and every page of results names courts


@dataclass(slots=True)
class Sources:
    """The shelf and the engine of one process. The engine is opened at its first use, since acts must be readable without it."""

    settings: Settings
    shelf: Shelf
    tally: Tally
    _engine: Engine | None = None
    _courts: tuple[CourtCount, ...] = ()
    _court: dict[str, Court] = field(default_factory=dict)
    _courts_read: float = -FRESH
    _words: Vocabulary | None = None
    _words_read: float = -FRESH
    _opening: Lock = field(default_factory=Lock)

    @property
    def engine(self) -> Engine:
        """The search engine; raises SearchUnavailable, and tries again at the next call."""
        with self._opening:
            if self._engine is None:
                self._engine = open_engine(self.settings)
            return self._engine

    def courts(self) -> tuple[CourtCount, ...]:
        """The courts on the shelf, as they were less than a minute ago."""
        if monotonic() - self._courts_read > FRESH:
            self._courts, self._courts_read = self.shelf.courts(), monotonic()
            self._court = {found.court.key: found.court for found in reversed(self._courts)}
        return self._courts

    def words(self) -> Vocabulary:
        """The words of public acts, of the thesaurus and of questions, as they were less than a minute ago."""
        if self._words is None or monotonic() - self._words_read > FRESH:
            counts = self.shelf.words()
            first = self._words is None
            if first or counts != self._words.counts:
                self._words = Vocabulary(counts, (*light_words(), *standard().words()))
            if first:
                gc.freeze()  # dictionaries live as long as the process: to walk them for garbage would hold up a page now and then
            self._words_read = monotonic()
        return self._words

    def court(self, key: str) -> Court | None:
        self.courts()
        return self._court.get(key)

    def log_head(self) -> log.Head | None:
        """The newest signed head of the log; None before the first act."""
        try:
            return log.head(self.shelf.database)
        except NotFound:
            return None


def opened(settings: Settings) -> Sources:
    database = connect(settings.database_url)
    return Sources(settings, Shelf(database), Tally(database))


def sources() -> Sources:
    """Those of the application that answers this request."""
    return current_app.extensions["archive"]


def site_address() -> str:
    """Where the site is, with a slash at the end: as the setting says, else by the host of this request."""
    given = sources().settings.site_url
    return given.rstrip("/") + "/" if given else request.host_url
