"""A judicial act: `Act` may hold personal data, `PublicAct` may not and is made by `anonymizer` alone."""
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from models.mention import Category as Datum
from models.mention import Role, Span
from models.signature import PublicSignature


class ActKind(StrEnum):
    """Forms of judicial acts (Civil Procedure Code art. 21; the sentence by the Criminal Procedure Code)."""

    COURT_ORDER = "court_order"  # судебный приказ / сот бұйрығы
    DECISION = "decision"  # решение / шешім
    RULING = "ruling"  # определение / ұйғарым
    RESOLUTION = "resolution"  # постановление / қаулы
    SENTENCE = "sentence"  # приговор / үкім


class Language(StrEnum):
    """Languages of acts and of paragraphs."""

    KK = "kk"
    RU = "ru"


class Instance(StrEnum):
    """The instance in which the act was made."""

    FIRST = "first"
    APPEAL = "appeal"
    CASSATION = "cassation"
    SUPREME = "supreme"


class CourtLevel(StrEnum):
    """The court's place in the system (constitutional law of 5 July 2024 № 109-VIII)."""

    DISTRICT = "district"
    REGIONAL = "regional"
    CASSATION = "cassation"
    SUPREME = "supreme"


class CaseCategory(StrEnum):
    """The procedure in which the case was heard."""

    CIVIL = "civil"
    CRIMINAL = "criminal"
    ADMINISTRATIVE = "administrative"  # АППК / ӘРПК
    OFFENCE = "offence"  # КоАП / ӘҚБтК


class Outcome(StrEnum):
    """How the act decided."""

    GRANTED = "granted"
    GRANTED_IN_PART = "granted_in_part"
    REFUSED = "refused"
    RETURNED = "returned"
    LEFT_UNCONSIDERED = "left_unconsidered"
    DISCONTINUED = "discontinued"
    SETTLED = "settled"
    CONVICTED = "convicted"
    ACQUITTED = "acquitted"
    PENALTY = "penalty"  # administrative penalty imposed
    UPHELD = "upheld"
    CHANGED = "changed"
    REVERSED = "reversed"
    REMITTED = "remitted"
    OTHER = "other"


class PartKind(StrEnum):
    """Parts of an act, in their order."""

    HEAD = "head"
    FACTS = "facts"
    REASONS = "reasons"
    OPERATIVE = "operative"


@dataclass(frozen=True, slots=True)
class Part:
    """One part of the act; parts follow each other and cover the text."""

    kind: PartKind
    start: int
    stop: int


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph (paragraphs are separated by blank lines) and its language."""

    start: int
    stop: int
    language: Language


@dataclass(frozen=True, slots=True)
class Court:
    """A court by its normalized name. `region` is a key of `models.regions.REGIONS`."""

    key: str  # latin slug, e.g. "astana-civil"; stable, used in addresses and filters
    name_ru: str
    name_kk: str
    level: CourtLevel
    region: str


@dataclass(frozen=True, slots=True, order=True)
class Citation:
    """An article of law as cited; `act` is the Russian short name («УК», «ГПК»), parts are digits or "".

    >>> Citation("УК", "188", "3", "2").key
    'УК:188:3:2'
    >>> Citation.of_key("ГПК:133-2:1")  # the first part of article 133-2; a hyphen would be part of the number
    Citation(act='ГПК', article='133-2', part='1', point='')
    >>> Citation("ГК", "715", "", "1").key  # point 1 of an article without parts is not its part 1
    'ГК:715::1'
    """

    act: str
    article: str
    part: str = ""
    point: str = ""

    @property
    def key(self) -> str:
        return ":".join((self.act, self.article, self.part, self.point)).rstrip(":")

    @classmethod
    def of_key(cls, key: str) -> "Citation":
        """The article of a key; what is no key is an unknown act's."""
        parts = key.split(":")
        return cls(*parts) if 2 <= len(parts) <= 4 else cls(key, "")


@dataclass(frozen=True, slots=True)
class Party:
    """A participant as the act names him; `person` is False for legal entities and state bodies."""

    name: str
    role: Role
    person: bool


@dataclass(frozen=True, slots=True)
class Act:
    """What was recognized in an act's text. May hold personal data; never leaves the pipeline and the office.

    Spans refer to the extracted text. `number` and `related_numbers` are normalized («7527-21-00-2а/1234»)."""

    kind: ActKind
    court: Court
    number: str
    date: date
    language: Language
    instance: Instance
    category: CaseCategory
    outcome: Outcome
    judges: tuple[str, ...] = ()  # nominative, «Тлеубергенова Ж.М.»
    secretary: str = ""
    prosecutors: tuple[str, ...] = ()
    parties: tuple[Party, ...] = ()
    representatives: tuple[Party, ...] = ()
    parts: tuple[Part, ...] = ()
    paragraphs: tuple[Paragraph, ...] = ()
    subject: Span | None = None  # «о взыскании долга»
    citations: tuple[Citation, ...] = ()
    related_numbers: tuple[str, ...] = ()  # numbers of other acts of the same case, as the text names them


@dataclass(frozen=True, slots=True)
class MaskedSpan:
    """A place of the public text where a label stands for a datum."""

    start: int
    stop: int
    category: Datum


@dataclass(frozen=True, slots=True)
class PublicAct:
    """The act as anyone may see it. Spans refer to `text`, which holds labels instead of personal data."""

    id: str  # sixteen lowercase hex digits, random; says nothing of the content
    kind: ActKind
    court: Court
    number: str
    date: date
    language: Language
    instance: Instance
    category: CaseCategory
    outcome: Outcome
    judges: tuple[str, ...]
    secretary: str
    prosecutors: tuple[str, ...]
    subject: str
    citations: tuple[Citation, ...]
    related_numbers: tuple[str, ...]
    text: str
    parts: tuple[Part, ...]
    paragraphs: tuple[Paragraph, ...]
    masked: tuple[MaskedSpan, ...]
    policy_version: str
    signatures: tuple[PublicSignature, ...] = field(default=())

    def replaced(self) -> dict[str, int]:
        """How many places were hidden, by category."""
        counts: dict[str, int] = {}
        for span in self.masked:
            counts[span.category] = counts.get(span.category, 0) + 1
        return counts
