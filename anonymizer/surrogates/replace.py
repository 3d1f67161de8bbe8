"""What stands in the public text in place of every name and datum, and where each place of the act has gone."""
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import accumulate
from types import MappingProxyType

from anonymizer.cast.resolve import Person
from anonymizer.particulars.data import key
from anonymizer.surrogates.instead import instead
from anonymizer.surrogates.labelling import labelled
from anonymizer.text.joined import joined
from anonymizer.text.words import Page
from models.mention import Mention, Replacement, Role, Span


def of_people(page: Page, people: Iterable[Person], roles: dict[int, Role], given: Mapping[int, int] = MappingProxyType({})) -> Iterator[Replacement]:
    """The labels of `people`: role and number, in the case and language of the place, and what changes beside them."""
    people = tuple(people)
    yield from labelled(page, people, roles, numbers(people, roles, given))


def numbers(people: Sequence[Person], roles: dict[int, Role], given: Mapping[int, int] = MappingProxyType({})) -> dict[int, int]:
    """Each person's number among those of one role, in the order of the act; where there are any, the numbers `given`."""
    found: dict[int, int] = {}
    counts: Counter[Role] = Counter()
    for person in sorted(people, key=lambda p: p.number):
        role = roles[person.number]
        found[person.number] = counts[role] + 1
        counts[role] += not person.others
    return found | {number: given[number] for number in found if number in given}


def of_data(page: Page, data: Iterable[Mention]) -> Iterator[Replacement]:
    """What stands in place of every other datum: its category, the year of a date, the town of an address."""
    entities: dict[str, str] = {}
    for mention in _joined(page, data):
        entity = entities.setdefault(key(mention, page.text), f"{mention.category}-{len(entities) + 1}")
        for made in instead(page, mention):
            yield replace(made, entity=entity) if made.category else made


def _joined(page: Page, data: Iterable[Mention]) -> Iterator[Mention]:
    """The data, two parts of one category with nothing but space between as one."""
    def together(last: Mention, mention: Mention) -> Mention | None:
        if last.category is not mention.category or page.text[last.stop : mention.start].strip(" \t\r\n"):
            return None
        return replace(last, stop=max(last.stop, mention.stop))

    return joined(sorted(data), together)


def apart(replacements: Iterable[Replacement]) -> Iterator[Replacement]:
    """Replacements that overlap no more: a longer one takes in what begins inside it, and covers all that both cover.

    A change of a word beside a label (without a category) gives way to what is hidden."""
    every = list(replacements)
    hiding = list(_apart(sorted((r for r in every if r.category), key=lambda r: (r.start, -r.stop))))
    starts = [r.start for r in hiding]
    beside = []
    for one in (r for r in every if not r.category):
        at = bisect_left(starts, one.start)
        if (not at or hiding[at - 1].stop <= one.start) and (at == len(hiding) or one.stop <= hiding[at].start):
            beside.append(one)
    yield from sorted([*hiding, *beside], key=lambda r: (r.start, r.stop))


def _apart(replacements: Iterable[Replacement]) -> Iterator[Replacement]:
    last: Replacement | None = None
    for one in replacements:
        if last and one.start < last.stop:
            if one.stop > last.stop:
                last = replace(last, stop=one.stop)
            continue
        if last:
            yield last
        last = one
    if last:
        yield last


def public_text(text: str, replacements: Sequence[Replacement]) -> str:
    """The text with every replacement done.

    >>> from models.mention import Category
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
