"""By which lemmas an operand of SENTENCE, PARAGRAPH or part: is found where the index of units knows lemmas alone."""
from dataclasses import dataclass

from indexer.engines.vocabulary import NUMBER, Vocabulary
from models.query import Node, Or, Phrase, Prefix, Word

Group = tuple[str, ...]
WIDEST = 100  # lemmas of one operand; of more nothing is said


@dataclass(frozen=True, slots=True)
class Stems:
    """`sure`: a unit with one of these has the operand. `needed`: a unit with the operand has one of each of these, if there are any.

    With `exact` the first are all there are."""

    sure: Group
    needed: tuple[Group, ...]
    exact: bool


UNKNOWN = Stems((), (), False)


def operand_stems(words: Vocabulary, node: Node) -> Stems:
    """The lemmas of a word, of a beginning, of a phrase, or of one of several."""
    match node:
        case Word(_, alternatives):
            return Stems(alternatives, (alternatives,), True)
        case Prefix(start):
            if NUMBER.fullmatch(start):  # the vocabulary does not have them
                return UNKNOWN
            return _narrowed(words, tuple(dict.fromkeys(lemma for lemma, _ in words.beginning(start))), start, False)
        case Phrase((form,)):
            return _narrowed(words, _lemmas(words, form), form, True)
        case Phrase(forms):
            return Stems((), tuple(_lemmas(words, form) for form in forms), False)
        case Or(nodes):
            parts = [operand_stems(words, part) for part in nodes]
            if not all(part.needed for part in parts) or sum(len(part.needed[0]) for part in parts) > WIDEST:
                return UNKNOWN
            sure = tuple(dict.fromkeys(lemma for part in parts for lemma in part.sure))
            likely = tuple(dict.fromkeys(lemma for part in parts for lemma in part.needed[0]))
            return Stems(sure, (likely,), all(part.exact for part in parts))
    raise AssertionError(node)


def _lemmas(words: Vocabulary, form: str) -> Group:
    numbers = (form,) if NUMBER.fullmatch(form) else ()
    return tuple(dict.fromkeys((*numbers, *(lemma for lemma, _ in words.of_form(form)))))


def _narrowed(words: Vocabulary, lemmas: Group, start: str, whole: bool) -> Stems:
    """Sure are the lemmas of which every form is meant."""
    if len(lemmas) > WIDEST:
        return UNKNOWN
    sure = tuple(
        lemma for lemma in lemmas
        if all(form == start if whole else form.startswith(start) for form, _ in words.of_lemma(lemma))
    )
    return Stems(sure, (lemmas,), len(sure) == len(lemmas))
