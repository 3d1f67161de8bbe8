"""The title of an act, in the act's own language, and how to cite it."""
from babel.dates import format_date

from models.act import ActKind, Language, PublicAct

KINDS = {
    Language.RU: {
        ActKind.COURT_ORDER: "Судебный приказ", ActKind.DECISION: "Решение", ActKind.RULING: "Определение",
        ActKind.RESOLUTION: "Постановление", ActKind.SENTENCE: "Приговор",
    },
    Language.KK: {
        ActKind.COURT_ORDER: "Сот бұйрығы", ActKind.DECISION: "Шешім", ActKind.RULING: "Ұйғарым",
        ActKind.RESOLUTION: "Қаулы", ActKind.SENTENCE: "Үкім",
    },
}
ABOUT = ("о ", "об ", "обо ", "по ")  # a Russian subject that follows the kind as it is: «о взыскании долга»
LONGEST_SUBJECT = 160  # characters; some acts name every claim in their first sentence


def title(act: PublicAct) -> str:
    """«Решение о взыскании долга», «Қарызды өндіріп алу туралы шешім»; by the number when the subject is not known."""
    kind, subject = KINDS[act.language][act.kind], shortened(act.subject)
    if not subject:
        return f"{act.number} іс бойынша {kind.lower()}" if act.language is Language.KK else f"{kind} по делу № {act.number}"
    if act.language is Language.KK and subject.endswith("туралы"):
        return f"{subject[0].upper()}{subject[1:]} {kind.lower()}"
    if act.language is Language.RU and subject.lower().startswith(ABOUT):
        return f"{kind} {subject[0].lower()}{subject[1:]}"
    return f"{kind}: {subject}"


def shortened(subject: str) -> str:
    """The subject in one line, cut at a word.

    >>> shortened(" о взыскании\\n долга ")
    'о взыскании долга'
    """
    line = " ".join(subject.split()).rstrip(" ,;.")
    if len(line) <= LONGEST_SUBJECT:
        return line
    return line[:LONGEST_SUBJECT].rsplit(" ", 1)[0].rstrip(" ,;.") + " …"


def citation(act: PublicAct, address: str, version: int) -> str:
    """How to cite the act: court, kind, date, number, address and version, in the act's language."""
    kind = KINDS[act.language][act.kind]
    date = format_date(act.date, "long", locale=str(act.language))
    if act.language is Language.KK:
        return f"{act.court.name_kk}, {date}, № {act.number} {kind.lower()}. {address} ({version}-нұсқа)"
    return f"{act.court.name_ru}. {kind} от {date} № {act.number}. {address} (версия {version})"
