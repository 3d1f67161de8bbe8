"""Who is signed in, and what each role may do."""
from collections.abc import Callable
from functools import wraps
from typing import ParamSpec, TypeVar

from flask import Flask, abort, current_app, g, redirect, request, session, url_for

from archive_store.accounts import Account, Accounts, Role
from models.errors import NotFound

P, R = ParamSpec("P"), TypeVar("R")

MAY: dict[str, frozenset[Role]] = {
    "see_queue": frozenset({Role.CLERK, Role.REVIEWER, Role.OPERATOR}),
    "read_original": frozenset({Role.REVIEWER, Role.OPERATOR}),
    "decide": frozenset({Role.REVIEWER, Role.OPERATOR}),
    "upload": frozenset({Role.CLERK, Role.OPERATOR}),
    "read_audit": frozenset({Role.AUDITOR, Role.OPERATOR}),
    "see_searches": frozenset({Role.AUDITOR, Role.OPERATOR}),
    "export": frozenset({Role.OPERATOR}),
}
OPEN_TO_ALL = frozenset({"sign_in.sign_in", "static"})


def install(app: Flask) -> None:
    """Everything but the sign-in and static files asks for an account; templates ask `may("decide")`."""
    app.before_request(recognize)
    app.context_processor(lambda: {"account": g.get("account"), "may": may})


def recognize() -> object | None:
    """Put the account of the session into `g`; without one, lead to the sign-in."""
    g.account = account_of_session()
    if g.account is None and request.endpoint not in OPEN_TO_ALL:
        return redirect(url_for("sign_in.sign_in"))
    return None


def account_of_session() -> Account | None:
    """The open account that signed in; one closed since is out at once, and so is a session that was ended by signing out."""
    name = session.get("account")
    if not name:
        return None
    accounts: Accounts = current_app.extensions["accounts"]
    try:
        account = accounts.get(name)
    except NotFound:
        session.clear()
        return None
    if session.get("ended") != account.sessions_ended:
        session.clear()
        return None
    return account


def may(deed: str) -> bool:
    """Whether the account of this request may do `deed`, a key of MAY."""
    return g.get("account") is not None and g.account.role in MAY[deed]


def needs(deed: str) -> Callable[[Callable[P, R]], Callable[P, R]]:
    """A view that only those may reach who may do `deed`; others get 403."""

    def guarded(view: Callable[P, R]) -> Callable[P, R]:
        @wraps(view)
        def checked(*args: P.args, **kwargs: P.kwargs) -> R:
            if not may(deed):
                abort(403)
            return view(*args, **kwargs)

        return checked

    return guarded
