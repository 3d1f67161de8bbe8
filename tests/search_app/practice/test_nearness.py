"""How near texts are."""
from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from models.act import Language
from search_app.public.practice.nearness import WORDS, cosine, vectors, weighty

BAGS = st.lists(st.dictionaries(st.sampled_from("абвгд"), st.integers(1, 9)).map(Counter), min_size=2, max_size=5)


@given(BAGS)
def test_a_cosine_is_from_nothing_to_one(bags: list[Counter[str]]) -> None:
    """Nearness has no direction; texts of the same words are as near as can be, texts without a common word not at all."""
    one, other, *_ = vectors(bags)
    near = cosine(one, other)
    assert 0 <= near <= 1 + 1e-9 and abs(near - cosine(other, one)) < 1e-9
    assert (near > 0) == bool(bags[0].keys() & bags[1].keys())
    assert not one or abs(cosine(one, one) - 1) < 1e-9


def test_a_rare_word_weighs_more() -> None:
    """Sharing a word that few texts have makes nearer than sharing one that all have."""
    rare, other, common = vectors([Counter(["долг", "овца"]), Counter(["долг", "овца", "снег"]), Counter(["долг", "град", "лук"])])
    assert cosine(rare, other) > cosine(rare, common)


def test_forms_are_one_word_and_the_text_is_bounded() -> None:
    """Kazakh and Russian words count in any form; the end of a very long text does not."""
    assert {"қарыз"} <= weighty("Қарызды өндіру", Language.KK).keys() & weighty("қарыздың", Language.KK).keys()
    assert WORDS == weighty("лодка " * 2_000_000, Language.RU).total()
