"""Cities and regions that a plain question names, however it calls them: «в Шымкенте», «Улытауская область», «ШҚО», «Алма-Ата»."""
import re
from collections.abc import Iterator, Sequence
from functools import cache

from language.lemmas import lemmas
from language.letters import bare
from language.particular_words import CITIES, NO_PLACE_ALONE, REGION_WORDS, REGIONS, REGIONS_IN_SHORT
from language.tokens import fold
from models.query import And, Either, Named, Node, Value, Word

CITY = 0.6  # a court of the city: parties may live there as well
ADJECTIVE = re.compile("(?:ин|)ск(?:ий|ого|ому|им|ом|ая|ой|ую|ие|их)")
ENDING = re.compile("(?:[аыуеийы]|[оа]й|ом|[дт][аеы]|[нт]ын|нин|[дт]ын|[дт]ан|да[гк]ы)?")  # cases of a place's name in either language


def region_of(words: Sequence[Word], at: int) -> tuple[range, str] | None:
    """The region that is named with «область», «облысы» at `at`, before or after it, or in short, and where; its key as in registers.

    >>> from language.query import parse
    >>> [region_of(parse(text).node.nodes, at) for text, at in (("суды Улытауской области", 2), ("область Абай кража", 0), ("ШҚО соттары", 0))]
    [(range(1, 3), 'ulytau'), (range(0, 2), 'abai'), (range(0, 1), 'east-kazakhstan')]
    """
    word = fold(words[at].text)
    if word in REGIONS_IN_SHORT:
        return range(at, at + 1), REGIONS_IN_SHORT[word]
    if word not in REGION_WORDS and REGION_WORDS.isdisjoint(words[at].lemmas):
        return None
    for start, stop in ((at - 2, at), (at - 1, at), (at + 1, at + 2)):
        if 0 <= start and stop <= len(words) and (key := _region(words[start:stop])):
            return range(min(start, at), max(stop, at + 1)), key
    return None


def places(words: Sequence[Word]) -> Iterator[tuple[range, Node]]:
    """Where regions and cities are named, and what is asked by each: its words, or acts of courts there."""
    at = 0
    while at < len(words):
        found = next((one for number in (at, at + 1, at + 2) if number < len(words) and (one := region_of(words, number)) and one[0].start == at), None)
        if found:
            yield found[0], Either(_all(words[at : found[0].stop]), ((Value("region", (found[1],)), 1.0),))
            at = found[0].stop
            continue
        pair = words[at : at + 2]
        hyphened = Word(text := "-".join(word.text for word in pair), lemmas(fold(text)))
        city, stop = (hyphened, at + 2) if len(pair) == 2 and _city(hyphened) else (words[at], at + 1)
        if _city(city):
            yield range(at, stop), Either(_all(words[at:stop]), ((Named("court", (as_in_courts(city),)), CITY),))
        at = stop


def as_in_courts(word: Word) -> Word:
    """A word of a court's name with the other names of that place: adjectives, the other language's, earlier ones.

    >>> as_in_courts(Word("Чимкентский", ("чимкентский",))).lemmas
    ('чимкентский', 'шымкент', 'шымкентский', 'чимкент')
    """
    alike = next((names for lemma in (fold(word.text), *word.lemmas) if (names := _names().get(bare(lemma)))), ())
    return Word(word.text, tuple(dict.fromkeys((*word.lemmas, *alike)))) if alike else word


@cache
def _names() -> dict[str, tuple[str, ...]]:
    return {bare(name): tuple(line.split()) for line in CITIES for name in line.split()}


def _city(word: Word) -> bool:
    """Whether a word alone is a city: no adjective, which may be a street or a bank, and no name that is also another word."""
    folded = fold(word.text)
    said = {bare(lemma) for lemma in (folded, *word.lemmas)}
    known = any(lemma in _names() and not ADJECTIVE.search(lemma) for lemma in said)
    return known and not ADJECTIVE.search(folded) and NO_PLACE_ALONE.isdisjoint(said)


def _region(words: Sequence[Word]) -> str:
    """The key of the region whose name some words are, declined; "" when they are none."""
    said = [bare(fold(word.text)) for word in words]
    for key, names in REGIONS.items():
        if any(len(name) == len(said) and all(_declined(*pair) for pair in zip(said, name, strict=True)) for name in map(str.split, names)):
            return key
    return ""


def _declined(word: str, name: str) -> bool:
    """Whether a bare `word` is a form of a name, or of the adjective that a name ending in «ск» begins."""
    if not word.startswith(name):
        return False
    rest = word[len(name) :]
    return bool(re.fullmatch("(?:ий|ого|ому|им|ом|ая|ой|ую|ие|их)", rest) if name.endswith("ск") else ENDING.fullmatch(rest))


def _all(words: Sequence[Word]) -> Node:
    return words[0] if len(words) == 1 else And(tuple(words))
