"""Handing in files: each is kept and catalogued at once, so nothing is lost, and a worker takes it through the steps."""
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath

from flask import Blueprint, current_app, g, render_template, request
from flask_babel import gettext
from werkzeug.datastructures import FileStorage

from archive_store.catalogue import Entry, State
from indexer.archive import Archive
from indexer.gather import SIGNATURES
from indexer.pipeline import Incoming, Options, keep
from indexer.worker import enqueue
from models.errors import Transient
from search_app.office.rights import needs
from search_app.office.words import state_or_reason

MOST_FILES = 20

blueprint = Blueprint("upload", __name__)


@dataclass(frozen=True, slots=True)
class Given:
    """A file of the form as the browser named it."""

    name: str
    data: bytes


@blueprint.get("/upload")
@needs("upload")
def form() -> str:
    return render_template("office/upload.html", taken=(), problem="")


@blueprint.post("/upload")
@needs("upload")
def upload() -> str | tuple[str, int]:
    """Keep the files and ask the worker for them; one that the queue did not take waits until the worker starts."""
    given = [Given(file.filename or "", file.read()) for file in sent()]
    if not given or len(given) > MOST_FILES:
        problem = gettext("Choose at least one file, and at most %(num)s.", num=MOST_FILES)
        return render_template("office/upload.html", taken=(), problem=problem), 400
    archive: Archive = current_app.extensions["archive"]
    taken = [hand_in(archive, file) for file in incoming(given)]
    return render_template("office/upload.html", taken=[(e.file_name, state_or_reason(e.state, e.code)) for e in taken], problem="")


def sent() -> list[FileStorage]:
    """The files of the form; a field left empty comes as a file without a name."""
    return [file for file in request.files.getlist("files")[: MOST_FILES + 1] if file.filename]


def incoming(given: Iterable[Given]) -> Iterator[Incoming]:
    """Acts with their detached signatures: `act.pdf.p7s` belongs to the `act.pdf` of the same form."""
    files = {file.name: file for file in given}
    for name, file in files.items():
        path = PurePosixPath(name)
        if path.suffix.lower() in SIGNATURES and path.stem in files:
            continue
        signature = next((files[name + end] for end in sorted(SIGNATURES) if name + end in files), None)
        yield Incoming(name, file.data, signature.data if signature else None)


def hand_in(archive: Archive, file: Incoming) -> Entry:
    """Keep a file and ask a worker for it; a file that was decided before is not asked for again."""
    entry = keep(archive, file, Options(by=g.account.name))
    if entry.state is State.RECEIVED:
        try:
            enqueue(archive.settings, entry.digest, g.account.name)
        except Transient:
            current_app.logger.warning("the queue did not take %s; the worker finds it when it starts", entry.digest)
    return entry
