"""Numbers, dates, nicknames and addresses that nobody has, written as the old ones were."""
from random import Random
from re import Match, compile

from training.inflect import kazakh
from training.invent import lists
from training.shape import latin, like

_MONTHS_RU = "января февраля марта апреля мая июня июля августа сентября октября ноября декабря".split()
_MONTHS_KK = "қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан".split()
_MONTH_KK = compile(rf"({'|'.join(_MONTHS_KK)})(да|де|та|те|дағы|дегі|тағы|тегі|ның|нің|дың|дің|тың|тің|ы|і)?", 2)
_MONTH_RU = compile("|".join(_MONTHS_RU), 2)
_FIGURES = compile(r"\d+")
_NUMERIC_DATE = compile(r"(?<!\d)([\dОO]{1,2})([./-]\s?)([\dОO]{1,2})([./-]\s?)([\dОO]{4}|\d{2})(?!\d)")
_CAPITALISED = compile(r"[A-ZА-ЯЁӘІҢҒҮҰҚӨҺ][\w’'-]*[\w]")
_ADJECTIVE = compile(r".*(?:ск|цк|н)(?:ий|ого|ому|им|ом|ая|ой|ую|ое)")
_QUOTED = compile(r"(?<=[«\"“])[^«»\"“”]+(?=[»\"”])")
_MARKER = compile(r"(?:ул|улица|улице|улицы|пр|проспект|пер|б-р|к-сі|көшесі|көше|даңғылы)\b\.?\s*\Z", 2)
_WORDS = "sea sky wolf moon cat fox star king lady boss tiger rose sun neo max pro alm qaz".split()
_PLATE_LETTERS = "ABCEHKMOPTXZ"


def iin(random: Random) -> str:
    """An identification number with a right check digit and a possible date of birth."""
    while True:
        year = random.randrange(1940, 2020)
        century = random.choice("34" if year < 2000 else "56")
        head = f"{year % 100:02}{random.randrange(1, 13):02}{random.randrange(1, 29):02}{century}{random.randrange(10000):04}"
        for shift in (0, 2):
            check = sum(((n + shift) % 11 + 1) * int(d) for n, d in enumerate(head)) % 11
            if check < 10:
                return head + str(check)


def iban(random: Random, like_this: str) -> str:
    """An account number with right check digits, as long as the old one."""
    body = "".join(random.choice("0123456789") for _ in like_this[4:])
    number = int("".join(str(int(c, 36)) for c in body + like_this[:2] + "00"))
    return f"{like_this[:2]}{98 - number % 97:02}{body}"


def poured(template: str, value: str) -> str:
    """The letters and digits of `value` in the places of those of `template`, from the end.

    >>> poured("900101 300-006", "850412350121"), poured("…0006", "850412350121")
    ('850412 350-121', '…0121')
    """
    left = list(value)
    turned = [left.pop() if c.isalnum() and left else c for c in reversed(template)]
    return "".join(reversed(turned))


def digits(random: Random, template: str) -> str:
    """Other digits for digits."""
    return _FIGURES.sub(lambda m: "".join(random.choice("0123456789") for _ in m[0]), template)


def card(random: Random, old: str) -> str:
    """A card's number of sixteen digits that begins as the old one does and has a right check digit."""
    head = old[:6] + digits(random, old[6:15])
    total = sum(int(c) if n % 2 else sum(divmod(2 * int(c), 10)) for n, c in enumerate(head))
    return head + str(-total % 10)


def plate(random: Random, old: str) -> str:
    """A car's plate with other digits and Latin letters; the region at the end is one that there is."""
    new = scrambled(random, old)
    return new[:-2] + f"{random.randrange(1, 21):02}" if new[-2:].isdigit() and old[-2:] < "21" else new


def scrambled(random: Random, template: str) -> str:
    """Other digits for digits, other Latin capitals for Latin capitals."""
    def other(c: str) -> str:
        if c.isdigit():
            return random.choice("0123456789")
        if c in "ABCDEFGHIJKLMNOPQRSTUVWXYZ":
            return random.choice(_PLATE_LETTERS)
        return c
    return "".join(map(other, template))


def date(random: Random, old: str, born: tuple[int, int, int]) -> str:
    """The date `born` (year, month, day) as the old one is written; what is no date, gets other digits.

    >>> date(Random(1), "12.04.1985", (1990, 2, 3)), date(Random(1), "1985 жылғы 12 сәуірде", (1990, 2, 3))
    ('03.02.1990', '1990 жылғы 3 ақпанда')
    """
    year, month, day = born
    numeric = _NUMERIC_DATE.search(old)
    if numeric:
        short = len(numeric[5]) == 2
        new = f"{day:02}{numeric[2]}{month:02}{numeric[4]}{year % 100 if short else year:02}"
        return old[: numeric.start()] + new + old[numeric.end() :]
    old = _FIGURES.sub(lambda m: str(year) if len(m[0]) == 4 else str(day) if len(m[0]) < 3 and int(m[0]) < 32 else scrambled(random, m[0]), old)
    old = _MONTH_RU.sub(lambda m: like(_MONTHS_RU[month - 1], m[0]), old)
    return _MONTH_KK.sub(lambda m: like(_MONTHS_KK[month - 1], m[1]) + _month_ending(_MONTHS_KK[month - 1], m[2] or ""), old)


def _month_ending(month: str, ending: str) -> str:
    """The ending of another month's name, as this month takes it."""
    for case in ("loc", "gen"):
        if ending in {kazakh(m, case)[len(m) :] for m in _MONTHS_KK}:
            return kazakh(month, case)[len(month) :]
    return ending


def nickname(random: Random, old: str) -> str:
    """A nickname in the alphabet of the old one; what stands before and after it («@», quotation marks) stays."""
    core = old.strip("@«»\"“”.: ")
    name = random.choice((*lists().men, *lists().women))
    if core.isascii():
        name = latin(name).lower() if core.islower() else latin(name)
        name += random.choice(("", "", "_", ".")) + random.choice((random.choice(_WORDS), str(random.randrange(10, 2010)), ""))
    else:
        name = like(name, core if core.islower() else "Аб") + random.choice(("", "", " " + random.choice(lists().places["quoted"]), str(random.randrange(100))))
    return old.replace(core, name) if core else old


def email(random: Random, old: str) -> str:
    """Another name before the «@»; the host stays."""
    local, _, host = old.partition("@")
    return nickname(random, local.strip().lower() or "a").replace(" ", "") + "@" + host


class Places:
    """The new words of an act's addresses: the same for the same old word."""

    def __init__(self, random: Random) -> None:
        self.random, self.words = random, {}

    def moved(self, old: str, numbers: bool = True) -> str:
        """The address with other places, streets and numbers."""
        def other(match: Match) -> str:
            word = match[0]
            if word.isupper() and len(word) < 7:
                return word
            return like(self.words.setdefault(word.lower(), self._place(word, old[: match.start()])), word)
        new = _CAPITALISED.sub(other, old)
        return _FIGURES.sub(lambda m: scrambled(self.random, m[0]) if len(m[0]) > 2 else str(self.random.randrange(1, 99)), new) if numbers else new

    def _place(self, word: str, before: str) -> str:
        places = lists().places
        if _ADJECTIVE.fullmatch(word.lower()):
            new = self.random.choice(places["districts"])
            ending = next((e for e in ("ский", "ского", "скому", "ском", "ским", "ская", "ской", "скую", "ское") if word.lower().endswith(e)), "")
            return new[:-4] + ending if ending and new.endswith("ский") else new
        if _MARKER.search(before):
            return self.random.choice(places["streets"])
        return self.random.choice(places["towns"])

    def employer(self, old: str) -> str:
        """The workplace with another name in the quotation marks and other numbers; without either, another place."""
        if _QUOTED.search(old):
            new = _QUOTED.sub(lambda m: self.words.setdefault(m[0].lower(), like(self.random.choice(lists().places["quoted"]), m[0].split()[0])), old)
        else:
            new = self.moved(old, numbers=False)
        return _FIGURES.sub(lambda m: str(self.random.randrange(1, 200)), new)
