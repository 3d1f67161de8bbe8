"""Which hits a page shows: near-duplicates folded, and where it ends, as an opaque text from which the next one goes on."""
import json
from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from indexer.engines.folding import Sketch, leaders
from models.query import Order, Query

LONGEST = 400  # characters; ours are shorter
DEEPEST = 1_000_000  # hits before a page; more are in no archive


Found = tuple[float, str, Any]  # score, id or what it is sorted by, and what the engine knows it by


@dataclass(frozen=True, slots=True)
class Cursor:
    """The last hit shown: its number from 1, its score, and its id or what it is sorted by."""

    number: int
    score: float
    key: str


def written(cursor: Cursor) -> str:
    """The text for an address.

    >>> read(written(Cursor(10, 1.5, "00ff"))) == Cursor(10, 1.5, "00ff"), read("no cursor")
    (True, None)
    """
    return urlsafe_b64encode(json.dumps([cursor.number, cursor.score, cursor.key]).encode()).decode().rstrip("=")


def read(text: str) -> Cursor | None:
    """The cursor of a text; None for one that is not ours: the first page is shown."""
    try:
        number, score, key = json.loads(urlsafe_b64decode(text[:LONGEST] + "=" * (-len(text) % 4)))
        return Cursor(min(max(int(number), 0), DEEPEST), float(score), str(key))
    except (ValueError, TypeError, OverflowError):
        return None


@dataclass(frozen=True, slots=True)
class Page:
    """Hits, each with whether others are folded under it; the cursor behind them; how many hits all pages show."""

    hits: list[tuple[Found, bool]]
    cursor: str
    rows: int


def is_after(found: Found, cursor: Cursor, order: Order) -> bool:
    """Whether a hit comes behind the one where a page ended."""
    if order is Order.RELEVANCE:
        return (-found[0], found[1]) > (-cursor.score, cursor.key)
    return found[1] < cursor.key if order is Order.NEWEST else found[1] > cursor.key


def folded(
    window: list[Found], sketches: Sequence[Sketch], total: int, query: Query, order: Order, beyond: Callable[[int, int], list[Found]]
) -> Page:
    """One page of hits whose first ones, in `window`, are folded; `beyond` gives so many hits from a number on."""
    led = leaders(sketches)
    shown = [number for number, leader in enumerate(led) if leader == number]
    leading = {leader for number, leader in enumerate(led) if leader != number}
    rows, cursor = len(shown) + total - len(window), read(query.after)
    start = query.start
    if cursor:
        start = next((row for row, number in enumerate(shown) if is_after(window[number], cursor, order)), len(shown))
    hits = [(window[number], number in leading) for number in shown[start : start + query.size]]
    last = shown[start + len(hits) - 1] + 1 if hits else 0
    if len(hits) < query.size and total > len(window):
        at = len(window) + max(start - len(shown), 0)
        further = beyond(at, query.size - len(hits))
        hits, last = hits + [(one, False) for one in further], at + len(further)
    ended = not hits or start + len(hits) >= rows
    return Page(hits, "" if ended else written(Cursor(last, *hits[-1][0][:2])), rows)
