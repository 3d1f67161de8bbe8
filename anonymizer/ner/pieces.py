"""Data that a model saw in pieces, put together: an address whose street it took for a name is one address."""
from collections.abc import Iterable
from re import compile

from anonymizer.ner.reader import Seen

# Of each label: what pieces of one datum may be called, and what may lie between two of them.
_SAME = {
    "ADDRESS": {"ADDRESS"}, "WORKPLACE": {"WORKPLACE"}, "BIRTH_PLACE": {"BIRTH_PLACE"}, "BIRTH_DATE": {"BIRTH_DATE"},
    "HANDLE": {"HANDLE"}, "DOC_ID": {"DOC_ID", "PLATE"}, "PLATE": {"DOC_ID", "PLATE"},
}
_BRIDGES = {"ADDRESS": {"LOC", "BIRTH_PLACE", "PERSON", "BIRTH_DATE", "PLATE"}, "BIRTH_PLACE": {"LOC"}, "WORKPLACE": {"ORG", "LOC", "PERSON"}}
_LONGEST = 4  # pieces that may lie between two
_GAP = compile(r"[ \t,.;:«»\"()/№-]{0,4}(?:\n {0,8})?(?:[^\W\d]{1,4}\.?[ ,]{0,2})?")
_TIGHT = compile(r"[ \t№«»\"._/-]{0,3}\n?")


def together(text: str, found: Iterable[Seen]) -> tuple[Seen, ...]:
    """What a model saw, the pieces of one datum joined with all that lies between; as sure as the surest piece.

    >>> text = "живёт: г. Аксу, ул. Абая, 5"
    >>> pieces = [Seen(7, 9, "ADDRESS", 0.9), Seen(10, 14, "LOC", 0.8), Seen(16, 27, "ADDRESS", 0.6)]
    >>> [(text[s.start : s.stop], s.chance) for s in together(text, pieces)]
    [('г. Аксу, ул. Абая, 5', 0.9)]
    """
    whole: list[Seen] = []
    for one in found:
        first = _first_piece(text, whole, one)
        if first is None:
            whole.append(one)
            continue
        pieces = [*whole[first:], one]
        same = [p for p in pieces if p.label in _SAME[one.label]]
        label = max(same, key=lambda p: p.stop - p.start).label
        whole[first:] = [Seen(pieces[0].start, one.stop, label, max(p.chance for p in same))]
    return tuple(whole)


def _first_piece(text: str, whole: list[Seen], one: Seen) -> int | None:
    """Which of the last things seen is a piece of the same datum as `one`."""
    after = one
    for number in range(len(whole) - 1, max(-1, len(whole) - 2 - _LONGEST), -1):
        before = whole[number]
        gap = _GAP if one.label in _BRIDGES else _TIGHT
        if one.label not in _SAME or not gap.fullmatch(text, before.stop, after.start):
            return None
        if before.label in _SAME[one.label]:
            return number
        if before.label not in _BRIDGES.get(one.label, ()):
            return None
        after = before
    return None
