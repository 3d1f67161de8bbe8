"""The second reading finds what was left: a planted name or number is a leak, and the act is not published."""
from dataclasses import replace
from datetime import date

import pytest

from anonymizer import mask as masking
from anonymizer.mask import mask
from anonymizer.ner.reader import Seen
from anonymizer.publish import anonymize
from anonymizer.second_reading.check import Known, Shown, findings
from models.act import (
    Act,
    ActKind,
    CaseCategory,
    Court,
    CourtLevel,
    Instance,
    Language,
    Outcome,
    Paragraph,
    Part,
    PartKind,
)
from models.errors import Leak, Withheld
from models.mention import Category, Decision, Mention, Span

TEXT = """РЕШЕНИЕ
Судья Тен Ю.С. рассмотрела в открытом судебном заседании дело по иску Жакенова Темирбека Оразовича к Оралбаевой М.С. о долге.

УСТАНОВИЛ:

Жакенов Т.О. (ИИН 850412350121) просит взыскать долг.

РЕШИЛ:

Взыскать с Оралбаевой М.С. в пользу Жакенова Т.О. долг.

Судья Тен Ю.С.
"""
COURT = Court("astana-civil", "Межрайонный суд", "Ауданаралық сот", CourtLevel.DISTRICT, "astana")
HEAD, OPERATIVE = TEXT.index("УСТАНОВИЛ"), TEXT.index("РЕШИЛ")
SUBJECT = Span(TEXT.index("о долге"), TEXT.index("о долге") + 7)


def act(text: str = TEXT) -> Act:
    return Act(ActKind.DECISION, COURT, "7119-25-00-2/1", date(2025, 5, 5), Language.RU, Instance.FIRST, CaseCategory.CIVIL, Outcome.GRANTED,
               judges=("Тен Ю.С.",), parts=(Part(PartKind.HEAD, 0, HEAD), Part(PartKind.FACTS, HEAD, OPERATIVE), Part(PartKind.OPERATIVE, OPERATIVE, len(text))),
               paragraphs=(Paragraph(0, HEAD, Language.RU), Paragraph(HEAD, len(text), Language.RU)), subject=SUBJECT)


def test_an_act_becomes_public() -> None:
    """Names and numbers are labels, the judge is named, parts and paragraphs cover the public text, every label is marked."""
    made = anonymize(act(), TEXT, "0123456789abcdef").public
    assert "Жакенов" not in made.text and "Оралбаев" not in made.text and "850412350121" not in made.text
    assert made.judges == ("Тен Ю.С.",) and "Судья Тен Ю.С." in made.text
    assert made.parts[0].start == 0 and made.parts[-1].stop == len(made.text)
    assert all(a.stop == b.start for a, b in zip(made.parts, made.parts[1:], strict=False))
    assert made.text[made.parts[2].start :].startswith("РЕШИЛ")
    assert made.subject == "о долге"
    assert {"Истца 1", "Ответчику 1", "Истец 1", "Ответчика 1", "[скрыто]"} == {made.text[m.start : m.stop] for m in made.masked}


@pytest.mark.parametrize("hidden, left", [("Жакенов Т.О.", "known_name"), ("850412350121", "known_number")])
def test_a_planted_value_is_a_leak(monkeypatch: pytest.MonkeyPatch, hidden: str, left: str) -> None:
    """Were one place forgotten by the replacing, the second reading sees it, and nothing becomes public."""
    whole = masking.apart
    at = TEXT.index(hidden)
    monkeypatch.setattr(masking, "apart", lambda found: [r for r in whole(found) if r.start != at])
    with pytest.raises(Leak) as leak:
        anonymize(act(), TEXT, "0123456789abcdef")
    assert left in leak.value.detail and hidden not in str(leak.value)


@pytest.mark.parametrize("form", ["Жакеновым", "ЖАКЕНОВУ", "Жакеновтың", "Жакеновке", "Жакеновой"])
def test_any_form_of_a_known_name_is_found(form: str) -> None:
    """The check knows the forms in both languages, whoever wrote them."""
    found = findings(f"деп хабарлады {form} суду", Known(frozenset({"жакенов"}), frozenset()))
    assert [("known_name", True)] == [(f.code, f.sure) for f in found if f.code == "known_name"]


@pytest.mark.parametrize("spaced", ["850412350121", "850412 350121", "8504 1235 0121", "850-412-350-121"])
def test_a_known_number_is_found_in_any_spacing(spaced: str) -> None:
    """Digits are compared without what stands between them."""
    found = findings(f"номер {spaced} указан", Known(frozenset(), frozenset({"850412350121"})))
    assert "known_number" in {f.code for f in found}


def test_an_unknown_iin_is_found_by_its_check_digit() -> None:
    """Twelve digits with a date of birth and the right check digit are an IIN; a company's number is not."""
    found = findings("числа 850412350121 и 080240015049", Known(frozenset(), frozenset()))
    assert [("identification_number", 6)] == [(f.code, f.start) for f in found]


def test_officials_are_no_leak() -> None:
    """A name that is shown on purpose is no finding."""
    assert () == findings("Судья Тен Юлия Сергеевна", Known(frozenset({"тен"}), frozenset()), Shown(officials=(Span(0, 24),)))


def test_a_closed_hearing_is_withheld() -> None:
    """What the policy forbids never becomes a public act."""
    text = TEXT.replace("открытом", "закрытом")
    with pytest.raises(Withheld) as withheld:
        anonymize(replace(act(), subject=None), text, "0123456789abcdef")
    assert "closed_hearing" == withheld.value.code


def test_a_leak_is_never_published_by_the_command() -> None:
    """`mask` routes a leak to a person as well."""
    assert Decision.PUBLISH == mask(TEXT).decision
    assert Mention(0, 1, Category.PERSON) not in mask(TEXT).mentions


@pytest.mark.parametrize("text, place", [
    ("деньги получил van der Berg Pieter", "van der Berg"), ("Подсудимый 4 Т.Д. объяснил", "Т.Д."), ("потерпевший Брмжкулов пояснил", "Брмжкулов"),
    ("показания потерпевшего М. о деньгах", "М."), ("деньги получил Pawel в марте", "Pawel"),
])
def test_what_may_be_a_name_is_doubted(text: str, place: str) -> None:
    """Initials without a name, a foreign surname with its particle, an unknown word after a word of role, a given name of another country."""
    assert place in [text[f.start : f.stop] for f in findings(text, Known(frozenset(), frozenset())) if f.code == "unknown_capital"]


def test_letters_set_apart_are_doubted_but_headings() -> None:
    """«Г а л и м о в у» is somebody, «П Р И Г О В О Р» is not."""
    text = "П Р И Г О В О Р. Меру пресечения Г а л и м о в у изменить."
    assert ["Г а л и м о в у"] == [text[f.start : f.stop] for f in findings(text, Known(frozenset(), frozenset())) if f.code == "broken_name"]


def test_what_the_networks_saw_is_heard() -> None:
    """An address that a network sees and nobody hid is doubted, a measure is not."""
    text = "живёт: посёлок Дальний, участок 12, площадь 61 кв.м"
    seen = [Seen(7, 34, "ADDRESS", 0.9), Seen(44, 51, "ADDRESS", 0.9)]
    found = [text[f.start : f.stop] for f in findings(text, Known(frozenset(), frozenset()), seen=seen) if f.code == "dwelling"]
    assert ["посёлок Дальний, участок 12"] == found
