"""The words by which spellings are mended, read anew by a thread of its own while readers go on with the old ones.

Of a large archive they take seconds to prepare, which nobody who asks should wait for.
"""
from collections.abc import Callable
from dataclasses import dataclass, field
from threading import Lock, Thread
from time import monotonic

from language.spelling.vocabulary import Vocabulary

FRESH = 60.0  # seconds for which the words are kept
PATIENCE = 10.0  # seconds that the first question of a process waits; then it is answered without mending
Read = Callable[[Vocabulary | None], Vocabulary]  # the words as they are now; the old ones themselves when nothing changed
NO_WORDS = Vocabulary({})


@dataclass(slots=True)
class Wording:
    """The newest words that are ready; `read` gives newer ones."""

    read: Read
    _words: Vocabulary | None = None
    _begun: float = -FRESH
    _reading: Thread | None = None
    _lock: Lock = field(default_factory=Lock)

    def now(self) -> Vocabulary:
        """The words as they were about a minute ago; none at all when the first reading takes long."""
        with self._lock:
            if monotonic() - self._begun >= FRESH and not (self._reading and self._reading.is_alive()):
                self._begun, self._reading = monotonic(), Thread(target=self._renew, daemon=True)
                self._reading.start()
        if self._words is None and self._reading:
            self._reading.join(PATIENCE)
        return self._words or NO_WORDS

    def _renew(self) -> None:
        self._words = self.read(self._words)
