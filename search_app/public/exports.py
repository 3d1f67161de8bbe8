"""The list of results as a file: CSV, JSON, XLSX and DOCX, up to MOST acts, in the order of the search."""
import csv
import io
import json
from collections.abc import Callable, Iterator
from copy import deepcopy
from dataclasses import dataclass, replace
from itertools import islice

from docx import Document
from docx.text.paragraph import Paragraph
from flask import Blueprint, Response, abort, request
from flask_babel import gettext
from xlsxwriter import Workbook

from models.act import PublicAct
from models.query import Query
from search_app import names
from search_app.public.parameters import Asked, forgiving
from search_app.public.search import understood
from search_app.public.sources import site_address, sources
from search_app.titles import title

MOST = 10_000  # acts of one list
AT_ONCE = 100  # acts asked of the engine and read from the shelf at a time
FORMULA = ("=", "+", "-", "@", "\t", "\r")  # how a cell begins that a spreadsheet would compute (OWASP, CSV injection)
KEYS = ("title", "court", "number", "date", "kind", "category", "instance", "outcome", "judges", "language", "address")

Row = tuple[str, ...]
blueprint = Blueprint("exports", __name__)


@blueprint.get("/search/list.<form>")
def results(form: str) -> Response:
    """The acts that the search of the same parameters finds. Raises SearchUnavailable; 404 for another form, 400 for wrong parameters."""
    if form not in FORMS:
        abort(404)
    made = FORMS[form]
    what, problems = forgiving(request.args)
    if problems:  # a file cannot say that a filter was left out
        abort(400)
    rows = _rows(what, site_address())
    body = made.written(_columns(), rows)
    return Response(body, mimetype=made.mimetype, headers={"Content-Disposition": f'attachment; filename="acts.{form}"'})


def _columns() -> Row:
    return tuple(map(str, (
        gettext("Title"), gettext("Court"), gettext("Number"), gettext("Date"), names.FILTERS["kind"], names.FILTERS["category"],
        names.FILTERS["instance"], names.FILTERS["outcome"], names.FILTERS["judge"], names.FILTERS["language"], gettext("Address"))))


def _rows(what: Asked, site: str) -> list[Row]:
    """All rows at once: the reader's language and the request end with the answer's first byte."""
    return [_row(act, site) for act in islice(_found(what), MOST)]


def _found(what: Asked) -> Iterator[PublicAct]:
    query: Query = replace(understood(what), start=0, size=AT_ONCE, facets=())
    for start in range(0, MOST, AT_ONCE):
        page = sources().engine.search(replace(query, start=start))
        yield from sources().shelf.many(hit.id for hit in page.hits)
        if start + AT_ONCE >= page.total:
            return


def _row(act: PublicAct, site: str) -> Row:
    return tuple(map(str, (
        title(act), names.of_court(act.court), act.number, act.date.isoformat(), names.KINDS[act.kind], names.CATEGORIES[act.category],
        names.INSTANCES[act.instance], names.OUTCOMES[act.outcome], ", ".join(act.judges), names.TEXT_LANGUAGES[act.language],
        f"{site}acts/{act.id}")))


def as_csv(columns: Row, rows: list[Row]) -> bytes:
    """Comma-separated with a byte order mark, so that spreadsheets read Kazakh letters right; no cell is a formula.

    >>> as_csv(("Суд",), [("=1+1",)]).decode("utf-8-sig").split()
    ['Суд', "'=1+1"]
    """
    text = io.StringIO()
    written = csv.writer(text)
    written.writerow(columns)
    written.writerows([["'" + cell if cell.startswith(FORMULA) else cell for cell in row] for row in rows])
    return text.getvalue().encode("utf-8-sig")


def as_json(columns: Row, rows: list[Row]) -> bytes:
    """A list of objects for programs: their names are the same in every language of the reader."""
    return json.dumps([dict(zip(KEYS, row, strict=True)) for row in rows], ensure_ascii=False, indent=1).encode()


def as_xlsx(columns: Row, rows: list[Row]) -> bytes:
    """One sheet with a fixed heading; every cell is text, and none a formula or a link."""
    data = io.BytesIO()
    with Workbook(data, {"strings_to_formulas": False, "strings_to_numbers": False, "strings_to_urls": False, "in_memory": True}) as book:
        sheet = book.add_worksheet()
        sheet.freeze_panes(1, 0)
        sheet.set_column(0, len(columns) - 1, 24)
        for number, row in enumerate((columns, *rows)):
            sheet.write_row(number, 0, row)
    return data.getvalue()


def as_docx(columns: Row, rows: list[Row]) -> bytes:
    """One numbered paragraph an act: title, then the rest."""
    document = Document()
    pattern = document.add_paragraph(style="List Number")._p  # copied, since looking a style up takes longer than all else
    end = document.element.body[-1]
    for heading, *rest in rows:
        end.addprevious(deepcopy(pattern))
        paragraph = Paragraph(end.getprevious(), document)
        paragraph.add_run(heading).bold = True
        paragraph.add_run("\n" + ". ".join(filter(None, rest)))
    pattern.getparent().remove(pattern)
    data = io.BytesIO()
    document.save(data)
    return data.getvalue()


@dataclass(frozen=True, slots=True)
class Form:
    """A form of file: its media type, and how columns and rows are written."""

    mimetype: str
    written: Callable[[Row, list[Row]], bytes]


OFFICE = "application/vnd.openxmlformats-officedocument."
FORMS = {
    "csv": Form("text/csv", as_csv),
    "xlsx": Form(OFFICE + "spreadsheetml.sheet", as_xlsx),
    "json": Form("application/json", as_json),
    "docx": Form(OFFICE + "wordprocessingml.document", as_docx),
}
