"""What every engine must do; each test runs on tantivy and on a real Elasticsearch."""
from dataclasses import replace
from datetime import date
from multiprocessing import get_context

import pytest

from indexer.engines import open_engine
from indexer.engines.protocol import Engine
from language.query import parse
from models.act import Citation
from models.errors import SearchUnavailable
from models.query import Either, FacetValue, Filters, Most, Order, Query
from models.settings import Settings
from tests.indexer.engines.acts import ACTS, act


def found(engine: Engine, query: Query | str) -> list[int]:
    """Numbers of the acts found, in their order."""
    return [int(hit.id, 16) for hit in engine.search(parse(query) if isinstance(query, str) else query).hits]


LONG = "Первым был лес. Вторым была река. " + "Дальше шла дорога. " * 12 + "Последним был мост."
LONG_ACTS = (
    act(1, f"Начало акта.\n\n{LONG}\n\nКонец акта."),
    act(2, f"Начало акта.\n\n{LONG.replace(' Последним', chr(10) * 2 + 'Последним')}\n\nКонец акта."),
    act(3, "Здесь лес и река. Там мост и дорога.\n\nЗдесь лес и мост.\n\nДорога и река."),
)


@pytest.mark.parametrize(("query", "acts"), [
    ("лес PARAGRAPH мост", {1, 3}), ("лес PARAGRAPH река PARAGRAPH мост", {1, 3}), ("лес PARAGRAPH река", {1, 2, 3}),
    ("начало PARAGRAPH лес", set()), ("мост PARAGRAPH конец", set()), ('"последним был" PARAGRAPH вторым', {1}),
    ("лес PARAGRAPH (мост OR конец)", {1, 3}), ("лес SENTENCE мост", {3}), ("вторым PARAGRAPH последним PARAGRAPH дорога", {1}),
])
def test_a_paragraph_may_be_long(engine: Engine, query: str, acts: set[int]) -> None:
    """Words are in one paragraph however many sentences it has, and never over its end."""
    engine.add(LONG_ACTS)
    assert acts == set(found(engine, query))


@pytest.mark.parametrize(("query", "acts"), [
    ("долг", {1, 4}), ("долги", {1, 4}), ("долгами", {1, 4}),
    ("взыскать", {1}), ("қарыздың", {2}), ("шешім", {5}), ("шешімдер", {5}),
    ("решения", {5}), ('"решение суда"', {5}), ('"решения суда"', set()), ('"суда решение"', set()),
    ("заем", {1, 4}), ('"заём"', {4}), ('"ЗАЁМ"', {4}),
    ("долг заём", {1, 4}), ("долг AND займа AND просит", {1}), ("долг -просит", {4}), ("долг OR кража", {1, 3, 4}),
    ("-долг", {2, 3, 5}), ("НЕ (долг ИЛИ қарыз)", {3, 5}), ("кража OR -долг", {2, 3, 5}), ("(сот шешімі) | вина", {3, 5}),
    ("взыск*", {1}), ("қар*", {2}), ("долгов*", {4}), ("долгов* -иск", set()),
    ("7119-25-00-2/1", {1, 4}), ("7119-25-00-2/4", {4}), ("7119-25-00-2 / 1 расписка", {4}),
    ("ст. 188 УК", {3}), ("ч. 3 ст. 188 УК", {3}), ("ч. 2 ст. 188 УК", set()), ("715 ГК", {1, 2}), ("715-бап АК", {1, 2}),
    ("188, 190 УК", {3}), ("ст. 187–189 УК", {3}), ("223 ГПК, 188 УК", set()), ("долг до 2025 года", set()), ("шешім после 2024 года", {5}),
    ("year:>2024 долг", {1, 4}), ("year:<2024", {3}),
    ("небывалое", set()), ("", {1, 2, 3, 4, 5}),
])
def test_a_query_finds_these_acts_and_no_others(filled: Engine, query: str, acts: set[int]) -> None:
    """Words in any form, phrases in theirs, operators, beginnings, numbers and articles."""
    assert acts == set(found(filled, query))
    assert len(acts) == filled.search(parse(query)).total


def test_an_act_of_more_of_the_articles_comes_first(engine: Engine) -> None:
    """Of several articles any is asked for, and an act that cites all of them is the best answer."""
    one, both = (Citation("УК", "188"),), (Citation("УК", "188"), Citation("УК", "190"))
    engine.add([act(1, "Кража.", citations=one, date=date(2025, 2, 1)), act(2, "Кража.", citations=both), act(3, "Кража.")])
    assert [2, 1] == found(engine, "188, 190 УК") == found(engine, "188-190 УК")


@pytest.mark.parametrize(("filters", "acts"), [
    (Filters(court=("almaty-criminal",)), {3}),
    (Filters(region=("astana", "almaty")), {1, 2, 3, 4, 5}),
    (Filters(instance=("appeal",)), {4, 5}),
    (Filters(kind=("sentence",)), {3}),
    (Filters(category=("civil",), instance=("first",)), {1, 2}),
    (Filters(outcome=("refused", "upheld")), {4, 5}),
    (Filters(judge=("Сериков Б.А.",)), {3, 5}),
    (Filters(language=("kk",)), {2, 5}),
    (Filters(article=("ГК:715",)), {1, 2}),
    (Filters(article=("ГК:715:2",)), {2}),
    (Filters(year=("2024", "2023")), {2, 3}),
    (Filters(date_from=date(2024, 5, 3)), {1, 2, 4, 5}),
    (Filters(date_to=date(2024, 5, 3)), {2, 3}),
    (Filters(date_from=date(2024, 5, 4), date_to=date(2025, 1, 2)), {1}),
    (Filters(court=("no-such-court",)), set()),
])
def test_filters_narrow(filled: Engine, filters: Filters, acts: set[int]) -> None:
    """Values of one filter are alternatives, different filters all hold."""
    assert acts == set(found(filled, parse("", filters)))


@pytest.mark.parametrize("query", [
    " OR ".join(f"шешімі{number} взыскания{number}" for number in range(500)), '"' + "суд " * 600 + '"', "(" * 100 + "суд", "аба* " * 100,
    " ".join(f"-слово{number}" for number in range(200)), "7119-25-00-2/1 " * 100, "ст. 188 УК " * 200, "*", "\x00 ☺ суд", "суд\\* .* [а]",
])
def test_hostile_queries_are_answered(filled: Engine, query: str) -> None:
    """The longest and strangest queries that the limits let through are answered by both engines."""
    results = filled.search(parse(query, facets=("court", "judge")))
    assert 0 <= results.total <= 5


def test_facets_count_and_their_own_filter_does_not_narrow_them(filled: Engine) -> None:
    """Each facet counts the acts of the query as the other filters narrow it; the most frequent value comes first."""
    facets = filled.search(parse("", Filters(judge=("Ким В.А.",)), facets=("judge", "court", "year", "article"))).facets
    assert (FacetValue("Ахметова Ж.М.", 4), FacetValue("Сериков Б.А.", 2), FacetValue("Ким В.А.", 1)) == facets["judge"]
    assert (FacetValue("almaty-criminal", 1),) == facets["court"]
    assert (FacetValue("2023", 1),) == facets["year"]
    assert (FacetValue("УК:188", 1),) == facets["article"]
    none = filled.search(parse("небывалое", facets=("judge",), size=0))
    assert (0, (), {"judge": ()}) == (none.total, none.hits, none.facets)


def test_acts_are_sorted_by_date_and_then_by_id(engine: Engine) -> None:
    """Newest and oldest first are each other's reverse; what nothing ranks comes newest first."""
    same_day = [act(number, "Иск отклонён.", date=date(2020, 1, 1)) for number in (7, 6, 9, 8)]
    engine.add((*ACTS, *same_day))
    oldest = found(engine, parse("", order=Order.OLDEST))
    assert [6, 7, 8, 9, 3, 2, 1, 4, 5] == oldest
    assert oldest[::-1] == found(engine, parse("", order=Order.NEWEST)) == found(engine, "") == found(engine, "-небывалое")


def test_equal_ranks_follow_the_id_on_every_page(engine: Engine) -> None:
    """Acts of one text come in the order of their ids, whatever the order in which they were put in; pages do not overlap."""
    for start in (2, 0, 1):
        engine.add(act(number, "Одинаковый текст иска.") for number in range(start + 20, start + 80, 3))
    pages = [found(engine, parse("иск", start=start, size=7)) for start in range(0, 60, 7)]
    assert sorted(number for page in pages for number in page) == [number for page in pages for number in page]
    assert 60 == sum(map(len, pages)) == engine.search(parse("иск")).total


@pytest.mark.parametrize("order", Order)
def test_pages_by_cursor_hold_every_act_once(engine: Engine, order: Order) -> None:
    """Following the cursors shows all acts in the order of one long page, the total does not move, and the last page has no cursor."""
    engine.add(act(number, "Иск о долге." + " Долг." * (number % 3), date=date(2020, 1, 1 + number % 4)) for number in range(1, 40))
    query = parse("долг", order=order, size=7)
    pages = [engine.search(query)]
    while pages[-1].cursor:
        pages.append(engine.search(replace(query, after=pages[-1].cursor)))
    assert [39] * 6 == [page.total for page in pages]
    assert [hit.id for page in pages for hit in page.hits] == [hit.id for hit in engine.search(replace(query, size=100)).hits]


def test_a_page_goes_on_where_the_last_one_ended(engine: Engine) -> None:
    """Acts that come or go between two pages neither repeat a hit nor hide one; a cursor of nobody shows the first page."""
    engine.add(act(number, "Иск.", date=date(2020, 1, number)) for number in range(1, 29))
    query = parse("", size=5)
    first = engine.search(query)
    engine.add([act(99, "Иск.", date=date(2021, 1, 1))])
    engine.remove([first.hits[0].id])
    assert [23, 22, 21, 20, 19] == found(engine, replace(query, after=first.cursor))
    assert found(engine, query) == found(engine, replace(query, after="nobody's"))


def test_an_act_is_explained(engine: Engine) -> None:
    """What raised an act, by word and zone, adds up to its score; an act that is not found has no reasons."""
    engine.add((act(1, "Взыскать долг. Долг по займу.", subject="о долге"), act(2, "Кража. Долги и сумма: взыскать."), act(3, "Развод.")))
    query = parse("взыскать долг")
    for hit in engine.search(query).hits:
        reasons = engine.explain(query, hit.id)
        assert hit.score == pytest.approx(sum(score for _, score in reasons), rel=0.001)
    names = [what for what, _ in engine.explain(query, f"{1:016x}")]
    assert {"text:долг", "subject:долг", "form:долг", "near:взыскать долг"} <= set(names)
    assert () == engine.explain(query, f"{3:016x}") == engine.explain(parse("-развод"), f"{1:016x}")


def test_synonyms_weigh_less_than_what_was_typed(engine: Engine) -> None:
    """Of acts that say a thing alike the one in the words typed comes first, then the weightier synonym; saying it twice adds nothing."""
    debt, loan, arrears = (parse(word).node for word in ("долг", "заём", "задолженность"))
    engine.add((act(1, "Просит вернуть задолженность."), act(2, "Просит вернуть заём."), act(3, "Просит вернуть долг."), act(4, "Просит иное.")))
    widened = Either(debt, ((loan, 0.6), (arrears, 0.2)))
    assert [3, 2, 1] == found(engine, Query(node=widened))
    assert {1, 2, 3} == set(found(engine, Query(node=Most((widened, parse("кража").node), 1))))
    assert [] == found(engine, Query(node=Most((widened, parse("кража").node), 2)))


def test_a_term_of_several_words_is_more_than_its_words(engine: Engine) -> None:
    """An act that has a synonym of several words in one sentence comes before one that has the same words far apart."""
    flat, eviction = parse("пәтер").node, parse("освобождение помещения").node
    engine.add((act(1, "Освобождение от сборов. Осмотр помещения."), act(2, "Иные слова. Освобождение от помещения."), act(3, "Осмотр.")))
    widened = Query(node=Either(flat, ((eviction, 0.5),)))
    assert [2, 1] == found(engine, widened)
    assert "known:together" in dict(engine.explain(widened, f"{2:016x}"))


def test_relevance(engine: Engine) -> None:
    """The very form typed, the operative part and the subject raise an act; its own number comes before a mention."""
    filler = " Обстоятельства дела исследованы судом полно." * 3
    engine.add((
        act(1, "Упомянут залог." + filler + "\n\nИск удовлетворить."),
        act(2, "Упомянута жалоба." + filler + "\n\nСнять арест с залога."),
        act(3, "Упомянут залог." + filler + "\n\nИск удовлетворить.", subject="о признании залога недействительным"),
        act(4, "Речь о залоге." + filler + "\n\nИск удовлетворить."),
        act(5, "Иное." + filler, related_numbers=("7119-25-00-2/1",)),
    ))
    assert [3, 2, 1, 4] == found(engine, "залог") or [3, 1, 2, 4] == found(engine, "залог")
    assert found(engine, "залоге").index(4) < found(engine, "залоге").index(1)
    assert found(engine, "залога")[:2] == [2, 3] or found(engine, "залога")[:2] == [3, 2]
    assert [1, 5] == found(engine, "7119-25-00-2/1")


def test_an_act_is_replaced_and_removed(engine: Engine) -> None:
    """Putting an act in again replaces it, also within one call; a removed one is gone; unknown ids do not matter."""
    engine.add((ACTS[0], replace(ACTS[0], text="Старый текст о дарении.", paragraphs=(), parts=())))
    engine.add((replace(ACTS[0], text="Новый текст о завещании.", paragraphs=(), parts=()), *ACTS[1:]))
    assert ([1], [], 5) == (found(engine, "завещание"), found(engine, "дарение"), engine.count())
    assert {one.id for one in ACTS} == engine.ids()
    engine.remove((ACTS[0].id, "ffffffffffffffff"))
    assert ([], 4) == (found(engine, "завещание"), engine.count())
    engine.remove(())
    engine.add(())
    assert 4 == engine.count()


def test_key_phrases(engine: Engine) -> None:
    """An act's key phrases come with its hit, can be counted, filter, and can be asked for."""
    text = "О возмещении морального вреда. Размер морального вреда спорный; моральный вред доказан."
    engine.add((act(1, text), *ACTS[1:]))
    assert ("моральный вред",) == engine.key_phrases(ACTS[0].id)[:1]
    (hit,) = engine.search(parse("", Filters(key_phrase=("моральный вред",)))).hits
    assert (ACTS[0].id, engine.key_phrases(ACTS[0].id)) == (hit.id, hit.key_phrases)
    assert FacetValue("моральный вред", 1) in engine.search(parse("", facets=("key_phrase",))).facets["key_phrase"]
    assert () == engine.key_phrases("ffffffffffffffff")


def test_similar_acts(engine: Engine) -> None:
    """The acts of the same matter come first, the act itself does not come, an unknown one has none."""
    theft = "Кража кошелька из кармана потерпевшего в автобусе, наказание за хищение."
    divorce = "Расторжение брака супругов, раздел имущества, алименты на детей."
    engine.add([act(n, theft) for n in (1, 2, 3)] + [act(n, divorce) for n in (4, 5, 6)] + [act(7, "Поставка цемента.")])
    assert ["2", "3"] == [hit.id[-1] for hit in engine.similar(f"{1:016x}")]
    assert ["4", "6"] == [hit.id[-1] for hit in engine.similar(f"{5:016x}")]
    assert ["2"] == [hit.id[-1] for hit in engine.similar(f"{1:016x}", size=1)]
    assert () == engine.similar("ffffffffffffffff")
    assert () == engine.similar(f"{7:016x}")


def test_a_reader_sees_what_another_writes(settings: Settings) -> None:
    """A reader that is already open sees acts put in, removed and rebuilt by others, without being opened again."""
    writer, reader = open_engine(settings, writing=True), open_engine(settings)
    assert 0 == reader.count()
    writer.add(ACTS)
    assert 5 == reader.count() and [1, 4] == sorted(found(reader, "долг"))
    writer.remove([ACTS[0].id])
    assert [4] == found(reader, "долг")
    assert 2 == writer.rebuild(ACTS[:2])
    assert ([1], 2) == (found(reader, "долг"), reader.count())


def test_searches_go_on_while_the_index_is_rebuilt(settings: Settings) -> None:
    """Until the new index takes its place the old one answers; when the rebuilding fails it stays."""
    engine, reader = open_engine(settings, writing=True), open_engine(settings)
    engine.add(ACTS)

    def half(then_fail: bool):
        yield ACTS[0]
        assert 5 == reader.count()
        if then_fail:
            raise RuntimeError("the shelf cannot be read")

    with pytest.raises(RuntimeError):
        engine.rebuild(half(then_fail=True))
    assert 5 == reader.count()
    assert 1 == engine.rebuild(half(then_fail=False)) == reader.count()
    engine.add(ACTS)
    assert 5 == reader.count()


def test_without_an_index_a_reader_says_so(settings: Settings) -> None:
    """Reading what is not there is an error with a code; opening is not, so that the site starts without an index."""
    reader = open_engine(settings)
    for ask in (reader.count, reader.ids, lambda: reader.search(parse("иск")), lambda: reader.similar("1"), lambda: reader.key_phrases("1")):
        with pytest.raises(SearchUnavailable) as error:
            ask()
        assert "index_missing" == error.value.code
    writer = open_engine(settings, writing=True)
    assert 0 == writer.count() == reader.count()
    assert writer.rebuild(ACTS) == 5 == reader.count()


def put(settings: Settings, numbers: range) -> None:
    engine = open_engine(settings, writing=True)
    for number in numbers:
        engine.add([act(number, "Иск удовлетворить.")])


def test_writers_of_several_processes_take_turns(settings: Settings) -> None:
    """Two processes that put acts in at once lose none of them."""
    open_engine(settings, writing=True)
    context = get_context("spawn")
    writers = [context.Process(target=put, args=(settings, range(start, start + 8))) for start in (100, 200)]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
    assert [0, 0] == [writer.exitcode for writer in writers]
    assert 16 == open_engine(settings).count()
