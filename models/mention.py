"""Places in a text and the personal data they name. All spans are half open, in characters, of one unchanged string."""
from dataclasses import dataclass
from enum import StrEnum


class Category(StrEnum):
    """What kind of personal datum a mention is (the sixteen categories of the annotated acts)."""

    PERSON = "PERSON"
    IIN = "IIN"
    BIRTH_DATE = "BIRTH_DATE"
    ADDRESS = "ADDRESS"
    PHONE = "PHONE"
    EMAIL = "EMAIL"
    DOC_ID = "DOC_ID"
    BANK = "BANK"
    PLATE = "PLATE"
    VIN = "VIN"
    CADASTRE = "CADASTRE"
    HANDLE = "HANDLE"
    BIRTH_PLACE = "BIRTH_PLACE"
    WORKPLACE = "WORKPLACE"
    DEATH_DATE = "DEATH_DATE"
    EDS = "EDS"


class Role(StrEnum):
    """What a person is in the case. Officials (see `OFFICIALS`) stay visible by default."""

    CLAIMANT = "claimant"
    RESPONDENT = "respondent"
    APPLICANT = "applicant"
    INTERESTED = "interested"  # заинтересованное лицо, third person
    ACCUSED = "accused"
    CONVICT = "convict"
    OFFENDER = "offender"  # лицо, привлекаемое к административной ответственности
    DEBTOR = "debtor"
    CREDITOR = "creditor"
    VICTIM = "victim"
    WITNESS = "witness"
    MINOR = "minor"
    EXPERT = "expert"
    HEIR = "heir"
    REPRESENTATIVE = "representative"
    OTHER = "other"
    JUDGE = "judge"
    PROSECUTOR = "prosecutor"
    LAWYER = "lawyer"
    SECRETARY = "secretary"
    BAILIFF = "bailiff"
    NOTARY = "notary"


OFFICIALS = frozenset({Role.JUDGE, Role.PROSECUTOR, Role.LAWYER, Role.SECRETARY, Role.BAILIFF, Role.NOTARY})


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Characters `start` to `stop` of a text, half open as in a slice.

    >>> Span(0, 3).of("сот актісі")
    'сот'
    """

    start: int
    stop: int

    def of(self, text: str) -> str:
        return text[self.start : self.stop]


@dataclass(frozen=True, slots=True, order=True)
class Mention:
    """A place that names a datum of `category`; `rule` found it; `sure` is False for a doubt that a person must decide."""

    start: int
    stop: int
    category: Category
    rule: str = ""
    sure: bool = True
    role: Role | None = None  # of a PERSON, where the rule saw it from the words beside the name


@dataclass(frozen=True, slots=True)
class Replacement:
    """Characters `start` to `stop` of the act become `surrogate`; `entity` is the same for all mentions of one person or datum.

    Without a category nothing is hidden: a word of the act agrees with the label beside it («с» becomes «со»)."""

    start: int
    stop: int
    category: Category | None
    entity: str
    surrogate: str


class Decision(StrEnum):
    """What happens with an act: published at once, seen by a person first, or never published."""

    PUBLISH = "publish"
    REVIEW = "review"
    WITHHOLD = "withhold"
