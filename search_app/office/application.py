"""The office application: behind a sign-in, every form guarded against forgery, nothing kept by caches."""
from datetime import timedelta

from flask import Flask, Response
from flask_wtf.csrf import CSRFError, CSRFProtect

from archive_store.accounts import Accounts
from archive_store.keys import web_secret
from indexer.archive import open_archive
from models.settings import Settings
from search_app import problems
from search_app.application import bare
from search_app.office import (
    comparing,
    decisions,
    editing,
    opening,
    queue,
    reading,
    rights,
    searched,
    sign_in,
    trail,
    upload,
    words,
)

WORKING_DAY = timedelta(hours=9)  # after which one signs in anew
LARGEST_UPLOAD = 60 * 1024 * 1024  # a file of 50 MB, its detached signature and the form around them


def create_app(settings: Settings) -> Flask:
    """The office over the archive of `settings`; the database is migrated and the keys are made when there are none."""
    app = bare("search_app.office", settings)
    app.config.update(
        SECRET_KEY=web_secret(settings), MAX_CONTENT_LENGTH=LARGEST_UPLOAD, PERMANENT_SESSION_LIFETIME=WORKING_DAY,
        SESSION_COOKIE_NAME="office", SESSION_COOKIE_HTTPONLY=True, SESSION_COOKIE_SAMESITE="Lax",
        SESSION_COOKIE_SECURE=settings.secure_cookies, WTF_CSRF_TIME_LIMIT=None,  # as long as the session
    )
    archive = open_archive(settings)
    app.extensions["archive"] = archive
    app.extensions["accounts"] = Accounts(archive.database)
    CSRFProtect(app)
    for room in (sign_in, queue, opening, reading, editing, comparing, decisions, upload, trail, searched):
        app.register_blueprint(room.blueprint)
    rights.install(app)
    app.context_processor(lambda: {"office_names": words, "site": settings.site_url})
    app.after_request(keep_private)
    problems.install(app, base="office/office.html", way_out="/")
    app.register_error_handler(CSRFError, sign_in.forged)
    return app


def keep_private(response: Response) -> Response:
    """Pages of the office hold personal data: no cache keeps them, no robot lists them."""
    if not response.direct_passthrough:  # static files are the same for all
        response.headers["Cache-Control"] = "no-store"
    response.headers["X-Robots-Tag"] = "noindex, nofollow"
    return response
