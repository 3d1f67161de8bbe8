"""Different acts in any number, of realistic length and vocabulary: words of the sample acts, with a tail of rare dictionary words."""
from bisect import bisect
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import accumulate, islice
from pathlib import Path
from random import Random

from pymorphy3 import MorphAnalyzer

from language.identify import language_of
from language.tokens import tokens
from models.act import (
    ActKind,
    CaseCategory,
    Citation,
    Court,
    CourtLevel,
    Instance,
    Language,
    Outcome,
    Paragraph,
    Part,
    PartKind,
    PublicAct,
)
from models.regions import REGIONS

TEXTS = Path(__file__).parent.parent / "samples/texts"
RARE = 30_000  # dictionary words: a large archive's vocabulary is mostly words met a few times
WORDS = 1_400  # of an act: about ten thousand letters
PARAGRAPHS = 20


def corpus(count: int, seed: int = 1) -> Iterator[PublicAct]:
    """`count` acts, a quarter of them Kazakh; the same for the same seed."""
    random = Random(seed)
    draws = {language: _draw(words, random) for language, words in _vocabulary(random).items()}
    for number in range(count):
        language = Language.KK if number % 4 == 0 else Language.RU
        yield _act(number, language, [next(draws[language]) for _ in range(random.randint(WORDS // 2, WORDS * 3 // 2))], random)


def _vocabulary(random: Random) -> dict[Language, list[str]]:
    """Words by language, the most frequent first."""
    counts: dict[Language, dict[str, int]] = {language: {} for language in Language}
    for path in sorted(TEXTS.rglob("*.txt")):
        for paragraph in path.read_text("utf-8").split("\n\n"):
            words = counts[language_of(paragraph)]
            for token in tokens(paragraph):
                words[token.text] = words.get(token.text, 0) + 1
    known = [parse.word for parse in islice(MorphAnalyzer(lang="ru").iter_known_word_parses("п"), 0, RARE * 40, 40)]
    random.shuffle(known)
    frequent = {language: sorted(words, key=lambda word: -words[word]) for language, words in counts.items()}
    return {Language.RU: frequent[Language.RU] + known, Language.KK: frequent[Language.KK]}


def _draw(words: list[str], random: Random) -> Iterator[str]:
    """Words as often as Zipf's law has them by their rank."""
    sums = list(accumulate(1 / rank for rank in range(1, len(words) + 1)))
    while True:
        yield words[min(bisect(sums, random.random() * sums[-1]), len(words) - 1)]


def _act(number: int, language: Language, words: list[str], random: Random) -> PublicAct:
    size = len(words) // PARAGRAPHS + 1
    texts = [" ".join(words[start : start + size]) + "." for start in range(0, len(words), size)]
    starts = [0]
    for text in texts:
        starts.append(starts[-1] + len(text) + 2)
    whole = "\n\n".join(texts)
    reasons = starts[len(texts) // 2]
    region = random.choice(list(REGIONS))
    court = Court(f"{region}-{random.randint(1, 15)}", "Суд", "Сот", CourtLevel.DISTRICT, region)
    return PublicAct(
        id=f"{random.getrandbits(64):016x}", kind=random.choice(list(ActKind)), court=court, number=f"7119-25-00-2/{number}",
        date=date(2016, 1, 1) + timedelta(random.randint(0, 3600)), language=language, instance=random.choice(list(Instance)),
        category=random.choice(list(CaseCategory)), outcome=random.choice(list(Outcome)), judges=(f"Судья {random.randint(1, 2000)}",),
        secretary="", prosecutors=(), subject=" ".join(words[:5]), related_numbers=(),
        citations=tuple(Citation("ГК", str(random.randint(1, 900))) for _ in range(random.randint(1, 8))),
        text=whole, parts=(Part(PartKind.FACTS, 0, reasons), Part(PartKind.REASONS, reasons, len(whole))),
        paragraphs=tuple(Paragraph(start, start + len(text), language) for start, text in zip(starts, texts, strict=False)),
        masked=(), policy_version="1",
    )
