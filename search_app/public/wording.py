"""The words by which spellings are mended, prepared by a thread of its own while readers go on with the old ones.

Of a large archive that takes seconds, which nobody who asks should wait for.
"""
from collections.abc import Callable
from dataclasses import dataclass, field
from threading import Lock, Thread
from time import monotonic

from language.nearness import nearness
from language.resemblance import resemblance
from language.spelling.vocabulary import Vocabulary
from language.thesaurus import standard

FRESH = 60.0  # seconds for which the words are kept
Read = Callable[[Vocabulary | None], Vocabulary]  # the words as they are now; the old ones themselves when nothing changed


@dataclass(slots=True)
class Wording:
    """The newest words that are prepared; `read` gives newer ones. The first of a process are given at once: only a question that
    has to be mended waits for them, and who asks while the thesaurus is read for the first time, rather than reading it twice."""

    read: Read
    _words: Vocabulary | None = None
    _begun: float = 0.0
    _preparing: Thread | None = None
    _lock: Lock = field(default_factory=Lock)

    def begun(self) -> "Wording":
        """Itself, with the thesaurus read and its terms arranged before anybody asks: that takes seconds."""
        self._prepare(understanding)
        return self

    def now(self) -> Vocabulary:
        """The words as they were about a minute ago."""
        with self._lock:
            if self._words is None:
                if self._preparing:
                    self._preparing.join()
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


def understanding() -> None:
    """Make what questions are understood by; it is made once in a process."""
    known = standard()
    resemblance(known)
    nearness(known)
