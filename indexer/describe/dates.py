"""The date of an act: in digits or in words, in either language; dates of birth and of other documents are passed by."""
import re
from datetime import date

from indexer.describe.reading import Reading
from language.numbers import numbered

RUSSIAN_MONTHS = ("январ", "феврал", "март", "апрел", "мая", "июн", "июл", "август", "сентябр", "октябр", "ноябр", "декабр")
KAZAKH_MONTHS = ("кантар", "акпан", "наурыз", "сауир", "мамыр", "маусым", "шилде", "тамыз", "кыркуйек", "казан", "караша", "желтоксан")
_MONTHS = {name[:3] if name == "мая" else name: number for names in (RUSSIAN_MONTHS, KAZAKH_MONTHS) for number, name in enumerate(names, 1)}
_RU = r"(?P<{}>" + "|".join(name[:2] + name[2:] for name in RUSSIAN_MONTHS).replace("мая", "ма[яй]") + r")\w{{0,2}}"
_KK = r"(?P<{}>" + "|".join(KAZAKH_MONTHS).replace("кыркуйек", "кыркуйе[кг]") + r")\w{{0,6}}"
_DAY = r"[«\"]? ?(?P<{}>[0-9iио]{{1,2}}) ?[»\"]?"
_YEAR = r"(?P<{}>(?:[1iи]9|2[0о])[0-9о]{{2}})"

PATTERNS = (
    re.compile(rf"(?<![\w.]){_DAY.format('d1')}\s+{_RU.format('m1')}\s+{_YEAR.format('y1')}(?:\s*г|\s*$|\s|,)"),
    re.compile(rf"(?<![\w.]){_YEAR.format('y2')}\s*(?:жыл\w*|ж\.?),?\s*{_DAY.format('d2')}(?:-?ши)?\s*{_KK.format('m2')}"),
    re.compile(rf"(?<![\w.]){_DAY.format('d3')}\s+{_KK.format('m3')}\s+{_YEAR.format('y3')}"),
    re.compile(rf"(?<![\w./-])(?P<d4>\d{{1,2}})[./](?P<m4>\d{{1,2}})[./]{_YEAR.format('y4')}(?=г|[\s,;)»]|\.(?!\d)|$)"),
    re.compile(r"(?<![\w./-])(?P<d5>\d{2})\.(?P<m5>\d{2})\.(?P<y5>[0-3]\d)(?=\s?[гж](?:\.|од|ыл|\s))"),  # «27.05.25 ж.»
)
ORDINALS = {
    "перв": 1, "втор": 2, "треть": 3, "четверт": 4, "пят": 5, "шест": 6, "седьм": 7, "восьм": 8, "девят": 9, "десят": 10, "одиннадцат": 11,
    "двенадцат": 12, "тринадцат": 13, "четырнадцат": 14, "пятнадцат": 15, "шестнадцат": 16, "семнадцат": 17, "восемнадцат": 18,
    "девятнадцат": 19, "двадцат": 20, "тридцат": 30,
}
_WORDS = re.compile(
    rf"(?P<day>(?:(?:двадцать|тридцать) )?[а-я]{{4,14}}(?:ое|ого|ье|ьего)) {_RU.format('month')} две тысячи(?: (?P<tens>двадцать|тридцать))? (?P<year>[а-я]{{4,14}}) года"
)
# What stands before or after a date that is not the act's own.
_NOT_BEFORE = re.compile(r"(?:(?<!\w)(?:от|с|со|до|по|на|родивш\w+|рожд\w+|выдан\w*|силу|ордер\w*|довер\w+|умер\w*|к)\s*[(«\"]?|(?:датасы|(?<=\w )куни|рождения):\s*)$")
_NOT_AFTER = re.compile(r"(?:\s*г(?:ода|\.)?)?,?\s*(?:рожд|г\.\s?р|ж\.\s?т|туган|дагы|деги|дан(?!\w)|ден(?!\w)|нан(?!\w)|(?:года )?вступи)")
_LOCATIVE = re.compile(r"(?:да|те|деде)$")
_REFERRING = re.compile(r"(?:дагы|деги|тагы|теги|гы|(?<!кыркуйе)ги|дан|ден|нан|нен|тан|тен)$")
_OPENED = re.compile(r"\d{4}-(\d\d)-\d\d-")  # a case number since 2013
HEAD = 6000  # characters from the beginning in which an act is dated


def act_date(reading: Reading, title: int, head: int) -> date | None:
    """The date nearest the title that is not said to be another's; `title` is where it stands, `head` where the head ends.

    The head first, then what follows; None when there is no date."""
    if value := _before_title(reading, title):
        return value
    near = min(head, HEAD, len(reading.bare))
    found = _found(reading, title, near)
    if found:
        return min(found)[1]
    if value := _in_words(reading, near) or _after_number(reading):
        return value
    found = _found(reading, title, min(HEAD, len(reading.bare)))
    return min(found)[1] if found else None


def _found(reading: Reading, title: int, stop: int) -> list[tuple[int, date]]:
    """Dates before `stop` that may be the act's, each with its distance; none before the year in which the case was opened."""
    opened = _opened(reading)
    return [
        (_distance(reading, match, title), value)
        for pattern in PATTERNS for match in pattern.finditer(reading.bare, 0, stop)
        if (value := _value(match)) and value.year >= opened and not _of_another(reading.bare, match)
    ]


def _opened(reading: Reading) -> int:
    """The year in the first case number of the head; 0 where it tells none."""
    number = next((found for _, found in numbered(reading.flow[: HEAD // 2])), "")
    match = _OPENED.match(number)
    return 2000 + int(match[1]) if match else 0


def _distance(reading: Reading, match: re.Match[str], title: int) -> int:
    """Characters from the title, so that the date line wins; a locative («маусымда») tells of an event and counts as far."""
    locative = _LOCATIVE.search(match[0]) is not None
    line = reading.plain[reading.plain.rfind("\n", 0, match.start()) + 1 : match.start()]
    return abs(match.start() - title) + (2000 if locative else 0) + min(len(line), 60)


def _after_number(reading: Reading) -> date | None:
    """«№ 3118-23-00-2/2910 от 28.12.2023»: the act's own number and date."""
    for span, _ in numbered(reading.flow[: HEAD // 2]):
        for pattern in PATTERNS:
            if match := pattern.search(reading.bare, span.stop, min(len(reading.bare), span.stop + 40)):
                value = _value(match)
                return value if value and value.year >= _opened(reading) else None
    return None


def _of_another(bare: str, match: re.Match[str]) -> bool:
    if _NOT_BEFORE.search(bare, max(0, match.start() - 30), match.start()) or _NOT_AFTER.match(bare, match.end()):
        return True
    return bool(_REFERRING.search(match[0]))


def _before_title(reading: Reading, title: int) -> date | None:
    """«Сотының 2024 жылғы 23 тамыздағы ҮКІМІ»: the reference is to the act itself when the title follows."""
    for match in PATTERNS[1].finditer(reading.bare, 0, min(HEAD, len(reading.bare))):
        if 0 <= title - match.end() < 12:
            return _value(match)
    return None


def _value(match: re.Match[str]) -> date | None:
    groups = {name[0]: value for name, value in match.groupdict().items() if value}
    try:
        month = int(groups["m"]) if groups["m"].isdigit() else _month(groups["m"])
        year = _number(groups["y"])
        value = date(year if year > 99 else 2000 + year, month, _number(groups["d"]))
    except ValueError:
        return None
    return value if value.year >= 1990 else None


def _number(digits: str) -> int:
    """A number whose digits a scan may have taken for letters: «I6», «2О19»."""
    return int(digits.translate(str.maketrans("iио", "110")))


def _month(name: str) -> int:
    return next(number for stem, number in _MONTHS.items() if name.startswith((stem, stem[:-1])) and name[:3] == stem[:3])


def _in_words(reading: Reading, stop: int) -> date | None:
    """«шестое марта две тысячи двадцать четвёртого года»."""
    match = _WORDS.search(reading.bare, 0, stop)
    if not match:
        return None
    try:
        day = sum(_ordinal(word) for word in match["day"].split())
        year = 2000 + {"двадцать": 20, "тридцать": 30}.get(match["tens"] or "", 0) + _ordinal(match["year"])
        return date(year, _month(match["month"]), day)
    except ValueError:
        return None


def _ordinal(word: str) -> int:
    stems = [stem for stem in ORDINALS if word.startswith(stem)]
    if not stems:
        raise ValueError(word)
    return ORDINALS[max(stems, key=len)]
