"""The only door to the public: an act and its text become a `PublicAct`, or the reason why not is raised."""
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import TypeVar

from anonymizer.cast.people import Cast
from anonymizer.mask import Masked, mask, public_text
from anonymizer.policy import policy
from anonymizer.surrogates.replace import Moved
from models.act import Act, MaskedSpan, Paragraph, Part, PublicAct
from models.errors import Leak, Withheld
from models.mention import Decision
from models.review import UNREVIEWED, Reviewed
from models.signature import Signature

P = TypeVar("P", Paragraph, Part)


@dataclass(frozen=True, slots=True)
class Anonymized:
    """The public act, and how it came about; with `masked.decision` REVIEW a person must see it first."""

    public: PublicAct
    masked: Masked


def anonymize(
    act: Act, text: str, act_id: str, signatures: Iterable[Signature] = (), reviewed: Reviewed = UNREVIEWED, twin: Cast | None = None
) -> Anonymized:
    """Make `text`, described as `act`, public under `act_id`, with what people said of it before; `twin` is who is named in its
    version in the other language.

    Raises Withheld when the policy forbids to publish the act, Leak when the second reading finds personal data in the
    public text."""
    masked = mask(text, act, reviewed, twin)
    if masked.decision is Decision.WITHHOLD:
        raise Withheld(masked.reasons[0], ", ".join(masked.reasons))
    leaks = sorted({f.code for f in masked.findings if f.sure})
    if leaks:
        raise Leak(leaks[0], f"{sum(f.sure for f in masked.findings)} places: {', '.join(leaks)}")
    return Anonymized(_public(act, text, act_id, masked, signatures), masked)


def _public(act: Act, text: str, act_id: str, masked: Masked, signatures: Iterable[Signature]) -> PublicAct:
    public, moved = public_text(text, masked.replacements), Moved(masked.replacements)
    spans = [(moved.span(r.start, r.stop), r.category) for r in masked.replacements if r.category]
    subject = moved.span(act.subject.start, act.subject.stop).of(public) if act.subject else ""
    return PublicAct(
        id=act_id, kind=act.kind, court=act.court, number=act.number, date=act.date, language=act.language, instance=act.instance,
        category=act.category, outcome=act.outcome, judges=_named_in(act.judges, public), secretary=act.secretary * _is_in(act.secretary, public),
        prosecutors=_named_in(act.prosecutors, public), subject=" ".join(subject.split()), citations=act.citations,
        related_numbers=act.related_numbers, text=public, parts=tuple(_moved(moved, act.parts)), paragraphs=tuple(_moved(moved, act.paragraphs)),
        masked=tuple(MaskedSpan(span.start, span.stop, category) for span, category in spans),
        policy_version=policy().version, signatures=tuple(s.public() for s in signatures),
    )


def _moved(moved: Moved, parts: Iterable[P]) -> Iterator[P]:
    """The parts in the public text. A label over the end of one belongs to it, so that the next begins behind it."""
    last = 0
    for part in parts:
        span = moved.span(part.start, part.stop)
        if last < span.stop:
            yield replace(part, start=max(last, span.start), stop=span.stop)
        last = max(last, span.stop)


def _named_in(names: Iterable[str], public: str) -> tuple[str, ...]:
    """The names that the public text shows as well: a judge who is a party here is not named beside it either."""
    return tuple(name for name in names if _is_in(name, public))


def _is_in(name: str, public: str) -> bool:
    """Whether the public text still has the beginning of the name's longest word, in whatever case it stands."""
    word = max(name.replace(".", " ").split(), key=len, default="")
    return bool(word) and word[: max(3, len(word) - 3)].lower() in public.lower()
