"""Names typed without capitals, as in messages: «ахметов данияр», «сын данияр»."""
from collections.abc import Iterator
from functools import lru_cache
from re import compile

from anonymizer.lexicon import Kind, dictionary, is_given, kind
from anonymizer.role_words import says_role
from anonymizer.words import Page, Word
from models.act import Language
from models.mention import Category, Mention

_SHAPE = compile(  # of a surname or patronymic: what else ends so, the dictionary knows
    r"[а-яёәіңғүұқөһ]{3,}(?:ов|ев|ёв|ова|ева|ёва|ову|еву|овой|евой|овым|евым|ский|ская|ского|енко|ович\w{0,3}|евич\w{0,3}|овн\w{1,2}|евн\w{1,2}|евеч|овеч|ұлы|қызы|улы|кызы)"
)
_SHAPE_IN_IN = compile(r"[а-яё]{3,}(?:ин|ина|ину|иной|иным)")
_SPACE = compile(r"[ \u00a0]{1,2}")
SHORTEST = 4  # letters of a given name in small letters


def small_letter_names(page: Page) -> Iterator[Mention]:
    """A given name beside a surname, or right after a word of role, all in small letters.

    >>> text = "писал, что ахметов данияр всё знает, а сын ерлан нет"
    >>> [text[m.start : m.stop] for m in small_letter_names(Page(text))]
    ['ахметов данияр', 'ерлан']
    """
    words, at = page.words, 0
    while at < len(words):
        row = _row(page, at)
        if row:
            yield Mention(row[0].start, row[-1].stop, Category.PERSON, "small_letters")
        elif _said(page, at):
            row = (words[at],)
            yield Mention(words[at].start, words[at].stop, Category.PERSON, "small_letters")
        at += max(1, len(row))


def _row(page: Page, at: int) -> tuple[Word, ...]:
    """Two or three words in small letters from the word at `at` on, one a given name, another shaped like a surname."""
    row: list[Word] = []
    for word in page.words[at : at + 3]:
        if word.capital or row and not _SPACE.fullmatch(page.text[row[-1].stop : word.start]) or not (_shaped(word.key) or _given(word.key) or _shaped_in_in(word.key)):
            break
        row.append(word)
    shaped = [w for w in row if _shaped(w.key) and not _given(w.key) or page.language(w.start) is Language.RU and _shaped_in_in(w.key)]
    named = any(_given(w.key) for w in row) and bool(shaped)
    return tuple(row) if named else ()


def _said(page: Page, at: int) -> bool:
    word, before = page.words[at], page.words[at - 1] if at else None
    if not before or word.capital or len(word.key) < SHORTEST or page.language(word.start) is not Language.RU:
        return False
    return _SPACE.fullmatch(page.text[before.stop : word.start]) is not None and says_role(before.text) is not None and _given(word.key)


@lru_cache(maxsize=1 << 14)
def _shaped(key: str) -> bool:
    return bool(_SHAPE.fullmatch(key)) and dictionary(key) in (None, Kind.SURNAME, Kind.PATRONYMIC) and kind(key, Language.RU) is not Kind.ORDINARY


@lru_cache(maxsize=1 << 14)
def _shaped_in_in(key: str) -> bool:
    return bool(_SHAPE_IN_IN.fullmatch(key)) and dictionary(key) in (None, Kind.SURNAME)


@lru_cache(maxsize=1 << 14)
def _given(key: str) -> bool:
    """Whether a word in small letters is a given name and nothing else that a dictionary or our lists know."""
    return len(key) >= SHORTEST and dictionary(key) in (None, Kind.GIVEN) and is_given(key, Language.RU) and kind(key, Language.RU) is Kind.GIVEN
