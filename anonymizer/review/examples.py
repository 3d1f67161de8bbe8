"""What reviewers decided, as examples to learn from: the words around a place, without a name or a datum of the act.

Every hidden place is told by its category, also what a reviewer let be seen. Of the rest only words in small letters and
words for roles stay; a name in any form, a word of a datum, whatever has a capital letter or a figure, does not.
"""
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from re import Match, sub

from anonymizer.cast.people import known_bases
from anonymizer.cast.role_words import says_role
from anonymizer.review.draft import Found
from anonymizer.review.edits import edited
from anonymizer.surrogates.replace import apart
from anonymizer.text.alphabet import fold as levelled
from anonymizer.text.forms import all_forms
from anonymizer.text.words import Page
from language.tokens import fold, tokens
from models.mention import Category, Mention, Replacement, Span
from models.review import DoubtDecision, Edit, EditKind

WORDS = 10  # on each side
REACH = 400  # characters that are enough for them
_VERDICTS = {
    EditKind.ADD: "missed", EditKind.REMOVE: "none", EditKind.MERGE: "same_person", EditKind.SPLIT: "another_person", EditKind.ROLE: "role",
}


@dataclass(frozen=True, slots=True)
class Example:
    """One decided place: what stands there and by which rule or test, what a person said, its shape, the words around."""

    category: str
    role: str
    rule: str
    verdict: str
    shape: str
    before: str
    after: str


def examples(page: Page, found: Found, edits: Sequence[Edit], decisions: Sequence[DoubtDecision]) -> Iterator[Example]:
    """An example for each place of a text's edits in force and decided doubts; `found` is what was found before them."""
    after = edited(page, found, edits)
    cover = _Cover(page, (found, after))
    for edit in edits:
        for span in edit.spans:
            mention = None if edit.kind is EditKind.ADD else _at(found, span)
            category, rule = (mention.category, mention.rule) if mention else (edit.category or Category.PERSON, "")
            role, verdict = edit.role or _role(after, span), _VERDICTS[edit.kind]
            yield Example(category, role, rule, verdict, shape(span.of(page.text)), *cover.around(span))
    for decision in decisions:
        if decision.place is None:
            yield Example("", "", decision.code, decision.verdict, "", "", "")
            continue
        mention, form = _at(found, decision.place), shape(decision.place.of(page.text))
        category, role = mention.category if mention else "", _role(after, decision.place)
        yield Example(category, role, decision.code, decision.verdict, form, *cover.around(decision.place))


def shape(value: str) -> str:
    """How a value is written, without what it says.

    >>> shape("Ахметов Д.С."), shape("ИИН 850412350121"), shape("ул. Абая, 5-12")
    ('Aa A.A.', 'AA 0', 'a. Aa, 0-0')
    """
    return sub(r"[^\W\d_]+|\d+", _shape, value)


def _shape(match: Match[str]) -> str:
    text = match[0]
    if text[0].isdigit():
        return "0"
    return "a" if text.islower() else "A" if len(text) == 1 else "AA" if text.isupper() else "Aa"


def _telling(value: str) -> Iterator[str]:
    """The words of a value by which it may be known: those with a capital letter or a figure, or all when there is none;
    no initials."""
    words = [token.text for token in tokens(value) if len(token.text) > 1]
    yield from map(fold, [word for word in words if not word.islower()] or words)


def _at(found: Found, place: Span) -> Mention | None:
    """The mention that a place touches, the first."""
    every = (m for mentions in (found.data, *(p.mentions for p in found.cast.people)) for m in mentions)
    return min((m for m in every if m.start < place.stop and place.start < m.stop), default=None)


def _role(found: Found, place: Span) -> str:
    """The role of who is named at a place, "" where nobody is."""
    people = (p for p in found.cast.people if any(m.start < place.stop and place.start < m.stop for m in p.mentions))
    return next((found.cast.roles[p.number].value for p in people), "")


class _Cover:
    """What of a text must not be told: the places of all people and data, officials too, and their words everywhere."""

    def __init__(self, page: Page, readings: Iterable[Found]) -> None:
        readings = tuple(readings)
        self._page = page
        people = [p for found in readings for p in found.cast.people]
        mentions = {m for p in people for m in p.mentions}.union(*(found.data for found in readings))
        self._places = tuple(apart(Replacement(m.start, m.stop, m.category, "", f"[{m.category}]") for m in mentions))
        self._forms = all_forms(known_bases(people))
        self._words = frozenset(word for m in mentions for word in _telling(page.text[m.start : m.stop]))

    def around(self, place: Span) -> tuple[str, str]:
        """The words before and after a place, as far as they may be told."""
        start, stop = self._whole(place.start, place.stop)
        first, last = self._whole(max(0, start - REACH), min(len(self._page.text), stop + REACH))
        before, after = self._told(first, start), self._told(stop, last)
        return " ".join(before[-WORDS:]), " ".join(after[:WORDS])

    def _whole(self, start: int, stop: int) -> tuple[int, int]:
        """A place with the rest of the words that it cuts."""
        text = self._page.text
        while start and text[start - 1].isalnum():
            start -= 1
        while stop < len(text) and text[stop].isalnum():
            stop += 1
        return start, stop

    def _told(self, start: int, stop: int) -> list[str]:
        """The words of a stretch, hidden places by their categories."""
        told, at = [], start
        for one in (r for r in self._places if r.start < stop and start < r.stop):
            told += [*self._words_of(at, one.start), one.surrogate]
            at = one.stop
        return told + self._words_of(at, stop)

    def _words_of(self, start: int, stop: int) -> list[str]:
        words = self._page.text[start:stop]
        return [self._word(token.text) for token in tokens(words)] if start < stop else []

    def _word(self, word: str) -> str:
        if fold(word) in self._words or levelled(word) in self._forms:
            return "[WORD]"
        if word.isalpha() and (word.islower() or says_role(word)):
            return fold(word)
        return "0" if word[0].isdigit() else "[WORD]"
