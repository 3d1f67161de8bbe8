"""What reviewers said of acts: edits, decided doubts, verdicts. Rows are added and never changed; an undone edit stays.

No word of an act is kept. An edit is places of the text; a decided doubt is found again by an HMAC of its case, its code and
the form of the word, which tells nothing without the archive's key; a reason, in which a person may write what he should not, is
encrypted with it. Each row's hash stands on the audit trail.
"""
import hmac
import json
import secrets
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime

from cattrs.preconf.json import make_converter
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from sqlalchemy import Connection, Engine, Row, func, select

from archive_store import audit
from archive_store.canonical import digest, spell
from archive_store.database import writer
from archive_store.tables import audit as trail
from archive_store.tables import review_steps as table
from models.errors import NotFound
from models.review import DoubtDecision, Edit, Review, Step, Undo, Verdict

Said = Edit | Undo | DoubtDecision | Review
DEEDS: dict[str, type[Said]] = {  # as the audit trail calls them
    "edited": Edit, "edit_undone": Undo, "doubt_decided": DoubtDecision, "approved": Review, "rejected": Review,
}
BATCH = 500
SEALED = "sealed "  # begins a reason that is encrypted; those without it were kept before they were
NONCE = 12
_converter = make_converter()


@dataclass(frozen=True, slots=True)
class Decisions:
    """The decided doubts of some scopes: the step of each by its key; `keys` gives those that a doubt (code, form) may have."""

    steps: Mapping[str, Step]
    keys: Callable[[str, str], Iterable[str]] = field(repr=False)

    def step(self, code: str, form: str) -> Step | None:
        """Who decided the doubt, and when; it may be of another act of the case. None for a doubt that is open."""
        if not self.steps:
            return None
        return next((self.steps[key] for key in self.keys(code, form) if key in self.steps), None)


@dataclass(frozen=True, slots=True)
class Reviews:
    """The steps of all reviews in the database; `key` makes words into what says nothing of them."""

    database: Engine
    key: bytes = field(repr=False)

    def keep(self, act_id: str, text_sha256: str, said: Said, by: str, scope: str = "", form: str = "") -> Step:
        """Add a step, with its deed on the audit trail. A decided doubt counts within `scope`, a case number or the digest
        of a text, for the word `form`, "" for the whole act. Raises NotFound for an undo of what is no step of the act."""
        what = deed(said)
        with writer(self.database) as connection:
            if isinstance(said, Undo) and not _can_be_undone(connection, act_id, said.position):
                raise NotFound("no_such_edit", act_id)
            position = connection.scalar(select(func.coalesce(func.max(table.c.position), -1))) + 1
            settles = isinstance(said, DoubtDecision) and said.settles
            row = {
                "position": position, "at": datetime.now(UTC), "who": by, "act_id": act_id, "text_sha256": text_sha256,
                "what": what, "scope": self._scope(scope) if settles else "",
                "key": self._key(scope, said.code, form) if settles else "", "said": spell(_converter.unstructure(self._closed(said, act_id))),
            }
            connection.execute(table.insert().values(**row))
            audit.append(connection, by, what, act_id, _seal(row))
        return Step(position, row["at"], by, act_id, text_sha256, said)

    def of(self, act_id: str) -> tuple[Step, ...]:
        """The steps of an act, the oldest first."""
        with self.database.begin() as connection:
            rows = connection.execute(select(table).where(table.c.act_id == act_id).order_by(table.c.position))
            return tuple(self._opened(_step(row)) for row in rows)

    def all(self) -> Iterator[Step]:
        """The steps of the whole archive, the oldest first, a batch at a time."""
        last = -1
        while True:
            with self.database.begin() as connection:
                following = select(table).where(table.c.position > last).order_by(table.c.position).limit(BATCH)
                rows = connection.execute(following).all()
            if not rows:
                return
            yield from (self._opened(_step(row)) for row in rows)
            last = rows[-1].position

    def decisions(self, scopes: Iterable[str]) -> Decisions:
        """The doubts that were decided within the scopes and whose decision was not undone, the newest of each."""
        scopes = tuple(dict.fromkeys(s for s in scopes if s))
        query = select(table).where(table.c.scope.in_([self._scope(s) for s in scopes])).order_by(table.c.position)
        with self.database.begin() as connection:
            rows = connection.execute(query).all()
            undone = _undone(connection, {row.act_id for row in rows})
        steps = {row.key: _step(row) for row in rows if row.position not in undone}
        return Decisions(steps, lambda code, form: (self._key(scope, code, form) for scope in scopes))

    def decided(self, scopes: Iterable[str]) -> Callable[[str, str], bool]:
        """Whether a doubt (code, form of the word) was decided within one of the scopes and the decision not undone."""
        decisions = self.decisions(scopes)
        return lambda code, form: decisions.step(code, form) is not None

    def pseudonym(self, account: str) -> str:
        """What a certificate calls an account: the same in all of them, and nothing to those without the archive's key."""
        return hmac.digest(self.key, spell(["account", account]).encode(), "sha256").hex()[:16]

    def _closed(self, said: Said, act_id: str) -> Said:
        """What is kept of a step: its reason for those alone who have the archive's key."""
        if not isinstance(said, Review) or not said.reason:
            return said
        nonce = secrets.token_bytes(NONCE)
        closed = AESGCM(self._reasons_key()).encrypt(nonce, said.reason.encode(), act_id.encode())
        return replace(said, reason=SEALED + (nonce + closed).hex())

    def _opened(self, step: Step) -> Step:
        """The step as it was said; without its reason where that was encrypted with another key, or changed."""
        if not isinstance(step.said, Review) or not step.said.reason.startswith(SEALED):
            return step
        try:
            kept = bytes.fromhex(step.said.reason.removeprefix(SEALED))
            reason = AESGCM(self._reasons_key()).decrypt(kept[:NONCE], kept[NONCE:], step.act_id.encode()).decode()
        except (InvalidTag, ValueError):
            reason = ""
        return replace(step, said=replace(step.said, reason=reason))

    def _reasons_key(self) -> bytes:
        return hmac.digest(self.key, b"reasons", "sha256")

    def _scope(self, scope: str) -> str:
        return hmac.digest(self.key, spell([scope]).encode(), "sha256").hex()

    def _key(self, scope: str, code: str, form: str) -> str:
        return hmac.digest(self.key, spell([scope, code, form]).encode(), "sha256").hex()


def deed(said: Said) -> str:
    """What the audit trail calls a step.

    >>> deed(Review(Verdict.REJECT, "", "a scan of another act"))
    'rejected'
    """
    if isinstance(said, Review):
        return "approved" if said.verdict is Verdict.APPROVE else "rejected"
    return next(what for what, kind in DEEDS.items() if isinstance(said, kind))


def problems(connection: Connection) -> Iterator[str]:
    """What is wrong with the steps, in words for the operator: one is missing, or not what the audit trail says."""
    deeds = connection.execute(select(trail).where(trail.c.what.in_(list(DEEDS))))
    sealed = {(row.act_id, row.who, row.what, row.detail) for row in deeds}
    for expected, row in enumerate(connection.execute(select(table).order_by(table.c.position))):
        if row.position != expected:
            yield f"reviews: step {expected} is missing"
            return
        said = (row.act_id, row.who, row.what, _seal(row._asdict()))
        if said not in sealed:
            yield f"reviews: step {row.position} was changed"
        sealed.discard(said)
    if sealed:
        yield f"reviews: {len(sealed)} steps of the audit trail are missing"


def _can_be_undone(connection: Connection, act_id: str, position: int) -> bool:
    query = select(table.c.what).where(table.c.position == position, table.c.act_id == act_id)
    return connection.scalar(query) in ("edited", "doubt_decided")


def _undone(connection: Connection, act_ids: Iterable[str]) -> frozenset[int]:
    """The positions of the steps of these acts that were undone."""
    query = select(table).where(table.c.act_id.in_(sorted(act_ids)), table.c.what == "edit_undone")
    return frozenset(_step(row).said.position for row in connection.execute(query))


def _seal(row: dict[str, object]) -> str:
    """What the audit trail says of a step: its position and the hash of all that it holds."""
    at = row["at"].isoformat()
    return f"step {row['position']}, sha256 {digest(spell([at if k == 'at' else row[k] for k in sorted(row)]))}"


def _step(row: Row) -> Step:
    said = _converter.structure(json.loads(row.said), DEEDS[row.what])
    return Step(row.position, row.at, row.who, row.act_id, row.text_sha256, said)
