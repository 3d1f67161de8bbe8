"""Numbers of cases and articles of law in a typed query, which are looked up rather than searched as words."""
import re

from language.query_articles import articles
from language.query_numbers import asked_numbers
from language.query_signs import EXCLUDING
from models.mention import Span
from models.query import Article, CaseNumber, Node, Or

# The name of a law in quotation marks beside the word for it: «О нотариате» is no phrase to look for then.
_NAME = re.compile(
    r'(?:закон\w{0,3}|кодекс\w{0,4})(?:\sрк|\sреспублики\sказахстан)?\s{0,3}(?P<after>"[^"]{3,200}")'
    r'|(?P<before>"[^"]{3,200}")\s{0,3}(?:[қк]р\s)?(?:заң|кодекс)', re.IGNORECASE)
# In the name of a code; and «188 (ч. 2) УК».
_REMARK = re.compile(r"\((супружестве|ерл[іи]-зайыптылы[қк]|(?:ч|п|часть|пункт)\.?\s?\d{1,2})\)", re.IGNORECASE)
_HYPHEN = re.compile(EXCLUDING)
_RANGE = re.compile(r"(?<![\w./-])(?:(?:со?|от)\s)?(\d{1,4})(?:\s(?:по|до)\s|\s?-\s|\s-\s?)(\d{1,4})(?![\w./-])", re.IGNORECASE)


def references(text: str, hidden: list[Span]) -> list[tuple[Span, Node]]:
    """Places of case numbers and articles in `text` (signs as in ONE_SIGN), in their order, with what they ask for.

    They do not reach over what is `hidden`: phrases, operators, fields. Of several articles in one citation any is
    asked for: «188, 189 УК» are the acts of both.

    >>> text = "долг 188 УК, дело 2-1234/2016"
    >>> [(span.of(text), node) for span, node in references(text, [])]
    [('188 УК', Article(key='УК:188')), ('дело 2-1234/2016', CaseNumber(number='2-1234/2016'))]
    """
    for span in hidden:
        text = covered(text, span)
    excluding = _HYPHEN.sub(";", text)  # «7527 -21…» is one number, «-7527-21…» excludes one
    numbers = [(span, CaseNumber(number)) for one in (text, excluding) for span, number in asked_numbers(one)]
    rest = _without_brackets(_REMARK.sub(lambda match: f" {match[1]} ", excluding))
    for span, _ in numbers:
        rest = covered(rest, span)
    rest = _RANGE.sub(_in_one_piece, _NAME.sub(_in_angles, rest))
    found = [*numbers, *((span, _any_of([Article(key) for key in keys])) for span, keys in articles(rest))]
    kept: list[tuple[Span, Node]] = []
    for span, node in sorted(found, key=lambda item: (item[0].start, -item[0].stop)):
        if not kept or kept[-1][0].stop <= span.start:
            kept.append((span, node))
    return kept


def names_of_laws(text: str) -> list[Span]:
    """Places of names of laws in quotation marks.

    >>> [span.of('ст. 5 закона "О нотариате" "долг"') for span in names_of_laws('ст. 5 закона "О нотариате" "долг"')]
    ['"О нотариате"']
    """
    return [Span(*match.span(str(match.lastgroup))) for match in _NAME.finditer(text)]


def _in_one_piece(match: re.Match[str]) -> str:
    """«с 188 по 190» as a range of articles is written, as long as it was."""
    return f"{match[1]}-{match[2]}".ljust(len(match[0])) if int(match[1]) < int(match[2]) else match[0]


def covered(text: str, span: Span) -> str:
    """The text with signs in the place of `span` that end whatever reaches over it."""
    return text[: span.start] + ";" * (span.stop - span.start) + text[span.stop :]


def _in_angles(match: re.Match[str]) -> str:
    return re.sub('"([^"]*)"', "«\\1»", match[0])


def _without_brackets(text: str) -> str:
    """Brackets of the query become signs that end a citation; those of a list, «пп. 1), 3) ч. 2», close nothing and stay."""
    letters = list(text)
    depth = 0
    for place, letter in enumerate(text):
        if letter == "(":
            depth, letters[place] = depth + 1, ";"
        elif letter == ")" and (depth or not text[place - 1 : place].isdigit()):
            depth, letters[place] = max(depth - 1, 0), ";"
    return "".join(letters)


def _any_of(nodes: list[Article]) -> Node:
    return nodes[0] if len(nodes) == 1 else Or(tuple(dict.fromkeys(nodes)))
