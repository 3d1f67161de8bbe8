"""Signs that a person should read the act before it is public: what the recognizers themselves are unsure of."""
from collections.abc import Iterator
from re import compile

from anonymizer.cast.likeness import agree
from anonymizer.cast.people import Cast
from anonymizer.cast.persons import Person
from anonymizer.cast.role_words import role_of
from anonymizer.names.parts import name_of
from anonymizer.policy import policy
from anonymizer.text.words import Page
from models.mention import OFFICIALS, Role

BROKEN = frozenset({"torn_letter", "letters_apart", "initials_alone"})  # one such name is enough
MISSPELT = "known in small letters"  # of these two
_DIGIT_IN_WORD = compile(r"(?<![\w.,/№-])[А-ЯЁӘІҢҒҮҰҚӨҺа-яёәіңғүұқөһ]{1,20}[0134][а-яёәіңғүұқөһ]{2}")  # look-alike letters the rules read
MOST = 20  # people of one surname who are compared with an official
MANY = 3  # misread words that make a text a bad scan rather than a slip


def doubts(page: Page, cast: Cast) -> Iterator[str]:
    """The codes of the doubts about an act, each once."""
    for code, test in (("namesake_of_official", _namesake(page, cast)), ("broken_name", _broken(cast)), ("bad_scan", _bad_scan(page))):
        if test:
            yield code


def _namesake(page: Page, cast: Cast) -> bool:
    """Whether an official and a hidden person bear one surname, and what is shown of the one may be of the other."""
    shown, hidden = cast.of(policy().shown, keep=True), cast.of(policy().shown, keep=False)
    bearers: dict[str, list[Person]] = {}
    for person in hidden:
        for base in _surnames(person):
            bearers.setdefault(base, []).append(person)
    pairs = ((p, other) for p in shown for base in sorted(_surnames(p)) for other in bearers.get(base, ())[:MOST])
    return any(_mistakable(page, p, other) for p, other in pairs) or any(_doubly(cast, number) for number in cast.disputed)


def _surnames(person: Person) -> set[str]:
    return {base for name in person.names if name.surname for base in name.surname.bases}


def _mistakable(page: Page, official: Person, other: Person) -> bool:
    """Whether what the act shows of an official may be of another: his name fits, he has no other, or no word of office stands beside."""
    if all(n.alone for n in other.names) or any(agree(other.names, n) for n in official.names if not n.alone):
        return True
    lone = (m for m in official.mentions if name_of(page, m).alone)
    return any(role_of(page, m.start) not in OFFICIALS for m in lone)


def _doubly(cast: Cast, number: int) -> bool:
    """Whether the act calls an official a party as well, but a bailiff or a notary whose acts are complained of."""
    return cast.roles[number] not in (Role.BAILIFF, Role.NOTARY)


def _broken(cast: Cast) -> bool:
    """Whether names stand in the act misspelt or broken: others may have escaped."""
    rules = [m.rule for p in cast.people for m in p.mentions]
    return any(rule in BROKEN for rule in rules) or rules.count(MISSPELT) > 1


def _bad_scan(page: Page) -> bool:
    return sum(1 for _ in _DIGIT_IN_WORD.finditer(page.text)) >= MANY
