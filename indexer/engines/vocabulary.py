"""The words of an index with their lemmas, and the character that stands for each in what is kept of an act.

They lie beside the index in a file that only grows, a line each: form, lemma, character. Writers add to it before they commit,
so that whatever a reader finds in the index is in it; a line that a killed writer left unfinished is passed over and cut off.
"""
import os
import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from sys import intern
from threading import Lock

NUMBER = re.compile(r"[\d/-]+", re.ASCII)  # there is no end of them: they are spelt, and are no part of the vocabulary
BEGIN, END = "\x0e", "\x0f"  # of a number
FIGURES = str.maketrans("0123456789-/", "\x10\x11\x12\x13\x14\x15\x16\x17\x18\x19\x1a\x1b")
FIRST, LAST = 0x20, 0x107FFF  # characters of single words; the surrogates between them are none
HIGH, LOW, PAIRED = 0x108000, 0x10C000, 0x4000  # further words are pairs of one of each
WORD = re.compile("[\U00108000-\U0010bfff].|[^\x00-\x1f]")  # what stands for a word that is no number


@dataclass(slots=True)
class Vocabulary:
    """What a reader knows of the words of the index in `path`'s folder: the lemma of each character, and lines by form, and by
    lemma, in order."""

    path: Path
    size: int = 0
    lemmas: list[str] = field(default_factory=list)
    by_form: list[str] = field(default_factory=list)
    by_lemma: list[str] = field(default_factory=list)
    lock: Lock = field(default_factory=Lock)

    def refresh(self) -> None:
        """Read what was added since."""
        with self.lock:
            fresh = whole_lines(self.path, self.size)
            if not fresh:
                return
            lines = fresh.decode().split("\n")[:-1]
            split = [line.split("\t") for line in lines]
            self.lemmas = self.lemmas + [intern(lemma) for _, lemma, _ in split]  # new lists: other threads may be reading the old ones
            self.by_form = sorted(self.by_form + lines)
            self.by_lemma = sorted([*self.by_lemma, *(f"{lemma}\t{form}\t{code}" for form, lemma, code in split)])
            self.size += len(fresh)

    def lemmas_in(self, kept: str) -> Counter[str]:
        """How often each lemma is met in what is kept of an act; numbers are passed over."""
        found: Counter[str] = Counter()
        for code, count in Counter(WORD.findall(kept)).items():
            number = number_of(code)
            if number < len(self.lemmas):
                found[self.lemmas[number]] += count
        return found

    def of_form(self, form: str) -> Iterator[tuple[str, str]]:
        """The lemmas of a form and what stands for it under each."""
        return ((lemma, code) for _, lemma, code in _beginning(self.by_form, form + "\t"))

    def of_lemma(self, lemma: str) -> Iterator[tuple[str, str]]:
        """The forms of a lemma and what stands for each."""
        return ((form, code) for _, form, code in _beginning(self.by_lemma, lemma + "\t"))

    def beginning(self, start: str) -> Iterator[tuple[str, str]]:
        """The lemmas of the forms that begin so, and what stands for each."""
        return ((lemma, code) for _, lemma, code in _beginning(self.by_form, start))


def _beginning(lines: list[str], start: str) -> Iterator[list[str]]:
    for place in range(bisect_left(lines, start), len(lines)):
        if not lines[place].startswith(start):
            return
        yield lines[place].split("\t")


class Growing:
    """The vocabulary as a writer needs it: gives every new word its character, and writes them down."""

    def __init__(self, path: Path) -> None:
        self.path = path
        lines = whole_lines(path, 0)
        self.size = len(lines)
        self.codes = {(form, lemma): code for form, lemma, code in (line.split("\t") for line in lines.decode().split("\n")[:-1])}
        self.fresh: list[str] = []

    def code(self, form: str, lemma: str) -> str:
        """What stands for the word."""
        if known := self.codes.get((form, lemma)):
            return known
        if form == lemma and NUMBER.fullmatch(form):
            return spelt(form)
        code = self.codes[form, lemma] = character(len(self.codes))
        self.fresh.append(f"{form}\t{lemma}\t{code}\n")
        return code

    def write(self) -> None:
        """Make the file hold all words, before the acts that have them are committed."""
        with self.path.open("ab") as file:
            file.truncate(self.size)
            self.size += file.write("".join(self.fresh).encode())
            file.flush()
            os.fsync(file.fileno())
        self.fresh = []


def whole_lines(path: Path, start: int) -> bytes:
    """The finished lines of the file from the byte `start`; nothing when there is no file."""
    if not path.exists():
        return b""
    with path.open("rb") as file:
        file.seek(start)
        found = file.read()
    return found[: found.rfind(b"\n") + 1]


def spelt(number: str) -> str:
    """A number figure by figure."""
    return f"{BEGIN}{number.translate(FIGURES)}{END}"


def character(number: int) -> str:
    """What stands for the word of that number: a character, or two of which no other begins or ends with either.

    >>> character(0), len(character(1_000_000)), len(character(2_000_000))
    (' ', 1, 2)
    """
    place = FIRST + number
    if place >= 0xD800:
        place += 0x800
    if place <= LAST:
        return chr(place)
    beyond = place - LAST - 1
    return chr(HIGH + beyond // PAIRED) + chr(LOW + beyond % PAIRED)


def number_of(code: str) -> int:
    """The number of the word that a character, or two, stand for.

    >>> [number_of(character(number)) for number in (0, 60_000, 2_000_000)]
    [0, 60000, 2000000]
    """
    if len(code) == 2:
        return (ord(code[0]) - HIGH) * PAIRED + ord(code[1]) - LOW + LAST + 1 - FIRST - 0x800
    return ord(code) - FIRST - (0x800 if code > "\ud7ff" else 0)
