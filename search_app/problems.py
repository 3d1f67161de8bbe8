"""Errors as pages, in the reader's language: what happened, what to do, and a way out."""
from dataclasses import dataclass

from flask import Flask, Response, render_template, request
from flask_babel import gettext
from flask_babel import lazy_gettext as _l
from werkzeug.exceptions import HTTPException

from models.errors import NotFound, SearchUnavailable

GONE = "withdrawn"  # the code of NotFound for an act that was public once


@dataclass(frozen=True, slots=True)
class Problem:
    """What a page of an error says; `heading` and `explanation` are translated when the page is made."""

    heading: str
    explanation: str
    advice: str = ""


PAGES = {
    400: Problem(_l("This question was not understood"), _l("The address has something in it that we cannot read."),
                 _l("Go back and try again, or begin a new search.")),
    403: Problem(_l("You may not do this"), _l("Your account has no right to this page.")),
    404: Problem(_l("There is no such page"), _l("The address may be mistyped, or the page was moved."),
                 _l("Search for the act by its number, its court or words from its text.")),
    405: Problem(_l("This cannot be done here"), _l("The page does not take requests of this kind.")),
    410: Problem(_l("This act was withdrawn"), _l("It was public once. The court or the archive has withdrawn it or is correcting it, so its text is not shown."),
                 _l("The public log keeps the fact of its publication and of its withdrawal, but not its text.")),
    413: Problem(_l("The file is too large"), _l("A file may have at most 50 MB.")),
    429: Problem(_l("Too many attempts"), _l("Wait a few minutes and try again.")),
    500: Problem(_l("Something went wrong"), _l("The mistake is ours. It has been noted."), _l("Try again in a few minutes.")),
    503: Problem(_l("Search is not available at the moment"), _l("We are working on it. Acts can still be read by their addresses, courts and articles."),
                 _l("Try again in a few minutes.")),
}


def install(app: Flask, base: str, way_out: str) -> None:
    """Give `app` its pages of errors; they extend the template `base` and lead to the address `way_out`."""

    def page(status: int) -> tuple[str, int]:
        problem = PAGES.get(status, PAGES[500])
        return render_template(
            "problem.html", base=base, status=status, heading=problem.heading, explanation=problem.explanation,
            advice=problem.advice, way_out=request.script_root + way_out, way_out_name=gettext("Go to the first page"),
        ), status

    app.register_error_handler(NotFound, lambda error: page(410 if error.code == GONE else 404))
    app.register_error_handler(SearchUnavailable, lambda error: page(503))
    app.register_error_handler(HTTPException, lambda error: redirected(error) or page(error.code or 500))
    app.register_error_handler(500, lambda error: page(500))


def redirected(error: HTTPException) -> Response | None:
    """Redirects are raised as errors too; they go their way."""
    return error.get_response() if error.code and error.code < 400 else None
