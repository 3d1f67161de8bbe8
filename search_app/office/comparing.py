"""Two states of an act's public text side by side, with the words that differ: before and after edits, or published versions."""
from dataclasses import dataclass
from datetime import datetime

from flask import Blueprint, current_app, g, render_template, request
from flask_babel import gettext

from archive_store.catalogue import State
from indexer import reviewing
from indexer.archive import Archive
from indexer.reviewing import UnderReview
from models.review import Edit, Undo
from search_app.interface import moment
from search_app.office import bench, case_words
from search_app.office.differences import rows
from search_app.office.reading import entry_of
from search_app.office.rights import needs

BEFORE = "t-1"  # the text before any edit
MOST_STEPS = 200  # to choose from

blueprint = Blueprint("comparing", __name__)


@dataclass(frozen=True, slots=True)
class Choice:
    """A state of the public text that can be compared: `key` is t and a step's position, or v and a version's number."""

    key: str
    name: str


@blueprint.get("/acts/<act_id>/compare")
@needs("read_original")
def compare(act_id: str) -> str:
    """`?left=` and `?right=` are keys of choices. Raises NotFound, and what keeps the file from being read."""
    archive: Archive = current_app.extensions["archive"]
    entry = entry_of(archive, act_id)
    choices = choices_of(archive, reviewing.load(archive, act_id, g.account.name))
    known = [choice.key for choice in choices]
    left, right = (key if key in known else otherwise for key, otherwise in (
        (request.args.get("left", ""), before_last(known)), (request.args.get("right", ""), known[-1])))
    texts = (text_of(archive, act_id, key) for key in (left, right))
    return render_template("office/compare.html", entry=entry, choices=choices, left=left, right=right, rows=rows(*texts))


def choices_of(archive: Archive, state: UnderReview) -> list[Choice]:
    """The text before and after each edit, then the published one; that first of an act that is being corrected. Of older versions
    no text is kept."""
    edits = [step for step in state.steps if isinstance(step.said, Edit | Undo)][-MOST_STEPS:]
    found = [Choice(BEFORE, gettext("Before any edit"))]
    found += [Choice(f"t{s.position}", told(str(case_words.STEPS[bench.kind(s)]), s.at, s.who)) for s in edits]
    if state.entry.state is not State.PUBLISHED:  # no text of any version is left
        return found
    newest = archive.shelf.versions(state.entry.act_id)[-1]
    public = Choice(f"v{newest.number}", told(gettext("Published version %(num)s", num=newest.number), newest.published_at))
    return [public, *found] if state.corrected else [*found, public]


def told(what: str, at: datetime, who: str = "") -> str:
    return " · ".join(filter(None, (what, moment(at), who)))


def before_last(keys: list[str]) -> str:
    """What the last is compared with at first: what the public reads, or the text before any edit."""
    return keys[0] if keys[0].startswith("v") else BEFORE


def text_of(archive: Archive, act_id: str, key: str) -> str:
    """The public text of a choice. Raises NotFound."""
    number = int(key[1:])
    return archive.shelf.version(act_id, number).text if key.startswith("v") else reviewing.public_at(archive, act_id, number)
