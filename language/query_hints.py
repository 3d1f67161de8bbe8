"""The hints to a query that was not well formed, each with a question that would be."""
import re
from calendar import monthrange
from collections.abc import Callable, Iterator

from language import query_signs as signs
from language.light_words import FUNCTION_WORDS
from language.query_fields import day
from language.query_proximity import Problems, joined
from language.query_text import written
from language.tokens import fold
from models.query import And, Hint, Node, Not, Word

_IN_LETTERS = {word: kind for kind, words in (
    ("AND", signs.AND_WORDS), ("OR", signs.OR_WORDS), ("NOT", signs.NOT_WORDS), ("SENTENCE", signs.SENTENCE_WORDS),
    ("PARAGRAPH", signs.PARAGRAPH_WORDS), ("NEAR", signs.NEAR_WORDS)) for word in words}
_OWN_WORDS = re.compile(rf"(?<![^\s])(?:{'|'.join(word for word in _IN_LETTERS if not word.isascii())})(?![^\s])")
_TYPED_SIGNS = re.compile(r"[\"()&|*~:]|/\d|(?<!\S)-\S|(?<!\S)(?:AND|OR|NOT|NEAR|SENTENCE|PARAGRAPH)(?!\S)")
_DATE = re.compile(r"(?<![\d.])(\d{1,2})\.(\d{1,2})\.((?:19|20)\d\d)(?![\d.])")


def read_as_words(text: str, problems: Problems) -> str:
    """A question in capitals all through, without other signs: «И», «НЕ» in it are words, which is noted.

    >>> read_as_words("ВЗЫСКАНИЕ ДОЛГА И ПЕНИ", {})
    'ВЗЫСКАНИЕ ДОЛГА и ПЕНИ'
    """
    if not _OWN_WORDS.search(text) or _TYPED_SIGNS.search(text.translate(signs.ONE_SIGN)) or not signs.shouted(text):
        return text
    problems["capitals"] = None
    return _OWN_WORDS.sub(lambda match: match[0].lower(), text)


def hints(text: str, node: Node | None, problems: Problems, read: Callable[[str], Node | None]) -> tuple[Hint, ...]:
    """A hint for every problem, in the order of discovery; `read` understands a repaired text."""
    return tuple(_hints(text, node, problems, read))


def _hints(text: str, node: Node | None, problems: Problems, read: Callable[[str], Node | None]) -> Iterator[Hint]:
    for code in problems:
        yield Hint(code, _repair(code, text, node, read))
    if "bad_date" not in problems and any(day(match[0]) is None for match in _DATE.finditer(text)):
        yield Hint("bad_date", _repair("bad_date", text, node, read))
    parts = node.nodes if isinstance(node, And) else (node,)
    excluded = [part.node for part in parts if isinstance(part, Not)]
    if len(excluded) == len(parts):
        yield Hint("only_not", written(joined(And, excluded)))
    if all(isinstance(part, Word) and fold(part.text) in FUNCTION_WORDS for part in parts):
        phrase = " ".join(part.text for part in parts if isinstance(part, Word))
        yield Hint("light_words", f'"{phrase}"' if len(parts) > 1 else phrase)
    if node is None and text.strip() and not problems:
        yield Hint("no_words", "")


def _repair(code: str, text: str, node: Node | None, read: Callable[[str], Node | None]) -> str:
    """The question that has not this problem: mostly what was understood."""
    if code == "capitals":
        return written(read(_with_operators(text)))
    if code == "bad_date" and _DATE.search(text):
        return written(read(_DATE.sub(_existing, text)))
    return written(node)


def _with_operators(text: str) -> str:
    """A question in capitals in small letters, with its operators."""
    return " ".join(_IN_LETTERS.get(word, word.lower()) for word in text.split())


def _existing(match: re.Match[str]) -> str:
    """The date itself, or the nearest that there is: the last day of the month; the day and the month in turn; the year.

    >>> [_DATE.sub(_existing, text) for text in ("31.02.2024", "10.14.2025", "32.13.2025", "14.10.2025")]
    ['29.02.2024', '14.10.2025', '2025', '14.10.2025']
    """
    number, month, year = int(match[1]), int(match[2]), int(match[3])
    if 1 <= month <= 12 and number:
        return f"{min(number, monthrange(year, month)[1]):02}.{month:02}.{year}"
    return f"{month:02}.{number:02}.{year}" if 1 <= number <= 12 and 1 <= month <= 31 else match[3]
