"""Names typed without capitals, as in messages: «ахметов данияр», «сын данияр»."""
from collections.abc import Iterator
from functools import cache, lru_cache
from re import compile

from anonymizer.cast.role_words import says_role
from anonymizer.text.lexicon import Kind, dictionary, is_given, kind
from anonymizer.text.words import Page, Word
from anonymizer.wordlist import folded
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
    done = 0
    for at, word in enumerate(page.words):
        if word.start < done or word.capital:
            continue
        row = _around(page, at) or ((word,) if _said(page, at) else ())
        if row:
            done = row[-1].stop
            yield Mention(row[0].start, done, Category.PERSON, "small_letters")


def _around(page: Page, at: int) -> tuple[Word, ...]:
    """The name that the word at `at` is part of when it is shaped like a surname; the given name may stand before it."""
    if not _surname_like(page, page.words[at]):
        return ()
    return _row(page, at - 1) or _row(page, at) if at else _row(page, at)


def _surname_like(page: Page, word: Word) -> bool:
    return _shaped(word.key) or page.language(word.start) is Language.RU and _shaped_in_in(word.key)


def _row(page: Page, at: int) -> tuple[Word, ...]:
    """Two or three words in small letters from the word at `at` on, one a given name, another shaped like a surname."""
    row: list[Word] = []
    for word in page.words[at : at + 3]:
        if word.capital or row and not _SPACE.fullmatch(page.text[row[-1].stop : word.start]) or not (_shaped(word.key) or _given(word.key) or _shaped_in_in(word.key)):
            break
        row.append(word)
    named = any(_given(w.key) for w in row) and any(_surname_like(page, w) and not _given(w.key) for w in row)
    return tuple(row) if named else ()


def _said(page: Page, at: int) -> bool:
    word, before = page.words[at], page.words[at - 1] if at else None
    if not before or word.key[:5] not in _beginnings() or len(word.key) < SHORTEST or page.language(word.start) is not Language.RU:
        return False
    return _SPACE.fullmatch(page.text[before.stop : word.start]) is not None and says_role(before.text) is not None and _given(word.key)


@cache
def _beginnings() -> frozenset[str]:
    return frozenset(name[:5] for name in folded("given_names"))


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
