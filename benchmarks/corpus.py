"""Different acts in any number, of realistic length and vocabulary: sentences of invented acts put together anew, with other numbers, names and words.

Whatever is asked of them behaves as in life: phrases come back word for word, words of one matter stand together, sums and
case numbers are new in every act, and a tail of rare words grows with the archive.
"""
import re
from collections import defaultdict
from collections.abc import Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cache
from itertools import islice
from multiprocessing import get_context
from os import cpu_count
from random import Random

from pymorphy3 import MorphAnalyzer

from benchmarks.search_quality_acts import acts
from language.sentences import sentences
from models.act import CaseCategory, Citation, Court, Language, Paragraph, Part, PartKind, PublicAct
from models.regions import REGIONS

RARE = 30_000  # dictionary words: a large archive's vocabulary is mostly words met a few times
WORDS = 1_400  # of an act: about ten thousand letters
SHARES = {PartKind.HEAD: 0.07, PartKind.FACTS: 0.43, PartKind.REASONS: 0.38, PartKind.OPERATIVE: 0.12}  # of an act's words
LONGEST_PARAGRAPH = 5  # sentences
VARIED = 12  # one in so many long words becomes another in every act
CHUNK = 250  # acts that one process makes at once
JUDGES = 2_000

Place = tuple[Language, CaseCategory, PartKind]
_SLOT = re.compile(r"(?!(?:19|20)\d\d\b)\b\d+|(?<=[а-яёәғқңөұүһі,] )[А-ЯЁӘҒҚҢӨҰҮҺІ][а-яёәғқңөұүһі]{3,}|(?<= )[а-яё]{6,}(?= )")


@dataclass(frozen=True, slots=True)
class Sentence:
    """A text with `%s` for what is new in every act: a number of so many figures, a name (0), a rare word (-1)."""

    text: str
    slots: tuple[int, ...]
    words: int


@dataclass(frozen=True, slots=True)
class Stock:
    """What acts are put together from: the invented acts, their sentences by matter and part, names and rare words."""

    sources: tuple[PublicAct, ...]
    sentences: dict[Place, list[Sentence]]
    names: dict[Language, list[str]]
    rare: list[str]
    citations: tuple[Citation, ...]


def corpus(count: int, seed: int = 1) -> Iterator[PublicAct]:
    """`count` acts, a good third of them Kazakh; the same for the same seed, whatever the count."""
    return (_act(number, seed) for number in range(count))


def corpus_at_once(count: int, seed: int = 1) -> Iterator[PublicAct]:
    """The same acts in the same order, made by several processes."""
    chunks = iter([range(start, min(start + CHUNK, count)) for start in range(0, count, CHUNK)])
    with ProcessPoolExecutor(cpu_count(), get_context("spawn")) as pool:
        waiting: list[Future[list[PublicAct]]] = [pool.submit(_acts, chunk, seed) for chunk in islice(chunks, 4)]
        while waiting:
            made = waiting.pop(0).result()
            waiting += [pool.submit(_acts, chunk, seed) for chunk in islice(chunks, 1)]
            yield from made


def _acts(numbers: range, seed: int) -> list[PublicAct]:
    return [_act(number, seed) for number in numbers]


@cache
def _stock() -> Stock:
    random, sources = Random(0), tuple(acts())
    found: dict[Place, list[Sentence]] = defaultdict(list)
    names: dict[Language, list[str]] = {language: [] for language in Language}
    for act in sources:
        for span in sentences(act.text):
            text = act.text[span.start : span.stop]
            names[act.language] += [word for word in _SLOT.findall(text) if word[0].isupper()]
            kind = next((part.kind for part in act.parts if part.start <= span.start < part.stop), PartKind.FACTS)
            found[act.language, act.category, kind] += [_sentence(text, random) for _ in range(3)]
    rare = [parse.word for parse in islice(MorphAnalyzer(lang="ru").iter_known_word_parses("п"), 0, RARE * 40, 40)]
    random.shuffle(rare)
    return Stock(sources, found, names, rare, tuple(citation for act in sources for citation in act.citations))


def _sentence(text: str, random: Random) -> Sentence:
    slots: list[int] = []

    def slot(found: re.Match[str]) -> str:
        word = found[0]
        if word[0].islower() and random.randrange(VARIED):
            return word
        slots.append(min(len(word), 9) if word[0].isdigit() else 0 if word[0].isupper() else -1)
        return "%s"

    return Sentence(_SLOT.sub(slot, " ".join(text.split()).replace("%", "%%")), tuple(slots), text.count(" ") + 1)


def _act(number: int, seed: int) -> PublicAct:
    """A source's description with another text, court, day and judge."""
    stock, random = _stock(), Random(seed * 1_000_003 + number)
    source = random.choice(stock.sources)
    texts, starts, parts, at = [], [], [], 0
    words = random.randint(WORDS // 2, WORDS * 3 // 2)
    for kind, share in SHARES.items():
        began = at
        for text in _paragraphs(stock, (source.language, source.category, kind), int(words * share), random):
            starts.append(at)
            texts.append(text)
            at += len(text) + 2
        if at > began:
            parts.append(Part(kind, began, at - 2))
    day, region = date(2016, 1, 1) + timedelta(random.randint(0, 3600)), random.choice(list(REGIONS))
    code = f"{random.randint(1000, 9999)}-{day:%y}-00-2"
    level = source.court.level
    return replace(
        source, id=f"{random.getrandbits(64):016x}", number=f"{code}/{number}", date=day, text="\n\n".join(texts), parts=tuple(parts),
        court=Court(f"{region}-{random.randint(1, 15)}", source.court.name_ru, source.court.name_kk, level, region),
        judges=(f"{random.choice(stock.names[source.language])} {random.randint(1, JUDGES)}",), related_numbers=(),
        citations=tuple(random.sample(stock.citations, random.randint(1, 8))),
        paragraphs=tuple(Paragraph(start, start + len(text), source.language) for start, text in zip(starts, texts, strict=True)),
    )


def _paragraphs(stock: Stock, place: Place, words: int, random: Random) -> Iterator[str]:
    """Paragraphs of about so many words together; of a matter that has nothing in such a part, none."""
    choice = stock.sentences.get(place)
    while choice and words > 0:
        chosen = random.choices(choice, k=random.randint(1, LONGEST_PARAGRAPH))
        yield " ".join(one.text % tuple(_filling(stock, place[0], slot, random) for slot in one.slots) for one in chosen)
        words -= sum(one.words for one in chosen)


def _filling(stock: Stock, language: Language, slot: int, random: Random) -> str:
    """Rare words by their rank: the first hundredth is met as often as all the others."""
    if slot > 0:
        return str(int((0.1 + 0.9 * random.random()) * 10**slot))
    if slot == 0:
        return random.choice(stock.names[language])
    return stock.rare[int(len(stock.rare) * random.random() ** 6)]
