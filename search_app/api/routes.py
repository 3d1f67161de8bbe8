"""The routes of the API: search, one act, the head of the log, the description, and errors as problem details (RFC 9457)."""
from dataclasses import replace
from http import HTTPStatus

from flask import Blueprint, Response, json, jsonify, render_template, request
from flask_babel import force_locale
from werkzeug.datastructures import MultiDict
from werkzeug.exceptions import HTTPException

from indexer.engines import paging
from language.query import parse
from models.errors import NotFound, SearchUnavailable
from search_app.api import shapes
from search_app.api.openapi import DOCUMENT
from search_app.api.practice import answered
from search_app.public.acts import read
from search_app.public.facets import SHOWN
from search_app.public.finding import find
from search_app.public.parameters import BadParameter, filters, order, question, whole_number
from search_app.public.sources import sources

DEFAULT_SIZE, LARGEST_SIZE = 10, 100

api = Blueprint("api", __name__)


@api.get("/")
def for_people() -> str:
    return render_template("public/api.html")


@api.get("/openapi.json")
def description() -> Response:
    return jsonify(DOCUMENT)


@api.get("/v1/search")
def search() -> Response:
    """Raises BadParameter and SearchUnavailable, which become problem details."""
    arguments: MultiDict[str, str] = request.args
    size = whole_number("size", arguments, DEFAULT_SIZE, LARGEST_SIZE, "bad_size")
    asked = parse(question(arguments), filters(arguments), order(arguments), 0, size, SHOWN)
    query = replace(asked, after=cursor(arguments))
    found = find(sources().shelf, sources().engine, query, sources().words(), arguments.get("synonyms") != "no")
    return jsonify(shapes.answer(found, query))


@api.get("/v1/practice")
def practice() -> Response:
    """Raises BadParameter, NotFound and SearchUnavailable."""
    return jsonify(answered(request.args))


@api.get("/v1/acts/<act_id>")
def act(act_id: str) -> Response:
    """Everything public of one act; raises NotFound."""
    found = read(act_id)
    return jsonify(shapes.whole_act(found, sources().shelf.versions(act_id)[-1]))


@api.get("/v1/acts/<act_id>/certificate")
def certificate(act_id: str) -> Response:
    """The certificate in the very spelling whose SHA-256 the log holds; raises NotFound."""
    newest = sources().shelf.versions(read(act_id).id)[-1]
    return Response(sources().shelf.certificate(act_id, newest.number).text, mimetype="application/json")


@api.get("/v1/log")
def log() -> Response:
    """The newest signed head; raises NotFound before the first act."""
    head = sources().log_head()
    if head is None:
        raise NotFound("empty_log")
    return jsonify(shapes.log_head(head))


def cursor(arguments: MultiDict[str, str]) -> str:
    """The cursor of the page before, as the engine gave it; raises BadParameter for one that is none."""
    given = arguments.get("cursor", "")
    if given and paging.read(given) is None:
        raise BadParameter("cursor", "bad_cursor")
    return given


def problem(status: int, detail: str, code: str, **more: str) -> Response:
    """Problem details, in English in every interface: programs and their makers read them."""
    body = {"type": "about:blank", "title": HTTPStatus(status).phrase, "status": status, "detail": detail, "code": code, **more}
    return Response(json.dumps(body, ensure_ascii=False), status, mimetype="application/problem+json")


@api.errorhandler(BadParameter)
def bad_parameter(error: BadParameter) -> Response:
    with force_locale("en"):
        return problem(400, error.message, error.code, parameter=error.parameter)


@api.errorhandler(NotFound)
def not_found(error: NotFound) -> Response:
    if error.code == "withdrawn":
        return problem(410, "The act was withdrawn.", error.code)
    if error.code == "no_certificate":
        return problem(404, "This version was published before there were certificates.", error.code)
    return problem(404, "There is no such act.", error.code)


@api.errorhandler(SearchUnavailable)
def search_down(error: SearchUnavailable) -> Response:
    return problem(503, "Search is not available at the moment; acts can still be read.", "search_unavailable")


@api.errorhandler(HTTPException)
def other(error: HTTPException) -> Response | HTTPException:
    return problem(error.code or 500, error.description or error.name, error.name.lower().replace(" ", "_"))


@api.after_request
def open_to_all(response: Response) -> Response:
    """Pages of other sites may read the API: it holds nothing that is not public, and takes no cookies into account."""
    response.headers["Access-Control-Allow-Origin"] = "*"
    return response
