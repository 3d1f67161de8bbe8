"""Kazakh and Russian in Latin letters: what a word may sound like, whatever alphabet it is written in.

Transliterations are many (the Kazakh alphabets of 2017, 2018, 2019 and 2021, passports, chats), so none is undone. Words of
both sides are reduced to one coarse writing, their *sound*, in which «Qaryz», «qarız», «karyz», «карыз» and «қарыз» are equal.
"""
import re
import unicodedata

_CYRILLIC = {
    "а": "a", "ә": "a", "б": "b", "в": "v", "г": "g", "ғ": "g", "д": "d", "е": "e", "ё": "e", "э": "e", "ж": "j", "з": "z",
    "и": "i", "й": "i", "і": "i", "ы": "i", "к": "k", "қ": "k", "л": "l", "м": "m", "н": "n", "ң": "n", "о": "o", "ө": "o",
    "п": "p", "р": "r", "с": "s", "т": "t", "у": "u", "ұ": "u", "ү": "u", "ф": "f", "х": "h", "һ": "h", "ц": "c", "ч": "4",
    "ш": "6", "щ": "6", "ъ": "", "ь": "", "ю": "iu", "я": "ia",
}  # 6 and 4 stand for the sounds of ш and ч, which Latin has no single letter for
_FROM_CYRILLIC = str.maketrans(_CYRILLIC)

# Groups of Latin letters, the longer first; then single ones. Letters with marks come apart into letter and mark.
_GROUPS = (
    ("shch", "6"), ("sch", "6"), ("sh", "6"), ("zh", "j"), ("ch", "4"), ("kh", "h"), ("gh", "g"), ("ts", "c"), ("tz", "c"),
    ("ye", "e"), ("yo", "e"), ("jo", "e"), ("ja", "ia"), ("ju", "iu"),
)
_SINGLE = str.maketrans({"q": "k", "w": "v", "x": "h", "y": "i", "ı": "i"})
_MARKED = {"s\u0327": "6", "c\u0327": "4", "z\u030c": "j", "s\u030c": "6", "c\u030c": "4", "y\u0301": "u", "s'": "6", "c'": "4", "y'": "u"}
_MARKS = re.compile("[\u0300-\u036f'’ʼʹ`]")
_RUN = re.compile(r"(.)\1+")


def sounds(word: str) -> tuple[str, ...]:
    """The sounds that a word may have, in either alphabet: Cyrillic one, Latin up to three, as «c», «j» and «ts» are read variously.

    >>> sounds("қарыз") == sounds("карыз") == sounds("qaryz") == sounds("Qarız") == sounds("karyz")
    True
    >>> sounds("алименты") == sounds("alimenty"), sounds("вещь")[0] in sounds("veshch")
    (True, True)
    >>> sounds("жұмыс")[0] in sounds("jumys"), sounds("шешім")[0] in sounds("s'es'im"), sounds("юрист")[0] in sounds("jurist")
    (True, True, True)
    """
    low = word.lower()
    if any("\u0400" <= c <= "\u04ff" for c in low):
        return (_even(low.translate(_FROM_CYRILLIC)),)
    low = unicodedata.normalize("NFD", low).replace("’", "'").replace("ʼ", "'")
    for marked, sound in _MARKED.items():
        low = low.replace(marked, sound)
    low = _MARKS.sub("", low)
    first = _sound(low)
    others = [first.replace("c", "4"), first.replace("c", "k"), first.replace("c", "ts"), _even(low.replace("j", "i").translate(_SINGLE))]
    kazakh = _even(_grouped(low, _GROUPS[:9]).translate(_SINGLE))  # «j» is ж, also before vowels
    return tuple(dict.fromkeys((first, kazakh, *others)))


def _sound(low: str) -> str:
    return _even(_grouped(low, _GROUPS).translate(_SINGLE))


def _grouped(low: str, groups: tuple[tuple[str, str], ...]) -> str:
    for group, sound in groups:
        low = low.replace(group, sound)
    return low


def _even(sound: str) -> str:
    """Doubled sounds as one, since «ий», «нн», «щч» are written with one letter or two; so is «ң»."""
    return _RUN.sub(r"\1", sound.replace("64", "6").replace("ng", "n"))


_LETTERS_OF_GROUPS = (
    ("shch", "щ"), ("sch", "щ"), ("sh", "ш"), ("zh", "ж"), ("ch", "ч"), ("kh", "х"), ("gh", "г"), ("ts", "ц"), ("tz", "ц"),
    ("yu", "ю"), ("ju", "ю"), ("iu", "ю"), ("ya", "я"), ("ja", "я"), ("ia", "я"), ("yo", "е"), ("ye", "е"), ("iy", "ий"), ("yy", "ый"),
)
_LETTERS = str.maketrans("abvgdejziklmnoprstufhxcqwyı64", "абвгдежзиклмнопрстуфххцквыышч")
_SHORT_I = re.compile("(?<=[аеиоуыюя])ы")


def transcribed(word: str) -> str:
    """A Latin word in Russian letters alone, as it is most often meant; Kazakh ones come out without their letters.

    >>> transcribed("alimentami"), transcribed("qaryzdy"), transcribed("Sheshimi"), transcribed("ugolovnyy"), transcribed("sud'ya")
    ('алиментами', 'карызды', 'шешими', 'уголовный', 'судья')
    """
    low = unicodedata.normalize("NFD", word.lower()).replace("’", "'").replace("ʼ", "'")
    for marked, sound in _MARKED.items():
        low = low.replace(marked, sound)
    low = _grouped(_MARKS.sub(lambda mark: "ь" if mark[0] == "'" else "", low), _LETTERS_OF_GROUPS).translate(_LETTERS)
    return _SHORT_I.sub("й", low)
