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


def once(rule: Rule) -> Rule:
    """The rule, worked out once for a text that several rules in a row ask about."""
    known = lru_cache(maxsize=1)(lambda text: tuple(rule(text)))

    @wraps(rule)
    def asked(text: str) -> Iterator[Mention]:
        return iter(known(text))

    return asked
