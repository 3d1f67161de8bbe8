"""Places as a text spells them: chains of parts from the region down to the flat, or up from it («кв. 23 по ул. Конаева, 78»)."""
from dataclasses import dataclass
from functools import lru_cache
from re import Match, compile

from anonymizer.particulars.place_words import (
    CAPITAL,
    DISTRICT,
    FLAT,
    HOUSE,
    INDEX,
    INITIALS,
    LONG,
    MICRO,
    NUMBER,
    OCR_NUMBER,
    QUOTED,
    REGION,
    STREET,
    TOWN,
    TOWNS,
    WORD,
    S,
)
from anonymizer.text.cues import opening, places_of

_TOWN_ALONE = rf"(?:{'|'.join(sorted(TOWNS.split(), key=len, reverse=True))})(?:да|де|та|те|ға|ге|қа|ке|дан|ден|тан|тен)?(?=,)"
_PARTS = (
    rf"(?P<flat>{FLAT})|(?P<house>{HOUSE})|(?P<micro>{MICRO})|(?P<street>{STREET})|"
    rf"(?P<district>{DISTRICT})|(?P<region>{REGION})|(?P<town>{TOWN})"
)
_START = compile(rf"(?<![\w-])(?:{_PARTS}|(?P<index>{INDEX})(?=,?\s)|(?P<known>{_TOWN_ALONE}))")
_PART = compile(_PARTS)
_KNOWN = compile(_TOWN_ALONE)
_INDEX = compile(rf"{INDEX}(?!\s?(?:тенге|теңге|тг|руб|тыс|м²|га))")
_NUMBER = compile(rf"(?P<number>{NUMBER}|{OCR_NUMBER})")
_BARE_STREET = compile(rf"(?:\d{{1,2}}{S}(?:лет{S})?(?={LONG}))?(?:{INITIALS})?{WORD}(?:{S}(?:{WORD}|[а-яәіңғүұқөһ]{{2,8}}))?,?{S}(?={NUMBER}(?!\s?(?:г|ж|жыл|%|тенге|теңге|тг)))")
_FLATTED = compile(r"\d{1,4}[А-Яа-я]?\s?[-–]\s?\d{1,4}(?!\w)")
_TRIPLE = compile(r"\d{1,2}[а-я]?-\d{1,3}[а-я]?-\d{1,4}(?![\w-])")  # «г. Актау, 5-12-45»: quarter, house, flat
_SPACED_FLAT = compile(r"\s(\d{1,3})(?=[,;)\n]|$)")  # «ул Лермонтова 5 12»
_BARE_PART = compile(rf"(?:[а-яё]{{1,4}}[.-][а-яё]{{0,3}}\.?{S}?)?(?:{QUOTED}|{LONG}(?:{S}{LONG})?)(?:{S}[а-яәіңғүұқөһ]{{1,3}}\.|{S}Г\.?А\.)?(?=,)")
_SEPARATOR = compile(r"(?:\s?\((?:ныне|бывш|ранее|қазіргі|бұрынғы|ескі)[^()\n]{3,60}\))?(?:,\n?[ ]{0,40}|\s{0,2},?\s{0,3})(?:(?:по|на|в|уг\.|угол)\s(?=СТ\s|СНТ|ПКСТ|ПК\s|ДО\s|ул|пр|пер|д|г\.|гор|с\.|с/т|сел|мкр|микр|пос|кв|садов|потреб|гараж)|(?:орналасқан|расположенн\w{2,3})\s(?=№|\d|д))?")
_LINK = compile(r"\s{0,2}[,;]?\s{0,3}")
_BOLD = compile(r"[\d№«\"“](?<![\w-].)(?!(?<=\d)\d{0,5}[.;:%)])")  # what may begin a part whatever follows; no date or point of a list does
_CAPITAL = compile(rf"{CAPITAL}(?<![\w-].)")
_END = "(?![а-яёәіңғүұқөһ])"
_FIRST = opening(  # words that can begin a part, or be all of it
    rf"кв|ком|под|эт|пәт|п{_END}|н{_END}|ж{_END}|ап|а{_END}|пом|д{_END}|дом|дач|стр|зд|уч|кор|к{_END}|вл|двлд|коттедж|блок|секци|туп|таунхаус|юрт|барак|казарм|үй|лини|общ|жатақ|без{_END}|нөмірсіз|б{_END}|бокс|лит|"
    rf"мкр|м{_END}|микр|жил|мас|ш{_END}|садов|потреб|гараж|военн|в{_END}|тұрғын|лев|сол{_END}|ул|пр|пер|б{_END}|бул|пл{_END}|наб|алл|тракт|шоссе|р{_END}|рай|с{_END}|обл|г{_END}|гор|пос|пгт|аул|дер|ст|рзд|сел|спецпос|разъезд|зимов|уроч|хутор|көше|полустан|кордон|отгонн|заимк|летовк|кошар|стойбищ|махалл|маһалл|дач[аиеу]$|абонентск|угл|"
    rf"{'|'.join(town.split('-')[0].lower() for town in TOWNS.split())}|(?:жк|жм|ск|ст|пк|снт|гск|дк|днт|со|пкст|пдп|пгск|кск|дск|тк|түк|жр|нп|вп|вко|зко|ско|юко|бқо|шқо|сқо|оқо|қхр|шұар|суар|мхр|рк|кнр|фрг|рф)$|"
    r"республик|казахстан|қазақстан|россия|российск|украина|кыргызстан|қырғызстан|таджикистан|беларусь|турция|түркия|китай|ресей|қытай|өзбекстан|узбекистан|германия|"
    r"\w{2,21}(?:көше|кеше|коше|көш|даңғ|мкр|штрассе|straße|strasse|str$|weg|platz|gasse|allee|damm)"
)
_LAST = opening(  # words, or letters before a sign, that can close a part which begins with a name
    r"[қкасптдгрмшынүб]$|обл|губ|кра[йяе]|республик|қала|аудан|ауд|район|сельск|ауыл|елді|айма[қғ]|атындағы|кент|станцияс|бекет|разъез|қыста|жайлау|шалғай|селосы|станса|пос|шағ|ықш|мөлт|мкр|тұрғын|бс$|квартал|саяжай|"
    r"ма[хһ]алл|маңы|бойы|көш|кеше|коше|даң|өтк|тұйығ|бульвар|орам|алаңы|шоссес|тас$|проспект|аллеясы|сокак|тракт|переул|пер|улиц|ул|проезд|тупик|allee|street|ave|(?:\w{2,21})?(?:штрассе|straße|strasse|str|weg|platz|gasse|damm)"
)
_ALONE = compile(r"[^гд](?![а-яёәіңғүұқөһ/.-])")
_LONE = compile(r"\w(?![\w./,-])")
_REACH = 130  # characters of a name
LONGEST = 14  # parts of one place; more is a list


@dataclass(frozen=True, slots=True)
class Part:
    """One part of a place: `kind` is region, district, town, micro, street, house, flat, index or number."""

    kind: str
    start: int
    stop: int


@dataclass(frozen=True, slots=True)
class Place:
    """Parts that follow each other in the text."""

    start: int
    stop: int
    parts: tuple[Part, ...]

    @property
    def kinds(self) -> frozenset[str]:
        return frozenset(p.kind for p in self.parts)

    @property
    def has_house(self) -> bool:
        return bool(self.kinds & {"house", "number"}) and bool(self.kinds & {"street", "micro", "town", "district"})


@lru_cache(maxsize=1)  # homes and birth places ask for the same text
def places(text: str) -> tuple[Place, ...]:
    """Every chain of parts in `text`, from left to right; linear in the text.

    >>> [text[p.start:p.stop] for text in ["живёт в г. Семей, ул. Абая, 5-12, один"] for p in places(text)]
    ['г. Семей, ул. Абая, 5-12']
    """
    found, at = [], 0
    for start in sorted(_starts(text)):
        if start < at or (match := _START.match(text, start)) is None:
            continue
        parts = _follow(text, match)
        if not (len(parts) == 1 and parts[0].kind in ("index", "known")):
            found.append(Place(parts[0].start, parts[-1].stop, tuple(parts)))
        at = max(parts[-1].stop, match.start() + 1)
    return tuple(found)


def _starts(text: str) -> set[int]:
    """Where a part can begin: at a digit or a quotation mark, at a word that opens one, at a name before a word that closes one."""
    found = {m.start() for m in _BOLD.finditer(text)}
    for start in places_of(_FIRST, text):
        alone = not _CAPITAL.match(text, start) and _ALONE.match(text, start)  # mostly a preposition
        if not alone or text[start - 2 : start] in (", ", ": "):
            found.add(start)
    at = 0
    for stop in places_of(_LAST, text):
        if not _LONE.match(text, stop):
            clause = max(at, stop - _REACH, *(text.rfind(sign, max(0, stop - _REACH), stop) for sign in ",;:()«»\""))
            found.update(m.start() for m in _CAPITAL.finditer(text, clause, stop))
            at = stop
    return found


def _follow(text: str, first: Match[str]) -> list[Part]:
    parts = [_part(first)]
    while len(parts) < LONGEST:
        following = _next(text, parts[-1])
        if not following:
            break
        parts += following
    return parts


def _part(match: Match[str]) -> Part:
    kind = next(k for k, v in match.groupdict().items() if v is not None)
    return Part(kind, *match.span(kind))


def _next(text: str, last: Part) -> list[Part]:
    """What continues a place after `last`: a marked part, a bare number of a house, or a bare name between two parts."""
    gap = _SEPARATOR.match(text, last.stop)
    at = gap.end() if gap else last.stop
    if last.kind in ("street", "micro", "house", "number", "district") and (number := _NUMBER.match(text, at)) and not _PART.match(text, at):
        if _numbered(text, last, number):
            return [_part(number)]
    if last.kind in ("town", "known") and at > last.stop and (triple := _TRIPLE.match(text, at)):
        return [Part("number", *triple.span())]
    if last.kind in ("number", "house") and (flat := _SPACED_FLAT.match(text, last.stop)):
        return [Part("number", *flat.span(1))]
    if (index := _INDEX.match(text, at)) and "," in text[last.stop : at] and last.kind != "index":
        return [Part("index", *index.span())]
    if match := _PART.match(text, at):
        if at == last.stop and last.kind not in ("index",) and text[last.stop - 1].isalnum():
            return []
        return [_part(match)]
    if "," not in text[last.stop : at] and last.kind in ("town", "known") and (street := _BARE_STREET.match(text, at)) and _FLATTED.match(text, street.end()):
        return [Part("street", at, street.end())]
    if "," not in text[last.stop : at] or last.kind in ("house", "number", "flat", "street"):
        return _known(text, last, at)
    if street := _BARE_STREET.match(text, at):
        return [Part("street", at, street.end())]
    if bare := _BARE_PART.match(text, at):
        further = _LINK.match(text, bare.end())
        if further and (_PART.match(text, further.end()) or _BARE_STREET.match(text, further.end())):
            return [Part("micro", at, bare.end())]
    return _known(text, last, at)


def _known(text: str, last: Part, at: int) -> list[Part]:
    match = _KNOWN.match(text, at) if last.kind in ("index", "region") else None
    return [Part("known", *match.span())] if match else []


def _numbered(text: str, last: Part, number: Match[str]) -> bool:
    """A house after a street or a quarter; a flat after a house; never a year, a sum or an article."""
    following = text[number.end() : number.end() + 12].lstrip()
    if _MEASURE.match(following) and not (_TOWN_AFTER.match(following) and len(number[0]) < 4) or not any(c.isdigit() for c in number[0]):
        return False
    return last.kind != "district" and (last.kind in ("street", "micro") or "," in text[last.stop : number.start()])


_TOWN_AFTER = compile(rf"г\.\s?{CAPITAL}[а-яё]{{2}}")  # «пр. Республики, 33 г. Темиртау»
_MEASURE = compile(rf"(?:г\.|год|жыл|ж\.|%|тенге|теңге|тг|кв\.?\s?м|м²|га\b|км|сот|тыс|млн|ч\b|час|сағат|баб|МРП|АЕК|{CAPITAL}?руб|[:.]\d|қаңтар|ақпан|наурыз|сәуір|мамыр|маусым|шілде|тамыз|қыркүйек|қазан|қараша|желтоқсан|январ|феврал|март|апрел|мая|июн|июл|август|сентябр|октябр|ноябр|декабр)")
