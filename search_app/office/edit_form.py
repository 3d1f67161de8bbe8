"""A form of the reviewing page as an edit: every field of it may be anything."""
import re
from collections.abc import Iterable, Iterator
from enum import StrEnum
from typing import TypeVar

from werkzeug.datastructures import MultiDict

from models.mention import Category, Role, Span
from models.review import BadEdit, CastMember, Doubt, Edit, EditKind

MOST_PLACES = 500  # that one edit may name
LONGEST_WORDS = 500  # of what a reviewer types to be hidden
_PLACE = re.compile(r"(\d{1,9})-(\d{1,9})")

E = TypeVar("E", bound=StrEnum)


def edit_of(form: MultiDict[str, str], text: str) -> Edit:
    """What a form asks for. Raises BadEdit, also `no_kind`, `no_such_words` and `too_many_places`.

    >>> edit_of(MultiDict({"kind": "add", "words": "Пак", "category": "PERSON"}), "Иск Пак. Пак согласна.").spans
    (Span(start=4, stop=7), Span(start=9, stop=12))
    >>> edit_of(MultiDict([("kind", "merge"), ("people", "4-7"), ("people", "9-12")]), "Иск Пак. Пак согласна.").person
    Span(start=4, stop=7)
    """
    kind = one_of(EditKind, form.get("kind", ""))
    if kind is None:
        raise BadEdit("no_kind")
    spans = named(kind, form, text)
    category = one_of(Category, form.get("category", "")) if kind is EditKind.ADD else None
    of_person = kind is EditKind.MERGE or category is Category.PERSON
    person = next(places([form.get("person", "")]), None) if of_person else None
    if kind is EditKind.MERGE and person is None:
        person, spans = next(iter(spans), None), spans[1:]
        if not spans:
            raise BadEdit("no_person")
    takes_role = kind in (EditKind.SPLIT, EditKind.ROLE) or category is Category.PERSON and person is None
    return Edit(kind, spans, category, one_of(Role, form.get("role", "")) if takes_role else None, person, "all_forms" in form)


def names_people(edit: Edit, text: str, people: Iterable[CastMember]) -> bool:
    """Whether somebody is named at each place of an edit that is about people; others are about any place."""
    if edit.kind in (EditKind.ADD, EditKind.REMOVE):
        return True
    named = bytearray(len(text))
    for mention in (m for person in people for m in person.mentions):
        named[mention.start : mention.stop] = b"\1" * (mention.stop - mention.start)
    return all(named.find(1, place.start, place.stop) >= 0 for place in edit.places)


def named(kind: EditKind, form: MultiDict[str, str], text: str) -> tuple[Span, ...]:
    """The places that a form names: those of ticked people, else of ticked forms of names or the chosen one, else of typed words.

    Words beside a chosen place must be those that stand there, so that a page that is out of date changes nothing unseen."""
    people = form.getlist("people") if kind in (EditKind.MERGE, EditKind.ROLE) else []
    spans, words = tuple(places(people or form.getlist("places"))), " ".join(form.get("words", "").split())
    if len(words) > LONGEST_WORDS:
        raise BadEdit("no_such_words")
    if kind is EditKind.ADD and words:
        if any(" ".join(span.of(text).split()) != words for span in spans):
            raise BadEdit("changed_meanwhile")
        spans = spans or tuple(standing(words, text))
        if not spans:
            raise BadEdit("no_such_words")
    return tuple(dict.fromkeys(spans)) if kind is EditKind.MERGE else united(spans)


def united(spans: Iterable[Span]) -> tuple[Span, ...]:
    """The places in order, those that overlap as one: what is meant is the same, and the work grows with their number alone.

    >>> united([Span(4, 9), Span(0, 2), Span(5, 12)])
    (Span(start=0, stop=2), Span(start=4, stop=12))
    """
    found: list[Span] = []
    for span in sorted(spans):
        before = found.pop() if found and span.start < found[-1].stop else span
        found.append(Span(before.start, max(before.stop, span.stop)))
    return tuple(found)


def places(fields: Iterable[str]) -> Iterator[Span]:
    """The places of fields like «12-20,40-48». Raises BadEdit `too_many_places`.

    >>> list(places(["12-20,40-48", "x"]))
    [Span(start=12, stop=20), Span(start=40, stop=48)]
    """
    for count, found in enumerate(match for field in fields for match in _PLACE.finditer(field)):
        if count >= MOST_PLACES:
            raise BadEdit("too_many_places")
        yield Span(int(found[1]), int(found[2]))


def standing(words: str, text: str) -> Iterator[Span]:
    """Where the words stand in the text as whole words, in these letters, whatever space is between them. Raises BadEdit."""
    pattern = r"(?<!\w)" + r"\s+".join(map(re.escape, words.split())) + r"(?!\w)"
    for count, found in enumerate(re.finditer(pattern, text)):
        if count >= MOST_PLACES:
            raise BadEdit("too_many_places")
        yield Span(*found.span())


def doubt_of(form: MultiDict[str, str], doubts: Iterable[Doubt]) -> Doubt:
    """The open doubt that a form names by its code and place. Raises BadEdit `no_such_doubt`."""
    place = next(places([form.get("place", "")]), None)
    for doubt in doubts:
        if (doubt.code, doubt.place) == (form.get("code", ""), place):
            return doubt
    raise BadEdit("no_such_doubt")


def one_of(kind: type[E], value: str) -> E | None:
    """The member of an enumeration; None for what is none."""
    try:
        return kind(value)
    except ValueError:
        return None
