"""All endings that a Kazakh stem may bear, put together as the language puts them on: a noun's number, possessor and case,
a verb's negation, tense and person, a participle's and a noun of action's declension.

Each ending takes its first consonant from the sound before it and its vowels from the stem's last vowel. The table is
written in back vowels; the front forms differ by four letters (-лардың, -лердің).
"""
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

VOWELS = "аәеоөұүыіэяё"
SEMIVOWELS = "уию"
NASALS = "мнң"
VOICELESS = "пфкқтсшщчцхһбвгғдь"  # voiced stops end only loan words, where they sound voiceless
VOICED = VOWELS + SEMIVOWELS + NASALS + "йлрзж"
CONSONANTS = "уйлрзжию" + NASALS + VOICELESS
OPEN = VOWELS + SEMIVOWELS
MOVING = "аыуи"  # vowels before which a stem's last sound changes
HARD = str.maketrans("бғг", "пқк")  # the last sound of a stem before a vowel: кітап, кітабы
_FRONT = str.maketrans("аыққғ", "еіккг")


class Ending(NamedTuple):
    """What a row of letters after a stem may be."""

    after: str  # letters the stem may end in
    verb: bool  # whether the stem is a verb's root
    tags: str  # its kind and parts: "n.pl.p3.gen"
    case: int  # letters of the case at its end
    lost: bool  # whether the stem's last -ы or -і is gone or merged: тан(ы)-у, оқ(ы)-иды
    kept: int  # letters at its beginning that make another word: қылмыс-тық, қабылда-ушы
    changes: bool  # whether the stem before it may look otherwise


class Parted(NamedTuple):
    """A word as a stem with endings."""

    stem: str
    ending: Ending
    cost: float  # what speaks against the stem's sounds
    derived: str  # the word that is made of the stem, when it is another one


Endings = dict[str, tuple[Ending, ...]]  # by their letters


# Rows: tag, forms with the letters they may follow, the state after them. A state is what may come next.
_CASES = (
    ("gen", (("ның", VOWELS + NASALS), ("дың", SEMIVOWELS + "йлрзж"), ("тың", VOICELESS)), "end"),
    ("dat", (("ға", VOICED), ("қа", VOICELESS)), "end"),
    ("acc", (("ны", VOWELS), ("ды", SEMIVOWELS + NASALS + "йлрзж"), ("ты", VOICELESS)), "end"),
    ("loc", (("да", VOICED), ("та", VOICELESS)), "end"),
    ("abl", (("дан", VOWELS + SEMIVOWELS + "йлрзж"), ("тан", VOICELESS), ("нан", NASALS)), "end"),
    ("ins", (("мен", OPEN + NASALS + "йлр"), ("бен", "зж"), ("пен", VOICELESS)), "end"),
)
_PLACE = ("at", (("дағы", VOICED), ("тағы", VOICELESS)), "at")
_LIKE = (
    ("like", (("дай", VOICED), ("тай", VOICELESS)), "end"),
    ("by", (("ша", VOICED + VOICELESS),), "end"),
    ("of", (("нікі", VOWELS), ("дікі", SEMIVOWELS + NASALS + "йлрзж"), ("тікі", VOICELESS)), "end"),
)
_AM = (("am", (("мын мыз", OPEN + "йлр"), ("мын быз", NASALS + "зж"), ("пын пыз", VOICELESS), ("сың сыңдар", VOICED + VOICELESS)), "end"),)
_OWNERS = (
    ("p3", (("сы", "аәеоөүыіэюия"), ("ы", CONSONANTS)), "third"),
    ("p1", (("ым ың", CONSONANTS), ("м ң", VOWELS)), "first"),
    ("pp", (("мыз ңыз", OPEN), ("ымыз ыңыз", CONSONANTS)), "owned"),
)
_OWNED = (*_CASES, _PLACE, *_LIKE)
_PLURAL = ("pl", (("лар", OPEN + "йр"), ("дар", NASALS + "лзж"), ("тар", VOICELESS)), "plural")
_DERIVED = frozenset(("ness", "doer"))  # tags of endings that make another word
_NESS = (
    ("ness", (("дық", NASALS + "лзж"), ("тық", VOICELESS)), "ness"),
    ("ness", (("дығ", NASALS + "лзж"), ("тығ", VOICELESS)), "ness before a vowel"),
)
_PERSON = (("person", (("м ң ңыз ңдар ңыздар", VOWELS),), "end"), ("we", (("қ", VOWELS),), "end"))
_FINITE_PERSON = ("person", (("мын мыз сың сыз сыңдар сыздар", VOICED), ("пын пыз сың сыз сыңдар сыздар", VOICELESS), ("бын быз", NASALS + "зж")), "end")
_TENSES = (
    ("past", (("ды", VOICED), ("ты", VOICELESS)), "past"),
    ("if", (("са", VOICED + VOICELESS),), "past"),
    ("pres", (("а", CONSONANTS), ("й", VOWELS)), "present"),
    ("did", (("ған", VOICED), ("қан", VOICELESS)), "participle"),
    ("does", (("атын", CONSONANTS), ("йтын", VOWELS)), "participle"),
    ("will", (("ар", CONSONANTS), ("р", VOWELS)), "future"),
    ("aims", (("мақ", OPEN + "йлр"), ("бақ", NASALS + "зж"), ("пақ", VOICELESS)), "aims"),
    ("conv", (("ып", CONSONANTS), ("п", VOWELS)), "converb"),
    ("let", (("сын сындар", VOICED + VOICELESS), ("айын айық", CONSONANTS), ("йын йық", VOWELS)), "end"),
    ("do", (("ыңыз ыңыздар ың ыңдар", CONSONANTS), ("ңыз ңыздар ң ңдар", VOWELS)), "end"),
    ("until", (("ғалы ғанша ғай", VOICED), ("қалы қанша қай", VOICELESS)), "end"),
    ("act", (("у", VOWELS + CONSONANTS),), "action"),
)
_NEGATIONS = ("ма", OPEN + "йлр"), ("ба", NASALS + "зж"), ("па", VOICELESS)
_NOUN = (_PLURAL, *_OWNERS, *_OWNED)
_STATES: dict[str, tuple] = {
    "end": (),
    "noun": (*_NOUN, *_AM, *_NESS, ("doer", (("шы", VOICED + VOICELESS),), "doer"), ("time", (("ғы", VOICED), ("қы", VOICELESS)), "at"), ("more", (("рақ", VOWELS), ("ырақ", CONSONANTS)), "end")),
    "ness": (_PLURAL, *_CASES, _PLACE),
    "ness before a vowel": _OWNERS,
    "doer": _NOUN,
    "plural": (*_OWNERS, *_OWNED),
    "third": (
        ("gen", (("ның", VOWELS),), "end"), ("dat", (("на", VOWELS),), "end"), ("acc", (("н", VOWELS),), "end"),
        ("loc", (("нда", VOWELS),), "end"), ("abl", (("нан", VOWELS),), "end"), ("ins", (("мен", VOWELS),), "end"),
        ("at", (("ндағы", VOWELS),), "at"), ("like", (("ндай", VOWELS),), "end"), ("by", (("нша",  VOWELS),), "end"),
    ),
    "first": (("dat", (("а", NASALS),), "end"), *(row for row in _OWNED if row[0] != "dat")),
    "owned": _OWNED,
    "at": (_PLURAL, _OWNERS[0], *_CASES),
    "verb": (*_TENSES, ("doer", (("ушы", VOWELS + CONSONANTS),), "doer"), ("not", _NEGATIONS, "negated"), ("not.will", tuple((form + "с", after) for form, after in _NEGATIONS), "future")),
    "negated": (*_TENSES, ("conv", (("йынша", VOWELS),), "end")),
    "past": _PERSON,
    "present": (("fin", (("ды", VOWELS + "й"),), "end"), _FINITE_PERSON),
    "participle": (*_NOUN, *_LIKE[:1], _FINITE_PERSON, ("fact", (("дық", VOICED),), "fact"), ("fact", (("дығ", VOICED),), "fact before a vowel")),
    "fact": (("abl", (("тан",  VOICELESS),), "end"), ("acc", (("ты", VOICELESS),), "end"), ("ins", (("пен", VOICELESS),), "end"), ("gen", (("тың", VOICELESS),), "end")),
    "fact before a vowel": _OWNERS,
    "future": (_FINITE_PERSON, *_CASES),
    "aims": (_FINITE_PERSON, ("aims", (("шы",  VOICELESS),), "aims"), *_CASES),
    "converb": (("fin", (("ты", VOICELESS),), "end"), _FINITE_PERSON),
    "action": (_PLURAL, *_OWNERS, *_OWNED),
}
_CASE_TAGS = frozenset("gen dat acc loc abl ins".split())


def _chains(state: str, said: str, tags: str, after: str, seen: tuple[str, ...] = ()) -> Iterator[tuple[str, str, str, int]]:
    """Every row of endings that `state` allows after `said`: letters, tags, the letters the first may follow, letters of the case."""
    for tag, forms, following in _STATES[state]:
        if seen.count(tag) > (tag in ("pl", "p3")):
            continue
        for words, letters in forms:
            if said and said[-1] not in letters:
                continue
            for form in words.split():
                whole, label, first = said + form, f"{tags}.{tag}", after or letters
                yield whole, label, first, len(form) if tag in _CASE_TAGS else 0
                yield from _chains(following, whole, label, first, (*seen, tag))


@cache
def endings() -> tuple[Endings, Endings]:
    """What each row of letters may be after a stem with back vowels, and after one with front vowels."""
    back: dict[str, dict[Ending, None]] = {"": {}}
    for verb, start in ((False, "noun"), (True, "verb")):
        back[""][Ending(VOICED + VOICELESS, verb, start[0], 0, False, 0, False)] = None
        for letters, tags, after, case in _chains(start, "", start[0], ""):
            kept = (2 if letters.startswith("шы") else 3) if tags.split(".")[1] in _DERIVED else 0
            ending = Ending(after, verb, tags, case, False, kept, bool(kept) or letters[0] in MOVING)
            back.setdefault(letters, {})[ending] = None
            for merged in _merged(letters) if verb else ():
                back.setdefault(merged, {})[ending._replace(after=CONSONANTS, lost=True, changes=True)] = None
    front = {letters.translate(_FRONT): tuple(found) for letters, found in back.items()}
    return {letters: tuple(found) for letters, found in back.items()}, front


def _merged(letters: str) -> Iterator[str]:
    """How an ending of a verb is written when it swallows the stem's last -ы: таны-у as тану, таны-йды as таниды."""
    if letters[0] == "у":
        yield letters
    elif letters[0] == "й":
        yield "и" + letters[1:]
