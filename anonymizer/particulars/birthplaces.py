"""Where people were born."""
from collections.abc import Iterator
from re import compile

from anonymizer.particulars.places import Place, places
from anonymizer.text.cues import begun, beside, opening
from models.mention import Category, Mention

_BEFORE = compile(
    r"(?:урож(?:\.|енец\w*|ен\w{1,5})|(?<!\w)(?:ур|м\.\s?р)\.|(?<!\w)родин\w|выход(?:ец|цы|ца)\s+из|мест[оа]м?\s+рожд(?:\.|ения)(?:\s+(?:является|указан\w?|значится))?|м/р|рожд\.|туған\s+(?:жер\w*|мекен\w*|ж\.)(?:\s+(?:мен|және)\s+(?:күн|уақыт|жыл)\w*)?|т\.ж\.|туып-өскен\s+жері|(?:род(?:ил\w{2,4}|ивш\w{2,4}|\.)|рожд\.)[:\s]{1,3}[\d.]{4,10}(?:\s?г\.|\s?года?)?,|род(?:ил(?:ся|ась|ись)|ивш\w{2,4}|\.)(?:[^\n.;]{0,12}(?:\d[\d.]*|года?у?|г\.|[а-я]+)\s){0,6}|рожд[её]нн\w+|родом|(?:мест[оа]\s+рожд\w+|жері)\s*[:–-]?\s*[\d.]{4,10}(?:\s?[гж]\.)?,?)"
    r"\s*(?:и\s+\w+\s+)?(?:наследодателя|истца|ответчика|подсудимо\w+)?\s*(?:[–—:(|-]\s*|[.…_]{2,60}\s*)?(?:в\s+|из\s+|на\s+)?$"
)
_AFTER = compile(r"^»?,?\s{1,2}(?:\d{4}\s(?:жыл\w*|ж\.)\s(?:\d{1,2}\s\w{4,14}\s)?|\d\d\.\d\d\.\d{4}\s(?:ж\w*\.?\s)?(?:күні\s)?)?(?:откуда\s(?:\w+\s){0,4}род(?:ом|ил)|туып|өмірге\s+кел|дүние\s+есіг|туған-өскен|(?:тумасы|туылған|туған|тамған|дүниеге\s+кел)|(?:[а-яәіңғүұқөһ]{3,8}\s)?(?:\S+\s){0,2}(?:дүниеге\s+кел))")
_LOWER = (  # the words in small letters that the name of a place may hold
    r"(?:район\w{0,2}|р-на?|област\w{1,2}|кра[йяе]|республик\w|сел[оа]|город[ае]?|пос[её]л(?:ок|ка)|аула?|деревн[яи]|станци[яи]|разъезда?|сельск\w{2,3}|округ\w?|имени|аймак[а]?|губерни\w|уезда?|волост\w|хутор\w?|"
    r"облысы\w{0,4}|ауданы\w{0,4}|қаласы\w{0,4}|ауылы\w{0,4}|ауылдық|окру[гі]\w*|кенті\w{0,4}|стансас\w*|аймағы\w*|губерниясы\w*|өлкесі\w*|қыстағы\w*|би|батыра?|ата|хан\w?)"
)
_MARK = r"(?:(?i:г|гор|с|п|пос|д|дер|ст|аул|обл|респ|пгт|р|а|к|қ|ауд)\.\s?)"
_NAMED = r"(?:(?!ИИН|ЖСН|РНН|УЛ|Адрес|Нац|Гражд|Тел|Мекен|Тұрғ|Прож|Жеке|Удост|Паспорт|Образ|Ұлты|Білім|Азаматт|Место|Ранее)[А-ЯЁӘІҢҒҮҰҚӨҺA-Z][\w’'-]*\.?|«[^»\n]{2,30}»)"
_FROM_BEFORE = compile(
    r"(?:(?<!\w)ур\.(?=\s[А-ЯЁӘ])|[Вв]ыход(?:ец|цы|ца|цем)\sиз|[Рр]одом\sиз-под|[Уу]рож(?:\.|енец|енк[аиу]|енц[ауе]\w?)|УРОЖЕН\w{1,3}|[Рр]одом\s+(?:из|[–—:-])|(?i:мест[оа]м?\s+рожд(?:\.|ения))(?:\s+[а-яё]{4,16})?\s*[–—:-]|(?i:место\sрожд(?:ения|\.))|м/р\s?:?|(?i:т[уұ][ғг]ан\s+жер[іi])(?:\sкөрсетілген)?\s*(?:[–—:-]|[.…_]{2,60})?(?=\s*[А-ЯӘІҢҒҮҰҚӨҺ])|т\.ж\.)"
    rf"\s{{0,3}}((?:{_MARK}|{_LOWER}\s){{0,2}}{_NAMED}(?:,?(?:[ ]{{1,2}}|(?<=[а-яё])\n(?=[а-яё]))(?:{_MARK}{{0,2}}{_NAMED}|{_LOWER}(?!\w)|обл\.|р-на?(?!\w)|губ\.)){{0,9}})"
)
_TOWN = r"(?:[А-ЯҚӨҰІҢҒҮӘ]{2,5}(?:-(?:да|де|та|те))?|[А-ЯӘІҢҒҮҰҚӨҺ][а-яәіңғүұқөһё]{2,20}(?:-[А-ЯӘІҢҒҮҰҚӨҺ]?[а-яё]{2,20}){0,2})"
_UNMARKED = compile(
    rf"(?<!\w)(?i:родил(?:ся|ась|ись)|родивш\w{{2,4}})(?:\s(?:\d[\d.]{{0,9}}|года?у?|г\.|[а-я]{{3,8}}|и\s[а-я]+)){{0,5}}?\sв\s({_TOWN})(?=[\s,.;)]|$)|"
    rf"(?<!\w)({_TOWN}(?<=[дт][ае]))\s(?:\d[\d.]{{3,9}}\s(?:жыл\w{{0,3}}\s|ж\.\s)?(?:\d{{1,2}}\s\w+\s)?)?(?:туып|өмірге\s+кел|дүние\s+есіг|туған-өскен|туған(?!\s(?:күн|жер|жыл))|туылған|дүниеге\s+кел)|(?<!\w)({_TOWN}(?<=[ндт][ыі]ң))\sтумасы|(?<!\w)({_TOWN})\sтумасы"
)
_BORN, _FROM = opening("родил|родивш|туып|туған|туылған|тумасы|өмірге|дүние"), opening("ур$|выход|урож|родом|мест|м$|туған|туган|т$")
_SHORT_AFTER = compile(r"\s\((?:ныне|қазіргі)\s[^()\n]{3,40}\)")
_MONTH = compile(r"(?:январ|феврал|март|апрел|ма[йе]|июн|июл|август|сентябр|октябр|ноябр|декабр|қаңтар|ақпан|наурыз|сәуір|мамыр|маусым|шілде|тамыз|қыркүйек|қазанда|қараша|желтоқсан)")
_DATED = compile(  # «(1998 жылғы 31 желтоқсан, Грозный қаласы; ЖСН …», «1985 г.р., г. Семей; ИИН …»
    r"(?:(?:19[3-9]|200)\d(?:\s?[гж]\.|\s?года)?|(?:19[3-9]|200)\d\s?(?:жылғы|жылы|ж\.)\s\d{1,2}\s[а-яәіңғүұқөһ]{4,12}|[гж]\.\s?[рт]\.),\s$"
)
_THEN_NUMBER = compile(r"^\s?[;,)]\s?(?:иин|жсн)")
_VILLAGE = compile(r"\s[ак]\.$")  # «Киевка к.»: a village or a street, said by the words before
_CITIZEN = compile(r"граждан\w{0,4}\s$")
_NATIONALITY = compile(r"(?:ИИН|ЖСН|РК(?!,)|[Кк]азах(?!ск?стан|стан|ской)|[Гг]ражд|Адрес|Место|Мекен)")
_PERSON = compile(r"[А-ЯӘІҢҒҮҰҚӨҺ]\w+\s[А-ЯӘІҢҒҮҰҚӨҺ]\.")


def birth_place(text: str) -> Iterator[Mention]:
    """Places with the words «born in», «native of» before them, or «туған», «тумасы» after; and whatever follows «native of»."""
    for place in places(text):
        if not place.kinds & {"house", "number", "flat"} and _is_birth(text, place):
            now = _SHORT_AFTER.match(text, place.stop)
            yield Mention(place.start, now.end() if now else place.stop, Category.BIRTH_PLACE, "birth_place")
    for match in beside(_BORN, _UNMARKED, text, before=140, after=160):
        group = match.lastindex or 1
        if not _MONTH.match(match[group].lower()):
            yield Mention(*match.span(group), Category.BIRTH_PLACE, "birth_place")
    for match in begun(_FROM, _FROM_BEFORE, text):
        if not _NATIONALITY.match(match[1]) and not _PERSON.match(match[1]):
            yield Mention(*match.span(1), Category.BIRTH_PLACE, "birth_place")


def _is_birth(text: str, place: Place) -> bool:
    before, after = text[max(0, place.start - 90) : place.start].lower(), text[place.stop : place.stop + 60].lower()
    if _CITIZEN.search(before) or "street" in place.kinds and not (_VILLAGE.search(text, place.start, place.stop) and _BEFORE.search(before)):
        return False
    return bool(_BEFORE.search(before) or _AFTER.search(after) or (_DATED.search(before) and _THEN_NUMBER.search(after)))
