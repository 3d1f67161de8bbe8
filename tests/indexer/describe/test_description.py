"""Whole acts against the table acts/expected.tsv: a lawyer adds a text and a line, no Python needed."""
import csv
import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from indexer.describe import describe
from models.act import Act
from models.errors import Undescribed

ACTS = Path(__file__).parent / "acts"
with (ACTS / "expected.tsv").open(encoding="utf-8", newline="") as file:
    ROWS = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
WORDS = [word for row in ROWS[::6] for word in (ACTS / row["file"]).read_text("utf-8").split(" ")[:60]]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["file"])
def test_an_act_has_the_particulars_that_the_table_says(row: dict[str, str]) -> None:
    """Kind, court, number, date, category, instance, outcome, judges and articles are those that a lawyer reads."""
    act = describe((ACTS / row["file"]).read_text("utf-8"))
    found = {
        "file": row["file"], "kind": act.kind, "court": act.court.key, "number": act.number, "date": act.date.isoformat(),
        "category": act.category, "instance": act.instance, "outcome": act.outcome, "judges": ", ".join(act.judges),
        "articles": " | ".join(citation.key for citation in act.citations),
    }
    assert row == found


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["file"])
def test_every_place_is_inside_the_text(row: dict[str, str]) -> None:
    """Parts cover the text in order; paragraphs and subject lie inside it."""
    text = (ACTS / row["file"]).read_text("utf-8")
    check_places(describe(text), text)


def check_places(act: Act, text: str) -> None:
    assert [0, *(part.stop for part in act.parts)] == [*(part.start for part in act.parts), len(text)]
    assert all(part.start < part.stop for part in act.parts)
    stops = [0]
    for paragraph in act.paragraphs:
        assert stops[-1] <= paragraph.start < paragraph.stop <= len(text)
        stops.append(paragraph.stop)
    assert act.subject is None or 0 <= act.subject.start < act.subject.stop <= len(text)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.one_of(st.sampled_from(WORDS), st.text(max_size=12)), max_size=120).map(" ".join))
def test_any_text_is_described_or_refused_in_words(text: str) -> None:
    """Whatever the text, the answer is an act with places inside it or Undescribed with a code."""
    try:
        act = describe(text)
    except Undescribed as refusal:
        assert refusal.code in {"empty", "not_an_act", "no_court", "no_date"}
    else:
        check_places(act, text)


@pytest.mark.parametrize(("text", "code"), [
    ("", "empty"),
    ("  \n\n ", "empty"),
    ("Уважаемый клиент, ваш счёт оплачен.", "not_an_act"),
    ("РЕШЕНИЕ\n\nо проведении конкурса красоты", "no_court"),
    ("РЕШЕНИЕ\n\nАлмалинский районный суд города Алматы\n\nРЕШИЛ:\nиск удовлетворить", "no_date"),
])
def test_what_is_no_act_is_refused_with_its_reason(text: str, code: str) -> None:
    """The code says what is missing; the detail holds nothing of the text."""
    with pytest.raises(Undescribed) as refusal:
        describe(text)
    assert code == refusal.value.code


FRAMES = (
    "РЕШЕНИЕ\n14 мая 2024 года\nАлмалинский районный суд города Алматы {}\n\nУСТАНОВИЛ:\n\nРЕШИЛ:\nИск удовлетворить.\nСудья Ким А.Б.",
    "ШЕШІМ\n2024 жылғы 14 мамыр\nҚордай аудандық соты қарап,\n\nАНЫҚТАДЫ:\n{}\n\nШЕШТІ:\n{}\nСудья Ким А.Б.",
)


@pytest.mark.parametrize("frame", FRAMES, ids=["head", "body"])
@pytest.mark.parametrize("garbage", [
    "а" * 60_000, "А. " * 20_000, "\n " * 30_000, "суд по " * 8_000, "№ " * 30_000, "1-" * 30_000, "ст. 1, " * 8_000, "о взыскании " * 5_000,
    "Судья\n" * 10_000, "РЕШЕНИЕ " * 7_000, "«" * 60_000, "туралы " * 8_000, "сот " * 15_000, "1 мая 2024 " * 5_000, "истец Ким А.Б., " * 4_000,
    "прокурора " * 6_000, "Суд решил: " * 6_000, "ТОО «" * 12_000, "судьи Ким " * 6_000, "1-бап, " * 8_000, "взыскать отказать " * 3_000,
])
def test_a_long_text_takes_time_in_proportion(garbage: str, frame: str) -> None:
    """Wherever garbage stands, four times as much takes about four times as long, so no act can hold a worker."""
    def seconds(text: str) -> float:
        start = time.process_time()
        describe(frame.format(*[text] * 2))
        return time.process_time() - start

    def proportional() -> bool:
        return seconds(garbage) < 7 * seconds(garbage[: len(garbage) // 4]) + 0.3

    assert any(proportional() for _ in range(4))  # a busy machine may spoil one try; quadratic time spoils all
