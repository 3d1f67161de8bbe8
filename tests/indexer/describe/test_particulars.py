"""Dates, names, parts, outcomes and participants, each from a few words of an act."""
from datetime import date

import pytest

from indexer.describe.dates import act_date
from indexer.describe.headings import title
from indexer.describe.names import nominative
from indexer.describe.numbers import related
from indexer.describe.officials import judges, prosecutors, secretary
from indexer.describe.outcome import outcome
from indexer.describe.parties import participants
from indexer.describe.parts import parts
from indexer.describe.reading import Reading
from indexer.describe.subject import subject
from models.act import ActKind, CaseCategory, Instance


@pytest.mark.parametrize(("head", "expected"), [
    ("14 октября 2025 года город Астана", date(2025, 10, 14)),
    ("«22» мая 2025 г.", date(2025, 5, 22)),
    ("21.03.2024 года", date(2024, 3, 21)),
    ("шестое марта две тысячи двадцать четвёртого года", date(2024, 3, 6)),
    ("«I6» сентября 2О19 г.", date(2019, 9, 16)),
    ("2025 жылғы «26» мамыр", date(2025, 5, 26)),
    ("«17» сәуір 2025 жыл", date(2025, 4, 17)),
    ("2025 жыл, 30 сәуір", date(2025, 4, 30)),
    ("2025 жылғы 12 шілде", date(2025, 7, 12)),
    ("сотының 2024 жылғы 23 тамыздағы", date(2024, 8, 23)),
    ("Вступило в силу 03.09.2024\nг. Алматы 1 августа 2024 года", date(2024, 8, 1)),
    ("ордер от 02.09.2025, родившегося 08 января 1992 года", None),
    ("31.02.2024", None),
    ("2024 жылдың 30 қыркүйегі", date(2024, 9, 30)),
    ("Күні: 2025 жылғы 14 мамыр", date(2025, 5, 14)),
    ("Туған күні: 2005 жылғы 14 мамыр, Алматы қаласында тұрады", None),
    ("27.05.25 ж.", date(2025, 5, 27)),
    ("№ 4711-25-00-2/2204, 8 августа 2015 года", None),
])
def test_the_date_of_an_act(head: str, expected: date | None) -> None:
    """In digits and words of both languages; dates of other things and impossible ones are passed by."""
    text = head + "\nРЕШЕНИЕ"
    assert expected == act_date(Reading(text), text.index("РЕШЕНИЕ"), len(text))


@pytest.mark.parametrize(("surname", "case", "expected"), [
    ("Тлеубергеновой", "genitive", "Тлеубергенова"), ("Утегенова", "genitive", "Утегенов"), ("Пака", "genitive", "Пак"),
    ("Мозгового", "genitive", "Мозговой"), ("Садовского", "genitive", "Садовский"), ("Маратқызы", "genitive", "Маратқызы"),
    ("Шевченко", "genitive", "Шевченко"), ("Идрисовой", "prepositional", "Идрисова"), ("Мәліктің", "nominative", "Мәлік"),
    ("Ким-Алдабергеновой", "genitive", "Ким-Алдабергенова"), ("Лукпанова", "nominative", "Лукпанова"),
])
def test_a_surname_in_the_nominative(surname: str, case: str, expected: str) -> None:
    """By its ending, and by the case where sexes read alike."""
    assert expected == nominative(surname, case)


@pytest.mark.parametrize(("head", "signature", "several", "expected"), [
    ("в составе судьи Мозгового В.Ф.,", "Судья      Мозговой В.Ф.", False, ("Мозговой В.Ф.",)),
    ("в составе судьи Мозгового В.Ф.,", "", False, ("Мозговой В.Ф.",)),
    ("судья Мамыт Н.А.", "Судья   Н. Мамыт", False, ("Мамыт Н.А.",)),
    ("судья Батырбек Ұ.Е., хатшы", "Судья   Ұлан Батырбек", False, ("Батырбек Ұ.Е.",)),
    ("Судья СМЭС Карагандинской области Хван Е.Н., при", "Судья Е. Хван", False, ("Хван Е.Н.",)),
    ("под председательством Кыдырбаевой Г.А., судей Сон М.Г., Абдиева Т.К., (судья Бимендиева А.Ж.)", "Председательствующий Г. Кыдырбаева\nСудьи  М. Сон\n   Т. Абдиев",
     True, ("Кыдырбаева Г.А.", "Сон М.Г.", "Абдиев Т.К.")),
])
def test_judges_are_named_in_the_nominative(head: str, signature: str, several: bool, expected: tuple[str, ...]) -> None:
    """The signature gives the form, the head the initials; a judge of the court below is not of the act."""
    text = f"{head}\n\nРЕШИЛ:\n\n{signature}"
    assert expected == judges(Reading(text), len(head), len(head), several)


def test_secretary_and_prosecutors() -> None:
    """In either language, behind their office and place."""
    russian = "при секретаре Идрисовой Ж., с участием прокуроров Темирбулатовой А.К., Кима С., старшего"
    kazakh = "хатшы Ш. Отарбай, мемлекеттік айыптаушы – Созақ ауданы прокурорының орынбасары Ж. Сапарғалиев,"
    assert ("Идрисова Ж.", ("Темирбулатова А.К.", "Ким С.")) == (secretary(Reading(russian), len(russian)), prosecutors(Reading(russian), len(russian)))
    assert ("Отарбай Ш.", ("Сапарғалиев Ж.",)) == (secretary(Reading(kazakh), len(kazakh)), prosecutors(Reading(kazakh), len(kazakh)))


@pytest.mark.parametrize(("head", "expected", "representing"), [
    ("с участием истца Пак Инны, ответчика ТОО «Ахметов и К», адвоката Рыспаева К.Т.",
     [("Пак Инны", "claimant", True), ("ТОО «Ахметов и К»", "respondent", False)], [("Рыспаева К.Т.", "lawyer")]),
    ("талапкер Ким А.Б., жауапкер «Ақтөбе хром» АҚ, оның өкілі Ахметов С.",
     [("Ким А.Б.", "claimant", True), ("«Ақтөбе хром» АҚ", "respondent", False)], [("Ахметов С.", "representative")]),
    ("по иску Бергера Эдуарда к Гетте Р.И. о возмещении", [("Бергера Эдуарда", "claimant", True), ("Гетте Р.И.", "respondent", True)], []),
])
def test_participants(head: str, expected: list[tuple[str, str, bool]], representing: list[tuple[str, str]]) -> None:
    """Parties with roles, natural persons told from entities, representatives apart."""
    parties, representatives = participants(Reading(head), len(head))
    assert expected == [(party.name, party.role, party.person) for party in parties]
    assert representing == [(party.name, party.role) for party in representatives]


@pytest.mark.parametrize(("text", "kinds"), [
    ("Р Е Ш Е Н И Е\n\nСуд\n\nУ С Т А Н О В И Л:\n\nДело было так.\n\nВыслушав стороны, суд\n\nР Е Ш И Л:\n\nотказать", "head facts reasons operative"),
    ("Ү К І М\n\nСот\n\nА Н Ы Қ Т А Д Ы:\n\nОл ұрлаған.\n\nСот дәлелдерді зерттеп,\n\nҮ К І М  Е Т Т І:\n\nкінәлі", "head facts reasons operative"),
    ("ҚАУЛЫ\n\nсудья қарап,\n\nҚ А У Л Ы  Е Т Т І:\n\nайыппұл", "head operative"),
    ("СУДЕБНЫЙ ПРИКАЗ\n\nсудья ПРИКАЗЫВАЕТ:\n\nвзыскать", "head operative"),
    ("Ш Е Ш I М\n\nсот\n\nА Н Ы К Т А Д Ы :\n\nболган\n\nШ Е Ш Т I :\n\nканагаттандырылсын", "head facts operative"),
])
def test_parts_begin_at_their_headings(text: str, kinds: str) -> None:
    """Spaced letters, Latin look-alikes and lost Kazakh letters do not matter."""
    reading = Reading(text)
    assert kinds == " ".join(part.kind for part in parts(reading, title(reading)))


@pytest.mark.parametrize(("operative", "kind", "instance", "expected"), [
    ("иск удовлетворить. взыскать долг", ActKind.DECISION, Instance.FIRST, "granted"),
    ("взыскать с иванова 5 тенге. в иске к петрову отказать", ActKind.DECISION, Instance.FIRST, "granted_in_part"),
    ("в иске отказать. взыскать с истца судебные расходы", ActKind.DECISION, Instance.FIRST, "refused"),
    ("талап ишинара канагаттандырылсын", ActKind.DECISION, Instance.FIRST, "granted_in_part"),
    ("талап канагаттандырусыз калдырылсын", ActKind.DECISION, Instance.FIRST, "refused"),
    ("иск возвратить истцу", ActKind.RULING, Instance.FIRST, "returned"),
    ("заявление оставить без рассмотрения", ActKind.RULING, Instance.FIRST, "left_unconsidered"),
    ("утвердить мировое соглашение, производство по делу прекратить", ActKind.RULING, Instance.FIRST, "settled"),
    ("производство по делу прекратить", ActKind.RULING, Instance.FIRST, "discontinued"),
    ("оправдать за отсутствием состава", ActKind.SENTENCE, Instance.FIRST, "acquitted"),
    ("кинали деп танылсын", ActKind.SENTENCE, Instance.FIRST, "convicted"),
    ("решение оставить без изменения, жалобу без удовлетворения", ActKind.RESOLUTION, Instance.APPEAL, "upheld"),
    ("решение изменить", ActKind.RESOLUTION, Instance.APPEAL, "changed"),
    ("решение отменить, вынести новое: отказать", ActKind.RESOLUTION, Instance.APPEAL, "reversed"),
    ("отменить и направить дело на новое рассмотрение", ActKind.RESOLUTION, Instance.CASSATION, "remitted"),
    ("постановление оставить без изменения. приостановление исполнения отменить", ActKind.RESOLUTION, Instance.CASSATION, "upheld"),
    ("решение оставить без изменения в части долга, в остальной части отменить", ActKind.RESOLUTION, Instance.APPEAL, "reversed"),
    ("решение в части пени отменить, в остальной части оставить без изменения", ActKind.RESOLUTION, Instance.APPEAL, "reversed"),
    ("приговор суда г.актау от 3 мая 2023 г. изменить. меру пресечения отменить", ActKind.RESOLUTION, Instance.APPEAL, "changed"),
    ("апелляциялык шагымы канагаттандырусыз калдырылсын", ActKind.RESOLUTION, Instance.APPEAL, "upheld"),
    ("", ActKind.DECISION, Instance.FIRST, "other"),
])
def test_outcomes(operative: str, kind: ActKind, instance: Instance, expected: str) -> None:
    """The words of the operative part decide, by kind and instance."""
    assert expected == outcome(operative, kind, CaseCategory.CIVIL, instance)


@pytest.mark.parametrize(("head", "expected"), [
    ("рассмотрев дело по иску Ким А.Б. к Пак В.Г. о взыскании суммы долга, суд", "о взыскании суммы долга"),
    ("Ким А.Б.-ның Пакқа қарыз сомасын өндіру туралы талап қоюын қарап,", "қарыз сомасын өндіру туралы"),
    ("Астана қаласының қылмыстық істер жөніндегі мамандандырылған соты", None),
    ("по делу об административном правонарушении", None),
])
def test_the_subject(head: str, expected: str | None) -> None:
    """What is claimed, without names; the name of a court is none."""
    found = subject(Reading(head), 0, len(head))
    assert expected == (found and found.of(head))


def test_numbers_of_the_same_case() -> None:
    """An appeal names the act below; a writ's number is another's."""
    text = "апелляционная жалоба на решение по делу № 7514-24-00-2/33, исполнительный лист № 7514-24-00-2/99"
    assert ("7514-24-00-2/33",) == related(Reading(text), "7599-24-00-2а/1", ActKind.RESOLUTION, Instance.APPEAL)
