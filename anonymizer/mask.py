"""Text in, replacements and a decision out: find, resolve, decide, replace, check in one story."""
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from anonymizer.check import Finding, findings, known_of
from anonymizer.data import find_data
from anonymizer.decide import decide
from anonymizer.doubts import doubts
from anonymizer.people import Cast, cast_of, known_bases, with_officials
from anonymizer.policy import policy
from anonymizer.replace import Moved, apart, of_data, of_people, public_text
from anonymizer.words import Page
from models.act import Act
from models.mention import Decision, Mention, Replacement

__all__ = ["Masked", "mask", "public_text"]


@dataclass(frozen=True, slots=True)
class Masked:
    """What is replaced in an act and what happens with it; `mentions` holds all that was found, the shown officials too.

    `risk` grows from 0 to 1 with the doubts; `findings` are the places of the public text that the second reading doubts."""

    replacements: tuple[Replacement, ...]
    decision: Decision
    reasons: tuple[str, ...]
    risk: float
    mentions: tuple[Mention, ...]
    findings: tuple[Finding, ...] = ()


def mask(text: str, act: Act | None = None) -> Masked:
    """The replacements that make `text` public, whether it may be, why, and how doubtful that is.

    `act` is what was described of the text, where it was: its judges, secretary and prosecutors stay visible.

    >>> masked = mask("Судья Ибраимова Э.Р. рассмотрела иск Пак Инны Геннадьевны к Цою С.В. Решение: взыскать с Цоя С.В.")
    >>> [(r.category.value, r.surrogate) for r in masked.replacements]
    [('PERSON', 'Истца 1'), ('PERSON', 'Ответчику 1'), ('PERSON', 'Ответчика 1')]
    """
    page = Page(text)
    data = find_data(text)
    cast = with_officials(cast_of(page), act) if act else cast_of(page)
    hidden = cast.of(policy().shown, keep=False)
    replacements = tuple(apart([*of_people(page, hidden, cast.roles), *of_data(page, data)]))
    found = second_reading(text, cast, data, replacements)
    people = tuple(m for p in cast.people for m in p.mentions)
    codes = _codes(data, found, doubts(page, cast, _covered(text, (*people, *data))))
    decision, reasons = decide(text, codes)
    return Masked(replacements, decision, reasons, _risk(codes, found), tuple(sorted((*people, *data))), found)


def _covered(text: str, mentions: Iterable[Mention]) -> bytearray:
    """A byte a character, one where a name or datum was found."""
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


def _codes(data: Sequence[Mention], found: Sequence[Finding], others: Iterable[str]) -> list[str]:
    """The codes of all doubts, a leak first."""
    unsure = ["doubtful_datum"] if any(not m.sure for m in data) else []
    return ["leak" for f in found if f.sure][:1] + unsure + sorted({f.code for f in found if not f.sure}) + list(others)


def _risk(codes: Sequence[str], found: Sequence[Finding]) -> float:
    """One minus the chance that nothing is open: each sure hit counts 0.9, each place of doubt and each doubt of the act 0.2."""
    places = sum(not f.sure for f in found)
    clean = 0.1 ** sum(f.sure for f in found) * 0.8 ** (places + len(codes))
    return round(1 - clean, 3)
