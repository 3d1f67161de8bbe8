"""Counts searches without persons: no address, no session, no number or name that may be somebody's. Written in bundles, not while a reader waits."""
import logging
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from threading import Lock, Thread
from time import monotonic

from archive_store.database import Database
from archive_store.searches import LONGEST, Search, count
from language import russian
from language.spelling.vocabulary import Vocabulary
from language.thesaurus import standard
from language.tokens import fold, tokens
from models.errors import Transient

BUNDLE = 50  # searches
PATIENCE = 10.0  # seconds after which a smaller bundle is written with the next search
LONG_NUMBER = re.compile(r"\d[\d ()+-]{5,}\d(?![\d/-])")  # of a person, a telephone, an account; numbers of cases stay
ADDRESS = re.compile(r"\S+@\S+")
PATRONYMIC = re.compile(r"[^\W\d_]{3,40}(?:[ұу]лы|[қк]ызы)(?:ның|на|нан|нда|мен|н)?")


@dataclass(slots=True)
class Tally:
    """Searches of one process that are not written yet."""

    database: Database
    _waiting: list[Search] = field(default_factory=list)
    _written: float = field(default_factory=monotonic)
    _lock: Lock = field(default_factory=Lock)

    def note(self, question: str, words: Vocabulary, hits: int, took_ms: float) -> None:
        """Count one search; a bundle that is full or old is written by a thread of its own. `words` as in `impersonal`."""
        if not question.strip():
            return
        with self._lock:
            self._waiting.append(Search(impersonal(question, words), hits, took_ms))
            if len(self._waiting) < BUNDLE and monotonic() - self._written < PATIENCE:
                return
            bundle, self._waiting, self._written = self._waiting, [], monotonic()
        Thread(target=_write, args=(self.database, bundle), daemon=True).start()


def impersonal(question: str, words: Vocabulary) -> str:
    """The question in small letters, without what may belong to a person; `words` are those of the archive.

    >>> impersonal("Долг  по 850412350121, a@b.kz, дело 7119-25-00-2/1", Vocabulary({}))
    'долг по …, … дело 7119-25-00-2/1'
    >>> impersonal("Алименты с Сагинтаева Ерлана Ержанұлы", Vocabulary({}))
    'алименты с … … …'
    """
    low = ADDRESS.sub("…", LONG_NUMBER.sub("…", question[: 2 * LONGEST].lower()))
    return " ".join("".join(_without_names(low, words)).split())[:LONGEST]


def _without_names(text: str, words: Vocabulary) -> Iterator[str]:
    """The pieces of `text`; a strange word beside a name is of the name too."""
    found = list(tokens(text))
    forms = [fold(token.text) for token in found]
    named = [_of_person(form, words) for form in forms]
    at = 0
    for number, token in enumerate(found):
        beside = any(named[max(0, number - 1) : number + 2])
        if named[number] or (beside and _strange(forms[number], words)):
            yield text[at : token.start] + "…"
            at = token.stop
    yield text[at:]


def _of_person(form: str, words: Vocabulary) -> bool:
    """Whether a word is likely a name: by the dictionary, or by its ending when no act has it."""
    if form in _terms():
        return False
    return russian.names_person(form) and (russian.is_known(form) or _strange(form, words)) or bool(PATRONYMIC.fullmatch(form))


def _strange(form: str, words: Vocabulary) -> bool:
    """Whether neither an act nor a dictionary has a word."""
    return form.isalpha() and not words.knows(form) and not russian.is_known(form)


@cache
def _terms() -> frozenset[str]:
    return frozenset(standard().words())


def _write(database: Database, bundle: list[Search]) -> None:
    try:
        count(database, bundle)
    except Transient as error:
        logging.getLogger(__name__).warning("searches were not counted: %s", error.code)
