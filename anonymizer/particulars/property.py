"""What a person owns, by the number under which it is registered: vehicles and land."""
from collections.abc import Iterator
from re import IGNORECASE, Match, compile

from anonymizer.text.cues import at_places, begun, opening
from anonymizer.text.digits import after, before, mostly_digits
from models.mention import Category, Mention

_LETTER = "[ABCDEFGHIJKLMNOPRSTUVWXYZАВСЕНКМОРТХУZӘА-Я]"
_D = "[0-9ОOЗ]"
_GAP = r"[\s-]?"
_PLATE = compile(
    rf"(?<![\w-])(?:(?:KZ[ -]?(?=\d{{3}}))?{_D}{{3}}{_GAP}{_LETTER}{{2,3}}{_GAP}{_D}{{2}}|"  # 707 BER 03, since 2012
    rf"{_LETTER}{_GAP}\d{{3}}{_GAP}{_LETTER}{{2,3}}(?:(?:{_GAP}|\s?/\s?)\d{{2,3}})?|[А-Я]{{2}}[ ]?\d{{3}}[ ]?[А-Я][ ]?\d\d|{_LETTER}[ ]\d{{4}}[ ]{_LETTER}{{1,2}}|"  # A 081 KMR 12, before
    rf"{_D}{{2}}{_GAP}{_LETTER}{{2,3}}{_GAP}{_D}{{2}}|{_D}{{2}}{_GAP}{_LETTER}{{2}}{_GAP}{_D}{{4}}|\d{{4}}[ ]?{_LETTER}{{2}}[ ]?\d{{2}}|\d\d-\d{{3}}-[А-ЯҚA-Z]{{2}}|\d\d[ ]{_LETTER}{{2}}[ ]\d{{3}}|[A-ZÄÖÜ]{{1,3}}[·-][A-Z]{{1,2}}[ ]\d{{1,4}}|"  # trailers, motorcycles
    rf"[OОlIІЗ]\d{{2}}{_GAP}{_LETTER}{{2,3}}{_GAP}\d{{2}})(?:[ ]?(?:RUS|TJ|KG|UZ)(?!\w))?(?![\w-])"
)
_PLATE_SIGN = compile(r"[A-ZÄÖÜА-ЯӘЗlІ\d](?<![\w-].)(?=[\s\S]{0,6}[\dОOЗ])")  # the first sign of a plate, which has a digit among the next
_VEHICLE = compile(
    r"г/?н|г\.\s?н|м\.\s?н|гос|грнз|нөмір|номер|мемлекеттік|мем\.|прицеп|тіркеме|авто|мотоцикл|мопед|мотороллер|квадроцикл|трактор|тягач|а/м|машин|көлі[кг]|транзит|скутер|toyota|lada|ваз|kia|hyundai|газель|"
    r"камаз|niva|nexia|uaz|уаз|audi|bmw|mercedes|тіркелген|опель|cobalt|chevrolet|volkswagen|nissan|ford|«[a-zа-я0-9 -]{2,25}»\s*\(?$"
)
_LATIN_FORM = compile(
    r"(?:KZ[ -]?)?\d{3}\s?[A-Z]{2,3}\s?(?:0[1-9]|1\d|20)|[A-Z]\s?\d{3}\s?[A-Z]{3}|[A-Z]\s?\d{3}\s?[A-Z]{2,3}\s?(?:0[1-9]|1\d|20)|\d{3}\s?[ABEKMHOPCTXАВЕКМНОРСТХУ]{3}\s?(?:0[1-9]|1\d|20)"
)
_NAMED_PLATE = compile(
    r"(?<!\w)(?i:г/н|м\.н\.|г\.\s?н\.?|МТНБ?|прицеп\w{0,2}(?:\s«[^»\n]{1,20}»)?|тіркеме\w{0,4}|г\.?\s?р\.?\s?[зн]\.?|г\.?\s?н\.?\s?з\.?|грнз|м/н|госномер\w{0,3}|(?:дипломатическ\w+|узб\w*\.?|кырг\w+|российск\w+|транзитн\w+)\sномер\w{0,3}|номерн\w+\sзнак\w{0,3}|"
    r"(?:гос\w*\.?|регистрационн\w+|мемлекеттік|тіркеу|мем\.|көлік|автокөлік)\s?(?:регистрационн\w+\s)?(?:(?:номер|нөмір)н?\w{0,4}\s)?(?:номер\w{0,3}|нөмір\w{0,3}|знак\w{0,3}|белгі\w{0,3}|№))(?i:\s(?:транзит|РФ|РК))?"
    r"[\s:№«(–-]{1,4}((?=[A-ZА-Яl ]{0,6}\d)(?=[\d |]{0,7}[A-ZА-Яl])[0-9A-ZА-Яl]{1,9}(?:[ /|-]{1,3}(?!VIN|ТС|\d{4}|ВАЗ|ГАЗ|ЗИЛ|КАМАЗ|УАЗ|РФ|BMW|AUDI|LADA)[0-9A-ZА-Я]{1,6}){0,4}|\d{3}\s?[a-zа-я]{2,3}\s?\d{2})(?!\w)"
)
_PLATED = opening(r"г\w{0,3}$|гос|м$|мтн|прицеп|тіркеме|тіркеу|узб|кырг|российск|транзитн|дипломатическ|номерн|регистрационн|мем|көлік|автокөлік")
_FOREIGN_PLATE = compile(  # of Kyrgyzstan and Uzbekistan
    r"(?<![\w-])(?:\d\d\s?KG\s?\d{3}\s?[A-Z]{2,3}|\d\d\s?[A-Z]\s?\d{3}\s?[A-Z]{2}|\d\d\s\d{3}\s?[A-Z]{3})(?![\w-])"
)
_HIDDEN = compile(rf"(?<![\w*+])(?<!\+7 )(?<!8 )(?<!8-)(?:[*•]{{1,3}}{_D}{{0,2}}{_GAP}[A-ZА-Я]{{2,3}}{_GAP}\d\d|{_D}{{3}}{_GAP}[*•]{{2,3}}{_GAP}\d\d)(?!\w)")  # «**7 RUN 10»
_UZBEK = compile(r"\d\d\s[A-Z]\s\d{3}\s[A-Z]{2}")
_UNIT = compile(r"(?:\d+\s?(?:МРП|АЕК|КВТ|ГК|УК|ТОО|АО|РК|ҚР|НК|ЧСИ|ТГ|ПДД|ГА|КГ|СМ|ММ|КМ|ЛС|ЧАС|МИН|ҚК|КСК)\b)", IGNORECASE)


def plate(text: str) -> Iterator[Mention]:
    """A registration plate: in Latin letters with a region's number by its form, else with a vehicle named beside it."""
    for match in (*_FOREIGN_PLATE.finditer(text), *_HIDDEN.finditer(text)):
        if _UZBEK.fullmatch(match[0]) or _is_vehicles(text, match):
            yield Mention(*match.span(), Category.PLATE, "plate")
    for match in at_places((m.start() for m in _PLATE_SIGN.finditer(text)), _PLATE, text):
        if _UNIT.match(match[0]):
            continue
        if _LATIN_FORM.fullmatch(match[0]) or _is_vehicles(text, match):
            state = 3 if text[max(0, match.start() - 3) : match.start()] == "KZ " else 0
            yield Mention(match.start() - state, match.end(), Category.PLATE, "plate")
    for match in begun(_PLATED, _NAMED_PLATE, text):
        if not _UNIT.match(match[1]) and sum(c.isdigit() for c in match[1]) >= 3:
            yield Mention(*match.span(1), Category.PLATE, "plate")


def _is_vehicles(text: str, match: Match[str]) -> bool:
    """Whether a vehicle or its number is named beside the match."""
    return bool(_VEHICLE.search(before(text, match.start(), 60) + " | " + after(text, match.end(), 40)))


_VIN = compile(r"(?<!\w)(?=[A-ZА-Я0-9]{0,16}\d{3})(?=\d{0,12}[A-ZА-Я])[A-ZА-Я0-9]{17}(?!\w)")
_VIN_NAMED = compile(
    r"(?<!\w)(?:VIN(?:[- ]?код\w{0,2})?|ВИН|кузов\w*|шасси|двигател\w*|шанақ\w*|қозғалтқыш\w{0,5}|сәйкестендіру\s+нөмір\w*|идентификационный\s+номер)"
    r"(?:\s+(?:нөмір\w*|номер))?[\s:№–-]{0,6}((?=[A-ZА-Я0-9-]{0,12}\d{3})[A-ZА-Я0-9][A-ZА-Я0-9-]{5,17}(?:\s(?=[A-ZА-Я]?\d)[A-ZА-Я0-9]{6,11})?)(?!\w)",
    IGNORECASE,
)
_VIN_WORDS = opening("vin|вин|кузов|шасси|двигател|шанақ|қозғалтқыш|сәйкестендіру|идентификационный")
_VIN_SPACED = compile(
    r"(?<!\w)(?i:VIN(?:[- ]?код\w{0,2})?|ВИН(?:[- ]?код\w{0,2})?|кузов\w{0,2}|шасси|шанақ\w{0,3})(?:\s(?:№|нөмірі|номер))?[\s:№–-]{1,4}([A-Z0-9]{2,14}(?: [A-Z0-9]{2,14}){1,5}|[A-Z0-9](?: [A-Z0-9]){14,16})(?!\w)"
)


def vin(text: str) -> Iterator[Mention]:
    """The 17 signs of a vehicle (ISO 3779), also with letters misread; a body's or chassis' number when called so."""
    for match in _VIN.finditer(text):
        if sum(c.isdigit() for c in match[0]) >= 5:
            yield Mention(*match.span(), Category.VIN, "vin")
    for match in begun(_VIN_WORDS, _VIN_SPACED, text):
        if len("".join(match[1].split())) in (15, 16, 17) and sum(c.isdigit() for c in match[1]) >= 5:
            yield Mention(*match.span(1), Category.VIN, "vin")
    for match in begun(_VIN_WORDS, _VIN_NAMED, text):
        if sum(c.isdigit() for c in match[1]) >= 4:
            yield Mention(*match.span(1), Category.VIN, "vin")


_CADASTRE = compile(rf"{_D}(?<![\w:/-].){_D}(?P<sign>\s?[:/-]\s?){_D}{{3}}(?P=sign){_D}{{3}}(?P=sign){_D}{{2,5}}(?:[:/-](?:\d{{1,5}}(?:[а-яА-ЯA-Za-z](?!\w))?|[А-ЯA-Z](?!\w))){{0,5}}(?![\w:/-]?\d)")
_LAND = opening("кад|земельн|жер$")
_CADASTRE_LOOSE = compile(
    r"(?<!\w)(?:кад(?:астр\w*\.?|\.)\s{0,2}(?:номер\w*|ном\.|нөмір\w*|№|код\w{0,2}|нөмірлі)?(?:\s(?:участка|объекта|квартиры|земельного|дома|здания))?)[\s:№–-]{0,8}((?:[\dОO][:/.\s-]{0,3}){8,22}\d(?:[а-яА-ЯA-Za-z](?!\w))?(?:[:/]\d{1,4}[А-Яа-яA-Z]?|[:/][А-ЯA-Z](?!\w)){0,3})(?!\w)",
    IGNORECASE,
)
_PLOT = compile(r"(?<!\w)(?i:земельн\w{2,3}\sучаст\w{1,4}|жер\sучаскес\w{1,5}|жер\sтелім\w{1,5})\s(?:№\s?)?(\d{12})(?!\d)")


def cadastre(text: str) -> Iterator[Mention]:
    """A cadastral number: region, district, quarter, plot, and below it building and flat."""
    for match in _CADASTRE.finditer(text):
        if mostly_digits(match[0]):
            yield Mention(*match.span(), Category.CADASTRE, "cadastre")
    for pattern in (_CADASTRE_LOOSE, _PLOT):
        for match in begun(_LAND, pattern, text):
            if mostly_digits(match[1]) and not _CADASTRE.match(text, match.start(1)):
                yield Mention(*match.span(1), Category.CADASTRE, "cadastre")
