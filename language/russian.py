"""Russian: the dictionary form of a word, and noun phrases in the nominative, by pymorphy3."""
from collections.abc import Iterator
from functools import cache, lru_cache
from re import compile

from pymorphy3 import MorphAnalyzer
from pymorphy3.analyzer import Parse


@lru_cache(maxsize=1 << 18)
def lemma(word: str) -> str:
    """The dictionary form of a folded Russian word; a word that is not Cyrillic is its own lemma.

    The likeliest reading counts, the same at indexing and at asking.

    >>> lemma("взыскания"), lemma("судом"), lemma("7527-21-00-2/1234")
    ('взыскание', 'суд', '7527-21-00-2/1234')
    """
    if not WORD.fullmatch(word):
        return word
    return IN_COURT.get(word) or _named(reading(word)).replace("ё", "е")


def _named(parse: Parse) -> str:
    """The dictionary form; participles that name a party of a case are nouns, «ахметов» is one man rather than many of a first name."""
    if parse.tag.POS == "PRTF":
        noun = parse.inflect({"sing", "nomn", "masc"}) if parse.word.startswith(_PARTIES_BEGIN) else None
        return noun.word if noun and noun.word.replace("ё", "е") in PARTIES else parse.normal_form
    if "Name" in parse.tag and "plur" in parse.tag:
        return next((other.normal_form for other in parses(parse.word) if {"Surn", "sing"} in other.tag), parse.normal_form)
    return parse.normal_form


@lru_cache(maxsize=1 << 16)
def reading(word: str) -> Parse:
    """The likeliest reading of a folded Russian word."""
    return parses(word)[0]


@lru_cache(maxsize=1 << 15)
def parses(word: str) -> tuple[Parse, ...]:
    """All readings of a folded word, the likeliest first: worked out once, for whoever asks."""
    return tuple(_analyzer().parse(word))


@lru_cache(maxsize=1 << 16)
def is_known(word: str) -> bool:
    """Whether the dictionary has a folded word."""
    return word.isprintable() and bool(_analyzer().word_is_known(word))  # half a character cannot be looked up


def is_name(word: str) -> bool:
    """Whether a folded word that the dictionary has can be a name of a person, a place or an organization.

    >>> is_name("иванова"), is_name("алматы"), is_name("суда")
    (True, True, False)
    """
    return is_known(word) and any(not NAMES.isdisjoint(parse.tag.grammemes) for parse in parses(word))


def names_person(word: str) -> bool:
    """Whether a folded word is most likely a surname, a given name or a patronymic; unknown words are judged by their endings.

    >>> names_person("сагинтаевой"), names_person("серикович"), names_person("долга")
    (True, True, False)
    """
    return word.isprintable() and not PERSON.isdisjoint(reading(word).tag.grammemes)


@lru_cache(maxsize=1 << 17)
def part_of_phrase(word: str) -> str:
    """What a folded word can be in a noun phrase: "A" an adjective or participle, "N" a common noun,
    "G" a common noun in the genitive or of one form for several cases, "" nothing.

    >>> [part_of_phrase(word) for word in ("исковой", "давность", "вреда", "иванов", "взыскал")]
    ['A', 'N', 'G', '', '']
    """
    if not WORD.fullmatch(word):
        return ""
    tag = reading(word).tag
    if tag.POS in ("ADJF", "PRTF"):
        return "" if "Apro" in tag else "A"
    if tag.POS != "NOUN" or not NAMES.isdisjoint(tag.grammemes):
        return ""
    return "G" if any(p.tag.POS == "NOUN" and p.tag.case == "gent" for p in parses(word)) else "N"


@lru_cache(maxsize=1 << 16)
def nominative(words: tuple[str, ...], head: int) -> str:
    """A noun phrase in the nominative: adjectives before the noun `words[head]` follow it, what comes after it stays.

    >>> nominative(("морального", "вреда"), 1), nominative(("компенсации", "морального", "вреда"), 0)
    ('моральный вред', 'компенсация морального вреда')
    """
    return " ".join((*_headed(words[: head + 1]), *words[head + 1 :]))


def _headed(words: tuple[str, ...]) -> Iterator[str]:
    noun = reading(words[-1])
    plural = "plur" in noun.tag and "Pltm" in noun.tag
    form = {"nomn", "plur"} if plural else {"nomn", "sing", *({noun.tag.gender} if noun.tag.gender else ())}
    for word in words[:-1]:
        inflected = reading(word).inflect(form)
        yield (inflected.word if inflected else word).replace("ё", "е")
    yield noun.normal_form.replace("ё", "е")


@cache
def _analyzer() -> MorphAnalyzer:
    """Loaded at first use (0.2 s)."""
    return MorphAnalyzer(lang="ru")


WORD = compile("[а-я][а-я-]{1,40}")
NAMES = frozenset({"Name", "Surn", "Patr", "Geox", "Orgn", "Abbr", "Init"})
PERSON = frozenset({"Name", "Surn", "Patr"})

# Participles that name who takes part in a case.
PARTIES = frozenset("осужденный обвиняемый подозреваемый потерпевший пострадавший".split())
_PARTIES_BEGIN = ("осуд", "осуж", "обвин", "подозр", "потерп", "пострад")  # in every form; to inflect another participle is dear and in vain

# Forms that mean another word in a court than elsewhere.
IN_COURT = {form: word for word, forms in {
    "суд": "судов", "заем": "заем займу", "статья": "статей", "вина": "вина вины вин вине винам винами винах", "опека": "опек",
    "аванс": "авансом", "отменить": "отменен", "признать": "признаю признают", "наем": "наем найма найму наймом найме", "пеня": "пеня пеню пене пеней пени",
    "пристав": "пристав", "акимат": "акиматов",
}.items() for form in forms.split()}
