"""Whether an act may be published now, or waits for a person, or for a second one."""
from anonymizer.publish import Anonymized
from archive_store.canonical import digest
from archive_store.catalogue import CORRECTION, Entry, State
from archive_store.reviews import Reviews
from models.act import Act
from models.errors import Review as Waits
from models.mention import Decision
from models.review import Edit, Review, Reviewed, Stale, Step, Undo, Verdict, approvals, in_force, last_verdict
from models.settings import Settings


def reviewed(reviews: Reviews, act_id: str, text: str, act: Act | None) -> Reviewed:
    """What people said of the text before: its own edits, and the doubts decided in the case."""
    steps, text_sha256 = reviews.of(act_id), digest(text)
    edits = tuple(step.said for step in in_force(steps, text_sha256))
    return Reviewed(edits, reviews.decided(scopes(text, act)), _of_another_text(steps, text_sha256))


def scopes(text: str, act: Act | None) -> tuple[str, ...]:
    """Where the decision of a doubt must have been taken to count for this text: in it, or in another act of the case."""
    return digest(text), *case_of(act)


def case_of(act: Act | None) -> tuple[str, ...]:
    """The numbers by which acts of one case know each other, the act's own first."""
    return tuple(n for n in (act.number, *act.related_numbers) if n) if act else ()


def _of_another_text(steps: tuple[Step, ...], text_sha256: str) -> bool:
    """Whether edits in force are of a text that is read otherwise by now, and of this one there are none."""
    texts = {s.text_sha256 for s in steps if isinstance(s.said, Edit)}
    return any(in_force(steps, other) for other in texts - {text_sha256}) and not in_force(steps, text_sha256)


def settle(
    reviews: Reviews, settings: Settings, entry: Entry, text: str, made: Anonymized, by: str = "", seen: str = "", reason: str = ""
) -> tuple[Step, ...]:
    """Keep the approval of `by` with its reason, if it is given; the approvals with which the act may be published, or raises Waits.

    An approval is of the public text as it is now and counts for no other; none is kept of an act that waited for nobody.
    Raises Stale when the public text is not the `seen` one."""
    act_id, public = entry.act_id, digest(made.public.text)
    steps = reviews.of(act_id)
    codes = reasons(made, steps, settings, entry)
    if seen not in ("", public):
        raise Stale("changed_meanwhile", act_id)
    approved = approvals(steps, public)
    if by and (codes or entry.state is State.REVIEW) and by not in {step.who for step in approved}:
        reviews.keep(act_id, digest(text), Review(Verdict.APPROVE, public, reason), by)
        approved = approvals(reviews.of(act_id), public)  # read anew: another may have approved at the same time
    if codes and not approved:
        raise Waits(codes[0], ", ".join(codes))
    if codes and len(approved) < settings.reviewers:
        raise Waits("second_approval", ", ".join(codes))
    return approved


def reasons(made: Anonymized, steps: tuple[Step, ...], settings: Settings, entry: Entry) -> tuple[str, ...]:
    """Why the act waits for a person: its doubts, or that a reviewer changed or rejected it, that it was public once and is corrected,
    or that all acts wait here."""
    if made.masked.decision is Decision.REVIEW:
        return made.masked.reasons or ("review",)
    last = last_verdict(steps)
    if last is not None and last.verdict is Verdict.REJECT and not entry.version:
        return ("rejected",)
    if any(isinstance(step.said, Edit | Undo) for step in steps):
        return ("edited",)
    if entry.version:
        return (CORRECTION,)
    return ("review_all",) if settings.review_all else ()
