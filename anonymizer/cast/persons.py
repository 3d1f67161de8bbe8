"""The people of an act while its mentions are gathered, found by the words of their names."""
from bisect import bisect_left, insort
from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import islice

from anonymizer.cast.alike import Key, keys, keys_of_lone
from anonymizer.names.parts import Name
from models.mention import Mention

MOST = 100  # people compared with a name: an act in which more share its words is no act


@dataclass(slots=True, eq=False)
class Person:
    """One person of the act while its mentions are gathered."""

    number: int = 0
    mentions: list[Mention] = field(default_factory=list)
    names: list[Name] = field(default_factory=list)
    others: tuple["Person", ...] = ()  # of a plural («супруги Ахметовы»): the people whom it names

    starts: list[int] = field(default_factory=list)  # of the mentions, sorted
    full: int = 0  # how many mentions say more than one word
    gender: str = ""  # where the sentences say it though the names do not
    _genders: frozenset[str] | None = None  # what the names say, until there is a new one
    _bases: frozenset[str] | None = None

    def add(self, mention: Mention, name: Name) -> None:
        self.mentions.append(mention)
        insort(self.starts, mention.start)
        self.full += not name.alone
        if name not in self.names:
            self.names.append(name)
            self._genders = self._bases = None

    def take(self, other: "Person") -> None:
        """Take all mentions and names of another, who is the same."""
        for mention in other.mentions:
            self.add(mention, other.names[0])
        self.names += [n for n in other.names if n not in self.names]
        self._genders = self._bases = None
        other.mentions = []

    def holds(self, starts: Iterable[int]) -> bool:
        """Whether one of his mentions starts at one of `starts`."""
        return any(at < len(self.starts) and self.starts[at] == start for start in starts for at in (bisect_left(self.starts, start),))

    def before(self, place: int) -> int | None:
        """Where the person was named last before a place."""
        at = bisect_left(self.starts, place)
        return self.starts[at - 1] if at else None

    def genders(self) -> frozenset[str]:
        """The genders that the fuller names allow together."""
        if self._genders is None:
            full = [n for n in self.names if not n.alone] or self.names
            common = frozenset.intersection(*(n.bases for n in full)) if full else frozenset()
            allowed = frozenset("mf")
            for name in full:
                allowed = allowed & name.genders(common) or allowed
            self._genders = allowed
        return frozenset(self.gender) or self._genders

    @property
    def bases(self) -> frozenset[str]:
        if self._bases is None:
            self._bases = frozenset().union(*(n.bases for n in self.names))
        return self._bases


class People:
    """The people found so far, and by each base of their words those who bear it."""

    def __init__(self, people: Iterable[Person] = ()) -> None:
        self.all = list(people)
        self._order: dict[int, int] = {}
        self._bearers: dict[str, dict[int, Person]] = {}
        self._alike: dict[Key, dict[int, Person]] | None = None  # made when first asked for
        for person in self.all:
            for name in person.names:
                self._note(person, name)

    def sharing(self, name: Name) -> list[Person]:
        """Those who share a word with the name in the order in which they were found, those of its rarest words first when too many."""
        lists = sorted((self._bearers[b] for b in sorted(_all_bases(name)) if b in self._bearers), key=len)
        found = {at: person for bearers in lists for at, person in islice(bearers.items(), MOST)}
        return [found[at] for at in sorted(islice(found, MOST))]

    def alike(self, name: Name) -> list[Person]:
        """Those of whose names a lone word that nobody bears may be another form, in the order in which they were found."""
        if self._alike is None:
            self._alike = {}
            for person in self.all:
                for known in person.names:
                    self._note_alike(person, known)
        found = {at: person for key in set(keys_of_lone(name)) for at, person in islice(self._alike.get(key, {}).items(), MOST)}
        return [found[at] for at in sorted(found)]

    def add(self, person: Person | None, mention: Mention, name: Name) -> Person:
        """Give a mention to one of the people, or to somebody new; who it is."""
        if person is None:
            person = Person()
            self.all.append(person)
        new = name not in person.names
        person.add(mention, name)
        if new:
            self._note(person, name)
        return person

    def _note(self, person: Person, name: Name) -> None:
        order = self._order.setdefault(id(person), len(self._order))
        for base in _all_bases(name):
            self._bearers.setdefault(base, {})[order] = person
        if self._alike is not None:
            self._note_alike(person, name)

    def _note_alike(self, person: Person, name: Name) -> None:
        assert self._alike is not None
        order = self._order[id(person)]
        for key in set(keys(name)):
            self._alike.setdefault(key, {})[order] = person


def _all_bases(name: Name) -> frozenset[str]:
    return name.bases | (name.patronymic.bases if name.patronymic else frozenset())
