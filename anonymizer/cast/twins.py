"""The Kazakh and the Russian version of one act: who is who in both, so that a person has one role and number in both."""
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from anonymizer.cast.bearers import bears
from anonymizer.cast.likeness import agree
from anonymizer.cast.people import Cast
from anonymizer.cast.persons import Person
from anonymizer.policy import policy
from anonymizer.surrogates.replace import numbers


def like(cast: Cast, other: Cast, own: Collection[int] = ()) -> Cast:
    """The cast of one version with the roles and numbers that the same people have in the `other` version.

    Who is hidden in one version alone keeps his own role and gets a number that the other version has not used; so does who has
    another role in it and is among `own`. Whom a version shows as an official stays as that version has it.

    >>> from anonymizer.cast.people import cast_of
    >>> from anonymizer.text.words import Page
    >>> russian = cast_of(Page("Истец Пак Д.А. подал иск к Киму О.Е. Ответчик Ким О.Е. иск не признал."))
    >>> kazakh = cast_of(Page("Жауапкер О.Е. Ким талапты мойындамады. Талап қоюшы Д.А. Пак сотқа келді."))
    >>> numbered = like(kazakh, russian)
    >>> [(numbered.roles[p.number].value, numbered.numbers[p.number]) for p in numbered.people]
    [('respondent', 1), ('claimant', 1)]
    """
    mine, theirs = (c.of(policy().shown, keep=False) for c in (cast, other))
    known = numbers(theirs, other.roles, other.numbers)
    pairs = ((one.number, same.number) for one, same in same_people(cast, mine, other, theirs))
    found = {one: same for one, same in pairs if one not in own or cast.roles[one] is other.roles[same]}
    roles = {**cast.roles, **{one: other.roles[same] for one, same in found.items()}}
    fixed = {one: known[same] for one, same in found.items()}
    used: dict = {}
    for person in theirs:
        used[other.roles[person.number]] = max(used.get(other.roles[person.number], 0), known[person.number])
    for person in sorted(mine, key=lambda p: p.number):
        role = roles[person.number]
        if person.number not in fixed and not person.others:
            used[role] = fixed[person.number] = used.get(role, 0) + 1
    return replace(cast, roles=roles, numbers=fixed)


def same_people(cast: Cast, mine: Sequence[Person], other: Cast, theirs: Sequence[Person]) -> Iterator[tuple[Person, Person]]:
    """Pairs of people of two versions who are one: by their fuller names, then by lone ones; nobody where two fit alike."""
    left, right = ([p for p in people if not p.others] for people in (mine, theirs))
    for fits in (_agree, _share_word):
        likeness = {(id(a), id(b)): _likeness(cast, a, other, b) for a in left for b in right if fits(a, b)}
        pairs = [(a, b) for a in left for b in right if (id(a), id(b)) in likeness and _best(likeness, a, b)]
        yield from pairs
        left = [p for p in left if all(p is not a for a, _ in pairs)]
        right = [p for p in right if all(p is not b for _, b in pairs)]


def _agree(one: Person, other: Person) -> bool:
    """Whether a fuller name of one fits all the names of the other, whichever of the two says more."""
    return any(agree(b.names, n) for a, b in ((one, other), (other, one)) for n in a.names if not n.alone)


def _share_word(one: Person, other: Person) -> bool:
    """Whether one of the two is named by one word alone, which the other bears."""
    return any(all(n.alone for n in a.names) and any(bears(b, n) for n in a.names) for a, b in ((one, other), (other, one)))


def _likeness(cast: Cast, one: Person, other_cast: Cast, other: Person) -> tuple[int, bool]:
    """How many words of their names two people share, and whether they have the same role."""
    return len(one.bases & other.bases), cast.roles[one.number] is other_cast.roles[other.number]


def _best(likeness: dict[tuple[int, int], tuple[int, bool]], one: Person, other: Person) -> bool:
    """Whether each of two people is most like the other, and no third is as like to either."""
    mine = likeness[id(one), id(other)]
    return all(pair == (id(one), id(other)) or value < mine for pair, value in likeness.items() if id(one) == pair[0] or id(other) == pair[1])
