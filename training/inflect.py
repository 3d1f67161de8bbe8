"""An invented name in the case, gender and number that its place in the act asks for, in Russian and in Kazakh."""
from anonymizer.text.alphabet import fold
from anonymizer.text.paradigms import RU_CASES, RUSSIAN

_FRONT, _BACK = "әеөүіиэ", "аоуыұяюё"
_VOICELESS = "пфкқтсшщчцхбвгд"
_TO_FRONT = str.maketrans("ағқы", "егкі")
_TO_BACK = str.maketrans("егкі", "ағқы")
_KAZAKH = {  # after a vowel, a nasal, a voiceless, another sound; in back vowels
    "gen": ("ның", "ның", "тың", "дың"), "dat": ("ға", "ға", "қа", "ға"), "acc": ("ны", "ды", "ты", "ды"),
    "loc": ("да", "да", "та", "да"), "abl": ("дан", "нан", "тан", "дан"), "ins": ("мен", "мен", "пен", "мен"),
}
_OWNED = {"gen": "ның", "dat": "на", "acc": "н", "loc": "нда", "abl": "нан", "ins": "мен"}  # after «ұлы», «қызы»


def russian(base: str, case: str, gender: str, plural: bool = False) -> str:
    """The form of a name whose `base` is a man's nominative, or a woman's given name.

    >>> russian("Ахметов", "dat", "f"), russian("Айгуль", "gen", "f"), russian("Достоевский", "nom", "", plural=True)
    ('Ахметовой', 'Айгули', 'Достоевские')
    """
    folded = fold(base)
    for paradigm in RUSSIAN:
        if paradigm.plural == plural and paradigm.gender in (gender, "") and folded.endswith(paradigm.ending) and paradigm.of.fullmatch(folded):
            endings = paradigm.endings[RU_CASES.index(case)].split("/")
            ending = endings[-1 if gender == "f" and case == "dat" else 0]  # «Ахметовой» first among «у/ой»
            return base.removesuffix(paradigm.ending) + ending
    return base


def kazakh(base: str, case: str, plural: bool = False) -> str:
    """The form of a name in Kazakh, by vowel harmony and by its last sound.

    >>> kazakh("Серік", "dat"), kazakh("Айша", "gen"), kazakh("Маратұлы", "acc"), kazakh("Ахметов", "abl", plural=True)
    ('Серікке', 'Айшаның', 'Маратұлын', 'Ахметовтардан')
    """
    if plural:
        base += harmonized("тар" if _sound(base) == 2 else "дар" if base[-1].lower() in "мнңлзж" else "лар", base)
    if case not in _KAZAKH:
        return base
    if base.lower().endswith(("ұлы", "қызы", "улы", "кызы")):
        return base + harmonized(_OWNED[case], base)
    ending = _KAZAKH[case][_sound(base)]
    if case == "ins" and base[-1].lower() in "зж":
        ending = "бен"
    return base + (ending if case == "ins" else harmonized(ending, base))


def harmonized(ending: str, word: str) -> str:
    """An ending in the front or back vowels of the word before it.

    >>> harmonized("лер", "Ахметов"), harmonized("лар", "Серік")
    ('лар', 'лер')
    """
    front = next((c in _FRONT for c in reversed(word.lower()) if c in _FRONT + _BACK), False)
    if word.lower().endswith(("ов", "ев", "ин")):
        front = word.lower().endswith("ин")
    return ending.translate(_TO_FRONT if front else _TO_BACK)


def _sound(word: str) -> int:
    """Which kind of sound ends the word: vowel, nasal, voiceless, other."""
    last = word[-1].lower()
    if last in "аәеёоөыіұүэяю":
        return 0
    if last in "мнң":
        return 1
    return 2 if last in _VOICELESS else 3


def patronymic(father: str, gender: str, kind: str) -> str:
    """The patronymic from a father's given name: `kind` is «russian», «kazakh» or «turkic» (a word of its own).

    >>> patronymic("Серік", "f", "russian"), patronymic("Марат", "m", "kazakh"), patronymic("Али", "f", "turkic"), patronymic("Игорь", "m", "russian")
    ('Сериковна', 'Маратұлы', 'Али кызы', 'Игоревич')
    """
    if kind == "kazakh":
        return father + ("ұлы" if gender == "m" else "қызы")
    if kind == "turkic":
        return father + (" оглы" if gender == "m" else " кызы")
    father = "".join(_RUSSIAN_LETTERS.get(c, c) for c in father)
    stem = father.rstrip("ьй")
    joint = "е" if father != stem or stem[-1].lower() in "иеэжчшщц" else "о"
    if stem[-1].lower() in "аяыоуеэ" and len(stem) > 3:
        stem = stem[:-1]
    return stem + joint + ("вич" if gender == "m" else "вна")


_RUSSIAN_LETTERS = dict(zip("әіңғүұқөһӘІҢҒҮҰҚӨҺ", "аингуукохАИНГУУКОХ", strict=True))
