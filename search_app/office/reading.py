"""One act as a person must see it to decide: the original with its marked mentions beside the public text, and what is asked.

Nothing of this is stored: it is made anew from the kept original, and the audit trail says who read it."""
import re
from collections.abc import Sequence
from itertools import pairwise

from flask import Blueprint, current_app, g, render_template, request

from archive_store import audit
from archive_store.catalogue import Entry, State
from indexer import reviewing
from indexer.archive import Archive
from indexer.reviewing import UnderReview
from models.errors import ArchiveError, NotFound
from models.mention import Category
from search_app.office import bench, case_words, edit_form, marking
from search_app.office.rights import may, needs
from search_app.office.words import reason

ACT_ID = re.compile(r"[0-9a-f]{16}")
DEEDS = 30  # the newest, under the act

blueprint = Blueprint("reading", __name__)


@blueprint.get("/acts/<act_id>")
@needs("read_original")
def act(act_id: str) -> str:
    """`?at=12-20` chooses a place of the text. Raises NotFound. A file that cannot be read is shown with the reason alone."""
    archive: Archive = current_app.extensions["archive"]
    entry = entry_of(archive, act_id)
    try:
        state = reviewing.load(archive, act_id, g.account.name)
        entry, shown = state.entry, shown_of(archive, state) | {"stopped": ""}
    except NotFound:
        raise
    except ArchiveError as stopped:
        shown = {"state": None, "stopped": reason(stopped.code), **bench.possible(entry.state, False)}
    history = audit.entries(archive.database, act_id, size=DEEDS)
    return render_template(
        "office/act.html", entry=entry, signatures=entry.signatures, languages=archive.catalogue.in_other_language(entry), history=history,
        told="", refused="", **shown)


def entry_of(archive: Archive, act_id: str) -> Entry:
    """The catalogue's row of an act; raises NotFound, also for what cannot be an id and might name a file."""
    if not ACT_ID.fullmatch(act_id):
        raise NotFound("no_such_act")
    return archive.catalogue.by_act(act_id)


def shown_of(archive: Archive, state: UnderReview) -> dict[str, object]:
    """All that the part of the page shows which an edit changes."""
    position = bench.last_change(state)
    before = None if position is None else reviewing.replaced_at(archive, state.entry.act_id, position - 1)
    public = list(marking.public(state.text, state.masked.replacements, state.doubts, before))
    original = marking.original(state.text, state.masked.mentions, state.masked.replacements, state.doubts, state.people)
    place = next(edit_form.places([request.values.get("at", "")[:40]]), None)
    possible = bench.possible(state.entry.state, bool(state.in_force), state.corrected)
    return {
        "state": state, "original": original, "public": public, "changes": changes(public),
        "doubts": bench.doubts(state), "done": bench.done(state), "leaks": any(doubt.sure for doubt in state.doubts), "approvals": bench.approved(state), "forms": bench.forms,
        "place": place, "kind": bench.kind_at(state, place), "chosen": bench.chosen(state, place), "rules": marking.rules(state.masked.mentions), "case_words": case_words,
        "categories": list(Category), "act_language": state.act.language.value if state.act else "ru", "most_rows": bench.MOST_ROWS,
        **possible, "can_edit": possible["can_edit"] and may("decide"), "public_state": state.entry.state is State.PUBLISHED,
    }


def changes(public: Sequence[marking.Piece]) -> int:
    """How many places in a row the last edit changed."""
    return sum(piece.changed and not before.changed for before, piece in pairwise([marking.Piece(""), *public]))
