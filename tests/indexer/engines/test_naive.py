"""The reference itself, on acts small enough to be read: cases a lawyer can check."""
import pytest
from hypothesis import given

from models.act import PartKind
from models.query import Either, InPart, Most, Named, Near, Node, Not, Or, Phrase, Prefix, Together, Unit, Value, Years
from tests.indexer.engines.acts import act
from tests.indexer.engines.naive import means
from tests.indexer.engines.random_acts import RANDOM_ACTS
from tests.indexer.engines.random_questions import nodes, word

ONE = act(1, "Суд взыскал долг по договору займа. Ответчик иск не признал.\n\nИск удовлетворить, взыскать пеню.")
DEBT, CLAIM, LOAN = word("долг"), word("иск"), Phrase(("договору", "займа"))


@pytest.mark.parametrize(("node", "meant"), [
    (Near(DEBT, LOAN, 1), True),  # «долг по договору займа»: one word between
    (Near(LOAN, DEBT, 1), True),
    (Near(DEBT, LOAN, 0), False),
    (Near(DEBT, word("ответчик"), 3), True),  # over the end of a sentence
    (Near(word("признать"), Prefix("удовл"), 1), True),  # and of a paragraph
    (Near(DEBT, DEBT, 50), False),  # a word is not near itself
    (Near(CLAIM, CLAIM, 2), True),  # «иск не признал. Иск»
    (Near(Or((word("пеня"), DEBT)), Prefix("взыск"), 0), True),
    (Near(LOAN, word("заём"), 5), False),  # nor a phrase near a word of its own
    (Together((DEBT, LOAN), Unit.SENTENCE), True),
    (Together((DEBT, CLAIM), Unit.SENTENCE), False),
    (Together((DEBT, CLAIM), Unit.PARAGRAPH), True),
    (Together((DEBT, word("пеня")), Unit.PARAGRAPH), False),
    (Together((CLAIM, CLAIM), Unit.SENTENCE), True),
    (InPart(PartKind.OPERATIVE, CLAIM), True),
    (InPart(PartKind.OPERATIVE, DEBT), False),
    (InPart(PartKind.OPERATIVE, Not(DEBT)), True),
    (InPart(PartKind.REASONS, Not(DEBT)), True),  # the act has no reasons that would speak of it
    (InPart(PartKind.HEAD, Phrase(("признал", "иск"))), False),
    (Named("court", (word("астана"), word("гражданский"))), True),
    (Named("court", (word("сот"), word("Астаны"))), True),
    (Named("judge", (word("Ахметова"), word("Ж"))), True),
    (Named("judge", (word("Сериков"),)), False),
    (Value("kind", ("ruling", "decision")), True),
    (Value("outcome", ("refused",)), False),
    (Years(2025, None), True),
    (Years(None, 2024), False),
    (Either(word("алименты"), ((DEBT, 0.5),)), True),
    (Most((DEBT, CLAIM, word("алименты")), 2), True),
    (Most((DEBT, word("кража"), word("алименты")), 2), False),
])
def test_meanings(node: Node, meant: bool) -> None:
    """What each kind of node means for one act."""
    assert meant == means(ONE, node)


@given(nodes)
def test_a_question_and_its_opposite_share_the_acts(node: Node) -> None:
    """Every act is meant by a question or by its exclusion, never by both."""
    assert all(means(one, node) != means(one, Not(node)) for one in RANDOM_ACTS[:10])
