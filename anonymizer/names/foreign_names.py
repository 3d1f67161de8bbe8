"""Rules of foreign names: in Latin letters, of three short words."""
from collections.abc import Sequence
from re import compile

from anonymizer.cast.role_words import role_of, says_role
from anonymizer.names.name_runs import Element
from anonymizer.text.alphabet import skeleton
from anonymizer.text.lexicon import Kind, is_ordinary
from anonymizer.text.transliterate import cyrillic, is_latin
from anonymizer.text.words import Page
from anonymizer.wordlist import folded, skeletons
from models.act import Language


def with_particle(page: Page, run: Sequence[Element], at: int) -> int:
    """«Ян ван дер Берг», «Мохаммед бин Салех аль-Харби», «Carlos de la Cruz»."""
    count = 0
    while count < LONGEST and at + count < len(run) and (run[at + count].particle or run[at + count].initial or run[at + count].nameable or _after_particle(run, at, count)):
        count += 1
    part = run[at : at + count]
    inner = [n for n, e in enumerate(part) if e.particle or n and not e.word.capital and e.kind is Kind.UNKNOWN]
    if not inner or inner[0] > 3 or part[0].kind is Kind.PATRONYMIC or inner[-1] + 1 == count and part[-1].particle:
        return 0
    taken = min(count, inner[-1] + 1 + 2 * int(part[inner[-1]].particle))
    return taken + int(taken < count and (part[taken].initial or part[taken].kind is Kind.PATRONYMIC))


def _after_particle(run: Sequence[Element], at: int, count: int) -> bool:
    """Whether a word that the dictionary knows stands after «де ла» or «ван дер»: «де ла Веги»."""
    element = run[at + count]
    return count > 1 and run[at + count - 1].particle and run[at + count - 2].particle and element.kind is Kind.COMMON and not says_role(element.word.text)


def in_latin(page: Page, run: Sequence[Element], at: int) -> int:
    """«Yilmaz Mehmet», «PAVEL SHCHUR»: two or three words in Latin letters, one of them a given name, or all after a name in brackets."""
    count = 0
    while at + count < len(run) and count < 3 and is_latin(run[at + count].word.text) and len(run[at + count].word.text) > 1:
        count += 1
    words = [e.word for e in run[at : at + count]]
    if count < 2 or any(is_ordinary(w.text, Language.RU) for w in words):
        return 0
    given = any(skeleton(cyrillic(w.text)) in skeletons("given_names") or w.key in folded("given_names_latin") for w in words)
    before = max(0, words[0].start - 40)
    return count if given or _BRACKETED.search(page.text, before, words[0].start) or _ON_PAPER.search(page.text, before, words[0].start) else 0


_ON_PAPER = compile(
    r"(?i:(?<!\w)(?:имя|имени|паспорт\w{0,3}|получател\w{1,3}|отправител\w{1,3}|держател\w{1,3}|гражданин\w{0,3}|гражданк\w{1,2}|құжат\w{0,6}|төлқұжат\w{0,6}|иесі|алушы|атына|азамат\w{0,5}))[\s:–-]{1,4}\Z"
)
LONGEST = 6  # words of a foreign name

_BRACKETED = compile(r"[А-ЯЁӘІҢҒҮҰҚӨҺ][а-яёәіңғүұқөһ]{2,}\s?\((?:[^()\n]{0,20}\s)?\Z")


def of_three_syllables(page: Page, run: Sequence[Element], at: int) -> int:
    """«Ким Дон Сок»: a Korean or Chinese surname and two short words."""
    three = run[at : at + 3]
    if len(three) < 3 or any(e.initial or len(e.word.text) > 6 or e.kind is Kind.PATRONYMIC or says_role(e.word.text) for e in three):
        return 0
    if not all(e.word.capital and not e.word.upper for e in three):
        return 0
    known = skeleton(three[0].word.text) in skeletons("short_surnames")
    return 3 * int(known or all(len(e.word.text) < 5 and e.kind is not Kind.ORDINARY for e in three) and bool(role_of(page, three[0].word.start)))
