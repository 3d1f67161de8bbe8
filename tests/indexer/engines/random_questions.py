"""Random questions to the random acts, for hypothesis: first what a box could always take, then all there is."""
from datetime import date

from hypothesis import strategies as st

from language.lemmas import lemmas
from language.tokens import fold
from models.act import PartKind
from models.query import (
    And,
    Article,
    CaseNumber,
    Dates,
    Either,
    InPart,
    Most,
    Named,
    Near,
    Not,
    Or,
    Phrase,
    Prefix,
    Together,
    Unit,
    Value,
    Word,
    Years,
)
from tests.indexer.engines.random_acts import KAZAKH, OTHER, RANDOM_ACTS, RUSSIAN


def word(text: str) -> Word:
    return Word(text, lemmas(fold(text)))


words = st.sampled_from(RUSSIAN + KAZAKH + OTHER)
prefixes = words.map(lambda text: Prefix(fold(text)[:3]))
phrases = st.lists(words, min_size=1, max_size=2).map(lambda some: Phrase(tuple(map(fold, some))))
references = st.one_of(
    st.sampled_from(RANDOM_ACTS).map(lambda one: CaseNumber(one.number)),
    st.sampled_from(RANDOM_ACTS).map(lambda one: CaseNumber(one.number.partition("-")[2])),  # without its court
    st.sampled_from(["УК:188", "УК:189:3", "УК:1"]).map(Article),
)


def lists(parts: st.SearchStrategy, least: int = 2) -> st.SearchStrategy:
    return st.lists(parts, min_size=least, max_size=3).map(tuple)


def boolean(leaves: st.SearchStrategy) -> st.SearchStrategy:
    """AND, OR and NOT over `leaves`."""
    return st.recursive(leaves, lambda parts: st.one_of(parts.map(Not), lists(parts).map(And), lists(parts).map(Or)), max_leaves=6)


plain = st.one_of(words.map(word), prefixes, phrases)
whole = st.sampled_from(RANDOM_ACTS).map(lambda one: CaseNumber(one.number))
simple = boolean(st.one_of(plain, whole, st.just(Article("УК:188"))))  # words, beginnings, phrases, numbers, articles
operands = st.one_of(plain, plain, lists(plain).map(Or))
near = st.builds(Near, operands, operands, st.integers(0, 6))
together = st.builds(Together, lists(operands), st.sampled_from(Unit))
parts = st.builds(InPart, st.sampled_from(PartKind), boolean(plain))
fields = st.one_of(
    st.sampled_from([("город", "Астана"), ("Алматы",), ("уголовным",), ("қылмыстық",), ("Верховный",)]).map(
        lambda name: Named("court", tuple(map(word, name)))),
    st.sampled_from([("Ахметова",), ("Ахметовой",), ("Ким", "Ж"), ("Сериков", "Ж"), ("Ж", "М")]).map(
        lambda name: Named("judge", tuple(map(word, name)))),
    st.sampled_from([Value("kind", ("decision", "ruling")), Value("outcome", ("refused",)), Value("category", ("civil",)), Value("language", ("kk",))]),
    st.sampled_from([Years(2021, 2023), Years(None, 2022), Years(2024, None), Years(2020, 2020)]),
    st.sampled_from([Dates(date(2021, 1, 5), date(2023, 1, 9)), Dates(None, date(2022, 1, 1)), Dates(date(2024, 1, 12), None)]),
)
exact = boolean(st.one_of(plain, references, near, together, parts, fields))  # all that can be typed
widened = st.one_of(
    st.builds(Either, plain, lists(st.tuples(plain, st.sampled_from([0.3, 0.8])), 1)),
    st.builds(Most, lists(st.one_of(plain, st.builds(Either, plain, lists(st.tuples(plain, st.just(0.5)), 1)))), st.integers(1, 3)),
)
nodes = boolean(st.one_of(plain, references, near, together, parts, fields, widened))
