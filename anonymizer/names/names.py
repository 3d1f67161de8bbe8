"""Persons' names by their own form: patronymics, initials, given names beside surnames, words of role before them.

RULES read a run of `anonymizer.names.name_runs` from its first element on; the first rule that fits takes its words.
"""
from collections.abc import Callable, Iterator, Sequence
from re import compile

from anonymizer.cast.role_words import role_of, says_role
from anonymizer.names.dictionary_names import is_adjective_surname, is_adverb_surname, is_given_of_a_word
from anonymizer.names.foreign_names import in_latin, of_three_syllables, with_particle
from anonymizer.names.initials import GLUED_END, initials_after, initials_alone, initials_before, initials_of_others
from anonymizer.names.name_runs import Element, runs
from anonymizer.names.parts import piece_of
from anonymizer.names.said_names import (
    any_word_after_role,
    before_honorific,
    beside_surname,
    given_after_role,
    in_list_of_children,
    nickname,
    of_family,
    one_letter_surname,
    small_surname,
)
from anonymizer.text.lexicon import (
    Kind,
    can_be_name,
    can_be_person,
    can_be_surname,
    cases,
    is_adjective,
    is_verb,
    is_word_too,
)
from anonymizer.text.transliterate import is_latin
from anonymizer.text.words import Page, Word
from anonymizer.wordlist import folded
from language.russian import reading
from models.act import Language
from models.mention import Category, Mention


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
                    mention = _mention(page, run[at : at + count], rule.__name__)
                    yield mention
                    yield from initials_of_others(page, mention)
                    at += count
                    break
            else:
                at += 1


def _mention(page: Page, elements: Sequence[Element], rule: str) -> Mention:
    start, stop = elements[0].word.start, elements[-1].word.stop
    glued = GLUED_END.match(page.text, stop) if elements[-1].initial else None
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
        if len(part) == size and part[-1].kind is Kind.PATRONYMIC and all(_of_full_name(page, e) and _fits_beside(page, e, part) or is_adjective_surname(page, e, part) or is_given_of_a_word(page, e, part) for e in _but_given(part)):
            return size + _surname_after(page, run, at, size)
    return 0


def _but_given(part: Sequence[Element]) -> Sequence[Element]:
    """What must prove to be of a name: all but the word between a surname and a patronymic («Нұрсейіт Талапкер Кеңесұлы»)."""
    between = len(part) == 3 and part[0].nameable and not any(e.initial or e.word.upper for e in part)
    return (part[0], part[2]) if between else part


def _is_surname_in_ich(run: Sequence[Element], at: int, size: int) -> bool:
    """«Гриневич П.П.», «Гриневич Павел»: what looks like a patronymic is a surname."""
    following = run[at + size] if at + size < len(run) else None
    if following is None or run[at + size - 1].kind is not Kind.PATRONYMIC:
        return False
    return following.initial and not any(e.kind is Kind.GIVEN for e in run[at : at + size]) or size == 1 and following.kind is Kind.GIVEN


def _of_full_name(page: Page, element: Element) -> bool:
    if element.initial or element.kind <= Kind.COMMON and says_role(element.word.text):
        return False
    if element.kind is not Kind.ORDINARY or can_be_name(element.word.text, page.language(element.word.start)):
        return True
    return page.language(element.word.start) is Language.RU and not element.word.upper and bool(_UNDECLINED.fullmatch(element.word.key))


def _fits_beside(page: Page, element: Element, others: Sequence[Element]) -> bool:
    """Whether a common word is a surname here: a noun in the case of the names beside it («Мороза Виталия», not «Доля Виталия»)."""
    if element.kind is not Kind.COMMON:
        return True
    if is_adverb_surname(page, element):
        return True
    if not can_be_surname(element.word.key) or _joins(element, others):
        return False
    names = [e for e in others if e.kind > Kind.SURNAME]
    standing = [{case for case, _ in piece_of(e.word.text, Language.RU).forms()} for e in names]
    if _UNDECLINED.fullmatch(element.word.key):
        return True
    own = cases(element.word.key) - {"acc"}  # of a surname the accusative is the genitive
    own |= {"nom"} if _IN_OV.fullmatch(element.word.key) else frozenset()  # «Канатов» is more than many ropes
    return not standing or not own or bool(own.intersection(*standing))


_UNDECLINED = compile(r".{3,}[иы]х")  # «Седых», «Долгих»
_IN_OV = compile(r".{3,}(?:ов|ев|ин|ын)")


def _joins(element: Element, others: Sequence[Element]) -> bool:
    """Whether a capitalised preposition or conjunction opens the sentence, and no surname of one syllable: «По Ахметовой Динаре»."""
    key = element.word.key
    if len(key) > 3 or reading(key).tag.POS not in ("PREP", "CONJ", "PRCL"):
        return False
    return key not in folded("short_surnames") or len(others) > 3


def _surname_after(page: Page, run: Sequence[Element], at: int, size: int) -> int:
    """1 when a surname follows «given patronymic»; not in «… Ахметович Решение»."""
    following = run[at + size : at + size + 2]
    if size > 2 or not following or not following[0].nameable:
        return 0
    if len(following) > 1 and following[1].kind is Kind.PATRONYMIC:
        return 0
    return int(following[0].kind > Kind.UNKNOWN or "\n" not in page.text[run[at].word.start : following[0].word.start])


def given_and_surname(page: Page, run: Sequence[Element], at: int) -> int:
    """«Юлией Цой», «Калиева Руслана», «Тілеу Нұрлыбек», «Зейнеп Қасенова»."""
    pair = run[at : at + 2]
    if len(pair) < 2 or not all(_of_full_name(page, e) for e in pair):
        return 0
    kinds = {e.kind for e in pair}
    if Kind.GIVEN not in kinds or pair[0].kind <= Kind.UNKNOWN and _opens_kazakh(page, pair[0].word) or _capitals(page, pair):
        return 0
    if pair[0].kind is Kind.COMMON and page.opens_sentence(pair[0].word.start) and not _may_bear(pair[0].word.key):  # «Права Бекарыса»
        return 0
    if not all(_fits_beside(page, e, pair) for e in pair) or len(run) > at + 3 and run[at + 2].initial and run[at + 3].initial:
        return 0  # «области Абай Жакенова Т.О.»: two initials belong to the word before them
    return 2 + _second_initial(page, run, at + 2)


def _may_bear(key: str) -> bool:
    return can_be_person(key) or is_adjective(key)


def _capitals(page: Page, pair: Sequence[Element]) -> bool:
    """«АИС ОИП», «УИП Оразбая», «Әсел Excel-ге»: an abbreviation or a heading in capitals, or words of two scripts."""
    if all(e.word.upper for e in pair) and not any(e.kind >= Kind.SURNAME and not is_word_too(e.word, page.language(e.word.start)) for e in pair):
        return True  # «САТЫП АЛУДЫҢ ҰЗАҚ» of a heading
    short = [e.word.upper and len(e.word.text) < 5 for e in pair]
    latin = [is_latin(e.word.text.split("-")[0]) and len(e.word.text) > 3 for e in pair]  # «Әсел Excel-ге»
    return all(short) or any(short) and not all(e.word.upper for e in pair) or latin[0] is not latin[1]


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
    if first.word.upper and (first.kind < Kind.SURNAME and len(first.word.key) < 6 or page.text[first.word.stop : first.word.stop + 1] == ":"):
        return 0  # «водитель HOWO», «продавец АЗС», «судья БҰЙЫРДЫ:»
    if not (first.nameable or rare) or says_role(first.word.text) and first.kind <= Kind.UNKNOWN or not role_of(page, first.word.start):
        return 0
    count = 1
    surnames = first.kind is Kind.SURNAME
    while count < 3 and at + count < len(run) and run[at + count].nameable and not (surnames and run[at + count].kind is Kind.SURNAME):
        surnames = surnames or run[at + count].kind is Kind.SURNAME  # two surnames are two people
        count += 1
    return count


def alone(page: Page, run: Sequence[Element], at: int) -> int:
    """A surname or given name by itself; what opens a sentence must not be a common word."""
    word, what = run[at].word, run[at].kind
    if run[at].initial or what < Kind.SURNAME:
        return 0
    before = page.before(word.start, 1)
    opens = page.opens_sentence(word.start) or bool(before) and before[0].initial  # «Бердибаевой А.К. Меры сохраняют действие»
    if word.upper and what is not Kind.PATRONYMIC:
        return 0
    return int(not (opens and is_word_too(word, page.language(word.start))) or what is Kind.GIVEN and _acts(page, word))


def _acts(page: Page, word: Word) -> bool:
    """«Динара пояснила»: a given name that opens a Russian sentence does what only people do."""
    following = page.after(word.stop, 1)
    return bool(following) and page.language(word.start) is Language.RU and page.text[word.stop : following[0].start] == " " and is_verb(following[0].key)


Rule = Callable[[Page, Sequence[Element], int], int]  # how many elements from `at` on are one name

RULES: tuple[Rule, ...] = (
    one_letter_surname, small_surname, with_particle, in_latin, of_three_syllables, with_patronymic, initials_before, initials_after, given_and_surname, after_role, given_after_role,
    any_word_after_role, initials_alone, of_family, before_honorific, beside_surname, nickname, in_list_of_children, alone,
)
