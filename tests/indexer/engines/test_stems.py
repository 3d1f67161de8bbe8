"""By which lemmas an operand is found among units."""
import pytest

from indexer.engines.stems import UNKNOWN, Stems, operand_stems
from indexer.engines.vocabulary import Growing, Vocabulary
from models.query import Node, Or, Phrase, Prefix, Word

WORDS = (("взыскать", "взыскать"), ("взыскал", "взыскать"), ("взыскание", "взыскание"), ("взял", "взять"), ("суд", "суд"), ("суда", "суд"), ("2024", "2024"))


@pytest.fixture(scope="module")
def words(tmp_path_factory: pytest.TempPathFactory) -> Vocabulary:
    path = tmp_path_factory.mktemp("index") / "words.tsv"
    growing = Growing(path)
    for form, lemma in WORDS:
        growing.code(form, lemma)
    growing.write()
    vocabulary = Vocabulary(path)
    vocabulary.refresh()
    return vocabulary


@pytest.mark.parametrize(("node", "stems"), [
    (Word("суда", ("суд",)), Stems(("суд",), (("суд",),), True)),
    (Prefix("взыска"), Stems(("взыскать", "взыскание"), (("взыскать", "взыскание"),), True)),
    (Prefix("взыскал"), Stems((), (("взыскать",),), False)),  # «взыскать» is not meant
    (Prefix("20"), UNKNOWN),  # numbers are no part of the vocabulary
    (Phrase(("взял",)), Stems(("взять",), (("взять",),), True)),
    (Phrase(("суда",)), Stems((), (("суд",),), False)),
    (Phrase(("2024",)), Stems(("2024",), (("2024",),), True)),
    (Phrase(("взял", "суд")), Stems((), (("взять",), ("суд",)), False)),
    (Phrase(("взял", "никогда")), Stems((), (("взять",), ()), False)),
    (Or((Prefix("взыска"), Phrase(("суд", "взял")))), Stems(("взыскать", "взыскание"), (("взыскать", "взыскание", "суд"),), False)),
    (Or((Prefix("взыска"), Prefix("20"))), UNKNOWN),
])
def test_lemmas_of_an_operand(words: Vocabulary, node: Node, stems: Stems) -> None:
    """Sure are lemmas of which every form is meant; without a needed one no unit has the operand."""
    assert stems == operand_stems(words, node)
