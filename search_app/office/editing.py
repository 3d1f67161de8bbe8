"""The edits of a reviewer. Each answers with the page as it is now; a script that asks for it gets the part that changed alone."""
from collections.abc import Callable

from flask import Blueprint, Response, current_app, flash, g, redirect, render_template, request, url_for
from flask_babel import gettext, ngettext

from indexer import reviewing
from indexer.archive import Archive
from indexer.reviewing import UnderReview
from models.errors import ArchiveError, NotFound
from models.review import BadEdit, Stale
from search_app.office import bench, case_words, edit_form
from search_app.office.reading import entry_of, shown_of
from search_app.office.rights import needs
from search_app.office.words import reason

PART = "X-Part"  # the header by which the script of the page asks for the changed part alone

blueprint = Blueprint("editing", __name__, url_prefix="/acts/<act_id>")


@blueprint.post("/edit")
@needs("decide")
def edit(act_id: str) -> Response | tuple[str, int]:
    """Keep an edit: the fields are read by `edit_form`."""

    def change(archive: Archive, state: UnderReview) -> UnderReview:
        asked = edit_form.edit_of(request.form, state.text)
        if not edit_form.names_people(asked, state.text, state.people):
            raise BadEdit("outside_text" if any(p.stop > len(state.text) for p in asked.places) else "nobody_named")
        return reviewing.edit(archive, act_id, asked, g.account.name)

    return answered(act_id, change)


@blueprint.post("/undo")
@needs("decide")
def undo(act_id: str) -> Response | tuple[str, int]:
    """Undo the edit, or the decision of a doubt, at `position`."""

    def change(archive: Archive, state: UnderReview) -> UnderReview:
        position = request.form.get("position", "")
        if not (position.isascii() and position.isdigit() and len(position) < 12):
            raise NotFound("no_such_edit")
        return reviewing.undo(archive, act_id, int(position), g.account.name)

    return answered(act_id, change)


@blueprint.post("/doubt")
@needs("decide")
def doubt(act_id: str) -> Response | tuple[str, int]:
    """Accept the doubt of a `code` at a `place` as harmless."""

    def change(archive: Archive, state: UnderReview) -> UnderReview:
        found = edit_form.doubt_of(request.form, state.doubts)
        return reviewing.decide_doubt(archive, act_id, found, bench.harmless(found), g.account.name)

    return answered(act_id, change)


def answered(act_id: str, change: Callable[[Archive, UnderReview], UnderReview]) -> Response | tuple[str, int]:
    """The act after a change, or as it was with what is wrong with the change. Raises NotFound for an act that is not there."""
    archive: Archive = current_app.extensions["archive"]
    entry = entry_of(archive, act_id)
    try:
        if not bench.possible(entry.state, False)["can_edit"]:
            raise Stale("not_waiting")
        before = reviewing.preview(archive, act_id, ())
        after = change(archive, before)
    except (BadEdit, Stale, NotFound) as error:  # the answer shows the act, so that it was read is on the trail
        return told(archive, reviewing.load(archive, act_id, g.account.name), "", case_words.wrong(error), 409 if isinstance(error, Stale) else 400)
    except ArchiveError as stopped:
        flash(reason(stopped.code))
        return redirect(url_for("reading.act", act_id=act_id))
    return told(archive, after, effect(before, after), "", 200)


def told(archive: Archive, state: UnderReview, said: str, refused: str, status: int) -> Response | tuple[str, int]:
    """For a script the changed part of the page; for a browser without one the way back to the page."""
    act_id = state.entry.act_id
    if request.headers.get(PART):
        return render_template("office/bench.html", entry=state.entry, told=said, refused=refused, **shown_of(archive, state)), status
    flash(refused or said)
    return redirect(url_for("reading.act", act_id=act_id, at=request.form.get("at", "")[:40] or None, _anchor="bench"))


def effect(before: UnderReview, after: UnderReview) -> str:
    """What a change did to the public text and to the doubts, in a sentence."""
    if before.public_sha256 != after.public_sha256:
        return gettext("Done. The public text has changed; the places are marked.")
    left = len(after.doubts)
    return gettext("Done. The public text is the same.") + " " + ngettext("%(num)s doubt is open.", "%(num)s doubts are open.", left)
