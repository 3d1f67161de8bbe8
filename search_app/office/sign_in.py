"""Signing in and out. Attempts are counted by name and address in the database, so that no process forgets them."""
from flask import Blueprint, Response, current_app, flash, g, redirect, render_template, request, session, url_for
from flask_babel import gettext
from flask_wtf.csrf import CSRFError

from archive_store.accounts import Accounts, Refused

LONGEST = 200  # characters of a name or a password; hashing longer ones is work for nothing

blueprint = Blueprint("sign_in", __name__)


@blueprint.route("/sign-in", methods=["GET", "POST"])
def sign_in() -> Response | str | tuple[str, int]:
    """The form; after a right password a new session begins, so that none planted before is of use."""
    if request.method != "POST":  # a HEAD is a question, not an attempt
        return render_template("office/sign_in.html", name="", problem="")
    name, password = request.form.get("name", "")[:LONGEST].strip(), request.form.get("password", "")[:LONGEST]
    accounts: Accounts = current_app.extensions["accounts"]
    try:
        account = accounts.sign_in(name, password, request.remote_addr or "")
    except Refused as refused:
        return render_template("office/sign_in.html", name=name, problem=explained(refused)), status_of(refused)
    session.clear()
    session.permanent = True
    session["account"], session["ended"] = account.name, account.sessions_ended
    return redirect(url_for("queue.first"))


@blueprint.post("/sign-out")
def sign_out() -> Response:
    """End the sessions of the account, on the server: a cookie that somebody has copied is of no use any more. Only by a form, so
    that no link of another site can."""
    accounts: Accounts = current_app.extensions["accounts"]
    accounts.sign_out(g.account.name)
    session.clear()
    return redirect(url_for("sign_in.sign_in"))


def explained(refused: Refused) -> str:
    if refused.code == "too_many_attempts":
        return gettext("There were too many attempts. Wait 15 minutes and try again.")
    return gettext("The name or the password is not right.")


def status_of(refused: Refused) -> int:
    return 429 if refused.code == "too_many_attempts" else 401


def forged(error: CSRFError) -> Response:
    """A form whose token is missing or of another session: most often the session ended meanwhile."""
    flash(gettext("The form was out of date. Sign in and try again."))
    return redirect(url_for("sign_in.sign_in"))
