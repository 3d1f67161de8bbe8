"""Where a page of hits ends, as an opaque text from which the next one goes on."""
import json
from base64 import urlsafe_b64decode, urlsafe_b64encode
from dataclasses import dataclass

LONGEST = 400  # characters; ours are shorter
DEEPEST = 1_000_000  # hits before a page; more are in no archive


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
