"""The search document of an act: what both engines index. They get our tokens, never text, so that they answer alike."""
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from indexer.engines import ranking
from indexer.engines.words import Words, words_of
from language.keyphrases import key_phrases
from language.lemmas import lemma, readings
from language.numbers import known_as
from language.stopwords import STOP_WORDS
from language.tokens import fold, tokens
from models.act import Citation, PartKind, PublicAct

SCHEMA = 3  # of the fields below: raised with every change of them or of the lemmas, so that an old index is rebuilt
KEY_PHRASES = 12  # of an act: what its page can show at a glance
TERMS = 40  # lemmas of an act that are kept to find similar ones

Unit = tuple[str, ...]  # lemmas of a sentence, a paragraph, a name, and forms after «=»: their order does not matter


@dataclass(frozen=True, slots=True)
class SearchDocument:
    """What is indexed of an act. Tokens of a row keep their places; those of a unit all stand at the place of the unit.

    `sentences` has lemmas as often as the part they stand in weighs, which is how zones count for the rank at no cost when
    searching; `paragraphs` are those of several sentences, since one of a single sentence says nothing more than it.
    `order` sorts by date, then id; `facets` has a tuple of values for every name of FACETS; `articles` has every cited
    article with its parts, points and their wholes; `terms` are frequent lemmas with their numbers."""

    id: str
    forms: tuple[str, ...]
    lemmas: tuple[str, ...]
    words: Words
    sentences: tuple[Unit, ...]
    paragraphs: tuple[Unit, ...]
    parts: dict[PartKind, Unit]
    subject: str
    phrases: str
    court_words: Unit
    judge_words: tuple[Unit, ...]
    number: str
    numbers: tuple[str, ...]
    articles: tuple[str, ...]
    level: str
    date: int  # 20251014
    order: str
    facets: dict[str, tuple[str, ...]]
    terms: dict[str, int]


def document(act: PublicAct) -> SearchDocument:
    """The search document of `act`."""
    words = words_of(act)
    row = words.lemmas()
    facets = _facets(act)
    return SearchDocument(
        id=act.id,
        forms=words.forms,
        lemmas=tuple(row),
        words=words,
        sentences=tuple(_sentences(words, row)),
        paragraphs=tuple(_paragraphs(words, row)),
        parts={kind: tuple(sorted(_in_part(words, row, kind))) for kind in PartKind},
        subject=_lemmas(act.subject, act),
        phrases=_lemmas(" ".join(facets["key_phrase"]), act),
        court_words=_name(f"{act.court.name_ru} {act.court.name_kk}"),
        judge_words=tuple(_name(judge) for judge in act.judges),
        number=fold(act.number),
        numbers=tuple(sorted({fold(short) for number in (act.number, *act.related_numbers) if number for short in known_as(number)})),
        articles=tuple(sorted({key for citation in act.citations for key in _levels(citation)})),
        level=act.court.level.value,
        date=int(f"{act.date:%Y%m%d}"),
        order=f"{act.date:%Y%m%d}{act.id}",
        facets=facets,
        terms=_terms(row),
    )


def _sentences(words: Words, row: list[str]) -> Iterator[Unit]:
    weights = [1] * len(row)
    for kind, places in words.parts:
        weights[places.start : places.stop] = [ranking.PARTS[kind]] * len(places)
    for sentence in words.sentences:
        weighed: dict[str, int] = {}
        for place in sentence:
            weighed[row[place]] = max(weights[place], weighed.get(row[place], 0))
        yield (*(word for word, weight in weighed.items() for _ in range(weight)), *_forms(words, sentence))


def _paragraphs(words: Words, row: list[str]) -> Iterator[Unit]:
    whole = set(words.sentences)
    for places in words.paragraphs:
        if places not in whole:
            yield (*dict.fromkeys(row[places.start : places.stop]), *_forms(words, places))


def _forms(words: Words, places: range) -> Iterator[str]:
    """The exact forms of a unit, by which beginnings are sought in it."""
    return (f"={form}" for form in dict.fromkeys(words.forms[places.start : places.stop]))


def _in_part(words: Words, row: list[str], kind: PartKind) -> set[str]:
    """Lemmas and forms of the words in all parts of the kind."""
    found: set[str] = set()
    for places in (places for part, places in words.parts if part is kind):
        found.update(row[places.start : places.stop], _forms(words, places))
    return found


def _lemmas(text: str, act: PublicAct) -> str:
    """Lemmas after a word that is none: of a field that some acts lack the engines would reckon different mean lengths."""
    return " ".join(("_", *(lemma(fold(token.text), act.language) for token in tokens(text))))


def _name(text: str) -> Unit:
    """The lemmas of a name in both languages: it declines as the one who asks speaks."""
    return tuple(sorted({one for token in tokens(text) for one in readings(fold(token.text))}))


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


def _terms(row: Iterable[str]) -> dict[str, int]:
    """The most frequent lemmas that mean something, equal ones in the order of the alphabet."""
    counts = {word: count for word, count in Counter(row).items() if len(word) > 2 and word.isalpha() and word not in STOP_WORDS}
    return dict(sorted(counts.items(), key=lambda item: (-item[1], item[0]))[:TERMS])
