"""What is certified of a public act: by what it was anonymized, what was hidden, who approved it; no text of the act."""
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class CheckVerdict(StrEnum):
    """How the second reading of the public text ended; with a leak there is no public act."""

    CLEAN = "clean"  # nothing was doubted
    LOW_RISK = "low_risk"  # what was doubted is too unlikely a leak to ask a person
    APPROVED = "approved"  # people read the public text and approved it, with what was doubted in it


@dataclass(frozen=True, slots=True)
class Approval:
    """Who approved the public text, by a pseudonym that only the archive can resolve, and when."""

    account: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Made:
    """By what: the policy by its version and SHA-256, the rules by that of their sources, models and libraries by name."""

    policy_version: str
    policy_sha256: str
    rules_sha256: str
    models: dict[str, str]  # folder of a model: SHA-256 over its files
    libraries: dict[str, str]  # name: version


@dataclass(frozen=True, slots=True)
class Certificate:
    """The certificate of one version of a public act.

    `original` and `text` are commitments to the signed file and to the text read from it, SHA-256(salt || SHA-256): a
    bare hash of a text of which all but a name is public would let anyone try names. `public_text` is the bare SHA-256.
    `risk` is the chance of a leak as the program weighs it, a person apart; its parts are `chances`, the likeliest of
    each test, and `doubts` says how many places each test doubted. `edits` counts the edits of reviewers by kind."""

    act_id: str
    version: int
    published_at: datetime
    original: str
    text: str
    public_text: str
    made: Made
    hidden: dict[str, int]
    verdict: CheckVerdict
    doubts: dict[str, int]
    risk: float
    chances: dict[str, float]
    edits: dict[str, int]
    approvals: tuple[Approval, ...]
