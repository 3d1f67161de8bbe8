"""Acts with invented people and data in the places of the old ones."""
import re
from pathlib import Path

import pytest

from anonymizer.particulars.numbers import iban, iin
from training.annotated import marked, parse, read
from training.refill import refill

ACTS = sorted((Path(__file__).parent.parent / "anonymizer" / "acts").rglob("*.txt"))


def names(marked_text: str, seed: int) -> list[str]:
    new = refill(parse(marked_text), seed)
    return [new.text[t.start : t.stop] for t in new.tags]


def person(text: str, role: str = "party", one: str = "p1") -> str:
    return f'<e t="PERSON" id="{one}" role="{role}">{text}</e>'


@pytest.mark.parametrize("path", ACTS, ids=lambda p: f"{p.parent.name}/{p.stem}")
def test_tags_stay_in_their_places(path: Path) -> None:
    """A refilled act has the tags of the old one in the same order, the same text between them, and is written and read back alike."""
    act = read(path)
    new = refill(act, 3)
    assert [(t.category, t.id, t.role) for t in new.tags] == [(t.category, t.id, t.role) for t in act.tags]
    assert re.sub(r">[^<]*</e>", ">", marked(new)) == re.sub(r">[^<]*</e>", ">", marked(act))
    assert parse(marked(new)) == new


@pytest.mark.parametrize("path", ACTS[:6], ids=lambda p: f"{p.parent.name}/{p.stem}")
def test_a_seed_makes_one_act(path: Path) -> None:
    """The same seed makes the same act, another seed another."""
    act = read(path)
    assert refill(act, 1) == refill(act, 1)
    assert refill(act, 1).text != refill(act, 2).text


@pytest.mark.parametrize("seed", range(12))
def test_one_person_keeps_one_name(seed: int) -> None:
    """The surname is the same in the full name, with initials and alone, and in the same case; initials are those of the new name."""
    text = (f"Иск {person('Юлдашева Равшана Абдукаримовича')} ; {person('Юлдашев Р.А.')} ; {person('ЮЛДАШЕВУ')} ; {person('Равшан')} ; "
            f"{person('Юлдашева Р.А.')}")
    full, short, capitals, given, again = names(text, seed)
    surname, first, patronymic = full.split()
    assert short.split()[1] == f"{first[0]}.{patronymic[0]}."
    assert capitals.isupper() and capitals[:3].lower() == surname[:3].lower()
    assert given[:2] == first[:2]
    assert again == f"{surname} {first[0]}.{patronymic[0]}."


@pytest.mark.parametrize("seed", range(12))
def test_kazakh_endings_follow_the_new_name(seed: int) -> None:
    """An ending keeps its case and takes the vowels and the consonant that the new name asks for."""
    text = f"Сот {person('Асқар Серікұлы Бейсенов')} туралы. {person('Асқардың')} анасы өтінішті қолдап, {person('Асқарға')} көмектесті."
    full, gen, dat = names(text, seed)
    given = full.split()[0]
    assert gen.startswith(given) and re.fullmatch("(?:[ндт]ың|[ндт]ің)", gen[len(given) :])
    assert dat.startswith(given) and dat[len(given) :] in ("ға", "ге", "қа", "ке")


def test_family_keeps_one_surname() -> None:
    """Husband, wife and both together share the new surname."""
    text = f"{person('Блинова Егора')} , {person('Блинова Зоя', one='p2')} , супруги {person('Блиновы', one='p1+p2')}"
    for seed in range(8):
        first, second, both = (n.split()[0] for n in names(text, seed))
        assert first[:3] == second[:3] == both[:3]


def test_numbers_are_possible() -> None:
    """An identification number and an account have right check digits and keep spaces."""
    text = 'ИИН <e t="IIN" id="i1">930228304175</e>, <e t="IIN" id="i1">930228 304175</e>; счёт <e t="BANK" id="k1">KZ52722C000029904418</e>'
    for seed in range(8):
        new = refill(parse(text), seed)
        one, two, account = (new.text[t.start : t.stop] for t in new.tags)
        assert one == two.replace(" ", "") and two[6] == " "
        assert len(list(iin(new.text))) >= 1 and all(m.sure for m in iin(new.text))
        assert [new.text[m.start : m.stop] for m in iban(new.text)] == [account]
