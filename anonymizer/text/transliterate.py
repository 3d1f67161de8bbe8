"""Names in Latin letters, as passports and banks write them, read back into Cyrillic."""
from functools import lru_cache
from re import compile

_PAIRS = (
    ("shch", "щ"), ("sch", "ш"), ("yev", "ев"), ("yer", "ер"), ("kh", "х"), ("zh", "ж"), ("ts", "ц"), ("ch", "ч"), ("sh", "ш"), ("ya", "я"), ("ia", "ия"),
    ("yu", "ю"), ("iu", "ю"), ("yo", "е"), ("ye", "е"), ("iy", "ий"), ("gh", "г"), ("dzh", "дж"), ("ğ", "г"), ("ş", "ш"), ("ç", "ч"), ("ı", "ы"), ("i̇", "и"), ("ö", "о"),
    ("ü", "у"), ("ä", "а"), ("ñ", "н"), ("ū", "у"), ("q", "к"), ("w", "у"), ("x", "х"), ("j", "ж"), ("c", "к"),
    ("a", "а"), ("b", "б"), ("d", "д"), ("e", "е"), ("f", "ф"), ("g", "г"), ("h", "х"), ("i", "и"), ("k", "к"), ("l", "л"), ("m", "м"), ("n", "н"),
    ("o", "о"), ("p", "п"), ("r", "р"), ("s", "с"), ("t", "т"), ("u", "у"), ("v", "в"), ("y", "и"), ("z", "з"),
)
_LETTERS = compile("|".join(sorted((latin for latin, _ in _PAIRS), key=len, reverse=True)))
_READ = dict(_PAIRS)
_LATIN = compile(r"[A-Za-zÀ-ɏ’'-]+")


@lru_cache(maxsize=1 << 16)
def is_latin(word: str) -> bool:
    """Whether a word is written in Latin letters."""
    return bool(_LATIN.fullmatch(word))


def cyrillic(word: str) -> str:
    """A Latin name in Cyrillic letters, near enough to be compared by its skeleton.

    >>> cyrillic("Blinov"), cyrillic("ZHULDYZ"), cyrillic("Shchur")
    ('блинов', 'жулдиз', 'щур')
    """
    return _LETTERS.sub(lambda m: _READ[m[0]], word.lower())
