"""Lemmas of both languages."""
import pytest

from language.lemmas import lemma, lemmas
from models.act import Language


@pytest.mark.parametrize("forms", [
    "решение решения решению решением решений решениями", "взыскать взыскал взыщет взыскали", "истец истца истцу истцом истцы",
    "суд суда суду судом суды судами", "заем займа займу займом", "вина вины вину вине виной", "суд судов судах", "статья статей статьями", "статья статьи статье статью", "виновный виновного виновным",
])
def test_russian_forms_come_together(forms: str) -> None:
    """All forms of a Russian word have one lemma."""
    assert 1 == len({lemma(form, Language.RU) for form in forms.split()})


def test_a_word_has_a_lemma_in_each_language_once() -> None:
    """A word of a text has a lemma in each language; equal ones count once."""
    assert ("су", "суд") == readings("суда")
    assert ("кредит",) == readings("кредит")
    assert ("2024",) == lemmas("2024")
    assert "7119-25-00-2/1" == lemma("7119-25-00-2/1", Language.RU)
