"""Neighbouring mentions made one where a rule says so."""
from collections.abc import Callable, Iterable, Iterator

from models.mention import Mention


def joined(mentions: Iterable[Mention], together: Callable[[Mention, Mention], Mention | None]) -> Iterator[Mention]:
    """The mentions in their order, each run that `together` makes one as one; of two it gives the whole, or None where they are two.

    >>> from models.mention import Category
    >>> parts = [Mention(0, 3, Category.ADDRESS), Mention(3, 5, Category.ADDRESS), Mention(9, 12, Category.ADDRESS)]
    >>> [(m.start, m.stop) for m in joined(parts, lambda a, b: Mention(a.start, b.stop, a.category) if a.stop == b.start else None)]
    [(0, 5), (9, 12)]
    """
    last: Mention | None = None
    for mention in mentions:
        whole = together(last, mention) if last else None
        if last and not whole:
            yield last
        last = whole or mention
    if last:
        yield last
