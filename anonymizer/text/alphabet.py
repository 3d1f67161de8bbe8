"""Letters as hands and machines mix them up: one spelling for a name in Kazakh, Russian and look-alike letters."""
from functools import lru_cache
from re import compile

KAZAKH = "әіңғүұқөһ"
_KAZAKH_AS_RUSSIAN = str.maketrans(KAZAKH, "аингуукох")
_LOOKALIKES = str.maketrans("abcehikmoptxy", "авсеникмортху")
_SOUNDS = _KAZAKH_AS_RUSSIAN | str.maketrans({"я": "а", "ю": "у", "ы": "и", "й": "и", "э": "е", "ь": "", "ъ": "", "-": "", "'": "", "’": ""})
_CYRILLIC = compile("[а-яёәіңғүұқөһ]")
_BROKEN = compile(r"[-‑\u00ad]\s*\n\s*|[\u00ad\u200b]")
_DOUBLED = compile(r"(\w)\1+")


@lru_cache(maxsize=1 << 16)
def fold(word: str) -> str:
    """The word in small letters, joined over a line break, «ё» as «е», Latin look-alikes in a Cyrillic word as Cyrillic.

    >>> fold("Касы-\\nмова"), fold("СОЛОВЬЁВА"), fold("Kурманов")
    ('касымова', 'соловьева', 'курманов')
    """
    folded = _BROKEN.sub("", word).lower().replace("ё", "е").replace("‑", "-")
    return folded.translate(_LOOKALIKES) if _CYRILLIC.search(folded) else folded


def russian_letters(word: str) -> str:
    """Kazakh letters as their Russian look-alikes, one to one, in either case: offsets stay.

    >>> russian_letters("Қалиева Гүлнәр")
    'Калиева Гулнар'
    """
    return word.translate(_BOTH_CASES)


_BOTH_CASES = str.maketrans(KAZAKH + KAZAKH.upper(), "аингуукох" + "АИНГУУКОХ")


_LATIN_IN_CYRILLIC = compile(r"[aceiopxyABCEHIKMOPTXY](?:(?<=[А-Яа-я].)|(?=[А-Яа-я]))")
_ONE_TO_ONE = str.maketrans("aceiopxyABCEHIKMOPTXYёЁ", "асеиорхуАВСЕНИКМОРТХУеЕ")


def levelled(text: str) -> str:
    """A text whose Kazakh letters, «ё» and the Latin look-alikes beside Cyrillic letters are Russian ones; offsets stay.

    >>> levelled("ШЕШТI: үкім, YКIМ, Instagram")
    'ШЕШТИ: уким, УКИМ, Instagram'
    """
    return _LATIN_IN_CYRILLIC.sub(lambda m: m[0].translate(_ONE_TO_ONE), russian_letters(text)).replace("ё", "е").replace("Ё", "Е")


@lru_cache(maxsize=1 << 16)
def skeleton(word: str) -> str:
    """What stays of a name in every spelling: Kazakh and Russian letters, soft signs, doubled letters are levelled.

    >>> skeleton("Гүлнәр") == skeleton("гульнар"), skeleton("Даниил") == skeleton("Данил")
    (True, True)
    """
    folded = fold(word)
    opened = "и" + folded if folded[:1] in ("я", "ю") else folded  # «Яна» is not «Анна»
    return _DOUBLED.sub(r"\1", opened.translate(_SOUNDS))
