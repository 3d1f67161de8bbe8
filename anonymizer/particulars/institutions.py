"""Institutions set beside a person with no verb: «Скляр Т. О. (повар, д/с № 12)», «Сары Болат, «Манкент» паркінің күзетшісі»."""
from collections.abc import Iterator
from functools import cache
from re import IGNORECASE, Pattern, compile, escape, split

from anonymizer.particulars.workplace_words import JOB
from anonymizer.text.cues import Words, begun, opening
from anonymizer.wordlist import lines
from models.mention import Category, Mention

_CAPITAL = "[А-ЯЁӘІҢҒҮҰҚӨҺA-Z]"
_SMALL = "[а-яёәіңғүұқөһ]"
_QUOTED = r"(?:«[^«»\n]{2,50}»|\"[^\"\n]{2,50}\"|“[^“”\n]{2,50}”)"
_INITIALS = rf"(?:{_CAPITAL}\.\s?){{1,2}}"
_NUMBER = r"(?:№\s?\d{1,4}|\d{1,3}-?(?:ші|шы|інші|ыншы|нші|ншы|й|я))(?!\w)"
_TITLED = rf"(?:{_INITIALS})?{_CAPITAL}[\w-]{{2,25}}(?:\s(?:би|батыр|ата|хан|баба|{_CAPITAL}[\w-]{{2,25}}))?"

_FORM = r"(?:КГУ|КГП|КГКП|ГКП|ГККП|ГКУ|ГУ|РГП|РГУ|ТОО|АО|ЧУ|УО|ИП)(?:\sна\sПХВ)?"
_LEFT = compile(  # what stands before the noun: adjectives, a number, a name
    rf"(?:^|(?<=[\s(«,;–—-]))(?:{_FORM}|{_QUOTED}|{_NUMBER}|{_TITLED}\sатындағы|{_CAPITAL}[\w-]{{2,25}}\s(?:ауыл|қала|аудан|кент)\w{{0,8}}|{_CAPITAL}[\w-]{{2,25}}(?:дағы|дегі|тағы|тегі|ая|ой|ого|ому|ом|ый|ий|ую|ское|ское|ее|ей)|"
    rf"{_SMALL}{{3,20}}(?:лық|лік|дық|дік|тық|тік|лы|лі|ті|ды|ды|алды|етін|ая|ой|ого|ому|ый|ий|ое|ую|ом)|орта|жалпы|білім|беретін|бастауыш|негізгі|бала|автобус|тұрақ|күзет|локомотив|вагон|автосервис|сауда)[\s-]$"
)
_NAMED_LEFT = compile(rf"(?:^|(?<=[\s(«,;–—]))(?<![.!?]\s){_CAPITAL}[\w-]{{2,25}}\s$")
_RIGHT = compile(
    rf"\s?№\s?\d{{1,4}}(?!\w)|-\d{{1,3}}(?!\w)|\s?{_QUOTED}|\s(?:имени|им\.)\s?(?:[а-я]{{2,3}}-)?{_TITLED}|\s(?:г\.|с\.|п\.|пос\.|ст\.|города|села|посёлка|станции)\s?{_CAPITAL}[\w-]{{2,25}}|"
    rf"\s{_CAPITAL}[\w-]{{2,25}}(?:ского|ского)\s(?:района|р-на)|,?\s(?:что\s)?(?:на|в|по)\s(?:ул\.\s|улице\s|пр\.\s|рынке\s|ТРЦ\s|ТЦ\s)?{_CAPITAL}[\w-]{{2,25}}(?:\s(?:шоссе|жырау|батыра|би|{_CAPITAL}\w+))?(?:,\s?\d{{1,3}}(?!\d))?(?=[,;.)])"
)
_OWNED = compile(r"[ыі](?:н(?:[дт]?[аеыі]\w*|ың|ің)?|мен)?$")  # «Дербес мектебінің», but «Айзере мектепке»: there a child is named
_SHORT_BEFORE = compile(rf"(?<!\w)(?:{_CAPITAL}{{2,6}}\s){{1,2}}\((?:{_SMALL}[\w-]{{2,25}}[\s-]){{0,3}}$")  # «ТМК (титано-магниевый комбинат)»
_BARE_NUMBER = compile(r"\s\d{1,3}(?=[,;.)])")  # «школа 12,»
_TRADES = compile(JOB, IGNORECASE)
_NAME_RIGHT = compile(rf"\s{_CAPITAL}{{2,6}}(?!\w)|\s{_CAPITAL}{_SMALL}{{2,20}}(?=[,;.)])")
_CLASS = compile(
    r",\s\d{1,2}(?:\s?-?(?:го|й|ші|шы))?\s?(?:[«\"][А-ЯӘІа-яә][»\"]|(?-i:[А-Е](?![\w.])))(?:[ -](?:класс|сынып)\w{0,6})?|,\s\d{1,2}\s?-?\s?(?:го\s|й\s|ші\s|шы\s)?(?:курс|сынып|класс|групп)\w{0,6}|"
    r"\s\d{1,2}-?\s?(?:ші\s|шы\s)?(?:[«\"][А-ЯӘІа-яә][»\"]\s)?(?:курс|сыныб|сынып|тоб)\w{0,4}[дт][ае](?!\w)",
    IGNORECASE,
)
_PERSON = rf"(?:{_CAPITAL}[\w’-]{{1,25}}\.?\s(?:{_CAPITAL}\.\s?(?:{_CAPITAL}\.)?|{_CAPITAL}[\w’-]{{1,25}}\.?)(?:\s{_CAPITAL}[\w’-]{{1,25}}\.?|\s?{_CAPITAL}\.)?|{_CAPITAL}\.\s?(?:{_CAPITAL}\.\s?)?{_CAPITAL}[\w’-]{{2,25}})"
_KIN = (
    r"(?:сын\w{0,2}|доч\w{1,4}|муж\w?|жена|жены|брат\w?|сестр\w|мать|отец|тёща|теща|внук\w?|внучк\w|племянни\w{1,3}|сожител\w{1,5}|сосед\w{0,2}|соседк\w|свидетел\w{1,4}|потерпевш\w{2}|пасынок|падчерица|знаком\w{2,3}|"
    r"куә\w{0,4}|жәбірленуші\w{0,4}|әйелі|күйеуі|ұлы|қызы|баласы|анасы|әкесі|ағасы|інісі|сіңлісі|қарындасы|көршісі|немересі|үлкені|кішісі|сотталушы|айыпталушы)"
)
_BESIDE = compile(
    rf"(?:{_PERSON}|(?i:{_KIN})(?:\s{_SMALL}{{3,12}})?\s{_CAPITAL}[\w’-]{{2,25}}|(?i:{_KIN}))(?:\s?\([^()\n]{{1,60}}\)|\))?\s{{0,2}}(?:[,(–—]|-\s)\s{{0,2}}(?:(?:бывш\w*\.?\s|ныне\s)?(?i:{JOB})(?:\s{_SMALL}{{4,15}})?(?:,|\s[–—-])?\s(?:в\s|на\s|из\s)?)?$"
)
_GRADE = r"(?:\d{1,2}\s?-?(?:го|й)?\s(?:[«\"]\w[»\"]\s)?(?:(?:класса|курса)\s)?)?"
_PLAIN_JOB = compile(rf"(?<!\w)(?i:{JOB})\s(?:(?:в|на|из)\s)?{_GRADE}$")
_BRACKET_OF = compile(rf"(?:{_PERSON}|(?i:{_KIN})\s{_CAPITAL}[\w’-]{{2,25}})(?:\s{_CAPITAL}[\w’-]{{1,25}})?\s?$")
_SEGMENT = compile(r"[,(;–—-]\s{1,2}$|\($")
_STOPS = compile(r"\s{0,2}(?:[,;)\n–—]|\.(?:\s|$)|$)")
_KK_POST = compile(rf"\s(?:{_SMALL}{{3,15}}\s)?{_SMALL}{{3,20}}(?:шысы|шісі|рі|ері|ушысы|гері|манды?|істі|маны|алімі|керлері|кері|фельдшері|тәрбиешісі|мұғалімі|бухгалтері)(?=[\s,;.:)])")
_OFFICIAL = compile(r"эксперт|сарапшы|адвокат|нотариус|нарколог|судмед|представител|өкіл|директор|судь|прокурор|следовател|тергеуші|инспектор", IGNORECASE)
_PARTY = compile(r"(?:иск|пользу|ответчик\w?|истец|истц\w|қарсы|жауапкер\w*|талапкер\w*|третье\sлицо)\W{1,3}$|(?:ответчики|истцы|должники|жауапкерлер|талапкерлер|третьи\sлица|үшінші\sтұлғалар)(?!\w)[^;]*$", IGNORECASE)
_AND = compile(r"\s(?:мен|пен|бен|және|и|а\sтакже)\s$")
_GOES = compile(r"\s(?:[\w«»№-]{1,20}\s){0,4}?(?:барады|баратын|оқиды|оқитын|оқып|жұмыс\sіст|жұмыс\sжас|істейді|қызмет\sет|тәрбиелен|еңбек\sет)")
_WORKS = compile(
    rf"(?<!\w)(?i:работа\w{{1,4}}|подрабатыва\w+|трудится|трудоустроен\w?|уч[иа]т?с[яь]|учил\w+|обуча\w+|посеща\w+|ходит|ходил[аи]?|преподаёт|преподает|устроил\w+)\s(?:[а-яё]{{4,12}}\s)?(?:(?i:{JOB})\s)?(?:(?:в|на|из)\s)?$|"
    r"(?i:(?:с|на|из|до)\sработ[ыеу]|жұмыс(?:тан|қа|та)|(?:табыс|жалақы|айлық)\w{0,5}[^.;()\n]{0,40}|(?:доход|зарплат|заработ)\w{0,8}[^.;()\n]{0,50})\s\($|(?<!\w)(?i:\d{1,2}(?:-?го)?|перв\w{2,3}|\w{4,8}(?:го|ом))\s(?:класс|курс)[ае]\s$|(?i:выпускни\w{1,3}|закончил\w?)\s$"
)
_PIECES = 5  # adjectives and names on the left
_TRADE = r"ь?ни[кц]|ар[ьяюе]|[чщ]ик|[её]р(?!м)|ст(?:а|у|ом|ы)?(?!\w)|ов[оа]д|зит|инг|ш[ыі](?!\w)"  # «школьник», «таксист» are people


@cache
def _nouns() -> Pattern[str]:
    """A noun of an institution with its ending."""
    stems: dict[str, list[str]] = {}
    for line in lines("institutions"):
        group, _, words = line.partition(":")
        stems[group] = sorted({escape(word.strip()) for word in words.split(";")}, key=len, reverse=True)
    long = "|".join((*stems["ru"], *stems["kk"]))
    return compile(rf"(?<![\w/])(?:(?i:(?:{long})(?!{_TRADE}){_SMALL}{{0,6}}(?:-(?:гимнази|лице|интернат|сад|колледж){_SMALL}{{0,6}})?)|(?:{'|'.join(stems['short'])})(?:-{_SMALL}{{2,6}})?)(?![\w/])")


@cache
def _first_words() -> Words:
    """The words that a noun of an institution begins with."""
    words = [word.strip() for line in lines("institutions") for word in line.partition(":")[2].split(";")]
    return opening("|".join(sorted({escape(split(r"[\W_]", word, maxsplit=1)[0]) for word in words})))


def institution(text: str) -> Iterator[Mention]:
    """Where somebody works or learns, set beside the name, the kinship or the trade; institutions that act, or that are a party, stay.

    >>> text = "Скляр Т. О. (повар, д/с № 12) и Отто – водитель Левобережного депо; магазин «Марат» закрыт"
    >>> [text[m.start:m.stop] for m in institution(text)]
    ['д/с № 12', 'Левобережного депо']
    """
    last = -1
    for noun in begun(_first_words(), _nouns(), text):
        if noun.start() < last:
            continue
        start, stop = _phrase(text, *noun.span())
        further = 0 <= last <= start and bool(_AND.fullmatch(text, last, start))
        if _is_named(text, start, stop, noun.start()) and (further or _is_somebodys(text, start, stop)):
            yield Mention(last if further else start, stop, Category.WORKPLACE, "institution")
            last = stop


def _phrase(text: str, start: int, stop: int) -> tuple[int, int]:
    """The noun with the words that belong to it on both sides, a class or a course included."""
    opens = text.rfind("«", max(0, start - 50), start)
    if opens >= 0 and "»" not in text[opens:start] and 0 <= (closes := text.find("»", stop, stop + 50)):
        start, stop = opens, closes + 1
    owned = bool(_OWNED.search(text, start, stop))
    for _ in range(_PIECES):
        window = text[max(0, start - 60) : start]
        piece = _LEFT.search(window) or owned and _NAMED_LEFT.search(window)
        owned = owned and not (piece and any(c in "«\"" or c.isdigit() for c in piece[0]))
        if not piece or _TRADES.fullmatch(piece[0].strip()):
            break
        start -= len(piece[0])
    if number := _BARE_NUMBER.match(text, stop):
        stop = number.end()
    for _ in range(4):
        piece = _RIGHT.match(text, stop) or _NAME_RIGHT.match(text, stop)
        if not piece:
            break
        stop = piece.end()
    if text[stop : stop + 1] == ")" and (short := _SHORT_BEFORE.search(text[max(0, start - 60) : start])):
        start, stop = start - len(short[0]), stop + 1
    if grade := _CLASS.match(text, stop):
        stop = grade.end()
    return start, stop


def _is_named(text: str, start: int, stop: int, noun: int) -> bool:
    """Whether the phrase tells one institution from others: by a number, quotation marks, a capital letter beside the noun."""
    beside = text[start:noun] + text[noun:stop].partition(" ")[2]
    return any(c.isdigit() or c.isupper() or c in "«\"" for c in beside) or any(c.isdigit() for c in text[noun:stop])


def _is_somebodys(text: str, start: int, stop: int) -> bool:
    """Whether a person, a kinship, a trade or a word of work beside the phrase makes it theirs, and nobody acts there officially."""
    before = text[max(0, start - 130) : start].replace("\n", " ")
    if not (_PLAIN_JOB.search(before[-45:]) or _WORKS.search(before[-60:]) or _GOES.match(text, stop) or _is_apposed(text, before, start, stop)):
        return False
    return not (_OFFICIAL.search(before[-70:]) or _PARTY.search(before))


def _is_apposed(text: str, before: str, start: int, stop: int) -> bool:
    """Whether the phrase is all that stands behind a name, after a comma or in its brackets."""
    if not (_STOPS.match(text, stop) or _KK_POST.match(text, stop) or _CLASS.search(text, start, stop)):
        return False
    opened = before.rfind("(")
    inside = opened > before.rfind(")") and _SEGMENT.search(before) and _BRACKET_OF.search(before[:opened])
    return bool(inside or _BESIDE.search(before))
