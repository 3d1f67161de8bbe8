"""The list of results as a file: CSV, JSON, XLSX and DOCX, up to MOST acts, in the order of the search.

A list is written while it is read: in memory there are never more acts than AT_ONCE.
"""
import csv
import io
import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import chain, islice
from tempfile import TemporaryFile
from typing import IO
from xml.sax.saxutils import escape
from zipfile import ZIP_DEFLATED, ZipFile

from docx import Document
from flask import Blueprint, Response, abort, request, stream_with_context
from flask_babel import gettext
from xlsxwriter import Workbook

from models.act import PublicAct
from models.query import Query
from search_app import names
from search_app.public.parameters import CONTROL, Asked, forgiving
from search_app.public.search import understood
from search_app.public.sources import site_address, sources
from search_app.titles import title

MOST = 10_000  # acts of one list
AT_ONCE = 250  # acts asked of the engine and read from the shelf at a time
PIECE = 1 << 16  # bytes of a file that are sent at a time
FORMULA = ("=", "+", "-", "@", "\t", "\r")  # how a cell begins that a spreadsheet would compute (OWASP, CSV injection)
KEYS = ("title", "court", "number", "date", "kind", "category", "instance", "outcome", "judges", "language", "address")

PLACE = "here the acts stand"  # of the list in the pattern of a document

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
    first = list(islice(rows, 1))  # when search does not answer, it is told before anything is sent
    body = stream_with_context(made.written(_columns(), chain(first, rows)))
    return Response(body, mimetype=made.mimetype, headers={"Content-Disposition": f'attachment; filename="acts.{form}"'})


def _columns() -> Row:
    return tuple(map(str, (
        gettext("Title"), gettext("Court"), gettext("Number"), gettext("Date"), names.FILTERS["kind"], names.FILTERS["category"],
        names.FILTERS["instance"], names.FILTERS["outcome"], names.FILTERS["judge"], names.FILTERS["language"], gettext("Address"))))


def _rows(what: Asked, site: str) -> Iterator[Row]:
    return (_row(act, site) for act in islice(_found(what), MOST))


def _found(what: Asked) -> Iterator[PublicAct]:
    """The acts one after another, each page of them behind the cursor of the one before."""
    query: Query = replace(understood(what), start=0, size=AT_ONCE, facets=())
    while True:
        page = sources().engine.search(query)
        yield from sources().shelf.many(hit.id for hit in page.hits)
        if not page.cursor:
            return
        query = replace(query, after=page.cursor)


def _row(act: PublicAct, site: str) -> Row:
    return tuple(map(str, (
        title(act), names.of_court(act.court), act.number, act.date.isoformat(), names.KINDS[act.kind], names.CATEGORIES[act.category],
        names.INSTANCES[act.instance], names.OUTCOMES[act.outcome], ", ".join(act.judges), names.TEXT_LANGUAGES[act.language],
        f"{site}acts/{act.id}")))


def as_csv(columns: Row, rows: Iterable[Row]) -> Iterator[bytes]:
    """Comma-separated with a byte order mark, so that spreadsheets read Kazakh letters right; no cell is a formula.

    >>> b"".join(as_csv(("Суд",), [("=1+1",)])).decode("utf-8-sig").split()
    ['Суд', "'=1+1"]
    """
    yield "\ufeff".encode()
    for row in chain((columns,), rows):
        line = io.StringIO()
        csv.writer(line).writerow(["'" + cell if cell.startswith(FORMULA) else cell for cell in row])
        yield line.getvalue().encode()


def as_json(columns: Row, rows: Iterable[Row]) -> Iterator[bytes]:
    """A list of objects for programs: their names are the same in every language of the reader.

    >>> json.loads(b"".join(as_json((), [tuple(KEYS)])))[0]["court"], json.loads(b"".join(as_json((), [])))
    ('court', [])
    """
    before = "["
    for row in rows:
        yield f"{before}\n {json.dumps(dict(zip(KEYS, row, strict=True)), ensure_ascii=False)}".encode()
        before = ","
    yield b"\n]" if before == "," else b"[]"


def as_xlsx(columns: Row, rows: Iterable[Row]) -> Iterator[bytes]:
    """One sheet with a fixed heading; every cell is text, and none a formula or a link."""
    with TemporaryFile() as file:
        plain = {"strings_to_formulas": False, "strings_to_numbers": False, "strings_to_urls": False}
        with Workbook(file, {"constant_memory": True, **plain}) as book:
            sheet = book.add_worksheet()
            sheet.freeze_panes(1, 0)
            sheet.set_column(0, len(columns) - 1, 24)
            for number, row in enumerate(chain((columns,), rows)):
                sheet.write_row(number, 0, row)
        yield from _pieces(file)


def as_docx(columns: Row, rows: Iterable[Row]) -> Iterator[bytes]:
    """One numbered paragraph an act: title, then the rest. The paragraphs are written into a document that has one as a pattern."""
    pattern = io.BytesIO()
    document = Document()
    document.add_paragraph(style="List Number").add_run(PLACE)
    document.save(pattern)
    with TemporaryFile() as file:
        with ZipFile(pattern) as made, ZipFile(file, "w", ZIP_DEFLATED) as written:
            for entry in made.infolist():
                with written.open(entry.filename, "w") as part:
                    if entry.filename == "word/document.xml":
                        _write_paragraphs(part, made.read(entry).decode(), rows)
                    else:
                        part.write(made.read(entry))
        yield from _pieces(file)


def _write_paragraphs(part: IO[bytes], xml: str, rows: Iterable[Row]) -> None:
    """The document with a paragraph like that of PLACE for each row in its place."""
    place = xml.index(PLACE)
    start, stop = xml.rindex("<w:p>", 0, place), xml.index("</w:p>", place) + len("</w:p>")
    style = xml[start : xml.index("<w:r>", start)]
    part.write(xml[:start].encode())
    for heading, *rest in rows:
        text = CONTROL.sub(" ", ". ".join(filter(None, rest)))
        runs = f'<w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">{escape(CONTROL.sub(" ", heading))}</w:t></w:r>' \
               f'<w:r><w:br/><w:t xml:space="preserve">{escape(text)}</w:t></w:r>'
        part.write(f"{style}{runs}</w:p>".encode())
    part.write(xml[stop:].encode())


def _pieces(file: IO[bytes]) -> Iterator[bytes]:
    file.seek(0)
    while piece := file.read(PIECE):
        yield piece


@dataclass(frozen=True, slots=True)
class Form:
    """A form of file: its media type, and how columns and rows are written."""

    mimetype: str
    written: Callable[[Row, Iterable[Row]], Iterator[bytes]]


OFFICE = "application/vnd.openxmlformats-officedocument."
FORMS = {
    "csv": Form("text/csv", as_csv),
    "xlsx": Form(OFFICE + "spreadsheetml.sheet", as_xlsx),
    "json": Form("application/json", as_json),
    "docx": Form(OFFICE + "wordprocessingml.document", as_docx),
}
