"""What stands in place of a datum that is no name: its category in the right case, the year of a date, the town of an address."""
from collections.abc import Iterator
from functools import cache
from re import Pattern, compile, escape

from anonymizer.policy import policy
from anonymizer.surrogates.grammar import GOVERNED
from anonymizer.surrogates.kazakh_cases import ENDING, ending_case
from anonymizer.surrogates.years import year_of
from anonymizer.text.lexicon import is_noun, is_verb
from anonymizer.text.words import Page
from anonymizer.wordlist import lines
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
_LIVES = compile(r"[»\"]?\s{1,3}(?:іс жүзінде\s|уақытша\s|тұрақты\s)?(?:тұр|тіркел|өмір сүр|орналас|мекенде)")
_INTO = compile(r"(?:устро|перев|принят|поступ|направ|обрат|зачисл|перечисл|отправ|позвон|звон)\w*\s\Z")
_BY_NOUN = frozenset({Category.WORKPLACE, Category.BIRTH_PLACE})
_NUMBERED = frozenset({Category.DOC_ID, Category.BANK, Category.CADASTRE, Category.PLATE, Category.EDS})  # «№» says enough


def instead(page: Page, mention: Mention) -> Iterator[Replacement]:
    """What stands in place of one datum (the entity is left out), then the changes of the words beside it.

    >>> page = Page("Өтініш беруші Абай көшесі 5-үйде тұрады, ЖСН 850412350121.")
    >>> [r.surrogate for m in (Mention(14, 32, Category.ADDRESS), Mention(45, 57, Category.IIN)) for r in instead(page, m)]
    ['[мекенжайда]', '[жасырылған]']
    """
    rule = policy().instead[mention.category]
    if rule.keeps == "year" and (year := year_of(page, mention)):
        yield _replaced(mention, year.text[:-1] if year.text.endswith(".") and page.text[mention.stop : mention.stop + 1] == "." else year.text)
        if year.after:
            yield Replacement(mention.stop, mention.stop + year.after, None, "", year.ending)
    elif rule.keeps == "town" and (town := _TOWN.search(page.text, mention.start, mention.stop)):
        called = policy().said[Language.KK] if _said_after(page, mention) else rule.text(page.language(mention.start), _kazakh_case(page, mention))
        yield _replaced(mention, f"{town[0]}, {called}")
    elif page.language(mention.start) is Language.KK:
        yield from _kazakh(page, mention)
    else:
        yield from _russian(page, mention)


def _replaced(mention: Mention, text: str, stop: int = 0) -> Replacement:
    return Replacement(mention.start, max(stop, mention.stop), mention.category, "", text)


def _category(page: Page, mention: Mention, case: str) -> str:
    """The category in a case, unless the act has just named it."""
    language = page.language(mention.start)
    if _said_before(page, mention) or _said_after(page, mention):
        return policy().said[language]
    return policy().instead[_called(page, mention)].text(language, case)


def _called(page: Page, mention: Mention) -> Category:
    """An address without street or number is called as a place of birth is: it is no more than a settlement."""
    value = page.text[mention.start : mention.stop]
    village = mention.category is Category.ADDRESS and _VILLAGE.search(value) and not _STREET.search(value)
    return Category.BIRTH_PLACE if village else Category(mention.category)


@cache
def _words(category: str) -> tuple[Pattern[str], Pattern[str]]:
    """What names a category before a datum, and after it."""
    listed = next(line for line in lines("data_said") if line.startswith(category + ":"))
    before, after = ([escape(w).replace(r"\*", r"[\w-]*") for w in half.split()] for half in listed.partition(":")[2].split("|"))
    return compile("|".join(before)), compile("|".join(after))


def _said_before(page: Page, mention: Mention) -> bool:
    """Whether the word right before a datum names its category: «ИИН», «номер телефона:»."""
    word = next(iter(page.before(mention.start, 1)), None)
    between = page.text[word.stop : mention.start] if word else ""
    if word is None or not _MARKS.fullmatch(between.replace(".", "", 1)):
        return False
    return bool(_words(mention.category)[0].fullmatch(word.key)) or "№" in between and mention.category in _NUMBERED


def _said_after(page: Page, mention: Mention) -> bool:
    """Whether the word right after a datum names its category, as Kazakh has it: «мекенжайында»."""
    word = next(iter(page.after(mention.stop, 1)), None)
    if word is None or page.language(mention.start) is Language.RU or not _NEXT_MARKS.fullmatch(page.text, mention.stop, word.start):
        return False
    return bool(_words(mention.category)[1].fullmatch(word.key))


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
    if mention.category is Category.ADDRESS and value[-1:].isdigit() and _LIVES.match(page.text, mention.stop):
        return "loc"  # «Абай к-сі, 5-12 тұрады»
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
    if _said_before(page, mention):
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
    case = GOVERNED.get(key, _by_word(key) if called in _BY_NOUN else "nom").split()[0]
    yield _replaced(mention, rule.text(Language.RU, case))


def _by_word(word: str) -> str:
    """The case after a word that is no preposition: «директор [организации]», «посещают [организацию]»."""
    if word and (is_noun(word) or word in ("ур", "уроженец", "уроженка")):
        return "gen"
    return "acc" if word and is_verb(word) else "nom"
