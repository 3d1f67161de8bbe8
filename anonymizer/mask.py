"""Text in, replacements and a decision out: find, resolve, decide, replace, check in one story."""
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from anonymizer.cast.officials import doubted_officials
from anonymizer.cast.people import Cast, cast_of, known_bases, with_officials
from anonymizer.cast.twins import like
from anonymizer.decide import decide
from anonymizer.ner.persons import reach, seen
from anonymizer.ner.reader import Seen
from anonymizer.particulars.data import find_data
from anonymizer.particulars.data_by_model import data_by_model
from anonymizer.policy import policy
from anonymizer.review.draft import Found
from anonymizer.review.edits import accepted, edited, role_given
from anonymizer.second_reading import asked
from anonymizer.second_reading import risk as risks
from anonymizer.second_reading.check import Finding, Shown, findings, known_of
from anonymizer.second_reading.doubts import doubts
from anonymizer.second_reading.scale import scale
from anonymizer.surrogates.replace import Moved, apart, of_data, of_people, public_text
from anonymizer.text.words import Page
from models.act import Act
from models.mention import Category, Decision, Mention, Replacement, Span
from models.review import DOUBTFUL, UNREVIEWED, Doubt, Edit, Reviewed

__all__ = ["Masked", "mask", "public_text"]


@dataclass(frozen=True, slots=True)
class Masked:
    """What is replaced in an act and what happens with it; `mentions` holds all that was found, the shown officials too.

    `risk` is the chance of a leak, `parts` what it is made of; `findings` are the places of the public text that the second
    reading doubts, `doubts` all that is asked of a person, by places of the act; `cast` is who is named."""

    replacements: tuple[Replacement, ...]
    decision: Decision
    reasons: tuple[str, ...]
    risk: float
    mentions: tuple[Mention, ...]
    findings: tuple[Finding, ...]
    doubts: tuple[Doubt, ...]
    cast: Cast
    parts: tuple[risks.Part, ...]


def mask(text: str, act: Act | None = None, reviewed: Reviewed = UNREVIEWED, twin: Cast | None = None) -> Masked:
    """The replacements that make `text` public, whether it may be, why, and how doubtful that is.

    `act` is what was described of the text, where it was: its judges, secretary and prosecutors stay visible. `reviewed` is
    what people said of the text before. `twin` is who is named in the act's version in the other language: the same people
    take over their roles and numbers.

    >>> masked = mask("Судья Ибраимова Э.Р. рассмотрела иск Пак Инны Геннадьевны к Цою С.В. Решение: взыскать с Цоя С.В.")
    >>> [(r.category.value, r.surrogate) for r in masked.replacements]
    [('PERSON', 'Истца 1'), ('PERSON', 'Ответчику 1'), ('PERSON', 'Ответчика 1')]
    """
    page = Page(text)
    return finish(page, find(page, act), reviewed, twin)


def find(page: Page, act: Act | None = None) -> Found:
    """Who and what is named in the act, before anybody has reviewed it: the part that takes its time."""
    return Found(with_officials(cast_of(page), act) if act else cast_of(page), find_data(page.text, data_by_model(page), reach(page)))


def named(page: Page, found: Found, edits: Sequence[Edit] = (), twin: Cast | None = None) -> Found:
    """What was found, after the edits, its people named as in the `twin`; a role that a reviewer gave in this version stays."""
    after = edited(page, found, edits)
    return replace(after, cast=like(after.cast, twin, role_given(after.cast, edits))) if twin else after


def finish(page: Page, found: Found, reviewed: Reviewed = UNREVIEWED, twin: Cast | None = None) -> Masked:
    """What `found` makes of the act after the edits, its people named as in the `twin`: replaced, read a second time, decided."""
    found = named(page, found, reviewed.edits, twin)
    text, cast, data = page.text, found.cast, found.data
    replacements = tuple(apart([*of_people(page, cast.of(policy().shown, keep=False), cast.roles, cast.numbers), *of_data(page, data)]))
    people = tuple(m for p in cast.people for m in p.mentions)
    read = _let(second_reading(page, cast, data, replacements), found.let, replacements)
    places = asked.still_asked(text, read, replacements, reviewed.decided)
    in_doubt = asked.unsure(text, data, reviewed.decided)
    told = (*doubts(page, cast), *[("lost_edit", ())] * (found.lost or reviewed.lost))
    whole = {code: shows for code, shows in told if not reviewed.decided(code, "")}
    codes = [*[DOUBTFUL] * bool(in_doubt), *whole]
    parts = risks.parts(places, codes)
    risk = risks.total(parts)
    decision, reasons = decide(text, _codes(places, codes) if risk >= scale().review else ())
    return Masked(replacements, decision, reasons, risk, tuple(sorted((*people, *data))), places,
                  asked.doubts(places, in_doubt, whole, replacements), cast, parts)


def _let(found: Sequence[Finding], let: Iterable[Span], replacements: Sequence[Replacement]) -> tuple[Finding, ...]:
    """The findings after a reviewer let some places of the act be seen."""
    moved = Moved(replacements)
    return accepted(found, [moved.span(place.start, place.stop) for place in let])


def second_reading(page: Page, cast: Cast, data: Sequence[Mention], replacements: Sequence[Replacement]) -> tuple[Finding, ...]:
    """What is doubtful in the public text that `replacements` make of the page: what the check finds, and officials who may be none."""
    moved = Moved(replacements)
    officials = cast.of(policy().shown, keep=True)
    shown = Shown(
        tuple(moved.span(m.start, m.stop) for p in officials for m in p.mentions),
        tuple(moved.span(r.start, r.stop) for r in replacements if r.category is Category.PERSON),
        tuple(moved.span(r.start, r.stop) for r in replacements if r.category not in (None, Category.PERSON)),
    )
    hidden = known_bases(cast.of(policy().shown, keep=False)) - known_bases(officials)
    known = known_of(hidden, [page.text[m.start : m.stop] for m in data])
    doubted = (moved.span(m.start, m.stop) for m in doubted_officials(page, cast))
    return tuple(sorted((*findings(public_text(page.text, replacements), known, shown, _moved(page, moved)),
                         *(Finding(place.start, place.stop, "official_in_doubt", sure=False) for place in doubted))))


def _moved(page: Page, moved: Moved) -> list[Seen]:
    """What the networks see on the page, by its places in the public text."""
    places = ((one, moved.span(one.start, one.stop)) for one in seen(page))
    return [replace(one, start=place.start, stop=place.stop) for one, place in places]


def _codes(found: Sequence[Finding], whole: Iterable[str]) -> list[str]:
    """The codes of all doubts, a leak first."""
    return ["leak" for f in found if f.sure][:1] + sorted({f.code for f in found if not f.sure}) + list(whole)
