"""What a capitalised word may be: given name, patronymic, surname by its ending, an ordinary word, or unknown."""
from collections.abc import Iterable
from enum import IntEnum
from functools import cache, lru_cache
from re import compile

from anonymizer.text.alphabet import fold, russian_letters, skeleton
from anonymizer.text.paradigms import bases, readings
from anonymizer.text.words import Word
from anonymizer.wordlist import folded, lines, skeletons
from language.russian import is_known, lemma, parses
from models.act import Language


class Kind(IntEnum):
    """What a word is as a part of a name; the higher, the more surely a name."""

    ORDINARY = 0  # on our lists: never a name
    COMMON = 1  # in the Russian dictionary: a name only where nothing else fits («Мороз В.В.»)
    UNKNOWN = 2
    SURNAME = 3
    GIVEN = 4
    PATRONYMIC = 5


_KK_END = r"(?:[ндт]ың|[ндт]ің|[ғқн]а|[гкн]е|[ндт]ы|[ндт]і|н|[днт]ан|[днт]ен|[дт]а|[дт]е|нда|нде|[мбп]ен)?"
PATRONYMIC = compile(
    rf"[\w-]{{3,}}?(?:(?:ович|евич){_KK_END}|(?:ович|евич)(?:а|у|ем|е|и|ей|ам)|(?:[ио]льич|[мнк]ич)(?:а|у|ом|ем|е)?"
    rf"|(?:овн|евн|иничн|ичн)(?:а|ы|е|у|ой|ою|а[а-яңғқәіөүұ]{{1,4}})"
    rf"|(?:ұлы|улы|[ұуо][ғг]л[ыи]|қызы|кызы|кизи|қизи)(?:[мң])?{_KK_END}"
    r"|(?:улы|кызы|оглы)(?:м)?)"
)
PARTICLE = compile(rf"(?:[ұуо][ғг]л[ыи]|уулу|улы|кызы|кизи|гызы|қизи){_KK_END}")
_ABBREVIATION = compile(r"\w*[A-ZА-ЯЁӘІҢҒҮҰҚӨҺ]\w{0,2}[A-ZА-ЯЁӘІҢҒҮҰҚӨҺI]\w?(?:[-‑][а-яәіңғүұқөһi]{1,6})|\w*[а-яәіңғүұқөһ][A-ZА-ЯӘІҢҒҮҰҚӨҺ]\w*(?:[-‑]\w{1,6})?")
_SURNAME = compile(r".{2,}(?:ов|ев|ёв|ин|ын|ский|цкий|енко|чук|щук|юк|швили|дзе|янц|ян|ко|бай|бек|баев|беков|вич|ашвили|заде|задэ|зода|зоде)")
_SURNAME_IN_OV = compile(r".{2,}(?:ов|ев|ин|ын)")
_KAZAKH_SURNAME = compile(r".{2,}(?:[бвгғдзжйкқлмнпрстуфхцчшщ]ов|ев|[оеё]ва|[иы]ева|ский|ская|енко|чук|швили|дзе|заде|зода|улы|ұлы|тегі)")
_WITH_KIN = compile(  # «Дүйсен-аға», «Розии-апе», «Светой-менеджером»
    r"(\w{3,})[-‑](?:ағ|аг|ап|апа|әк|ак|ат|әж|аж|опа|оп|тәт|тат|көк|кок|жең|жен|ханым|ханум|бек|бей|байк|қари|кари|қажы|ахун|эж|дәд|мырза|менеджер|бухгалтер|продав|администратор|риелтор|риэлтор)\w{0,7}"
)
_SURNAME_IN_IN = compile(r".{2,}(?:[бвгғдзкқлмнпрстфхжшчщ]|[аеу]й)ин")  # Kazakh words of its own end in «ін»
_COMPOUND = compile(  # names made of two: «Нұрғазы», «Тоқтарбай», «Айсұлу», «Әбдіқайым», in either spelling
    r".{2,}(?:бек|бай|жан|хан|[ғг]али|[кг]елді|[кг]ельды|мұрат|мурат|болат|берді|берды|берген|ғазы|газы|[оу]лла|мұхамед|мұхаммед|мухамед|мұхамбет|мухамбет"
    r"|ахмет|назар|дәулет|даулет|сұлтан|султан|тілеу|г[үу]ль?|к[үу]ль?|нұр|сұлу|сулу|бике|шаш|мырза|құл|әлі|серік|темір|жігіт|қанат|нияз|дияр|ақын|герей|гирей|к[еә]рім|керим"
    r"|сейіт|сейт|[ғг]азиз|қадыр|кадыр|[ғқ]ожа|кожа|жамал|сезім|молда|ғазин|жол|арыс|асыл|сайын|дос|бол)"
    r"|(?:әбд|абд[иу]|әбі?л|абил|абыл|[ғг]абд|м[ұу]хам|н[ұу]р)\w{4,}"
)


@lru_cache(maxsize=1 << 16)
def kind(text: str, language: Language) -> Kind:
    """What the word `text`, capitalised in a paragraph of `language`, may be.

    >>> kind("Сериковичем", Language.RU).name, kind("Нұрланның", Language.KK).name, kind("Суд", Language.RU).name
    ('PATRONYMIC', 'GIVEN', 'ORDINARY')
    """
    word = fold(text)
    if len(word) > 40 or _ABBREVIATION.fullmatch(text) or is_ordinary(text, language):
        return Kind.ORDINARY
    if PATRONYMIC.fullmatch(word):
        return Kind.PATRONYMIC
    glued = _WITH_KIN.fullmatch(word)
    if glued:
        head = kind(text[: glued.end(1)], language)
        return Kind.SURNAME if head is Kind.UNKNOWN else max(head, Kind.UNKNOWN)
    forms = bases(word, language)
    if is_given(text, language):
        return Kind.GIVEN
    if any(skeleton(form) in skeletons("short_surnames") for form in forms if len(form) > 2):
        return Kind.UNKNOWN if language is Language.RU and dictionary(word) is Kind.ORDINARY else Kind.SURNAME
    if language is Language.RU:
        return _russian(word, forms)
    if any(_is_kazakh_surname(form) for form in forms):
        return Kind.SURNAME
    russian = dictionary(word) if len(word) > 4 else None  # «Тимуру срочно көмек керек»
    return russian if russian and russian > Kind.COMMON else Kind.UNKNOWN


def _is_kazakh_surname(base: str) -> bool:
    """Whether a base form has the shape of a surname, or of a name of two words, in a Kazakh text."""
    if _KAZAKH_SURNAME.fullmatch(base):
        return True
    return bool(_SURNAME_IN_IN.fullmatch(base) or len(base) > 4 and _COMPOUND.fullmatch(base)) and not is_common_word(base)


_VOWELS = frozenset("аеиоуыэюяәіөүұёaeiouy")


def is_abbreviation(text: str) -> bool:
    """Whether an unknown word in capitals can hardly be spoken as one word, as no name is.

    >>> is_abbreviation("РУФСКН"), is_abbreviation("МВД"), is_abbreviation("ТУРСЫН"), is_abbreviation("Турсын")
    (True, True, False, False)
    """
    letters = text.split("-")[0]
    if not letters.isupper() or not 1 < len(letters) < 9:
        return False
    vowels = sum(letter in _VOWELS for letter in letters.lower())
    return vowels * 4 <= len(letters)


@cache
def _diminutives() -> frozenset[str]:
    return frozenset(word.removesuffix(":") for word in folded("diminutives") if word.endswith(":"))


def _russian(word: str, forms: frozenset[str]) -> Kind:
    known = dictionary(word)
    if known is not None:
        return known
    return Kind.SURNAME if any(_SURNAME.fullmatch(form) or len(form) > 4 and _COMPOUND.fullmatch(form) for form in forms) else Kind.UNKNOWN


@lru_cache(maxsize=1 << 16)
def is_given(text: str, language: Language) -> bool:
    """Whether the word may be a given name, though it may be a place or a common word as well («Орал», «Ислам»)."""
    forms = {r.base for r in readings(fold(text), language) if not r.plural}
    if fold(text) in _not_names()[0]:  # «азаматша» is no form of Азамат
        forms = {fold(text)}
    return any(skeleton(form) in skeletons("given_names") for form in forms) or bool(forms & _diminutives())


@lru_cache(maxsize=1 << 16)
def can_be_name(text: str, language: Language) -> bool:
    """Whether a word that is on the list of ordinary ones may name a person beside another name: «Орал», «Ауэзова»."""
    listed = _not_names()[0]
    return is_given(text, language) or any(base in listed and len(base) > 4 and _SURNAME_IN_OV.fullmatch(base) for base in bases(text, language))


@lru_cache(maxsize=1 << 16)
def is_ordinary(text: str, language: Language) -> bool:
    """Whether a word, in any form, is on the list of words that name no person; abbreviations count in capitals only."""
    words, abbreviations = _not_names()
    word = fold(text)
    if text.isupper() and word in abbreviations:
        return True
    if language is Language.RU and word not in words and _is_surname_too(word):
        return False
    if language is Language.RU:  # «Наурызбаев» is no plural of the district Наурызбай
        forms = {r.base for r in readings(word, language) if not r.plural or is_known(word)}
        return bool(forms & words) or is_noun(word) and lemma(word) in words
    forms = bases(text, language)
    owned = _OWNED.fullmatch(word)  # «сотының» of «сот»
    forms = forms | {owned[1]} if owned else forms
    ordinary = [form for form in forms if form in words or russian_letters(form) in _typed_in_russian()]
    return bool(ordinary) and not _longer_given(forms, max(map(len, ordinary)))


def _is_surname_too(word: str) -> bool:
    """Whether what looks like a plural of a listed word is a usual surname: «Исламов», «Базаров», but not «договоров»."""
    if not _SURNAME_IN_OV.fullmatch(word) or not is_known(word):
        return False
    return dictionary(word) is Kind.SURNAME or any("Surn" in parse.tag for parse in parses(word))


STEM = 6  # letters of a word that the list of Kazakh words knows
_OWNED = compile(r"(\w{3,}?)(?:сы|сі|ы|і)(?:[нд][ыі][ңн]|на|не|н|нда|нде|нан|нен|мен)?")


def _longer_given(forms: Iterable[str], length: int) -> bool:
    """Whether a given name explains more of a Kazakh word than an ordinary one does: Айдар is not «ай» in the plural."""
    return any(len(form) > length and skeleton(form) in skeletons("given_names") for form in forms)


@cache
def _typed_in_russian() -> frozenset[str]:
    """The longer Kazakh words of the list as scans without Kazakh letters have them («анықтады» as «аныктады»)."""
    return frozenset(russian_letters(word) for word in _not_names()[0] if len(word) > 5)


@cache
def _not_names() -> tuple[frozenset[str], frozenset[str]]:
    listed = [word for line in lines("not_names") for word in line.split()]
    return frozenset(fold(w) for w in listed if not w.isupper()), frozenset(fold(w) for w in listed if w.isupper())


@lru_cache(maxsize=1 << 16)
def dictionary(word: str) -> Kind | None:
    """What a folded word is by the Russian dictionary, at its likeliest; None when it is not there.

    >>> dictionary("павлова").name, dictionary("брак").name, dictionary("турсынбеков")
    ('SURNAME', 'COMMON', None)
    """
    if not is_known(word):
        return Kind.COMMON if in_dictionary(word) else None
    tags = [parse.tag for parse in parses(word)]
    if "Patr" in tags[0]:
        return Kind.PATRONYMIC
    if "Name" in tags[0] and "plur" not in tags[0]:  # «Ахметов» is no plural of Ахмет
        return Kind.GIVEN
    if "Surn" in tags[0] or "Name" in tags[0]:
        return Kind.SURNAME
    plain = all(tag.POS in ("ADJF", "VERB", "PRTF") or tag.POS == "NOUN" and "plur" in tag for tag in tags)
    usual = any(_SURNAME_IN_OV.fullmatch(base) for base in bases(word, Language.RU))
    return Kind.SURNAME if usual and not plain and len(word) > 4 else Kind.COMMON


def in_dictionary(word: str) -> bool:
    """Whether `dictionary` says anything of a folded word; the word itself need not be read for that."""
    return is_known(word) or word.endswith(("ть", "ться")) and len(word) > 6


@lru_cache(maxsize=1 << 16)
def can_be_surname(word: str) -> bool:
    """Whether a folded word may be a surname though the dictionary knows it: a noun, an adjective, or a listed short one."""
    if not is_known(word) or word in folded("short_surnames"):
        return True
    return parses(word)[0].tag.POS in ("NOUN", "ADJF") or any("Surn" in p.tag for p in parses(word))  # «Бойко»


@lru_cache(maxsize=1 << 16)
def can_be_person(word: str) -> bool:
    """Whether a word of the dictionary names a living being or is a surname as well («Коваль», «Мороз»), so that it may stand alone."""
    return any({"anim", "Surn"} & p.tag.grammemes for p in parses(word))


@lru_cache(maxsize=1 << 16)
def is_common_word(word: str) -> bool:
    """Whether the Russian dictionary knows a folded word as something else than a name."""
    if not is_known(word):
        return False
    return any(p.score > 0.05 and not {"Name", "Surn", "Patr"} & p.tag.grammemes for p in parses(word))


@lru_cache(maxsize=1 << 14)
def cases(word: str) -> frozenset[str]:
    """The cases in which a Russian word may stand, as `anonymizer.text.paradigms` calls them."""
    names = {"nomn": "nom", "gent": "gen", "datv": "dat", "accs": "acc", "ablt": "ins", "loct": "loc"}
    return frozenset(names[p.tag.case] for p in parses(word) if p.tag.case in names)


@lru_cache(maxsize=1 << 14)
def is_noun(word: str) -> bool:
    """Whether a Russian word is a noun at its likeliest."""
    return is_known(word) and parses(word)[0].tag.POS == "NOUN"


@lru_cache(maxsize=1 << 14)
def is_adjective(word: str) -> bool:
    """Whether a Russian word is an adjective at its likeliest («Центрального»)."""
    return is_known(word) and parses(word)[0].tag.POS == "ADJF"


@lru_cache(maxsize=1 << 14)
def is_verb(word: str) -> bool:
    """Whether a Russian word is a verb, participle in the short form or gerund at its likeliest."""
    return is_known(word) and parses(word)[0].tag.POS in ("VERB", "INFN", "GRND", "PRTS")


@lru_cache(maxsize=1 << 14)
def can_be_plural(word: str) -> bool:
    """Whether a Russian word may stand in the plural («судей», «адвокатов»)."""
    return any("plur" in p.tag for p in parses(word))


def is_kazakh_word(key: str) -> bool:
    """Whether Kazakh papers write words that begin so in small letters."""
    return key[:STEM] in folded("kazakh_stems")


@lru_cache(maxsize=1 << 16)
def is_inflected_kazakh(text: str) -> bool:
    """Whether a word in Kazakh bears a case ending after a name («Досовтан»), so that no further word of the name follows.

    >>> is_inflected_kazakh("Досовтан"), is_inflected_kazakh("Асхат"), is_inflected_kazakh("Арман")
    (True, False, False)
    """
    word = fold(text)
    if word.endswith("ина") and _SURNAME_IN_IN.fullmatch(word[:-1]):  # «Серғазина» is a surname sooner than «to Серғази»
        return False
    if skeleton(word) in skeletons("given_names") or _KAZAKH_SURNAME.fullmatch(word) or PATRONYMIC.fullmatch(word) and word.endswith(("лы", "зы", "ч", "на")):
        return False
    endings = {r.base for r in readings(word, Language.KK) if r.case != "nom" and len(r.base) > 2}
    return any(skeleton(b) in skeletons("given_names") or _KAZAKH_SURNAME.fullmatch(b) or PATRONYMIC.fullmatch(b) for b in endings)


def is_word_too(word: Word, language: Language) -> bool:
    """Whether a name is a common word as well, so that a capital at the beginning of a sentence says nothing."""
    if language is Language.RU:  # Kazakh words are no words there: «Шолпан займи»
        return is_common_word(word.key)
    return any(skeleton(form) in skeletons("names_that_are_words") for form in bases(word.text, language))
