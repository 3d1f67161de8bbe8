"""What a plain question is widened to: cases/widened_questions.txt, and what must hold for any question."""
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from language.expansion import expanded, is_plain, relaxed
from language.query import parse
from language.thesaurus import standard
from models.query import And, Article, Dates, Either, InPart, Most, Named, Node, Or, Phrase, Value, Word, Years

CASES = Path(__file__).parent / "cases/widened_questions.txt"
LINES = [line for line in CASES.read_text("utf-8").splitlines() if line and line[0] != "#"]
WORDS = st.sampled_from(
    "взыскание долг алименты развод иск в о по отказано кража телефона суд города Алматы судья Ахметова А Б март 2023 14 года "
    "қарыз өндіру туралы талап бас тартылды сот Астана қалалық 2022 жылғы пьяный за рулём рулем зззз".split()
)
QUESTIONS = st.lists(WORDS, min_size=1, max_size=8).map(" ".join)


@pytest.mark.parametrize("line", LINES)
def test_cases(line: str) -> None:
    """A question asks for these concepts, offers these names for them and none of those."""
    question, _, rest = line.partition(" => ")
    rest, _, never = rest.partition(" ! ")
    concepts, _, offered = rest.partition(" | ")
    node = expanded(parse(question)).node
    assert concepts.strip().split(" + ") == [said(part.node if isinstance(part, Either) else part) for part in parts(node)]
    others = {" ".join(sorted(said(other).split())) for part in parts(node) if isinstance(part, Either) for other, _ in part.others}
    assert set(listed(offered)) <= others
    assert others.isdisjoint(listed(never))


def listed(text: str) -> list[str]:
    """Alternatives, their words in the order of the alphabet."""
    return [" ".join(sorted(one.split())) for one in text.split(";") if one.strip()]


def said(node: Node) -> str:
    """A node in the notation of the cases."""
    match node:
        case Word(text):
            return text
        case And(nodes):
            return " ".join(map(said, nodes))
        case Article(key):
            return key
        case Value(field, values):
            return f"{field}:{','.join(values)}"
        case InPart(part, asked):
            return f"part:{part}({said(asked)})"
        case Named(field, words):
            return f"{field}:" + " ".join(word.text for word in words)
        case Years(first, last):
            return f"{first}..{last}"
        case Phrase(words):
            return '"' + " ".join(words) + '"'
        case Dates(first, last):
            return f"{first}..{last}"
    raise AssertionError(node)


def parts(node: Node | None) -> tuple[Node, ...]:
    return node.nodes if isinstance(node, And) else (node,) if node else ()


def means(lemmas: frozenset[str], node: Node | None) -> bool:
    """Whether an act of these lemmas, of which nothing else is known, is found."""
    match node:
        case Word(_, own):
            return not lemmas.isdisjoint(own)
        case And(nodes):
            return all(means(lemmas, part) for part in nodes)
        case Or(nodes):
            return any(means(lemmas, part) for part in nodes)
        case Either(part, others):
            return any(means(lemmas, one) for one in (part, *(other for other, _ in others)))
        case Most(nodes, least):
            return sum(means(lemmas, part) for part in nodes) >= least
        case Years() | Dates():
            return True  # the time is kept as it was asked: the act is of it
    return False


def any_words(node: Node | None) -> list[str]:
    """Every lemma that a node asks for."""
    match node:
        case Word(_, lemmas):
            return list(lemmas)
        case And(nodes) | Or(nodes):
            return [lemma for part in nodes for lemma in any_words(part)]
        case Either(part, others):
            return [*any_words(part), *(lemma for other, _ in others for lemma in any_words(other))]
    return []


@given(QUESTIONS, st.data())
def test_widening_loses_no_act(question: str, data: st.DataObject) -> None:
    """Whatever has every word of the question is found by the widened question too, and then by the relaxed one."""
    query = parse(question)
    wider = expanded(query)
    assert means(frozenset(any_words(query.node)), wider.node)
    act = frozenset(data.draw(st.lists(st.sampled_from(["", *any_words(wider.node)]))))
    assert means(act, wider.node) >= means(act, query.node)
    less = relaxed(wider)
    assert less is None or means(act, less.node) >= means(act, wider.node)


@given(QUESTIONS)
def test_what_was_asked_stays_first(question: str) -> None:
    """Alternatives weigh no more than the words typed, and the weightiest stands first."""
    for part in parts(expanded(parse(question)).node):
        weights = [1.0, *(weight for _, weight in part.others)] if isinstance(part, Either) else [1.0]
        assert all(0 < weight <= 1 for weight in weights)
        assert not isinstance(part, Either) or part.others


@pytest.mark.parametrize("text", [
    '"взыскание долга"', "взыскание AND долга", "взыскание И долга", "взыскание ЖӘНЕ долга", "взыскание & долга", "кража OR разбой",
    "кража ИЛИ разбой", "кража -разбой", "кража NEAR/3 телефона", "взыскание SENTENCE долга", "взыска*", "(кража)", "«кража»",
    "кража year:2021", "кража | разбой", "",
])
def test_a_set_that_was_asked_exactly_is_not_widened(text: str) -> None:
    """A question with any operator, quote, bracket, asterisk or field stays as it is, and is not relaxed."""
    query = parse(text)
    assert expanded(query) is query
    assert relaxed(query) is None


def test_capitals_are_no_operators() -> None:
    """A question typed with a locked key is plain: its «И» is a word."""
    assert is_plain(parse("ВЗЫСКАНИЕ ДОЛГА И ПЕНИ"))


def test_it_can_be_switched_off() -> None:
    """Without the thesaurus the words alone are asked for, and courts and dates are understood all the same."""
    query = expanded(parse("взыскание алиментов 2022"), thesaurus=False)
    assert ["взыскание", "алиментов", "2022"] == [said(part.node if isinstance(part, Either) else part) for part in parts(query.node)]
    assert ["2022..2022"] == [said(other) for part in parts(query.node) if isinstance(part, Either) for other, _ in part.others]


def test_widening_twice_is_widening_once() -> None:
    """A widened question stays as it is."""
    query = expanded(parse("взыскание алиментов"))
    assert query == expanded(query)


@pytest.mark.parametrize(("text", "least"), [("кража велосипеда ночью", 2), ("сосед забор участок границы собака", 3), ("вода газ", 1)])
def test_most_of_the_concepts(text: str, least: int) -> None:
    """A relaxed question wants about three concepts of five, never all, always one."""
    node = relaxed(expanded(parse(text), thesaurus=False)).node
    assert isinstance(node, Most) and least == node.least


def test_an_article_is_not_given_up() -> None:
    """A relaxed question still wants the article and gives up words."""
    node = relaxed(expanded(parse("188 УК кража велосипеда ночью"))).node
    assert Article("УК:188") in node.nodes and any(isinstance(part, Most) for part in node.nodes)


@pytest.mark.parametrize("text", ["алименты", "188 УК", "7119-25-00-2-9044"])
def test_a_single_thing_cannot_be_relaxed(text: str) -> None:
    """One word, one article, one number: there is nothing to give up."""
    assert relaxed(parse(text)) is None


def test_a_question_is_widened_at_once() -> None:
    """A pasted page of words takes no longer than a page may wait for; a usual question a millisecond or so."""
    standard()
    long = parse("взыскание долга с судьи города Алматы 14 марта 2023 года " * 200)
    expanded(long)
    start = time.perf_counter()
    expanded(long)
    assert time.perf_counter() - start < 0.2
