"""Kazakh lemmas: a word is parted into a stem and endings in every way that harmony and order allow, and the likeliest counts.

What may follow a stem stands in `kazakh_endings`, how likely stems and endings are in `kazakh_lexicon`, irregular words in
`kazakh_words`. The lexicon tells «шешім» (a decision) from «сөз-ім» (my word) and «қала» (a city) from «қал-а».
"""
import re
from functools import cache, lru_cache

from language.kazakh_endings import HARD, Ending, Endings, Parted, endings
from language.kazakh_lexicon import shipped
from language.kazakh_words import DROPPED, EXCEPTIONS, SHORT

BACK, FRONT, EITHER = frozenset("аоұыяё"), frozenset("әеөүіэ"), frozenset("уиюь")
VOWELS = BACK | FRONT | EITHER  # after which -п, -к, -қ become voiced
OPEN = BACK | FRONT  # vowels that a stem of two letters does not end in
CLUSTERS = ("кт", "нк")  # ends of loan words that take front endings after any vowel: акт-ілер, банк-тің
LONGEST = 40  # letters; longer words are not Kazakh
UNUSUAL = 1.5  # against a stem that keeps its sound where others change it: парк-і, штаб-ы
_GLIDE = re.compile("(?<=[аәоөұүыіе])[яю]")
_GLIDES = {"я": "йа", "ю": "йу"}


@lru_cache(maxsize=1 << 18)
def lemma(word: str) -> str:
    """The stem of a folded Kazakh word: a noun without case, possessor, number, a verb without person, tense, negation, passive.

    >>> [lemma(word) for word in ("соттарының", "кітабында", "қаралмағандықтан", "қарайды", "қазақстанда", "шешімі")]
    ['сот', 'кітап', 'қара', 'қара', 'қазақстан', 'шешім']
    """
    known = EXCEPTIONS.get(word)
    if known:
        return known
    parted = likeliest(word)
    if parted is None:
        return word
    return parted.derived or (shipped().root(parted.stem) if parted.ending.verb else parted.stem)


@lru_cache(maxsize=1 << 17)
def without_case(word: str) -> str:
    """A folded noun without its case; plural and possessor stay: «сот шешімін» is named «сот шешімі».

    >>> without_case("шешімінде"), without_case("бажды"), without_case("құқықтарын")
    ('шешімі', 'баж', 'құқықтары')
    """
    parted = likeliest(word)
    return word[: -parted.ending.case] if parted and parted.ending.case else word


@lru_cache(maxsize=1 << 17)
def is_verb(word: str) -> bool:
    """Whether a folded word is a verb with a tense, or a participle.

    >>> is_verb("қаралды"), is_verb("қарау"), is_verb("шешімді")
    (True, False, False)
    """
    parted = likeliest(word)
    return parted is not None and parted.ending.verb and parted.ending.tags != "v" and not parted.ending.tags.startswith(("v.act", "v.doer", "v.not.act"))


def is_known(word: str) -> bool:
    """Whether a folded word is made of a stem that Kazakh texts showed.

    >>> is_known("шешімі"), is_known("взыскания")
    (True, False)
    """
    parted = likeliest(word)
    return word in EXCEPTIONS or parted is not None and parted.stem in shipped().stems[parted.ending.verb]


@lru_cache(maxsize=1 << 12)
def likeliest(word: str) -> Parted | None:
    """The likeliest way to part a folded word; None for what is no Kazakh word."""
    if len(word) > LONGEST or not word.isalpha():
        return None
    found = partings(word)
    return max(found, key=shipped().score) if len(found) > 1 else next(iter(found), None)


def partings(word: str) -> list[Parted]:
    """Every way to part a folded word into a stem and endings that follow its vowels and its last sound.

    >>> [parted.stem for parted in partings("кітабы")]
    ['кітап', 'кітаб', 'кітабы', 'кітабы']
    """
    if "я" in word or "ю" in word:
        word = _GLIDE.sub(lambda match: _GLIDES[match[0]], word)
    found: list[Parted] = []
    harmony, tables = _harmony(), ()
    for at, letter in enumerate(word, 1):
        tables = harmony["и"] if letter in "кт" and word.endswith(CLUSTERS, 0, at) else harmony.get(letter, tables)
        if at == 1:
            continue
        rest = word[at:]
        for table in tables:
            if rest not in table:
                continue
            stem = _joined(word[:at])
            for ending in table[rest] if at > 2 or letter not in OPEN or stem in SHORT else ():
                if letter not in ending.after:
                    continue
                if ending.changes:
                    found += _stems(stem, rest, ending)
                else:
                    found.append(Parted(stem, ending, 0.0, ""))
    return found


@cache
def _harmony() -> dict[str, tuple[Endings, ...]]:
    """By the last vowel of a stem: the endings that may follow."""
    back, front = endings()
    return dict.fromkeys(BACK, (back,)) | dict.fromkeys(FRONT, (front,)) | dict.fromkeys(EITHER, (back, front))


def _stems(stem: str, rest: str, ending: Ending) -> tuple[Parted, ...]:
    """The stems that may stand before an ending that changes them: as it is, with its last sound hard, with the vowel it lost."""
    last = stem[-1]
    if ending.kept:
        return (Parted(stem, ending, 0.0, _joined(stem + rest[: ending.kept - 1] + rest[ending.kept - 1].translate(HARD))),)
    if ending.lost:
        return tuple(Parted(stem + vowel, ending, 0.0, "") for vowel in "ыі")
    if last in "бғг" and stem[-2] in VOWELS:
        return Parted(stem[:-1] + last.translate(HARD), ending, 0.0, ""), Parted(stem, ending, UNUSUAL, "")
    if last == "у" and ending.verb:
        return Parted(stem[:-1] + "п", ending, UNUSUAL, ""), Parted(stem, ending, 0.0, "")
    if stem in DROPPED and not ending.verb:
        return (Parted(DROPPED[stem], ending, 0.0, ""),)
    return (Parted(stem, ending, 3 * UNUSUAL if last in "ғг" else UNUSUAL if last in "пкқ" else 0.0, ""),)


def _joined(letters: str) -> str:
    """As it is written: й with the vowel after it as one letter."""
    return letters.replace("йа", "я").replace("йу", "ю") if "й" in letters else letters
