"""In which procedure and instance the case was heard: by the number, the codes cited, the words of the head."""
import re

from models.act import ActKind, CaseCategory, Citation, Court, CourtLevel, Instance

# Codes of procedure say it surest; the Code of Offences is also cited in civil cases about an accident.
CODES = {
    "ГПК": (CaseCategory.CIVIL, 4), "УПК": (CaseCategory.CRIMINAL, 4), "АППК": (CaseCategory.ADMINISTRATIVE, 4), "КоАП": (CaseCategory.OFFENCE, 2),
    "АПК": (CaseCategory.CIVIL, 4), "АПК РФ": (CaseCategory.CIVIL, 4), "ГПК РФ": (CaseCategory.CIVIL, 4), "УПК РФ": (CaseCategory.CRIMINAL, 4),
    "КАС": (CaseCategory.ADMINISTRATIVE, 4), "КАС РФ": (CaseCategory.ADMINISTRATIVE, 4), "КоАП РФ": (CaseCategory.OFFENCE, 2),
    "УК": (CaseCategory.CRIMINAL, 1), "УК РФ": (CaseCategory.CRIMINAL, 1), "ГК": (CaseCategory.CIVIL, 1), "КоБС": (CaseCategory.CIVIL, 1), "УИК": (CaseCategory.CRIMINAL, 1),
}
DIGITS = {"1": CaseCategory.CRIMINAL, "2": CaseCategory.CIVIL, "3": CaseCategory.OFFENCE, "4": CaseCategory.ADMINISTRATIVE}
COURTS = {
    "economic": CaseCategory.CIVIL, "civil": CaseCategory.CIVIL, "criminal": CaseCategory.CRIMINAL, "offences": CaseCategory.OFFENCE,
    "administrative": CaseCategory.ADMINISTRATIVE, "investigative": CaseCategory.CRIMINAL, "cassation-civil": CaseCategory.CIVIL,
    "cassation-criminal": CaseCategory.CRIMINAL, "cassation-administrative": CaseCategory.ADMINISTRATIVE,
}
KINDS = {ActKind.SENTENCE: CaseCategory.CRIMINAL, ActKind.COURT_ORDER: CaseCategory.CIVIL}
WORDS = (
    (CaseCategory.OFFENCE, 4, r"об административном правонарушении|административного взыскания|привлекаем\w+ к (?:административной )?ответственности"
                              r"|акимшилик кукык бузушылык|акимшилик жаза|акимшилик жауаптылык"),
    (CaseCategory.CRIMINAL, 3, r"уголовное дело|уголовного дела|по обвинению|подсудим|осужденн|кылмыстык ис(?!тер)|айыптал|сотталушы|сотталган|тергеу судья|следственн\w+ судь"),
    (CaseCategory.CIVIL, 3, r"гражданское дело|гражданскому делу|по иску|азаматтык ис(?!тер)|борышкер"),
    (CaseCategory.ADMINISTRATIVE, 3, r"административн\w+ дел(?:о|а|у)(?! об)|административн\w+ иск|ари?пк|административному иску"),
)
_WORDS = tuple((category, weight, re.compile(pattern)) for category, weight, pattern in WORDS)
_TYPE = re.compile(r"^(?:\d{4}-\d{2}-\d{2}-(?P<new>\d{1,2})|(?P<old>\d)[а-я]{0,3}-)(?P<letters>[а-я]{0,3})")
_LETTERS = {"г": CaseCategory.CIVIL, "у": CaseCategory.CRIMINAL}


def category(head: str, kind: ActKind, court: Court, number: str, cited: tuple[Citation, ...]) -> CaseCategory:
    """The procedure that most signs speak for; civil when none does. `head` is the act's head in bare letters."""
    votes = dict.fromkeys(CaseCategory, 0.0)
    for code in {citation.act for citation in cited} & CODES.keys():
        named, weight = CODES[code]
        votes[named] += weight
    for named, weight, pattern in _WORDS:
        votes[named] += weight if pattern.search(head) else 0
    if kind in KINDS:
        votes[KINDS[kind]] += 10
    suffix = next((suffix for suffix in COURTS if court.key.endswith(suffix)), "")
    if suffix:
        votes[COURTS[suffix]] += 4
    by_number = _by_number(number)
    if by_number:
        votes[by_number] += 3
    return max(votes, key=lambda each: votes[each]) if any(votes.values()) else CaseCategory.CIVIL


def _by_number(number: str) -> CaseCategory | None:
    """The kind of proceedings in the number; in «3гп» and «3кә» of the higher courts the digit is the stage."""
    match = _TYPE.match(number)
    if not match:
        return None
    letters = match["letters"]
    if number.startswith("60") and letters:
        return _LETTERS.get(letters[0])
    return DIGITS.get(match["new"] or match["old"] or "")


def instance(head: str, court: Court) -> Instance:
    """The instance by the court's level; a regional court hears appeals unless the act shows no complaint."""
    if court.level is CourtLevel.SUPREME:
        return Instance.SUPREME
    if court.level is CourtLevel.CASSATION or ("кассаци" in head[:600] and court.level is not CourtLevel.DISTRICT):
        return Instance.CASSATION
    if court.level is CourtLevel.REGIONAL and re.search(r"апелляц|жалоб|шагым|протест|наразылык|ходатайств", head):
        return Instance.APPEAL
    return Instance.FIRST
