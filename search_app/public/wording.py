"""The words by which spellings are mended, prepared by a thread of its own while readers go on with the old ones.

Of a large archive that takes seconds, which nobody who asks should wait for.
"""
from collections.abc import Callable
from dataclasses import dataclass, field
from threading import Lock, Thread
from time import monotonic

from language.spelling.vocabulary import Vocabulary

FRESH = 60.0  # seconds for which the words are kept
Read = Callable[[Vocabulary | None], Vocabulary]  # the words as they are now; the old ones themselves when nothing changed


@dataclass(slots=True)
class Wording:
    """The newest words that are prepared; `read` gives newer ones. The first of a process are given at once: only a question that
    has to be mended waits for them."""

    read: Read
    _words: Vocabulary | None = None
    _begun: float = 0.0
    _preparing: Thread | None = None
    _lock: Lock = field(default_factory=Lock)

    def now(self) -> Vocabulary:
        """The words as they were about a minute ago."""
        with self._lock:
            if self._words is None:
                self._words = self.read(None)
                self._prepare(self._words.ready)
            elif monotonic() - self._begun >= FRESH and not (self._preparing and self._preparing.is_alive()):
                self._prepare(self._renew)
            return self._words

    def _prepare(self, work: Callable[[], object]) -> None:
        self._begun, self._preparing = monotonic(), Thread(target=work, daemon=True)
        self._preparing.start()

    def _renew(self) -> None:
        self._words = self.read(self._words).ready()
