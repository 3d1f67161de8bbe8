"""Terms in a question and what may stand instead of them."""
import time

import pytest

from language.concepts import concept
from language.negation import denied
from language.thesaurus import Thesaurus, content, standard
from models.act import Language
from models.query import And, Article, Value, Word

SMALL = Thesaurus([
    concept("хищение | жымқыру", "a:1"),
    concept("кража, тайное хищение имущества, ~украли | ұрлық > хищение = article:УК:188", "a:2"),
    concept("отказано в иске | талаптан бас тартылды = outcome:refused", "a:3"),
    concept("отказ от иска | талап қоюдан бас тарту", "a:4"),
    concept("залог | кепіл", "a:5"),
    concept("залог, мера пресечения | бұлтартпау шарасы", "a:6"),
    concept("взятка | пара", "a:7"),
    concept("взыскание алиментов | алимент өндіру", "a:8"),
])


def found(question: str, language: Language = Language.RU) -> list[tuple[str, ...]]:
    """The places in the list of what a question names."""
    return [tuple(one.place for one in match.concepts) for match in SMALL.matches(content(question), language)]


@pytest.mark.parametrize(("question", "places"), [
    ("кражу", [("a:2",)]), ("украл", [("a:2",)]), ("о краже и взятке", [("a:2",), ("a:7",)]),
    ("тайным хищением имущества", [("a:2",)]), ("тайное чужого имущества хищение", [("a:2",)]), ("имущества хищение", [("a:1",)]),
    ("взыскать с него алименты", [("a:8",)]), ("взысканы алименты", [("a:8",)]),
    ("в иске отказано", [("a:3",)]), ("отказ от иска", [("a:4",)]), ("отказ в иске", [("a:3",)]),
    ("залог", [("a:5", "a:6")]), ("пара", []), ("велосипед", []), ("", []),
])
def test_russian_terms(question: str, places: list[tuple[str, ...]]) -> None:
    """A term is found in any form and order of its words or by their roots, the longest first, with one other word within."""
    assert places == found(question)


@pytest.mark.parametrize(("question", "places"), [
    ("ұрлықты", [("a:2",)]), ("алиментті өндіріп", [("a:8",)]), ("пара", [("a:7",)]), ("кепил", [("a:5",)]), ("талаптан бас тартылсын", [("a:3",)]),
])
def test_kazakh_terms(question: str, places: list[tuple[str, ...]]) -> None:
    """The same in Kazakh, also without its letters."""
    assert places == found(question, Language.KK)


def test_alternatives() -> None:
    """First what is known of the act, then terms of the same language, the article, the translation, the broader term; none of the public's."""
    match = SMALL.matches(["кража"], Language.RU)[0]
    weights = SMALL.alternatives(match)
    assert sorted(weights, key=lambda one: -one[1]) == weights
    assert {
        Word("кража", ("кража",)): 0.7, Article("УК:188"): 0.6, Word("ұрлық", ("ұрлық",)): 0.5, Word("хищение", ("хищение",)): 0.4,
        And((Word("тайное", ("тайный",)), Word("хищение", ("хищение",)), Word("имущества", ("имущество",)))): 0.7, Word("жымқыру", ("жымқыр",)): 0.4,
    } == dict(weights)


def test_a_broader_term_knows_the_narrower() -> None:
    """Who asks for theft in general is offered its kinds, with less weight."""
    match = SMALL.matches(["хищение"], Language.RU)[0]
    assert (Word("кража", ("кража",)), 0.3) in SMALL.alternatives(match)


def test_an_outcome_is_an_alternative() -> None:
    """Words for an outcome stand for the outcome itself."""
    match = SMALL.matches(["отказано", "иске"], Language.RU)[0]
    assert Value("outcome", ("refused",)) in dict(SMALL.alternatives(match))


def test_words_of_the_terms() -> None:
    """Every word of a term may be what a misspelt one meant."""
    assert {"взыскание", "алиментов", "өндіру", "в"} <= set(SMALL.words())


def test_every_term_finds_its_own_concept() -> None:
    """Each term of the archive's thesaurus, typed as it is written, is understood as its concept, whatever else it means."""
    known = standard()
    lost = []
    for one in known.concepts:
        for term in one.terms:
            matches = known.matches(content(term.text), term.language, denied(term.text.split()))
            if not (len(matches) == 1 and any(other.place == one.place for other in matches[0].concepts)):
                lost.append(f"{one.place}: {term.text}")
    assert not lost


@pytest.mark.parametrize(("text", "language", "outcome"), [
    ("иск удовлетворён", Language.RU, "granted"), ("иск не удовлетворён", Language.RU, "refused"), ("иск не был удовлетворён", Language.RU, "refused"),
    ("талап қанағаттандырылды", Language.KK, "granted"), ("талап қанағаттандырылмады", Language.KK, "refused"),
    ("не признан виновным", Language.RU, "acquitted"), ("кінәлі деп танылмады", Language.KK, "acquitted"),
])
def test_what_is_denied(text: str, language: Language, outcome: str) -> None:
    """An outcome that is denied is the opposite one."""
    match = standard().matches(content(text), language, denied(text.split()))[0]
    assert {Value("outcome", (outcome,))} == {node for one in match.concepts for node in one.known_by if isinstance(node, Value)}


def test_it_is_quick() -> None:
    """A question of eight words is read in a millisecond."""
    words = content("взыскание морального вреда после дорожно-транспортного происшествия с пешеходом в городе")
    standard().matches(words, Language.RU)
    start = time.perf_counter()
    for _ in range(100):
        standard().matches(words, Language.RU)
    assert time.perf_counter() - start < 0.5  # seconds for a hundred: room for a busy machine


def test_values_of_one_line_hold_together() -> None:
    """A sentence upheld is an outcome of a kind of cases."""
    upheld = Thesaurus([concept("приговор оставлен без изменения | үкім өзгеріссіз қалдырылды = outcome:upheld category:criminal")])
    match = upheld.matches(content("приговор оставлен без изменения"), Language.RU)[0]
    assert And((Value("outcome", ("upheld",)), Value("category", ("criminal",)))) in dict(upheld.alternatives(match))
