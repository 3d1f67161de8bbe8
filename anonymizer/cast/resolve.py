"""From mentions to people: all forms of one person's name are one entity, two people with one surname stay two."""
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from re import compile

from anonymizer.cast.alike import initials_of
from anonymizer.cast.bearers import FULLER, MAIN
from anonymizer.cast.genders import apart_by_gender, meant
from anonymizer.cast.likeness import agree
from anonymizer.cast.listed import listed_beside
from anonymizer.cast.lone import give_lone, joined_to, sued
from anonymizer.cast.namesakes import is_dead, the_dead
from anonymizer.cast.persons import People, Person
from anonymizer.cast.wholes import core, known_words
from anonymizer.names.parts import Name, begins, name_of, same, surname_last
from anonymizer.text.words import Page
from models.mention import OFFICIALS, Mention, Role

Aliases = Sequence[tuple[Mention, Mention]]  # two mentions that the text itself calls one person: «Пак (Соловьёва)»


def resolve(page: Page, mentions: Iterable[Mention], said: dict[int, Role], aliases: Aliases = ()) -> tuple[Person, ...]:
    """The people whom `mentions` name, each with all its mentions, in the order in which they first appear.

    Full names and names with initials come first; then each lone word goes to the one of its bearers whose gender fits, who
    has the role that stands beside it (`said`, by start), or who was named last before it.
    """
    mentions = sorted(mentions)
    anchors = _anchors(page, aliases)
    known = known_words(name_of(page, m) for m in mentions)
    beside = joined_to(anchors)
    named = [(m, surname_last(_with_surname(page, m, core(page, m, known), beside.get(m, ())), known.surnames)) for m in mentions]
    people = People()
    listed = listed_beside(page, mentions, aliases)
    for mention, name in sorted((p for p in named if not p[1].alone), key=lambda p: (-p[1].weight, p[0].start)):
        fitting = [p for p in people.sharing(name) if agree(p.names, name) and not _apart_by_role(page, p, mention, name, said)]
        fitting = [p for p in fitting if not apart_by_gender(page, p, mention, name) and not p.holds(listed.get(mention.start, ()))]
        people.add(_closest(page, mention, name, fitting, said), mention, name)
    people = People(_marry(people.all, aliases))
    people = People(_united(people.all, said))
    _learn_genders(page, people.all)
    give_lone(page, people, [p for p in named if p[1].alone], anchors, said, listed)
    return _numbered(_children(people.all, said))


_BRACKETS = compile(r"\s{0,3}\([^()]{1,60}\)\s{1,3}")


def _united(people: list[Person], said: dict[int, Role]) -> list[Person]:
    """The people, one called by name and patronymic only made one with the only one whose initials beside a surname are his.

    No official: whom a text calls by name and patronymic it may hide."""
    short = [p for p in people if all(n.alone or n.initials for n in p.names) and not any(said.get(m.start) in OFFICIALS for m in p.mentions)]
    unnamed = [p for p in people if all(n.given and n.patronymic and not n.surname for n in p.names)]
    for one in unnamed:
        initials = initials_of(one.names[0])
        bearers = [p for p in short if any(n.initials == initials for n in p.names) and p.genders() & one.genders()]
        rivals = [p for p in unnamed if initials_of(p.names[0]) == initials]
        if len(bearers) == 1 == len(rivals) and not any(said.get(m.start) in OFFICIALS for m in one.mentions):
            bearers[0].take(one)
    return [p for p in people if p.mentions]


def _children(people: list[Person], said: dict[int, Role]) -> list[Person]:
    """The people, one called by given name alone made one with the only one of a family whose initial is his («Камилла», «Лукьянец К.В.»)."""
    called = [p for p in people if p.mentions and all(n.alone and n.given for n in p.names)]
    listed = [p for p in people if all(n.surname and n.initials and not n.given for n in p.names) and not any(said.get(m.start) in OFFICIALS for m in p.mentions)]
    for one in listed:
        family = [p for p in people if p is not one and any(same(n.surname, one.names[0].surname) for n in p.names if not n.alone)]
        matching = [p for p in called if begins(p.names[0].given, one.names[0].initials[0]) and p.genders() & one.genders()]
        rivals = [p for p in listed if p.names[0].initials[0] == one.names[0].initials[0] and p.genders() & one.genders()]
        if family and len(matching) == 1 == len(rivals):
            one.take(matching[0])
            called.remove(matching[0])
    return [p for p in people if p.mentions]


def _learn_genders(page: Page, people: Iterable[Person]) -> None:
    """The gender of each of whom the names leave it open, by the sentences that name him fully."""
    for person in people:
        if len(person.genders()) > 1:
            said = Counter(g for m in person.mentions if len(g := meant(page, m, name_of(page, m), person.bases)) == 1)
            person.gender = next(iter(max(said, key=said.__getitem__))) if said else ""


def _anchors(page: Page, aliases: Aliases) -> dict[Mention, Mention]:
    """For each lone mention that the text joins to others («Утешов (Баймулдин) Кайсар Асхатович»): the one that says most."""
    of: dict[Mention, set[Mention]] = {}
    for pair in aliases:
        joined = set(pair).union(*(of[m] for m in pair if m in of))
        of.update((m, joined) for m in joined)
    groups = {id(g): sorted(g) for g in of.values()}.values()
    heaviest = [(max(g, key=lambda m: (name_of(page, m).weight, name_of(page, m).given is not None)), g) for g in groups]
    return {m: anchor for anchor, g in heaviest for m in g if m != anchor and name_of(page, m).alone}


def _with_surname(page: Page, mention: Mention, core: Mention, beside: Sequence[Mention]) -> Name:
    """The name, with the surname that stands apart from it («Пак (Соловьёва) Инна Геннадьевна»)."""
    name = name_of(page, core)
    if name.surname or not name.given:
        return name
    others = [m for m in beside if _BRACKETS.fullmatch(page.text, m.stop, mention.start)]
    surname = next((n.words[0] for m in others if len((n := name_of(page, m)).words) == 1), None)
    return replace(name, surname=surname, words=(surname, *name.words)) if surname else name


def _apart_by_role(page: Page, person: Person, mention: Mention, name: Name, said: dict[int, Role]) -> bool:
    """Whether one is called an official and the other is not, and only initials say that they are one person.

    The other is one whom a word calls anything else, or one whose name stands in full without a word of office or a signature."""
    if any(same(n.given, name.given) and same(n.patronymic, name.patronymic) for n in person.names):
        return False
    role, others = said.get(mention.start), {said[m.start] for m in person.mentions if m.start in said}
    if role in OFFICIALS and not others & OFFICIALS:
        signed = others <= {Role.OTHER} and all(signs(page, m) for m in person.mentions)
        return not signed and (bool(others) or any(n.given and n.patronymic for n in person.names))
    if role in OFFICIALS or not others & OFFICIALS or others - OFFICIALS - {Role.OTHER} or sued(others, role):
        return False
    return not signs(page, mention) and (role is not None or bool(name.given and name.patronymic))


def signs(page: Page, mention: Mention) -> bool:
    """Whether a name stands in a line of its own, or beside the words of an electronic signature."""
    line = page.text[page.text.rfind("\n", 0, mention.start) + 1 : mention.start]
    before = page.text[max(0, mention.start - 120) : mention.start]
    return not line.strip() and len(line) > 3 or bool(_SIGNATURE.search(before))


_SIGNATURE = compile(r"ЭЦП|ЭЦҚ|[Пп]одписан|қол қой|[Сс]ертификат|NCALayer")


def _closest(page: Page, mention: Mention, name: Name, fitting: Sequence[Person], said: dict[int, Role]) -> Person | None:
    """Of those whom a name fits the one of the gender meant with whom it shares most, then a party, the one named more; None where initials fit two alike."""
    if len(fitting) < 2:
        return next(iter(fitting), None)
    genders = meant(page, mention, name, frozenset().union(*(p.bases for p in fitting)))
    fitting = [p for p in fitting if p.genders() & genders] or fitting
    if is_dead(page, mention) and (dead := the_dead(page, fitting)):
        return dead[0]
    shared = {id(p): max(_overlap(n, name) for n in p.names) for p in fitting}
    left = [p for p in fitting if shared[id(p)] == max(shared.values())]
    parties = [p for p in left if any(said.get(m.start) in MAIN for m in p.mentions)]
    left = parties if len(parties) == 1 else sorted(left, key=lambda p: -p.full)
    return left[0] if name.given or len(left) == 1 or left[0].full >= FULLER * left[1].full else None


def _overlap(one: Name, other: Name) -> int:
    """How much two names share: words, initials, an initial and the patronymic that it stands for."""
    pairs = ((one.surname, other.surname), (one.given, other.given), (one.patronymic, other.patronymic))
    second = one.patronymic and other.initials[1:2] or other.patronymic and one.initials[1:2]
    return sum(same(a, b) for a, b in pairs) + bool(second) + (one.initials == other.initials)


def _marry(people: list[Person], aliases: Aliases) -> list[Person]:
    """The people, those whom the text calls one made one."""
    owners = {m: p for p in people for m in p.mentions}
    for first, second in aliases:
        one, two = owners.get(first), owners.get(second)
        if one and two and one is not two:
            owners.update((m, one) for m in two.mentions)
            one.take(two)
    return [p for p in people if p.mentions]


def _numbered(people: list[Person]) -> tuple[Person, ...]:
    people.sort(key=lambda p: min(m.start for m in p.mentions))
    for number, person in enumerate(people, 1):
        person.number = number
        person.mentions.sort()
    return tuple(people)
