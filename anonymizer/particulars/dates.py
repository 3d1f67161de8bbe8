"""Days of birth and death: a date, and the words, the brackets or the IIN beside it that make it one."""
from collections.abc import Iterator, Sequence
from re import IGNORECASE, compile

from anonymizer.particulars.numbers import iin, named_iin
from anonymizer.particulars.written_dates import DATE, RU_MONTHS, SP, Date, dates
from anonymizer.text.digits import digits_of
from models.mention import Category, Mention


def birth_date(text: str) -> Iterator[Mention]:
    """Dates of birth, by the words beside them, by an IIN that repeats them, or by an earlier mention of the same date."""
    written = dates(text)
    births, columns = {(int(d[:2]), int(d[2:4]), int(d[4:6])) for d in _iins(text)}, _birth_columns(text)
    lived = {born.start for born, _ in _lives(text, written)}
    sure = [d for d in written if d.start in columns or d.start in lived or _is_birth(text, d) or _by_iin(d, births)]
    for words in _IN_WORDS.finditer(text) if any(sign in text for sign in _WORDY) else ():
        yield Mention(*words.span(words.lastindex or 1), Category.BIRTH_DATE, "birth_date")
    full, sure_places = {(d.year % 100, d.month, d.day) for d in sure if d.day}, {d.start for d in sure}
    for date in written:
        again = date.day and date.year and (date.year % 100, date.month, date.day) in full
        if date.start in sure_places or again:
            yield Mention(date.start, _with_year_word(text, date), Category.BIRTH_DATE, "birth_date")


def death_date(text: str) -> Iterator[Mention]:
    """Dates of death, and later mentions of the same day."""
    written = dates(text)
    lived = {died.start for _, died in _lives(text, written)}
    sure = [d for d in written if d.start in lived or _is_death(text, d)]
    full = {(d.year, d.month, d.day) for d in sure if d.day and d.year}
    places = {d.start for d in sure}
    for date in written:
        again = date.day and (date.year, date.month, date.day) in full and not _EVENT_AFTER.search(text[date.stop : date.stop + 40].lower())
        if date.start in places or again:
            yield Mention(date.start, date.stop, Category.DEATH_DATE, "death_date")


def _lives(text: str, written: Sequence[Date]) -> list[tuple[Date, Date]]:
    """The days of birth and death of somebody, «Ким Олег, 02.10.1941 – 14.01.2020»."""
    pairs = [(born, died) for born, died in zip(written, written[1:], strict=False) if died.year - born.year >= _GROWN and _TILL.fullmatch(text, born.stop, died.start)]
    return [(born, died) for born, died in pairs if _LIFE_OPEN.search(text[max(0, born.start - 120) : born.start])]


_GROWN = 15  # years: what begins and ends sooner is a period of work or study
_TILL = compile(r"\s?(?:г\.|ж\.)?\s?[–—-]\s?")


def _with_year_word(text: str, date: Date) -> int:
    """Where a date in words ends: «29 июня 2001 года»; the «года» of «года рождения», or after «рождения», stays."""
    word = _YEAR_WORD.match(text, date.stop) if date.kind == "ru" else None
    return word.end() if word and not text[max(0, date.start - 6) : date.start].endswith("ения ") else date.stop


_YEAR_WORD = compile(rf"{SP}года(?!\w)(?!\s{{1,2}}рожд)")
_EVENT_AFTER = compile(r"^\W{0,3}(?:(?:күні|года?|г\.)\s)?(?:шамамен|сағат|около|примерно|в\s\d{1,2}\s?[ч:]|есептел)")


def _birth_columns(text: str) -> set[int]:
    """Where dates stand in the column of a table («|» between cells) whose heading speaks of birth."""
    starts: set[int] = set()
    at, column = 0, -1
    for line in text.splitlines(keepends=True):
        cells = line.split("|")
        if len(cells) < 3:
            column = -1
        elif heading := [i for i, cell in enumerate(cells) if _BIRTH_HEADING.search(cell.lower())]:
            column = heading[0]
        elif 0 <= column < len(cells) and (date := DATE.search(cells[column])):
            starts.add(at + sum(len(cell) + 1 for cell in cells[:column]) + date.start())
        at += len(line)
    return starts


_BIRTH_HEADING = compile(r"(?:дата|год|день)\W+рожд|рожд\w*\W*$|туған|т\.к\.")


def _iins(text: str) -> set[str]:
    return {digits_of(text[m.start : m.stop]) for rule in (named_iin, iin) for m in rule(text)} - {""}


_WORDS = rf"(?:\d{{1,2}}-?го|(?:[а-яё]{{5,12}}\s)?[а-яё]{{5,12}}го)\s(?:{RU_MONTHS})\s(?:[а-яё]{{3,14}}\s){{1,6}}?года"
_IN_WORDS = compile(rf"(?<!\w)({_WORDS})(?=\sрожд)|(?<=родился\s)({_WORDS})|(?<=родилась\s)({_WORDS})|(?<=родившегося\s)({_WORDS})|(?<=родившейся\s)({_WORDS})", IGNORECASE)
_WORDY = ("девятьсот", "го года")  # no year in words is without one of them
_BORN_AFTER = compile(
    r"^[\s)]{0,2}(?:(?:,|и|және|мен)\s?(?:(?:сын|доч|реб|қыз|ұл|бала)[а-яёәіңғүұқөһ]{0,6}\s)?(?:\d{4}|\d\d\.\d\d\.\d{4})(?:\s?г\.|\s?ж\.)?\s?){0,6}(?:годов\s|-?го\s(?:года?\s)?|года?\s?|г\.\s?|жыл\w{0,6}\s?|ж\.?\s?|күні\s?|,\s?)?\s?(?:г\.?\s?р\b|г\.\s?рожд|года?\s{1,2}рожд|годов\s{1,2}рожд|р\.|рожд|ж\.?\s?т\b|ж\.\s?туған|жылы\s+туған|т[уұ][гғ]ан|туылған|т\.(?=[,;\s)])|туғ\.|г/р|ж/т|появил\w+\s+на\s+свет|[өо]мирге\s+кел|өмірге\s+кел|жарық\s+дүние|»?\s?(?:[гж]\.\s)?(?:деп\s+\w+\s+)?туған\s+күн|г\.\s?р\.|"
    r"родил|(?:[а-яәіңғүұқөһ]{3,16}\s){0,3}дүниеге\s+кел|г\.р|у\s(?:[а-яё]+\s){1,3}родил|(?:олардың\s|ортақ\s|тұңғыш\s|екінші\s)?(?:қызы?|ұлы?|бала\w{0,5}|сәби\w{0,2})\s(?:[а-яәіңғүұқөһ]{2,20}\s){0,2}(?:дүниеге\s+кел|туды|туылды|туған(?!\s(?:аға|іні))))"
)
_BORN_LATER = compile(
    r"^\s?(?:жыл\w*|ж\.|күні|г\.|года?)?,?\s{0,2}(?:(?:осы|сол|аталған|бұрынғы|қазіргі)\s+|[А-ЯӘІҢҒҮҰҚӨҺ«][\w«»-]*,?\s+|(?:обл|ауд|қ|а|к|ж)\.,?\s+|(?:облы|аудан|ауыл|қала|кент|село|республика|қыстағы?|стансас|аймағ|округ)\w*,?\s+){1,8}(?:қызы\s|ұлы\s|[А-ЯӘІҢҒҮҰҚӨҺ]\w*\s){0,3}(?:туып|т[ұу][ғг]ан(?!\s(?:аға|іні|әпке|апа|қарын|сіңлі|бауыр|ана|әке|туыс))|д[үу]ниеге\s+кел|туылған)"
)
_BORN_BEFORE = compile(
    r"(?:род(?:ил(?:ся|ась|ся|ись)|ивш\w+|\.)|рожд(?:ени[яе]|ён\w*|енн\w+|\.)|г/р|туған(?:[\s,/-]+(?:күн\w*|жыл\w*|айы|уақыты|мен|және|жер\w*|орны))*|т\.к\.|туылған|появил\w+\s+на\s+свет|(?:день|дня)\s+(?:\w+\s)?рождения,?|өмірге\s+келген|дата\s+рожд\w*\.?|т/ж|д[./]р\.?|(?<!\w)др(?=\s?[:–-])|г\.р\.|т\.ж\.)"
    r"(?:\s+(?:сына?|дочь|дочери|ребенок|ребёнок|реб[её]нка|детей|внука|внучки|он|она|в|күні|жылын))?(?:[\s:–—\-|(]{0,24}|[ ]?[.…_]{3,40}[ ]?)$|дат\w\s+рождения\s(?:[^.;\d\n]|(?<!\w)\w\.){0,60}$|дат\w\s+рождения[^;\n]{0,100}(?:исправ|измен|замен|вместо|а\sне)\w*[^.;\n\d]{0,12}$|туған\s+күн[^;\n]{0,60}(?:деген|дегенді|орнына|емес)[^.;\n\d]{0,8}$|(?:мест[оа]\s+рожд\w+|туған\s+жер\w*)[^;\n\d]{2,70},\s$|род(?:ил|ивш)\w{1,5}\s+в\s+(?:(?<!\w)(?:г|с|п|пос|ст|обл|аул|дер|пгт)\.|[^.;\d]){2,60}$|(?:возраст\w?|жасы|лет)[^\n;.\d]{0,8}\d{1,3}(?:\s(?:лет|года?|жас\w?)|-\w{2})?\s\($"
)
_DIED_BEFORE = compile(
    r"(?:умер(?:ла|ли|ш\w+)?|уш[её]л\w?\s+из\s+жизни|ушла\s+из\s+жизни|не\s+стало|сконча\w+|погиб\w*(?:\s+(?:в|при)\s+\w+)?|смерт\w+|дата\s+смерти|ум\.|[қк]айтыс\s+бол\w*|қаза\s+тапқан|[қк]айтыс|гибел\w+|сконч\.|өлген|(?<!\w)өлім\w*|мұра\w*\s+ашыл\w+)(?:\s+(?:күн|раньше|ещ[её]|уже|давно|недавно|там|здесь|отца|мать|матери|в|с|наступила|күні|уақыты|болған|болуы|день|около|мужа|жены|супруг\w|сына|дочери|брата|сестры|бабушки|дедушки|наследодател\w{1,2}|мұра\s+қалдырушының|потерпевш\w{2,3}|собственника|больнице|дома|реанимации|пути|госпитале|в\s+ночь\s+на|ночью|утром|вечером|от\s+(?:[а-яё]{4,16}\s+){0,3}[а-яё]{4,16}|–))*(?:,?\s+(?:последова\w+|наступи\w+|которая\s+наступила|имевш\w+\s+место))?[\s:,–—(-]{0,6}$|"
    r"(?:дн[её]м|время|временем|день|дата|датой)\s+открытия\s+наследства\s+(?:является|считать|считается|признать)?[\s:–—-]{0,4}$"
)
_DIED_AFTER = compile(
    r"^[\s)]{0,2}(?:года?|г\.?|жылы?|ж\.|күні)?[\s,)]{0,3}(?:(?:в\s)?(?:[\w.-]+\s){0,4}?(?:умер(?:ла|ли|ш\w+)?\b|скончал|погиб(?:ла|ш\w+)?\b|наступила\s+(?:его\s|её\s|ее\s)?смерть|ушел\sиз\sжизни|уш[её]л\sиз\sжизни|ушла\sиз\sжизни|не\sстало)|[–—-]\s(?:день|дата)\s(?:открытия\sнаследства|смерти)|(?:\s?ж\.\s?)?,\s[^.;\d\n]{3,50}\d[^.;\n]{3,26}(?:қайтыс\sбол|дүние\s?сал|дүниеден|өмірден)|(?:(?:[\w.«»№-]+|\([^()]{1,60}\))\s){0,7}?(?:[қк]айтыс\s+бол|д[үу]ние\s+сал|қаза\s+(?:тап|бол)|дүниеден\s+(?:өт|оз|қайт)|өмірден\s+(?:өт|оз)|бақилық|қайтпас\s+сапар|өлген|өлді|(?:пандемия|ковид|короновирус|коронавирус|инсульт|инфаркт|ісік|жүрегі|ауру)\w*\s+(?:қайтқан|қайтты|өлді)|көз\s+жұм|мерт\s+бол|марқұм))"
)
_DIED_PAREN = compile(r"^[\s)]{0,2}(?:года?|г\.|ж\.|жылы?)\s?(?:ум\.|өлген|қ\.б\.)")
_NAME_BEFORE = compile(
    r"(?:[А-ЯӘІҢҒҮҰҚӨҺ][\w’'-]+(?:[оеу]вич\w{0,3}|[оеи]вн\w{1,3}|ич(?:а|у|ем)?|ична|ичны|ұлы\w{0,4}|қызы\w{0,5}|улы|кызы|оғлы|оглы|угли|кизи)|[А-ЯӘІҢҒҮҰҚӨҺ]\.\s?[А-ЯӘІҢҒҮҰҚӨҺ]\.|[А-ЯӘІҢҒҮҰҚӨҺ][\w-]+\s+[А-ЯӘІҢҒҮҰҚӨҺ]\w{0,3}\.|"
    r"[А-ЯӘІҢҒҮҰҚӨҺ][\w’'-]{2,}\s+[А-ЯӘІҢҒҮҰҚӨҺ][\w’'-]{2,})\s?"
)
_PAREN_OPEN = compile(_NAME_BEFORE.pattern + r"\($")
_COMMA_OPEN = compile(_NAME_BEFORE.pattern + r"(?:\([^()\n]{1,40}\)\s?)?[,;|]\s{0,12}$")
_LIFE_OPEN = compile(_NAME_BEFORE.pattern + r"(?:,\s|\()$")
_NAME_JUST_BEFORE = compile(_NAME_BEFORE.pattern + r"(?<=\s)$")
_CLOSE = compile(r"^(?:\s?(?:г\.|ж\.|жылы?|года?|\.))?(?:\)|»|\s?[,;]\s{0,2}(?:ИИН|ЖСН|уд\.|жеке|паспорт|туу|свид|св-|куәл|\d{6}\s?\d{6}|урож|прож|тұр))")
_IIN_AFTER = compile(r"^(?:\s?(?:г\.|ж\.|года?|жылы?))?[\s,;|)(]{1,14}(?:(?:ИИН|ЖСН)\W{0,3})?\d{6}\s?\d{6}(?!\d)")
_KIN = compile(
    r"(?:(?<!\w)(?:сын|дочь|дочери|сына|дочку|реб[её]н\w+|внук\w?|внучк\w|ұлы|қызы|баласы|немересі|балалары|дети|детей|братишк\w|балалар)\w{0,4}|\d{4}\)|[\d.]{8,10}\))[\s:,и]{1,4}(?:және\s)?(?:[А-ЯӘІҢҒҮҰҚӨҺ][\w-]+\s){0,3}(?:[А-ЯӘІҢҒҮҰҚӨҺ][\w-]+)\s?(?:\(|[–—-]\s|,\s)$"
)
_CLOSE_KIN = compile(r"^\s?(?:г\.|ж\.)?\s?(?:\)|,|;|\sи\s|\sжәне\s|\.)")
_CHILDREN = compile(r"(?:дети|балалары|детей|сыновья|дочери)\W{1,3}(?:[А-ЯӘІҢҒҮҰҚӨҺ]\w+\s?[–—(-]\s?[\d.]{4,10}\)?,?\s(?:(?:и|және|мен)\s)?){0,8}[А-ЯӘІҢҒҮҰҚӨҺ]\w+\s?[–—(-]\s?(?:в\s)?$")


def _is_birth(text: str, date: Date) -> bool:
    """Named as a birth before or after; or alone in brackets after a person's name; or between a name and an IIN."""
    before, after = text[max(0, date.start - 120) : date.start], text[date.stop : date.stop + 110]
    if _INITIALS_AFTER.match(after):
        return False
    if _BORN_AFTER.search(after.lower()) or _BORN_BEFORE.search(before.lower()):
        return not _DIED_BEFORE.search(before.lower())
    if date.kind.startswith("kk") or date.kind in ("year", "numeric"):
        if _BORN_LATER.search(after):
            return True
    if date.kind == "year" and _ELLIPTIC.match(after):
        return True
    if date.kind == "kk" and _NAME_JUST_BEFORE.search(before) and (_IN_A_ROW.match(after) or _PAUSE.search(after) and _OF_CHILDREN.search(before.lower())):
        return True
    if _CHILDREN.search(before) or (_KIN.search(before) and _CLOSE_KIN.search(after)):
        return True
    person = _PAREN_OPEN.search(before) or _COMMA_OPEN.search(before)
    if person and _CLOSE.search(after) and (date.kind != "year" or before.endswith("(")):
        return not _EVENT.search(after.lower()) and not (_recent(date) and _INITIALS_OPEN.search(before))
    if date.kind == "year" and person and before.endswith("(") and after.startswith(";"):
        return True
    if date.day and 0 < date.year < _ADULT and (person or _NAME_JUST_BEFORE.search(before)) and _PAUSE.search(after):
        return True
    if date.day and person and _PAUSE.search(after) and _OF_CHILDREN.search(before.lower()):
        return True
    if date.day and _DASH_OPEN.search(before) and _PAUSE.search(after) and _OF_CHILDREN.search(before.lower()):
        return True
    if date.kind == "year" and 1920 <= date.year <= 2020 and _ROW.search(before) and person and _ROW_END.match(after):
        return True
    if date.kind == "year" and 1920 <= date.year <= 2020 and _CELL_OF_NAME.search(before) and after.startswith(";"):
        return True
    if date.kind == "year" and _CHILD_NAMED.search(before) and after.startswith(")"):
        return True
    if _LONE_NAME.search(before) and (date.day and _SHUT.match(after) or date.kind == "year" and _YEAR_SHUT.match(after)):
        return True
    if date.day and 0 < date.year < _ADULT and _WIDE_OPEN.search(before) or date.kind == "year" and _OF_YEAR.match(after) and _COMMA_OPEN.search(before):
        return True
    return bool(date.kind != "year" and _IIN_AFTER.search(after))


_INITIALS_OPEN = compile(r"[А-ЯӘІҢҒҮҰҚӨҺ]\.\s?(?:[А-ЯӘІҢҒҮҰҚӨҺ]\.\s?)?\($")  # «Набиев В.Г. (13.10.2021)»: when he spoke
_INITIALS_AFTER = compile(r"\s?г\.\s?Р\.|\s?ж\.\s?Т\.")  # «от 20.01.2025г. Р.Т. Абенов», not «г.р.»
_ADULT = 2010  # a bare date after a name, «Ким Олег, 12.03.1985, Тараз», is one of birth when no case was heard yet then
_PAUSE = compile(r"^(?:\s?(?:г\.|ж\.))?(?:[,;\n»)]|\sи\s|\.?\s?$)")
_ELLIPTIC = compile(r"\sжылғы\s?(?:[),;]|\s(?:кәрия|қария|ақсақал|зейнеткер|әйел|ер\sадам|қазақ|орыс|азамат(?:ша)?)(?=[\s,;]))")  # «Айсұлтан (2013 жылғы)»
_IN_A_ROW = compile(  # «Әлинұр 2013 жылғы 21 шілдеде, Інжу 2018 жылғы 3 мамырда туған»
    r"(?:(?:,|\sжәне|\sмен)\s(?:[А-ЯӘІҢҒҮҰҚӨҺ][\w-]+\s){1,3}(?:\d{4}\s?(?:жыл\w{0,3}|ж\.)(?:\s\d{1,2}\s[а-яәіңғүұқөһ]{4,14})?|[\d.]{8,10}(?:\s?ж\.)?)){1,6}\s(?:туған|туылған|дүниеге)"
)
_ROW = compile(r"(?:^|\n)[ ]{0,8}(?:\d{1,3}[.)]?\s|[|–—•-]\s)[^\n\d]{4,70}$")  # a numbered row of a list: «3. Ким Олег, 1979   38 000»
_ROW_END = compile(r"\s?(?:г\.|ж\.)?(?:\s{3,}|\s?\n|\s?[|;]|\s?$)")
_CELL_OF_NAME = compile(  # a row parted by semicolons: «Холматов Ойбек Улугбек угли; 1999; …»
    r"(?:^|[;\n]|\d[.)]?)\s{0,2}(?:[А-ЯӘІҢҒҮҰҚӨҺ][\w’'-]+\s){2}(?:[А-ЯӘІҢҒҮҰҚӨҺ][\w’'-]+|угли|оглы|улы|ұлы|кызы|қызы|кизи)(?:\s(?:угли|оглы|улы|ұлы|кызы|қызы|кизи))?;\s$"
)
_CHILD_NAMED = compile(r"(?:несовершеннолетн\w+|малолетн\w+|кәмелетке\s+толмаған|сын\w{0,3}|доч\w{1,4}|ұлы|қызы)\s(?:[А-ЯӘІҢҒҮҰҚӨҺ][\w-]+\s){1,3}\($")
_SHUT = compile(r"\s?(?:г\.|ж\.|года?|жылы?)?\)")
_YEAR_SHUT = compile(r"\s?ж\.,")
_OF_YEAR = compile(r"\s(?:года|г\.|ж\.),\s(?:жив|прож|тұр|работ|урож|ур\.|вдов|замуж)")
_DASH_OPEN = compile(_NAME_BEFORE.pattern + r"[–—-]\s$")
_OF_CHILDREN = compile(r"дети|детей|детьми|балалар|баласы\sбар|ребен|ребён|сыновья|двое\s|трое\s|четверо\s")
_WIDE_OPEN = compile(_NAME_BEFORE.pattern + r"[ ]{2,40}$")
_LONE_NAME = compile(r"[а-яәіңғүұқөһё,:|–]\s[А-ЯӘІҢҒҮҰҚӨҺ][а-яәіңғүұқөһё]{2,20}(?<!нда)(?<!нде)\s\($")
_EVENT = compile(r"^\W{0,3}(?:күнгі|жылғы\s+(?:шешім|үкім|қаулы|бұйрық)|№)")


def _recent(date: Date) -> bool:
    """Whether a date is too late for the birth of somebody whom an act names by initials."""
    return date.year >= _ADULT or 10 <= date.year <= 30


def _by_iin(date: Date, births: set[tuple[int, int, int]]) -> bool:
    return bool(date.day and date.year) and (date.year % 100, date.month, date.day) in births


def _is_death(text: str, date: Date) -> bool:
    written, after = text[max(0, date.start - 90) : date.start], text[date.stop : date.stop + 90].lower()
    before = written[-60:].lower()
    if _DIED_NAMED.search(written) or _DEATH_CAME.search(written) or _OF_KIN.search(before) and _DIED_IN_ROW.match(text[date.stop : date.stop + 160].lower()):
        return True
    return bool(_DIED_BEFORE.search(before) or _DIED_AFTER.search(after) or _DIED_PAREN.search(after) or before.endswith("мұра ") and _OPENED.match(after))


_DIED_NAMED = compile(  # «Умер отец, Сакенов Ахан, 08.08.2023»
    r"(?i:умер(?:ла|ли)?|скончал\w{2,3}|погиб(?:ла|ли)?)\s(?:[а-яё]{2,14},?\s){0,3}(?:[А-ЯӘІҢҒҮҰҚӨҺ][\w’'-]*\.?,?\s?){1,4}(?<=[\s,])$"
)
_DEATH_CAME = compile(
    r"(?i:смерт\w{1,3}|гибел\w{1,2})(?:[^.;\n]|(?<=\b\w)\.){0,60}?(?:наступил[аи]|датирован[аы]|констатирован[аы])(?:\s(?:ночью|утром|в\s\d{1,2}[:.]\d\d))?\s$|(?i:наследств[оа]\s(?:было\s)?открылось|открылось\sнаследство)\s$"
)
_KIN_WORDS = r"(?:отец|мать|муж|жена|брат|сестра|сын|дочь|бабушка|дедушка|дед|супруг|супруга|әкесі|анасы|шешесі|ағасы|інісі|әжесі|атасы|күйеуі|әйелі|жұбайы|ұлы|қызы|әпкесі|әкем|анам)"
_OF_KIN = compile(rf"(?<!\w){_KIN_WORDS}\s(?:[^.;\n]|(?<=[гж])\.){{0,50}}$")
_DIED_IN_ROW = compile(  # «отец 06.09.2022, мать 01.05.2023 умерли»
    rf"\s?(?:года?|г\.|ж\.|күні)?,\s(?:(?:и|а|ал)\s)?{_KIN_WORDS}\s(?:[^.;\n]|(?<=[гж\d])\.){{0,80}}?\d(?:[^.,;\n]|(?<=[гж])\.){{0,30}}(?:умер|сконча|погиб|[қк]айтыс|дүние|өлген|қаза)"
)
_OPENED = compile(r"\s(?:күні\s)?ашыл")
