"""Invented people: given names, surnames of many origins, surnames put together of syllables."""
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from random import Random

from anonymizer.text.alphabet import russian_letters
from anonymizer.wordlist import skeleton, womens_names

_FOLDER = Path(__file__).parent / "wordlists"
_GIVEN = Path(__file__).parent.parent / "anonymizer" / "wordlists" / "given_names.txt"
_MEN_IN_A = frozenset("Никита Илья Савва Фома Лука Кузьма Данила Гаврила Миша Саша Мұса Мустафа Муса Иса Яхья Қожа Ваха Лорса Мулла Абдулла Хамза Мирза Мырза Айса".split())


@dataclass(frozen=True, slots=True)
class Lists:
    """What invented acts are made of: words of a kind by the headings of the lists."""

    men: tuple[str, ...]
    women: tuple[str, ...]
    surnames: dict[str, tuple[str, ...]]
    places: dict[str, tuple[str, ...]]


def sections(path: Path) -> dict[str, tuple[str, ...]]:
    """The words of a list under each of its headings («## towns»)."""
    found: dict[str, list[str]] = {}
    heading = ""
    for line in path.read_text("utf-8").splitlines():
        if line.startswith("## "):
            heading = line[3:]
        elif line and not line.startswith("#"):
            found.setdefault(heading, []).extend(line.split())
    return {name: tuple(words) for name, words in found.items()}


@cache
def lists() -> Lists:
    """The lists that ship with the program."""
    men, women = [], []
    for heading, names in sections(_GIVEN).items():
        for name in names:
            (women if _is_womans(name, heading) else men).append(name)
    return Lists(tuple(men), tuple(women), sections(_FOLDER / "surnames.txt"), sections(_FOLDER / "places.txt"))


def _is_womans(name: str, heading: str) -> bool:
    if "men" in heading.lower():
        return "omen" in heading
    return skeleton(name) in womens_names() or name[-1] in "ая" and name not in _MEN_IN_A or name.endswith(("гуль", "гүл"))


def given(random: Random, gender: str, kazakh: bool) -> str:
    """A given name; in a Russian text mostly in Russian letters."""
    name = random.choice(lists().women if gender == "f" else lists().men)
    return name if kazakh or random.random() < 0.1 else russian_letters(name)


def surname(random: Random, kazakh: bool) -> str:
    """A man's surname: of the lists by origin, made of a given name, an ordinary word, or of syllables."""
    way = random.random()
    if way < 0.40:
        origins: Sequence[str] = [o for o in lists().surnames if not o.startswith("words") and (kazakh or "Kazakh letters" not in o or random.random() < 0.1)]
        return random.choice(lists().surnames[random.choice(origins)])
    if way < 0.47:
        return random.choice(lists().surnames["words in Kazakh" if kazakh else "words in Russian"])
    if way < 0.80:
        name = _of_given(random, random.choice(lists().men))
    else:
        name = _of_syllables(random, kazakh)
    return name if kazakh and random.random() < 0.9 or not kazakh and random.random() < 0.05 else russian_letters(name)


def _of_given(random: Random, name: str) -> str:
    """«Серіков», «Серікбаев», «Серік»: how most surnames of Kazakhstan are made."""
    ending = random.choice(("ов", "ов", "ов", "баев", "беков", "", "", "", "ин", "жанов", "ғалиев", "хан", "ханов", "құлов", "бергенов", "еков", "тай", "таев"))
    if ending in ("ов", "ин", "еков"):
        stem = name.rstrip("аәеыіийяьуюо")
        return stem + ("ев" if ending == "ов" and name[-1] in "йьиі" else ending) if len(stem) > 2 else name
    return name + ending


_ONSETS = "б в г д ж з к л м н п р с т ф х ц ч ш ш щ бр гр др кр пр ст тр шт вл кл хл".split()
_VOWELS = "а а а о о е и у ы э я ю".split()
_KAZAKH_ONSETS = "б д ж к қ л м н р с т ш ғ ң х".split()
_KAZAKH_VOWELS = (("а", "о", "ұ", "ы"), ("ә", "е", "ө", "ү", "і"))
_CODAS = ("", "", "", "н", "р", "л", "й", "м", "к", "т", "ш")
_ENDINGS = ("ов", "ев", "ин", "ын", "ский", "енко", "чук", "ян", "дзе", "швили", "ич", "ко", "ук", "иди", "с", "ер", "ман", "", "", "", "о", "и")
_KAZAKH_ENDINGS = ("ов", "ев", "баев", "беков", "ұлы", "", "", "", "бай", "бек", "хан", "әлі")


def _of_syllables(random: Random, kazakh: bool) -> str:
    """A surname that nobody bears, as texts always hold some that no list has."""
    vowels = random.choice(_KAZAKH_VOWELS) if kazakh else _VOWELS
    onsets = _KAZAKH_ONSETS if kazakh else _ONSETS
    stem = "".join(random.choice(onsets) + random.choice(vowels) + random.choice(_CODAS) for _ in range(random.choice((1, 2, 2, 2, 3))))
    ending = random.choice(_KAZAKH_ENDINGS if kazakh else _ENDINGS)
    if ending and ending[0] in "оеиыұә":
        stem = stem.rstrip("аоеиуыэяюәөүіұй") or "Тал"
    return (stem + ending).capitalize()
