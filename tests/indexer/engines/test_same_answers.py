"""Both engines against a plain reference and against each other, on random acts and random questions."""
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from indexer.engines import open_engine
from indexer.engines.protocol import Engine
from language.query import parse
from models.act import Citation, PublicAct
from models.query import And, Article, CaseNumber, Node, Not, Or, Phrase, Prefix, Query
from tests.indexer.engines.acts import act
from tests.indexer.engines.conftest import ENGINES, settings_for
from tests.indexer.engines.naive import means

RUSSIAN = "суд суда иск иска иску долг долга заём взыскать взыскал взыскании решение решения жалоба жалобу истец срок срока дело".split()
KAZAKH = "сот соттың талап талабы шешім шешімі шешімді қарыз қарызды өндіру өндірілсін арыз арызды тарап тараптар және бап бабы".split()
RARE = "банк кредит развод алименты кража наркотик убийство забор участок цемент поставка подряд аренда зарплата увольнение".split()
OTHER = ["2024", "7119-25-00-2/1", "тенге", "civil"]


def random_act(number: int) -> PublicAct:
    """An act of random words in both languages."""
    random = Random(number)
    paragraphs = [" ".join(random.choices(words + OTHER, k=random.randint(3, 40))) for words in random.choices([RUSSIAN, KAZAKH], k=3)]
    paragraphs.append("дело о " + " ".join(random.choices(RARE, k=8)))
    return act(
        number, "\n\n".join(paragraphs), subject=" ".join(random.sample(RUSSIAN, 3)),
        citations=tuple(Citation("УК", str(random.randint(188, 190)), random.choice(["", "1", "3"])) for _ in range(random.randint(0, 2))),
        related_numbers=(f"7119-25-00-2/{random.randint(1, 60)}",),
    )


RANDOM_ACTS = tuple(random_act(number) for number in range(1, 61))

words = st.sampled_from(RUSSIAN + KAZAKH + OTHER)
leaves = st.one_of(
    words.map(lambda word: parse(word).node),
    words.map(lambda word: Prefix(word[:3])),
    st.lists(words, min_size=1, max_size=2).map(lambda some: Phrase(tuple(word.replace("ё", "е") for word in some))),
    st.sampled_from(RANDOM_ACTS).map(lambda one: CaseNumber(one.number)),
    st.sampled_from(["УК:188", "УК:189:3", "УК:1"]).map(Article),
)
nodes = st.recursive(leaves, lambda parts: st.one_of(
    parts.map(Not),
    st.lists(parts, min_size=2, max_size=3).map(lambda some: And(tuple(some))),
    st.lists(parts, min_size=2, max_size=3).map(lambda some: Or(tuple(some))),
), max_leaves=6)


@pytest.fixture(scope="module")
def engines(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> tuple[Engine, ...]:
    """Both engines with the same random acts."""
    made = [open_engine(settings_for(kind, tmp_path_factory.mktemp(kind), request), writing=True) for kind in ENGINES]
    for engine in made:
        engine.add(RANDOM_ACTS)
    return tuple(made)


@settings(max_examples=150, deadline=None)
@given(node=nodes)
def test_both_find_exactly_what_is_meant(engines: tuple[Engine, ...], node: Node) -> None:
    """Any combination of words, beginnings, phrases, numbers, articles and operators finds the acts it means, in both engines."""
    meant = {one.id for one in RANDOM_ACTS if means(one, node)}
    query = Query(node=node, size=100)
    for engine in engines:
        results = engine.search(query)
        assert meant == {hit.id for hit in results.hits}
        assert len(meant) == results.total


@settings(max_examples=60, deadline=None)
@given(some=st.lists(words, min_size=1, max_size=3))
def test_both_rank_alike(engines: tuple[Engine, ...], some: list[str]) -> None:
    """Nine of the first ten acts are the same in both engines, and so are their scores."""
    first, second = (engine.search(parse(" OR ".join(some))).hits for engine in engines)
    same = {hit.id for hit in first} & {hit.id for hit in second}
    assert len(same) >= min(len(first), 9)
    assert all(abs(one.score - other.score) < 0.01 * max(one.score, 1) for one, other in zip(first, second, strict=True))


def test_both_find_the_same_similar_acts(engines: tuple[Engine, ...]) -> None:
    """The five most similar acts are the same, but for one at most."""
    for one in RANDOM_ACTS[:10]:
        first, second = ({hit.id for hit in engine.similar(one.id)} for engine in engines)
        assert len(first) == len(second) == 5
        assert len(first & second) >= 4


def test_both_count_the_same(engines: tuple[Engine, ...]) -> None:
    """Facets have the same values in the same order."""
    query = parse("суд OR сот", facets=("article", "year", "judge", "language"))
    first, second = (engine.search(query).facets for engine in engines)
    assert first == second
