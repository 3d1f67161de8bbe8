"""Take an act out of its signature: the content, and a report of who signed it, or a reason why it must be held."""

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from indexer.confined.run import Ended, run
from indexer.signature.anchors import TrustAnchors
from models.errors import BadSignature
from models.signature import Signature

SIZE_LIMIT = 50 * 2**20
NAME_LIMIT = 200


@dataclass(frozen=True, slots=True)
class Unsealed:
    """The act's own file. `name_hint` is a plain file name that the envelope gave it, "" when it gave none."""

    content: bytes
    name_hint: str
    signatures: tuple[Signature, ...]


def unseal(data: bytes, anchors: TrustAnchors, detached: bytes | None = None, allow_unsigned: bool = False) -> Unsealed:
    """Open every envelope around the act (PAdES, CMS attached or `detached`, XMLDSig) and verify every signature.

    All signatures must be intact, of a supported algorithm, trusted by `anchors` and over the whole file. Raises
    BadSignature with the code unsigned, changed, untrusted, expired, unsupported_algorithm, partial_coverage,
    foreign_signature, one_of_many_bad, malformed_container, encrypted, empty, too_large, timeout or out_of_memory.
    `allow_unsigned` lets a file through that carries no signature at all, never one whose signature is bad."""
    if not data:
        raise BadSignature("empty", "a file of no bytes")
    if max(len(data), len(detached or b"")) > SIZE_LIMIT:
        raise BadSignature("too_large", f"more than {SIZE_LIMIT // 2**20} MB")
    try:
        found, content = run(
            "indexer.signature.opening:opened",
            data,
            detached or b"",
            *anchors.certificates,
            has_detached=detached is not None,
        )
    except Ended as ended:
        code = "malformed_container" if ended.code == "broken" else ended.code
        raise BadSignature(code, ended.detail) from ended
    signatures = tuple(_signature(values) for values in found["signatures"])
    _require_good(signatures, allow_unsigned)
    return Unsealed(content, plain_name(found["name"]), signatures)


def _require_good(signatures: tuple[Signature, ...], allow_unsigned: bool) -> None:
    if not signatures and not allow_unsigned:
        raise BadSignature("unsigned", "no signature in the file and none beside it")
    bad = [one for one in signatures if not one.good]
    if bad and len(bad) < len(signatures):
        problems = ", ".join(sorted({one.problem for one in bad}))
        raise BadSignature("one_of_many_bad", f"{len(bad)} of {len(signatures)}: {problems}", signatures)
    if bad:
        raise BadSignature(bad[0].problem, bad[0].algorithm, signatures)


def _signature(values: dict[str, Any]) -> Signature:
    at = values["signed_at"]
    return Signature(
        **{
            **values,
            "chain": tuple(values["chain"]),
            "signed_at": datetime.fromisoformat(at).astimezone(UTC) if at else None,
        }
    )


def plain_name(name: str) -> str:
    """A file name without folders, control characters and excess.

    >>> plain_name("../../etc/pass\\nwd")
    'passwd'
    """
    last = name.replace("\\", "/").rsplit("/", 1)[-1]
    return "".join(c for c in last if c.isprintable())[:NAME_LIMIT]
