"""Acts of different cases that are near in facts and in reasons, but were decided oppositely."""
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from models.act import Outcome, PartKind, PublicAct
from search_app.public.practice.claims import comparable
from search_app.public.practice.nearness import Vector, cosine, vectors, weighty
from search_app.public.practice.passages import Passage, alike, decided, part_text

COMPARED = 80  # acts: the time grows with the square of their number
LEAST, LEAST_MEAN = 0.12, 0.18  # nearness of facts and of reasons each, and of both together: acts of one claim by two hands have .2 to .4
MOST = 5
MOST_OF_ONE = 2  # pairs in which one act stands, so that it does not fill the page
OPPOSED = frozenset(map(frozenset, (
    (Outcome.GRANTED, Outcome.REFUSED), (Outcome.GRANTED_IN_PART, Outcome.REFUSED),
    (Outcome.CONVICTED, Outcome.ACQUITTED), (Outcome.CONVICTED, Outcome.DISCONTINUED),
    (Outcome.PENALTY, Outcome.DISCONTINUED), (Outcome.PENALTY, Outcome.ACQUITTED),
    (Outcome.UPHELD, Outcome.CHANGED), (Outcome.UPHELD, Outcome.REVERSED), (Outcome.UPHELD, Outcome.REMITTED),
)))


@dataclass(frozen=True, slots=True)
class Pair:
    """Two acts, how near their facts and their reasons are (0 to 1), sentences that are alike, and what each decided."""

    left: PublicAct
    right: PublicAct
    facts: float
    reasons: float
    alike: tuple[tuple[Passage, Passage], ...]
    decided: tuple[Passage | None, Passage | None]


@dataclass(frozen=True, slots=True)
class Near:
    """Two places in a list of acts, and how near those acts are."""

    one: int
    other: int
    facts: float
    reasons: float

    @property
    def mean(self) -> float:
        return (self.facts + self.reasons) / 2


def opposed_pairs(acts: Sequence[PublicAct], about: str = "") -> tuple[Pair, ...]:
    """The nearest pairs among the first COMPARED of `acts`; those with the act `about` first, which stands on the left of its own."""
    acts = acts[:COMPARED]
    near = sorted(_near(acts), key=lambda found: (about not in (acts[found.one].id, acts[found.other].id), -found.mean))
    return tuple(_pair(acts, found, about) for found in _spread(near))


def _near(acts: Sequence[PublicAct]) -> Iterator[Near]:
    facts, reasons = _vectors(acts, PartKind.FACTS), _vectors(acts, PartKind.REASONS)
    for one, other in combinations(range(len(acts)), 2):
        if opposed(acts[one], acts[other]) and comparable(acts[one], acts[other]):
            found = Near(one, other, cosine(facts[one], facts[other]), cosine(reasons[one], reasons[other]))
            if min(found.facts, found.reasons) >= LEAST and found.mean >= LEAST_MEAN:
                yield found


def _vectors(acts: Sequence[PublicAct], kind: PartKind) -> list[Vector]:
    return vectors([weighty(part_text(act, kind), act.language) for act in acts])


def opposed(one: PublicAct, other: PublicAct) -> bool:
    """Whether two acts ended oppositely."""
    return frozenset((one.outcome, other.outcome)) in OPPOSED


def _spread(near: Sequence[Near]) -> list[Near]:
    """The first MOST, no act in more than MOST_OF_ONE of them."""
    kept: list[Near] = []
    times: Counter[int] = Counter()
    for found in near:
        if len(kept) < MOST and max(times[found.one], times[found.other]) < MOST_OF_ONE:
            kept.append(found)
            times.update((found.one, found.other))
    return kept


def _pair(acts: Sequence[PublicAct], found: Near, about: str) -> Pair:
    order = list(Outcome)
    left, right = sorted((acts[found.one], acts[found.other]), key=lambda act: (act.id != about, order.index(act.outcome)))
    return Pair(left, right, found.facts, found.reasons, alike(left, right), (decided(left), decided(right)))
