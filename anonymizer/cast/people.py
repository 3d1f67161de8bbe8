"""The people of an act: found, told apart, given their roles."""
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from anonymizer.cast.aliases import aliases
from anonymizer.cast.likeness import agree
from anonymizer.cast.resolve import Person, resolve
from anonymizer.cast.roles import PARTIES, roles, said_roles
from anonymizer.cast.wholes import wholes
from anonymizer.names.broken import broken_names
from anonymizer.names.firm_names import without_firms
from anonymizer.names.judge import judged
from anonymizer.names.names import find_names
from anonymizer.names.parts import name_of
from anonymizer.names.propagate import carry
from anonymizer.names.surroundings import before_place, in_farm, of_a_person, united
from anonymizer.ner.persons import find_persons
from anonymizer.text.words import Page
from models.act import Act
from models.mention import OFFICIALS, Category, Mention, Role


@dataclass(frozen=True, slots=True)
class Cast:
    """Who is named in an act: its people with their mentions and names, and the role of each by its number."""

    people: tuple[Person, ...]
    roles: dict[int, Role]
    disputed: frozenset[int] = frozenset()  # officials whom the act calls a party as well
    numbers: dict[int, int] = field(default_factory=dict)  # of labels, where another version of the act has given them

    def of(self, shown: frozenset[Role], keep: bool) -> tuple[Person, ...]:
        """The people whose role is among `shown`, or with `keep` False the others; a couple is shown only if both are."""
        return tuple(p for p in self.people if _shown(p, self.roles, shown) is keep)


def _shown(person: Person, roles: dict[int, Role], shown: frozenset[Role]) -> bool:
    return all(roles[p.number] in shown for p in (person.others or (person,)))


def cast_of(page: Page) -> Cast:
    """The cast of an act's text.

    >>> cast = cast_of(Page("Судья Ибраимова Э.Р. рассмотрела иск. Ответчик Пак Д.А. иск не признал, Пак извещён."))
    >>> [(len(p.mentions), cast.roles[p.number].value) for p in cast.people]
    [(1, 'judge'), (2, 'respondent')]
    """
    mentions = wholes(page, find_people(page))
    said = said_roles(page, mentions)
    people = resolve(page, mentions, said, tuple(aliases(page, mentions)))
    found = roles(people, said)
    disputed = (p.number for p in people if found[p.number] in OFFICIALS and any(said.get(m.start) in PARTIES for m in p.mentions))
    return Cast(people, found, frozenset(disputed))


def with_officials(cast: Cast, act: Act) -> Cast:
    """The cast with the judges, the secretary and the prosecutors of `act` as such, in every form; who is a party in the text stays one.

    >>> from types import SimpleNamespace
    >>> act = SimpleNamespace(judges=("Мурзабеков М.Д.",), secretary="", prosecutors=())
    >>> with_officials(cast_of(Page("Рассмотрено с участием Мурзабекова М.Д. дело")), act).roles
    {1: <Role.JUDGE: 'judge'>}
    """
    described = [*((n, Role.JUDGE) for n in act.judges), *((n, Role.PROSECUTOR) for n in act.prosecutors), (act.secretary, Role.SECRETARY)]
    roles = dict(cast.roles)
    for text, role in described:
        name = name_of(Page(text), Mention(0, len(text), Category.PERSON))
        bearers = [p for p in cast.people if not p.others and not name.alone and agree(p.names, name)]
        if len(bearers) == 1 and roles[bearers[0].number] is Role.OTHER:
            roles[bearers[0].number] = role
    return replace(cast, roles=roles)


def find_people(page: Page) -> tuple[Mention, ...]:
    """Every place that names a person: by the rules, by the model, and where a found name stands once more."""
    both = united([*find_names(page), *broken_names(page)], judged(page, find_persons(page)), page)
    found = [m for m in (before_place(page, one) for one in both) if of_a_person(page, m) and not (in_farm(page, m) and len(page.words_in(m.start, m.stop)) == 1)]
    again = (m for m in carry(page, found) if of_a_person(page, m))
    return tuple(without_firms(page, sorted([*found, *again])))


def base_forms(person: Person) -> Iterator[str]:
    """The base forms of the words of a person's names, for each word the one that most of its mentions agree on."""
    pieces = [p for name in person.names for p in (*name.words, *((name.patronymic,) if name.patronymic else ()))]
    votes = Counter(base for piece in pieces for base in {r.base for r in piece.readings})
    for piece in pieces:
        if piece.readings:
            yield max((r.base for r in piece.readings), key=lambda base: (votes[base], -len(base), base))


def known_bases(people: Iterable[Person]) -> frozenset[str]:
    """The base forms of all names of `people`."""
    return frozenset(base for person in people for base in base_forms(person))
