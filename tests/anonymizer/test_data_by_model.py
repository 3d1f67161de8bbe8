"""What the models see of addresses, workplaces, birth places and by-names."""
from pathlib import Path

import pytest

from anonymizer.ner.reader import Seen
from anonymizer.particulars.data_by_model import data_by_model, whole
from anonymizer.text.words import Page
from models.mention import Category

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


@pytest.mark.parametrize("name", ["ru/no_person_supply.txt", "ru/no_person_tax.txt", "kk/no_person_lease.txt", "kk/no_person_procurement.txt"])
def test_companies_and_courts_stay(name: str) -> None:
    """An act without private persons gives the models nothing to hide."""
    assert list(data_by_model(Page((ACTS / name).read_text("utf-8")))) == []


def test_a_party_is_no_place_of_work() -> None:
    """A company that sues is public, even where somebody works for it."""
    text = "Истец: ТОО «Алтын Дән». Свидетель Ким О.В. работает продавцом в ТОО «Алтын Дән»."
    assert not [m for m in data_by_model(Page(text)) if m.category is Category.WORKPLACE]
