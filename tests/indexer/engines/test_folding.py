"""Near-duplicates folded over a whole answer, in both engines alike."""
from dataclasses import replace
from datetime import date, timedelta

import pytest

from indexer.engines import folding
from indexer.engines.folding import NONE, leaders, sketch
from indexer.engines.protocol import Engine
from language.query import parse
from models.act import ActKind, PublicAct
from models.query import Filters, Hit, Order, Query
from tests.indexer.engines.acts import act

FORM = (
    "Суд рассмотрел заявление взыскателя о вынесении судебного приказа о взыскании задолженности по договору банковского займа и установил что "
    "должник обязательство по возврату займа в срок не исполнил требование основано на сделке совершённой в письменной форме доказательства "
    "представлены поэтому заявление подлежит удовлетворению полностью и с должника в пользу взыскателя взыскивается сумма {} тенге а также "
    "расходы по уплате государственной пошлины в доход местного бюджета приказ может быть отменён по возражению должника поданному в срок")


def acts(count: int = 60) -> list[PublicAct]:
    """Two acts of three are written by one form, with another sum each."""
    return [
        act(n, FORM.format(1000 * n) if n % 3 else of_its_own(n), date=date(2025, 1, 1) + timedelta(n))
        for n in range(1, count + 1)
    ]


def of_its_own(number: int) -> str:
    """An act on a debt like no other."""
    return "Долг " + " ".join(f"{'абвгд'[number % 5]}{'абвгдежзик'[number // 5 % 10]}{letter}я" for letter in "клмнопрстуфхцчшщ") + " признан."


def asked(question: str = "долг OR должник", **particulars) -> Query:
    return parse(question, particulars.pop("filters", Filters()), particulars.pop("order", Order.RELEVANCE), particulars.pop("start", 0), 10)


def pages(engine: Engine, query: Query) -> list[tuple[Hit, ...]]:
    """All pages, each reached by the cursor of the one before."""
    found = [engine.search(replace(query, folded=True))]
    while found[-1].cursor:
        found.append(engine.search(replace(query, folded=True, after=found[-1].cursor)))
    assert {found[0].total} == {page.total for page in found}
    return [page.hits for page in found]


def test_acts_of_one_form_have_a_band_in_common() -> None:
    """Another sum changes no band, another matter all of them; a ruling is never folded under a decision, nor what is too short to tell."""
    one, other = (sketch(FORM.format(sum_).lower().split(), ActKind.COURT_ORDER) for sum_ in ("10000", "250000"))
    assert one == other and NONE not in one
    assert not set(one) & set(sketch(FORM.lower().split(), ActKind.RULING))
    assert not set(one) & set(sketch(of_its_own(3).lower().split(), ActKind.COURT_ORDER))
    assert {NONE} == set(sketch(["суд", "решил", "взыскать"], ActKind.COURT_ORDER))


def test_one_slip_of_a_clerk_leaves_most_bands() -> None:
    """A word more in a long act does not make it another."""
    words = [f"{letter}{other}слово" for letter in "абвгдежзиклмнопрст" for other in "абвгдежзиклмнопрст"]
    assert [0, 0] == leaders([sketch(words, ActKind.DECISION), sketch([*words[:150], "ошибка", *words[150:]], ActKind.DECISION)])


@pytest.mark.parametrize("order", list(Order))
@pytest.mark.parametrize("window", [500, 25])
def test_every_form_is_shown_once(engine: Engine, monkeypatch, order: Order, window: int) -> None:
    """Pages by cursor and pages by number are the same, no act is shown twice, and within the window of a form only the first act is."""
    for module in ("folding", "tantivy_engine", "elasticsearch_engine"):
        monkeypatch.setattr(f"indexer.engines.{module}.WINDOW", window)
    engine.add(acts())
    query = asked(order=order)
    by_cursor = pages(engine, query)
    shown = [hit.id for page in by_cursor for hit in page]
    assert len(shown) == len(set(shown))
    plain = [hit.id for start in range(0, 60, 10) for hit in engine.search(replace(query, start=start)).hits]
    formed = {f"{n:016x}" for n in range(1, 61) if n % 3}
    expected = [one for place, one in enumerate(plain) if place >= window or one not in formed or not formed & set(plain[:place])]
    assert expected == shown
    first = engine.search(replace(query, folded=True))
    assert (60, len(expected)) == (first.total, first.rows)
    assert [hit.id for page in by_cursor for hit in page if hit.alike] == [one for one in expected if one in formed][:1]
    by_number = [engine.search(replace(query, folded=True, start=start)).hits for start in range(0, len(expected), 10)]
    assert [[hit.id for hit in page] for page in by_cursor] == [[hit.id for hit in page] for page in by_number]


def test_the_similar_acts_are_found_by_one_of_them(engine: Engine) -> None:
    """A filter opens what was folded, narrowed as the question is; an unknown id finds nothing."""
    engine.add(acts(30))
    one = f"{1:016x}"
    assert 20 == engine.search(asked(filters=Filters(alike=(one,)))).total
    assert 10 == engine.search(asked(filters=Filters(alike=(one,), date_to=date(2025, 1, 16)))).total
    assert 1 == engine.search(asked(filters=Filters(alike=(f"{3:016x}",)))).total
    assert 0 == engine.search(asked(filters=Filters(alike=("f" * 16,)))).total
    assert 500 == folding.WINDOW
