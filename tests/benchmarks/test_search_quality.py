"""The questions that the search is judged by, and what is computed of them."""
import doctest
from pathlib import Path

import pytest

from benchmarks import (
    search_quality,
    search_quality_acts,
    search_quality_engines,
    search_quality_measures,
    search_quality_queries,
    search_quality_sets,
)
from benchmarks.search_quality_queries import SETS, TYPES, Question

CASES = Path(__file__).parent / "cases/sets.txt"


@pytest.fixture(scope="module")
def questions() -> list[Question]:
    return search_quality_queries.questions()


@pytest.mark.parametrize("module", [search_quality_acts, search_quality_measures, search_quality_queries, search_quality_sets])
def test_examples_in_the_modules_hold(module) -> None:
    """What a docstring shows is so."""
    assert 0 == doctest.testmod(module).failed


def test_every_type_has_questions_enough(questions) -> None:
    """A figure of a type is made of twenty questions at least, ten or more of them held but never most, none asked twice."""
    assert len(questions) >= 300
    for kind in TYPES:
        own = [one for one in questions if one.kind == kind]
        assert len(own) >= 20
        assert 10 <= sum(one.held for one in own) <= len(own) / 2
        assert len({one.text for one in own}) == len(own)


def test_every_graded_question_has_an_answer(questions) -> None:
    """A question whose best act only touches the matter would say nothing of recall."""
    assert [] == [one.text for one in questions if one.kind not in SETS and max(one.grades.values()) < search_quality_measures.RELEVANT]


def test_every_act_is_asked_for(questions) -> None:
    """The acts of the list are there, and few of them are in nobody's answer."""
    texts = [search_quality_acts.text_of(name) for name in search_quality_acts.names()]
    assert all(texts)
    assert len(set().union(*(one.wanted for one in questions))) > len(texts) * 0.95


@pytest.mark.parametrize(("line", "complaint"), [
    ("topics\topen\tразвод\tru/a=3", "a type"),
    ("court\topen\tразвод\tru/z=3", "no such acts: ru/z"),
    ("court\topen\tразвод\tru/a=4", "grades"),
    ("court\topen\tразвод", "grades"),
    ("phrase\topen\t\"долг\"\tru/a=3", "none for a set"),
    ("court\tclosed\tразвод\tru/a=3", "held"),
    ("court", "a type"),
])
def test_a_line_that_cannot_be_used_is_named(line: str, complaint: str) -> None:
    """Who adds a question is told what is wrong with it."""
    with pytest.raises(ValueError, match=complaint):
        search_quality_queries.question(line, frozenset({"ru/a"}))


def cases() -> list[tuple[str, str, bool]]:
    """Question, text, whether the text answers it."""
    lines = [line for line in CASES.read_text("utf-8").splitlines() if line and not line.startswith("#")]
    return [(question.strip(), text.strip().replace("¶", "\n\n"), sign == "+")
            for sign, question, text in ((line[0], *line[1:].split("=>")) for line in lines)]


@pytest.mark.parametrize(("question", "text", "answers"), cases())
def test_sets_are_what_the_definitions_say(question: str, text: str, answers: bool) -> None:
    """The plain implementation that both engines are measured by, on texts one can check by eye."""
    forms = search_quality_sets.forms_of(["долг: долга долгом", "банк: банка", "иск: иска иски", "суд: суда"])
    found = search_quality_sets.expected(question, {"act": search_quality_sets.text(text)}, forms)
    assert ({"act"} if answers else set()) == found


def test_a_word_without_forms_is_refused() -> None:
    """No set is computed of a word whose forms nobody listed."""
    with pytest.raises(KeyError):
        search_quality_sets.expected("заём", {}, {})


ASKED = [Question("court", False, "суд Алматы", {"a": 3, "b": 2}), Question("court", True, "суд Тараза", {"c": 3}),
         Question("phrase", False, '"долг"', {"a": 1})]


def test_errors_are_of_open_questions_alone() -> None:
    """A held question stays unseen however wrongly it is answered."""
    printed = "\n".join(search_quality.errors(ASKED, [["x", "a"], ["x"], ["a"]]))
    assert "суд Алматы" in printed and "missed 2 b" in printed
    assert "Тараза" not in printed and "долг" not in printed


def test_the_table_holds_open_and_held_apart() -> None:
    """One row a type, with what is asked of it."""
    report = search_quality.tables(ASKED, {"ours": [["a", "b"], ["x"], ["x"]]})
    assert "| court | 1 + 1 | 1.00 / 0.00 | 0.95 |" in report
    assert "| phrase | 1 + 0 | 0.00 / – | 1.00 |" in report


def test_the_report_has_its_marker() -> None:
    """What people wrote of the search stays when the tables are written anew."""
    assert 1 == search_quality.REPORT.read_text("utf-8").count(search_quality.MARKER)


def test_the_site_is_asked_as_readers_ask_it(tmp_path: Path) -> None:
    """Acts are published, indexed and found through the API, all of them when a set is wanted."""
    names = search_quality_acts.names()[:2]
    acts = [search_quality_acts.public(name, search_quality_acts.text_of(name)) for name in names]
    ask = search_quality_engines.site(search_quality_engines.settings_of(tmp_path), acts)
    plain = search_quality_engines.plain_tantivy(acts)
    assert [search_quality_acts.id_of(names[0])] == ask(acts[0].number, False)
    assert {act.id for act in acts} == set(ask("судья", True)) == set(plain("судья", True))
    assert [] == ask('"этих слов здесь нет"', True)
