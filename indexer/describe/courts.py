"""Which court made the act: its normalized name in both languages, level and region, whatever the case and spelling in the text."""
import csv
import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from indexer.describe.court_names import names, nominative, slug
from indexer.describe.places import CODES, Named, Place, named
from indexer.describe.reading import Reading
from language.letters import bare
from models.act import Court, CourtLevel

HEADER = 400  # characters from the beginning in which the court's own header stands
HEAD = 6000  # characters from the beginning in which the act says whose it is
REPUBLICAN = frozenset({"astana", "almaty", "shymkent"})  # cities whose own court is of the regional level


@dataclass(frozen=True, slots=True)
class CourtKind:
    """A kind of court: the end of its key, its level, the sort of place that names it, how it is recognized and called."""

    suffix: str
    level: CourtLevel
    place: str
    pattern: re.Pattern[str]
    name_ru: str
    name_kk: str


@cache
def kinds() -> tuple[CourtKind, ...]:
    """Kinds of courts from court_kinds.tsv, special ones before the general."""
    with (Path(__file__).parent / "court_kinds.tsv").open(encoding="utf-8", newline="") as file:
        rows = csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
        return tuple(
            CourtKind(r["suffix"], CourtLevel(r["level"]), r["place"], re.compile(r["pattern"]), r["name_ru"], r["name_kk"]) for r in rows
        )


_NUMBER = r"(?: {0,2}№ {0,2}\d{1,2}(?![\d-]))?"
_ADJECTIVES = r"(?:[\w-]+(?:ий|ый|ой|ого|его|ому|ым|им|ом|ем) +){0,5}"
_PLACE = (
    r"(?:(?:города|г\.) ?[\w-]+|(?:района|области)(?: имени| им\.)? ?[\w-]+(?: би| акына| сал| рыскулова| жумабаева| майлина| мусрепова| бокейхана)?"
    r"|имени [\w-]+(?: [\w-]+)?(?= [\w-]+ой обл| города|,| в )"
    r"|[\w-]+(?:ого|ой) (?:района|области|обл\.|гарнизона|округа|края)|вко|ско|зко|юко|республики(?: \w+)?|российской федерации|рк(?!\w))"
)
_RUSSIAN = re.compile(
    rf"(?<![\w-])(?P<phrase>{_ADJECTIVES}(?:суд|суда|суде|судом|смэс|смас|сас|смсдн|смусдн|смсуд)(?!\w){_NUMBER}"
    rf"(?: +по +(?:[\w.-]+ +){{0,3}}?(?:делам|правонарушениям)(?: +несовершеннолетних)?)?{_NUMBER}(?: +{_PLACE}){{0,4}})"
)
_KAZAKH = re.compile(r"(?<![\w-])(?P<phrase>(?:(?:[\w.-]+|[«\"][\w -]{2,24}[»\"]|№ ?\d{1,2}) +){1,10}?(?:№ ?\d{1,2} +)?сот(?:ы|ынын|ында)?)(?!\w)")
# Another court is meant: the one whose act is spoken of, to which one complains, which judged somebody before.
_OTHER_BEFORE = re.compile(
    r"(?:решени\w|приговор\w*|постановлени\w+|определени\w+|приказ\w*|первой инстанции|биринши сатыдагы сот\w*|в|через|подсудн\w+|судим\w+|осужд\w+|н\w+ верховного суда)[\s:,.]*$"
)
_OF_THE_PAST = re.compile(r"(?<!\w)(?:судом|судим\w+|приговор\w*|осужд\w+)(?!\w)")
_OTHER_AFTER = re.compile(r"\s*(?:\(судья [^)]{3,40}\) )?(?:(?:\d{4}|\d{1,2}[. ])[^,;\n]{0,50}?(?:дагы|деги|гы|ги)(?!\w)|[^,;\n]{0,25}(?:шешимимен|укимимен|каулысымен|уйгарымымен|шешимин|каулысын|укимин))")


def court(reading: Reading, number: str) -> Court | None:
    """The court of the act, from its head; `number` (of the case) hints at the region. None when no court is named."""
    foreign = _FOREIGN.search(reading.bare) is not None and "казахстан" not in reading.bare
    return next((found for phrase in _phrases(reading) if (found := recognize(phrase, number, foreign))), None)


def _phrases(reading: Reading) -> list[str]:
    """Phrases that may name the act's own court, in their order."""
    found = []
    for pattern in (_RUSSIAN, _KAZAKH):
        for match in pattern.finditer(reading.bare, 0, min(HEAD, len(reading.bare))):
            own = _header(reading, match.start()) and not _OF_THE_PAST.search(match[0])
            if own or not _another(reading, match):
                found.append((match.start(), reading.flow[match.start("phrase") : match.end("phrase")]))
    return [phrase for _, phrase in sorted(found)]


def _header(reading: Reading, start: int) -> bool:
    """Whether the phrase opens a line above the title: «Тараз қалалық сотының 2024 жылғы 23 тамыздағы ҮКІМІ»."""
    return start < HEADER and not reading.plain[reading.plain.rfind("\n", 0, start) + 1 : start].strip()


def _another(reading: Reading, match: re.Match[str]) -> bool:
    """Whether the phrase names a court whose act is spoken of, or stands in a certificate's subject."""
    before = reading.bare[max(0, match.start() - 60) : match.start()]
    if before.endswith("=") or _OF_THE_PAST.search(match[0]):
        return True
    return bool(_OTHER_BEFORE.search(before) or _OTHER_AFTER.match(reading.bare, match.end()))


def recognize(phrase: str, number: str = "", foreign: bool = False) -> Court | None:
    """The court that a phrase names; None when it names none. In a `foreign` act the table of places does not hold.

    >>> recognize("Алмалинского районного суда города Алматы").name_ru
    'Алмалинский районный суд города Алматы'
    >>> recognize("Алматы қаласының мамандандырылған ауданаралық экономикалық сотының").key
    'almaty-economic'
    """
    phrase = " ".join(phrase.split())
    low = bare(phrase)
    kind = next((kind for kind in kinds() if kind.pattern.search(low)), None)
    if kind is None:
        return _abroad(phrase)
    if kind.place == "republic":
        return _abroad(phrase) or Court(kind.suffix, kind.name_ru, kind.name_kk, kind.level, "republic")
    mentioned = [] if foreign else named(low)
    place = _place(kind, mentioned, number, kazakh=low.split()[-1].startswith("сот"))
    return _known(kind, place, low) if place else _unknown(phrase, kind, mentioned, "" if foreign else number)


def _place(kind: CourtKind, mentioned: list[Named], number: str, kazakh: bool) -> Place | None:
    """The place that names the court: a district before its city, a city before its region; in Kazakh the last one named."""
    region = next((n.places[0].region for n in mentioned if n.kind in ("region", "city")), "") or CODES.get(number[:2], "")
    wanted = {"district": ("district",), "city": ("city",), "region": ("region",)}.get(kind.place, ("city", "region", "district"))
    for sort in wanted:
        for each in mentioned[-1:] if kazakh and len(wanted) > 1 else mentioned:
            fitting = [p for p in each.places if p.kind == sort or (sort == "district" and p.kind == "ward")]
            if fitting and each.kind in (sort, ""):
                return _nearest(fitting, region, mentioned)
    if kind.suffix == "regional":
        return next((p for n in mentioned for p in n.places if p.key in REPUBLICAN and p.kind == "city"), None)
    return None


def _nearest(places: list[Place], region: str, mentioned: list[Named]) -> Place:
    """Of places of one name the one in the city or region that the phrase or the number names."""
    cities = {p.key for n in mentioned for p in n.places if n.kind == "city" or p.key in REPUBLICAN}
    return min(places, key=lambda p: (p.city not in cities if p.city else False, p.region != region, p.kind == "ward" and p.city not in cities))


def _known(kind: CourtKind, place: Place, phrase: str) -> Court:
    number = _ordinal(phrase)
    if kind.suffix == "city" and place.key in REPUBLICAN and not number:
        kind = next(k for k in kinds() if k.suffix == "regional")
    name_ru, name_kk = names(kind.suffix, kind.name_ru, kind.name_kk, place, number)
    key = f"{place.key}-{kind.suffix}" + (f"-{number}" if number else "")
    return Court(key, name_ru, name_kk, kind.level, place.region)


def _ordinal(phrase: str) -> str:
    found = re.search(r"№ {0,2}(\d{1,2})", phrase)
    return found[1] if found else ""


def _unknown(phrase: str, kind: CourtKind, mentioned: list[Named], number: str) -> Court | None:
    """A court that the table lacks: named as it stands, its region guessed from places, else from the number."""
    if abroad := _abroad(phrase):
        return abroad
    if not mentioned and not _PROPER.search(phrase) and not _ordinal(phrase):
        return None
    region = next((p.region for n in mentioned for p in n.places), "") or CODES.get(number[:2], "abroad")
    name = nominative(phrase)
    return Court(slug(name), name, name, kind.level, region)


# A capital adjective that no kind of court bears: «Центральный районный суд», «Нальчикский гарнизонный военный суд».
_PROPER = re.compile(
    r"(?!(?i:верховн|судебн|специализированн|межрайонн|районн|городск|военн|областн|апелляционн|кассационн|республиканск|народн))"
    r"[А-ЯЁ][\w-]+(?i:ий|ый|ой|ого|ому|ом|им|ым) (?:\w+ ){0,3}(?i:суд)|[А-ЯӘҒҚҢӨҰҮҺІ][\w-]+ (?i:қалалық|аудандық|облыстық) (?i:сот)"
)
_FOREIGN = re.compile(r"российской федерации|(?<!\w)рф(?!\w)")
_ABROAD = re.compile(r"арбитражн|российской федерации|округа|края|автономн")


def _abroad(phrase: str) -> Court | None:
    """A court of another state, under the name that it bears in the text."""
    low = bare(phrase)
    if not _ABROAD.search(low) or len(low.split()) < 3:
        return None
    name = nominative(phrase)
    level = CourtLevel.DISTRICT
    if low.startswith(("верховн", "высш")):
        level = CourtLevel.SUPREME
    elif "округа" in low and "автономн" not in low:
        level = CourtLevel.CASSATION
    elif "апелляц" in low or "областн" in low:
        level = CourtLevel.REGIONAL
    return Court(slug(name), name, name, level, "abroad")
