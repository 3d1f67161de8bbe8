"""Text in, replacements and a decision out: find, resolve, decide, replace, check in one story."""
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from anonymizer import asked
from anonymizer.check import Finding, findings, known_of
from anonymizer.data import find_data
from anonymizer.decide import decide
from anonymizer.doubts import doubts
from anonymizer.draft import Found
from anonymizer.edits import accepted, edited
from anonymizer.people import Cast, cast_of, known_bases, with_officials
from anonymizer.policy import policy
from anonymizer.replace import Moved, apart, of_data, of_people, public_text
from anonymizer.words import Page
from models.act import Act
from models.mention import Decision, Mention, Replacement, Span
from models.review import UNREVIEWED, Doubt, Reviewed

__all__ = ["Masked", "mask", "public_text"]


@dataclass(frozen=True, slots=True)
class Masked:
    """What is replaced in an act and what happens with it; `mentions` holds all that was found, the shown officials too.

    `risk` grows from 0 to 1 with the doubts; `findings` are the places of the public text that the second reading doubts,
    `doubts` all that is asked of a person, by places of the act; `cast` is who is named."""

    replacements: tuple[Replacement, ...]
    decision: Decision
    reasons: tuple[str, ...]
    risk: float
    mentions: tuple[Mention, ...]
    findings: tuple[Finding, ...]
    doubts: tuple[Doubt, ...]
    cast: Cast


def mask(text: str, act: Act | None = None, reviewed: Reviewed = UNREVIEWED) -> Masked:
    """The replacements that make `text` public, whether it may be, why, and how doubtful that is.

    `act` is what was described of the text, where it was: its judges, secretary and prosecutors stay visible. `reviewed` is
    what people said of the text before.

    >>> masked = mask("Судья Ибраимова Э.Р. рассмотрела иск Пак Инны Геннадьевны к Цою С.В. Решение: взыскать с Цоя С.В.")
    >>> [(r.category.value, r.surrogate) for r in masked.replacements]
    [('PERSON', 'Истца 1'), ('PERSON', 'Ответчику 1'), ('PERSON', 'Ответчика 1')]
    """
    page = Page(text)
    return finish(page, find(page, act), reviewed)


def find(page: Page, act: Act | None = None) -> Found:
    """Who and what is named in the act, before anybody has reviewed it: the part that takes its time."""
    return Found(with_officials(cast_of(page), act) if act else cast_of(page), find_data(page.text))


def finish(page: Page, found: Found, reviewed: Reviewed = UNREVIEWED) -> Masked:
    """What `found` makes of the act after the edits: replaced, read a second time, decided."""
    text, found = page.text, edited(page, found, reviewed.edits)
    cast, data = found.cast, found.data
    replacements = tuple(apart([*of_people(page, cast.of(policy().shown, keep=False), cast.roles), *of_data(page, data)]))
    people = tuple(m for p in cast.people for m in p.mentions)
    read = _let(second_reading(text, cast, data, replacements), found.let, replacements)
    places = asked.still_asked(text, read, replacements, reviewed.decided)
    in_doubt = asked.unsure(text, data, reviewed.decided)
    whole = [code for code in doubts(page, cast, _covered(text, (*people, *data, *found.let))) if not reviewed.decided(code, "")]
    whole += ["lost_edit"] * (found.lost or reviewed.lost)
    codes = _codes(in_doubt, places, whole)
    decision, reasons = decide(text, codes)
    return Masked(replacements, decision, reasons, _risk(codes, places), tuple(sorted((*people, *data))), places,
                  asked.doubts(places, in_doubt, whole, replacements), cast)


def _let(found: Sequence[Finding], let: Iterable[Span], replacements: Sequence[Replacement]) -> tuple[Finding, ...]:
    """The findings after a reviewer let some places of the act be seen."""
    moved = Moved(replacements)
    return accepted(found, [moved.span(place.start, place.stop) for place in let])


def _covered(text: str, mentions: Iterable[Mention | Span]) -> bytearray:
    """A byte a character, one where a name or datum was found, or a reviewer has looked."""
    covered = bytearray(len(text) + 1)
    for mention in mentions:
        covered[mention.start : mention.stop] = b"\1" * (mention.stop - mention.start)
    return covered


def second_reading(text: str, cast: Cast, data: Sequence[Mention], replacements: Sequence[Replacement]) -> tuple[Finding, ...]:
    """What the check finds in the public text that `replacements` make of `text`."""
    moved = Moved(replacements)
    shown = cast.of(policy().shown, keep=True)
    officials = [moved.span(m.start, m.stop) for p in shown for m in p.mentions]
    labels = [moved.span(r.start, r.stop) for r in replacements]
    hidden = known_bases(cast.of(policy().shown, keep=False)) - known_bases(shown)
    known = known_of(hidden, [text[m.start : m.stop] for m in data])
    return findings(public_text(text, replacements), known, (*officials, *labels))


def _codes(in_doubt: Sequence[Mention], found: Sequence[Finding], others: Iterable[str]) -> list[str]:
    """The codes of all doubts, a leak first."""
    unsure = ["doubtful_datum"] if in_doubt else []
    return ["leak" for f in found if f.sure][:1] + unsure + sorted({f.code for f in found if not f.sure}) + list(others)


def _risk(codes: Sequence[str], found: Sequence[Finding]) -> float:
    """One minus the chance that nothing is open: each sure hit counts 0.9, each place of doubt and each doubt of the act 0.2."""
    places = sum(not f.sure for f in found)
    clean = 0.1 ** sum(f.sure for f in found) * 0.8 ** (places + len(codes))
    return round(1 - clean, 3)
