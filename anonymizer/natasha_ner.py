"""The second family of recognizers: slovnet's news model through natasha, which sees names that no rule describes."""
from collections.abc import Iterator
from functools import cache
from re import compile

from natasha import Doc, NewsEmbedding, NewsNERTagger, Segmenter

from anonymizer.alphabet import russian_letters
from models.mention import Category, Mention

_CAPITALS = compile(r"[А-ЯЁ]{3,}")
WINDOW = 20_000  # characters a pass: memory stays bounded on texts of megabytes


def find_persons(text: str) -> Iterator[Mention]:
    """Persons that the model sees in `text`; doubtful by nature, the rules judge them.

    The model knows Russian letters and small letters only, so Kazakh letters become their look-alikes and capital words
    get small letters; both keep every offset.

    >>> [text[m.start : m.stop] for text in ["Иск подал Петров Иван."] for m in find_persons(text)]
    ['Петров Иван']
    """
    readable = _CAPITALS.sub(lambda m: m[0].capitalize(), russian_letters(text))
    for start, stop in _windows(readable):
        doc = Doc(readable[start:stop])
        doc.segment(_segmenter())
        doc.tag_ner(_tagger())
        for span in doc.spans:
            if span.type == "PER":
                yield Mention(start + span.start, start + span.stop, Category.PERSON, "natasha", sure=False)


def _windows(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    while start < len(text):
        stop = start + WINDOW
        if stop < len(text):
            stop = max(text.rfind("\n", start + 1, stop), text.rfind(" ", start + 1, stop), start + WINDOW // 2)
        yield start, min(stop, len(text))
        start = stop


@cache
def _segmenter() -> Segmenter:
    return Segmenter()


@cache
def _tagger() -> NewsNERTagger:
    return NewsNERTagger(NewsEmbedding())
