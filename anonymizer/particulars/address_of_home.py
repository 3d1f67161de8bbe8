"""Streets without their word, told by the home that is named right before them: «возле её дома (Розыбакиева 181/2)», «үйінде (Гагарин, 12-4)»."""
from collections.abc import Iterator
from re import compile

from anonymizer.particulars.address_edges import MEASURE, grown
from anonymizer.particulars.companies import is_of_company
from anonymizer.particulars.place_words import CAPITAL, INITIALS, WORD, S
from anonymizer.text.cues import begun, opening
from models.mention import Category, Mention

_SMALL = "[а-яёәіңғүұқөһ]"
_NAME = rf"(?:\d{{1,2}}{S})?(?:{INITIALS})?{WORD}(?:{S}(?:{CAPITAL}{_SMALL}[\w-]*|батыра?|би|хана?|ата|баба|жырау|сері))?"
_FLAT = r"(?:\s?[-–]\s?\d{1,4}(?![\d.])|,?\s(?:кв\.?|пәт\.?)\s?\d{1,4}|,\s\d{1,4}(?:\s?-?\s?пәт\w*\.?)?(?=[)».;\n]|$))"
_HOUSE = rf"{_NAME},?{S}\d{{1,3}}(?:[а-яА-Я](?!\w))?(?:/\d{{1,3}})?(?:{_FLAT})?(?![\w/]|[.:-]\d|{S}?%)"
_FLATTED = rf"{_NAME},?{S}\d{{1,3}}[а-я]?(?:/\d{{1,3}})?{_FLAT}"
_KIN = r"(?:сестры|брата|матери|мамы|отца|родителей|бабушки|дедушки|т[её]ти|дяди|дочери|сына|подруги|друга|знаком\w{2,3}|себя)"
_RU_HOME = r"(?:дом(?:а|е|у|ой|ом)?|квартир\w{1,2}|комнат\w|жилищ\w|жиль\w|двор\w?|дач\w|подъезд\w?|баня|бане|гараж\w?)"
_KK_HOME = r"(?:үйі|пәтері|баспанасы|ауласы|саяжайы|жатақханасы|үйл?е?р?і?)(?:н(?:де|ен|е|ің|і|дегі)|нда|нан|на|ның|ндағы)?(?:\s(?:жан|қас|алд|арт|маң)ында(?:ғы)?)?"
_WORDS = opening("дом(?:а|е|у|ой|ом)?$|квартир|комнат|жилищ|жиль|двор|дач|подъезд|бан[яе]$|гараж|у$|вызов|выезд|үй|пәтер|баспана|аула|саяжай|жатақхана|шақырт|жалға")
_TOLD = compile(
    rf"(?<!\w)(?i:{_RU_HOME})(?:\s(?!и\s|а\s|по\s|на\s){_SMALL}{{2,16}}){{0,2}}\s?(?:\(|[–—:]\s)(?:по\s|на\s|ул\.\s?)?({_HOUSE})(?=[),.;\s]|$)|"
    rf"(?<!\w)(?i:{_RU_HOME})(?:\s№?\s?\d{{1,4}})?\s(?:по|на)\s({_HOUSE})(?=[),.;\s]|$)|"
    rf"(?<!\w)у\s(?:\w+\s)?{_KIN}(?:\sдома)?(?:,\s(?:на\s|по\s)?({_FLATTED})|\s?(?:\(|[–—:]\s)({_HOUSE}))(?=[),.;\s]|$)|"
    rf"(?<!\w)(?i:вызов|выезд)\w{{0,2}}\s(?:скорой(?:\sпомощи)?|полиции|наряда|бригады)(?:\s(?:на|по\sадресу))?\s?[:–—]?\s({_HOUSE})(?=[),.;\s]|$)|"
    rf"(?<!\w)(?i:{_KK_HOME})(?:\s{_SMALL}{{3,14}}){{0,2}}\s?(?:\(|[–—:]\s)({_HOUSE})(?=[),.;\s]|$)|"
    rf"(?<!\w)(?i:шақырт\w{{1,3}})\s?[:–—]\s({_HOUSE})(?=[),.;\s]|$)"
)
_NO_STREET = compile(r"(?:Лот|Зал|Том|Глава|Статья|Пункт|Раздел|Группа|Класс|Курс|Бап|Тармақ|Дело|Акт|ИП|ТОО|АО|ЖК|КСК|ОСИ|ГСК|ИИН|ЖСН|БИН|РК|ҚР|УК|ГК|Қаңтар|Ақпан|Январ|Феврал)", )


def address_of_home(text: str) -> Iterator[Mention]:
    """A name and a house's number right behind the word for a home, in its brackets, after a dash, or after «по» and «на».

    >>> text = "возле её дома (Розыбакиева 181/2), үйінде (Гагарин, 12-4), во дворе дома по Муканова, 18"
    >>> [text[m.start:m.stop] for m in address_of_home(text)]
    ['Розыбакиева 181/2', 'Гагарин, 12-4', 'Муканова, 18']
    """
    for match in begun(_WORDS, _TOLD, text):
        start, stop = match.span(match.lastindex or 1)
        if not (MEASURE.match(text, stop) or _NO_STREET.match(text, start) or is_of_company(text, start)):
            yield Mention(*grown(text, start, stop), Category.ADDRESS, "address_of_home")
