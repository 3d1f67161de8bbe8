"""Small public acts for the tests of the engines, written in a line each."""
from dataclasses import replace
from datetime import date

from language.identify import language_of
from models.act import (
    ActKind,
    CaseCategory,
    Citation,
    Court,
    CourtLevel,
    Instance,
    Language,
    Outcome,
    Paragraph,
    Part,
    PartKind,
    PublicAct,
)

ASTANA = Court("astana-civil", "Межрайонный суд по гражданским делам города Астаны", "Астана қаласының ауданаралық соты", CourtLevel.DISTRICT, "astana")
ALMATY = Court("almaty-criminal", "Суд по уголовным делам города Алматы", "Алматы қаласының қылмыстық соты", CourtLevel.DISTRICT, "almaty")


def act(number: int, text: str, **particulars) -> PublicAct:
    """A public act whose id is `number` in hex; paragraphs stand apart by blank lines, the last one is its operative part."""
    paragraphs, start = [], 0
    for paragraph in text.split("\n\n"):
        paragraphs.append(Paragraph(start, start + len(paragraph), language_of(paragraph)))
        start += len(paragraph) + 2
    last = paragraphs[-1].start
    made = PublicAct(
        id=f"{number:016x}", kind=ActKind.DECISION, court=ASTANA, number=f"7119-25-00-2/{number}", date=date(2025, 1, 1 + number % 28),
        language=Language.RU, instance=Instance.FIRST, category=CaseCategory.CIVIL, outcome=Outcome.GRANTED, judges=("Ахметова Ж.М.",),
        secretary="", prosecutors=(), subject="", citations=(), related_numbers=(), text=text,
        parts=(Part(PartKind.HEAD, 0, last), Part(PartKind.OPERATIVE, last, len(text))), paragraphs=tuple(paragraphs), masked=(), policy_version="1",
    )
    return replace(made, **particulars)


ACTS = (
    act(1, "Истец просит взыскать долг по договору займа.\n\nИск о взыскании долга удовлетворить.", subject="о взыскании долга",
        citations=(Citation("ГК", "715"), Citation("ГПК", "223", "1"))),
    act(2, "Сот талап қоюшының қарыз туралы арызын қарады.\n\nҚарызды өндіру туралы талап қанағаттандырылсын.", language=Language.KK,
        subject="қарызды өндіру туралы", outcome=Outcome.GRANTED_IN_PART, date=date(2024, 5, 3), citations=(Citation("ГК", "715", "2"),)),
    act(3, "Подсудимый признал вину в краже. Наказание в виде лишения свободы.\n\nПризнать виновным по статье 188 УК.", court=ALMATY,
        kind=ActKind.SENTENCE, category=CaseCategory.CRIMINAL, outcome=Outcome.CONVICTED, judges=("Сериков Б.А.", "Ким В.А."),
        subject="о краже", citations=(Citation("УК", "188", "3", "2"),), date=date(2023, 3, 9)),
    act(4, "Ответчик не вернул заём, долги растут. Долговая расписка в деле.\n\nВ иске отказать.", outcome=Outcome.REFUSED,
        related_numbers=("7119-25-00-2/1",), instance=Instance.APPEAL),
    act(5, "Аталған шешім күшінде қалдырылсын. Соттың шешімі заңды.\n\nСуд оставил решение без изменения. Жалоба на решение суда отклонена.",
        language=Language.KK, instance=Instance.APPEAL, outcome=Outcome.UPHELD, judges=("Ахметова Ж.М.", "Сериков Б.А.")),
)
