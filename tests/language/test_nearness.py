"""Questions in words of their own and the concepts that they mean."""
import pytest

from language.concepts import concept
from language.nearness import Nearness, meant
from language.thesaurus import Thesaurus

LIST = (
    "взятка, получение взятки | пара, пара алу",
    "заработная плата, оплата труда | жалақы, еңбекақы",
    "наследство, завещание | мұра, өсиет",
    "затопление квартиры | пәтерді су басу",
    "отказано в иске | талап қоюдан бас тартылды = outcome:refused",
)
KNOWN = Thesaurus(concept(line, f"a.txt:{number}") for number, line in enumerate(LIST))


@pytest.mark.parametrize(
    ("question", "means"),
    [
        ("подкуп чиновника", "взятка"),
        ("зарплата рабочих", "заработная плата"),
        ("наследие дедушки", "наследство"),
    ],
)
def test_other_words(question: str, means: str) -> None:
    """A question without any word of a term is understood by what its words mean."""
    one, called = meant(question, KNOWN)
    assert one.terms[0].text == means and called


@pytest.mark.parametrize("question", ["взятка", "оплата труда", "отказано полностью", "пәтер дауы", "", "ъыъыъ", "и для"])
def test_left_alone(question: str) -> None:
    """What is understood already, says how acts ended, is Kazakh or has no known word is taken to mean nothing else."""
    assert meant(question, KNOWN) is None


def test_weights_fall_with_distance() -> None:
    """What only seems to be meant weighs less than what was said."""
    _, called = meant("подкуп чиновника", KNOWN)
    named = dict(KNOWN.alternatives(KNOWN.matches(["взятка"], KNOWN.concepts[0].terms[0].language)[0]))
    assert all(weight < named[node] for node, weight in called)


@pytest.mark.parametrize("words", [[], ["😀"], ["\ud800"], ["ъыъ"] * 5000])
def test_hostile(words: list[str]) -> None:
    """No words, no letters, half a character, very many words that nobody knows: nothing is near."""
    assert Nearness(KNOWN.concepts).nearest(words) is None


def test_empty_thesaurus() -> None:
    """Where there are no concepts, nothing is near."""
    assert Nearness(()).nearest(["взятка"]) is None
