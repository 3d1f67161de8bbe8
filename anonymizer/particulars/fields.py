"""What a form, a table or a list of particulars says after the name of a field: «Место работы: …», «Туған жері    …»."""
from collections.abc import Iterator
from functools import cache
from re import IGNORECASE, MULTILINE, Match, Pattern, compile, escape, split

from anonymizer.text.cues import Words, begun, opening
from anonymizer.wordlist import lines
from models.mention import Category, Mention

LONGEST = 240  # characters of a value, with the spaces of its column
_VALUE = r"(?P<value>[^\s\n|:;][^\n|;]*)"
_NOTHING = compile(  # what a field says where there is nothing to say
    r"\W*(?:нет\b|не\s|ни\s|без\b|безработн|временно\sне|пенсионер|домохоз|неизвестн|отсутств|то\sже|там\sже|прежн|данны|указан|"
    r"жоқ|жұмыссыз|жұмыс\sістемейді|белгісіз|зейнеткер|үй\sшаруасы|сол\s|көрсетілме)",
    IGNORECASE,
)
NUMBERED = {Category.BIRTH_DATE: 2, Category.DEATH_DATE: 2, Category.PHONE: 5, Category.IIN: 8}  # the least that such a value holds
_NUMBER = compile(r"[\d+(][\d\s()+ОOоoЗзІIlБб/.-]*[\dОOоoЗзІIlБб]")
_DATE = compile(r"[^,;()]*\d[^,;()]*(?:,\s\d[^,;()]*)?")
_DAY = compile(r"(?:\d{1,4}[ .-])[^,;()]{0,30}?(?:жылғы|года?|г\.|ж\.|\d{4})(?:[^,;()]{0,16})?(?:,[ \t]|\Z)|,[ \t]\d{1,4}[ .-][^,()]{0,40}\Z")  # beside the place of birth
_YEAR_WORD = compile(r"[ \t]?(?:года?|г\.?|жылғы|жылы|жыл|ж\.)(?:[ \t]?(?:рождения|туған|[рт]\.?))?\Z")  # says what the number is, and stays
_OTHER_FIELD = compile(r"[ \t]*[А-ЯЁӘІҢҒҮҰҚӨҺ][^:\n]{1,40}:")
_OPENS_SENTENCE = compile(r"[.]\s+(?=[А-ЯЁӘІҢҒҮҰҚӨҺ][а-яёәіңғүұқөһ]{2,}\s+[а-яёәіңғүұқөһ]{3,})")
_OCCUPATION = compile(r"(?<=[\w»\"]),\s(?!(?:ул|г|гор|с|п|пр|мкр|м-н|пос|д|к|ст|р-н|көш)[.\s])(?=[а-яәіңғүұқөһ])")
_POST_FIRST = compile(r"[а-яёәіңғүұқөһ -]{4,40},\s(?=[^,]*[А-ЯЁӘІҢҒҮҰҚӨҺA-Z«\"№])")  # «машинист экскаватора, разрез «Северный»»
_IN_ROWS_ALONE = frozenset({Category.ADDRESS, Category.PHONE})  # within a sentence other rules tell a person's from a company's
_COMPANY = compile(r"(?:БИН|БСН|юридическ|заңды\s+мекен)", IGNORECASE)


@cache
def _names() -> dict[str, Category]:
    """The category of every name of a field."""
    listed = (line.partition(":") for line in lines("fields"))
    return {name.strip().replace("ё", "е"): Category(category) for category, _, names in listed for name in names.split(";")}


@cache
def _any() -> str:
    """The names of fields as one alternative, the longest first; their words may stand apart by any gap."""
    names = sorted(_names(), key=len, reverse=True)
    return "|".join(escape(name).replace(r"\ ", r"[ \t]{1,3}").replace("е", "[её]") for name in names)


@cache
def _row() -> Pattern[str]:
    """A line that begins with a field's name, then a colon, a bar, dots or a gap, then the value."""
    return compile(
        rf"^[ \t|*•\d.)–-]{{0,12}}(?P<name>{_any()})(?:[ \t]?\([^()\n]{{1,30}}\))?(?:[ \t]*[:|][ \t|]*|[ \t]*[._…]{{3,}}[ \t]*|[ \t]{{2,}}|[ \t]*[–—-][ \t]+)"
        rf"(?P<gap>\n[ \t]{{4,}})?{_VALUE}",
        IGNORECASE | MULTILINE,
    )


@cache
def _told() -> Pattern[str]:
    """A field's name within a sentence, with a colon or a dash after it."""
    return compile(rf"(?<![\w.])(?P<name>{_any()})\s?(?::|[–—-](?=\s))\s*{_VALUE}", IGNORECASE)


@cache
def _first_words() -> Words:
    """The words that a field's name begins with."""
    first = {split(r"\W", name, maxsplit=1)[0].replace("е", "[её]") for name in _names()}
    return opening(rf"(?:{'|'.join(sorted(first))})(?!\w)")


@cache
def _next() -> Pattern[str]:
    """Where another field begins within the same line."""
    others = r"конт\.|сот\.|байланыс\w*|мекен-?жай\w*|адрес\w*|фактически|и\s(?-i:[А-ЯӘ])|ИИН|ЖСН|БИН|БСН|удостоверени|уд\.\s?л|паспорт|жеке\s?куәл|төлқұжат|гражд|гр-н|азаматт|национальн|ұлты|образовани|образ\.|білімі|семейн|отбасы|ранее|бұрын|судим|сотты|e-?mail|эл\.|холост|женат|замуж|үйленген|тұрмыс"
    return compile(rf"(?:[,.]?[ \t]+|[ \t]*\()(?=(?:{_any()}|{others}|гражд[а-я]+|азамат[а-я]+|военнообязан\w+|разведен\w*)(?!\w))|(?<=\S)[ \t]{{4,}}", IGNORECASE)


def announced_field(text: str) -> Iterator[Mention]:
    """The values of fields that name a person's datum; a row of a table whole, within a sentence up to the next field or the bracket's end.

    >>> text = "Место рождения: пос. Майкаин\\nМесто работы    не работает\\n"
    >>> [(m.category.value, text[m.start:m.stop]) for m in announced_field(text)]
    [('BIRTH_PLACE', 'пос. Майкаин')]
    """
    rows = {match.start("value"): match for match in _row().finditer(text)}
    for match in rows.values():
        yield from _value(text, match, _with_further_lines(text, match))
    for match in begun(_first_words(), _told(), text):
        if match.start("value") not in rows and _category(match["name"]) not in _IN_ROWS_ALONE:
            yield from _value(text, match, _closing(text, *match.span("value")))


def _value(text: str, match: Match[str], stop: int) -> Iterator[Mention]:
    start, category = match.start("value"), _category(match["name"])
    stop = _end(text, start, min(stop, start + LONGEST))
    value = text[start:stop]
    if _NOTHING.match(value) or category is Category.ADDRESS and _COMPANY.search(text, max(0, start - 200), stop):
        return
    if category in NUMBERED:
        pattern = _DATE if category in (Category.BIRTH_DATE, Category.DEATH_DATE) else _NUMBER
        found = pattern.match(value)
        if not found or sum(c.isdigit() for c in found[0]) < NUMBERED[category]:
            return
        stop = start + len(_YEAR_WORD.sub("", found[0].rstrip()))
    elif category is Category.WORKPLACE:
        start += post.end() if (post := _POST_FIRST.match(value)) else 0
        stop = found.start() if (found := _OCCUPATION.search(text, start, stop)) else stop
        if not any(c.isalpha() for c in text[start:stop]):
            return
    elif category is Category.BIRTH_PLACE and (found := _DAY.search(value)):
        start, stop = (start + found.end(), stop) if found.start() == 0 else (start, start + found.start())
    if any(c.isupper() or c.isdigit() for c in text[start:stop]):
        yield Mention(start, stop, category, "announced_field")


def _category(name: str) -> Category:
    return _names()[" ".join(name.lower().replace("ё", "е").split())]


def _end(text: str, start: int, stop: int) -> int:
    """Where the value ends: before the next field or sentence, without marks and spaces at its end."""
    for pattern in (_next(), _OPENS_SENTENCE):
        found = pattern.search(text, start + 1, stop)
        stop = found.start() if found else stop
    return start + len(text[start:stop].rstrip(" \t\n,;:–—-"))


def _with_further_lines(text: str, match: Match[str]) -> int:
    """The end of a row's value with the lines below that stand in the column of the value and name no field."""
    stop = match.end()
    column = match.start("value") - text.rfind("\n", 0, match.start("value")) - 1
    for _ in range(3):
        line_end = text.find("\n", stop + 1)
        line = text[stop + 1 : line_end if line_end >= 0 else len(text)]
        indent = len(line) - len(line.lstrip(" \t"))
        if indent < max(6, column - 4) or not line.strip() or _OTHER_FIELD.match(line) or _row().match(text, stop + 1):
            break
        stop += 1 + len(line)
    return stop


def _closing(text: str, start: int, stop: int) -> int:
    """The end of a value within a sentence: before a bracket that it did not open."""
    depth = 0
    for at in range(start, min(stop, start + LONGEST)):
        depth += (text[at] == "(") - (text[at] == ")")
        if depth < 0:
            return at
    return stop
