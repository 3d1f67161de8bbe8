"""A reviewer's edits, done to what was found in the act before anything of it is replaced.

An edit never shows what was hidden but at the places that it takes out itself, or by making somebody an official.
"""
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from re import IGNORECASE, compile, escape

from anonymizer.cast.people import Cast
from anonymizer.names.parts import Name, name_of
from anonymizer.names.propagate import carry
from anonymizer.names.surroundings import of_a_person
from anonymizer.particulars.data import key
from anonymizer.review.draft import Draft, Found, Places, Someone
from anonymizer.second_reading.check import Finding
from anonymizer.text.words import Page
from models.mention import Category, Mention, Role, Span
from models.review import Edit, EditKind

RULE = "reviewer"  # what found a mention that a reviewer added
_WORD = compile(r"\w+")


def edited(page: Page, found: Found, edits: Sequence[Edit]) -> Found:
    """What was found, after the edits in their order; one that fits no more, as nobody is named there, makes it `lost`.

    >>> from anonymizer.cast.people import cast_of
    >>> page = Page("Ответчик Пак Д.А. иск не признал.")
    >>> after = edited(page, Found(cast_of(page), ()), [Edit(EditKind.ROLE, (Span(9, 12),), role=Role.WITNESS)])
    >>> after.cast.roles, after.lost
    ({1: <Role.WITNESS: 'witness'>}, False)
    """
    if not edits:
        return found
    draft = Draft(page, found)
    for edit in edits:
        _DOING[edit.kind](draft, edit)
    return draft.found()


def _add(draft: Draft, edit: Edit) -> None:
    if edit.category is Category.PERSON:
        _add_person(draft, edit)
        return
    added = _put(draft, [_with_names(draft, span) for span in edit.spans], edit.category)
    draft.data += added
    if edit.all_forms:
        again = (span for m in added for span in _same_value(draft.page, m))
        draft.data += _put(draft, _free(draft, again), edit.category)


def _add_person(draft: Draft, edit: Edit) -> None:
    """Of an official the places alone are shown; what stays of a hidden name there stays hidden."""
    someone = next(iter(draft.named_at((edit.person,))), None) if edit.person else None
    draft.lost |= bool(edit.person) and someone is None
    someone = someone or draft.new(edit.role or Role.OTHER)
    added = _put(draft, [_with_names(draft, span) if someone.hidden else span for span in edit.spans], Category.PERSON)
    draft.give(someone, added)
    if edit.all_forms:
        again = (Span(m.start, m.stop) for m in carry(draft.page, added) if of_a_person(draft.page, m))
        draft.give(someone, _put(draft, _free(draft, again), Category.PERSON))


def _with_names(draft: Draft, span: Span) -> Span:
    """A place with the whole of the names that it touches."""
    place = Places((span,))
    names = [m for s in draft.named_at((span,)) for m in s.mentions if place.touch(m)]
    return Span(min([span.start, *(m.start for m in names)]), max([span.stop, *(m.stop for m in names)]))


def _put(draft: Draft, places: Sequence[Span], category: Category) -> list[Mention]:
    """Mentions at places; they take them from all others."""
    apart = Places(places).spans
    draft.cut(apart)
    return [Mention(span.start, span.stop, category, RULE) for span in apart]


def _free(draft: Draft, places: Iterable[Span]) -> list[Span]:
    """The places where nothing was found."""
    covered = draft.covered()
    return [place for place in places if not any(covered[place.start : place.stop])]


def _same_value(page: Page, mention: Mention) -> Iterator[Span]:
    """Where the value of a datum stands once more, whatever stands between its words."""
    words = _WORD.findall(page.text[mention.start : mention.stop])
    if words:
        pattern = compile(r"(?<!\w)" + r"\W{0,3}".join(map(escape, words)) + r"(?!\w)", IGNORECASE)
        yield from (Span(*match.span()) for match in pattern.finditer(page.text))


def _remove(draft: Draft, edit: Edit) -> None:
    places = list(edit.spans)
    if edit.all_forms:
        places += [Span(m.start, m.stop) for s in draft.named_at(edit.spans) for m in s.mentions]
        values = {key(m, draft.page.text) for m in draft.data_at(edit.spans)}
        places += [Span(m.start, m.stop) for m in draft.data if key(m, draft.page.text) in values]
    draft.cut(places)
    draft.let = sorted({*draft.let, *places})


def _merge(draft: Draft, edit: Edit) -> None:
    into, named = next(iter(draft.named_at((edit.person,))), None), draft.named_at(edit.spans)
    if into is None or not named:
        draft.lost = True
        return
    for someone in named:
        if someone is not into:
            draft.join(into, someone)


def _split(draft: Draft, edit: Edit) -> None:
    owners = draft.named_at(edit.spans)
    if not owners:
        draft.lost = True
        return
    places = Places(edit.spans)
    names = {_words(name_of(draft.page, m)) for s in owners for m in s.mentions if places.touch(m)}
    taken: list[Mention] = []
    for owner in owners:
        same = {m for m in owner.mentions if edit.all_forms and _words(name_of(draft.page, m)) in names}
        gone = {m for m in owner.mentions if places.touch(m)} | same
        owner.mentions = [m for m in owner.mentions if m not in gone]
        owner.names = None
        taken += gone
    draft.give(draft.new(edit.role or _hidden_first(owners).telling_role), taken)


def _words(name: Name) -> tuple[frozenset[str], str]:
    """What is the same for all forms of one spelling of a name."""
    return name.bases, name.initials


def _hidden_first(people: Sequence[Someone]) -> Someone:
    return next((s for s in people if s.hidden), people[0])


def _role(draft: Draft, edit: Edit) -> None:
    named = draft.named_at(edit.spans)
    draft.lost |= not named
    for someone in named:
        for one in (someone, *someone.others):
            one.role, one.disputed = edit.role, False


_DOING: dict[EditKind, Callable[[Draft, Edit], None]] = {
    EditKind.ADD: _add, EditKind.REMOVE: _remove, EditKind.MERGE: _merge, EditKind.SPLIT: _split, EditKind.ROLE: _role,
}


def role_given(cast: Cast, edits: Sequence[Edit]) -> frozenset[int]:
    """The people to whom a reviewer gave a role, by their numbers in the cast after the edits."""
    places = Places(span for edit in edits if edit.role for span in edit.spans)
    return frozenset(p.number for p in cast.people if any(places.touch(m) for m in p.mentions))


def accepted(findings: Sequence[Finding], let: Sequence[Span]) -> tuple[Finding, ...]:
    """The findings after a reviewer let places of the public text be seen: what was sure there is a doubt, no doubt is left.

    A leak that reaches beyond such a place stays one.

    >>> found = Finding(0, 5, "known_name", True), Finding(9, 12, "dwelling", False), Finding(20, 25, "email", False)
    >>> [(f.code, f.sure) for f in accepted(found, [Span(0, 12)])]
    [('known_name', False), ('email', False)]
    """
    inside = {f for f in findings if any(place.start <= f.start and f.stop <= place.stop for place in let)}
    return tuple(replace(f, sure=False) if f in inside else f for f in findings if f.sure or f not in inside)
