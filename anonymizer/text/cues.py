"""Cheap tests before dear ones: a pattern reads only where a word stands that it cannot do without.

Each of these finds what `pattern.finditer` finds, and reads less: the words of a text are listed once, and a pattern is asked only at the words
that can open it (`begun`), or near the words or pieces that every match holds (`beside`, `near`, `cued`)."""
from collections.abc import Callable, Iterable, Iterator
from functools import cache, lru_cache, wraps
from re import IGNORECASE, Match, Pattern, compile, sub
from typing import NewType

from models.mention import Mention

Rule = Callable[[str], Iterator[Mention]]
KEPT = 50_000  # words of which is remembered what they can open
WIDEST = 260  # characters of a match, and around a piece of it; a pattern whose matches may be longer asks for more
_WORD = compile(r"[^\W\d_]\w*")
Words = NewType("Words", int)  # words in small letters that can open a pattern, by the number of their opening
_BEGINS: list[Pattern[str]] = []  # of every opening how its words begin: a word is asked once for all of them


@lru_cache(maxsize=2)  # the rules read the same text one after another, the fields in between as it was written
def _small(text: str) -> str:
    return text.lower()


@lru_cache(maxsize=2)
def _words(text: str, count: int) -> dict[Words, list[int]]:
    """Where the words of each of the first `count` openings begin in the text."""
    small = _small(text)
    places: dict[Words, list[int]] = {}
    for word in _WORD.finditer(small if len(small) == len(text) else text):
        for opened in _openings(word[0].lower(), count):
            places.setdefault(opened, []).append(word.start())
    return places


def in_small_letters(pattern: str) -> Pattern[str]:
    """`pattern` for texts in small letters, which it reads three times as fast as one that ignores the case reads any.

    >>> in_small_letters(r"РЕШИЛ\\S")
    re.compile('решил\\\\S')
    """
    return compile(sub(r"(?<!\\)[^\W\d_a-zа-я]", lambda letter: letter[0].lower(), pattern))


def in_any_case(pattern: Pattern[str], text: str) -> Iterator[Match[str]]:
    """The matches of a pattern of small letters in `text` as if it had no others; their places are those of the text.

    >>> [m.span() for m in in_any_case(in_small_letters("родился"), "Он РОДИЛСЯ")]
    [(3, 10)]
    """
    small = _small(text)
    return pattern.finditer(small) if len(small) == len(text) else compile(pattern.pattern, IGNORECASE).finditer(text)  # a letter that becomes two


def opening(first: str) -> Words:
    """The words in small letters that begin as the pattern `first` says."""
    _BEGINS.append(in_small_letters(first))
    return Words(len(_BEGINS) - 1)


@lru_cache(maxsize=KEPT)
def _openings(word: str, count: int) -> tuple[Words, ...]:
    """Those of the first `count` openings that a word in small letters is one of."""
    return tuple(number for number, begins in _with_letter(word[0], count) if begins(word))


@lru_cache(maxsize=256)
def _with_letter(letter: str, count: int) -> tuple[tuple[Words, Callable[[str], Match[str] | None]], ...]:
    """Those of the first `count` openings that a word with this first letter may be one of: how the words of each begin."""
    may_begin = ((Words(number), begins.match, _first_letters(begins.pattern)) for number, begins in enumerate(_BEGINS[:count]))
    return tuple((number, match) for number, match, firsts in may_begin if letter in firsts or "" in firsts)


_ALTERNATIVE = compile(r"(?:\\.|\[[^]]*\]|\((?:[^()]|\([^()]*\))*\)|[^|])+")  # of a pattern, outside of its brackets
_LETTER = compile(r"[^\W\d_](?![?*{])")


@cache
def _first_letters(pattern: str) -> frozenset[str]:
    """The letters with which the words of an opening begin; an empty one among them where an alternative begins with a sign."""
    letters = (_LETTER.match(alternative[0]) for alternative in _ALTERNATIVE.finditer(pattern))
    return frozenset(letter[0] if letter else "" for letter in letters)


def places_of(words: Words, text: str) -> list[int]:
    """Where the `words` begin in the text, in its order.

    >>> places_of(opening("карт|card"), "КАРТА, открытка, карты")
    [0, 17]
    """
    return _words(text, len(_BEGINS)).get(words, [])


def at_places(places: Iterable[int], pattern: Pattern[str], text: str) -> Iterator[Match[str]]:
    """The matches of `pattern` that begin at one of the places, which are in the order of the text; no two overlap."""
    end = -1
    for place in places:
        if place >= end and (match := pattern.match(text, place)):
            end = match.end()
            yield match


def begun(words: Words, pattern: Pattern[str], text: str) -> Iterator[Match[str]]:
    """The matches of `pattern` that begin at one of the `words`.

    >>> from re import compile
    >>> [m[0] for m in begun(opening("карт|card"), compile(r"(?i:карт\\w+\\s\\*)\\d+"), "КАРТА *91, карта")]
    ['КАРТА *91']
    """
    return at_places(places_of(words, text), pattern, text)


def near(cue: Pattern[str], pattern: Pattern[str], text: str, before: int = WIDEST, after: int = WIDEST) -> Iterator[Match[str]]:
    """The matches of `pattern` no farther from a `cue`, which reads small letters, than so many characters before and after it.

    >>> from re import compile
    >>> [m[0] for m in near(compile("№"), compile(r"\\w+ № \\d+"), "школа № 12", before=20, after=20)]
    ['школа № 12']
    """
    small = _small(text)
    if len(small) != len(text):  # a letter that becomes two
        yield from pattern.finditer(text)
        return
    yield from _within(pattern, text, _windows((found.span() for found in cue.finditer(small)), before, after))


def beside(words: Words, pattern: Pattern[str], text: str, before: int = WIDEST, after: int = WIDEST) -> Iterator[Match[str]]:
    """The matches of `pattern` no farther from one of the `words` than so many characters before and after its beginning.

    >>> from re import compile
    >>> [m[0] for m in beside(opening("школ"), compile(r"№ \\d+ \\w+"), "в № 12 школе", before=20, after=20)]
    ['№ 12 школе']
    """
    return around(places_of(words, text), pattern, text, before, after)


def around(places: Iterable[int], pattern: Pattern[str], text: str, before: int, after: int) -> Iterator[Match[str]]:
    """The matches of `pattern` no farther from one of the places, which are in the order of the text, than so many characters."""
    return _within(pattern, text, _windows(((place, place) for place in places), before, after))


def _within(pattern: Pattern[str], text: str, windows: Iterator[tuple[int, int]]) -> Iterator[Match[str]]:
    end = 0
    for start, stop in windows:
        for match in pattern.finditer(text, max(start, end), stop):
            end = match.end()
            yield match


def _windows(cues: Iterable[tuple[int, int]], before: int, after: int) -> Iterator[tuple[int, int]]:
    """The stretches around the cues, those that touch as one."""
    start = stop = -1
    for begins, ends in cues:
        if begins - before > stop:
            if stop >= 0:
                yield start, stop
            start = max(0, begins - before)
        stop = max(stop, ends + after)
    if stop >= 0:
        yield start, stop


def _found(piece: str, small: str) -> Iterator[tuple[int, int]]:
    """Where a piece stands in a text of small letters."""
    at = small.find(piece)
    while at >= 0:
        yield at, at + len(piece)
        at = small.find(piece, at + 1)


def cued(cues: str, pattern: Pattern[str], text: str) -> Iterator[Match[str]]:
    """The matches of `pattern` near one of the `cues`, pieces in small letters apart by spaces; none in a text without them.

    >>> from re import compile
    >>> [m[0] for m in cued("карт card", compile(r"КАРТ\\w+"), "КАРТА *9105")], list(cued("card", compile(r"\\w"), "нет"))
    (['КАРТА'], [])
    """
    small = _small(text)
    if len(small) != len(text):  # a letter that becomes two
        return pattern.finditer(text)
    return _within(pattern, text, _windows(sorted(span for cue in cues.split() for span in _found(cue, small)), WIDEST, WIDEST))


def once(rule: Rule) -> Rule:
    """The rule, worked out once for a text that several rules in a row ask about."""
    known = lru_cache(maxsize=1)(lambda text: tuple(rule(text)))

    @wraps(rule)
    def asked(text: str) -> Iterator[Mention]:
        return iter(known(text))

    return asked
