"""Signs that a person should read the act before it is public: what the recognizers themselves are unsure of."""
from collections.abc import Iterable, Iterator
from re import compile

from anonymizer.cast.duties import duty
from anonymizer.cast.likeness import agree
from anonymizer.cast.people import Cast
from anonymizer.cast.persons import Person
from anonymizer.cast.resolve import signs
from anonymizer.cast.role_words import role_of
from anonymizer.names.parts import name_of
from anonymizer.policy import policy
from anonymizer.text.words import Page
from models.mention import OFFICIALS, Mention, Role, Span

TORN = "torn_letter"  # one such name is enough
MISSPELT = "known in small letters"  # of these two
_DIGIT_IN_WORD = compile(r"(?<![\w.,/№-])[А-ЯЁӘІҢҒҮҰҚӨҺа-яёәіңғүұқөһ]{1,20}[0134][а-яёәіңғүұқөһ]{2}")  # look-alike letters the rules read
_REST_OF_WORD = compile(r"\w{0,30}")
MOST_PLACES = 12  # told of one doubt
MOST = 20  # people of one surname who are compared with an official
MANY = 3  # misread words that make a text a bad scan rather than a slip


def doubts(page: Page, cast: Cast) -> Iterator[tuple[str, tuple[Span, ...]]]:
    """The codes of the doubts about an act, each once, with the first places where it is seen, in their order."""
    for code, places in (("namesake_of_official", _namesakes(page, cast)), ("broken_name", _broken(cast)), ("bad_scan", _misread(page))):
        if places:
            yield code, tuple(sorted(set(places))[:MOST_PLACES])


def _namesakes(page: Page, cast: Cast) -> list[Span]:
    """Where an official is named who bears the surname of a hidden person, so that what is shown of the one may be of the other."""
    shown, hidden = cast.of(policy().shown, keep=True), cast.of(policy().shown, keep=False)
    bearers: dict[str, list[Person]] = {}
    for person in hidden:
        for base in _surnames(person):
            bearers.setdefault(base, []).append(person)
    doubly = {p for p in cast.people if p.number in cast.disputed and _doubly(cast, p.number)}
    alike = {p for p in shown if any(_mistakable(page, p, o) for base in sorted(_surnames(p)) for o in bearers.get(base, ())[:MOST])}
    return [place for person in doubly | alike for place in _telling(page, person)]


def _telling(page: Page, person: Person) -> list[Span]:
    """Where an official is named by one word alone; where he never is, wherever he is named."""
    lone = [m for m in person.mentions if name_of(page, m).alone]
    return _spans(lone or person.mentions)


def _surnames(person: Person) -> set[str]:
    return {base for name in person.names if name.surname for base in name.surname.bases}


def _mistakable(page: Page, official: Person, other: Person) -> bool:
    """Whether a shown mention of an official, beside which no word of office stands, may be of another."""
    doubtful = (name_of(page, m) for m in official.mentions if not _in_office(page, m))
    return any(name.alone or agree(other.names, name) for name in doubtful)


def _in_office(page: Page, mention: Mention) -> bool:
    """Whether a word of office stands before a name, or the name is a signature."""
    return role_of(page, mention.start) in OFFICIALS or duty(page, mention) is not None or signs(page, mention)


def _doubly(cast: Cast, number: int) -> bool:
    """Whether the act calls an official a party as well, but a bailiff or a notary whose acts are complained of."""
    return cast.roles[number] not in (Role.BAILIFF, Role.NOTARY)


def _broken(cast: Cast) -> list[Span]:
    """Where names stand in the act misspelt or broken: others may have escaped."""
    mentions = [m for p in cast.people for m in p.mentions]
    misspelt = [m for m in mentions if m.rule == MISSPELT]
    return _spans([*(m for m in mentions if m.rule == TORN), *(misspelt if len(misspelt) > 1 else ())])


def _misread(page: Page) -> list[Span]:
    """Where the scan was read badly, if it was in many places."""
    words = [Span(m.start(), _REST_OF_WORD.match(page.text, m.end()).end()) for m in _DIGIT_IN_WORD.finditer(page.text)]
    return words if len(words) >= MANY else []


def _spans(mentions: Iterable[Mention]) -> list[Span]:
    return [Span(m.start, m.stop) for m in mentions]
