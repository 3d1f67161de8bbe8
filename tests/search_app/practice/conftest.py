"""An archive of its own for practice: the acts of acts.txt, with known outcomes, and two pairs that are near but ended otherwise."""
from datetime import date
from pathlib import Path

import pytest

from language.sentences import paragraphs
from models.act import (
    ActKind,
    CaseCategory,
    Citation,
    Instance,
    Language,
    Outcome,
    Paragraph,
    Part,
    PartKind,
    PublicAct,
)
from models.settings import Settings
from search_app.public.application import create_app
from tests.search_app.conftest import filled, reader_of
from tests.search_app.notation import COURTS, listed

HERE = Path(__file__).parent
ENDS = {Instance.FIRST: ActKind.DECISION, Instance.APPEAL: ActKind.RESOLUTION, Instance.SUPREME: ActKind.RESOLUTION}


def texts() -> dict[str, list[str]]:
    """Facts, reasons and operative part of each act by its name."""
    chunks = (HERE / "texts.txt").read_text("utf-8").split("== ")[1:]
    named = (chunk.partition("\n") for chunk in chunks)
    return {name: [part.strip() for part in body.split("\n--\n")] for name, _, body in named}


def act_of(line: str, known: dict[str, list[str]]) -> PublicAct:
    key, court, day, category, instance, outcome, articles, subject, number, related, name = (cell.strip() for cell in line.split("|"))
    facts, reasons, operative = known[name]
    bodies = ("Дело рассмотрено.\n\n", f"{facts}\n\n", f"{reasons}\n\n", f"РЕШИЛ:\n\n{operative}")
    starts = [len("".join(bodies[:n])) for n in range(5)]
    text = "".join(bodies)
    return PublicAct(
        id=f"{key:0>16}", kind=ENDS[Instance(instance)], court=COURTS[court], number=number, date=date.fromisoformat(day),
        language=Language.RU, instance=Instance(instance), category=CaseCategory(category), outcome=Outcome(outcome),
        judges=("Судья А.А.",), secretary="", prosecutors=(), subject=subject,
        citations=tuple(Citation.of_key(article) for article in listed(articles)), related_numbers=listed(related), text=text,
        parts=tuple(Part(kind, starts[n], starts[n + 1]) for n, kind in enumerate(PartKind)),
        paragraphs=tuple(Paragraph(p.start, p.stop, Language.RU) for p in paragraphs(text)), masked=(), policy_version="2026.1",
    )


@pytest.fixture(scope="session")
def decided() -> tuple[PublicAct, ...]:
    known = texts()
    lines = (HERE / "acts.txt").read_text("utf-8").splitlines()
    return tuple(act_of(line, known) for line in lines if line and not line.startswith("#"))


@pytest.fixture(scope="session")
def practice_app(tmp_path_factory, decided):
    made = create_app(filled(Settings.of({"ARCHIVE_HOME": str(tmp_path_factory.mktemp("practice"))}), decided))
    made.testing = True
    return made


@pytest.fixture
def reader(practice_app):
    """A reader of it."""
    return reader_of(practice_app)
