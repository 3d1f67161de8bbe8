"""Rules of initials: before the surname, after it, or alone where the act says no more."""
from collections.abc import Iterator, Sequence
from re import compile

from anonymizer.cast.role_words import role_of, says_role
from anonymizer.names.name_runs import Element
from anonymizer.text.lexicon import Kind, can_be_name, can_be_surname, is_given
from anonymizer.text.words import Page
from anonymizer.wordlist import folded
from models.act import Language
from models.mention import Category, Mention

GLUED_END = compile(r"\.?[-‑](?:[ндт][ыі]ң?|[ғқн]а|[гкн]е|[днт][ае]н|[дт][ае]|[мбп]ен|к(?:е|і)|дікі|тікі)\b|\.\s?(?:[кқоуұ]\.)|\.?(?=оглы)оглы")
_ENDS_NAME = compile(r"\s*(?:[,;)\]»\"<>|\n/_]|$)|[ \t]{2,}|\s[А-ЯӘҒҚҢӨҰҮҺІ](?![\w.])|\s{1,3}[а-яәіңғүұқөһ(–—\d]")


_CLOSED = compile(r"\s*(?:[,;)\]»\"<>|\n/_]|$)")


def initials_before(page: Page, run: Sequence[Element], at: int) -> int:
    """«А.К. Серикова», «Н.Бекбосын», «С. Ә. Ыбыраев»."""
    count = _initials(page, run, at, dotted=True)
    if "".join(e.word.text for e in run[at : at + count]) in ("ФИО", "ТАӘ"):
        return 0
    surname = run[at + count] if 0 < count < len(run) - at else None
    return count + 1 if surname and (surname.nameable or _rare(page, surname)) else 0


def initials_after(page: Page, run: Sequence[Element], at: int) -> int:
    """«Серикова А.К.», «Дос Е.Б.-ға», «Тоқтарбек М,»; the initials belong to the word after them when only that is a name."""
    if run[at].initial or not (run[at].nameable or can_be_name(run[at].word.text, page.language(run[at].word.start)) or _rare(page, run[at])):
        return 0
    count = _initials(page, run, at + 1, dotted=False)
    if not count or at + 1 + count < len(run) and _belong_after(page, run, at, count):
        return 0
    return 1 + count


_INFLECTED = compile(r".{4,}(?:[ндт](?:ың|ің)|[днт](?:ан|ен))")


def _belong_after(page: Page, run: Sequence[Element], at: int, count: int) -> bool:
    """Whether initials between two words belong to the second: the first opens a sentence or is farther away."""
    first, last, second = run[at], run[at + count], run[at + count + 1]
    if first.kind <= Kind.COMMON and second.nameable and page.text[last.word.stop : last.word.stop + 1] == ".":
        return True
    if not second.nameable or GLUED_END.match(page.text, last.word.stop):
        return False
    if page.language(first.word.start) is Language.KK and _INFLECTED.fullmatch(first.word.key):  # «Гросстан С.М. Серікованың пайдасына»
        return True
    glued_after = second.word.start - last.word.stop == 1 and run[at + 1].word.start - first.word.stop == 1 and count > 1
    return first.kind <= Kind.UNKNOWN < second.kind or glued_after


def _initials(page: Page, run: Sequence[Element], at: int, dotted: bool) -> int:
    """How many of up to three initials stand from `at` on; an undotted one counts only where a name may end."""
    count = 0
    while count < 3 and at + count < len(run) and run[at + count].initial:
        stop = run[at + count].word.stop
        dot = page.text[stop : stop + 1] == "."
        if not dot and count > 1 and page.text[run[at + count].word.start - 2] == "." and not _CLOSED.match(page.text, stop):
            break  # «Геллерт Н.С. В обеспечение»
        if not dot and (dotted or not (_ENDS_NAME.match(page.text, stop) or GLUED_END.match(page.text, stop) or count)):
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
    if page.language(word.start) is Language.KK:
        return element.kind is not Kind.ORDINARY or is_given(word.text, Language.KK)
    return can_be_surname(word.key)


def initials_alone(page: Page, run: Sequence[Element], at: int) -> int:
    """«потерпевшей С.А.Б.», «А.Б.-ның»: initials right after a word of role, or with a case ending, are all that the act says."""
    count = 0
    while at + count < len(run) and run[at + count].initial and page.text[run[at + count].word.stop : run[at + count].word.stop + 1] == ".":
        count += 1
    if "".join(e.word.text for e in run[at : at + count]) in _FIELDS:
        return 0
    if not count or at + count < len(run) or at and not run[at - 1].initial and run[at - 1].kind > Kind.COMMON:
        return 0
    return count if _CASE_AFTER.match(page.text, run[at + count - 1].word.stop) or role_of(page, run[at].word.start) else 0


_FIELDS = frozenset({"ФИО", "ТАӘ", "АӘТ", "ТАА"})  # «Ф.И.О.», «Т.А.Ә.»: what a form asks for
_CASE_AFTER = compile(r"\.[-‑](?:[ндт]ың|[ндт]ің|[ғқн]а|[гкн]е|[ндт]ы|[ндт]і|[днт][ае]н|[дт][ае]|[мбп]ен|[дн]ікі|тікі)(?!\w)")
_OF_ANOTHER = compile(r"(?:\.?[,;]\s{1,2}|\.?,?\s{1,2}(?:и|мен|пен|бен|және|с|со)\s{1,2})((?:[А-ЯЁӘІҢҒҮҰҚӨҺ]\.\s?){1,2})(?!\s{0,2}[А-ЯЁӘІҢҒҮҰҚӨҺ])(?=\s|[,;)\n]|$)")
_FAMILY = 6  # further members of a family whose surname is said but once


def initials_of_others(page: Page, mention: Mention) -> Iterator[Mention]:
    """«Ахметовых А., Б. и В.»: who is named by initials after a surname in the plural.

    >>> page = Page("взыскать с Ахметовых А., Б. и В. солидарно")
    >>> [page.text[m.start : m.stop] for m in initials_of_others(page, Mention(11, 23, "PERSON"))]
    ['Б.', 'В.']
    """
    words = page.words_in(mention.start, mention.stop)
    if not words[-1].initial or not any(_PLURAL.fullmatch(w.key) for w in words):
        return
    at = mention.stop
    for _ in range(_FAMILY):
        match = _OF_ANOTHER.match(page.text, at - (page.text[at - 1] == "."))
        if not match:
            return
        yield Mention(match.start(1), match.start(1) + len(match[1].rstrip()), Category.PERSON, "initials_of_others")
        at = match.start(1) + len(match[1].rstrip())


_PLURAL = compile(r".{2,}(?:[оеи][вн](?:ы|ых|ым|ыми)|[сц]к(?:ие|их|им|ими)|[лдт][ае]р(?:[дтн][ыі]ң?|[ғқ]а|[гк]е|[дт][ае]н|мен)?)")
