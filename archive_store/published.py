"""The shelf: what anyone may read. The public site imports this and nothing of originals, keys or the catalogue."""
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import Connection, Engine, func, select

from archive_store.canonical import decode, decode_certificate, digest
from archive_store.tables import case_numbers, cited, shelf, versions, words
from models.act import Citation, Court, CourtLevel, PublicAct
from models.certificate import Certificate
from models.errors import NotFound

BATCH = 200  # acts read at once while all are walked; about 4 MB
CASE_LIMIT = 50  # acts of one case; more are noise of a hostile text


@dataclass(frozen=True, slots=True)
class Version:
    """One version of an act. A tombstone is the last version of a withdrawn act and has no text."""

    number: int
    published_at: datetime
    tombstone: bool


@dataclass(frozen=True, slots=True)
class Certified:
    """A certificate, and its spelling, whose SHA-256 is in the log's leaf."""

    certificate: Certificate
    text: str

    @property
    def sha256(self) -> str:
        return digest(self.text)


@dataclass(frozen=True, slots=True)
class CourtCount:
    """A court, how many of its acts are public, and the date of the newest."""

    court: Court
    count: int
    newest: date


@dataclass(frozen=True, slots=True)
class CitationCount:
    """An article, or a part or point of one, and how many public acts cite it."""

    citation: Citation
    count: int


@dataclass(frozen=True, slots=True)
class Counts:
    """The shelf in figures; `newest` is when the last act came, None for an empty shelf."""

    acts: int
    by_language: dict[str, int]
    courts: int
    newest: datetime | None


@dataclass(frozen=True, slots=True)
class Shelf:
    """The public acts in the database; reads only."""

    database: Engine

    def get(self, act_id: str) -> PublicAct:
        """The newest version of a public act. Raises NotFound: `withdrawn`, or `no_such_act`."""
        found = self.many([act_id])
        if not found:
            withdrawn = any(v.tombstone for v in self.versions(act_id))
            raise NotFound("withdrawn" if withdrawn else "no_such_act", act_id)
        return found[0]

    def many(self, ids: Iterable[str]) -> tuple[PublicAct, ...]:
        """The acts with these ids, in their order; those that are not public are left out."""
        wanted = list(ids)
        query = select(shelf.c.act_id, shelf.c.act).where(shelf.c.act_id.in_(wanted))
        with self.database.begin() as connection:
            texts = dict(connection.execute(query).all())
        return tuple(decode(texts[i]) for i in wanted if i in texts)

    def versions(self, act_id: str) -> tuple[Version, ...]:
        """All versions of an act from the first on; none for an act never published."""
        query = select(versions).where(versions.c.act_id == act_id).order_by(versions.c.version)
        with self.database.begin() as connection:
            return tuple(Version(r.version, r.published_at, r.tombstone) for r in connection.execute(query))

    def version(self, act_id: str, number: int) -> PublicAct:
        """One version as it was published. Raises NotFound, also when its text was erased: withdrawn, or corrected by a later one."""
        with self.database.begin() as connection:
            text = connection.scalar(select(versions.c.act).where(
                versions.c.act_id == act_id, versions.c.version == number))
        if not text:
            raise NotFound("no_such_act" if text is None else "withdrawn", act_id)
        return decode(text)

    def certificate(self, act_id: str, number: int) -> Certified:
        """The certificate of one version. Raises NotFound: `withdrawn`, `no_such_act`, or `no_certificate` for a version
        older than certificates."""
        self.version(act_id, number)
        with self.database.begin() as connection:
            text = connection.scalar(select(versions.c.certificate).where(
                versions.c.act_id == act_id, versions.c.version == number))
        if not text:
            raise NotFound("no_certificate", act_id)
        return Certified(decode_certificate(text), text)

    def same_case(self, act_id: str) -> tuple[PublicAct, ...]:
        """The other public acts of the case, oldest first: those tied by numbers that they bear or name, at any remove."""
        with self.database.begin() as connection:
            known = {act_id}
            while len(known) < CASE_LIMIT:
                found = _sharing_a_number(connection, known) | known
                if found == known:
                    break
                known = found
        acts = self.many(sorted(known - {act_id})[:CASE_LIMIT])
        return tuple(sorted(acts, key=lambda act: (act.date, act.id)))

    def courts(self) -> tuple[CourtCount, ...]:
        """The courts that have public acts, by region and name."""
        names = [shelf.c.court, shelf.c.court_ru, shelf.c.court_kk, shelf.c.court_level, shelf.c.region]
        query = select(*names, func.count(), func.max(shelf.c.date)).group_by(*names).order_by(shelf.c.region, shelf.c.court_ru)
        with self.database.begin() as connection:
            return tuple(CourtCount(Court(key, ru, kk, CourtLevel(level), region), count, newest)
                         for key, ru, kk, level, region, count, newest in connection.execute(query))

    def citations(self, law: str = "", key: str = "", size: int = 1000) -> tuple[CitationCount, ...]:
        """Articles with their parts and points, most cited first: of one law, of one article (`key`), or of all."""
        columns = [cited.c.law, cited.c.article, cited.c.part, cited.c.point]
        query = select(*columns, func.count()).group_by(*columns).order_by(func.count().desc(), *columns).limit(size)
        if law:
            query = query.where(cited.c.law == law)
        if key:
            query = query.where((cited.c.key == key) | cited.c.key.startswith(key + ":", autoescape=True))
        with self.database.begin() as connection:
            return tuple(CitationCount(Citation(*names), count) for *names, count in connection.execute(query))

    def recent(self, size: int = 10, court: str = "", article: str = "") -> tuple[PublicAct, ...]:
        """The acts published last; of one court, or those that cite one article (`Citation.key`), the newest first."""
        query = select(shelf.c.act).limit(size)
        if court:
            query = query.where(shelf.c.court == court)
        if article:
            query = query.join(cited, cited.c.act_id == shelf.c.act_id).where(cited.c.key == article)
        order = (shelf.c.date.desc(),) if court or article else (shelf.c.published_at.desc(),)
        with self.database.begin() as connection:
            return tuple(decode(text) for text in connection.scalars(query.order_by(*order, shelf.c.act_id)))

    def ids(self, size: int) -> tuple[str, ...]:
        """The ids of public acts, those published last first, `size` at most; no text is read."""
        query = select(shelf.c.act_id).order_by(shelf.c.published_at.desc(), shelf.c.act_id).limit(size)
        with self.database.begin() as connection:
            return tuple(connection.scalars(query))

    def counts(self) -> Counts:
        """How much is on the shelf."""
        with self.database.begin() as connection:
            total, courts, newest = connection.execute(select(
                func.count(), func.count(shelf.c.court.distinct()), func.max(shelf.c.published_at))).one()
            languages = connection.execute(select(shelf.c.language, func.count()).group_by(shelf.c.language))
            return Counts(total, dict(languages.all()), courts, newest)

    def words(self) -> dict[str, int]:
        """The words of public acts in their folded forms, and how many acts have each."""
        with self.database.begin() as connection:
            return dict(connection.execute(select(words.c.word, words.c.acts)).all())

    def all(self) -> Iterator[PublicAct]:
        """Every public act in the order of ids, a batch at a time; what comes meanwhile behind the place is seen too."""
        last = ""
        while True:
            query = select(shelf.c.act_id, shelf.c.act).where(shelf.c.act_id > last).order_by(shelf.c.act_id).limit(BATCH)
            with self.database.begin() as connection:
                rows = connection.execute(query).all()
            if not rows:
                return
            yield from (decode(row.act) for row in rows)
            last = rows[-1].act_id


def _sharing_a_number(connection: Connection, ids: set[str]) -> set[str]:
    numbers = select(case_numbers.c.number).where(case_numbers.c.act_id.in_(sorted(ids)))
    query = select(case_numbers.c.act_id).where(case_numbers.c.number.in_(numbers)).distinct().limit(CASE_LIMIT)
    return set(connection.scalars(query))
