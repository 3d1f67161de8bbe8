"""Whom a word of kinship beside a lone surname means: «дед Касенов» is not the grandson of that name, whom the act says most of."""
from collections.abc import Iterable, Sequence
from re import IGNORECASE, compile

from anonymizer.cast.persons import Person
from anonymizer.names.parts import Name
from anonymizer.text.alphabet import fold
from anonymizer.text.lexicon import cases
from anonymizer.text.words import Page, Word
from language.russian import lemma
from models.act import Language
from models.mention import Mention

# What a relative is, by the words for it: Russian, and beginnings of the Kazakh ones.
_RELATIVES = {
    "grandfather": "дед дедушка | ата қария қарт ақсақал", "grandmother": "бабушка бабка | әже апа кемпір", "father": "отец папа отчим | әке көке",
    "mother": "мать мама мачеха | ана шеше", "husband": "муж супруг сожитель | күйеу жұбай", "wife": "жена супруга сожительница | әйел зайып зайыб жұбай",
    "brother": "брат | аға іні бауыр", "sister": "сестра | әпке қарындас сіңлі", "son": "сын пасынок | ұлы", "daughter": "дочь дочка падчерица | қызы",
    "grandson": "внук | немере", "granddaughter": "внучка | немере", "uncle": "дядя | нағашы", "aunt": "тетя тетка | тәте", "inlaw": "зять тесть свекор | қайын",
    "motherinlaw": "теща свекровь невестка сноха | ене келін",
}
_ELDERS = frozenset({"grandfather", "grandmother", "father", "mother", "uncle", "aunt"})
_OLD = frozenset(map(fold, "старый старший пожилой старик старуха үлкен кәрі".split()))
_WOMEN = frozenset({"grandmother", "mother", "wife", "sister", "daughter", "granddaughter", "aunt", "motherinlaw"})
_RUSSIAN = {fold(word): kin for kin, words in _RELATIVES.items() for word in words.split("|")[0].split()}
_KAZAKH = tuple((fold(word), kin) for kin, words in _RELATIVES.items() for word in words.split("|")[1].split())
_TITLES = tuple(map(fold, "ата қария қарт ақсақал әжей әже кемпір".split()))  # after a Kazakh name
_OWNED = compile(r"(?:сы|сі|ы|і|м|ң)?(?:[нд][ыі]ң|н[ае]|н|[дт][ае]н|мен|пен)?")
_APPOSED = compile(r"(?:\s[а-яёәіңғүұқөһ-]{3,20}){0,2}\s?[,–—:(-]?\s{1,3}\Z", IGNORECASE)
_SPACE = compile(r"\s{1,3}\Z")
BACK = 4  # words before a name among which a word of kinship may stand


def of_relative(page: Page, mention: Mention, name: Name, bearers: Sequence[Person], mains: Iterable[int]) -> list[Person] | None:
    """Of the `bearers` of a lone surname the one whom the word of kinship right before it means, nobody where they are not told apart.

    None where no such word stands there. `mains` are the ids of those of whom the case is."""
    kins = _said_of_lone(page, mention, name)
    if not kins:
        return None
    told = [p for p in bearers if any(kins & relation(page, m) for m in p.mentions)]
    others = [p for p in bearers if id(p) not in mains]
    left = told or [p for p in others if not any(relation(page, m) for m in p.mentions)] or others[: len(others) > 1]
    return left if len(left) == 1 else []


def relation(page: Page, mention: Mention) -> frozenset[str]:
    """What the words before or after a name say its bearer is to somebody: «отцу, Саиеву Хамиду», «Касенов Жумабек, дед истца».

    >>> page = Page("машина принадлежит отцу, Саиеву Хамиду, и брату")
    >>> relation(page, Mention(25, 38, "PERSON"))
    frozenset({'father'})
    """
    for word in reversed(page.before(mention.start, BACK)):
        if not _APPOSED.fullmatch(page.text, word.stop, mention.start):
            break
        if kin := _kin(page, word):
            return frozenset({kin})
    after = page.after(mention.stop, 1)
    beside = after and page.text[mention.stop : after[0].start].strip(" ") in (",", "–", "—", "-")
    kin = _kin(page, after[0]) if beside else ""
    return frozenset({kin} if kin else ())


def _said_of_lone(page: Page, mention: Mention, name: Name) -> frozenset[str]:
    """The kinds of relatives that the word right beside a lone surname allows; empty where it may be the relative of its bearer."""
    before, after = page.before(mention.start, 1), page.after(mention.stop, 1)
    if page.language(mention.start) is Language.KK and after and _is_title(after[0]) and page.text[mention.stop : after[0].start] == " ":
        return _ELDERS
    if not before or not _SPACE.fullmatch(page.text, before[0].stop, mention.start):
        return frozenset()
    word = before[0]
    if page.language(mention.start) is Language.KK:
        kin = _kin(page, word)
        return frozenset({kin}) if kin else _ELDERS if word.key in _OLD else frozenset()
    if lemma(word.key) in _OLD and "nom" in cases(word.key):
        return _ELDERS
    kin = _kin(page, word)
    gender = "f" if kin in _WOMEN else "m"
    return frozenset({kin}) if kin and "nom" in cases(word.key) and ("nom", gender) in name.forms() else frozenset()


def _is_title(word: Word) -> bool:
    return not word.capital and any(word.key.startswith(t) and _OWNED.fullmatch(word.key[len(t) :]) for t in _TITLES)


def _kin(page: Page, word: Word) -> str:
    """The kind of relative that a word names, in the language around it; a capital it has only where it opens a sentence."""
    if word.capital and not page.opens_sentence(word.start):
        return ""
    if page.language(word.start) is Language.RU:
        return _RUSSIAN.get(lemma(word.key), "")
    return next((kin for stem, kin in _KAZAKH if word.key.startswith(stem) and _OWNED.fullmatch(word.key[len(stem) :])), "")
