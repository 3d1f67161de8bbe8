"""What stands in the public text in place of every name and datum, and where each place of the act has gone."""
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate
from re import compile

from anonymizer.data import key
from anonymizer.grammar import case_of
from anonymizer.labels import label
from anonymizer.parts import Name, name_of
from anonymizer.policy import policy
from anonymizer.resolve import Person
from anonymizer.role_words import says_role
from anonymizer.words import Page
from models.act import Language
from models.mention import Category, Mention, Replacement, Role, Span

_YEAR = compile(r"(?<!\d)(?:19|20)\d{2}(?!\d)")
_TOWN = compile(r"(?:(?:г\.|город[а-я]{0,2})\s{0,2}[А-ЯӘІҢҒҮҰҚӨҺ][\w-]{2,20}|[А-ЯӘІҢҒҮҰҚӨҺ][\w-]{2,20}\s(?:қаласы|қ\.))")
_JOINED = compile(r",?\s+(?:и|или)\s+|,\s+")
_AND = {Language.RU: " и ", Language.KK: " және "}
_NUMBER = compile(r"\s+\d")
_KAZAKH_YEAR = compile(r"жыл(?:ғы|ы|дың)|ж\.")


def of_people(page: Page, people: Iterable[Person], roles: dict[int, Role]) -> Iterator[Replacement]:
    """The labels of `people`: role and number, in the case and language of the place."""
    people = tuple(people)
    numbers = _numbers(people, roles)
    known = {p.number: (p.bases, p.genders(), [o.number for o in p.others if o.number in numbers] or [p.number]) for p in people}
    before: tuple[Mention, str] | None = None
    for mention, number in sorted((m, p.number) for p in people for m in p.mentions):
        bases, genders, named = known[number]
        language, name = page.language(mention.start), name_of(page, mention)
        case = _same_case(page, before, mention, name, bases) or case_of(page, mention, name, bases, genders)
        bare = len(named) == 1 and _role_said(page, mention, roles[named[0]])
        text = _AND[language].join(label(roles[n], numbers[n], case, language, bare) for n in named)
        yield Replacement(mention.start, mention.stop, mention.category, f"PERSON-{number}", _told_apart(page, mention, text))
        before = mention, case


def _told_apart(page: Page, mention: Mention, text: str) -> str:
    """The label with a comma where a number of the act follows: «в пользу истца 1, 100 000 тенге» is not a million."""
    return f"{text}," if text[-1:].isdigit() and _NUMBER.match(page.text, mention.stop) else text


def _same_case(page: Page, before: tuple[Mention, str] | None, mention: Mention, name: Name, bases: frozenset[str]) -> str:
    """The case of the name before, when «и» or a comma joins them and the form allows it; else nothing."""
    if before is None or page.language(mention.start) is Language.KK or not _JOINED.fullmatch(page.text[before[0].stop : mention.start]):
        return ""
    return before[1] if any(case == before[1] for case, _ in name.forms(bases)) else ""


def _numbers(people: Sequence[Person], roles: dict[int, Role]) -> dict[int, int]:
    """Each person's number among those of one role, in the order of the act."""
    numbers: dict[int, int] = {}
    counts: Counter[Role] = Counter()
    for person in sorted(people, key=lambda p: p.number):
        role = roles[person.number]
        numbers[person.number] = counts[role] + 1
        counts[role] += not person.others
    return numbers


def _role_said(page: Page, mention: Mention, role: Role) -> bool:
    """Whether the word before a name says the label's role already: «истец 1», not «истец Истец 1»."""
    if role is Role.OTHER:
        return False
    word = next(iter(page.before(mention.start, 1)), None)
    return bool(word) and says_role(word.text) is role and page.text[word.stop : mention.start].strip(" \t\r\n\u00a0") == ""


def of_data(page: Page, data: Iterable[Mention]) -> Iterator[Replacement]:
    """What stands in place of every other datum: its category, the year of a date, the town of an address."""
    entities: dict[str, str] = {}
    for mention in data:
        entity = entities.setdefault(key(mention, page.text), f"{mention.category}-{len(entities) + 1}")
        yield Replacement(mention.start, mention.stop, mention.category, entity, instead(page, mention))


def instead(page: Page, mention: Mention) -> str:
    """The text that stands in place of one datum, in the language of its paragraph.

    >>> page = Page("1985 жылғы 12 сәуірде туған")
    >>> instead(page, Mention(0, 21, Category.BIRTH_DATE))
    '1985 жылы'
    """
    value, language = page.text[mention.start : mention.stop], page.language(mention.start)
    rule = policy().instead[Category(mention.category)]
    if rule.keeps == "year" and (year := _YEAR.search(value)):
        return f"{year[0]} жылы" if language is Language.KK and _KAZAKH_YEAR.search(value) else year[0]
    if rule.keeps == "town" and (town := _TOWN.search(value)):
        return f"{town[0]}, {rule.text(language)}"
    return rule.text(language)


def apart(replacements: Iterable[Replacement]) -> Iterator[Replacement]:
    """Replacements that overlap no more: a longer one takes in what begins inside it, and covers all that both cover."""
    last: Replacement | None = None
    for one in sorted(replacements, key=lambda r: (r.start, -r.stop)):
        if last and one.start < last.stop:
            if one.stop > last.stop:
                last = Replacement(last.start, one.stop, last.category, last.entity, last.surrogate)
            continue
        if last:
            yield last
        last = one
    if last:
        yield last


def public_text(text: str, replacements: Sequence[Replacement]) -> str:
    """The text with every replacement done.

    >>> public_text("Иск Ли.", [Replacement(4, 6, Category.PERSON, "PERSON-1", "Истца 1")])
    'Иск Истца 1.'
    """
    pieces, at = [], 0
    for one in replacements:
        pieces += [text[at : one.start], one.surrogate]
        at = one.stop
    return "".join([*pieces, text[at:]])


class Moved:
    """Where places of the act are in the public text."""

    def __init__(self, replacements: Sequence[Replacement]) -> None:
        self._replacements = replacements
        self._starts = [r.start for r in replacements]
        self._shifts = [0, *accumulate(len(r.surrogate) - (r.stop - r.start) for r in replacements)]

    def place(self, at: int, end: bool = False) -> int:
        """The public place of a character; inside a replacement its beginning, or with `end` its end."""
        index = bisect_right(self._starts, at - 1) if end else bisect_right(self._starts, at)
        if index:
            one = self._replacements[index - 1]
            if at < one.stop and at != one.start:
                return one.start + self._shifts[index - 1] + (len(one.surrogate) if end else 0)
            if at == one.start:
                index -= 1
        return at + self._shifts[index]

    def span(self, start: int, stop: int) -> Span:
        """The public span of a span of the act."""
        return Span(self.place(start), max(self.place(start), self.place(stop, end=True)))
