"""A plain question widened: synonyms, the other language's terms, words of one root, courts, judges, dates.

Only words side by side are widened; a question with an operator, a quote, a bracket, an asterisk or a field asks for an exact
set. Widening never loses an act that has every word of the question: what was asked stays the first alternative.
"""
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from math import ceil
from typing import NamedTuple

from language.identify import language_asked
from language.kin import kin
from language.lemmas import lemma
from language.light_words import FUNCTION_WORDS, TELLING, is_light
from language.negation import denied
from language.particulars import particulars
from language.resemblance import Resembling, resemblance
from language.thesaurus import Match, Thesaurus, Weighed, standard
from language.tokens import fold
from models.act import Language
from models.query import And, Article, CaseNumber, Dates, Either, Most, Node, Or, Query, Word, Years

NEARLY = 0.7  # what may stand for a concept that a question names nearly
KIN = 0.8  # a word of one root instead of the word itself
SCATTERED = 0.3  # some words of the only concept: «домашнее» says little of «домашнее насилие»
LEAST_SHARE = 0.5  # the many words of a long alternative weigh less each, but not less than this
MOST_PART = 0.6  # of a question's concepts must hold when no act has all
TIMES = (Years, Dates)
REFERENCES = (Article, CaseNumber, *TIMES)


Row = tuple[tuple[int, ...], list[Weighed]]  # places of words, what may stand for them


def is_plain(query: Query) -> bool:
    """Whether a query, widened or not, is of words side by side, with articles and case numbers among them: what may be widened.

    >>> from language.query import parse
    >>> [is_plain(parse(text)) for text in ("взыскание долга", '"взыскание долга"', "долг AND пеня", "взыска*", "188 УК кража")]
    [True, False, False, False, True]
    """
    return query.plain and all(isinstance(node, Word | Either) or _is_reference(node) for node in _parts(query.node))


def expanded(query: Query, *, thesaurus: bool = True, known: Thesaurus | None = None) -> Query:
    """The query with every concept of a plain question widened, and words that look for nothing left out.

    Without `thesaurus` only courts, judges and dates are recognized. `known` stands in for the archive's own thesaurus."""
    if not is_plain(query) or any(isinstance(node, Either) for node in _parts(query.node)):
        return query
    language = language_asked(query.text)
    asked = list(_asked(_words(query), language, (known or standard()) if thesaurus else NOTHING))
    references = [node for node in _parts(query.node) if _is_reference(node)]
    heaviest = max((one.weight for one in asked), default=0)
    weighty = [one.node for one in asked if one.weight == heaviest and (heaviest == 2 or not references)]
    found = (*references, *weighty)
    return replace(query, node=_all(found), language=language) if found else query


def relaxed(query: Query, part: float = MOST_PART) -> Query | None:
    """A plain question, widened or not, that is content with `part` of its concepts, one at least; None where there is nothing to give up.

    Articles, case numbers and times are not given up.

    >>> from language.query import parse
    >>> relaxed(parse("затопление квартиры соседями")).node.least
    2
    """
    if not is_plain(query):
        return None
    references = [node for node in _parts(query.node) if _is_reference(node)]
    concepts = tuple(node for node in _parts(query.node) if not _is_reference(node))
    if len(concepts) > 1:
        return replace(query, node=_all((*references, _most(concepts, part))))
    instead = next((node for node in references if not isinstance(node, TIMES)), None)
    if instead and concepts:
        return replace(query, node=_all((*references, Most((instead, *concepts), 1))))
    alone = concepts[0] if concepts else None
    words = alone.node.nodes if isinstance(alone, Either) and isinstance(alone.node, And) else ()
    return replace(query, node=_all((*references, Either(alone, ((_most(words, part), SCATTERED),))))) if len(words) > 1 else None


def has_references(query: Query) -> bool:
    """Whether a plain question names an article, a case number or a time: it is looked up rather than understood."""
    return any(_is_reference(node) for node in _parts(query.node))


class Asked(NamedTuple):
    """One concept of a question. Where there are weightier ones it is left out: 2 looks for something, 1 is a term of light words, 0 one."""

    node: Node
    weight: int


def _asked(words: Sequence[Word], language: Language, known: Thesaurus) -> Iterator[Asked]:
    """All concepts of a question in their order."""
    at = 0
    for named in particulars(words):
        yield from _concepts(words[at : named.start], language, known)
        yield Asked(named.node, 2)
        at = named.stop
    yield from _concepts(words[at:], language, known)


def _concepts(words: Sequence[Word], language: Language, known: Thesaurus) -> Iterator[Asked]:
    """The concepts among words that stand side by side: terms of the thesaurus, and every other word by itself."""
    no = denied([word.text for word in words])
    words = [word for word in words if fold(word.text) not in FUNCTION_WORDS or fold(word.text) in TELLING]
    folded = [fold(word.text) for word in words]
    matches = known.matches(folded, language, no)
    matched = {place for match in matches for place in match.places}
    rows = [(match.places, known.alternatives(match)) for match in matches] + [((at,), []) for at in range(len(words)) if at not in matched]
    if near := resemblance(known).nearest(folded, language, matches):
        rows = _nearly(rows, near, known, language)
    for places, alternatives in sorted(rows, key=lambda row: row[0]):
        said = [words[at] for at in places if fold(words[at].text) not in TELLING or len(places) == 1]
        weight = len(said) > 1 if all(is_light(word.text, language) for word in said) else 2
        yield Asked(_either(said, (*_kin(said), *alternatives)) if known is not NOTHING else _all(said), weight)


def _nearly(rows: Iterable[Row], near: Resembling, known: Thesaurus, language: Language) -> list[Row]:
    """The rows, with what may stand for a nearly named concept beside that of its words which says most."""
    weighed = [(node, weight * near.likeness * NEARLY) for node, weight in known.alternatives(Match(near.places, language, (near.concept,)))]
    return [(places, [*alternatives, *weighed] if near.rarest in places else alternatives) for places, alternatives in rows]


def _kin(words: Sequence[Word]) -> tuple[Weighed, ...]:
    """The same words, any of them by another of its root."""
    wider = tuple(replace(word, lemmas=tuple(dict.fromkeys((*word.lemmas, *kin(lemma(fold(word.text), Language.RU)))))) for word in words)
    return () if list(wider) == list(words) else ((_all(wider), KIN),)


def _either(words: Sequence[Word], weighed: Iterable[Weighed]) -> Node:
    """The words, or what may stand for them, without alternatives that find nothing more than an earlier one does."""
    said = _all(words)
    kept: list[Weighed] = []
    wanted = [[frozenset(word.lemmas) for word in words]]
    for node, weight in sorted(weighed, key=lambda one: (-one[1], len(_of(one[0])))):
        lemmas = [frozenset(word.lemmas) for word in _of(node)]
        if lemmas and any(all(any(has <= want for has in lemmas) for want in earlier) for earlier in wanted):
            continue
        if lemmas:
            wanted.append(lemmas)
            weight = round(weight * max(LEAST_SHARE, min(1.0, len(words) / len(lemmas))), 2)
        if all(node != other for other, _ in kept):
            kept.append((node, weight))
    return Either(said, tuple(kept)) if kept else said


def _most(nodes: tuple[Node, ...], part: float) -> Most:
    return Most(nodes, max(1, min(len(nodes) - 1, ceil(part * len(nodes)))))


def _of(node: Node) -> tuple[Word, ...]:
    """The words of an alternative; none of what is known of the act."""
    return tuple(part for part in _parts(node) if isinstance(part, Word))


def _is_reference(node: Node) -> bool:
    """Whether `node` is looked up as it is: an article, one of several articles, a case number, a time."""
    return isinstance(node, REFERENCES) or isinstance(node, Or) and all(isinstance(one, Article) for one in node.nodes)


def _words(query: Query) -> list[Word]:
    return [node for node in _parts(query.node) if isinstance(node, Word)]


def _parts(node: Node | None) -> tuple[Node, ...]:
    return node.nodes if isinstance(node, And) else (node,) if node else ()


def _all(nodes: Sequence[Node]) -> Node:
    """All of `nodes`, each once."""
    different = tuple(dict.fromkeys(nodes))
    return different[0] if len(different) == 1 else And(different)


NOTHING = Thesaurus(())
