"""Role and number in the right case: «Истца 1», «Жауапкер 1-ден»."""
from functools import cache

from anonymizer.text.paradigms import RU_CASES
from anonymizer.wordlist import lines
from models.act import Language
from models.mention import Role

# How a number is read decides its endings: vowels back or front, and the last sound a vowel, l/r/y, z, m/n/ng, or voiceless.
_READ = {1: ("front", "liquid"), 2: ("front", "vowel"), 3: ("front", "hard"), 4: ("front", "hard"), 5: ("front", "hard"),
         6: ("back", "vowel"), 7: ("front", "vowel"), 8: ("front", "z"), 9: ("back", "z")}
_TENS = {10: ("back", "nasal"), 20: ("back", "vowel"), 30: ("back", "z"), 40: ("back", "hard"), 50: ("front", "liquid"),
         60: ("back", "hard"), 70: ("front", "hard"), 80: ("front", "nasal"), 90: ("back", "nasal")}
_HUNDREDS, _THOUSANDS = ("front", "z"), ("back", "nasal")  # «жүз», «мың»
# Endings by case and by the last sound, in back vowels; front ones follow by harmony. Beside the cases: «-дікі» (his), «-дай»
# (like him), «-ша» (as he has it), «-дағы» (at him), «-лар» (he and his), and two words apart, «мен» (and), «да» (too).
_ENDINGS = {
    "gen": {"vowel": "ның", "nasal": "ның", "z": "дың", "liquid": "дың", "hard": "тың"},
    "dat": {"vowel": "ға", "nasal": "ға", "z": "ға", "liquid": "ға", "hard": "қа"},
    "acc": {"vowel": "ны", "nasal": "ды", "z": "ды", "liquid": "ды", "hard": "ты"},
    "loc": {"vowel": "да", "nasal": "да", "z": "да", "liquid": "да", "hard": "та"},
    "abl": {"vowel": "дан", "nasal": "нан", "z": "дан", "liquid": "дан", "hard": "тан"},
    "ins": {"vowel": "мен", "nasal": "мен", "z": "бен", "liquid": "мен", "hard": "пен"},
    "his": {"vowel": "нікі", "nasal": "нікі", "z": "дікі", "liquid": "дікі", "hard": "тікі"},
    "like": {"vowel": "дай", "nasal": "дай", "z": "дай", "liquid": "дай", "hard": "тай"},
    "as": {"vowel": "ша", "nasal": "ша", "z": "ша", "liquid": "ша", "hard": "ша"},
    "at": {"vowel": "дағы", "nasal": "дағы", "z": "дағы", "liquid": "дағы", "hard": "тағы"},
    "too": {"vowel": "да", "nasal": "да", "z": "да", "liquid": "да", "hard": "та"},
}
_ONE_HARMONY = frozenset({"ins", "his"})
_TO_FRONT = str.maketrans("ағқы", "егкі")


def kazakh_ending(number: int, case: str) -> str:
    """The ending of a number in a Kazakh case, with vowel harmony and assimilation; nothing in the nominative.

    >>> [kazakh_ending(n, "abl") for n in (1, 3, 6, 10)], kazakh_ending(9, "ins"), kazakh_ending(6, "nom")
    (['ден', 'тен', 'дан', 'нан'], 'бен', '')
    """
    case, _, further = case.partition("+")  # «-дікін»: an ending after an ending
    if case not in _ENDINGS:
        return ""
    harmony, sound = _read(number)
    ending = _ENDINGS[case][sound]
    return (ending if harmony == "back" or case in _ONE_HARMONY else ending.translate(_TO_FRONT)) + further


def _read(number: int) -> tuple[str, str]:
    """Harmony and last sound of a number read aloud."""
    if number % 10:
        return _READ[number % 10]
    if number % 100:
        return _TENS[number % 100]
    return _HUNDREDS if number % 1000 else _THOUSANDS


@cache
def _nouns() -> dict[Role, tuple[tuple[str, ...], str, tuple[str, ...]]]:
    """Of each role the Russian noun in six cases, the Kazakh one, and the Russian one of a woman, the same where there is none."""
    found = {}
    for line in lines("labels"):
        role, _, texts = line.partition(":")
        man, kazakh, *woman = texts.split("|")
        forms = [tuple(form.strip() for form in noun.split(",")) for noun in (man, *woman)]
        found[Role(role)] = (forms[0], kazakh.strip(), forms[-1])
    return found


def label(role: Role, number: int, case: str, language: Language, bare: bool = False, woman: bool = False) -> str:
    """The label of a person in a case of the language; `bare` leaves the role word out where the act has just said it.

    `woman` is for a person whom the act itself calls by the noun of a woman («подсудимая»).

    >>> label(Role.CLAIMANT, 1, "gen", Language.RU), label(Role.RESPONDENT, 1, "abl", Language.KK)
    ('Истца 1', 'Жауапкер 1-ден')
    >>> label(Role.WITNESS, 2, "dat", Language.KK, bare=True), label(Role.ACCUSED, 1, "ins", Language.RU, woman=True)
    ('2-ге', 'Подсудимой 1')
    """
    man, kazakh, hers = _nouns()[role]
    if language is Language.KK:
        ending = kazakh_ending(number, case)
        tail = f"{number}-{ending}" if ending else str(number)
        return tail if bare else f"{kazakh} {tail}"
    noun = (hers if woman else man)[RU_CASES.index(case)] if case in RU_CASES else (hers if woman else man)[0]
    return str(number) if bare else f"{noun} {number}"
