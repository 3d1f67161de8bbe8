"""Whom each lone word of an act names: one of its people, a couple, or somebody of his own where the act leaves it open."""
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from re import compile
from types import MappingProxyType

from anonymizer.cast.bearers import MAIN, bears, choose, likely
from anonymizer.cast.genders import apart_by_gender, by_pronoun
from anonymizer.cast.kin import of_relative, relation
from anonymizer.cast.namesakes import as_cited, is_cited, is_dead, of_another, of_whole, the_dead
from anonymizer.cast.persons import People, Person
from anonymizer.cast.role_words import says_role
from anonymizer.names.parts import Name, name_of, same
from anonymizer.text.alphabet import fold
from anonymizer.text.lexicon import Kind
from anonymizer.text.words import Page
from models.mention import OFFICIALS, Mention, Role

Named = tuple[Mention, Name]


@dataclass(frozen=True, slots=True)
class _Act:
    """The act's people with their roles, the words of its lone names, and the surnames of those whom it names more fully."""

    page: Page
    people: People
    said: dict[int, Role]
    roles: dict[int, set[Role]]
    starts: dict[int, Named]
    stops: dict[int, Named]
    surnames: frozenset[str]
    listed: Mapping[int, Collection[int]]


def give_lone(page: Page, people: People, named: Sequence[Named], anchors: dict[Mention, Mention], said: dict[int, Role], listed: Mapping[int, Collection[int]] = MappingProxyType({})) -> None:
    """Give each lone word to one of its bearers; those that the text joins to others follow them (`anchors`).

    What may be of two people and is not clearly of one becomes a person by itself: its label says less, but nothing wrong."""
    owners = {m: p for p in people.all for m in p.mentions}
    surnames = frozenset().union(*(n.surname.bases for p in people.all for n in p.names if n.surname and not n.alone))
    act = _Act(page, people, said, _roles_of(page, people.all, said), {m.start: (m, n) for m, n in named}, {m.stop: (m, n) for m, n in named}, surnames, listed)
    beside = joined_to(anchors)
    for mention, name in named:
        owner = owners.get(anchors.get(mention))
        if owner is None:
            owner = _couple_of(act, name) or _bearer(act, mention, name, [name_of(page, m) for m in beside.get(mention, ())])
        owners[mention] = people.add(owner, mention, name)


def joined_to(anchors: dict[Mention, Mention]) -> dict[Mention, list[Mention]]:
    """For each mention those that the text joins to it, in the order of the text."""
    beside: dict[Mention, list[Mention]] = {}
    for mention, anchor in sorted(anchors.items()):
        beside.setdefault(anchor, []).append(mention)
    return beside


def _bearer(act: _Act, mention: Mention, name: Name, beside: Sequence[Name]) -> Person | None:
    """The one whom a lone word names, together with the names `beside` it that the text says are his too."""
    if of_another(act.page, mention, name) or _of_family(act, name):
        return None
    fitting = _fitting(act, mention, name, beside)
    owner = choose(act.page, mention, name, fitting, act.said, act.roles)
    if owner is None or len(fitting) == 1 and _told_later(act.page, mention, name, owner) or not _given_of(owner, name) and of_whole(act.page, mention, name, _neighbours(act, mention, owner), act.said):
        return None
    his = act.roles.get(id(owner), set())
    other = bool(his & OFFICIALS) and _said_other(act.page, mention, act.said) and not sued(his, act.said.get(mention.start))
    return None if other or _only_namesake(act, mention, owner, his) else owner  # «Ахмет, сторож дач» is not the judge of that name


def _told_later(page: Page, mention: Mention, name: Name, owner: Person) -> bool:
    """Whether a lone surname stands before all that says more of its only bearer, who comes in as somebody's relative («Маулен … брат, Маулен Ержан»)."""
    full = [m for m in owner.mentions if not name_of(page, m).alone]
    if not full or _given_of(owner, name) or any(m.start < mention.start for m in owner.mentions) or relation(page, mention):
        return False
    return bool(relation(page, min(full)))


def _only_namesake(act: _Act, mention: Mention, owner: Person, his: set[Role]) -> bool:
    """Whether a lone word is an official's («прокурор Сокол») and its only bearer is somebody else whom a sentence names («Сокола Игоря», «Сокол А., продавец»)."""
    if act.said.get(mention.start) not in OFFICIALS or his - {Role.OTHER}:
        return False
    told = any(n.given and n.surname for n in owner.names) or any(_has_trade(act.page, m) for m in owner.mentions)
    return told and not any(_stands_alone(act.page, m) for m in owner.mentions)


def _has_trade(page: Page, mention: Mention) -> bool:
    """Whether an everyday trade stands after a name and nobody's name after it («Сокол А., продавец»)."""
    following = page.after(mention.stop, 2)
    return _apposed(page, mention) is Role.OTHER and not (len(following) > 1 and following[1].capital)


def _stands_alone(page: Page, mention: Mention) -> bool:
    """Whether nothing but space stands before a name in its line, as before a signature, or a wide gap."""
    before = page.text[page.text.rfind("\n", 0, mention.start) + 1 : mention.start]
    return mention.start > 0 and (not before.strip() or before.endswith("   "))


def _apposed(page: Page, mention: Mention) -> Role | None:
    after = page.after(mention.stop, 1)
    return says_role(after[0].text) if after and page.text[mention.stop : after[0].start] == ", " else None


def _fitting(act: _Act, mention: Mention, name: Name, beside: Sequence[Name]) -> list[Person]:
    """The bearers of a lone word whose gender fits, or the only one of whose name it is another form."""
    bearers = [p for p in _bearers(act, name) if p.genders() & name.genders(p.bases) or _by_surname(p, name)] or _only(likely(act.people.alike(name), name))
    fitting = [p for p in bearers if all(bears(p, other) for other in beside)] or bearers
    fitting = [p for p in fitting if p.full or not apart_by_gender(act.page, p, mention, name)]
    goes_on = act.page.text[max(0, mention.start - 2) : mention.start].startswith(",")  # «Ахметова Айгүл, Айгүлдің өкілі»
    fitting = [p for p in fitting if goes_on and bears(p, name) or not p.holds(act.listed.get(mention.start, ()))]
    if is_cited(act.page, mention) and not beside:
        return as_cited(name, fitting)
    if gender := by_pronoun(act.page, mention):
        fitting = [p for p in fitting if gender in p.genders()]
    if not _given_among(fitting, name):
        mains = {id(p) for p in fitting if act.roles.get(id(p), set()) & MAIN}
        relative = of_relative(act.page, mention, name, fitting, mains) if len(fitting) > 1 or mains else None
        if relative is not None:
            return relative
    return the_dead(act.page, fitting) if is_dead(act.page, mention) and len(fitting) > 1 else fitting


def _given_among(people: Iterable[Person], name: Name) -> bool:
    return any(_given_of(p, name) for p in people)


def _by_surname(person: Person, name: Name) -> bool:
    """Whether a lone word that looks like a given name or a patronymic is the surname of a full name, so that its gender says nothing («Үміт», «Гриневич»)."""
    word = name.words[0] if name.words else name.patronymic
    if fold(word.text).endswith(("ича", "ичу", "ичем", "иче")):  # a woman's stays as it is
        return False
    return word.kind >= Kind.GIVEN and any(n.given and n.surname and same(n.surname, word) for n in person.names)


def _bearers(act: _Act, name: Name) -> list[Person]:
    return [p for p in act.people.sharing(name) if not p.others and bears(p, name)]


def _only(people: list[Person]) -> list[Person]:
    return people if len(people) == 1 else []


def _given_of(person: Person, name: Name) -> bool:
    return not name.words or any(same(n.given, name.words[0]) for n in person.names)


def _neighbours(act: _Act, mention: Mention, owner: Person) -> tuple[Named | None, Named | None]:
    """The lone words right before and after a mention that are neither the owner's nor a surname of somebody named more fully."""
    text = act.page.text
    before = act.stops.get(mention.start - 1) if text[mention.start - 1 : mention.start].isspace() else None
    after = act.starts.get(mention.stop + 1) if text[mention.stop : mention.stop + 1].isspace() else None
    first, second = (n if n and not bears(owner, n[1]) and not n[1].bases & act.surnames else None for n in (before, after))
    return first, second


def _said_other(page: Page, mention: Mention, said: dict[int, Role]) -> bool:
    """Whether a word beside a lone name says that he is no official."""
    apposed = _apposed(page, mention)
    return said.get(mention.start, Role.JUDGE) not in OFFICIALS or bool(apposed) and apposed not in OFFICIALS


def sued(others: set[Role], role: Role | None) -> bool:
    """Whether a bailiff or notary is called the respondent, as where his acts are complained of."""
    return role in (Role.RESPONDENT, Role.INTERESTED) and bool(others & {Role.BAILIFF, Role.NOTARY})


def _roles_of(page: Page, people: Iterable[Person], said: dict[int, Role]) -> dict[int, set[Role]]:
    return {id(p): {said[m.start] for m in p.mentions if m.start in said} | subject(page, p, said) for p in people}


_AGAINST = compile(r"в отношении\s{1,3}\Z")
_GUILTY = compile(r"\s{1,3}признать виновн|-?[гғкқн][ае]\sқатысты|\s(?:[^.\n]{0,120})кінәлі деп тан")


def subject(page: Page, person: Person, said: dict[int, Role]) -> set[Role]:
    """The role of him whom an act is against where no word says it: «в отношении Саиева Ислама Хамидовича»."""
    full = [m for m in person.mentions if not name_of(page, m).alone]
    if any(m.start in said for m in person.mentions):
        return set()
    against = any(_AGAINST.search(page.text, max(0, m.start - 20), m.start) or _GUILTY.match(page.text, m.stop, m.stop + 160) for m in full)
    return {Role.OFFENDER} if against else set()


_RUSSIAN_PLURAL = compile(r".+(?:[оеи]в|ин|[сц]к)(?:ы|ых|ым|ыми|ие|их|им|ими)")


def _of_family(act: _Act, name: Name) -> bool:
    """Whether a plural («дом Байтеновых») stands for the family of the only one who bears the surname, and is no form of hers («Фоминых»)."""
    if not name.plural or not _RUSSIAN_PLURAL.fullmatch(fold(name.words[0].text)):
        return False
    names = [n for p in _bearers(act, name) for n in p.names if not n.alone]
    return not any(n.surname and n.surname.plural or same(n.given, name.words[0]) for n in names)


def _couple_of(act: _Act, name: Name) -> Person | None:
    """The couple whom a plural names («Ахметовы»); None where it is no plural, or the surname itself has its form («Фоминых»)."""
    bearers = _bearers(act, name) if name.plural else []
    if len(bearers) < 2 or any(n.surname and n.surname.plural for p in bearers for n in p.names if not n.alone):
        return None
    chosen = tuple(sorted(bearers, key=lambda p: -len(p.mentions))[:2])
    for person in act.people.all:
        if person.others and set(person.others) == set(chosen):
            return person
    couple = Person(others=chosen)
    act.people.all.append(couple)
    return couple
