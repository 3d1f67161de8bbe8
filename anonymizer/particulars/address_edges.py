"""The edges of a home that is found: neighbouring pieces that belong to it, taken one by one by their tokens, left and right."""
from re import IGNORECASE, compile

from anonymizer.particulars.landmarks import landmark
from anonymizer.particulars.place_words import CAPITAL, QUOTED

_FARTHEST = 8  # pieces on a side; more is a list
_WINDOW = 70  # characters looked at before a piece
_REGION = r"(?:[АВЗСЮКҚБШОЖТП]К?ҚО|[АВЗСЮ]КО|Респ\.|РК|ҚР|ФРГ|РФ|ГДР|(?:Кыргызстан|Қырғызстан|Узбекистан|Өзбекстан|Россия|Ресей|Казахстан|Қазақстан|Германия|Турция|Түркия|Польша|Израиль|США|АҚШ|Канада|Беларусь|Таджикистан|Тәжікстан|Монголия|Моңғолия|Китай|Қытай|(?:Южная|Оңтүстік)\sКорея|Корея))"
_NAME = rf"(?:{QUOTED}|{CAPITAL}[\w’'-]{{2,25}}\.?(?:\s{CAPITAL}[\w’'-]{{2,25}}\.?)?)"
_AFTER_NAME = (
    r"(?i:обл(?:\.|аст\w{1,2}|ысы?\w{0,5})?|р-н\w{0,2}|р-он\w?|р/н|район\w{0,2}|ауд(?:\.|-[ыі]\w{0,5}|аны\w{0,5})|а-н[ыі]\w{0,5}|с/о|а/о|с\.о\.|ауылы\w{0,5}|кенті\w{0,5}|қаласы\w{0,5}|"
    r"қ\.|м-н|мкр\.?|ш/а|ықшам\s?аудан\w{0,5}|шағын\s?аудан\w{0,5}|саяжай\w{0,5}|жатақхана\w{0,5}|т/б|массив\w{0,5})"
)
_BEFORE_NAME = (
    r"(?i:обл\.|р-н|р/н|район|г\.|гор\.|с\.|сел[оае]|пос\.|пос[её]л(?:ок|ке)|п\.|пгт|аул|а/о|с/о|ст\.|мкр\.?|м-н|микрорайон|ш/а|ж/м|массив)|(?i:дач\w|с/т|д/к|общ\.|общежити\w)(?=\s?[«\"])|"
    r"(?:СТ|СНТ|СПК|ДК|ДНТ|СО|ПК|ЖК|ТК|ЖМ|КП)(?=\s?[«\"])"
)
_BESIDE = r"(?i:там\sже|через\s(?:забор|дорогу|стенку|улицу|дом)|по\sсоседству|напротив|на\sтой\sже\sулице|в\sтом\sже\sдоме|(?:сол|осы)\s[а-яәіңғүұқөһ]{3,20}[дт][ае]ғ?[ыі]?)"
_BANK = rf"(?:{_NAME}\s)?(?:тас\sжол\w{{0,3}}|өзен\w{{0,3}}|көл\w{{0,3}}|теміржол\w{{0,3}})\s(?:бойындағы|маңындағы|жағасындағы)(?:\s(?:саяжай|бақша|үй|бау-бақша))?"
_PART = r"(?i:подвал\w{0,2}|чердак\w?|цокол\w{2,4}|мансард\w|пристройк\w|времянк\w|гараж\w?|сара\w|двор\w?|летн\w{2}\sкухн\w)"
_LEFT = compile(rf"(?:^|(?<=[\s(:,;–—-]))(?:\d{{6}}|{_PART}(?=\s)|{_REGION}|{_NAME}\s{_AFTER_NAME}|(?:{_BEFORE_NAME})\s?{_NAME}|{_BESIDE}|{_BANK}|\d{{5}}\s{CAPITAL}[a-zäöüß]{{2,20}})(?:,\s{{0,3}}|\s{{1,3}}|,?\n[ \t]{{1,40}})$")

_TOWN_ABROAD = compile(r"(?<![\w-])(?:(?:\d{4,5}\s)?[A-ZÄÖÜ][a-zäöüß]{2,20},\s|\d{4,5}\s)$")
_MARK_AFTER = compile(r"\.\s?(?:OG|Stock|Etage)(?!\w)|[ -]?(?:бл\.|эт\.|под\.|кв\.|пәт\.|ком\.|лин\.)(?![ ]?[\dм])")
_JOINED = compile(r"(?<=\d)-(?![шіыйяе]{1,3}\s)[а-яәіңғүұқөһ]{3,20}(?:\sүй\w{0,5})?(?!\w)")  # «8-қорғанда»: the word belongs to its number
_GAP = compile(r"(?:\s?,\s{0,3}|[ \t]{1,3}|[,;]?\n[ \t]{4,40}|\s?[–-]\s)")
_MARK = compile(
    r"(?i:корп(?:ус\w{0,2}|\.)?|блок\w{0,2}|бл\.|лит(?:ер\w{0,2}|\.)|стр(?:оени\w|\.)|секци\w|сек\.|апартамент\w{0,2}|апарт?\.|эт(?:аж\w{0,2}|\.)|под(?:ъезд\w?|\.)|п-д|п\.|кв(?:артир\w{1,2}|\.)?|комн(?:ат\w{1,2}|\.)|ком\.|к\.|"
    r"пом(?:ещени\w|\.)|н\.\s?п\.|вход|дом\w?|д\.|үй\w{0,5}|пәт(?:ер\w{0,5}|\.)|бокс\w?|участок|уч\.|линия|лин\.|инд(?:екс\w?|\.)?|бөлме(?!л)\w{0,5}|қабат\w{0,4}|кіреберіс\w{0,4}|учаске\w{0,4}|Whg\.?|Apt\.?|домофон)(?![^\W\d])"
)
_NUMBER = compile(r"№?\s?(?:\d{6}|\d{1,4}(?:[/-]\d{1,4}){0,2}(?:[а-яА-Я](?!\w)|\s?[«\"][а-яА-Я][»\"]|\s[А-Я](?![\w.]))?)(?:-?(?:й|я|ая|ой|ый|ші|шы|інші|ыншы|нші|ншы)(?!\w))?(?![\w]|[.,]\d|-\d)")
_LETTER = compile(rf"[«\"]?{CAPITAL}[»\"]?(?![\w.])")
_FLOOR = compile(r"\d{1,2}\.\s?(?:OG|Stock|Etage|Obergeschoss)(?!\w)")  # «3. OG» of an address in Germany
_TOWN_BEHIND = compile(rf",?\s(?i:г\.|гор\.|город[ае]?|с\.|сел[аео]|пос\.|посёлк\w|пгт)\s?{CAPITAL}[\w-]{{2,25}}(?:\s(?:би|батыра?))?")  # «ул. Мира, 33 г. Темиртау»
_WITHIN = compile(r"(?<=[нтд][ыі]ң)\s(?:жертөле|шатыр|ауласы|мансард|гараж|подвал|\d{1,2}-?\s?(?:ші\s|шы\s)?қабат|\d{1,2}-?\s?кіреберіс)\w{0,10}(?:\s\d{1,4}-?\s?пәтер\w{0,6})?")
_BOUNDARY = compile(r"\s?(?:[,;)\n]|\.(?!\w)|$)")
MEASURE = compile(  # what follows a number that is no dwelling's: a unit, a month, an article
    r"\s?(?:г\.|год|жыл|ж\.|%|тенге|теңге|тг|м²|кв\.?\s?м|м(?!\w)|ст\.|ч\.|УК|ГК|бап|тарма|бөлім|га\b|сот|тыс|млн|час|сағат|мин|раз|лет|дн|июн|июл|мая|марта|апр|авг|сент|окт|нояб|дек|янв|фев|қаң|ақп|нау|сәу|мам|мау|шіл|там|қыр|қаз|қар|желт)",
    IGNORECASE,
)
_BRACKET = compile(
    r"[ ]?\((?:\d{6}|(?:инд\w*\.?\s?\d{6})|(?i:бывш|ранее|ныне|вход|общ\.|общежит|жатақхана|ескі\s|бұрынғы|қазіргі|у\s|возле|рядом|напротив|угол|за\s(?!\w+\s(?:сумм|счет|период))|около|во\sдворе|времянк|номера?\s(?:нет|не\s)|без\sномера|зимовк|қыстау|отгон|хутор|№\s?\d{1,4}(?=\))|частный\sдом|домофон|код\s|этаж|подъезд|маңы|жанында|дача|ауласынан|район\s|(?-i:[А-ЯЁӘІҢҒҮҰҚӨҺ])[\w-]{2,25}\s(?:р-н|район|обл|ауд|ауыл|с/о|а/о))"
    r"(?!(?:[^()\n]{0,40}(?:ИИН|ЖСН|тел\.|г\.р|ж\.т)))[^()\n]{0,50})\)"
)


def grown(text: str, start: int, stop: int) -> tuple[int, int]:
    """The borders of a home with the pieces around that belong to it; what begins another field stays outside.

    >>> text = "прож.: 150900, СКО, Мамлют. р-н, ул. Мира, 5, 2 эт., инд. 150901 (вход со двора), 12.03.1980 г.р."
    >>> start, stop = grown(text, text.index("ул."), text.index(", 2 эт"))
    >>> text[start:stop]
    '150900, СКО, Мамлют. р-н, ул. Мира, 5, 2 эт., инд. 150901 (вход со двора)'
    """
    for _ in range(_FARTHEST):
        window = text[max(0, start - _WINDOW) : start]
        piece = _LEFT.search(window) or text[start].isascii() and text[start].isalpha() and _TOWN_ABROAD.search(window)
        if not piece:
            break
        start -= len(piece[0])
    for _ in range(_FARTHEST):
        further = _right(text, stop)
        if further == stop:
            break
        stop = further
    return start, stop


def _right(text: str, stop: int) -> int:
    """The end of the piece right of `stop`: a bracket that explains the place, or numbers with the marks of a dwelling."""
    if bracket := _BRACKET.match(text, stop):
        return bracket.end()
    if text[stop - 1].isdigit() and (mark := _MARK_AFTER.match(text, stop)):
        return mark.end()
    if text[stop - 1].isdigit() and (town := _TOWN_BEHIND.match(text, stop)):
        return town.end()
    if further := _JOINED.match(text, stop) or _WITHIN.match(text, stop):
        return further.end()
    gap = _GAP.match(text, stop)
    return gap and _dwelling(text, gap.end()) or landmark(text, stop)


def _dwelling(text: str, at: int) -> int:
    """The end of a run of numbers, marks and letters from `at`, 0 where there is none; a bare number must be all of its piece."""
    if floor := _FLOOR.match(text, at):
        return floor.end()
    marks = numbers = 0
    begun = at
    for _ in range(4):
        if (mark := _MARK.match(text, at)) and not (numbers and marks):
            marks, at = marks + 1, mark.end()
        elif (number := _NUMBER.match(text, at)) and (not numbers or marks):
            if MEASURE.match(text, number.end()):
                return 0
            numbers, at = numbers + 1, number.end()
        elif marks and not numbers and (letter := _LETTER.match(text, at)):
            numbers, at = 1, letter.end()
        else:
            break
        if marks and numbers:
            break
        at += text[at : at + 1] == " "
    if not numbers or not marks and (not _BOUNDARY.match(text, at) or at - begun > 5 and not _is_index(text, begun, at)):
        return 0
    return begun + len(text[begun:at].rstrip())


def _is_index(text: str, start: int, stop: int) -> bool:
    return stop - start == 6 and text[start:stop].isdigit()
