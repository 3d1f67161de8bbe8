"""What became of acts of the first instance on appeal, by the later acts of their cases."""
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from enum import StrEnum

from flask_babel import lazy_gettext as _l

from archive_store.chains import cases
from archive_store.published import Shelf
from models.act import Instance, Outcome, PublicAct

MOST = 300  # acts of which the fate is told at once
HIGHER = tuple(Instance)


class Fate(StrEnum):
    """How an act fared above; NONE: no act of a higher instance is known."""

    UPHELD = "upheld"
    CHANGED = "changed"
    REVERSED = "reversed"
    REMITTED = "remitted"
    OTHER = "other"
    NONE = "none"


NAMES = {
    Fate.UPHELD: _l("Upheld"),
    Fate.CHANGED: _l("Changed"),
    Fate.REVERSED: _l("Reversed"),
    Fate.REMITTED: _l("Sent for a new hearing"),
    Fate.OTHER: _l("Other outcome"),
    Fate.NONE: _l("No appeal known"),
}
UNDONE = {Outcome.CHANGED: Fate.CHANGED, Outcome.REVERSED: Fate.REVERSED, Outcome.REMITTED: Fate.REMITTED}


def fate(act: PublicAct, case: Iterable[PublicAct]) -> Fate:
    """The last change that a higher instance made; upheld when none did and one looked. `case`: other acts of the case."""
    place = HIGHER.index(act.instance)
    above = sorted((other for other in case if HIGHER.index(other.instance) > place),
                   key=lambda other: (HIGHER.index(other.instance), other.date, other.id))
    changes = [UNDONE[other.outcome] for other in above if other.outcome in UNDONE]
    if changes:
        return changes[-1]
    if any(other.outcome is Outcome.UPHELD for other in above):
        return Fate.UPHELD
    return Fate.OTHER if above else Fate.NONE


def fates(shelf: Shelf, ids: Sequence[str]) -> dict[str, Fate]:
    """The fate of each of the acts `ids`, in their order; those that are not public are left out."""
    tied = cases(shelf.database, ids)
    known = {act.id: act for act in shelf.many(sorted({*ids}.union(*tied.values())))}
    return {act_id: fate(known[act_id], [known[other] for other in tied[act_id] if other in known]) for act_id in ids if act_id in known}


def shares(told: Mapping[str, Fate]) -> dict[Fate, int]:
    """How many acts had each fate, in the order of fates.

    >>> shares({"a": Fate.NONE, "b": Fate.UPHELD, "c": Fate.NONE})
    {<Fate.UPHELD: 'upheld'>: 1, <Fate.NONE: 'none'>: 2}
    """
    counts = Counter(told.values())
    return {one: counts[one] for one in Fate if counts[one]}
