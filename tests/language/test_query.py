"""How queries are understood: cases/queries.txt and what must hold for any text at all."""
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from language.query import DEEPEST, LAST_HIT, LONGEST, MOST_ATOMS, parse
from language.query_text import written
from models.query import And, CaseNumber, Filters, Hint, Node, Not, Or, Order, Phrase, Prefix, Word

LINES = [line for line in (Path(__file__).parent / "cases/queries.txt").read_text("utf-8").splitlines() if "=>" in line[1:] and line[0] != "#"]
SIGNS = ["иск", "долг*", '"', "«", "»", "(", ")", "-", "AND", "ИЛИ", "НЕ", "&", "|", " ", "*", "И."]
REFERENCES = ["188 УК", "7119-25-00-2/1", "ст.", "2024"]


@pytest.mark.parametrize("line", LINES)
def test_cases(line: str) -> None:
    """A query is understood as the case says, with these hints and no others."""
    typed, _, rest = line.partition(" =>")
    understood, _, codes = rest.strip().partition("[")
    query = parse(typed)
    assert understood.strip() == written(query.node)
    assert codes.rstrip("]").split() == [hint.code for hint in query.hints]


@given(st.one_of(st.text(), st.lists(st.sampled_from(SIGNS + REFERENCES)).map("".join)))
def test_any_text_is_understood(typed: str) -> None:
    """No text raises, and every repair offered is itself well formed."""
    for hint in parse(typed).hints if not any(letter.isdigit() for letter in typed) else ():  # numbers may meet anew
        assert {again.code for again in parse(hint.query).hints} <= {"only_not", "too_long"}


@given(st.lists(st.sampled_from(SIGNS)).map(" ".join))
def test_what_was_understood_can_be_written(typed: str) -> None:
    """A query written out is understood as the same again."""
    query = parse(typed)
    assert meaning(query.node) == meaning(parse(written(query.node)).node)


def meaning(node: Node | None) -> object:
    """A query's meaning: the words' spelling aside, which a rewritten query may change."""
    match node:
        case Word(_, lemmas):
            return lemmas
        case And(nodes) | Or(nodes):
            return type(node), *map(meaning, nodes)
        case Not(part):
            return Not, meaning(part)
    return node


def test_a_word_knows_its_lemmas_of_both_languages() -> None:
    """A query does not say its language, so a word is sought under its Kazakh and its Russian lemma."""
    assert Word("шешімі", ("шешім", "шешімі")) == parse("шешімі").node
    assert Word("Бапта", ("бап", "бапт")) == parse("Бапта").node


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
