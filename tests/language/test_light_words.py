"""Words that look for nothing by themselves."""
import pytest

from language.light_words import is_light
from models.act import Language


@pytest.mark.parametrize(("word", "language"), [
    ("на", Language.RU), ("Можно", Language.RU), ("делу", Language.RU), ("исков", Language.RU), ("каким", Language.RU),
    ("туралы", Language.KK), ("қалай", Language.KK), ("істер", Language.KK), ("бойынша", Language.RU),
])
def test_light(word: str, language: Language) -> None:
    """Prepositions, questions and «дело о» in any form; a Kazakh preposition also in what looks Russian."""
    assert is_light(word, language)


@pytest.mark.parametrize(("word", "language"), [
    ("долг", Language.RU), ("кража", Language.RU), ("қарыз", Language.KK), ("алимент", Language.KK), ("", Language.RU),
])
def test_weighty(word: str, language: Language) -> None:
    """What an act may be about."""
    assert not is_light(word, language)
