"""What the public site reads: the shelf, and the engine when it answers."""
import gc
from collections.abc import Iterator
from dataclasses import dataclass, field
from threading import Lock
from time import monotonic

from flask import current_app, request

from archive_store import log
from archive_store.database import connect
from archive_store.published import CourtCount, Shelf
from indexer.engines import open_engine
from indexer.engines.protocol import Engine
from language.lemmas import lemmas
from language.light_words import light_words
from language.spelling.vocabulary import Vocabulary, countable
from language.thesaurus import standard
from models.act import Court
from models.errors import NotFound
from models.regions import REGIONS
from models.settings import Settings
from search_app.public.tally import Tally
from search_app.public.wording import Wording

FRESH = 60.0  # seconds for which the list of courts is kept: it changes seldom and every page of results names courts


@dataclass(slots=True)
class Sources:
    """The shelf and the engine of one process. The engine is opened at its first use, since acts must be readable without it."""

    settings: Settings
    shelf: Shelf
    tally: Tally
    wording: Wording
    _engine: Engine | None = None
    _courts: tuple[CourtCount, ...] = ()
    _court: dict[str, Court] = field(default_factory=dict)
    _courts_read: float = -FRESH
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
        """The words of public acts, of courts, regions, the thesaurus and questions, as they were about a minute ago."""
        return self.wording.now()

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
    shelf = Shelf(database)
    return Sources(settings, shelf, Tally(database), Wording(lambda old: newest_words(shelf, old)).begun())


def newest_words(shelf: Shelf, old: Vocabulary | None) -> Vocabulary:
    """The words of the archive; the `old` ones when nothing was published since."""
    counts = shelf.words()
    if old and counts == old.counts:
        return old
    made = Vocabulary(counts, (*light_words(), *standard().words(), *words_of_names(shelf)))
    if old is None:
        gc.freeze()  # dictionaries live as long as the process: to walk them for garbage would hold up a page now and then
    return made


def words_of_names(shelf: Shelf) -> Iterator[str]:
    """The words of courts' and regions' names, as written and in their dictionary forms: «алматинская», «алматинский»."""
    courts = [name for found in shelf.courts() for name in (found.court.name_ru, found.court.name_kk)]
    for word in countable(" ".join((*courts, *(name for kk, ru, _ in REGIONS.values() for name in (kk, ru))))):
        yield from (word, *lemmas(word))


def sources() -> Sources:
    """Those of the application that answers this request."""
    return current_app.extensions["archive"]


def site_address() -> str:
    """Where the site is, with a slash at the end: as the setting says, else by the host of this request."""
    given = sources().settings.site_url
    return given.rstrip("/") + "/" if given else request.host_url
