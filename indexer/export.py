"""What reviewers decided, as training data without names: one example a line, for all acts that have not been withdrawn."""
import json
from collections.abc import Iterator
from dataclasses import asdict
from itertools import groupby

from anonymizer.mask import find
from anonymizer.review.examples import Example, examples
from anonymizer.text.words import Page
from archive_store import audit
from archive_store.canonical import digest
from archive_store.catalogue import State
from indexer.archive import Archive
from indexer.readings import kept
from models.errors import ArchiveError
from models.review import DoubtDecision, Edit, Step, Undo


def lines(archive: Archive, by: str) -> Iterator[str]:
    """The examples as JSON lines, act by act; an original that cannot be read any more is passed over. That the originals
    were read is on the audit trail."""
    steps = sorted(archive.reviews.all(), key=lambda step: (step.act_id, step.position))
    for act_id, of_act in groupby(steps, key=lambda step: step.act_id):
        for example in _of_act(archive, act_id, tuple(of_act), by):
            yield json.dumps(asdict(example), ensure_ascii=False)


def _of_act(archive: Archive, act_id: str, steps: tuple[Step, ...], by: str) -> Iterator[Example]:
    undone = {step.said.position for step in steps if isinstance(step.said, Undo)}
    decided = [step for step in steps if step.position not in undone and isinstance(step.said, Edit | DoubtDecision)]
    entry = archive.catalogue.by_act(act_id)
    if not decided or entry.state is State.WITHDRAWN:
        return
    audit.record(archive.database, by, "read_original", act_id, "export of reviews")
    try:
        text, act = kept(archive, entry)
    except ArchiveError:
        return
    said = [step.said for step in decided if step.text_sha256 == digest(text)]
    page = Page(text)
    edits, decisions = ([s for s in said if isinstance(s, kind)] for kind in (Edit, DoubtDecision))
    yield from examples(page, find(page, act), edits, decisions)
