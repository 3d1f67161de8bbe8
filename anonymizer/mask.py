"""Text in, replacements and a decision out: find, resolve, decide, replace in one story."""
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from anonymizer.aliases import aliases
from anonymizer.data import find_data, key
from anonymizer.names import find_names
from anonymizer.judge import judged
from anonymizer.natasha_ner import find_persons
from anonymizer.propagate import carry
from anonymizer.resolve import resolve
from anonymizer.roles import roles, said_roles
from anonymizer.surroundings import in_farm, of_a_person, united
from anonymizer.words import Page
from models.act import Act
from models.mention import OFFICIALS, Decision, Mention, Replacement


@dataclass(frozen=True, slots=True)
class Masked:
    """What is to be replaced in an act, and what happens with it; `mentions` holds all that was found, the kept too."""

    replacements: tuple[Replacement, ...]
    decision: Decision
    reasons: tuple[str, ...]
    risk: float
    mentions: tuple[Mention, ...]


def mask(text: str, act: Act | None = None) -> Masked:
    """The replacements that make `text` public, the decision whether it may be, the reasons for it and the risk."""
    page = Page(text)
    data = find_data(text)
    persons = find_people(page)
    words = said_roles(page, persons)
    people = resolve(page, persons, words, tuple(aliases(page, persons)))
    said = roles(people, words)
    out = []
    for p in people:
        if said[p.number] in OFFICIALS:
            continue
        for m in p.mentions:
            out.append(Replacement(m.start, m.stop, m.category, f"P{p.number}", f"Лицо {p.number}"))
    for m in data:
        out.append(Replacement(m.start, m.stop, m.category, key(m, text), m.category.value))
    return Masked(tuple(_apart(out)), Decision.PUBLISH, (), 0.0, (*persons, *data))


def find_people(page: Page):
    found = [m for m in united([*find_names(page), *natasha(page)]) if of_a_person(page, m)]
    found = [m for m in found if not (in_farm(page, m) and len(page.words_in(m.start, m.stop)) == 1)]
    return sorted([*found, *(m for m in carry(page, found) if of_a_person(page, m))])


def natasha(page):
    return judged(page, find_persons(page.text))


def _apart(out):
    last = 0
    for r in sorted(out, key=lambda r: (r.start, -r.stop)):
        if r.stop <= last:
            continue
        s = max(r.start, last)
        yield Replacement(s, r.stop, r.category, r.entity, r.surrogate)
        last = r.stop


def public_text(text: str, replacements: Sequence[Replacement]) -> str:
    """The text with every replacement done."""
    pieces, at = [], 0
    for r in replacements:
        pieces += [text[at : r.start], r.surrogate]
        at = r.stop
    return "".join([*pieces, text[at:]])
