"""Cases of cases/courts.tsv: a phrase of an act and the court it names."""
import csv
from pathlib import Path

import pytest

from indexer.describe.court_names import names
from indexer.describe.courts import court, kinds, recognize
from indexer.describe.places import places
from indexer.describe.reading import Reading
from models.regions import REGIONS

with (Path(__file__).parent / "cases/courts.tsv").open(encoding="utf-8", newline="") as file:
    ROWS = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["key"])
def test_a_court_in_any_case_has_its_one_name(row: dict[str, str]) -> None:
    """Key, level, region and both names do not depend on how the act puts it."""
    found = recognize(row["phrase"])
    assert found is not None
    assert [row[name] for name in ("key", "level", "region", "name_ru", "name_kk")] == [
        found.key, found.level, found.region, found.name_ru, found.name_kk
    ]


@pytest.mark.parametrize("place", [place for place in places() if place.kind != "region"], ids=lambda place: f"{place.kind}-{place.key}")
def test_both_names_of_a_place_lead_to_one_court(place) -> None:  # type: ignore[no-untyped-def]
    """The Russian and the Kazakh name that the table makes are recognized as the same court."""
    assert place.region in REGIONS
    kind = next(k for k in kinds() if k.suffix == ("city" if place.kind == "city" else "district"))
    russian, kazakh = names(kind.suffix, kind.name_ru, kind.name_kk, place, "")
    first, second = recognize(russian), recognize(kazakh)
    assert first is not None and first == second


@pytest.mark.parametrize(("head", "key"), [
    ("Судебная коллегия по гражданским делам Алматинского городского суда рассмотрела жалобу на решение Турксибского районного суда", "almaty-regional"),
    ("Бірінші сатыдағы сот: Атырау қалалық соты\nАТЫРАУ ОБЛЫСТЫҚ СОТЫ", "atyrau-regional"),
    ("судимого Рудненским городским судом\nКостанайский городской суд в составе", "kostanai-city"),
    ("O=ВЕРХОВНЫЙ СУД\n\nАЛМАТИНСКИЙ ОБЛАСТНОЙ СУД", "almaty-region-regional"),
    ("Тараз қалалық сотының\n2024 жылғы 23 тамыздағы\nҮКІМІ", "taraz-city"),
    ("Октябрьский районный суд г. Уфы, именем Российской Федерации", "oktyabrskii-raionnyi-sud-g-ufy"),
])
def test_the_author_is_told_from_other_courts(head: str, key: str) -> None:
    """The court of first instance, of a former sentence, of a certificate is not the author."""
    found = court(Reading(head), "")
    assert found is not None and key == found.key


def test_a_court_that_the_table_lacks_is_named_as_it_stands() -> None:
    """Its region is guessed from the number."""
    found = recognize("Лениногорского городского суда", "6311-24-00-2/1")
    assert found is not None
    assert ("Лениногорский городской суд", "east-kazakhstan") == (found.name_ru, found.region)


@pytest.mark.parametrize("phrase", ["суд", "районного суда", "апелляционного суда", "сот", "", "третейский"])
def test_what_names_no_court_is_none(phrase: str) -> None:
    """A bare word for a court is not a name."""
    assert recognize(phrase) is None
