"""How queries are understood: cases/queries.txt and what must hold for any text at all."""
import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from language.lemmas import lemmas
from language.query import DEEPEST, LAST_HIT, LONGEST, MOST_ATOMS, parse
from language.query_text import written
from models.query import And, Article, CaseNumber, Dates, Filters, Hint, Node, Or, Order, Phrase, Prefix, Word, Years

CASES = Path(__file__).parent / "cases"
LINES, ARTICLES, NUMBERS, PERIODS = (
    [line for line in (CASES / name).read_text("utf-8").splitlines() if "=>" in line[1:] and line[0] != "#"]
    for name in ("queries.txt", "query_articles.txt", "query_numbers.txt", "query_periods.txt"))
SIGNS = [
    "иск", "долг*", '"', "«", "»", "(", ")", "-", "AND", "ИЛИ", "НЕ", "&", "|", " ", "*", "И.", "и", "интернет-магазин", "NEAR/3", "РЯДОМ", "/5",
    "~4", "SENTENCE", "АБЗАЦ", "/s", "part:reasons", "суд:", "судья:Ким", "год:2021..2023", "год:20", "исход:отказано", "дата:", "14.10.2025",
    "вид:(", "статья:", "номер:", "другое:иск", "ДОЛГИ", "И", "w/3", ":",
]
REFERENCES = ["188 УК", "7119-25-00-2/1", "ст.", "2024", "188", "УК", "РФ", "2-1234/16", "2/1234", "1-", "/16", "бап", "ч. 2", "№", ";", "\n", "до", "после", "2020", "2022 гг.", "жылдан", "кейін", ">", "мая", "^2", "год:0000"]


@pytest.mark.parametrize("line", LINES)
def test_cases(line: str) -> None:
    """A query is understood as the case says, with these hints and no others."""
    typed, _, rest = line.partition(" =>")
    understood, _, codes = rest.strip().partition("[")
    query = parse(typed)
    assert understood.strip() == written(query.node)
    assert codes.rstrip("]").split() == [hint.code for hint in query.hints]


def asked(node: Node | None, kind: type) -> list[str]:
    """The numbers or the keys that a node asks for."""
    if isinstance(node, And | Or):
        return [one for part in node.nodes for one in asked(part, kind)]
    return [node.number if isinstance(node, CaseNumber) else node.key] if isinstance(node, kind) else []


@pytest.mark.parametrize("line", ARTICLES)
def test_articles_in_any_spelling(line: str) -> None:
    """An article typed in any way is the article."""
    typed, _, keys = line.partition(" =>")
    assert keys.strip() == "+".join(asked(parse(typed).node, Article))


@pytest.mark.parametrize("line", NUMBERS)
def test_numbers_in_any_form(line: str) -> None:
    """A case number typed in any way is the number."""
    typed, _, numbers = line.partition(" =>")
    assert numbers.strip() == "+".join(asked(parse(typed).node, CaseNumber))


@pytest.mark.parametrize("line", PERIODS)
def test_times_in_plain_words(line: str) -> None:
    """A time said in words is one of the acts' dates, and the hint says so; the rest of the question stays."""
    typed, _, time_asked = line.partition(" =>")
    query = parse(typed)
    parts = query.node.nodes if isinstance(query.node, And) else (query.node,)
    assert time_asked.strip() == " ".join(written(part) for part in parts if isinstance(part, Years | Dates))
    assert bool(time_asked.strip()) == ("period" in {hint.code for hint in query.hints})


MARKED = st.text("аeё1 \"*-.\u0301\u0308\u0341\u0344\u200d\u0130\u1e9e")  # accents and letters that change when they are folded
typed_texts = st.one_of(st.text(), MARKED, st.lists(st.sampled_from(SIGNS + REFERENCES)).map("".join), st.lists(st.sampled_from(SIGNS + REFERENCES)).map(" ".join))


@settings(max_examples=400)
@given(typed_texts)
def test_any_text_is_understood(typed: str) -> None:
    """No text raises, and every repair offered is itself well formed."""
    for hint in parse(typed).hints:
        assert {again.code for again in parse(hint.query).hints} <= {"only_not", "too_long", "light_words", "bad_date"}, hint


@settings(max_examples=400)
@given(typed_texts)
def test_what_was_understood_can_be_written(typed: str) -> None:
    """A query written out is understood as the very same again."""
    node = parse(typed).node
    assert node == parse(written(node)).node


def test_a_word_knows_its_lemmas_of_both_languages() -> None:
    """A query does not say its language, so a word is sought under its Kazakh and its Russian lemma."""
    node = parse("Бапта").node
    assert Word("Бапта", lemmas("бапта")) == node


def test_the_repair_of_a_mere_exclusion_asks_for_it() -> None:
    """Whoever only excludes is offered what he excluded."""
    assert (Hint("only_not", "долг заём"),) == parse("-долг -заём").hints


def test_a_phrase_keeps_its_forms() -> None:
    """In quotes case and ё are put aside, nothing else."""
    assert Phrase(("суда", "еще", "7119-25-00-2/1")) == parse("«Суда ещё 7119-25-00-2/1»").node


def test_a_long_query_is_cut_at_a_word() -> None:
    """Beyond its limit a query is understood up to the last whole word that fits, and says so."""
    query = parse(" ".join(f"долг{number}" for number in range(LONGEST)))
    assert "too_long" in {hint.code for hint in query.hints}
    assert isinstance(query.node, And) and MOST_ATOMS == len(query.node.nodes)
    assert "долг99" == query.node.nodes[-1].text
    assert Word("иск", ("иск",)) == parse("иск " * LONGEST + "залог").node


def test_deep_brackets_are_flattened() -> None:
    """Brackets deeper than anyone means are left out instead of exhausting the stack."""
    query = parse("(" * 1000 + "иск" + ")" * 1000)
    assert Word("иск", ("иск",)) == query.node
    assert "too_long" in {hint.code for hint in query.hints}
    assert DEEPEST < 100


@pytest.mark.parametrize("typed", ["(" * 1_000_000, '"' * 1_000_000, "-" * 1_000_000, "а" * 1_000_000, "1-" * 500_000, "ст. 1 " * 200_000])
def test_hostile_queries_are_quick(typed: str) -> None:
    """A megabyte of anything is answered at once."""
    began = time.process_time()
    parse(typed)
    assert time.process_time() - began < 3  # quadratic time would be minutes


def test_a_pasted_list_asks_for_each_of_its_numbers() -> None:
    """Up to two hundred numbers, one a line with anything that numbers the lines, are alternatives; the query tells them."""
    many = [f"7119-25-00-2/{number}" for number in range(1, 251)]
    query = parse("\n".join(f"{place}. № {number}" for place, number in enumerate(many[:200], 1)))
    assert tuple(many[:200]) == query.numbers and () == query.hints
    query = parse("\r\n".join(many))
    assert tuple(many[:200]) == query.numbers
    assert ["too_many_numbers"] == [hint.code for hint in query.hints]
    assert ("7119-25-00-2/1",) == parse("дело № 7119-25-00-2/1").numbers
    assert () == parse("7119-25-00-2/1 долг").numbers


@pytest.mark.parametrize(("typed", "plain"), [
    ("взыскание долга по займу", True), ("ст. 188 УК кража", True), ("интернет-магазин", True), ("ДОЛГ И ПЕНЯ", False),
    ("ВЗЫСКАНИЕ ДОЛГА И ПЕНИ", True), ("долг AND пеня", False), ("долг | пеня", False), ("-долг пеня", False), ('"долг"', False),
    ("(долг)", False), ("взыск*", False), ("суд:Алматы", False), ("долг NEAR/3 пеня", False), ("долг SENTENCE пеня", False),
    ("part:reasons долг", False), ("статья: 188 УК", False), ("долг OR", False),
])
def test_a_plain_question_has_only_words(typed: str, plain: bool) -> None:
    """What has an operator, quotation marks, a bracket, an asterisk or a field is exact, the rest may be widened."""
    assert plain == parse(typed).plain


@pytest.mark.parametrize("typed", [
    "долг " * 2000, "(" * 2000 + "долг" + ")" * 2000, "\x00\x01долг\x7f" * 800, "😀" * 10_000, "(a+)+$" * 1600, "*a*" * 3000, "и в на " * 1400,
    "долг NEAR/50 " * 800, "ст. 188 УК " * 900, "суд:(" * 2000, "7119-25-00-2/1\n" * 660, '"долг"~5 ' * 1100, "год:2021..2023 " * 650,
    "188 " * 2500, "УК " * 3300, "1.1.2024 " * 1100, "до 2020 " * 1200, "2020-2022 " * 1000, "1 мая 2020 по " * 700, "ст. " * 2500, "- " * 5000, "part:reasons -" * 700, "а:" * 5000, "№ " * 5000,
])
def test_ten_thousand_characters_are_read_at_once(typed: str) -> None:
    """The longest texts are understood, and written out, in a part of the time that an answer may take."""
    parse("долг")  # dictionaries are loaded
    began = time.process_time()
    written(parse(typed).node)
    assert time.process_time() - began < 0.2


def test_pages_stay_within_their_limits() -> None:
    """No page is negative, too large or too far."""
    assert (0, 10) == (parse("иск", start=-5).start, parse("иск").size)
    assert parse("иск", size=10**9).size <= 100
    far = parse("иск", start=10**9, size=50)
    assert far.start + far.size <= LAST_HIT


def test_everything_asked_is_in_the_query() -> None:
    """Text, filters, order, page and facets go into the query as given."""
    filters = Filters(court=("astana-civil",))
    query = parse("7119-25-00-2/1 взыск*", filters, Order.OLDEST, 20, 5, ("court",))
    assert And((CaseNumber("7119-25-00-2/1"), Prefix("взыск"))) == query.node
    assert ("7119-25-00-2/1 взыск*", filters, Order.OLDEST, 20, 5, ("court",)) == (
        query.text, query.filters, query.order, query.start, query.size, query.facets)
