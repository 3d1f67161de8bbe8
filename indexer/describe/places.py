"""Places that give courts their names: regions, cities, districts, city wards (places.tsv), and where a phrase names them."""
import csv
import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from language.letters import bare

# Region of a court by the first two digits of a case number (codes of administrative units).
CODES = {
    "10": "abai", "11": "akmola", "15": "aktobe", "19": "almaty-region", "23": "atyrau", "27": "west-kazakhstan", "31": "zhambyl",
    "33": "zhetisu", "35": "karaganda", "39": "kostanay", "43": "kyzylorda", "47": "mangystau", "51": "turkistan", "55": "pavlodar",
    "59": "north-kazakhstan", "60": "republic", "61": "turkistan", "62": "ulytau", "63": "east-kazakhstan", "71": "astana", "75": "almaty",
    "79": "shymkent",
}


@dataclass(frozen=True, slots=True)
class Place:
    """A region, city, district or ward (of `city`). `adjective` is masculine nominative, "" where courts use the genitive."""

    key: str
    region: str
    kind: str
    city: str
    kk: str
    ru: str
    genitive: str
    adjective: str
    also: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Named:
    """A phrase names one of `places`, as a place of `kind` when the words beside it say so."""

    places: tuple[Place, ...]
    kind: str
    start: int
    stop: int


@cache
def places() -> tuple[Place, ...]:
    """The table of places."""
    with (Path(__file__).parent / "places.tsv").open(encoding="utf-8", newline="") as file:
        rows = csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
        return tuple(
            Place(row["key"], row["region"], row["kind"], row["city"], row["kk"], row["ru"], row["ru_genitive"], row["ru_adjective"],
                  tuple(filter(None, (row["also"] or "").split(";"))))
            for row in rows
        )


def named(phrase: str) -> list[Named]:
    """Places that a phrase in bare letters names, in their order.

    >>> [(n.places[0].key, n.kind) for n in named("кокшетауского городского суда акмолинской области")]
    [('kokshetau', 'city'), ('akmola', 'region')]
    """
    found = []
    for match in _pattern().finditer(phrase):
        candidates = _aliases()[match["name"]]
        kind = _kind(match["before"] or "", match["after"] or "")
        fitting = tuple(p for p in candidates if p.kind == kind or (kind == "district" and p.kind == "ward"))
        if fitting or not kind:
            found.append(Named(fitting or candidates, kind, match.start(), match.end()))
    return found


def city(key: str) -> Place:
    """The city that a ward belongs to."""
    return next(place for place in places() if place.kind == "city" and place.key == key)


def region_place(key: str) -> Place | None:
    """The region as a place; cities of republican significance are cities."""
    return next((place for place in places() if place.key == key and place.kind in ("region", "city")), None)


def _kind(before: str, after: str) -> str:
    if before:
        return next(kind for word, kind in _BEFORE if before.startswith(word))
    return next((kind for word, kind in _AFTER if after.startswith(word)), "")


_AFTER = (
    ("кал", "city"), ("город", "city"), ("к.", "city"), ("аудан", "district"), ("район", "district"), ("облыс", "region"), ("област", "region"),
    ("обл", "region"), ("гарнизон", ""),
)
_BEFORE = (("город", "city"), ("г", "city"), ("район", "district"), ("област", "region"))


@cache
def _aliases() -> dict[str, tuple[Place, ...]]:
    """Beginnings of names, in bare letters, and whose they are."""
    table: dict[str, list[Place]] = {}
    for place in places():
        adjectives = [place.adjective, *(name for name in place.also if name.endswith("ий"))]
        names = [place.kk, *(name for name in place.also if not name.endswith("ий"))]
        names += [place.ru, place.genitive] if place.kind != "region" else [] if place.adjective else [place.genitive]
        stems = {bare(name)[:-2] for name in adjectives if name} | {_stem(bare(name)) for name in names}
        for stem in stems:
            table.setdefault(stem, []).append(place)
    return {stem: tuple(found) for stem, found in table.items()}


def _stem(name: str) -> str:
    """A name without the words «области», «имени» and the last vowel that cases change."""
    name = re.sub(r"^(?:области|имени|им\.) | (?:области|область)$", "", name)
    return name[:-1] if name[-1] in "аыьйя" and len(name) > 4 else name


@cache
def _pattern() -> re.Pattern[str]:
    names = "|".join(map(re.escape, sorted(_aliases(), key=len, reverse=True)))
    return re.compile(
        rf"(?<![\w-])(?P<before>(?:города|городе|город|г\.|г |района|область|области)(?: им(?:\.|ени))? *)?[«\"]?(?P<name>{names})\w{{0,5}}[»\"]?"
        r"(?:[ -]{0,3}(?P<after>каласы\w*|калалык|к\.|аудан\w*|облыс\w*|городск\w+|районн\w+|района|област\w*|обл\.|гарнизон\w*))?(?!\w)"
    )
