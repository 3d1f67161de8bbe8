"""Names that are words of the dictionary, by the names beside them: «Мировому Вячеславу Игнатьевичу», «с Цапко Евгении», «Жақсылық Серікұлы»."""
from collections.abc import Sequence

from anonymizer.cast.role_words import says_role
from anonymizer.names.name_runs import Element
from anonymizer.names.parts import piece_of
from anonymizer.text.lexicon import Kind, cases, is_adjective
from anonymizer.text.words import Page
from anonymizer.wordlist import folded
from language.russian import lemma, parses
from models.act import Language

# What a person is called before his name, or how he is addressed.
_NO_SURNAMES = frozenset("уважаемый дорогой многоуважаемый глубокоуважаемый бывший нынешний настоящий данный другой сам некий следующий последний первый второй третий".split())


def is_adjective_surname(page: Page, element: Element, part: Sequence[Element]) -> bool:
    """Whether an adjective that names no person elsewhere is the surname of the given name and patronymic beside it, in their case."""
    if len(part) != 3 or element is not part[0] or part[1].kind is not Kind.GIVEN or page.language(element.word.start) is not Language.RU:
        return False
    key = element.word.key
    if not is_adjective(key) or lemma(key) in _NO_SURNAMES:
        return False
    names = [{case for case, _ in piece_of(e.word.text, Language.RU).forms()} for e in part[1:]]
    return bool(cases(key).intersection(*names))


def is_adverb_surname(page: Page, element: Element) -> bool:
    """Whether a word in «-ко» that is an adverb elsewhere («цапко», «редко») has a capital of its own, as only a surname does."""
    word = element.word
    if not word.key.endswith("ко") or page.opens_sentence(word.start) or page.language(word.start) is not Language.RU:
        return False
    return any(p.tag.POS == "ADJS" for p in parses(word.key))


def is_given_of_a_word(page: Page, element: Element, others: Sequence[Element]) -> bool:
    """Whether an ordinary word of Kazakh is a given name here: before a patronymic, where it opens no sentence or a surname stands beside as well."""
    word = element.word
    if element.kind is not Kind.ORDINARY or page.language(word.start) is not Language.KK or says_role(word.text) or word.key in folded("places"):
        return False
    surname = any(e.kind is Kind.SURNAME for e in others)
    return surname or not word.upper and not page.opens_sentence(word.start)
