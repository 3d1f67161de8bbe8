"""Opening an act that waits for nothing, such as a public one: by its address, its id or the number of its case."""
import re

from flask import Blueprint, Response, current_app, redirect, render_template, request, url_for

from indexer.archive import Archive
from language.numbers import case_numbers
from models.errors import NotFound
from search_app.office.rights import needs

ID = re.compile(r"(?<![0-9a-f])[0-9a-f]{16}(?![0-9a-f])")
LONGEST = 300
MOST = 50  # acts of one case number

blueprint = Blueprint("opening", __name__)


@blueprint.get("/open")
@needs("read_original")
def open_act() -> Response | str:
    """`?act=` is an address or an id, which leads to the act, or a case number, whose acts are listed."""
    archive: Archive = current_app.extensions["archive"]
    asked = request.args.get("act", "")[:LONGEST].strip()
    if found := ID.search(asked):
        try:
            return redirect(url_for("reading.act", act_id=archive.catalogue.by_act(found[0]).act_id))
        except NotFound:
            return render_template("office/opening.html", asked=asked, found=())
    numbers = case_numbers(asked)
    return render_template("office/opening.html", asked=asked, found=archive.catalogue.numbered(numbers[0], MOST) if numbers else ())
