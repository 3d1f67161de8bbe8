"""The exact set of acts that an operator query asks for, found plainly: words by listed forms, over the texts alone.

It shares nothing with `language` and `indexer`, so that both may be measured by it. `"…"` are these very forms in a row, a word is any
of the forms that `forms.txt` lists, `word*` any word that begins so; NEAR, SENTENCE and PARAGRAPH bind tightest, then NOT, AND, OR.
"""
import re
from bisect import bisect_left
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from itertools import accumulate, pairwise, product

Spans = list[tuple[int, int]]  # half open, counted in words
Holds = Callable[["Text"], bool]
Forms = Mapping[str, frozenset[str]]

PIECE = re.compile(r'"[^"]*"|[()|&]|-(?=\w)|[^\s()"|&]+')
WORD = re.compile(r"[^\W_]+")
PARAGRAPH = re.compile(r"\n[ \t]*\n")
ABBREVIATION = r"(?<!\b\w)(?<!\bст)(?<!\bг)(?<!\bул)(?<!\bтг)(?<!\bобл)(?<!\bруб)(?<!\bжылғы)"
SENTENCE = re.compile(ABBREVIATION + r"[.!?…]+[»\"”)]*\s+(?=[«\"“(–—-]*\s*[A-ZА-ЯЁӘҒҚҢӨҰҮҺІ])|\n[ \t]*\n")
WORDS_OF = {"AND": "and", "И": "and", "ЖӘНЕ": "and", "&": "and", "OR": "or", "ИЛИ": "or", "НЕМЕСЕ": "or", "|": "or",
            "NOT": "not", "НЕ": "not", "ЕМЕС": "not", "-": "not", "SENTENCE": "sentence", "PARAGRAPH": "paragraph"}


@dataclass(frozen=True, slots=True)
class Text:
    """The words of an act in order, and where each of its sentences and paragraphs begins, counted in words."""

    words: tuple[str, ...]
    sentences: tuple[int, ...]
    paragraphs: tuple[int, ...]


def text(act: str) -> Text:
    """An act cut into words.

    >>> text("Взыскать долг. Отказать.").sentences
    (0, 2, 3)
    """
    found = [(match.start(), folded(match[0])) for match in WORD.finditer(act)]
    return Text(tuple(word for _, word in found), _starts(act, SENTENCE, found), _starts(act, PARAGRAPH, found))


def folded(word: str) -> str:
    return word.lower().replace("ё", "е")


def _starts(act: str, ends: re.Pattern[str], words: list[tuple[int, str]]) -> tuple[int, ...]:
    """The number of the first word of each unit, and the number of all words."""
    starts = [start for start, _ in words]
    return tuple(sorted({bisect_left(starts, match.end()) for match in ends.finditer(act)} | {0, len(words)}))


def forms_of(lines: Iterable[str]) -> Forms:
    """The table of forms: `word: form form…`; the word is one of its forms.

    >>> sorted(forms_of(["брак: брака браком"])["брак"])
    ['брак', 'брака', 'браком']
    """
    pairs = (line.split(":") for line in lines if line.strip())
    return {word: frozenset(map(folded, [word, *forms.split()])) for word, forms in pairs}


def expected(query: str, texts: Mapping[str, Text], forms: Forms) -> set[str]:
    """The names of the acts that hold what `query` asks. Raises KeyError for a word whose forms are not listed."""
    pieces = PIECE.findall(query)
    holds = _either(pieces, forms)
    if pieces:
        raise ValueError(f"not understood from {pieces[0]!r} on: {query}")
    return {name for name, act in texts.items() if holds(act)}


def _next(pieces: list[str]) -> str:
    return WORDS_OF.get(pieces[0], pieces[0].partition("/")[0].lower() if pieces[0].startswith("NEAR/") else "") if pieces else ""


def _either(pieces: list[str], forms: Forms) -> Holds:
    sides = [_both(pieces, forms)]
    while _next(pieces) == "or":
        pieces.pop(0)
        sides.append(_both(pieces, forms))
    return lambda act: any(side(act) for side in sides)


def _both(pieces: list[str], forms: Forms) -> Holds:
    sides = [_wanted(pieces, forms)]
    while pieces and pieces[0] != ")" and _next(pieces) != "or":
        if _next(pieces) == "and":
            pieces.pop(0)
        sides.append(_wanted(pieces, forms))
    return lambda act: all(side(act) for side in sides)


def _wanted(pieces: list[str], forms: Forms) -> Holds:
    if _next(pieces) == "not":
        pieces.pop(0)
        unwanted = _wanted(pieces, forms)
        return lambda act: not unwanted(act)
    return _close(pieces, forms)


def _close(pieces: list[str], forms: Forms) -> Holds:
    """A word, phrase or bracket, or several in nearness."""
    bracketed = _bracket(pieces)
    whole = _either(list(bracketed), forms) if bracketed else None
    operands = [_spans_of(bracketed or [pieces.pop(0)], forms)]
    kind, distance = "", 0
    while (kind_next := _next(pieces)) in ("near", "sentence", "paragraph"):
        kind, distance = kind_next, int(pieces.pop(0).partition("/")[2] or 0)
        operands.append(_spans_of(_bracket(pieces) or [pieces.pop(0)], forms))
    if kind == "near":
        return lambda act: all(_near(a(act), b(act), distance) for a, b in pairwise(operands))
    if kind:
        return lambda act: _together([operand(act) for operand in operands], act.sentences if kind == "sentence" else act.paragraphs)
    return whole or (lambda act: bool(operands[0](act)))


def _bracket(pieces: list[str]) -> list[str]:
    """The pieces inside the bracket that opens here, taken away with it; nothing when none opens."""
    if pieces[0] != "(":
        return []
    depths = accumulate((piece == "(") - (piece == ")") for piece in pieces)
    stop = next((place for place, depth in enumerate(depths) if not depth), len(pieces))
    inside = pieces[1:stop]
    del pieces[: stop + 1]
    return inside


def _spans_of(pieces: list[str], forms: Forms) -> Callable[[Text], Spans]:
    """Where a word, a beginning, a phrase, or any of several stands."""
    alternatives = [_pattern(piece, forms) for piece in pieces if piece not in WORDS_OF and piece not in "()"]
    return lambda act: [span for pattern in alternatives for span in _found(pattern, act.words)]


def _pattern(piece: str, forms: Forms) -> list[Callable[[str], bool]]:
    if piece.startswith('"'):
        return [folded(word).__eq__ for word in WORD.findall(piece)]
    if piece.endswith("*"):
        beginning = folded(piece[:-1])
        return [lambda word: word.startswith(beginning)]
    return [forms[folded(piece)].__contains__]


def _found(pattern: list[Callable[[str], bool]], words: tuple[str, ...]) -> Spans:
    last = len(words) - len(pattern) + 1
    return [(at, at + len(pattern)) for at in range(last) if all(fits(words[at + n]) for n, fits in enumerate(pattern))]


def _near(left: Spans, right: Spans, distance: int) -> bool:
    gaps = (max(a[0], b[0]) - min(a[1], b[1]) for a, b in product(left, right))
    return any(0 <= gap <= distance for gap in gaps)


def _together(operands: list[Spans], starts: tuple[int, ...]) -> bool:
    units = pairwise(starts)
    return any(all(any(start <= a and b <= stop for a, b in spans) for spans in operands) for start, stop in units)
