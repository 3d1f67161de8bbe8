"""What a reviewer does with an act: edits of what the recognizers found, decisions on doubts, approval or rejection.

All places are of the extracted text and hold for the one text whose SHA-256 stands beside them, so that an edit
outlives a change of the recognizers: a person is named by the place of one of his mentions, never by a number that a new
run may change. No word of an act is in any of these.
"""
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from models.errors import ArchiveError
from models.mention import Category, Mention, Role, Span

DOUBTFUL = "doubtful_datum"  # the doubt about a datum that is hidden, though it may be none


class BadEdit(ArchiveError):
    """Raised when an edit cannot be meant: `no_place`, `outside_text`, `no_category`, `no_role`, `no_person`."""


class Stale(ArchiveError):
    """Raised when something was decided of a text that another reviewer has changed meanwhile: `changed_meanwhile`."""


class EditKind(StrEnum):
    """The five edits."""

    ADD = "add"  # the places name a datum, or a person, that was not found
    REMOVE = "remove"  # the places are to be shown
    MERGE = "merge"  # the people named at the places are the one named at `person`
    SPLIT = "split"  # the mentions at the places are of a person of their own
    ROLE = "role"  # the people named at the places have another role


@dataclass(frozen=True, slots=True)
class Edit:
    """One edit; `all_forms` carries it on to every place that names the same person or has the same value.

    `category` is of what ADD adds, `role` of a person that ADD or SPLIT makes and what ROLE sets; `person` is the place
    of a mention of him to whom ADD gives the places, or with whom MERGE joins those named at them. Raises BadEdit.

    >>> Edit(EditKind.ADD, (Span(4, 7),), Category.PERSON, person=Span(40, 52)).all_forms
    False
    >>> Edit(EditKind.ROLE, (Span(4, 7),))
    Traceback (most recent call last):
    models.review.BadEdit: no_role
    """

    kind: EditKind
    spans: tuple[Span, ...]
    category: Category | None = None
    role: Role | None = None
    person: Span | None = None
    all_forms: bool = False

    def __post_init__(self) -> None:
        if not self.spans or any(not 0 <= s.start < s.stop for s in self.places):
            raise BadEdit("no_place")
        if self.kind is EditKind.ADD and self.category is None:
            raise BadEdit("no_category")
        if self.kind is EditKind.ROLE and self.role is None:
            raise BadEdit("no_role")
        if self.kind is EditKind.MERGE and self.person is None:
            raise BadEdit("no_person")

    @property
    def places(self) -> tuple[Span, ...]:
        """All places that the edit names."""
        return (*self.spans, *((self.person,) if self.person else ()))


@dataclass(frozen=True, slots=True)
class Doubt:
    """A doubt that waits for a person. `place` is None for a doubt about the whole act, `sure` is True for a leak;
    `chance` is how likely something is visible there, `shows` where a doubt about the whole act is seen in it: neither makes another
    doubt of it."""

    code: str
    place: Span | None
    sure: bool
    chance: float = field(default=0.0, compare=False)
    shows: tuple[Span, ...] = field(default=(), compare=False)

    @property
    def severity(self) -> int:
        """3 for a leak, 2 for a place that would be shown, 1 for the whole act, 0 for a datum hidden in doubt."""
        if self.sure:
            return 3
        return 1 if self.place is None else 0 if self.code == DOUBTFUL else 2


class DoubtVerdict(StrEnum):
    """How a doubt ends."""

    NOTHING_TO_HIDE = "nothing_to_hide"
    HIDDEN = "hidden_by_edit"


@dataclass(frozen=True, slots=True)
class DoubtDecision:
    """What a person said of a doubt; it is not asked again in the same case of the same word."""

    code: str
    place: Span | None
    verdict: DoubtVerdict

    @property
    def settles(self) -> bool:
        """Whether the same word need not be asked of in another act: not when only an edit of this one hides it."""
        return self.verdict is DoubtVerdict.NOTHING_TO_HIDE or self.place is None or self.code == DOUBTFUL


class Verdict(StrEnum):
    """What a reviewer says of an act as a whole."""

    APPROVE = "approve"
    REJECT = "reject"


@dataclass(frozen=True, slots=True)
class Review:
    """A reviewer's verdict on one public text (by its SHA-256), not on any that a later edit makes."""

    verdict: Verdict
    public_sha256: str
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Undo:
    """The edit or the decision of a doubt at this position is undone."""

    position: int


@dataclass(frozen=True, slots=True)
class Step:
    """One kept step of a review: who said what of which text, and when. `position` counts those of the whole archive."""

    position: int
    at: datetime
    who: str
    act_id: str
    text_sha256: str
    said: Edit | Undo | DoubtDecision | Review


def in_force(steps: Iterable[Step], text_sha256: str) -> tuple[Step, ...]:
    """The edits among an act's steps that count for this text: made of it, and not undone."""
    steps = tuple(steps)
    undone = {step.said.position for step in steps if isinstance(step.said, Undo)}
    edits = (step for step in steps if isinstance(step.said, Edit) and step.text_sha256 == text_sha256)
    return tuple(step for step in edits if step.position not in undone)


def approvals(steps: Iterable[Step], public_sha256: str) -> tuple[Step, ...]:
    """The approvals of exactly this public text that no rejection followed, the first of each account."""
    found: dict[str, Step] = {}
    for step in steps:
        if isinstance(step.said, Review):
            if step.said.verdict is Verdict.REJECT:
                found = {}
            elif step.said.public_sha256 == public_sha256:
                found.setdefault(step.who, step)
    return tuple(found.values())


def last_verdict(steps: Iterable[Step]) -> Review | None:
    """What a reviewer said of the act last."""
    return next((s.said for s in reversed(tuple(steps)) if isinstance(s.said, Review)), None)


def nothing_decided(code: str, form: str) -> bool:
    """No doubt was decided before."""
    return False


@dataclass(frozen=True, slots=True)
class Reviewed:
    """What people said of a text before: the edits in force, and which doubts (code, word) are not asked again."""

    edits: tuple[Edit, ...] = ()
    decided: Callable[[str, str], bool] = nothing_decided
    lost: bool = False  # there are edits, of another text of the same act


UNREVIEWED = Reviewed()


@dataclass(frozen=True, slots=True)
class CastMember:
    """A person of an act as the office shows him: `label` stands for him, `written` are his names as the act has them."""

    number: int
    role: Role
    shown: bool
    label: str
    mentions: tuple[Mention, ...]
    written: tuple[str, ...]
