"""The fields of the query box: their names and values in Russian, Kazakh and English, and what a value asks for. Data and reading."""
import re
from datetime import date, timedelta
from typing import NamedTuple

from language.lemmas import lemmas
from language.letters import bare
from language.tokens import fold, tokens
from models.act import ActKind, CaseCategory, Language, Outcome, PartKind
from models.query import And, Dates, Named, Node, Not, Or, Phrase, Value, Word, Years

FIELDS: dict[str, str] = {  # the first name of each is the one that is written
    "court": "court суд сот",
    "judge": "judge судья төраға",
    "number": "number номер нөмір нөмірі дело іс",
    "article": "article статья бап",
    "part": "part часть бөлім бөлік",
    "kind": "kind вид түрі түр",
    "outcome": "outcome исход результат нәтиже нәтижесі",
    "category": "category категория санат санаты",
    "language": "language lang язык тіл тілі",
    "year": "year год жыл жылы",
    "date": "date дата күн күні",
}
# Values by field: each with its names, separated by bars; compared with letters made bare.
VALUES: dict[str, dict[str, str]] = {
    "part": {
        PartKind.HEAD: "head|введение|вводная|вводная часть|кіріспе|кіріспе бөлім",
        PartKind.FACTS: "facts|факты|обстоятельства|описательная|описательная часть|сипаттау|сипаттау бөлімі|мән-жайлар",
        PartKind.REASONS: "reasons|мотивы|мотивировка|мотивировочная|мотивировочная часть|уәж|уәждеу|уәждеу бөлімі|дәлелдеу",
        PartKind.OPERATIVE: "operative|operative part|резолюция|резолютивная|резолютивная часть|қарар|қарар бөлімі|шешім бөлімі",
    },
    "kind": {
        ActKind.COURT_ORDER: "court_order|court order|order|судебный приказ|приказ|сот бұйрығы|бұйрық",
        ActKind.DECISION: "decision|judgment|решение|шешім",
        ActKind.RULING: "ruling|определение|ұйғарым",
        ActKind.RESOLUTION: "resolution|постановление|қаулы",
        ActKind.SENTENCE: "sentence|verdict|приговор|үкім",
    },
    "outcome": {
        Outcome.GRANTED: "granted|удовлетворено|удовлетворен|удовлетворён|удовлетворить|удовлетворено полностью|қанағаттандырылды|қанағаттандыру",
        Outcome.GRANTED_IN_PART: "granted_in_part|granted in part|partly|частично|удовлетворено частично|частично удовлетворено"
                                 "|ішінара|ішінара қанағаттандырылды",
        Outcome.REFUSED: "refused|dismissed|отказано|отказ|отказать|отказано в иске|бас тартылды|бас тарту",
        Outcome.RETURNED: "returned|возвращено|возвращён|возврат|қайтарылды|қайтару",
        Outcome.LEFT_UNCONSIDERED: "left_unconsidered|left unconsidered|без рассмотрения|оставлено без рассмотрения|қараусыз қалдырылды|қараусыз",
        Outcome.DISCONTINUED: "discontinued|прекращено|прекращение|прекращено производство|тоқтатылды|қысқартылды|тоқтату",
        Outcome.SETTLED: "settled|мировое соглашение|медиация|примирение|татуласу|бітімгершілік|бітімгершілік келісім",
        Outcome.CONVICTED: "convicted|осуждён|осуждена|осужден|виновен|виновна|сотталды|кінәлі",
        Outcome.ACQUITTED: "acquitted|оправдан|оправдана|оправдание|ақталды",
        Outcome.PENALTY: "penalty|взыскание|наказание|штраф|жаза|айыппұл",
        Outcome.UPHELD: "upheld|без изменения|без изменений|оставлено без изменения|оставлено без изменений|өзгеріссіз|өзгеріссіз қалдырылды",
        Outcome.CHANGED: "changed|изменено|изменён|изменен|өзгертілді",
        Outcome.REVERSED: "reversed|отменено|отменён|отменен|отмена|күші жойылды",
        Outcome.REMITTED: "remitted|на новое рассмотрение|направлено на новое рассмотрение|жаңадан қарауға|қайта қарауға",
        Outcome.OTHER: "other|иное|другое|өзге|басқа",
    },
    "category": {
        CaseCategory.CIVIL: "civil|гражданское|гражданские|гражданское дело|азаматтық|азаматтық іс",
        CaseCategory.CRIMINAL: "criminal|уголовное|уголовные|уголовное дело|қылмыстық|қылмыстық іс",
        CaseCategory.ADMINISTRATIVE: "administrative|административное|административные|административное дело|әкімшілік|әкімшілік іс",
        CaseCategory.OFFENCE: "offence|правонарушение|административное правонарушение|құқық бұзушылық|әкімшілік құқық бұзушылық",
    },
    "language": {
        Language.KK: "kk|kaz|kazakh|казахский|қазақ|қазақша|қазақ тілі",
        Language.RU: "ru|rus|russian|русский|орыс|орысша|орыс тілі",
    },
}
FIRST_YEAR, LAST_YEAR = 1900, 2099  # of an act
AFTER = (">", ">=", "=>", "≥")
_YEARS = re.compile(r"(?P<first>\d{4})?(?P<to>\s?(?:\.{2,3}|…|-)\s?)?(?P<last>\d{4})?(?:\s?г(?:од)?\.?)?")
_DAY = r"(?:(\d{1,2})[./-](\d{1,2})[./-](\d{4})|(\d{4})[./-](\d{1,2})[./-](\d{1,2}))"
_COMPARED = re.compile(r"(?P<sign>[<>]=?|=[<>]?|[≥≤])\s?(?P<bound>\S.{0,20})")
_DATES = re.compile(rf"(?P<first>{_DAY})?(?P<to>\.{{2,3}}|…|\s?-\s?)?(?P<last>{_DAY})?")


class Read(NamedTuple):
    """What a field and its value ask for; None when it is not to be understood, for the reason of `problem`."""

    node: Node | None
    problem: str = ""


def read(field: str, text: str) -> Read:
    """What `field` with the value `text` asks for.

    >>> read("court", "Алматы").node
    Named(field='court', words=(Word(text='алматы', lemmas=('алматы',)),))
    >>> read("year", "2021..2023").node, read("outcome", "Отказано").node
    (Years(first=2021, last=2023), Value(field='outcome', values=('refused',)))
    >>> read("year", ">2021").node, read("date", "<=14.10.2025").node
    (Years(first=2022, last=None), Dates(first=None, last=datetime.date(2025, 10, 14)))
    >>> read("year", "2023-2021"), read("date", "31.02.2024")
    (Read(node=Years(first=2021, last=2023), problem='turned_years'), Read(node=None, problem='bad_date'))
    """
    text = text.strip()
    if field in ("court", "judge"):
        words = tuple(dict.fromkeys(Word(fold(token.text), lemmas(fold(token.text))) for token in tokens(text)))
        return Read(Named(field, words)) if words else Read(None, "no_value")
    if field in ("year", "date"):
        one = _years if field == "year" else _dates
        compared = _COMPARED.fullmatch(text)
        return _beyond(compared["sign"], one(compared["bound"])) if compared else one(text)
    value = value_of(field, text)
    return Read(Value(field, (value,))) if value else Read(None, "unknown_value" if text else "no_value")


def within(field: str, node: Node) -> Node | None:
    """What `field` asks with `node` in brackets after it, «суд:(Алматы OR Астана)»; None when it is no value of the field."""
    match node:
        case Or(nodes):
            found = [within(field, one) for one in nodes]
            return Or(tuple(dict.fromkeys(one for one in found if one))) if all(found) else None
        case Not(one):
            inner = within(field, one)
            return Not(inner) if inner else None
    words = [word for one in (node.nodes if isinstance(node, And) else (node,)) for word in _words(one)]
    return read(field, " ".join(words)).node if all(words) else None


def _words(node: Node) -> tuple[str, ...]:
    match node:
        case Word(text):
            return (text,)
        case Phrase(words):
            return words
    return ("",)


def value_of(field: str, text: str) -> str:
    """The stored value that `text` names; "" for none.

    >>> value_of("part", "мотивировочная"), value_of("kind", "УКІМ"), value_of("kind", "роман")
    ('reasons', 'sentence', '')
    """
    return _BY_NAME[field].get(" ".join(bare(text).split()), "")


def _years(text: str) -> Read:
    match = _YEARS.fullmatch(text)
    if not match or not (match["first"] or match["last"]) or (match["first"] and match["last"] and not match["to"]):
        return Read(None, "bad_year" if text else "no_value")
    first, last = (int(match[name]) if match[name] else None for name in ("first", "last"))
    if not match["to"]:
        first = last = last if first is None else first
    if any(not FIRST_YEAR <= year <= LAST_YEAR for year in (first, last) if year is not None):
        return Read(None, "bad_year")
    if first and last and first > last:
        return Read(Years(last, first), "turned_years")
    return Read(Years(first, last))


def _beyond(sign: str, bound: Read) -> Read:
    """What is before or after one year or day, with it when `sign` has «=»."""
    asked = bound.node
    if not isinstance(asked, Years | Dates) or asked.first is None or asked.first != asked.last:
        return Read(None, bound.problem or "bad_year")
    if sign == "=":
        return bound
    step = (sign in "<>") * (1 if sign in AFTER else -1)
    if isinstance(asked, Years):
        end = asked.first + step
        node: Node = Years(end, None) if sign in AFTER else Years(None, end)
    else:
        day = asked.first + timedelta(days=step)
        end, node = day.year, Dates(day, None) if sign in AFTER else Dates(None, day)
    return Read(node) if FIRST_YEAR <= end <= LAST_YEAR else Read(None, "bad_year")


def _dates(text: str) -> Read:
    match = _DATES.fullmatch(text)
    if not match or not (match["first"] or match["last"]):
        years = _years(text)  # «дата:2025»
        return years if years.node else Read(None, "bad_date" if text else "no_value")
    first, last = (day(match[name]) if match[name] else None for name in ("first", "last"))
    if (match["first"] and not first) or (match["last"] and not last) or (first and last and not match["to"]):
        return Read(None, "bad_date")
    if not match["to"]:
        first = last = first or last
    if first and last and first > last:
        return Read(Dates(last, first), "turned_years")
    return Read(Dates(first, last))


def day(text: str) -> date | None:
    """The day that `text` names as 14.10.2025 or 2025-10-14; None when there is no such day.

    >>> day("14.10.2025"), day("2025-02-30")
    (datetime.date(2025, 10, 14), None)
    """
    match = re.fullmatch(_DAY, text)
    if not match:
        return None
    day, month, year = match.groups()[:3] if match[1] else match.groups()[:2:-1]
    try:
        return date(int(year), int(month), int(day)) if FIRST_YEAR <= int(year) <= LAST_YEAR else None
    except ValueError:
        return None


_BY_NAME = {
    field: {bare(name): str(value) for value, names in known.items() for name in names.split("|")} for field, known in VALUES.items()
}
_NAMES = {bare(name): field for field, names in FIELDS.items() for name in names.split()}


def field_named(name: str) -> str:
    """The field that `name` means; "" for none.

    >>> field_named("Сот"), field_named("бап"), field_named("автор")
    ('court', 'article', '')
    """
    return _NAMES.get(bare(name), "")
