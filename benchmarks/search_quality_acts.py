"""The acts that the questions of benchmarks/queries are asked of: invented ones, published as they stand in a temporary archive."""
from hashlib import sha256
from pathlib import Path

from archive_store import keys, words
from archive_store.catalogue import Catalogue, Particulars
from archive_store.database import connect, migrate
from archive_store.originals import Originals
from archive_store.publishing import publish
from indexer.catch_up import counted
from indexer.describe import describe
from indexer.engines import open_engine
from models.act import PublicAct
from models.settings import Settings
from training.annotated import read

ROOT = Path(__file__).parent.parent
SAMPLES, ANNOTATED = ROOT / "samples/texts", ROOT / "tests/anonymizer/acts"
NAMES = ROOT / "benchmarks/queries/acts.txt"
QUERIES = ROOT / "benchmarks/queries"


def names() -> list[str]:
    """The names by which the questions speak of acts: a file of samples/texts, or «ru/…», «kk/…» of the annotated acts."""
    return NAMES.read_text("utf-8").split()


def text_of(name: str) -> str:
    """The act's text; annotations are no part of it."""
    return read(ANNOTATED / f"{name}.txt").text if "/" in name else (SAMPLES / f"{name}.txt").read_text("utf-8")


def id_of(name: str) -> str:
    """The id under which an act is published: the same in every run, so that equal ranks fall the same way.

    >>> id_of("ru/plain_loan")
    '9db60f140946b5c0'
    """
    return sha256(name.encode()).hexdigest()[:16]


def acts() -> list[PublicAct]:
    """All acts, described as the archive describes them, with nothing hidden: the persons are invented.

    Raises Undescribed for an act that is not recognized any more."""
    return [public(name, text_of(name)) for name in names()]


def public(name: str, text: str) -> PublicAct:
    act = describe(text)
    subject = act.subject.of(text) if act.subject else ""
    return PublicAct(
        id=id_of(name), kind=act.kind, court=act.court, number=act.number, date=act.date, language=act.language, instance=act.instance,
        category=act.category, outcome=act.outcome, judges=act.judges, secretary=act.secretary, prosecutors=act.prosecutors,
        subject=" ".join(subject.split()), citations=act.citations, related_numbers=act.related_numbers, text=text, parts=act.parts,
        paragraphs=act.paragraphs, masked=(), policy_version="1",
    )


def publish_all(settings: Settings, published: list[PublicAct]) -> None:
    """Put the acts on the shelf of `settings`; the name of an act stands for its signed original."""
    database = connect(settings.database_url)
    migrate(database)
    originals, catalogue = Originals(settings.originals, keys.master_key(settings)), Catalogue(database)
    for act in published:
        digest = originals.keep(act.id.encode())
        catalogue.receive(digest, "act.pdf", "benchmark")
        with database.begin() as connection:
            connection.exec_driver_sql("UPDATE catalogue SET act_id = ? WHERE digest = ?", (act.id, digest))
        publish(database, keys.log_key(settings), digest, act, Particulars(), "benchmark")


def index_all(settings: Settings, published: list[PublicAct]) -> None:
    """Build the index of the engine that `settings` name, and count the words, as `indexer reindex` does."""
    open_engine(settings, writing=True).rebuild(published)
    words.replace(connect(settings.database_url), counted(published))
