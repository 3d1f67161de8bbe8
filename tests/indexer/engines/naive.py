"""A reference of what a query means: a few lines that look at every act, to hold both engines to."""
from functools import cache

from language.lemmas import lemma
from language.tokens import fold, tokens
from models.act import PublicAct
from models.query import And, Article, CaseNumber, Node, Not, Or, Phrase, Prefix, Word


@cache
def words(act: PublicAct) -> tuple[tuple[str, ...], frozenset[str]]:
    """The exact forms of an act's text, in a row, and its lemmas by the language of each paragraph."""
    forms = tuple(fold(token.text) for token in tokens(act.text))
    lemmas = {
        lemma(fold(token.text), paragraph.language)
        for paragraph in act.paragraphs
        for token in tokens(act.text[paragraph.start : paragraph.stop])
    }
    return forms, frozenset(lemmas)


def means(act: PublicAct, node: Node) -> bool:
    """Whether `node` means `act`."""
    forms, lemmas = words(act)
    match node:
        case Word():
            return not lemmas.isdisjoint(node.lemmas)
        case Prefix(start):
            return any(form.startswith(start) for form in forms)
        case Phrase(sought):
            return any(forms[i : i + len(sought)] == sought for i in range(len(forms)))
        case And(nodes):
            return all(means(act, part) for part in nodes)
        case Or(nodes):
            return any(means(act, part) for part in nodes)
        case Not(part):
            return not means(act, part)
        case CaseNumber(number):
            return number in (act.number, *act.related_numbers)
        case Article(key):
            return any(f"{citation.key}:".startswith(f"{key}:") for citation in act.citations)
