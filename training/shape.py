"""How a word is written: capitals, Latin letters, spaces between letters, a break in the middle; put on another word."""
from re import compile

# A word of a name: letters with hyphens, letters in spaced type, or a word that a line end breaks.
WORD = compile(r"(?:[^\W\d_] ){3,}[^\W\d_](?!\w)|[^\W\d_]+(?:(?:[-‑]\s{0,3}\n\s{0,12}(?=[^\W\d_])|[-‑'’\u00ad])[^\W\d_]+)*")
_BREAK = compile(r"[-‑]\s{0,3}\n\s{0,12}")
_LATIN = dict(zip(
    "абвгдеёжзийклмнопрстуфхцчшщъыьэюяәіңғүұқөһ",
    "a b v g d e yo zh z i i k l m n o p r s t u f kh ts ch sh shch  y  e yu ya a i n g u u k o h".split(" "),
    strict=True,
))


def spaced(word: str) -> bool:
    """Whether a word is in spaced letters («И В А Н»)."""
    return len(word) > 6 and all(c == " " for c in word[1::2]) and all(c.isalpha() for c in word[::2])


def bare(word: str) -> str:
    """The word without breaks and spaces between its letters.

    >>> bare("Несте-\\nренко"), bare("П А К О В")
    ('Нестеренко', 'ПАКОВ')
    """
    return word[::2] if spaced(word) else _BREAK.sub("", word).replace("\u00ad", "")


def like(word: str, model: str) -> str:
    """`word` written as `model` is.

    >>> like("Серіков", "ИВАНОВ"), like("Пак", "с и д о р о в"), like("Нурлан", "IVANOV")
    ('СЕРІКОВ', 'п а к', 'NURLAN')
    """
    plain = bare(model)
    if plain.isascii() and plain.isalpha():
        word = latin(word)
    if plain.isupper() and len(plain) > 1:
        word = word.upper()
    elif plain[:1].islower():
        word = word.lower()
    if spaced(model):
        return " ".join(word)
    broken = _BREAK.search(model)
    if broken and len(word) > 4:
        half = len(word) // 2
        return word[:half] + broken[0] + word[half:]
    return word


def latin(word: str) -> str:
    """A Cyrillic name in Latin letters, as passports write it.

    >>> latin("Жұлдыз"), latin("Щукин")
    ('Zhuldyz', 'Shchukin')
    """
    return "".join(_LATIN.get(c, c) if c.islower() else _LATIN.get(c.lower(), c).capitalize() for c in word)
