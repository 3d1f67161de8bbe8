"""Persons' names by their own form: patronymics, initials, given names beside surnames, words of role before them.

A run is a row of capitalised words and initials that nothing but space separates. RULES read a run from its first element on;
the first rule that fits takes its words.
"""
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from re import compile

from anonymizer.alphabet import skeleton
from anonymizer.lexicon import (
    PARTICLE,
    Kind,
    can_be_person,
    can_be_surname,
    cases,
    is_given,
    is_inflected_kazakh,
    is_ordinary,
    is_word_too,
    kind,
)
from anonymizer.parts import piece_of
from anonymizer.role_words import role_of, says_role
from anonymizer.transliterate import cyrillic, is_latin
from anonymizer.wordlist import folded, skeletons
from anonymizer.words import Page, Word
from models.act import Language
from models.mention import Category, Mention

_GAP = compile(r"[ \t\u00a0]{1,3}|[ \t]{0,3}\r?\n[ \t>]{0,12}")
_GAP_AFTER_DOT = compile(r"\.(?:[ \t\u00a0]{0,2}|[ \t]{0,3}\r?\n[ \t>]{0,12})")
_GLUED_END = compile(r"\.?[-‑](?:[ндт][ыі]ң?|[ғқн]а|[гкн]е|[днт][ае]н|[дт][ае]|[мбп]ен|к(?:е|і)|дікі|тікі)\b|\.\s?(?:[кқоуұ]\.)|\.?(?=оглы)оглы")
_SON_OR_DAUGHTER = compile(r"(?:ұлы|қызы)(?:н|на|ның|нан|мен)?")  # apart from the father's name after surname and given name
_ENDS_NAME = compile(r"\s*(?:[,;)\]»\"<>|\n/]|$)|\s{1,3}[а-яәіңғүұқөһ(–—\d]")
LONGEST_RUN = 12  # elements; headings in capitals are longer


@dataclass(frozen=True, slots=True)
class Element:
    """A word or an initial of a run, with what it may be."""

    word: Word
    kind: Kind
    initial: bool = False

    @property
    def nameable(self) -> bool:
        return not self.initial and self.kind > Kind.COMMON


def find_names(page: Page) -> Iterator[Mention]:
    """Every name that the rules see in the page, in the order of the text.

    >>> text = "Иск Ли В.С. к Серікұлының анасына, свидетель Вебер"
    >>> [text[m.start : m.stop] for m in find_names(Page(text))]
    ['Ли В.С.', 'Серікұлының', 'Вебер']
    """
    for run in runs(page):
        at = 0
        while at < len(run):
            for rule in RULES:
                count = rule(page, run, at)
                if count:
                    yield _mention(page, run[at : at + count], rule.__name__)
                    at += count
                    break
            else:
                at += 1


def runs(page: Page) -> Iterator[tuple[Element, ...]]:
    """Rows of capitalised words, initials and particles («оглы») with nothing but space between."""
    row: list[Element] = []
    for word in page.words:
        element = _element(page, word, row)
        if row and (element is None or _ended(page, row[-1], word) or len(row) == LONGEST_RUN):
            yield tuple(row)
            row = []
        if element:
            row.append(element)
    if row:
        yield tuple(row)


def _element(page: Page, word: Word, row: Sequence[Element]) -> Element | None:
    if word.initial:
        return Element(word, Kind.UNKNOWN, initial=True)
    if row and (PARTICLE.fullmatch(word.key) or len(row) > 2 and _SON_OR_DAUGHTER.fullmatch(word.key)):
        return Element(word, Kind.PATRONYMIC)
    return Element(word, kind(word.text, page.language(word.start))) if word.capital else None


def _ended(page: Page, element: Element, word: Word) -> bool:
    """Whether a name cannot go on from `element` to `word`: something stands between, or a Kazakh case ending."""
    if not _adjacent(page, element, word):
        return True
    kazakh = page.language(element.word.start) is Language.KK and not element.initial and not element.word.upper
    return kazakh and element.kind is not Kind.ORDINARY and is_inflected_kazakh(element.word.text)


def _adjacent(page: Page, element: Element, word: Word) -> bool:
    between = page.text[element.word.stop : word.start]
    return bool((_GAP_AFTER_DOT if element.initial else _GAP).fullmatch(between) or element.initial and _GAP.fullmatch(between))


def _mention(page: Page, elements: Sequence[Element], rule: str) -> Mention:
    start, stop = elements[0].word.start, elements[-1].word.stop
    glued = _GLUED_END.match(page.text, stop) if elements[-1].initial else None
    if glued:
        stop = glued.end()
    elif elements[-1].initial and page.text[stop : stop + 1] == ".":
        stop += 1
    return Mention(start, stop, Category.PERSON, rule)


def with_patronymic(page: Page, run: Sequence[Element], at: int) -> int:
    """«Ахметов Данияр Серикович», «Серік Әбілдаұлы Ыбыраев», «Рахимов Икром Ахмеджан угли»."""
    for size in (4, 3, 2, 1):
        part = run[at : at + size]
        if len(part) == size and _is_surname_in_ich(run, at, size):
            return 0
        if len(part) == size and part[-1].kind is Kind.PATRONYMIC and all(_of_full_name(page, e) and _fits_beside(page, e, part) for e in part):
            return size + _surname_after(page, run, at, size)
    return 0


def _is_surname_in_ich(run: Sequence[Element], at: int, size: int) -> bool:
    """«Гриневич П.П.», «Гриневич Павел»: what looks like a patronymic is a surname."""
    following = run[at + size] if at + size < len(run) else None
    if following is None or run[at + size - 1].kind is not Kind.PATRONYMIC:
        return False
    return following.initial and not any(e.kind is Kind.GIVEN for e in run[at : at + size]) or size == 1 and following.kind is Kind.GIVEN


def _of_full_name(page: Page, element: Element) -> bool:
    if element.initial:
        return False
    return element.kind is not Kind.ORDINARY or is_given(element.word.text, page.language(element.word.start))


def _fits_beside(page: Page, element: Element, others: Sequence[Element]) -> bool:
    """Whether a common word is a surname here: a noun in the case of the names beside it («Мороза Виталия», not «Доля Виталия»)."""
    if element.kind is not Kind.COMMON:
        return True
    if not can_be_surname(element.word.key):
        return False
    names = [e for e in others if e.kind > Kind.SURNAME]
    standing = [{case for case, _ in piece_of(e.word.text, Language.RU).forms()} for e in names]
    own = cases(element.word.key) - {"acc"}  # of a surname the accusative is the genitive
    return not standing or not own or bool(own.intersection(*standing))


def _surname_after(page: Page, run: Sequence[Element], at: int, size: int) -> int:
    """1 when a surname follows «given patronymic»; not in «… Ахметович Решение»."""
    following = run[at + size : at + size + 2]
    if size > 2 or not following or not following[0].nameable:
        return 0
    if len(following) > 1 and following[1].kind is Kind.PATRONYMIC:
        return 0
    return int(following[0].kind > Kind.UNKNOWN or "\n" not in page.text[run[at].word.start : following[0].word.start])


def initials_before(page: Page, run: Sequence[Element], at: int) -> int:
    """«А.К. Серикова», «Н.Бекбосын», «С. Ә. Ыбыраев»."""
    count = _initials(page, run, at, dotted=True)
    surname = run[at + count] if 0 < count < len(run) - at else None
    return count + 1 if surname and (surname.nameable or _rare(page, surname)) else 0


def initials_after(page: Page, run: Sequence[Element], at: int) -> int:
    """«Серикова А.К.», «Дос Е.Б.-ға», «Тоқтарбек М,»; the initials belong to the word after them when only that is a name."""
    if run[at].initial or not (run[at].nameable or is_given(run[at].word.text, page.language(run[at].word.start)) or _rare(page, run[at])):
        return 0
    count = _initials(page, run, at + 1, dotted=False)
    if not count or at + 1 + count < len(run) and _belong_after(page, run, at, count):
        return 0
    return 1 + count


def _belong_after(page: Page, run: Sequence[Element], at: int, count: int) -> bool:
    """Whether initials between two words belong to the second: the first opens a sentence or is farther away."""
    first, last, second = run[at], run[at + count], run[at + count + 1]
    if not second.nameable or _GLUED_END.match(page.text, last.word.stop):
        return False
    glued_after = second.word.start - last.word.stop == 1 and run[at + 1].word.start - first.word.stop == 1 and count > 1
    return first.kind <= Kind.UNKNOWN < second.kind or glued_after


def _initials(page: Page, run: Sequence[Element], at: int, dotted: bool) -> int:
    """How many of up to three initials stand from `at` on; an undotted one counts only where a name may end."""
    count = 0
    while count < 3 and at + count < len(run) and run[at + count].initial:
        stop = run[at + count].word.stop
        dot = page.text[stop : stop + 1] == "."
        if not dot and (dotted or not (_ENDS_NAME.match(page.text, stop) or _GLUED_END.match(page.text, stop) or count)):
            break
        count += 1
    return count


def _rare(page: Page, element: Element) -> bool:
    """A word of the dictionary that beside initials can only be a surname («А.Б. Қара», «И. Мороз»)."""
    word = element.word
    if element.initial or word.upper or says_role(word.text):
        return False
    if len(word.key) < 3:
        return word.key in folded("short_surnames")
    return page.language(word.start) is Language.KK or can_be_surname(word.key)


def given_and_surname(page: Page, run: Sequence[Element], at: int) -> int:
    """«Юлией Цой», «Калиева Руслана», «Тілеу Нұрлыбек», «Зейнеп Қасенова»."""
    pair = run[at : at + 2]
    if len(pair) < 2 or not all(_of_full_name(page, e) for e in pair):
        return 0
    kinds = {e.kind for e in pair}
    if Kind.GIVEN not in kinds or pair[0].kind <= Kind.UNKNOWN and _opens_kazakh(page, pair[0].word):
        return 0
    if not all(_fits_beside(page, e, pair) for e in pair) or len(run) > at + 3 and run[at + 2].initial and run[at + 3].initial:
        return 0  # «области Абай Жакенова Т.О.»: two initials belong to the word before them
    return 2 + _second_initial(page, run, at + 2)


def _second_initial(page: Page, run: Sequence[Element], at: int) -> int:
    """1 when an initial of the patronymic follows «Мәжит Айбар Қ.», and does not belong to a name after it."""
    if at >= len(run) or not run[at].initial or page.text[run[at].word.stop : run[at].word.stop + 1] != ".":
        return 0
    following = run[at + 1 : at + 3]
    return int(len(following) < 1 or following[0].initial is False and (len(following) > 1 or following[0].kind is not Kind.SURNAME))


def _opens_kazakh(page: Page, word: Word) -> bool:
    return page.language(word.start) is Language.KK and page.opens_sentence(word.start)


def after_role(page: Page, run: Sequence[Element], at: int) -> int:
    """«свидетель Оспанова», «эксперт Мусин», «куә Сабыр Ақ»: up to three names right after a word of role."""
    first = run[at]
    rare = first.kind is Kind.COMMON and not first.word.upper and can_be_person(first.word.key) and not page.opens_sentence(first.word.start)
    if first.word.upper and first.kind < Kind.SURNAME and len(first.word.key) < 6:  # «водитель HOWO», «продавец АЗС»
        return 0
    if not (first.nameable or rare) or not role_of(page, first.word.start):
        return 0
    count = 1
    surnames = first.kind is Kind.SURNAME
    while count < 3 and at + count < len(run) and run[at + count].nameable and not (surnames and run[at + count].kind is Kind.SURNAME):
        surnames = surnames or run[at + count].kind is Kind.SURNAME  # two surnames are two people
        count += 1
    return count


def in_latin(page: Page, run: Sequence[Element], at: int) -> int:
    """«Yilmaz Mehmet», «PAVEL SHCHUR»: two or three words in Latin letters, one of them a given name, or all after a name in brackets."""
    count = 0
    while at + count < len(run) and count < 3 and is_latin(run[at + count].word.text) and len(run[at + count].word.text) > 1:
        count += 1
    words = [e.word for e in run[at : at + count]]
    if count < 2 or any(is_ordinary(w.text, Language.RU) for w in words):
        return 0
    given = any(skeleton(cyrillic(w.text)) in skeletons("given_names") for w in words)
    return count if given or _BRACKETED.search(page.text, max(0, words[0].start - 40), words[0].start) else 0


_BRACKETED = compile(r"[А-ЯЁӘІҢҒҮҰҚӨҺ][а-яёәіңғүұқөһ]{2,}\s?\((?:[^()\n]{0,20}\s)?\Z")


def initials_alone(page: Page, run: Sequence[Element], at: int) -> int:
    """«потерпевшей С.А.Б.», «жәбірленуші Ж.-ның»: initials right after a word of role are all that the act says."""
    count = 0
    while at + count < len(run) and run[at + count].initial and page.text[run[at + count].word.stop : run[at + count].word.stop + 1] == ".":
        count += 1
    if not count or at + count < len(run) or at and not run[at - 1].initial and run[at - 1].kind > Kind.COMMON:
        return 0
    return count if role_of(page, run[at].word.start) else 0


def alone(page: Page, run: Sequence[Element], at: int) -> int:
    """A surname or given name by itself; what opens a sentence must not be a common word."""
    word, what = run[at].word, run[at].kind
    if run[at].initial or what < Kind.SURNAME:
        return 0
    opens = page.opens_sentence(word.start)
    if word.upper and what is not Kind.PATRONYMIC:
        return 0
    return int(not (opens and is_word_too(word, page.language(word.start))))


Rule = Callable[[Page, Sequence[Element], int], int]  # how many elements from `at` on are one name

def of_three_syllables(page: Page, run: Sequence[Element], at: int) -> int:
    """«Ким Дон Сок»: a Korean or Chinese surname and two short words."""
    three = run[at : at + 3]
    if len(three) < 3 or any(e.initial or len(e.word.text) > 6 or e.kind is Kind.PATRONYMIC or says_role(e.word.text) for e in three):
        return 0
    return 3 * int(skeleton(three[0].word.text) in skeletons("short_surnames") and all(e.word.capital and not e.word.upper for e in three))


RULES: tuple[Rule, ...] = (in_latin, of_three_syllables, with_patronymic, initials_before, initials_after, given_and_surname, after_role, initials_alone, alone)
