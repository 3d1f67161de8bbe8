"""Acts of one page that are nearly the same, folded under the first of them: orders written by one form, say."""
from collections.abc import Iterable
from dataclasses import dataclass

from search_app.public.finding import Row

ALIKE = 0.7  # share of equal rows of three words, of all that either act has (Broder 1997): names and sums may differ
MOST_WORDS = 5_000  # of an act that are compared


@dataclass(frozen=True, slots=True)
class Folded:
    """One act, and those after it on the page that are nearly the same."""

    row: Row
    similar: tuple[Row, ...]


def folded(rows: Iterable[Row]) -> tuple[Folded, ...]:
    """The rows in their order, each near-duplicate under the first that it resembles; none is left out."""
    first: list[tuple[Row, frozenset[tuple[str, ...]], list[Row]]] = []
    for row in rows:
        shingles = three_in_a_row(row.act.text)
        like = next((similar for one, known, similar in first if one.act.kind is row.act.kind and alike(known, shingles)), None)
        if like is None:
            first.append((row, shingles, []))
        else:
            like.append(row)
    return tuple(Folded(row, tuple(similar)) for row, _, similar in first)


def three_in_a_row(text: str) -> frozenset[tuple[str, ...]]:
    """The different rows of three words of a text.

    >>> sorted(three_in_a_row("Суд решил взыскать долг"))
    [('решил', 'взыскать', 'долг'), ('суд', 'решил', 'взыскать')]
    """
    words = text.lower().split(None, MOST_WORDS)[:MOST_WORDS]
    return frozenset(zip(words, words[1:], words[2:], strict=False))


def alike(some: frozenset[tuple[str, ...]], others: frozenset[tuple[str, ...]]) -> bool:
    """Whether two acts are nearly the same; those of less than three words never are."""
    if not some or min(len(some), len(others)) < ALIKE * max(len(some), len(others)):
        return False
    common = len(some & others)
    return common >= ALIKE * (len(some) + len(others) - common)
