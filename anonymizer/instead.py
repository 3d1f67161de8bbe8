"""What stands in place of a datum that is no name: its category in the right case, the year of a date, the town of an address."""
from collections.abc import Iterator
from functools import cache
from re import compile

from anonymizer.grammar import GOVERNED
from anonymizer.kazakh_cases import ENDING, ending_case
from anonymizer.lexicon import is_noun
from anonymizer.policy import policy
from anonymizer.wordlist import lines
from anonymizer.words import Page
from anonymizer.years import year_of
from models.act import Language
from models.mention import Category, Mention, Replacement

_TOWN = compile(r"(?:(?<!\w)(?:г\.|город[а-я]{0,2}(?!\w))\s{0,2}[А-ЯӘІҢҒҮҰҚӨҺ][\w-]{2,20}|[А-ЯӘІҢҒҮҰҚӨҺ][\w-]{2,20}\s(?:қаласы\w{0,3}|қ\.))")
_VILLAGE = compile(r"(?:с\.|пос|пгт|п\.|аул|а\.|сел|станци|деревн|д\.\s?[А-Я]|кент|ауыл|а\.|қала|гор|г\.)")
_STREET = compile(r"\d|ул|пр-?т|просп|пер|мкр|мик|көше|к-сі|даң|шағын|дом\b|кварт|пәтер|үй")
_MARKS = compile(r"[\s:№–—\-(«\"“„]{0,6}\Z")
_NEXT_MARKS = compile(r"[\s)»\"”-]{0,4}")
_LOOSE = compile(rf"[-‑](?P<end>{ENDING})(?![\w-])")
_TAIL = compile(r"(?P<end>[дт][ае]н|н[ае]н|[дт][ае]|нд[ае]|[ндт]ың|[ндт]ің|[ғқн]а|[гкн]е|[мбп]ен|(?<=ы)н|(?<=і)н|(?<=[йр])[дт][ыі])\Z")
_PLAIN = compile(r".*(?:мекен|ауылдар|орман)\Z")  # words whose own last letters look like an ending
_INTO = compile(r"(?:устро|перев|принят|поступ|направ|обрат|зачисл|перечисл|отправ|позвон|звон)\w*\s\Z")
_BY_NOUN = frozenset({Category.WORKPLACE, Category.BIRTH_PLACE})
_NEXT = 2  # words before a datum that may name its category: «номер телефона:»


def instead(page: Page, mention: Mention) -> Iterator[Replacement]:
    """What stands in place of one datum (the entity is left out), then the changes of the words beside it.

    >>> page = Page("Өтініш беруші Абай көшесі 5-үйде тұрады, ЖСН 850412350121.")
    >>> [r.surrogate for m in (Mention(14, 32, Category.ADDRESS), Mention(45, 57, Category.IIN)) for r in instead(page, m)]
    ['[мекенжайда]', '[жасырылған]']
    """
    keeps = policy().instead[mention.category].keeps
    if keeps == "year" and (year := year_of(page, mention)):
        yield _replaced(mention, year.text)
        if year.after:
            yield Replacement(mention.stop, mention.stop + year.after, None, "", year.ending)
    elif keeps == "town" and (town := _TOWN.search(page.text, mention.start, mention.stop)):
        yield _replaced(mention, f"{town[0]}, {_category(page, mention, _kazakh_case(page, mention))}")
    elif page.language(mention.start) is Language.KK:
        yield from _kazakh(page, mention)
    else:
        yield from _russian(page, mention)


def _replaced(mention: Mention, text: str, stop: int = 0) -> Replacement:
    return Replacement(mention.start, max(stop, mention.stop), mention.category, "", text)


def _category(page: Page, mention: Mention, case: str) -> str:
    """The category in a case, unless the act has just named it."""
    language = page.language(mention.start)
    if _said(page, mention, language):
        return policy().said[language]
    return policy().instead[_called(page, mention)].text(language, case)


def _called(page: Page, mention: Mention) -> Category:
    """An address without street or number is called as a place of birth is: it is no more than a settlement."""
    value = page.text[mention.start : mention.stop]
    village = mention.category is Category.ADDRESS and _VILLAGE.search(value) and not _STREET.search(value)
    return Category.BIRTH_PLACE if village else Category(mention.category)


@cache
def _words(category: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """What names a category before a datum, and after it."""
    for line in lines("data_said"):
        name, _, words = line.partition(":")
        if name == category:
            before, after = (tuple(half.split()) for half in words.split("|"))
            return before, after
    return (), ()


def _said(page: Page, mention: Mention, language: Language) -> bool:
    """Whether the words right before a datum name its category: «ИИН», «номер телефона:»; in Kazakh those right after too."""
    before, after = _words(mention.category)
    stop = mention.start
    for word in reversed(page.before(mention.start, _NEXT)):
        if not _MARKS.fullmatch(page.text[word.stop : stop].replace(".", "", 1)):
            break
        if word.key.startswith(before):
            return True
        stop = word.start
    following = page.after(mention.stop, 1) if language is Language.KK else ()
    return any(_NEXT_MARKS.fullmatch(page.text, mention.stop, w.start) and w.key.startswith(after) for w in following if after)


def _kazakh(page: Page, mention: Mention) -> Iterator[Replacement]:
    """The category with the ending of the datum, also one that stands behind a hyphen."""
    loose = _LOOSE.match(page.text, mention.stop)
    case = ending_case(loose["end"]) if loose else _kazakh_case(page, mention)
    text = _category(page, mention, case)
    if loose and text == policy().said[Language.KK]:  # the ending stays on the word that names the category
        text = policy().instead[mention.category].text(Language.KK, case)
    yield _replaced(mention, text, loose.end() if loose else 0)


def _kazakh_case(page: Page, mention: Mention) -> str:
    """The case in which the last word of a datum stands: «5-үйде», «ауылында», «ЖШС-нің»."""
    value = page.text[mention.start : mention.stop].rstrip("»\" .")
    if page.language(mention.start) is not Language.KK:
        return "nom"
    last = page.words_in(mention.start, mention.stop)[-1:]
    if not last or last[0].stop < mention.start + len(value) or last[0].text[-1].isupper():
        return "nom"
    word = last[0].text
    if _PLAIN.fullmatch(word) or word[0].isupper() and "-" not in word and "»" not in value:
        return "nom"
    end = _TAIL.search(word)
    if not end or len(word) - len(end["end"]) < 2 and "-" not in page.text[mention.start : mention.stop]:
        return "nom"
    return "acc" if end["end"] == "н" else ending_case({"нда": "да", "нде": "де"}.get(end["end"], end["end"]))


def _russian(page: Page, mention: Mention) -> Iterator[Replacement]:
    """The category in the case that the word before it asks for; «в», «на» before an address become «по»."""
    if _said(page, mention, Language.RU):
        yield _replaced(mention, policy().said[Language.RU])
        return
    called, before = _called(page, mention), next(iter(page.before(mention.start, 1)), None)
    rule = policy().instead[called]
    touching = before if before and not page.text[before.stop : mention.start].strip(" \t\r\n\u00a0«\"") else None
    key = touching.key if touching else ""
    if key in ("в", "во", "на"):
        if called is Category.ADDRESS:
            yield Replacement(touching.start, touching.stop, None, "", "По" if touching.capital else "по")
            yield _replaced(mention, rule.text(Language.RU, "dat"))
            return
        if called in _BY_NOUN and key != "в":
            yield Replacement(touching.start, touching.stop, None, "", "В" if touching.capital else "в")
        into = key == "на" and called not in _BY_NOUN or _INTO.search(page.text, max(0, touching.start - 40), touching.start)
        yield _replaced(mention, rule.text(Language.RU, "acc" if into else "loc"))
        return
    case = GOVERNED.get(key, "gen" if touching and called in _BY_NOUN and is_noun(key) else "nom").split()[0]
    yield _replaced(mention, rule.text(Language.RU, case))
