"""Counts searches without persons: no address, no session, no number that may be somebody's. Written in bundles, not while a reader waits."""
import logging
import re
from dataclasses import dataclass, field
from threading import Lock, Thread
from time import monotonic

from archive_store.database import Database
from archive_store.searches import LONGEST, Search, count
from models.errors import Transient

BUNDLE = 50  # searches
PATIENCE = 10.0  # seconds after which a smaller bundle is written with the next search
LONG_NUMBER = re.compile(r"\d[\d ()+-]{5,}\d(?![\d/-])")  # of a person, a telephone, an account; numbers of cases stay
ADDRESS = re.compile(r"\S+@\S+")


@dataclass(slots=True)
class Tally:
    """Searches of one process that are not written yet."""

    database: Database
    _waiting: list[Search] = field(default_factory=list)
    _written: float = field(default_factory=monotonic)
    _lock: Lock = field(default_factory=Lock)

    def note(self, question: str, hits: int, took_ms: float) -> None:
        """Count one search; a bundle that is full or old is written by a thread of its own."""
        if not question.strip():
            return
        with self._lock:
            self._waiting.append(Search(impersonal(question), hits, took_ms))
            if len(self._waiting) < BUNDLE and monotonic() - self._written < PATIENCE:
                return
            bundle, self._waiting, self._written = self._waiting, [], monotonic()
        Thread(target=_write, args=(self.database, bundle), daemon=True).start()


def impersonal(question: str) -> str:
    """The question in small letters, without what may belong to a person.

    >>> impersonal("Долг  по 850412350121, a@b.kz, дело 7119-25-00-2/1")
    'долг по …, … дело 7119-25-00-2/1'
    """
    return " ".join(ADDRESS.sub("…", LONG_NUMBER.sub("…", question[: 2 * LONGEST].lower())).split())[:LONGEST]


def _write(database: Database, bundle: list[Search]) -> None:
    try:
        count(database, bundle)
    except Transient as error:
        logging.getLogger(__name__).warning("searches were not counted: %s", error.code)
