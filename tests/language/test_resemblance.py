"""Concepts that a question names nearly."""
import time

import pytest

from language.concepts import concept
from language.resemblance import Resemblance, resemblance
from language.thesaurus import Thesaurus, content, standard
from models.act import Language

LISTS = Thesaurus([
    concept("заём, ~занял деньги и не отдаёт, ~дал деньги в долг | қарыз, ~қарызға ақша берді", "a:1"),
    concept("взятка, ~дал деньги чиновнику | пара, ~шенеунікке ақша берді", "a:2"),
    concept("отказ в иске | талаптан бас тартылды", "a:3"),
    concept("отказ от иска | талап қоюдан бас тарту", "a:4"),
    concept("деньги | ақша", "a:5"),
])


@pytest.mark.parametrize(("question", "language", "place", "likeness"), [
    ("занял летом крупные деньги и не отдаёт", Language.RU, "a:1", 1.0),
    ("занял деньги летом и не отдаёт", Language.RU, None, 0),
    ("сосед занял и давно не отдаёт", Language.RU, "a:1", None),
    ("чиновнику деньги", Language.RU, "a:2", None),
    ("шенеунікке бір қап толы ақша берген екен", Language.KK, "a:2", 1.0),
    ("шенеуникке бир кап толы акша берген", Language.KK, "a:2", 1.0),
    ("деньги", Language.RU, None, 0),
    ("отказ от иска", Language.RU, None, 0),
    ("велосипед соседа ночью", Language.RU, None, 0),
    ("", Language.RU, None, 0),
])
def test_nearest(question: str, language: Language, place: str | None, likeness: float | None) -> None:
    """Most words of a term, in any form and order and with others between, name its concept nearly; one word or few do not.

    What is named in full needs no resemblance."""
    words = content(question)
    found = Resemblance(LISTS.concepts).nearest(words, language, LISTS.matches(words, language))
    assert place == (found and found.concept.place)
    assert not found or likeness in (None, round(found.likeness, 3))


def test_a_pasted_page_resembles_nothing() -> None:
    """A long text has words of every term; it is read by its words, at once."""
    words = content("занял деньги и не отдаёт " * 500)
    resemblance(standard())
    start = time.perf_counter()
    assert resemblance(standard()).nearest(words, Language.RU) is None
    assert time.perf_counter() - start < 0.1
