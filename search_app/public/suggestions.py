"""What a question may go on with: terms of the law, key phrases, courts and articles that have words which begin as typed."""
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from language.letters import bare
from language.tokens import fold, tokens
from models.query import Filters
from search_app.public.addresses import address, asking
from search_app.public.parameters import Asked

KINDS = ("term", "key_phrase", "court", "article")
OF_A_KIND = 5
SHORTEST = 2  # letters from which on there are suggestions
LONGEST = 200  # characters of a question that are looked at
MOST_WORDS = 8  # last words of a question that may be the beginning of one suggestion
AFTER_ALL = "\U0010ffff"


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing that can be asked for. `value` is that of the filter `kind`; a term is asked for as it is written.

    `sought_by` are its words in all their spellings and languages; `count` the number of acts, 0 where it is not known."""

    kind: str
    text: str
    value: str
    sought_by: tuple[str, ...]
    count: int = 0
    language: str = ""


@dataclass(frozen=True, slots=True)
class Suggestion:
    entry: Entry
    address: str


class Suggestions:
    """Entries found by the beginnings of their words; never changed once made."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        self.entries = tuple(entries)
        self._words = sorted({(word, number) for number, entry in enumerate(self.entries) for word in entry.sought_by})

    def matching(self, typed: str, size: int = OF_A_KIND) -> list[Suggestion]:
        """At most `size` of each kind in the order of KINDS, the likeliest first.

        When nothing begins so as a whole, the last words are gone on with, and those before them stay in the question."""
        found = list(tokens(typed[-LONGEST:]))
        for first in range(max(0, len(found) - MOST_WORDS), len(found)):
            before = typed[-LONGEST:][: found[first].start].strip()
            begun = [sought(token.text) for token in found[first:]]
            if matches := self._matches(begun):
                return [Suggestion(entry, leads_to(entry, before)) for entry in likeliest(matches, begun, size)]
        return []

    def _matches(self, begun: list[str]) -> list[Entry]:
        longest = max(begun, key=len)
        if len(longest) < SHORTEST:
            return []
        low, high = bisect_left(self._words, (longest, -1)), bisect_left(self._words, (longest + AFTER_ALL, -1))
        numbers = dict.fromkeys(number for _, number in self._words[low:high])
        return [entry for entry in map(self.entries.__getitem__, numbers)
                if all(any(word.startswith(one) for word in entry.sought_by) for one in begun)]


def sought(word: str) -> str:
    """How a word is compared: as people type it, without Kazakh letters.

    >>> sought("Қарыз")
    'карыз'
    """
    return bare(fold(word))


def words_of(*texts: str) -> tuple[str, ...]:
    """The different words of texts as they are compared."""
    return tuple(dict.fromkeys(sought(token.text) for text in texts for token in tokens(text)))


def likeliest(matches: list[Entry], begun: list[str], size: int) -> Iterator[Entry]:
    """The first of each kind: those that begin as typed, then those with more whole words typed, more acts, fewer words."""
    def rank(entry: Entry) -> tuple[bool, int, int, int, str]:
        whole = sum(word in entry.sought_by for word in begun)
        return not entry.sought_by[0].startswith(begun[0]), -whole, -entry.count, len(entry.text), entry.text

    for kind in KINDS:
        yield from sorted((entry for entry in matches if entry.kind == kind), key=rank)[:size]


def leads_to(entry: Entry, before: str) -> str:
    """The address of the search for an entry, and for the words typed `before` it."""
    if entry.kind == "term":
        return asking(Asked(), f"{before} {entry.text}".strip())
    return address(Asked(before, Filters(**{entry.kind: (entry.value,)})))
