"""Which acts are folded as nearly the same."""
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.act import ActKind
from search_app.public.finding import Row
from search_app.public.folding import alike, folded, three_in_a_row

FORM = "Суд рассмотрел заявление {} о взыскании задолженности и установил что должник {} обязательство не исполнил " \
       "поэтому заявление подлежит удовлетворению полностью и с должника взыскивается сумма {} тенге и расходы по делу в доход государства"


@pytest.mark.parametrize(("one", "other", "same"), [
    (FORM.format("Истца 1", "Ответчик 1", "100 000"), FORM.format("Истца 1", "Ответчик 1", "250 000"), True),
    (FORM.format("Истца 1", "Ответчик 1", "100 000"), "Суд взыскал алименты на содержание ребёнка с отца до его совершеннолетия", False),
    ("долг", "долг", False), ("", "", False),
])
def test_what_is_alike(one: str, other: str, same: bool) -> None:
    """Acts of one form that differ in names and sums are; others are not, and texts of two words never."""
    assert same is alike(three_in_a_row(one), three_in_a_row(other))


@given(st.lists(st.sampled_from([FORM.format(*"абв"), FORM.format(*"где"), "Иной текст об ином деле", ""]), max_size=8))
def test_none_is_lost(acts, texts: list[str]) -> None:
    """Every row is there once, and the first of each kind keeps its place."""
    rows = [Row(replace(acts[0], id=f"{number:016x}", text=text), ()) for number, text in enumerate(texts)]
    shown = folded(rows)
    assert sorted(row.act.id for row in rows) == sorted(row.act.id for one in shown for row in (one.row, *one.similar))
    assert [one.row for one in shown] == [row for row in rows if row in [one.row for one in shown]]


def test_another_kind_is_another_act(acts) -> None:
    """A ruling is never folded under a decision."""
    rows = [Row(replace(acts[0], id=f"{number:016x}", kind=kind), ()) for number, kind in enumerate((ActKind.DECISION, ActKind.RULING))]
    assert 2 == len(folded(rows))
