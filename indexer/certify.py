"""The certificate of an act that is about to be published; its version and time come with the publication."""
from collections import Counter
from datetime import UTC, datetime

from anonymizer.certificate import made as program
from anonymizer.mask import Masked
from anonymizer.publish import Anonymized
from archive_store.canonical import digest
from archive_store.catalogue import Entry
from archive_store.log import commitment
from archive_store.reviews import Reviews
from models.certificate import Approval, Certificate, CheckVerdict
from models.review import Reviewed, Step

_NOT_YET = datetime.fromtimestamp(0, UTC)


def certificate(
    reviews: Reviews, entry: Entry, text: str, made: Anonymized, before: Reviewed, approvals: tuple[Step, ...]
) -> Certificate:
    """What is certified of `made`, the public act of an original whose extracted text is `text`."""
    masked = made.masked
    doubts = Counter(doubt.code for doubt in masked.doubts) | Counter(dict.fromkeys(masked.reasons, 1))
    return Certificate(
        act_id=entry.act_id, version=0, published_at=_NOT_YET,
        original=commitment(entry.salt, entry.digest), text=commitment(entry.salt, digest(text)),
        public_text=digest(made.public.text), made=program(), hidden=made.public.replaced(),
        verdict=CheckVerdict.APPROVED if approvals else CheckVerdict.LOW_RISK if doubts else CheckVerdict.CLEAN,
        doubts=dict(doubts), risk=masked.risk, chances=_chances(masked),
        edits=dict(Counter(edit.kind.value for edit in before.edits)),
        approvals=tuple(Approval(reviews.pseudonym(step.who), step.at) for step in approvals),
    )


def _chances(masked: Masked) -> dict[str, float]:
    """The parts of the risk: of each test its likeliest place."""
    chances: dict[str, float] = {}
    for part in masked.parts:
        chances[part.code] = max(part.chance, chances.get(part.code, 0.0))
    return {code: round(chance, 3) for code, chance in chances.items()}
