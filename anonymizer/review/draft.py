"""What was found in an act while a reviewer's edits are done to it: people and data by their places."""
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from itertools import islice
from typing import TypeVar

from anonymizer.cast.people import Cast
from anonymizer.cast.resolve import Person
from anonymizer.names.parts import Name, name_of
from anonymizer.policy import policy
from anonymizer.text.words import Page
from models.mention import Mention, Role, Span

Place = Span | Mention
P = TypeVar("P", Span, Mention)


@dataclass(frozen=True, slots=True)
class Found:
    """The people and data of a text; `let` are the places that a reviewer lets be seen, `lost`: an edit fits no more."""

    cast: Cast
    data: tuple[Mention, ...]
    let: tuple[Span, ...] = ()
    lost: bool = False


@dataclass(slots=True, eq=False)
class Someone:
    """A person of the draft; `names` is None when they must be read from his mentions anew."""

    role: Role
    mentions: list[Mention] = field(default_factory=list)
    names: list[Name] | None = None
    others: list["Someone"] = field(default_factory=list)  # of a couple: whom it names
    disputed: bool = False

    @property
    def hidden(self) -> bool:
        return self.telling_role not in policy().shown

    @property
    def telling_role(self) -> Role:
        """The role that decides whether the name is shown: of a couple that of one who is hidden, if one is."""
        roles = [one.role for one in (self.others or (self,))]
        return next((role for role in roles if role not in policy().shown), roles[0])


class Places:
    """Places of a text as stretches that lie apart, each found in a time that hardly grows with their number."""

    def __init__(self, places: Iterable[Place]) -> None:
        self.spans: list[Span] = []
        for place in sorted(places, key=lambda p: p.start):
            if self.spans and place.start < self.spans[-1].stop:
                self.spans[-1] = Span(self.spans[-1].start, max(self.spans[-1].stop, place.stop))
            else:
                self.spans.append(Span(place.start, place.stop))
        self._stops = [span.stop for span in self.spans]

    def within(self, place: Place) -> Iterator[Span]:
        """The stretches that touch a place, in their order."""
        for span in islice(self.spans, bisect_right(self._stops, place.start), None):
            if span.start >= place.stop:
                return
            yield span

    def touch(self, place: Place) -> bool:
        return any(True for _ in self.within(place))


class Draft:
    """The people and data of `found`, to be changed; `found` gives them back, numbered in the order of the act."""

    def __init__(self, page: Page, found: Found) -> None:
        cast = found.cast
        self.page, self.data, self.let, self.lost = page, list(found.data), list(found.let), found.lost
        made = {p.number: Someone(cast.roles[p.number], list(p.mentions), list(p.names)) for p in cast.people}
        for person in cast.people:
            made[person.number].disputed = person.number in cast.disputed
            made[person.number].others = [made[o.number] for o in person.others if o.number in made]
        self.people = list(made.values())

    def new(self, role: Role) -> Someone:
        """Somebody without mentions yet."""
        self.people.append(Someone(role))
        return self.people[-1]

    def named_at(self, places: Iterable[Place]) -> list[Someone]:
        """The people with a mention that touches one of the places, each once."""
        wanted = Places(places)
        return [s for s in self.people if any(map(wanted.touch, s.mentions))]

    def data_at(self, places: Iterable[Place]) -> list[Mention]:
        wanted = Places(places)
        return [m for m in self.data if wanted.touch(m)]

    def covered(self) -> bytearray:
        """A byte a character of the text, one where somebody or something was found."""
        covered = bytearray(len(self.page.text))
        for mention in (*self.data, *(m for s in self.people for m in s.mentions)):
            covered[mention.start : mention.stop] = b"\1" * (mention.stop - mention.start)
        return covered

    def give(self, someone: Someone, mentions: Iterable[Mention]) -> None:
        someone.mentions += mentions
        someone.names = None

    def cut(self, places: Iterable[Place]) -> None:
        """Take places out of all mentions, and of what is let be seen; what is left of one stays hidden as it was."""
        gone = Places(places)
        for someone in self.named_at(gone.spans):
            someone.mentions = list(self._without(someone.mentions, gone))
            someone.names = None
        self.data = list(self._without(self.data, gone))
        self.let = list(self._without(self.let, gone))

    def join(self, into: Someone, other: Someone) -> None:
        """Make two people one; who of them is hidden stays so."""
        if other.hidden and not into.hidden:
            into.role, into.others = other.telling_role, []
        self.give(into, other.mentions)
        other.mentions = []
        for couple in self.people:
            couple.others = list(dict.fromkeys(into if o is other else o for o in couple.others))

    def found(self) -> Found:
        """The draft as what was found."""
        people = self._whole()
        numbers = {id(s): n for n, s in enumerate(people, 1)}
        made = {id(s): self._person(s, numbers[id(s)]) for s in people}
        for someone in people:
            made[id(someone)].others = tuple(made[id(o)] for o in someone.others)
        roles, disputed = {numbers[id(s)]: s.role for s in people}, frozenset(numbers[id(s)] for s in people if s.disputed)
        return Found(Cast(tuple(made.values()), roles, disputed), tuple(sorted(self.data)), tuple(sorted(self.let)), self.lost)

    def _whole(self) -> list[Someone]:
        """Those with mentions, as the act names them; a couple of whom one is left is that one, unless this would show it."""
        for someone in self.people:
            someone.role = someone.telling_role
            left = [o for o in someone.others if o.mentions and o is not someone]
            if len(left) == 1 and left[0].hidden is someone.hidden:
                self.give(left[0], someone.mentions)
                someone.mentions = []
            someone.others = left if len(left) > 1 and any(o.hidden for o in left) is someone.hidden else []
        return sorted((s for s in self.people if s.mentions), key=lambda s: min(s.mentions))

    def _person(self, someone: Someone, number: int) -> Person:
        mentions = sorted(someone.mentions)
        names = list(dict.fromkeys(name_of(self.page, m) for m in mentions)) if someone.names is None else someone.names
        return Person(number, mentions, names, (), [m.start for m in mentions])

    def _without(self, mentions: Iterable[P], gone: Places) -> Iterator[P]:
        for mention in mentions:
            inside = tuple(gone.within(mention))
            if not inside:
                yield mention
                continue
            starts, stops = (mention.start, *(s.stop for s in inside)), (*(s.start for s in inside), mention.stop)
            for start, stop in zip(starts, stops, strict=True):
                words = self.page.text[start:stop] if start < stop else ""
                if any(c.isalnum() for c in words):
                    left = start + len(words) - len(words.lstrip())
                    yield replace(mention, start=left, stop=left + len(words.strip()))
