"""What the models see of addresses, workplaces, birth places and by-names."""
from pathlib import Path

import pytest

from anonymizer.ner.reader import Seen
from anonymizer.particulars.data_by_model import data_by_model, whole
from anonymizer.text.words import Page
from models.mention import Category
from training.annotated import read

ACTS = Path(__file__).parent / "acts"


@pytest.mark.parametrize(
    ("text", "inner", "outer"),
    [
        ("работает в ТОО «Алтын Дән».", "Алтын Дән", "ТОО «Алтын Дән»"),
        ("«Алтын Дән» ЖШС-де істейді", "«Алтын Дән", "«Алтын Дән» ЖШС-де"),
        ("учится в СШ № 5, живёт", "СШ № 5", "СШ № 5"),
    ],
)
def test_quotes_and_forms_of_companies_belong_to_a_place_of_work(text: str, inner: str, outer: str) -> None:
    """A place of work is covered whole, with the form of the company and its quotation marks."""
    start = text.index(inner)
    borders = whole(text, Seen(start, start + len(inner), "WORKPLACE", 0.9))
    assert text[slice(*borders)] == outer


@pytest.mark.parametrize(("text", "outer"), [("за рулём 313 AOK 14 ехал", "313 AOK 14"), ("за рулём 313 AOK 2014 года", "313 AOK")])
def test_the_region_belongs_to_a_plate(text: str, outer: str) -> None:
    """Two digits after a plate are its region; a year is not."""
    assert text[slice(*whole(text, Seen(9, 16, "PLATE", 0.9)))] == outer


def test_a_house_in_words_is_an_address() -> None:
    """Numbers may be written in words; the model finds the words, the rule of form lets them through."""
    text = "Ответчик проживает по адресу: город Рудный, улица Садовая, дом двадцать восемь, квартира шесть."
    assert any("двадцать восемь, квартира шесть" in text[m.start : m.stop] for m in data_by_model(Page(text)))


@pytest.mark.parametrize("name", ["ru/no_person_supply.txt", "ru/no_person_tax.txt", "kk/no_person_lease.txt", "kk/no_person_procurement.txt"])
def test_companies_and_courts_stay(name: str) -> None:
    """An act without private persons gives the models nothing to hide."""
    assert list(data_by_model(Page(read(ACTS / name).text))) == []


def test_a_party_is_no_place_of_work() -> None:
    """A company that sues is public, even where somebody works for it."""
    text = "Истец: ТОО «Алтын Дән». Свидетель Ким О.В. работает продавцом в ТОО «Алтын Дән»."
    assert not [m for m in data_by_model(Page(text)) if m.category is Category.WORKPLACE]
