"""The search document of an act: what both engines index. They get our tokens, never text, so that they answer alike."""
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from language.keyphrases import key_phrases
from language.lemmas import lemma
from language.stopwords import STOP_WORDS
from language.tokens import fold, tokens
from models.act import Citation, PartKind, PublicAct

SCHEMA = 1  # of the fields below: raised with every change of them or of the lemmas, so that an old index is rebuilt
KEY_PHRASES = 12  # of an act: what its page can show at a glance
TERMS = 100  # lemmas of an act that are kept to find similar ones
WEIGHTY = (PartKind.REASONS, PartKind.OPERATIVE)


@dataclass(frozen=True, slots=True)
class SearchDocument:
    """What is indexed of an act. `exact`, `lemmas`, `subject` are tokens joined by spaces; `lemmas` has those of WEIGHTY
    parts twice, which raises them as a field of their own would, at no cost when searching.

    `order` sorts by date, then id; `facets` has a tuple of values for every name of FACETS;
    `articles` has every cited article with its parts, points and their wholes; `terms` are frequent lemmas with their numbers."""

    id: str
    exact: str
    lemmas: str
    subject: str
    number: str
    numbers: tuple[str, ...]
    articles: tuple[str, ...]
    date: int  # 20251014
    order: str
    facets: dict[str, tuple[str, ...]]
    terms: dict[str, int]


def document(act: PublicAct) -> SearchDocument:
    """The search document of `act`."""
    words = list(_words(act))
    lemmas = [word[2] for word in words]
    heavy = [(part.start, part.stop) for part in act.parts if part.kind in WEIGHTY]
    weighty = [word[2] for word in words if any(start <= word[0] < stop for start, stop in heavy)]
    return SearchDocument(
        id=act.id,
        exact=" ".join(word[1] for word in words),
        lemmas=" ".join((*lemmas, *weighty)),
        subject=" ".join(lemma(fold(token.text), act.language) for token in tokens(act.subject)),
        number=fold(act.number),
        numbers=tuple(sorted({fold(number) for number in (act.number, *act.related_numbers) if number})),
        articles=tuple(sorted({key for citation in act.citations for key in _levels(citation)})),
        date=int(f"{act.date:%Y%m%d}"),
        order=f"{act.date:%Y%m%d}{act.id}",
        facets=_facets(act),
        terms=_terms(lemmas),
    )


def _words(act: PublicAct) -> Iterator[tuple[int, str, str]]:
    """Start, exact form and lemma of every word, the lemma in the language of its paragraph."""
    paragraphs = iter(act.paragraphs)
    stop, language = -1, act.language
    for token in tokens(act.text):
        while token.start >= stop:
            paragraph = next(paragraphs, None)
            stop, language = (paragraph.stop, paragraph.language) if paragraph else (len(act.text) + 1, act.language)
        form = fold(token.text)
        yield token.start, form, lemma(form, language)


def _levels(citation: Citation) -> Iterator[str]:
    """Keys of the cited place and of the wholes it belongs to: whoever asks for the article finds its parts."""
    yield Citation(citation.act, citation.article).key
    if citation.part:
        yield Citation(citation.act, citation.article, citation.part).key
    yield citation.key


def _facets(act: PublicAct) -> dict[str, tuple[str, ...]]:
    return {
        "court": (act.court.key,),
        "region": (act.court.region,),
        "instance": (act.instance.value,),
        "kind": (act.kind.value,),
        "category": (act.category.value,),
        "outcome": (act.outcome.value,),
        "judge": tuple(dict.fromkeys(act.judges)),
        "language": (act.language.value,),
        "article": tuple(sorted({Citation(citation.act, citation.article).key for citation in act.citations})),
        "key_phrase": key_phrases(act.text, act.language, KEY_PHRASES),
        "year": (str(act.date.year),),
    }


def _terms(lemmas: list[str]) -> dict[str, int]:
    """The most frequent lemmas that mean something, equal ones in the order of the alphabet."""
    counts = Counter(word for word in lemmas if len(word) > 2 and word.isalpha() and word not in STOP_WORDS)
    return dict(sorted(counts.items(), key=lambda item: (-item[1], item[0]))[:TERMS])
