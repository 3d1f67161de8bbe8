"""Short addresses that only the words of living, a neighbour or «the same place» beside them give away: «Навои 16 тұрғыны», «сосед, участок 216»."""
from collections.abc import Iterator
from re import compile

from anonymizer.particulars.address_edges import grown
from anonymizer.particulars.place_words import CAPITAL, INITIALS, WORD, S
from anonymizer.text.cues import begun, beside, opening
from models.mention import Category, Mention

_NUMBER = r"\d{1,3}[а-яА-Я]?(?:\s?/\s?\d{1,3}[а-я]?)?(?:\s?[-–]\s?\d{1,4}(?!\d))?"
_SHORT = rf"(?:{INITIALS})?{WORD}(?:{S}{WORD})?,?{S}{_NUMBER}"
_SECOND = rf"(?:(?!\A)(?<!\n)(?<![.:!?]\s){WORD}{S})?{WORD},?{S}{_NUMBER}"  # «Куә Навои 12-де»: a sentence's first word is no name of a street
_BESIDE = (
    r"(?i:через\s(?:забор|дорогу|стенку|улицу|дом)|по\sсоседству|напротив|рядом|недалеко|неподалёку|этажом\s(?:выше|ниже)|в\sсоседнем\sдоме|на\sсоседней\sулице)"
)
_MEASURE = r"(?!\w|\s?(?:год|лет|жыл|тыс|млн|тенге|теңге|тг|дн|мес|раз|ай(?!\w)|бала|дет|человек|адам|%|\.\d))"
_DWELLING = r"(?:(?:участок|участк\w|уч\.|дом\w?|д\.|кв\.|квартир\w|комнат\w|ком\.|дач\w)\s?№?\s?\d{1,4}[а-я]?(?:/\d{1,3})?(?!\w|[.]\d)|\d{1,4}[а-я]?-?\s?(?:пәтер|үй|учаске|бөлме|саяжай)(?!\w))"
_LIVING = opening("тұр|тур")
_BEFORE_LIVING = (
    compile(rf"(?<![\w.«-])({INITIALS}{WORD},?{S}{_NUMBER}(?:,{S}{CAPITAL}[\w-]{{2,20}}{S}қ\.)?)\s(?:мекенжайында\s)?(?:тұра(?:ды|тын)|тұрып)"),
    compile(rf"(?<![\w.«-])({_SECOND}(?:-?(?:де|да|те|та|дағы|дегі|тағы|тегі))?)\s(?:\w{{3,15}}\s)?(?:тұрғын|тұра(?:ды|тын)|тұрып|тұрған|туратын|турады)"),
    compile(r"(?<!\w)([«\"][^»\"\n]{2,30}[»\"]\s\d{1,3}[а-я]?(?:/\d{1,3})?(?:-\d{1,4})?(?:-?(?:де|да|те|та|дағы|дегі))?)\s(?:тұра(?:ды|тын)|тұрған|тұрып|туратын|турады)"),
    compile(rf"(?<=ол )({WORD}{S}\d{{1,3}}-?(?:ші|шы|інші|ыншы)?\s?үй(?:де|інде))\s(?:тұра(?:ды|тын)|тұрған|тіркел)"),
    compile(r"(?<![\w-])(\d{1,4}-?\s?(?:(?:ші|шы|інші|ыншы)\s)?(?:бөлме|пәтер|үй|учаске|блок|палата)(?:сі|сы)?н?(?:де|да|те|та|дегі|дағы))\s(?:[\w-]{3,15}\s){0,2}?тұр(?:ады|атын|ған|ып)(?!\w)"),
)
_FLATTED = compile(  # «Аль-Фараби, 19 кв. 4», «Достық 12, 4-пәтер»: a street without its word
    rf"(?<![\w.«-])((?:{INITIALS})?{WORD}(?:{S}{WORD})?,?{S}(?:д(?:ом|\.)\s?)?\d{{1,3}}[а-яА-Я]?(?:/\d{{1,3}})?(?:-?\s?үй)?,?\s?(?:кв(?:артир[аыеу]|\.)?\s?№?\s?\d{{1,4}}(?!\d|\s?м)|\d{{1,4}}-?\s?пәтер\w{{0,6}}))"
)
_FLATS = opening("кв$|квартир|пәтер")
_PATTERNS = (  # the words that can open a pattern, and the pattern
    (opening("жив|жил|прож|заж|дож|переж"), compile(rf"(?i:(?:до|за)?жив[её]т|живут|прожива\w+|прожив\.|(?:про|за|до|пере)?жил[аи]?)\s(?:\w+\s)?({_BESIDE},?\s(?:(?:на|по)\s)?{_SHORT}){_MEASURE}")),
    (opening("сосед|көрші"), compile(rf"(?i:(?<!\w)(?:сосед\w*|көрші\w*))(?:\s(?:с|со)\s\d{{1,2}}(?:-го)?\sэтажа)?[^.;()\n\d]{{0,60}}?[,(–—-]\s?((?i:{_DWELLING}))")),
    (opening("квартир|комнат|дол|жиль"), compile(rf"(?<!\w)(?i:квартир\w{{0,2}}|комнат\w|дол\w\sв\sквартире|жиль[её]\w?)\s(?:[а-яё]{{3,15}}\s)?(?:по|на)\s(?:(?:адресу:?|ул\.|улице)\s)?((?:{INITIALS})?{WORD}(?:{S}{WORD})?,?{S}\d{{1,3}}[а-я]?(?:/\d{{1,2}})?\s?[-–—]\s?\d{{1,4}})(?!\w)")),
    (opening("жител|прож"), compile(rf"(?<!\w)(?i:житель|жительниц\w|прожив\.|прож\.)\s(?:по\s|на\s|дома\s|ул\.?\s)?({_SHORT}){_MEASURE}")),
    (  # «она квартиру на Тастаке продала»
        opening("квартир|жил|жив|комнат"),
        compile(rf"(?<!\w)(?i:квартир\w{{1,2}}|комнат\w|жив[её]т|живут|жил[аи]?)\s(?:[а-яё]{{3,12}}\s)?на\s(?!Украин|Кавказ|Урале|Алтае|Сахалин|Камчатк|Кипре|Кубе|Дальн|Север|Юге|Запад|Восток|Родин|Руси)({CAPITAL}[а-яё]{{3,20}}[её])(?=[\s,;.)])"),
    ),
    (  # who lives in a hospice is found in its ward
        opening("отделени|хоспис|интернат|дом[еау]?$|приют|санатори|пансионат|центр"),
        compile(r"(?<!\w)((?i:отделени\w|хоспис\w?|интернат\w?|дом\w?\s(?:престарелых|милосердия|ветеранов)|приют\w?|санатори\w|пансионат\w?|центр\w?)\s?[^.;\n,]{0,60},\s(?:палат|комнат|кель)\w?\s№?\s?\d{1,4})(?!\w)"),
    ),
    (opening("там$|сол$|осы$"), compile(r"(?<!\w)(?i:там\sже|сол\sжерде|осы\sжерде),?\s((?i:(?:кв\.|квартир\w|комн\w*\.?|дом\w?|д\.|участок|уч\.)\s?№?\s?\d{1,4}[а-я]?(?!\w)|\d{1,4}-?\s?(?:пәтер|үй|бөлме)\w{0,4}))")),
)


def address_beside(text: str) -> Iterator[Mention]:
    """Homes of a street and a number, or of a number alone, that the words beside them tell.

    >>> text = "Куә Навои 12-де тұрады; сосед по даче Арман, участок 216"
    >>> [text[m.start:m.stop] for m in address_beside(text)]
    ['Навои 12-де', 'участок 216']
    """
    before = (match for pattern in _BEFORE_LIVING for match in beside(_LIVING, pattern, text, before=160, after=20))
    after = (match for words, pattern in _PATTERNS for match in begun(words, pattern, text))
    flats = beside(_FLATS, _FLATTED, text, before=70, after=20)
    for match in (*before, *after, *flats):
        yield Mention(*grown(text, *match.span(1)), Category.ADDRESS, "address_beside")
