"""A Kazakh and a Russian version of one act: the same people have the same labels."""
from dataclasses import replace

import pytest

from anonymizer.cast.people import Cast
from anonymizer.cast.twins import like
from anonymizer.mask import mask
from models.mention import Role

RUSSIAN = (
    "Истец Пак Дмитрий Андреевич обратился с иском к Ким Олесе Евгеньевне. Ответчик Ким О.Е. иск не признала. Ответчик Цой Анна Ильинична согласилась. "
    "Свидетель Ахметов Серик Оразович показал, что Пак Д.А. платил."
)
KAZAKH = (
    "Жауапкер Цой Анна Ильинична келісті. Жауапкер О.Е. Ким талапты мойындамады. Талап қоюшы Пак Дмитрий Андреевич сотқа келді. "
    "Куә Сериков Болат Оразұлы келмеді, куә Ахметов Серік Оразұлы түсінік берді."
)


def labels(cast: Cast, text: str) -> dict[str, tuple[str, int]]:
    """The role and the number of the label of each person, by how the text names him first."""
    first = {p.number: text[p.mentions[0].start : p.mentions[0].stop] for p in cast.people}
    return {first[number]: (cast.roles[number].value, label) for number, label in cast.numbers.items()}


def test_same_people_have_the_same_labels() -> None:
    """Who is named in both versions is the same party with the same number in both, whoever is named first."""
    second = mask(KAZAKH, twin=mask(RUSSIAN).cast)
    assert labels(second.cast, KAZAKH) == {
        "Цой Анна Ильинична": ("respondent", 2), "О.Е. Ким": ("respondent", 1), "Пак Дмитрий Андреевич": ("claimant", 1),
        "Сериков Болат Оразұлы": ("witness", 2), "Ахметов Серік Оразұлы": ("witness", 1),
    }


def test_who_is_in_one_version_alone_has_a_number_of_his_own() -> None:
    """A witness whom the other version does not name gets none of its numbers."""
    second = mask(KAZAKH, twin=mask(RUSSIAN).cast)
    witnesses = [p.number for p in second.cast.people if second.cast.roles[p.number].value == "witness"]
    assert [second.cast.numbers[n] for n in witnesses] == [2, 1]


@pytest.mark.parametrize("text", ["", "Сот отырысы өтті.", KAZAKH])
def test_a_version_without_people_changes_nothing(text: str) -> None:
    """The labels are those of the act alone where the other version names nobody."""
    assert [r.surrogate for r in mask(text, twin=mask("").cast).replacements] == [r.surrogate for r in mask(text).replacements]


@pytest.mark.parametrize("other", [
    KAZAKH, "", "Судья Пак Дмитрий Андреевич, прокурор Ким Олеся Евгеньевна, адвокат Цой А.И. рассмотрели дело. Секретарь Ахметов С.О.",
    "Адвокат Пак подал иск. Судьи Ким О.Е. и Цой А.И. Супруги Пак. Истец Тлеубергенова Ж.М.", "Подсудимый Ким. Потерпевший Пак Д.А. и Пак Д.Б.",
])
def test_another_version_shows_and_hides_nobody(other: str) -> None:
    """Whatever it says of people of the same names, who is hidden without it is hidden with it, and nobody else: it gives labels alone."""
    text = RUSSIAN + " Судья Тлеубергенова Ж.М. огласила решение."
    alone, after = mask(text), mask(text, twin=mask(other).cast)
    assert {(r.start, r.stop) for r in alone.replacements if r.category} == {(r.start, r.stop) for r in after.replacements if r.category}


def test_a_role_of_ones_own_stays() -> None:
    """Where the role was given in this version, the other says nothing of it, and the number is none of the other's."""
    alone, other = mask(KAZAKH).cast, mask(RUSSIAN).cast
    choi = next(p.number for p in alone.people if "Цой" in KAZAKH[p.mentions[0].start : p.mentions[0].stop])
    given = replace(alone, roles=alone.roles | {choi: Role.VICTIM})
    for own, told in (((), (Role.RESPONDENT, 2)), ({choi}, (Role.VICTIM, 1))):
        after = like(given, other, own)
        assert told == (after.roles[choi], after.numbers[choi])
