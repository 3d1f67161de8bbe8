"""Numbers of cases in any spacing, in one normal form.

Since 2015 a number says court, year, place, kind of proceedings and ordinal: 7527-21-00-2а/1234 (kind: 1 criminal, 2 civil,
3 offence, 4 administrative; а appeal, к cassation). Before: № 2-1234/2016. Russia's commercial courts: А04-1588/2013.
"""
import re
from collections.abc import Iterator

from language.letters import LOOKALIKES
from models.mention import Span

_DASH = r"\s{0,2}[-–—‑−]\s{0,2}"
_LETTER = r"[^\W\d_]"
_FULL = re.compile(
    rf"(?<![\w/-])(?P<full>\d{{4}}{_DASH}\d{{2}}{_DASH}\d{{2}}{_DASH}\d{{1,2}}\s?{_LETTER}{{0,3}}(?:-\d{{1,3}})?"
    rf"\s{{0,2}}[/\\]\s{{0,2}}(?:{_LETTER}-?)?\d{{1,7}}(?:-\d{{1,3}}(?![\d-]))?(?:{_LETTER}(?![\w]))?)(?:\s?\((?P<volume>\d{{1,2}})\))?"
)
_OLD = re.compile(
    r"(?P<named>(?:№|дел[оау]м?|іс|істің)[\s№:]{0,4})?"
    r"(?<![\w/.,-])(?P<old>\d{1,2}[а-яa-zһ]{0,3}\s?[-–]\s?\d{1,6}(?:[-–]\d{1,4})?\s?[/\\]\s?(?P<year>(?:19|20)?\d{2}))(?![\w/]|-\d|[.,]\d)",
    re.IGNORECASE,
)
_ARBITRAZH = re.compile(
    rf"(?<![\w/])(?P<arb>(?:ВАС|[АA]\d{{2}}|\d{{2}}[АA][ПP]|[ФF]\d{{2}}){_DASH}[А-Яа-я]?\d{{1,6}}(?:-\d+)?\s?/\s?(?:\d{{4}}|\d{{2}}))(?![\d/])"
)
# As people type it in a box, or copy it from the name of a file: hyphens or underscores all through.
_TYPED = re.compile(
    rf"(?<![\w/-])(?P<place>\d{{4}}[-_]\d{{2}}[-_]\d{{2}})[-_](?P<kind>\d{{1,2}}{_LETTER}{{0,3}}(?:[-_]\d{{1,3}})?)[-_/\\]"
    rf"(?P<ordinal>(?:{_LETTER}-?)?\d{{1,7}}{_LETTER}?)(?![\w/-])"
)
_SINCE_2015 = re.compile(
    rf"(?P<whole>\d{{4}}-(?P<own>\d\d-\d\d-(?P<kind>\d{{1,2}}{_LETTER}{{0,3}}(?:-\d{{1,3}})?)/(?P<ordinal>[\w-]+)))(?:\(\d+\))?"
)
_BEFORE_2015 = re.compile(rf"(?P<start>\d{{1,2}}{_LETTER}{{0,3}}-\d{{1,6}}(?:-\d{{1,4}})?)/(?P<year>(?:19|20)?\d\d)")
_SPACES = re.compile(r"\s+")


def case_numbers(text: str) -> tuple[str, ...]:
    """Every case number of `text`, normalized, once each, in their order.

    >>> case_numbers("дело № 7527 - 21-00 -2A\\\\1234, по делу №2-1234/2016; А04–1588/2013, договор № 12-7/3")
    ('7527-21-00-2а/1234', '2-1234/2016', 'А04-1588/2013')
    """
    return tuple(dict.fromkeys(number for _, number in numbered(text)))


def numbered(text: str) -> Iterator[tuple[Span, str]]:
    """Places of case numbers and the numbers, in the order of the text."""
    found = [*_matches(_FULL, "full", text), *_matches(_ARBITRAZH, "arb", text), *_matches(_OLD, "old", text)]
    stop = -1
    for span, number in sorted(found):
        if span.start >= stop:
            stop = span.stop
            yield span, number


def typed(text: str) -> Iterator[tuple[Span, str]]:
    """Places of numbers since 2015 that were typed without their slash, in the order of the text; for queries alone.

    >>> [number for _, number in typed("7515-22-00-2-4127 7599_22_00_2A_9318, 8-705-555-00-01")]
    ['7515-22-00-2/4127', '7599-22-00-2а/9318']
    """
    for match in _TYPED.finditer(text):
        yield Span(*match.span()), normal(f"{match['place']}-{match['kind']}/{match['ordinal']}".replace("_", "-"))


def normal(number: str) -> str:
    """One form of a case number: no spaces, hyphens, a slash, small Cyrillic letters (Russia's: capital).

    >>> normal("3599-24-00 -2a/2151"), normal("a04-1588/2013")
    ('3599-24-00-2а/2151', 'А04-1588/2013')
    """
    number = re.sub(r"[–—‑−]", "-", _SPACES.sub("", number)).replace("\\", "/").translate(LOOKALIKES).replace("F", "Ф")
    return number.upper() if re.match(r"[^\W\d_]|\d{2}[АаPРпП]{2}", number) else number.lower()


def known_as(number: str) -> tuple[str, ...]:
    """A normal number and the shorter ones by which people ask for it: without court, year, place; before 2015 without its year.

    >>> known_as("7527-21-00-2а/1234")
    ('7527-21-00-2а/1234', '21-00-2а/1234', '00-2а/1234', '2а/1234', '2а-1234')
    >>> known_as("2-1234/2016"), known_as("2-1234/16")
    (('2-1234/2016', '2-1234/16', '2-1234'), ('2-1234/16', '2-1234/2016', '2-1234'))
    """
    if match := _SINCE_2015.fullmatch(number):
        own, kind, ordinal = match["own"], match["kind"], match["ordinal"]
        volume = (f"{match['whole']}",) if match["whole"] != number else ()
        return (number, *volume, own, own.partition("-")[2], f"{kind}/{ordinal}", f"{kind}-{ordinal}")
    if match := _BEFORE_2015.fullmatch(number):
        year = match["year"]
        other = year[2:] if len(year) == 4 else f"20{year}"
        return number, f"{match['start']}/{other}", match["start"]
    return (number,)


def _matches(pattern: re.Pattern[str], group: str, text: str) -> Iterator[tuple[Span, str]]:
    for match in pattern.finditer(text):
        if group == "old" and not _is_old(match):
            continue
        number = normal(match[group])
        if group == "full" and match["volume"]:
            number += f"({match['volume']})"
        yield Span(match.start(group), match.end()), number


def _is_old(match: re.Match[str]) -> bool:
    """Contracts and registers are numbered alike: a year of four digits, or a word that names a case."""
    if len(match["year"]) == 4:
        return True
    named = (match["named"] or "").lower()
    return "де" in named or "іс" in named or (named.startswith("№") and len(match["old"].split("-")[0]) == 1 and "/" in match["old"])
