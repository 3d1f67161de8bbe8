"""Names of courts in both languages, made from the name of the place, and keys in Latin letters."""
import re

from indexer.describe.places import Place, city, region_place
from language.letters import bare

_LATIN = dict(zip("абвгдежзийклмнопрстуфхцчшщыэюя", "a b v g d e zh z i i k l m n o p r s t u f kh ts ch sh shch y e yu ya".split(), strict=True))


def slug(name: str) -> str:
    """A key in Latin letters for a name.

    >>> slug("Арбитражный суд Амурской области")
    'arbitrazhnyi-sud-amurskoi-oblasti'
    """
    latin = "".join(_LATIN.get(letter, letter if letter.isascii() else "") for letter in bare(name))
    return re.sub(r"[^a-z0-9]+", "-", latin).strip("-")[:80].strip("-")


def nominative(phrase: str) -> str:
    """A Russian court's name in the nominative; other words stay as they stand.

    >>> nominative("Шестого арбитражного апелляционного суда")
    'Шестой арбитражный апелляционный суд'
    """
    before, court, after = re.split(r"(?<!\w)(суд)(?:а|е|ом|у)?(?!\w)", phrase, maxsplit=1, flags=re.IGNORECASE) if re.search(
        r"(?<!\w)суд(?:а|е|ом|у)?(?!\w)", phrase, re.IGNORECASE) else (phrase, "", "")
    words = [_adjective(word) for word in before.split()]
    name = " ".join([*words, court + after]).strip()
    if name.isupper():
        name = name.lower()
    return name[:1].upper() + name[1:]


def _adjective(word: str) -> str:
    for ending, plain in (("родского", "родской"), ("ского", "ский"), ("цкого", "цкий"), ("шего", "ший"), ("стого", "стой"), ("орого", "орой"), ("ьмого", "ьмой"), ("ого", "ый")):
        if word.endswith(ending):
            return word[: -len(ending)] + plain
    return word


def names(suffix: str, template_ru: str, template_kk: str, place: Place, number: str) -> tuple[str, str]:
    """Russian and Kazakh name of a court of this kind at `place`; `number` distinguishes courts of one city."""
    makers = {"regional": _regional, "district": _district, "city": _city}
    if suffix in makers:
        return makers[suffix](place, number)
    where_ru = place.genitive if place.kind == "region" else f"города {place.genitive}"
    if place.kind == "district":
        where_ru = _district_genitive(place)
    ordinal = f" № {number}" if number else ""
    if suffix == "military":
        garrison = re.sub("ий$", "ого", place.adjective) if place.adjective else place.genitive
        return template_ru.format(gen=garrison), template_kk.format(kk=place.kk)
    return (
        template_ru.format(where_ru=where_ru, n=ordinal).strip(),
        template_kk.format(where_kk=_kazakh(place), n=ordinal).strip(),
    )


def _regional(place: Place, _: str) -> tuple[str, str]:
    if place.kind == "city":
        if place.adjective and place.key == "almaty":
            return f"{place.adjective} городской суд", f"{place.kk} қалалық соты"
        return f"Суд города {place.genitive}", f"{place.kk} қаласының соты"
    if place.adjective:
        return f"{place.adjective} областной суд", f"{place.kk} облыстық соты"
    return f"Суд {place.genitive}", f"{place.kk} облысының соты"


def _city(place: Place, number: str) -> tuple[str, str]:
    region = region_place(place.region)
    of_region = f" {region.genitive}" if region and region.kind == "region" else ""
    region_kk = f"{region.kk} облысының " if of_region and region else ""
    if number or not place.adjective:
        ordinal = f" № {number}" if number else ""
        return f"Суд{ordinal} города {place.genitive}{of_region}", f"{region_kk}{place.kk} қаласының{ordinal} соты"
    return f"{place.adjective} городской суд{of_region}", f"{region_kk}{place.kk} қалалық соты"


def _district(place: Place, number: str) -> tuple[str, str]:
    if place.kind == "ward":
        town = city(place.city)
        of_ru, of_kk = f"города {town.genitive}", f"{town.kk} қаласының"
    else:
        region = region_place(place.region)
        of_ru, of_kk = (region.genitive, f"{region.kk} облысының") if region else ("", "")
    if number:
        return (
            f"Районный суд № {number} {_district_genitive(place)} {of_ru}".strip(),
            f"{of_kk} {place.kk} ауданының № {number} аудандық соты".strip(),
        )
    name = f"{place.adjective} районный суд" if place.adjective else f"Суд района {place.genitive}"
    return f"{name} {of_ru}".strip(), f"{of_kk} {place.kk} аудандық соты".strip()


def _district_genitive(place: Place) -> str:
    return re.sub("ий$", "ого", place.adjective) + " района" if place.adjective else f"района {place.genitive}"


def _kazakh(place: Place) -> str:
    return f"{place.kk} {'облысының' if place.kind == 'region' else 'қаласының' if place.kind == 'city' else 'ауданының'}"
