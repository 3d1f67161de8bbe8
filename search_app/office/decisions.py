"""What a reviewer decides; each decision is on the audit trail in the person's name."""
from flask import Blueprint, Response, current_app, flash, g, redirect, request, url_for
from flask_babel import gettext

from archive_store.catalogue import State
from indexer import decide, reviewing
from indexer.archive import Archive
from indexer.pipeline import Outcome
from models.errors import ArchiveError, NotFound
from models.review import Stale
from search_app.office.case_words import WRONG, wrong
from search_app.office.reading import entry_of
from search_app.office.rights import needs
from search_app.office.words import reason, state_or_reason

LONGEST_REASON = 500

blueprint = Blueprint("decisions", __name__, url_prefix="/acts/<act_id>")


@blueprint.post("/approve")
@needs("decide")
def approve(act_id: str) -> Response:
    """Approve the public text that the reviewer has read; it is made from the original anew, so nothing stale can come out.

    Who approves while doubts are open says why they are harmless; a leak must be hidden first."""
    archive: Archive = current_app.extensions["archive"]
    if (before := entry_of(archive, act_id)).state not in (State.REVIEW, State.HELD, State.PUBLISHED):
        return back(act_id, str(WRONG["not_waiting"]))
    try:
        state, why = reviewing.preview(archive, act_id, ()), reason_given()
        if before.state is State.PUBLISHED and not state.corrected:
            return back(act_id, str(WRONG["not_waiting"]))
        if request.form.get("seen") != state.public_sha256:
            raise Stale("changed_meanwhile")
        if any(doubt.sure for doubt in state.doubts):
            return back(act_id, str(WRONG["is_a_leak"]))
        if state.doubts and not why:
            return back(act_id, gettext("Say why: the reason is kept."))
        return told(decide.approve(archive, act_id, g.account.name, state.public_sha256, why), corrected=before.version > 0)
    except Stale as stale:
        return back(act_id, wrong(stale))
    except ArchiveError as stopped:
        return back(act_id, reason(stopped.code))


@blueprint.post("/try-again")
@needs("decide")
def try_again(act_id: str) -> Response:
    """Take the act through the steps once more, after what held it was mended."""
    archive: Archive = current_app.extensions["archive"]
    entry_of(archive, act_id)
    return told(decide.try_again(archive, act_id, g.account.name))


@blueprint.post("/reject")
@needs("decide")
def reject(act_id: str) -> Response:
    """Hold an act that waited for review; it is not published as it stands."""
    archive: Archive = current_app.extensions["archive"]
    entry_of(archive, act_id)
    if not (why := reason_given()):
        return back(act_id, gettext("Say why: the reason is kept."))
    try:
        decide.reject(archive, act_id, g.account.name, why)
    except Stale:
        return back(act_id, str(WRONG["not_waiting"]))
    return done(gettext("The act was rejected."))


@blueprint.post("/take-down")
@needs("decide")
def take_down(act_id: str) -> Response:
    """Take a public act from the public at once, to correct it: it waits for review, and comes back when the correction is approved."""
    archive: Archive = current_app.extensions["archive"]
    if entry_of(archive, act_id).state is not State.PUBLISHED:
        return back(act_id, str(WRONG["not_waiting"]))
    if not (why := reason_given()):
        return back(act_id, gettext("Say why: the reason is kept."))
    try:
        decide.take_down(archive, act_id, g.account.name, why)
    except (Stale, NotFound):  # another took it down, or withdrew it, meanwhile
        return back(act_id, str(WRONG["not_waiting"]))
    return back(act_id, gettext("The act is not public any more. Hide what was missed and approve the corrected text."))


@blueprint.post("/withdraw")
@needs("decide")
def withdraw(act_id: str) -> Response:
    """Take the act from the public for good."""
    archive: Archive = current_app.extensions["archive"]
    entry_of(archive, act_id)
    if not (why := reason_given()):
        return back(act_id, gettext("Say why: the reason is kept."))
    decide.withdraw(archive, act_id, g.account.name, why)
    return done(gettext("The act was withdrawn."))


def reason_given() -> str:
    return " ".join(request.form.get("reason", "").split())[:LONGEST_REASON]


def told(outcome: Outcome, corrected: bool = False) -> Response:
    """Where the act stands after the steps: public, or the reason why not."""
    if outcome.state is State.PUBLISHED and not outcome.code:
        return done(gettext("The corrected version is public now.") if corrected else gettext("The act is public now."))
    if outcome.code == "second_approval":
        return done(gettext("Your approval is kept. The act becomes public when another reviewer approves the same text."))
    why = state_or_reason(outcome.state, outcome.code)
    if outcome.state is State.PUBLISHED:
        return back(outcome.act_id, gettext("The corrected version is not public: %(reason)s", reason=why))
    return back(outcome.act_id, gettext("The act is not public: %(reason)s", reason=why))


def back(act_id: str, message: str) -> Response:
    flash(message)
    return redirect(url_for("reading.act", act_id=act_id))


def done(message: str) -> Response:
    flash(message)
    return redirect(url_for("queue.queue"))
