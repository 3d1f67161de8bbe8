"""The pieces of a typed query: words, phrases, operators, fields, brackets, numbers of cases and articles of law."""
import re
from collections.abc import Callable, Iterator
from enum import StrEnum
from itertools import pairwise
from typing import NamedTuple

from language import query_signs as signs
from language.lemmas import lemmas
from language.letters import bare
from language.query_fields import FIELDS, VALUES, Read, field_named, read, value_of
from language.query_numbers import asked_numbers
from language.query_proximity import joined
from language.query_references import names_of_laws, references
from language.tokens import fold, tokens
from models.act import Citation
from models.mention import Span
from models.query import And, Article, CaseNumber, Near, Node, Or, Phrase, Prefix, Word

SHORTEST_PREFIX = 3  # letters before the asterisk; fewer would match half of the vocabulary


class Kind(StrEnum):
    """What a piece is; an ATOM carries its node, a SCOPE the field of what follows, the rest are signs of the grammar."""

    ATOM = "atom"
    AND = "and"
    OR = "or"
    NOT = "not"
    OPEN = "open"
    CLOSE = "close"
    NEAR = "near"
    SENTENCE = "sentence"
    PARAGRAPH = "paragraph"
    SCOPE = "scope"


class Piece(NamedTuple):
    """One sign or atom of the query; `problem` is the code of a hint, "" when it is well formed.

    `value` is the distance of NEAR, or the field of SCOPE with its value («part:reasons»); `plain`: a mere word or reference."""

    kind: Kind
    node: Node | None = None
    problem: str = ""
    value: str = ""
    plain: bool = False


def pieces(text: str) -> Iterator[Piece]:
    """The pieces of `text` in their order; text between them that has no word in it is passed over.

    >>> [p.kind.value for p in pieces('иск НЕ (долг | "сот шешімі") NEAR/3 пеня')]
    ['atom', 'not', 'open', 'atom', 'or', 'atom', 'close', 'near', 'atom']
    """
    text = text.translate(signs.ONE_SIGN)
    hidden, waiting = _hidden(text)
    at = 0
    for span, node in references(text, hidden):
        named = waiting.get(span.start)  # where the name of the field begins, «статья: ст. 188 УК»
        yield from _signs(text, at, span.start if named is None else named)
        yield Piece(Kind.ATOM, node, plain=named is None)
        at = span.stop
    yield from _signs(text, at, len(text))


def _hidden(text: str) -> tuple[list[Span], dict[int, int]]:
    """What no reference reaches over; and fields of a number or an article whose value may follow, by the end of their names."""
    hidden: list[Span] = []
    waiting: dict[int, int] = {}
    laws = names_of_laws(text)
    for match in SOLID.finditer(text):
        span = Span(*match.span())
        if match.lastgroup == "reference" and referred(match["reference"]).problem:
            span = Span(span.start, text.index(":", span.start) + 1)
            waiting[span.stop + text.startswith(" ", span.stop)] = span.start
        if span not in laws:
            hidden.append(span)
    return hidden, waiting


def _signs(text: str, start: int, stop: int) -> Iterator[Piece]:
    for match in PIECE.finditer(text, start, stop):
        piece = READERS[str(match.lastgroup)](match[str(match.lastgroup)])
        if piece.node is not None or piece.problem or piece.kind is not Kind.ATOM:
            yield piece


def quoted(text: str) -> Piece:
    """A phrase; one whose closing quote is missing goes to the end. With a distance its words stand near each other."""
    inside, _, spread = text[1:].partition('"')
    words = tuple(fold(token.text) for token in tokens(inside))
    if not words:
        return Piece(Kind.ATOM)
    if not spread or len(words) == 1:
        return Piece(Kind.ATOM, Phrase(words), "spread" if spread else "" if len(text) > 1 and text.endswith('"') else "unbalanced_quote")
    near = tuple(Near(Phrase((a,)), Phrase((b,)), _distance(spread)[0]) for a, b in pairwise(words))
    return Piece(Kind.ATOM, joined(And, near), "spread")


def plain(text: str) -> Piece:
    """A word with no space in it; several words joined by a hyphen or a dot must all be there."""
    text = text.rstrip(".,;:!?…")
    found = list(tokens(text))
    if not found:
        return Piece(Kind.ATOM, None, "stray_asterisk" if "*" in text else "")
    nodes: list[Node] = [_alone(token.text) for token in found]
    begins, problem = _beginning(text, found[-1].text)
    if begins:
        nodes[-1] = Prefix(fold(found[-1].text))
    if UNKNOWN_FIELD.match(text):
        problem = problem or "unknown_field"
    return Piece(Kind.ATOM, joined(And, nodes), problem, plain="*" not in text)


def _alone(text: str) -> Node:
    """A word; or the number, the article that it is when it stands alone, «188УК», or has in it, «2ҚК188»."""
    if text.isalpha() or text.isdigit() or not references(text, []):
        return word(text)
    return _number(text) or joined(And, (piece.node for piece in pieces(text))) or word(text)


def word(text: str) -> Word:
    """A word in any form; one that would be an operator is written small."""
    return Word(text.lower() if text in signs.OPERATORS else text, lemmas(fold(text)))


def _beginning(text: str, last: str) -> tuple[bool, str]:
    """Whether an asterisk makes the last word of `text` a beginning, and what is wrong with the asterisks."""
    if "*" not in text:
        return False, ""
    problem = "" if "*" not in text.rstrip("*") else "stray_asterisk"
    if not text.endswith("*"):
        return False, problem
    long_enough = len(fold(last)) >= SHORTEST_PREFIX
    return long_enough, problem if long_enough else "short_prefix"


def near(text: str) -> Piece:
    """NEAR with its distance, within its limits."""
    distance, problem = _distance(text)
    return Piece(Kind.NEAR, None, problem, str(distance))


def _distance(text: str) -> tuple[int, str]:
    digits = re.search(r"\d{1,4}", text)
    if not digits:
        return signs.USUAL, "no_distance"
    distance = int(digits[0])
    return min(distance, signs.FARTHEST), "far_distance" if distance > signs.FARTHEST else ""


def fuzzy(text: str) -> Piece:
    """A wave after a word, as other systems ask for similar spellings: we do not."""
    return Piece(Kind.ATOM, None, "no_fuzzy")


def weighed(text: str) -> Piece:
    """A caret after a word, as other systems give it a weight: we do not."""
    return Piece(Kind.ATOM, None, "no_weight")


def referred(text: str) -> Piece:
    """The field of a number or of an article with its value; one that cannot be understood is searched as words."""
    name, _, value = text.partition(":")
    field, value = field_named(name), value.strip(' ",;')
    node = _number(value) if field == "number" else _article(value)
    if node or not value:
        return Piece(Kind.ATOM, node, "" if node else "no_value")
    return plain(value)._replace(problem="bad_number" if field == "number" else "bad_article", plain=False)


def _number(value: str) -> Node | None:
    found = asked_numbers(value)
    return CaseNumber(found[0][1]) if len(found) == 1 and not _beside(value, [found[0][0]]) else None


def _article(value: str) -> Node | None:
    """An article in words, or by its key: «УК:188:3»."""
    if KEY.fullmatch(value):
        return Article(Citation.of_key(value.replace("‹", "«").replace("›", "»")).key)
    found = references(value, [])
    return found[0][1] if len(found) == 1 and isinstance(found[0][1], Article | Or) and not _beside(value, [found[0][0]]) else None


def _beside(text: str, spans: list[Span]) -> bool:
    """Whether there are words beside the places."""
    return any(not any(span.start <= token.start < span.stop for span in spans) for token in tokens(text))


def fielded(text: str) -> Piece:
    """A field with its value; before a bracket, and «part:» always, it is a SCOPE of what follows."""
    name, _, value = text.partition(":")
    field, value = field_named(name), value.strip(' ",;()')
    if field == "part":
        part = value_of(field, value)
        return Piece(Kind.SCOPE, None, "", f"part:{part}") if part else _as_words(value, Read(None, "unknown_value" if value else "no_value"))
    if not value and not text.endswith('"'):
        return Piece(Kind.SCOPE, None, "", field)
    return _as_words(value, read(field, value))


def _as_words(value: str, found: Read) -> Piece:
    """What was read; an unknown value is searched as words, a wrong year or day is left out."""
    if found.problem != "unknown_value":
        return Piece(Kind.ATOM, found.node, found.problem)
    return Piece(Kind.ATOM, joined(And, (_alone(token.text) for token in tokens(value))), found.problem)


def sign(kind: Kind) -> Callable[[str], Piece]:
    return lambda text: Piece(kind)


def _any(names: list[str]) -> str:
    """A pattern for one of `names`, also without Kazakh letters, the longest first."""
    return "|".join(re.escape(name) for name in sorted({*names, *map(bare, names)}, key=len, reverse=True))


_REFERENCES = ("number", "article")
_REFERENCE_NAMES = _any([name for field in _REFERENCES for name in FIELDS[field].split()])
_OTHER_NAMES = _any([name for field, names in FIELDS.items() if field not in _REFERENCES for name in names.split()])
_LONG_VALUES = _any([name for known in VALUES.values() for names in known.values() for name in names.split("|") if " " in name])
_BOUND = r"\(\s?[<>=≤≥]{1,2}\s?\d[\d./-]{3,9}\s?\)|[<>=≤≥]{1,2}\s?\d[\d./-]{3,9}"  # «год: > 2021», «год:(>2021)»
_VALUE = (
    rf'(?:{_BOUND}|(?=\()|"[^"]*"?|(?i:{_LONG_VALUES})(?!\w)|\d{{4}}\s?(?:\.{{2,3}}|…|-)\s?\d{{4}}(?![\d.-])'
    r'|[^\s"()&|]+(?:\s(?:[^\W\d_]\.\s?){1,2}(?![\w.]))?)'  # «Ахметова Ж.М.»
)
_STARTS = r"(?<!\w)(?<!\w-)"
QUOTED = r'(?P<quoted>"[^"]*"?(?:(?<=.")(?:\s?~\s?\d{1,6}|/\d{1,3}(?![^\s"()])))?)'
_SOLID = (
    rf'(?P<reference>{_STARTS}(?i:{_REFERENCE_NAMES}):\s?(?:"[^"]*"?|[^\s"()&|]*))',
    rf"(?P<field>{_STARTS}(?i:{_OTHER_NAMES}):\s?{_VALUE}?)",
    f"(?P<near>{signs.NEAR})",
    f"(?P<sentence>{signs.SENTENCE})",
    f"(?P<paragraph>{signs.PARAGRAPH})",
    f"(?P<and>{signs.AND})",
    f"(?P<or>{signs.OR})",
)
SOLID = re.compile("|".join((QUOTED, *_SOLID, f"(?P<not>{signs.NOT_IN_WORDS})")))
PIECE = re.compile("|".join((
    QUOTED,
    *_SOLID,
    r"(?P<fuzzy>~\s?\d{0,6})",
    r"(?P<weighed>\^\s?\d{0,6}(?:\.\d{1,6})?)",
    r"(?P<open>\()",
    r"(?P<close>\))",
    f"(?P<not>{signs.NOT})",
    r'(?P<plain>[^\s"()&|~^]+)',
)))
KEY = re.compile(r"[^:;\d][^:;]{0,200}:\d{1,4}(?:-\d{1,3})?(?::\d{0,4}){0,2}")
UNKNOWN_FIELD = re.compile(r"[^\W\d_]{2,30}:[\w(\"*]")
READERS: dict[str, Callable[[str], Piece]] = {
    "quoted": quoted,
    "reference": referred,
    "field": fielded,
    "near": near,
    "plain": plain,
    "fuzzy": fuzzy,
    "weighed": weighed,
    **{kind.value: sign(kind) for kind in (Kind.SENTENCE, Kind.PARAGRAPH, Kind.AND, Kind.OR, Kind.NOT, Kind.OPEN, Kind.CLOSE)},
}
