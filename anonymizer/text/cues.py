"""Cheap tests before dear ones: a pattern reads a text only if a word stands there that it cannot do without."""
from collections.abc import Callable, Iterator
from functools import lru_cache, wraps
from re import Match, Pattern

from models.mention import Mention

Rule = Callable[[str], Iterator[Mention]]


@lru_cache(maxsize=1)  # the rules read the same text one after another
def _small(text: str) -> str:
    return text.lower()


def cued(cues: str, pattern: Pattern[str], text: str) -> Iterator[Match[str]]:
    """The matches of `pattern` in a text that holds one of the `cues`, pieces in small letters apart by spaces; none in another.

    >>> from re import compile
    >>> [m[0] for m in cued("карт card", compile(r"КАРТ\\w+"), "КАРТА *9105")], list(cued("card", compile(r"\\w"), "нет"))
    (['КАРТА'], [])
    """
    small = _small(text)
    return pattern.finditer(text) if any(cue in small for cue in cues.split()) else iter(())


def opened(opens: Pattern[str], pattern: Pattern[str], text: str) -> Iterator[Match[str]]:
    """The matches of `pattern` that begin where `opens`, a cheap pattern of words in small letters, begins in the text in small letters.

    `opens` names every beginning that a match can have; literals without a look behind let the search jump from one to the next.

    >>> from re import compile
    >>> [m[0] for m in opened(compile(r"карт|card"), compile(r"(?i:карт\\w+\\s\\*)\\d+"), "КАРТА *91, карта")]
    ['КАРТА *91']
    """
    small = _small(text)
    if len(small) != len(text):  # a letter that becomes two
        yield from pattern.finditer(text)
        return
    end = -1
    for cue in opens.finditer(small):
        if cue.start() >= end and (match := pattern.match(text, cue.start())):
            end = match.end()
            yield match


def once(rule: Rule) -> Rule:
    """The rule, worked out once for a text that several rules in a row ask about."""
    known = lru_cache(maxsize=1)(lambda text: tuple(rule(text)))

    @wraps(rule)
    def asked(text: str) -> Iterator[Mention]:
        return iter(known(text))

    return asked
