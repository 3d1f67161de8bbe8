"""What the stored words are called on a page: kinds, outcomes, courts' instances, hidden data, filters."""
from flask_babel import lazy_gettext as _l

from models.act import ActKind as Kind
from models.act import CaseCategory, Citation, Court, CourtLevel, Instance, Language, Outcome, PartKind
from models.mention import Category
from models.query import Order
from models.regions import REGIONS
from search_app.interface import language
from search_app.laws import article_name

KINDS = {
    Kind.COURT_ORDER: _l("Court order"),
    Kind.DECISION: _l("Decision"),
    Kind.RULING: _l("Ruling"),
    Kind.RESOLUTION: _l("Resolution"),
    Kind.SENTENCE: _l("Sentence"),
}
CATEGORIES = {
    CaseCategory.CIVIL: _l("Civil"),
    CaseCategory.CRIMINAL: _l("Criminal"),
    CaseCategory.ADMINISTRATIVE: _l("Administrative"),
    CaseCategory.OFFENCE: _l("Administrative offences"),
}
INSTANCES = {
    Instance.FIRST: _l("First instance"),
    Instance.APPEAL: _l("Appeal"),
    Instance.CASSATION: _l("Cassation"),
    Instance.SUPREME: _l("Supreme Court"),
}
LEVELS = {
    CourtLevel.DISTRICT: _l("District and equal courts"),
    CourtLevel.REGIONAL: _l("Regional and equal courts"),
    CourtLevel.CASSATION: _l("Courts of cassation"),
    CourtLevel.SUPREME: _l("Supreme Court"),
}
OUTCOMES = {
    Outcome.GRANTED: _l("Granted"),
    Outcome.GRANTED_IN_PART: _l("Granted in part"),
    Outcome.REFUSED: _l("Refused"),
    Outcome.RETURNED: _l("Returned"),
    Outcome.LEFT_UNCONSIDERED: _l("Left without consideration"),
    Outcome.DISCONTINUED: _l("Discontinued"),
    Outcome.SETTLED: _l("Settled"),
    Outcome.CONVICTED: _l("Convicted"),
    Outcome.ACQUITTED: _l("Acquitted"),
    Outcome.PENALTY: _l("Penalty imposed"),
    Outcome.UPHELD: _l("Upheld"),
    Outcome.CHANGED: _l("Changed"),
    Outcome.REVERSED: _l("Reversed"),
    Outcome.REMITTED: _l("Sent for a new hearing"),
    Outcome.OTHER: _l("Other outcome"),
}
PARTS = {
    PartKind.HEAD: _l("Introduction"),
    PartKind.FACTS: _l("Facts"),
    PartKind.REASONS: _l("Reasons"),
    PartKind.OPERATIVE: _l("Operative part"),
}
TEXT_LANGUAGES = {Language.KK: _l("Kazakh"), Language.RU: _l("Russian")}
ORDERS = {Order.RELEVANCE: _l("Relevance"), Order.NEWEST: _l("Newest first"), Order.OLDEST: _l("Oldest first")}
DATA = {
    Category.PERSON: _l("name of a person"),
    Category.IIN: _l("individual identification number"),
    Category.BIRTH_DATE: _l("date of birth"),
    Category.ADDRESS: _l("address"),
    Category.PHONE: _l("telephone number"),
    Category.EMAIL: _l("e-mail address"),
    Category.DOC_ID: _l("number of a personal document"),
    Category.BANK: _l("bank account or card"),
    Category.PLATE: _l("vehicle number plate"),
    Category.VIN: _l("vehicle identification number"),
    Category.CADASTRE: _l("cadastral number"),
    Category.HANDLE: _l("name in a network or messenger"),
    Category.BIRTH_PLACE: _l("place of birth"),
    Category.WORKPLACE: _l("place of work or study"),
    Category.DEATH_DATE: _l("date of death"),
    Category.EDS: _l("data of a digital signature"),
}
FILTERS = {
    "category": _l("Case category"),
    "instance": _l("Instance"),
    "kind": _l("Kind of act"),
    "outcome": _l("Outcome"),
    "region": _l("Region"),
    "court": _l("Court"),
    "judge": _l("Judge"),
    "year": _l("Year"),
    "language": _l("Language of the act"),
    "article": _l("Article of law"),
    "key_phrase": _l("Key phrase"),
    "alike": _l("Nearly the same as"),
    "date_from": _l("From date"),
    "date_to": _l("To date"),
}
VALUES = {
    "kind": KINDS, "category": CATEGORIES, "instance": INSTANCES, "outcome": OUTCOMES, "language": TEXT_LANGUAGES,
}


def of_value(filter_name: str, value: str) -> str:
    """What one value of a filter is called; words that are their own name (a judge, a year) come back as they are."""
    if filter_name == "region" and value in REGIONS:
        return of_region(value)
    if filter_name == "article":
        return article_name(Citation.of_key(value))
    return str(VALUES.get(filter_name, {}).get(value, value))


def of_region(key: str) -> str:
    kk, ru, en = REGIONS[key]
    return {"kk": kk, "en": en}.get(language(), ru)


def of_court(court: Court) -> str:
    """The court's name for this reader; there is no official English one."""
    return court.name_kk if language() == "kk" else court.name_ru
