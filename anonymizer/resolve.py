"""From mentions to people: all forms of one person's name are one entity, two people with one surname stay two."""
from bisect import bisect_left, insort
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from itertools import islice

from anonymizer.grammar import hinted_cases
from anonymizer.lexicon import Kind
from anonymizer.likeness import agree
from anonymizer.paradigms import KK_CASES
from anonymizer.parts import Name, name_of, same
from anonymizer.wholes import core, known_words
from anonymizer.words import Page
from models.act import Language
from models.mention import OFFICIALS, Mention, Role


@dataclass(slots=True, eq=False)
class Person:
    """One person of the act while its mentions are gathered."""

    number: int = 0
    mentions: list[Mention] = field(default_factory=list)
    names: list[Name] = field(default_factory=list)
    others: tuple["Person", ...] = ()  # of a plural («супруги Ахметовы»): the people whom it names

    starts: list[int] = field(default_factory=list)  # of the mentions, sorted

    def add(self, mention: Mention, name: Name) -> None:
        self.mentions.append(mention)
        insort(self.starts, mention.start)
        if name not in self.names:
            self.names.append(name)

    @classmethod
    def of(cls, mention: Mention, name: Name) -> "Person":
        person = cls()
        person.add(mention, name)
        return person

    def genders(self) -> frozenset[str]:
        """The genders that the fuller names allow together."""
        full = [n for n in self.names if not n.alone]
        common = frozenset.intersection(*(n.bases for n in full)) if full else frozenset()
        allowed = frozenset("mf")
        for name in full:
            allowed = allowed & name.genders(common) or allowed
        return allowed

    @property
    def bases(self) -> frozenset[str]:
        return frozenset().union(*(n.bases for n in self.names))


# Of several who bear a surname the text means these when it says nothing more.
MAIN = frozenset({Role.CLAIMANT, Role.RESPONDENT, Role.APPLICANT, Role.ACCUSED, Role.CONVICT, Role.OFFENDER, Role.DEBTOR, Role.CREDITOR, Role.VICTIM})

Aliases = Sequence[tuple[Mention, Mention]]  # two mentions that the text itself calls one person: «Пак (Соловьёва)»


def resolve(page: Page, mentions: Iterable[Mention], said: dict[int, Role], aliases: Aliases = ()) -> tuple[Person, ...]:
    """The people whom `mentions` name, each with all its mentions, in the order in which they first appear.

    Full names and names with initials come first; then each lone word goes to the one of its bearers whose gender fits, who
    has the role that stands beside it (`said`, by start), or who was named last before it.
    """
    mentions = sorted(mentions)
    anchors = _anchors(page, aliases)
    known = known_words(name_of(page, m) for m in mentions)
    named = [(m, _with_surname(page, m, core(page, m, known), anchors)) for m in mentions]
    people = _People()
    for mention, name in sorted((p for p in named if not p[1].alone), key=lambda p: (-p[1].weight, p[0].start)):
        fitting = [p for p in people.sharing(name) if agree(p.names, name) and not _apart_by_role(p, mention, name, said)]
        people.add(max(fitting, key=lambda p: max(_overlap(n, name) for n in p.names)) if fitting else None, mention, name)
    people = _People(_marry(people.all, aliases))
    owners = {m: p for p in people.all for m in p.mentions}
    roles = _roles_of(people.all, said)
    for mention, name in (p for p in named if p[1].alone):
        partner = owners.get(anchors.get(mention))
        bearers = [partner] if partner else [p for p in people.sharing(name) if not p.others and bears(p, name)]
        if not partner and name.plural and len(bearers) > 1:
            _couple(people.all, bearers).add(mention, name)
            continue
        fitting = [p for p in bearers if p is partner or p.genders() & name.genders(p.bases)]
        hinted = _hinted(page, mention) if len(fitting) > 1 else set()
        people.add(max(fitting, key=lambda p: _closeness(p, mention, name, said, roles, hinted), default=None), mention, name)
    return _numbered(people.all)


MOST = 100  # people compared with a name: an act in which more share its words is no act


class _People:
    """The people found so far, and by each base of their words those who bear it."""

    def __init__(self, people: Iterable[Person] = ()) -> None:
        self.all = list(people)
        self._order: dict[int, int] = {}
        self._bearers: dict[str, dict[int, Person]] = {}
        for person in self.all:
            for name in person.names:
                self._note(person, name)

    def sharing(self, name: Name) -> list[Person]:
        """Those who share a word with the name in the order in which they were found, those of its rarest words first when too many."""
        lists = sorted((self._bearers[b] for b in sorted(_all_bases(name)) if b in self._bearers), key=len)
        found = {at: person for bearers in lists for at, person in islice(bearers.items(), MOST)}
        return [found[at] for at in sorted(islice(found, MOST))]

    def add(self, person: Person | None, mention: Mention, name: Name) -> None:
        """Give a mention to one of the people, or to somebody new."""
        if person is None:
            person = Person()
            self.all.append(person)
        new = name not in person.names
        person.add(mention, name)
        if new:
            self._note(person, name)

    def _note(self, person: Person, name: Name) -> None:
        order = self._order.setdefault(id(person), len(self._order))
        for base in _all_bases(name):
            self._bearers.setdefault(base, {})[order] = person


def _all_bases(name: Name) -> frozenset[str]:
    return name.bases | (name.patronymic.bases if name.patronymic else frozenset())


def _anchors(page: Page, aliases: Aliases) -> dict[Mention, Mention]:
    """For each lone mention that the text joins to others («Утешов (Баймулдин) Кайсар Асхатович»): the one that says most."""
    groups: list[set[Mention]] = []
    for pair in aliases:
        touching = [g for g in groups if g & set(pair)]
        groups = [g for g in groups if g not in touching] + [set(pair).union(*touching)]
    heaviest = [(max(sorted(g), key=lambda m: name_of(page, m).weight), g) for g in groups]
    return {m: anchor for anchor, g in heaviest for m in g if m != anchor and name_of(page, m).alone}


def _with_surname(page: Page, mention: Mention, core: Mention, anchors: dict[Mention, Mention]) -> Name:
    """The name, with the surname that stands apart from it («Пак (Соловьёва) Инна Геннадьевна»)."""
    name = name_of(page, core)
    if name.surname or not name.given:
        return name
    others = [name_of(page, m) for m, anchor in sorted(anchors.items()) if anchor == mention]
    surname = next((o.words[0] for o in others if len(o.words) == 1), None)
    return replace(name, surname=surname, words=(surname, *name.words)) if surname else name


def _apart_by_role(person: Person, mention: Mention, name: Name, said: dict[int, Role]) -> bool:
    """Whether one is called an official and the other a party, and only initials say that they are one person."""
    role = said.get(mention.start)
    if role is None or role is Role.OTHER or any(same(n.given, name.given) and same(n.patronymic, name.patronymic) for n in person.names):
        return False
    others = {said[m.start] for m in person.mentions if said.get(m.start, Role.OTHER) is not Role.OTHER}
    return bool(others) and all((r in OFFICIALS) != (role in OFFICIALS) for r in others)


def _overlap(one: Name, other: Name) -> int:
    pairs = ((one.surname, other.surname), (one.given, other.given), (one.patronymic, other.patronymic))
    return sum(same(a, b) for a, b in pairs) + (one.initials == other.initials)


def _marry(people: list[Person], aliases: Aliases) -> list[Person]:
    """The people, those whom the text calls one made one."""
    owners = {m: p for p in people for m in p.mentions}
    gone: set[int] = set()
    for first, second in aliases:
        one, two = owners.get(first), owners.get(second)
        if one and two and one is not two:
            for mention in two.mentions:
                one.add(mention, two.names[0])
                owners[mention] = one
            one.names += [n for n in two.names if n not in one.names]
            gone.add(id(two))
    return [p for p in people if id(p) not in gone]


def _roles_of(people: Iterable[Person], said: dict[int, Role]) -> dict[int, set[Role]]:
    return {id(p): {said[m.start] for m in p.mentions if m.start in said} for p in people}


def bears(person: Person, name: Name) -> bool:
    """Whether a lone word may be the person's: his surname, given name or patronymic, whatever the word is sure to be."""
    word = name.words[0] if name.words else name.patronymic
    for known in person.names:
        if same(known.patronymic, word) and (name.patronymic or word.kind is Kind.PATRONYMIC):
            return True
        pieces = [p for p in (known.surname, *known.words) if p and same(p, word)]
        if any(p is not known.given or word.kind is not Kind.SURNAME for p in pieces):
            return True
    return False


def _hinted(page: Page, mention: Mention) -> set[str]:
    """The cases that the words around a lone name allow; «доводы Ахметова» is a man's, «Ахметова пояснила» a woman's."""
    return hinted_cases(page, mention) if page.language(mention.start) is Language.RU else set(KK_CASES)


def _closeness(person: Person, mention: Mention, name: Name, said: dict[int, Role], roles: dict[int, set[Role]], hinted: set[str]) -> tuple[int, ...]:
    """What speaks for a person as the bearer of a lone word: gender in the case of the place, role, party to the case, nearness."""
    forms = name.forms(person.bases)
    genders = {g for c, g in forms if c in hinted} or {g for _, g in forms}
    gender = int(bool(person.genders() & genders))
    surname = int(any(same(n.surname, name.surname or name.words[0]) for n in person.names)) if name.words else 0
    role = int(said.get(mention.start) in roles.get(id(person), ()))
    at = bisect_left(person.starts, mention.start)
    last = person.starts[at - 1] if at else -person.starts[0]
    given = int(bool(name.given) and any(same(n.given, name.given) for n in person.names))
    party = int(bool(roles.get(id(person), set()) & MAIN)) if surname and not given else 0
    told = role + 2 * given + (surname if not given else 0)
    return gender, told, int(at > 0), party, last


def _couple(people: list[Person], bearers: Sequence[Person]) -> Person:
    """The entity of a plural: those of `bearers`, at most two by how often they are named, whom it joins."""
    chosen = tuple(sorted(bearers, key=lambda p: -len(p.mentions))[:2])
    for person in people:
        if person.others and set(person.others) == set(chosen):
            return person
    couple = Person(others=chosen)
    people.append(couple)
    return couple


def _numbered(people: list[Person]) -> tuple[Person, ...]:
    people.sort(key=lambda p: min(m.start for m in p.mentions))
    for number, person in enumerate(people, 1):
        person.number = number
        person.mentions.sort()
    return tuple(people)
