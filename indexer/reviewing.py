"""An act under review: what was found in it, what is asked of a person, and what his edits make of it, at once.

The office calls this. What the recognizers found in the few acts that are being read is kept in the memory of the process, so
that an edit shows its effect in the time of replacing and checking alone.
"""
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from anonymizer.cast.people import Cast
from anonymizer.mask import Masked, finish, public_text
from anonymizer.policy import policy
from anonymizer.surrogates.labels import label
from anonymizer.surrogates.replace import numbers
from anonymizer.text.words import Page
from archive_store import audit
from archive_store.canonical import digest
from archive_store.catalogue import CORRECTION, Entry, State
from indexer import approval
from indexer.archive import Archive
from indexer.readings import Reading
from indexer.readings import reading as reading_of
from indexer.twins import twin_of
from language.tokens import fold
from models.act import Act, Language
from models.mention import Replacement, Role
from models.review import (
    BadEdit,
    CastMember,
    Doubt,
    DoubtDecision,
    DoubtVerdict,
    Edit,
    Reviewed,
    Step,
    Undo,
    approvals,
    in_force,
)

MOST_WAITING = 5_000  # rows put in order at once
PER_DAY = 0.1  # what a day of waiting adds to the risk: in ten days a harmless act comes before a new leak


@dataclass(frozen=True, slots=True)
class Settled:
    """A doubt that a person decided, and the step; `reused` says that it was taken in another act of the case."""

    doubt: Doubt
    step: Step
    reused: bool


@dataclass(frozen=True, slots=True)
class UnderReview:
    """An act as its reviewer must see it; all places are of `text`, the extracted one."""

    entry: Entry
    text: str
    act: Act | None
    masked: Masked
    public: str
    people: tuple[CastMember, ...]
    steps: tuple[Step, ...]
    in_force: tuple[Step, ...]
    approvals: tuple[str, ...]  # accounts that approved exactly this public text
    needed: int
    settled: tuple[Settled, ...]  # doubts that are asked no more
    published: str = ""  # the text that the public reads now

    @property
    def public_sha256(self) -> str:
        return digest(self.public)

    @property
    def corrected(self) -> bool:
        """Whether the act is public with another text than the one that would be made of it now."""
        return self.entry.state is State.PUBLISHED and self.public != self.published

    @property
    def doubts(self) -> tuple[Doubt, ...]:
        """What is still asked, the severest first."""
        return self.masked.doubts


def load(archive: Archive, act_id: str, by: str) -> UnderReview:
    """An act under review; that `by` read it is on the audit trail. Raises NotFound, BadSignature, Unreadable."""
    entry = archive.catalogue.by_act(act_id)
    audit.record(archive.database, by, "read_original", act_id)
    return _changed(archive, entry, entry.code) if entry.code else _state(archive, entry)


def preview(archive: Archive, act_id: str, edits: Sequence[Edit]) -> UnderReview:
    """The act as further edits would make it; nothing is kept. Raises NotFound, BadEdit."""
    entry = archive.catalogue.by_act(act_id)
    for one in edits:
        _fits(one, reading_of(archive, entry))
    return _state(archive, entry, tuple(edits))


def edit(archive: Archive, act_id: str, change: Edit, by: str) -> UnderReview:
    """Keep an edit; the act as it is with it. Raises NotFound, and BadEdit for what lies outside the text."""
    entry = archive.catalogue.by_act(act_id)
    reading = reading_of(archive, entry)
    _fits(change, reading)
    archive.reviews.keep(act_id, digest(reading.page.text), change, by)
    return _changed(archive, entry)


def undo(archive: Archive, act_id: str, position: int, by: str) -> UnderReview:
    """Undo the edit, or the decision of a doubt, at a position of the act's steps. Raises NotFound."""
    entry = archive.catalogue.by_act(act_id)
    archive.reviews.keep(act_id, digest(reading_of(archive, entry).page.text), Undo(position), by)
    return _changed(archive, entry)


def decide_doubt(archive: Archive, act_id: str, doubt: Doubt, verdict: DoubtVerdict, by: str) -> UnderReview:
    """Keep what a person says of a doubt; of the same word it is asked no more in this case, of the whole act not in this text.

    Raises NotFound, and BadEdit `is_a_leak` for a leak, which only an edit can close, or `no_such_doubt`."""
    entry = archive.catalogue.by_act(act_id)
    reading, state = reading_of(archive, entry), _state(archive, entry)
    if doubt not in state.doubts:
        raise BadEdit("no_such_doubt", act_id)
    if doubt.sure:
        raise BadEdit("is_a_leak", act_id)
    text = reading.page.text
    form = _form(doubt, text)
    scope = next(iter(approval.case_of(reading.act)), "") if form else ""
    archive.reviews.keep(act_id, digest(text), DoubtDecision(doubt.code, doubt.place, verdict), by, scope or digest(text), form)
    return _state(archive, entry)


def public_at(archive: Archive, act_id: str, position: int) -> str:
    """The public text as it was after the step at `position` of the archive's steps; -1 is before any. Raises NotFound."""
    text = reading_of(archive, archive.catalogue.by_act(act_id)).page.text
    return public_text(text, replaced_at(archive, act_id, position))


def replaced_at(archive: Archive, act_id: str, position: int) -> tuple[Replacement, ...]:
    """What made that public text. Raises NotFound."""
    entry = archive.catalogue.by_act(act_id)
    reading = reading_of(archive, entry)
    steps = (step for step in archive.reviews.of(act_id) if step.position <= position)
    edits = tuple(step.said for step in in_force(steps, digest(reading.page.text)))
    return finish(reading.page, reading.found, Reviewed(edits), twin_of(archive, entry, reading.act)).replacements


def queue(archive: Archive, size: int, code: str = "") -> tuple[Entry, ...]:
    """What waits for a decision, corrections of public acts too, the most urgent first; with `code` what waits for this reason alone."""
    waiting = (*archive.catalogue.waiting((State.REVIEW,), 0, MOST_WAITING, code), *archive.catalogue.corrected(MOST_WAITING, code))
    now = datetime.now(UTC)
    return tuple(sorted(waiting, key=lambda entry: (-urgency(entry, now), entry.received_at, entry.act_id))[:size])


def urgency(entry: Entry, now: datetime) -> float:
    """The risk, and a tenth for each day of waiting, so that nothing waits for ever; an unmeasured risk counts as the highest."""
    risk = 1.0 if entry.risk is None else entry.risk
    return risk + PER_DAY * (now - entry.received_at).total_seconds() / 86_400


def _state(archive: Archive, entry: Entry, further: tuple[Edit, ...] = ()) -> UnderReview:
    reading = reading_of(archive, entry)
    text, steps = reading.page.text, archive.reviews.of(entry.act_id)
    before = approval.reviewed(archive.reviews, entry.act_id, text, reading.act)
    twin = twin_of(archive, entry, reading.act)
    masked = finish(reading.page, reading.found, replace(before, edits=before.edits + further), twin)
    public = public_text(text, masked.replacements)
    return UnderReview(
        entry=entry, text=text, act=reading.act, masked=masked, public=public,
        people=tuple(_members(reading.page, masked)), steps=steps, in_force=in_force(steps, digest(text)),
        approvals=tuple(step.who for step in approvals(steps, digest(public))), needed=archive.settings.reviewers,
        settled=tuple(_settled(archive, entry, reading, before.edits + further, twin)),
        published="".join(act.text for act in archive.shelf.many([entry.act_id])),
    )


def _changed(archive: Archive, entry: Entry, code: str = CORRECTION) -> UnderReview:
    """The act as it is now; of a public one it is noted whether its correction waits, for the reason `code`."""
    state = _state(archive, entry)
    if entry.state is not State.PUBLISHED:
        return state
    return replace(state, entry=archive.catalogue.correcting(entry.digest, code if state.corrected else ""))


def _settled(archive: Archive, entry: Entry, reading: Reading, edits: tuple[Edit, ...], twin: Cast | None) -> Iterable[Settled]:
    """The doubts that there would be if none had been decided, and who decided them."""
    text = reading.page.text
    decisions = archive.reviews.decisions(approval.scopes(text, reading.act))
    if not decisions.steps:
        return
    for doubt in finish(reading.page, reading.found, Reviewed(edits), twin).doubts:
        step = decisions.step(doubt.code, _form(doubt, text))
        if step is not None and not doubt.sure:
            yield Settled(doubt, step, step.act_id != entry.act_id)


def _form(doubt: Doubt, text: str) -> str:
    """The word of a doubt by which it is known again; "" for the whole act."""
    return fold(doubt.place.of(text)) if doubt.place else ""


def _members(page: Page, masked: Masked) -> Iterable[CastMember]:
    """The people as the office names them; a couple («супруги Ахметовы») is one, with the labels of both."""
    cast = masked.cast
    hidden = cast.of(policy().shown, keep=False)
    number, ids = numbers(hidden, cast.roles, cast.numbers), {p.number for p in hidden}
    language = page.language(0)
    for person in cast.people:
        named = [o.number for o in person.others if o.number in ids] or [person.number]
        labels = [_label(cast.roles[n], number[n], language) for n in named] if person.number in ids else []
        written = dict.fromkeys(" ".join(page.text[m.start : m.stop].split()) for m in person.mentions)
        yield CastMember(person.number, cast.roles[person.number], not labels, ", ".join(labels), tuple(person.mentions), tuple(written))


def _label(role: Role, number: int, language: Language) -> str:
    return label(role, number, "nom", language)


def _fits(change: Edit, reading: Reading) -> None:
    """Raises BadEdit for an edit that lies outside the text."""
    if any(place.stop > len(reading.page.text) for place in change.places):
        raise BadEdit("outside_text")
