"""From mentions to people: all forms of one person's name are one entity, two people with one surname stay two."""
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from anonymizer.lexicon import Kind
from anonymizer.parts import Name, Piece, begins, name_of, same, shared
from anonymizer.words import Page
from models.mention import Mention


@dataclass(slots=True)
class Person:
    """One person of the act while its mentions are gathered."""

    number: int
    mentions: list[Mention] = field(default_factory=list)
    names: list[Name] = field(default_factory=list)
    others: tuple["Person", ...] = ()  # of a plural («супруги Ахметовы»): the people whom it names

    def add(self, mention: Mention, name: Name) -> None:
        self.mentions.append(mention)
        if name not in self.names:
            self.names.append(name)

    @property
    def full(self) -> Name:
        """The name that says most."""
        return max(self.names, key=lambda n: n.weight)


def resolve(page: Page, mentions: Iterable[Mention]) -> tuple[Person, ...]:
    """The people whom `mentions` name, each with all its mentions, in the order in which they first appear.

    Names that say most come first, so that a lone surname finds its owner; a surname that several bear goes to the one
    whose gender fits and who was named last before it.
    """
    named = [(mention, name_of(page, mention)) for mention in mentions]
    people: list[Person] = []
    for mention, name in sorted(named, key=lambda pair: (_order(pair[1]), pair[0].start)):
        owner = _owner(people, mention, name)
        if owner is None:
            owner = Person(0)
            people.append(owner)
        owner.add(mention, name)
    people.sort(key=lambda p: min(m.start for m in p.mentions))
    for number, person in enumerate(people, 1):
        person.number = number
        person.mentions.sort()
    return tuple(people)


def _order(name: Name) -> tuple[int, int]:
    return (-1 if _is_plural(name) else 0) * -1, -name.weight


def _is_plural(name: Name) -> bool:
    return len(name.words) == 1 and not name.initials and not name.patronymic and name.words[0].plural


def _owner(people: Sequence[Person], mention: Mention, name: Name) -> Person | None:
    fitting = [p for p in people if not p.others and fits(p, name)]
    if _is_plural(name):
        bearers = tuple(fitting)
        if len(bearers) > 1:
            return next((p for p in people if p.others == bearers), None) or _couple(people, bearers)
    if not fitting:
        return None
    return max(fitting, key=lambda p: _closeness(p, mention, name))


def _couple(people: Sequence[Person], bearers: tuple[Person, ...]) -> Person:
    couple = Person(0, others=bearers)
    if isinstance(people, list):
        people.append(couple)
    return couple


def _closeness(person: Person, mention: Mention, name: Name) -> tuple[int, int, int]:
    """Prefer the gender that fits, then a fuller match, then whoever was named last before the mention."""
    gender = int(bool(genders(person.names) & genders([name])))
    exact = int(any(n.initials and n.initials == name.initials for n in person.names))
    before = [m.start for m in person.mentions if m.start <= mention.start]
    return gender, exact, max(before) if before else -min(m.start for m in person.mentions)


def genders(names: Iterable[Name]) -> frozenset[str]:
    """The genders that all the names' forms allow together; both when they say nothing or contradict."""
    allowed = frozenset("mf")
    for name in names:
        for piece in (name.surname, name.patronymic, name.given):
            if piece and allowed & piece.genders:
                allowed &= piece.genders
    return allowed


def fits(person: Person, name: Name) -> bool:
    """Whether every piece of `name` agrees with the person, and at least one word is shared."""
    known = person.names
    words = [p for n in known for p in n.words]
    if name.patronymic and not _patronymic_fits(known, name.patronymic):
        return False
    if name.words:
        if not all(shared(words, piece) or _is_free(known, name, piece) for piece in name.words):
            return False
        if not any(shared(words, piece) for piece in name.words):
            return False
        if not _roles_agree(known, name):
            return False
    elif not any(same(n.patronymic, name.patronymic) for n in known) and not _surname_like(known, name):
        return False
    return _initials_agree(known, name) and bool(genders(known) & genders([name]) or not _gendered(known, name))


def _surname_like(known: Sequence[Name], name: Name) -> bool:
    return bool(name.patronymic) and any(same(n.surname, name.patronymic) for n in known)


def _patronymic_fits(known: Sequence[Name], patronymic: Piece) -> bool:
    seen = [n.patronymic for n in known if n.patronymic]
    if seen:
        return any(same(p, patronymic) for p in seen)
    second = {n.initials[1] for n in known if len(n.initials) > 1}
    return not second or any(begins(patronymic, i) for i in second)


def _is_free(known: Sequence[Name], name: Name, piece: Piece) -> bool:
    """Whether `piece` may be new to the person: his given name known so far by an initial, or not at all."""
    if piece is name.surname or any(n.given for n in known) or len(name.words) < 2:
        return False
    if any(len(n.words) > 1 for n in known):
        return False
    firsts = {n.initials[0] for n in known if n.initials}
    return any(begins(piece, i) for i in firsts) if firsts else any(n.surname for n in known)


def _roles_agree(known: Sequence[Name], name: Name) -> bool:
    """Whether a word that is surely a surname here is not surely a given name there, and the other way round."""
    surnames = [n.surname for n in known if n.surname and n.surname.kind is Kind.SURNAME]
    givens = [n.given for n in known if n.given]
    if name.surname and name.surname.kind is Kind.SURNAME and surnames:
        return any(same(s, name.surname) for s in surnames)
    if name.given and len(name.words) == 1 and not name.initials and givens:
        return any(same(g, name.given) for g in givens) or any(same(n.surname, name.given) for n in known)
    return True


def _initials_agree(known: Sequence[Name], name: Name) -> bool:
    if not name.initials:
        return True
    for other in known:
        if other.initials:
            if not all(a == b for a, b in zip(other.initials, name.initials, strict=False)):
                return False
        elif other.given and not begins(other.given, name.initials[0]):
            return False
        elif not other.given and len(other.words) == 2 and not any(begins(w, name.initials[0]) for w in other.words if not shared(name.words, w)):
            return False
        if other.patronymic and len(name.initials) > 1 and not begins(other.patronymic, name.initials[1]):
            return False
    return True


def _gendered(known: Sequence[Name], name: Name) -> bool:
    return len(genders(known)) == 1 and len(genders([name])) == 1
