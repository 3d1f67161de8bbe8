"""Texts that differ from a sample in surnames, numbers, days and sums, and read as well."""
import random
import re
from collections.abc import Callable

from samples.numbers import iin

ROOTS = (
    "Абдрахман", "Айтмухамет", "Аскар", "Бакир", "Баймурат", "Бекболат", "Досмагамбет", "Ермухамет", "Есенгельд", "Жаксылык",
    "Жумагул", "Искандер", "Калдыбек", "Касымбек", "Кенжебек", "Кожамурат", "Курманбек", "Мамбет", "Мырзахмет",
    "Нурмагамбет", "Нурмухан", "Омарбек", "Оразбек", "Рахимбек", "Садвакас", "Сагындык", "Сарсен", "Сулейман", "Тажибек",
    "Темирбек", "Тулеген", "Умирзак", "Шаймерден", "Шарип", "Ыбрай",
)
SURNAME = re.compile(r"\b([А-ЯЁӘҒҚҢӨҰҮҺІ][а-яёәғқңөұүһі]{2,}?)(?=(?:[ое]в|[ое]ва|[ое]вой|[ое]ву|[ое]вым|[ое]вқа|[ое]втың)\s+[А-ЯЁӘҒҚҢӨҰҮҺІ])")
NUMBER = re.compile(r"(?<=/)\d{2,5}\b")
TWELVE = re.compile(r"(?<=(?:ИИН|ЖСН) )\d{12}\b")
SUM = re.compile(r"\b[1-9]\d{0,2}(?: \d{3})+(?= (?:\(|тенге|теңге))")
DAY = re.compile(r"\b\d{1,2}(?= (?:января|марта|мая|июля|августа|октября|декабря|қаңтар|наурыз|мамыр|шілде|тамыз|қазан|желтоқсан))")


def varied(text: str, seed: int) -> str:
    """The text with other surnames, numbers of cases, IINs, sums and days; the same seed gives the same text.

    A surname becomes the same other one wherever it stands, so that what belonged together still does.

    >>> varied("Дело № 7515-22-00-2/4127", 1) == varied("Дело № 7515-22-00-2/4127", 2)
    False
    """
    chance = random.Random(seed)
    for root in dict.fromkeys(SURNAME.findall(text)):
        text = re.sub(rf"\b{re.escape(root)}[ое](?=в)", f"{chance.choice(ROOTS)}о", text)
    replacements: tuple[tuple[re.Pattern, Callable[[str], str]], ...] = (
        (TWELVE, lambda old: iin(old[:6], "F" if old[6] in "46" else "M", str(chance.random()))),
        (SUM, lambda old: re.sub(r"\d", lambda _: str(chance.randint(1, 9)), old)),
        (DAY, lambda old: str(chance.randint(1, 28))),
    )
    number = iter(range(10_000 + seed, 10**9))
    text = _consistent(NUMBER, text, lambda _: str(next(number)))
    for pattern, other in replacements:
        text = _consistent(pattern, text, other)
    return text


def _consistent(pattern: re.Pattern, text: str, other: Callable[[str], str]) -> str:
    """Every match replaced, equal ones by equal ones."""
    known: dict[str, str] = {}
    return pattern.sub(lambda match: known.setdefault(match[0], other(match[0])), text)
