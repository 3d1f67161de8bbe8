"""The signs of the query box that are no words: operators in three languages, quotation marks, dashes; data and patterns.

Operators in letters are written in capitals and stand between spaces, so that «и» and «И.И.» are none.
"""
import re

AND_WORDS, OR_WORDS, NOT_WORDS = ("AND", "И", "ЖӘНЕ"), ("OR", "ИЛИ", "НЕМЕСЕ"), ("NOT", "НЕ", "ЕМЕС")
NEAR_WORDS = ("NEAR", "РЯДОМ", "ЖАНЫНДА")
SENTENCE_WORDS, PARAGRAPH_WORDS = ("SENTENCE", "ПРЕДЛОЖЕНИЕ", "СӨЙЛЕМ"), ("PARAGRAPH", "АБЗАЦ")
OPERATORS = frozenset({*AND_WORDS, *OR_WORDS, *NOT_WORDS, *NEAR_WORDS, *SENTENCE_WORDS, *PARAGRAPH_WORDS})
FARTHEST = 50  # words between two that are called near
USUAL = 5  # words, when NEAR does not say how many

_BEFORE, _AFTER = r'(?<![^\s()"])', r'(?![^\s()"])'


def _of(words: tuple[str, ...]) -> str:
    return rf"{_BEFORE}(?:{'|'.join(words)}){_AFTER}"


EXCLUDING = rf"{_BEFORE}-(?![\s-])"
AND = rf"&+|{_of(AND_WORDS)}"
OR = rf"\|+|{_of(OR_WORDS)}"
NOT_IN_WORDS = _of(NOT_WORDS)
NOT = rf"{EXCLUDING}|{NOT_IN_WORDS}"
# NEAR/5, NEAR:5, w/5, /5; after the word the number may be missing.
NEAR = rf"{_BEFORE}(?:(?i:{'|'.join(NEAR_WORDS)}|w)[/:~]\d+|(?:{'|'.join(NEAR_WORDS)})|/\d{{1,3}}){_AFTER}"
SENTENCE = rf"{_of(SENTENCE_WORDS)}|{_BEFORE}[wW]?/[sS]{_AFTER}"
PARAGRAPH = rf"{_of(PARAGRAPH_WORDS)}|{_BEFORE}[wW]?/[pP]{_AFTER}"

DASHES = dict.fromkeys(map(ord, "‐‑‒–—―−﹣－⁃"), "-")
SLASHES = dict.fromkeys(map(ord, "⁄∕／"), "/")
QUOTES = dict.fromkeys(map(ord, "«»“”„‟＂″〝〞"), '"')
CONTROL = dict.fromkeys([*range(9), 11, 12, *range(14, 32), 127, *range(128, 160)], " ")
ONE_SIGN = {**DASHES, **SLASHES, **QUOTES, **CONTROL}  # sign for sign: places stay where they are

_CAPITALS = re.compile(r"[^\W\d_]+")
_SHOUTED = 5  # letters: shorter words in capitals are abbreviations, «ТОО ИЛИ ИП» asks for either


def shouted(text: str) -> bool:
    """Whether all is in capitals, as with a locked key: then «И» and «НЕ» are words as likely as operators.

    >>> shouted("ВЗЫСКАНИЕ ДОЛГА И ПЕНИ"), shouted("ТОО ИЛИ ИП"), shouted("иск НЕ ДОЛГ")
    (True, False, False)
    """
    words = [word for word in _CAPITALS.findall(text) if word not in OPERATORS]
    return all(word.isupper() for word in words) and any(len(word) >= _SHOUTED for word in words) and not text.isascii()
