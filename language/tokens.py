"""Words of a text with their places, and the form under which the index knows a word."""
import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator
from functools import lru_cache
from itertools import accumulate, filterfalse
from typing import NamedTuple

LONGEST = 64  # letters of a word that count; longer ones are noise of extraction and would burden the index


class Token(NamedTuple):
    """A word, a number or a case number: characters `start` to `stop`, as written."""

    start: int
    stop: int
    text: str


def tokens(text: str) -> Iterator[Token]:
    """The words of `text` in their order. A case number is one token, a hyphened word is several.

    >>> [t.text for t in tokens("Дело № 7527-21-00-2/1234: «188-бап», А.Б.-ның")]
    ['Дело', '7527-21-00-2/1234', '188', 'бап', 'А', 'Б', 'ның']
    """
    for match in TOKEN.finditer(text):
        yield Token(match.start(), match.end(), match[0])


class Row(NamedTuple):
    """The words of a text in a row: the exact form of each, and where it begins and ends."""

    forms: tuple[str, ...]
    starts: list[int]
    stops: list[int]


def row(text: str) -> Row:
    """The words of `text` as `tokens` and `fold` read them one by one, for a tenth of their time.

    >>> row("Суд, суды")
    Row(forms=('суд', 'суды'), starts=[0, 5], stops=[3, 9])
    """
    low = text.lower().replace("ё", "е")
    at_once = len(low) == len(text) and unicodedata.is_normalized("NFC", low) and not _ONE_BY_ONE.search(low)
    pieces = _ROW.split(low if at_once else text)
    ends = list(accumulate(map(len, pieces)))
    words = pieces[1::2]
    different = set(words)
    if at_once and len(max(different, key=len, default="")) <= LONGEST:  # but for numbers of cases, and what has Latin letters
        different = {*filterfalse(str.isalnum, different), *(pieces[bisect_right(ends, one.start())] for one in _LATIN.finditer(low))}
    forms = {word: fold(word) for word in different}
    return Row(tuple(map(forms.get, words, words)), ends[:-1:2], ends[1::2])


@lru_cache(maxsize=1 << 17)
def fold(word: str) -> str:
    """The exact form of a word in the index: NFC, lowercase, ё as е, no soft hyphens or stress marks, one alphabet.

    Latin letters that only look Cyrillic are common in Kazakh texts («i» for «і») and in scans; in a word that has
    Cyrillic letters they become Cyrillic. Spaces inside a case number are dropped. At most LONGEST letters.

    >>> fold("Заём"), fold("Тиicтi"), fold("суд\\u00adья"), fold("7527-21-00-2 / 1234")
    ('заем', 'тиісті', 'судья', '7527-21-00-2/1234')
    """
    folded = unicodedata.normalize("NFC", INVISIBLE.sub("", word).lower()).replace("ё", "е")
    if not folded.isalnum():
        folded = ACCENTS.sub("", folded)
    if CYRILLIC.search(folded):
        folded = folded.translate(LOOKALIKES)
    return folded[:LONGEST]


# Number of a case in Kazakhstan's courts: court, year, place, kind of proceedings with a letter, ordinal.
# A figure first, then a look behind it: most words are told from it by their first letter.
CASE_NUMBER = r"\d(?<![\w-]\d)\d{3}-\d{2}-\d{2}-\d{1,2}[^\W\d_]{0,2} ?/ ?\d+(?:-\d+)?(?![\w-])"
MARKS = "\u00ad\u200b-\u200d\u2060\u0300-\u036f"  # soft hyphen, invisible joiners, combining accents
TOKEN = re.compile(rf"{CASE_NUMBER}|[^\W_]++(?:[{MARKS}]++[^\W_]*+)*+")
_ROW = re.compile(f"({TOKEN.pattern})")
_LATIN = re.compile("[a-z]+")  # letters that may only look Cyrillic
_ONE_BY_ONE = re.compile(f"[{MARKS}σς]")  # what is taken out of words; a letter that is another one at a word's end
INVISIBLE = re.compile("[\u00ad\u200b-\u200d\u2060\u0301\\s]")
ACCENTS = re.compile("[\u0300-\u036f]")  # that make no letter with the one before them
CYRILLIC = re.compile("[\u0400-\u04ff]")
LOOKALIKES = str.maketrans("aceopxyihkmtb", "асеорхуіһкмтв")
