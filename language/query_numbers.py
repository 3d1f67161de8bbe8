"""Numbers of cases as people type and paste them: without hyphens, without the court, one or a list of them.

A number that lacks its court, «21-00-2/1234» or «№ 2/1234», asks for every number that ends so; one without its year,
«№ 2-1234», for every one that begins so (`language.numbers.known_as`).
"""
import re
from collections.abc import Iterator

from language.numbers import normal, numbered, typed
from models.mention import Span

MOST_NUMBERS = 200  # of a pasted list
_L = r"[^\W\d_]{0,3}"
_GAP = r"[\s_./\\-]{1,3}"
_END = r"(?![\w/-]|[.,]\d)"
# Court, year (since 2010, so that no date is a number), place, kind and its letter, ordinal.
_FULL = tuple(re.compile(rf"(?<![\w/-]){pattern}{_END}") for pattern in (
    rf"(\d{{4}}){_GAP}([123]\d){_GAP}(\d\d){_GAP}(\d{{1,2}})\s?-?({_L}){_GAP}((?:[^\W\d_]-?)?\d{{1,7}})",  # 7527 21 00 2 1234
    rf"(\d{{4}})([123]\d)(\d\d)-?(\d)-?({_L})\s?[/-]\s?(\d{{1,7}})",  # 752721002/1234
))
_NO_COURT = re.compile(rf"(?<![\w/.,-])(?:[123]\d\s?-\s?\d|0)\d\s?-\s?[1-9]\d?-?{_L}\s?/\s?\d{{1,7}}{_END}")
_OLD = re.compile(rf"(?<![\w/.,-])([1-4]{_L}\s?-\s?\d{{1,6}})\s?[/\\-]\s?((?:19|20)?\d\d){_END}")  # «2-1234-2016», «2-1234/16»
_ARBITRAZH = re.compile(r"(?<![\w/-])[аafф]\d\d\s?-\s?\d{1,6}\s?/\s?(?:19|20)?\d\d(?![\w/])", re.IGNORECASE)
_SHORT = rf"[1-9]{_L}\s?[-/\\]\s?\d{{1,7}}"
_ALONE = re.compile(rf"\s*({_SHORT})\s*")
_CASE = (
    r"(?:по\s{1,3})?(?:(?:гражданск|уголовн|административн|азаматты[қк]|[қк]ылмысты[қк]|[әа]к[іи]мш[іи]л[іи]к)\w{0,4}\s{1,3})?"
    r"(?:дел[оауе]м?|[іиi]с(?:т[іи]ң|т[іи]|[іи]|ке)?|case)(?!\w)[\s,:]{0,3}"
)
_SIGN = r"(?:№|N[or]?(?![^\W\d])\.?|#|номер\w{0,2}|н[өо]м[іи]р[іи]?)\s{0,3}[:№]?\s{0,3}"
_NAMING = rf"(?<!\w)(?:{_CASE}(?:{_SIGN})?|{_SIGN})"
_BEFORE = re.compile(rf"(?:{_NAMING})$", re.IGNORECASE)
_NAMED = re.compile(rf"{_NAMING}(?P<number>{_SHORT}){_END}", re.IGNORECASE)
_FOLLOWING = re.compile(r"\s{1,3}[іиi]с[іи]?(?:\s{1,3}бойынша)?(?!\w)", re.IGNORECASE)  # «7527-21-00-2/1234 іс бойынша»
_LATIN_SIGN = re.compile(r"(?<!\w)N[or]?(?=\.?\d)", re.IGNORECASE)
_REACH = 60  # characters before a number that may name it
_ITEM = re.compile(r"[\n\r,;]+")
_ORDINAL = re.compile(r"\s*\d{1,3}[.)]\s+")


def asked_numbers(text: str) -> list[tuple[Span, str]]:
    """Places of `text` that ask for a case, with its normal number; the words «дело №» before it belong to the place.

    >>> [number for _, number in asked_numbers("дело № 7527 21 00 2A 1234, 752721002/1234, 21-00-2/1234")]
    ['7527-21-00-2а/1234', '7527-21-00-2/1234', '21-00-2/1234']
    >>> [number for _, number in (*asked_numbers("іс № 2/1234 долг 7/5"), *asked_numbers("2-1234"))]
    ['2/1234', '2-1234']
    """
    text = _LATIN_SIGN.sub(lambda sign: "№".ljust(len(sign[0])), text)  # «N7527-…» would be one word
    found: list[tuple[Span, str]] = []
    for span, number in sorted(_found(text), key=lambda item: (item[0].start, -item[0].stop)):
        if not found or found[-1][0].stop <= span.start:
            start = max(span.start - _REACH, found[-1][0].stop if found else 0)
            naming = _BEFORE.search(text[start : span.start])
            following = _FOLLOWING.match(text, span.stop)
            stop = following.end() if following else span.stop
            found.append((Span(start + naming.start() if naming else span.start, stop), number))
    return found


def listed(text: str) -> tuple[tuple[str, ...], int] | None:
    """The numbers of a pasted list, and how many of its items are none; None when the text is no list of numbers.

    >>> listed("1. 7527-21-00-2/1234\\n2. 7527-21-00-2/1235\\n3. см. выше")
    (('7527-21-00-2/1234', '7527-21-00-2/1235'), 1)
    """
    items = [item for item in _ITEM.split(text) if item.strip()]
    if len(items) < 2:
        return None
    numbers: list[str] = []
    for item in items:
        bare = _ORDINAL.sub("", item, count=1).strip(" .'\"") if _ORDINAL.match(item) else item.strip(" .'\"")
        found = asked_numbers(bare)
        numbers += [number for _, number in found] if found and not _rest(bare, found) else []
    strange = len(items) - len(numbers)
    return (tuple(dict.fromkeys(numbers)), max(strange, 0)) if len(numbers) >= 2 and 2 * len(numbers) > len(items) else None


def _rest(text: str, found: list[tuple[Span, str]]) -> bool:
    """Whether `text` has words beside the numbers."""
    for span, _ in reversed(found):
        text = text[: span.start] + text[span.stop :]
    return any(letter.isalnum() for letter in text)


def _found(text: str) -> Iterator[tuple[Span, str]]:
    yield from numbered(text)
    yield from typed(text)
    for pattern in _FULL:
        for match in pattern.finditer(text):
            court, year, place, kind, letters, ordinal = match.groups()
            yield Span(*match.span()), normal(f"{court}-{year}-{place}-{kind}{letters}/{ordinal}")
    for pattern in (_NO_COURT, _ARBITRAZH):
        for match in pattern.finditer(text):
            yield Span(*match.span()), normal(match[0])
    for match in _OLD.finditer(text):
        yield Span(*match.span()), normal(f"{match[1]}/{match[2]}")
    for match in _NAMED.finditer(text):
        yield Span(*match.span("number")), normal(match["number"])
    if alone := _ALONE.fullmatch(text):
        yield Span(*alone.span(1)), normal(alone[1])
