"""The search document of an act: what both engines index. They get our tokens, never text, so that they answer alike."""
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from operator import itemgetter

from indexer.engines import folding, ranking
from indexer.engines.words import Words, words_of
from language.keyphrases import key_phrases
from language.lemmas import lemma, readings
from language.letters import bare
from language.numbers import known_as
from language.stopwords import STOP_WORDS
from language.tokens import fold, tokens
from models.act import Citation, PartKind, PublicAct

SCHEMA = 7  # of the fields below: raised with every change of them or of the lemmas, so that an old index is rebuilt
KEY_PHRASES = 12  # of an act: what its page can show at a glance
APART = 8  # places from a paragraph's last sentence to the first of the next: nearer ones are of one paragraph
TERMS = 40  # lemmas of an act that are kept to find similar ones

Unit = tuple[str, ...]  # lemmas of a sentence, a paragraph, a name, and marks of parts: their order does not matter


@dataclass(frozen=True, slots=True)
class SearchDocument:
    """What is indexed of an act. Tokens of a row keep their places; those of a unit all stand at the place of the unit.

    `sentences` has lemmas as often as the part they stand in weighs, which is how zones count for the rank at no cost when
    searching, and a mark of the part when all of it stands there; what stands partly in one is a unit more.
    `places` are theirs, by which paragraphs are told; `paragraphs` are only those of which that does not tell everything.
    `order` sorts by date, then id; `facets` has a tuple of values for every name of FACETS; `articles` has every cited
    article with its parts, points and their wholes; `terms` are frequent lemmas with their numbers;
    by `alike` near-duplicates are folded."""

    id: str
    forms: tuple[str, ...]
    lemmas: tuple[str, ...]
    words: Words
    sentences: tuple[Unit, ...]
    places: tuple[int, ...]
    paragraphs: tuple[Unit, ...]
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
    alike: folding.Sketch


def document(act: PublicAct) -> SearchDocument:
    """The search document of `act`."""
    words = words_of(act)
    row = words.lemmas()
    units = list(_sentences(words, row))
    places = _places(words, [sentence for sentence, _ in units])
    facets = _facets(act)
    return SearchDocument(
        id=act.id,
        forms=words.forms,
        lemmas=tuple(row),
        words=words,
        sentences=tuple(unit for _, unit in units),
        places=tuple(places),
        paragraphs=tuple(_long_paragraphs(words, row, [sentence for sentence, _ in units])),
        subject=_lemmas(act.subject, act),
        phrases=_lemmas(" ".join(facets["key_phrase"]), act),
        court_words=_name(f"{act.court.name_ru} {act.court.name_kk}"),
        judge_words=tuple(_person(judge) for judge in act.judges),
        number=fold(act.number),
        numbers=tuple(sorted({fold(short) for number in (act.number, *act.related_numbers) if number for short in known_as(number)})),
        articles=tuple(sorted({key for citation in act.citations for key in _levels(citation)})),
        level=act.court.level.value,
        date=int(f"{act.date:%Y%m%d}"),
        order=f"{act.date:%Y%m%d}{act.id}",
        facets=facets,
        terms=terms_of(Counter(row)),
        alike=folding.sketch(words.forms, act.kind),
    )


def part_mark(kind: PartKind) -> str:
    """What stands with the words of a sentence of that part; no word has such a sign."""
    return f"@{kind.value}"


def _sentences(words: Words, row: list[str]) -> Iterator[tuple[range, Unit]]:
    """The words of each sentence, and of its pieces that are of different parts."""
    for sentence in words.sentences:
        found = row[sentence.start : sentence.stop]
        pieces = [
            (kind, range(max(part.start, sentence.start), min(part.stop, sentence.stop)))
            for kind, part in words.parts if part.start < sentence.stop and sentence.start < part.stop
        ]
        if len(pieces) == 1 and pieces[0][1] == sentence:
            kind = pieces[0][0]
            yield sentence, (*(tuple(dict.fromkeys(found)) * ranking.PARTS[kind]), part_mark(kind))
            continue
        heavier = {word for kind, piece in pieces if ranking.PARTS[kind] > 1 for word in row[piece.start : piece.stop]}
        yield sentence, (*dict.fromkeys(found), *sorted(heavier))
        for kind, piece in pieces:
            yield sentence, (*dict.fromkeys(row[piece.start : piece.stop]), part_mark(kind))


def _places(words: Words, sentences: list[range]) -> Iterator[int]:
    """A place for each sentence: of one paragraph one after another, and APART from those of the next."""
    starts = [paragraph.start for paragraph in words.paragraphs]
    place, last = -APART, 0
    for sentence in sentences:
        paragraph = bisect_right(starts, sentence.start)
        place += 1 if paragraph == last else APART
        last = paragraph
        yield place


def _long_paragraphs(words: Words, row: list[str], sentences: list[range]) -> Iterator[Unit]:
    """Those whose sentences are so many that they may stand APART."""
    starts = [sentence.start for sentence in sentences]
    for places in words.paragraphs:
        if bisect_left(starts, places.stop) - bisect_left(starts, places.start) > APART:
            yield tuple(dict.fromkeys(row[places.start : places.stop]))


def in_part(made: SearchDocument, kind: PartKind) -> set[str]:
    """Lemmas of the words in all parts of the kind, and their forms after «=»."""
    found: set[str] = set()
    for places in (places for part, places in made.words.parts if part is kind):
        found.update(made.lemmas[places.start : places.stop], (f"={form}" for form in made.forms[places.start : places.stop]))
    return found


@lru_cache(maxsize=1 << 17)
def row_token(form: str) -> str:
    """A form as it stands in a row: after «~» when it is its own lemma in both languages, so that one token is enough for both."""
    return f"~{form}" if readings(form) == (form,) else f"={form}"


def row_tokens(words: Iterable[tuple[str, str]], nothing: str) -> list[str]:
    """Two tokens for each word, a form with its lemma: the form and the lemma, or `nothing` and what is both."""
    return [_row_pair(form, stem, nothing) for form, stem in words]


@lru_cache(maxsize=1 << 17)
def _row_pair(form: str, stem: str, nothing: str) -> str:
    token = row_token(form)
    return f"{nothing} {token}" if token[0] == "~" else f"{token} {stem}"


def _lemmas(text: str, act: PublicAct) -> str:
    """Lemmas after a word that is none: of a field that some acts lack the engines would reckon different mean lengths."""
    return " ".join(("_", *(lemma(fold(token.text), act.language) for token in tokens(text))))


def _name(text: str) -> Unit:
    """The lemmas of a name in both languages: it declines as the one who asks speaks."""
    return tuple(sorted({one for token in tokens(text) for one in readings(fold(token.text))}))


def _person(name: str) -> Unit:
    """A name also without Kazakh letters: the other language's acts spell it so."""
    found = _name(name)
    return tuple(sorted({*found, *map(bare, found)}))


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


def terms_of(numbers: Mapping[str, int]) -> dict[str, int]:
    """The most frequent lemmas that mean something, of those with these numbers, equal ones in the order of the alphabet."""
    counts = {word: count for word, count in numbers.items() if len(word) > 2 and word.isalpha() and word not in STOP_WORDS}
    return dict(sorted(sorted(counts.items()), key=itemgetter(1), reverse=True)[:TERMS])  # equal ones stay in their order
