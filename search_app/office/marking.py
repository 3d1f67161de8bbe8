"""The original and the public text of an act cut into pieces, for reading them side by side. All places are of the original."""
from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol, TypeVar

from models.mention import Category, Mention, Replacement, Span
from models.review import CastMember, Doubt
from search_app.office.words import TONE_OF

HUES = 8  # colours of people; the number beside a name tells those apart that share one


class Place(Protocol):
    """Whatever has a start and a stop."""

    @property
    def start(self) -> int: ...

    @property
    def stop(self) -> int: ...


P = TypeVar("P", bound=Place)


@dataclass(frozen=True, slots=True)
class Marked:
    """A doubt's place with its number in the list of what is asked."""

    start: int
    stop: int
    number: int


@dataclass(frozen=True, slots=True)
class Piece:
    """Characters in a row that are all of one kind; `start` and `stop` are of the whole mention, doubt or label that they are of."""

    text: str
    start: int = 0
    stop: int = 0
    category: Category | None = None
    rule: str = ""
    person: CastMember | None = None
    kept: bool = False  # found, and shown to the public
    doubt: int | None = None  # the number of the doubt asked of it
    changed: bool = False  # by the last edit
    first: bool = False  # of the pieces of its mention or doubt

    @property
    def place(self) -> str:
        return f"{self.start}-{self.stop}"

    @property
    def plain(self) -> bool:
        return self.category is None and self.doubt is None and not self.changed

    @property
    def look(self) -> str:
        """The classes of the piece: its colour by person, or by the kind of data, and what is said of it."""
        hue = f"who-{self.person.number % HUES}" if self.person else TONE_OF[self.category] if self.category else ""
        said = {"kept": self.kept, "doubt": self.doubt is not None, "changed": self.changed}
        return " ".join(["datum", *filter(None, [hue]), *(name for name, true in said.items() if true)])


def original(text: str, found: Iterable[Mention], replaced: Iterable[Replacement], asked: Sequence[Doubt],
             people: Iterable[CastMember]) -> Iterator[Piece]:
    """The text with every mention and every doubt. Of mentions that overlap, the longest of those that begin first is shown."""
    mentions, doubts, shown = apart(found), numbered(asked), _free_of(apart(replaced))
    of = {(m.start, m.stop): person for person in people for m in person.mentions}
    mention_at, doubt_at = _at(mentions), _at(doubts)
    begun: set[Place] = set()
    for start, stop in _cuts(len(text), (*mentions, *doubts)):
        mention, doubt = mention_at(start), doubt_at(start)
        whole = mention or doubt or Span(start, stop)
        yield Piece(
            text[start:stop], whole.start, whole.stop, mention.category if mention else None, mention.rule if mention else "",
            of.get((mention.start, mention.stop)) if mention and mention.category is Category.PERSON else None,
            bool(mention) and shown(mention), doubt.number if doubt else None, first=whole not in begun)
        begun.add(whole)


def public(text: str, replaced: Iterable[Replacement], asked: Sequence[Doubt], before: Sequence[Replacement] | None = None) -> Iterator[Piece]:
    """The text as the public will read it, with its labels and doubts; what `before` replaced otherwise is changed."""
    now, doubts = apart(replaced), numbered(asked)
    known = {(r.start, r.stop, r.surrogate) for r in (now if before is None else before)}
    gone = apart(set(before or ()) - set(now))
    label_at, doubt_at, gone_at, touching = _at(now), _at(doubts), _at(gone), _touching(doubts)
    for start, stop in _cuts(len(text), (*now, *doubts, *gone)):
        label, doubt = label_at(start), doubt_at(start)
        if label is None:
            whole = doubt or Span(start, stop)
            yield Piece(text[start:stop], whole.start, whole.stop, doubt=doubt.number if doubt else None, changed=gone_at(start) is not None)
        elif start == label.start:
            yield Piece(label.surrogate, label.start, label.stop, label.category, doubt=touching(label),
                        changed=(label.start, label.stop, label.surrogate) not in known)


def numbered(asked: Sequence[Doubt]) -> list[Marked]:
    """The places of the doubts, by their numbers in the list of what is asked; where a doubt about the whole act shows, unless another
    doubt is of that very place."""
    of_places = apart(Marked(d.place.start, d.place.stop, number) for number, d in enumerate(asked) if d.place)
    free = _free_of(of_places)
    return sorted([*of_places, *apart(
        place for number, d in enumerate(asked) for s in d.shows if free(place := Marked(s.start, s.stop, number)))], key=lambda m: m.start)


def apart(places: Iterable[P]) -> list[P]:
    """Places that do not overlap: of those that do, the first, the longest of those that begin there."""
    found: list[P] = []
    for place in sorted(set(places), key=lambda p: (p.start, -p.stop)):
        if not found or place.start >= found[-1].stop:
            found.append(place)
    return found


def _cuts(length: int, places: Iterable[Place]) -> Iterator[tuple[int, int]]:
    """The text cut where any of the places begins or ends."""
    edges = sorted({0, length, *(p.start for p in places), *(p.stop for p in places)})
    return zip(edges, edges[1:], strict=False)


def _at(places: Sequence[P]) -> Callable[[int], P | None]:
    """What stands at a character, of places that are apart."""
    starts = [p.start for p in places]

    def at(character: int) -> P | None:
        index = bisect_right(starts, character) - 1
        return places[index] if index >= 0 and character < places[index].stop else None

    return at


def _free_of(places: Sequence[Place]) -> Callable[[Place], bool]:
    """Whether none of the places, which are apart, touches a place."""
    starts = [p.start for p in places]

    def free(place: Place) -> bool:
        index = bisect_right(starts, place.stop - 1) - 1
        return index < 0 or places[index].stop <= place.start

    return free


def _touching(doubts: Sequence[Marked]) -> Callable[[Place], int | None]:
    """The number of the last doubt that touches a place."""
    starts = [d.start for d in doubts]

    def touching(place: Place) -> int | None:
        index = bisect_right(starts, place.stop - 1) - 1
        return doubts[index].number if index >= 0 and doubts[index].stop > place.start else None

    return touching


def rules(mentions: Sequence[Mention]) -> list[tuple[tuple[Category, str], int]]:
    """How many places each rule found, by category."""
    return sorted(Counter((m.category, m.rule) for m in mentions).items())
