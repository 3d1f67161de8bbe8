"""What the reviewing page shows of an act beside its two texts: the doubts, the people, the steps, the decision."""
from collections.abc import Sequence
from dataclasses import dataclass

from archive_store.canonical import digest
from archive_store.catalogue import State
from indexer.reviewing import UnderReview
from models.mention import Category, Span
from models.review import (
    DOUBTFUL,
    CastMember,
    Doubt,
    DoubtDecision,
    DoubtVerdict,
    Edit,
    Review,
    Step,
    Undo,
    Verdict,
    approvals,
)
from search_app.office.case_words import GUESSES

AROUND = 40  # characters shown on either side of a place
MOST_ROWS = 500  # people, or doubts, listed at once
SHOWN_PLACES = 3  # of a step
LONGEST_SHOWN = 80


@dataclass(frozen=True, slots=True)
class Seen:
    """The words of a place between those around them."""

    place: str
    before: str
    words: str
    after: str


@dataclass(frozen=True, slots=True)
class Asked:
    """A doubt as it is listed, with the places where it shows: its own, or those of a doubt about the whole act."""

    number: int
    doubt: Doubt
    seen: tuple[Seen, ...]

    @property
    def place(self) -> str:
        """Its own place; "" for a doubt about the whole act."""
        return spelled(self.doubt.place) if self.doubt.place else ""

    @property
    def first(self) -> str:
        """The place that is chosen with the doubt."""
        return self.seen[0].place if self.seen else ""

    @property
    def words(self) -> str:
        return self.seen[0].words if self.seen else ""

    @property
    def guess(self) -> Category:
        """What kind of datum it would be, were it one."""
        return GUESSES.get(self.doubt.code, Category.PERSON)

    @property
    def hidden(self) -> bool:
        """Whether what is asked of is hidden already, and stays so."""
        return harmless(self.doubt) is DoubtVerdict.HIDDEN


@dataclass(frozen=True, slots=True)
class Form:
    """A form in which the act writes a name, and all places where it does."""

    written: str
    places: str
    count: int


@dataclass(frozen=True, slots=True)
class Done:
    """A kept step, with the words that it names; `undone` by a later one, or `open` to be undone."""

    step: Step
    what: str
    words: str
    undone: bool
    open: bool


def doubts(state: UnderReview) -> list[Asked]:
    """What is asked, the severest first."""
    return [asked(state.text, number, doubt) for number, doubt in enumerate(state.doubts[:MOST_ROWS])]


def asked(text: str, number: int, doubt: Doubt) -> Asked:
    return Asked(number, doubt, tuple(seen(text, place) for place in ((doubt.place,) if doubt.place else doubt.shows)))


def seen(text: str, place: Span) -> Seen:
    start, stop = place.start, place.stop
    return Seen(spelled(place), flat(text[max(0, start - AROUND) : start]), flat(text[start:stop]), flat(text[stop : stop + AROUND]))


def harmless(doubt: Doubt) -> DoubtVerdict:
    """How a doubt ends that is accepted as harmless: a datum that is hidden in doubt stays hidden."""
    return DoubtVerdict.HIDDEN if doubt.code == DOUBTFUL else DoubtVerdict.NOTHING_TO_HIDE


def forms(text: str, member: CastMember) -> list[Form]:
    """The forms of a person's name in the order of the act."""
    found: dict[str, list[str]] = {}
    for mention in member.mentions:
        found.setdefault(" ".join(text[mention.start : mention.stop].split()), []).append(f"{mention.start}-{mention.stop}")
    return [Form(written, ",".join(places), len(places)) for written, places in found.items()]


def chosen(state: UnderReview, place: Span | None) -> CastMember | None:
    """The person who is named at a place."""
    if place is None:
        return None
    return next((p for p in state.people if any(m.start < place.stop and place.start < m.stop for m in p.mentions)), None)


def kind_at(state: UnderReview, place: Span | None) -> Category:
    """What kind of datum was found at a place; the name of a person where there is none."""
    found = state.masked.mentions if place else ()
    return next((m.category for m in found if m.start < place.stop and place.start < m.stop), Category.PERSON)


def done(state: UnderReview) -> list[Done]:
    """The steps of the act, the newest first; words only of steps that were made of this very text."""
    undone = {step.said.position for step in state.steps if isinstance(step.said, Undo)}
    made, text_sha256 = {step.position for step in state.in_force}, digest(state.text)
    return [
        Done(step, kind(step), words(state.text, step) if step.text_sha256 == text_sha256 else "", step.position in undone,
             step.position in made or isinstance(step.said, DoubtDecision) and step.position not in undone)
        for step in reversed(state.steps)
    ]


def kind(step: Step) -> str:
    """What a step did: the name of an edit, of a verdict, or of what else is done in a review."""
    match step.said:
        case Edit(kind=edit):
            return edit.value
        case Review(verdict=verdict):
            return "approved" if verdict is Verdict.APPROVE else "rejected"
        case Undo():
            return "undone"
    return "doubt"


def words(text: str, step: Step) -> str:
    """The words at the first places of a step."""
    places: Sequence[Span] = ()
    if isinstance(step.said, Edit):
        places = step.said.spans[:SHOWN_PLACES]
    elif isinstance(step.said, DoubtDecision) and step.said.place:
        places = (step.said.place,)
    return ", ".join(shortened(flat(place.of(text)).strip()) for place in places)


def last_change(state: UnderReview) -> int | None:
    """The position of the last step that changed the public text."""
    return next((s.position for s in reversed(state.steps) if isinstance(s.said, Edit | Undo)), None)


def approved(state: UnderReview) -> tuple[Step, ...]:
    """The approvals of exactly this public text: who, and when."""
    return approvals(state.steps, state.public_sha256)


def possible(state: State, edited: bool, corrected: bool = False) -> dict[str, bool]:
    """What may be done with an act in its state; one that is held may be approved after an edit, which may have mended it, one that
    is public when the text that would be made of it now is another."""
    return {
        "can_edit": state in (State.REVIEW, State.HELD, State.PUBLISHED),
        "can_approve": state is State.REVIEW or state is State.HELD and edited or corrected,
        "can_reject": state is State.REVIEW,
        "can_try_again": state in (State.HELD, State.REVIEW),
        "can_take_down": state is State.PUBLISHED,
        "can_withdraw": state is not State.WITHDRAWN,
    }


def spelled(place: Span) -> str:
    return f"{place.start}-{place.stop}"


def flat(text: str) -> str:
    """On one line, with the spaces at its ends kept as one."""
    return " ".join(("|" + text + "|").split())[1:-1]


def shortened(text: str) -> str:
    return text if len(text) <= LONGEST_SHOWN else text[: LONGEST_SHOWN - 1] + "…"
