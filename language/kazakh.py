"""Kazakh lemmas: endings are taken off in the order in which the language puts them on, as harmony and neighbours allow.

A noun is stem + plural + possessor + case; a verb is stem + voice + negation + tense and person. An ending takes its first
consonant from the last sound of the stem and its vowel from the stem's last vowel: that tells «қазақтан» (қазақ + тан)
from «қазан», so that few words need an exception (`kazakh_words`). Bare first and second persons of possession (-ым, -ың)
are left on: acts hardly have them, and many nouns end so (шешім, келісім).
"""
import re
from functools import lru_cache

from language.kazakh_words import EXCEPTIONS, STEMS

VOWELS = "аәеоөұүыіэяё"
SEMIVOWELS = "уию"
NASALS = "мнң"
VOICELESS = "пфкқтсшщчцхһбвгғдь"  # voiced stops end only loan words, where they sound voiceless
VOICED = VOWELS + SEMIVOWELS + NASALS + "йлрзж"
CONSONANTS = "уйлрзж" + NASALS + VOICELESS
BACK, FRONT = "аоұыяё", "әеөүіэ"

Endings = dict[str, str]  # an ending and the letters it may follow


def _endings(*rows: tuple[str, str]) -> Endings:
    """Each ending of a row, given by its back form, in its back and front forms: «лар» is «лар» and «лер»."""
    forms = str.maketrans("аыққғ", "еіккг")
    return {form: after for words, after in rows for back in words.split() for form in (back, back.translate(forms))}


CASE = _endings(
    ("ның", VOWELS + NASALS), ("дың", SEMIVOWELS + "йлрзж"), ("тың", VOICELESS),
    ("ға", VOICED), ("қа", VOICELESS),
    ("ны", VOWELS), ("ды", SEMIVOWELS + NASALS + "йлрзж"), ("ты", VOICELESS),
    ("да", VOICED), ("та", VOICELESS),
    ("дан", VOWELS + SEMIVOWELS + "йлрзж"), ("тан", VOICELESS), ("нан", NASALS),
) | {"мен": VOWELS + SEMIVOWELS + NASALS + "йлр", "бен": "зж", "пен": VOICELESS}
CASE_OF_THIRD = _endings(("нда на нан н", "ыі"))  # after a third person's possessor
CASE_OF_FIRST = _endings(("а", "мң"))  # the dative after a first or second person's
THIRD = _endings(("сы", "аәеоөюия"), ("ы", CONSONANTS))
FIRST = _endings(("ым ың", CONSONANTS), ("м ң", VOWELS))
PLURAL_POSSESSOR = _endings(("мыз ңыз", VOWELS + SEMIVOWELS), ("ымыз ыңыз", CONSONANTS))
PLURAL = _endings(("лар", VOWELS + SEMIVOWELS + "йр"), ("дар", NASALS + "лзж"), ("тар", VOICELESS))
PLACE = _endings(("дағы", VOICED), ("тағы", VOICELESS), ("ндағы", "ыі"))  # an adjective of the locative

PAST = _endings(("ды дым дың дыңыз дыңдар дыңыздар", VOICED), ("ты тым тың тыңыз тыңдар тыңыздар", VOICELESS))
TENSE = PAST | _endings(
    ("ады амын амыз асың асыздар", CONSONANTS), ("йды ймын ймыз йсың йсыз йсыздар", VOWELS + "и"), ("яды", VOWELS),
    ("са сам саң сақ саңыз", VOICED + VOICELESS), ("ып ыпты", CONSONANTS), ("п пты", VOWELS + "и"),
    ("сын", CONSONANTS), ("айын айық", CONSONANTS), ("йын йық", VOWELS), ("ыңыз ыңыздар", CONSONANTS), ("ңыз ңыздар", VOWELS),
    ("ғалы ғанша ғандықтан", VOICED), ("қалы қанша қандықтан", VOICELESS),
    ("мақшы", VOWELS + SEMIVOWELS + "йлр"), ("бақшы", NASALS + "зж"), ("пақшы", VOICELESS),
)
NEGATIVE_TENSE = _endings(
    ("май мас майынша мады мадым", VOWELS + SEMIVOWELS + "йлр"), ("бай бас байынша бады бадым", NASALS + "зж"),
    ("пай пас пайынша пады падым", VOICELESS),
)
NEGATION = _endings(("ма", VOWELS + SEMIVOWELS + "йлр"), ("ба", NASALS + "зж"), ("па", VOICELESS))
PASSIVE = _endings(("л", "ае"))
PASSIVE_OF_SHORT = _endings(("ыл", CONSONANTS), ("ын", "л"))  # аш-ыл, ал-ын
PASSIVE_AFTER_L = re.compile("(лд?[ае])н$")  # қабылда-н, белгіле-н

# A participle, declined as a noun or with a person: қара-ған-дық-тан, кел-ген-дер-дің, бар-атын-ын.
PARTICIPLE = re.compile(
    f"(?:(?<=[{VOICED}])[ғг][ае]н|(?<=[{VOICELESS}])[қк][ае]н|(?<=[{CONSONANTS}])[ае]т[ыі]н|(?<=[{VOWELS}и])йт[ыі]н)"
    "(?:д[ыі][қкғг])?(?:д[ае]р)?(?:[ыі]м[ыі]з|[ыі]ң[ыі]з|[ыі][мң]|[ыі])?"
    "(?:[нд][ыі]ң|[ғгқкн]?[ае]|[нд][ыі]|н|н?[дт][ае]|[дн][ае]н|т[ае]н|мен|м[ыі]н|б[ыі]з|с[ыі][ңз]|ш[ае]|д[ае]й)?$"
)
HARD = str.maketrans("бғг", "пқк")  # the last sound of a stem before a vowel: кітап, кітабы
LONGEST = 40  # letters; longer words are not Kazakh


@lru_cache(maxsize=1 << 18)
def lemma(word: str) -> str:
    """The stem of a folded Kazakh word: a noun without case, possessor, number, a verb without person, tense, negation, passive.

    >>> [lemma(word) for word in ("соттарының", "кітабында", "қаралмағандықтан", "қарайды", "қазақстанда", "шешімі")]
    ['сот', 'кітап', 'қар', 'қар', 'қазақстан', 'шешім']
    """
    if len(word) > LONGEST or not word.isalpha():
        return word
    known = EXCEPTIONS.get(word) or _known(word)
    return known or _finite(word) or _infinitive(_noun(word))


@lru_cache(maxsize=1 << 17)
def without_case(word: str) -> str:
    """A folded noun without its case; plural and possessor stay: «сот шешімін» is named «сот шешімі».

    >>> without_case("шешімінде"), without_case("бажды"), without_case("құқықтарын")
    ('шешімі', 'баж', 'құқықтары')
    """
    if word in STEMS or word in EXCEPTIONS:
        return word
    third = _off(word, CASE_OF_THIRD, 3)
    return third if third != word and _unowned(third) != third else _off(word, CASE)


@lru_cache(maxsize=1 << 17)
def is_verb(word: str) -> bool:
    """Whether a folded word is a verb with a tense, or a participle.

    >>> is_verb("қаралды"), is_verb("қарау"), is_verb("шешімді")
    (True, False, False)
    """
    if word in STEMS:
        return False
    stem = _off(word, TENSE)
    return bool(_finite(word)) and (stem == word or word[len(stem) :] not in CASE or stem[-1] in VOWELS or stem[-1] == "л")


def _known(word: str) -> str:
    """A known stem, bare or with one ending of a noun («есеп-ті», which «-пті» would make a verb); "" for any other word."""
    if word in STEMS:
        return word
    ends = (word[-length:] for length in (1, 2, 3) if word[:-length] in STEMS)
    return next((word[: -len(end)] for end in ends if end in CASE or end in THIRD), "")


def _finite(word: str) -> str:
    """The root of a participle or of a verb with a tense; "" when `word` has no such ending.

    After a consonant -ды may be the past or the accusative, which leave the same stem: it is left to the noun."""
    participle = PARTICIPLE.search(word, 2)
    if participle:
        stem = word[: participle.start()]
        if (len(stem) > 2 or stem[-1] not in VOWELS) and _agree(stem, participle[0]) and stem + participle[0][:2] not in STEMS and stem + participle[0][:3] not in STEMS:
            return _root(stem)
    for endings in (NEGATIVE_TENSE, TENSE):
        stem = _off(word, endings)
        if stem in STEMS and stem != word:
            return stem
        if stem != word and not (word[len(stem) :] in CASE and stem[-1] not in "лни" + VOWELS):
            return _root(stem.replace("я", "й") if word.endswith(("яды", "яді")) else stem)
    return ""


def _infinitive(word: str) -> str:
    """The stem of a verb's noun of action (қарау, қою); any other word as it is, its last sound hard."""
    if word in STEMS:
        return word
    if word.endswith("ю") and len(word) > 2:
        return _root(word[:-1] + "й")
    if word.endswith("у") and (len(word) > 3 or len(word) == 3 and word[1] in CONSONANTS):
        return _root(word[:-1])
    word = word[:-1] if len(word) > 3 and word[-1] in "ыі" else word  # көрші, of which the possessor's ending is not told apart
    return word[:-1] + word[-1].translate(HARD)


def _root(stem: str) -> str:
    """A verb's stem without negation, passive and the vowel at its end, which some endings swallow (оқы-ды, оқ-у; сұра-ды, сұр-ап)."""
    stem = _off(stem, NEGATION)
    if stem in STEMS:
        return stem
    stem = _open(stem)
    for endings, least in ((PASSIVE, 3), (PASSIVE_OF_SHORT, 2)):
        stem = _open(_off(stem, endings, least))
    stem = _open(PASSIVE_AFTER_L.sub(r"\1", stem))
    return EXCEPTIONS.get(stem) or stem[:-1] + stem[-1].translate(HARD)


def _open(stem: str) -> str:
    """Without the vowel at the end, when three letters stay."""
    return stem[:-1] if len(stem) > 3 and stem[-1] in "ыіиае" or len(stem) == 3 and stem[-1] in "ыіи" else stem


def _noun(word: str) -> str:
    """Without case, possessor, plural; and without those before an adjective of place («соттардағылардың»)."""
    stem = _declined(word)
    place = _off(stem, PLACE)
    if place == stem:
        place = _off(word, PLACE)
        return stem if place == word else _owned(place)
    return _owned(place)


def _declined(word: str) -> str:
    third = _off(word, CASE_OF_THIRD, 3)
    if third != word and _unowned(third) != third:
        return _off(_unowned(third), PLURAL)
    first = _off(word, CASE_OF_FIRST, 3)
    if first != word and _off(first, FIRST) != first:
        return _off(_off(first, FIRST), PLURAL)
    return _owned(_off(word, CASE))


def _owned(word: str) -> str:
    """Without possessor and plural."""
    stem = _off(word, PLURAL_POSSESSOR)
    return _off(stem if stem != word else _unowned(word), PLURAL)


def _unowned(word: str) -> str:
    """Without the third person's possessor. «-ысы» is a stem in -ыс (облыс-ы), but for doers (сарапшы-сы) and known stems."""
    if word.endswith(("ысы", "ісі")) and (word[-4:-3] == "ш" or word[:-2] in STEMS):
        return word[:-2]
    return _off(word, THIRD)


def _off(word: str, endings: Endings, least: int = 2) -> str:
    """`word` without the longest of `endings` that fits it; at least `least` letters stay, a vowel among them.

    A stem of two letters ends in a consonant (ат, іс)."""
    if word in STEMS:
        return word
    for length in range(min(9, len(word) - least), 0, -1):
        after = endings.get(word[-length:])
        stem = word[:-length]
        if after and stem[-1] in after and (len(stem) > 2 or stem[-1] not in VOWELS) and _agree(stem, word[-length:]):
            return stem
    return word


def _agree(stem: str, ending: str) -> bool:
    """Whether the vowels agree: back with back, front with front; «мен» goes with both, as do у and и."""
    last = next((c for c in reversed(stem) if c in BACK or c in FRONT), "")
    first = next((c for c in ending if c in BACK or c in FRONT), "")
    if not last:
        return any(c in SEMIVOWELS for c in stem)
    return not first or (last in BACK) == (first in BACK) or ending in ("мен", "бен", "пен")
