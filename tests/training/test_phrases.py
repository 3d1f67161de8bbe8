"""Data and sentences put together from the lists of ways to write them."""
import re
from random import Random

import pytest

from anonymizer.ner.network import LABELS
from models.act import Language
from training.annotated import marked, parse
from training.phrases import sentence, ways, written

CATEGORIES = ("ADDRESS", "WORKPLACE", "BIRTH_PLACE", "BIRTH_DATE", "HANDLE", "DOC_ID", "PLATE")
LEFT_OVER = re.compile(r"[{}<>#|~]")


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("category", CATEGORIES)
def test_every_part_is_filled_in(category: str, language: Language) -> None:
    """No sign of the notation is left in a datum, and the same seed writes the same."""
    for seed in range(150):
        datum = written(category, language, Random(seed))
        assert datum.strip() and not LEFT_OVER.search(datum), datum
        assert datum == written(category, language, Random(seed))


@pytest.mark.parametrize("language", Language)
def test_sentences_say_what_they_hold(language: Language) -> None:
    """A sentence marks its data with labels that the models know, and is written and read back alike."""
    labels = set()
    for seed in range(400):
        act = sentence(language, Random(seed))
        labels |= {tag.category for tag in act.tags}
        assert parse(marked(act)) == act and not LEFT_OVER.search(act.text), act.text
    assert labels == {*CATEGORIES, "PERSON"} and labels <= set(LABELS)


@pytest.mark.parametrize("language", Language)
def test_sentences_without_data_have_no_marks(language: Language) -> None:
    """What is nobody's is never marked, so that the models learn what to leave."""
    assert not [line for line in ways(language)["nothing"] if "<" in line]
