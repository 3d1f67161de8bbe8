"""Where a version stands in the transparency log, for the page of its signature."""
from dataclasses import dataclass

from archive_store import log
from models.errors import NotFound
from search_app.public.sources import Sources


@dataclass(frozen=True, slots=True)
class Inclusion:
    """An entry of the log, its place counted from 1 as people count, and the root (hex) over the log's `size` entries."""

    entry: str
    position: int
    size: int
    root: str


def inclusion(sources: Sources, act_id: str, version: int) -> Inclusion | None:
    """The place of a version in the log; None when it is not there."""
    try:
        proof = log.proof(sources.shelf.database, act_id, version)
    except NotFound:
        return None
    return Inclusion(proof.entry, proof.position + 1, proof.head.size, proof.head.root.hex())
