"""The second reading: the public text is read anew, by other means than those that found the names and data.

A sure hit is a leak, and the act is not published; a doubt makes the act wait for a person, with the place marked.
"""
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from re import compile

from anonymizer.alphabet import fold
from anonymizer.forms import all_forms
from anonymizer.lexicon import PATRONYMIC, Kind, is_word_too, kind
from anonymizer.numbers import is_iin
from anonymizer.residue import residues
from anonymizer.role_words import role_of
from anonymizer.surroundings import of_a_person
from anonymizer.words import Page, Word
from models.mention import Category, Mention, Span


@dataclass(frozen=True, slots=True, order=True)
class Finding:
    """A place of the public text that may show what had to be hidden; `code` says which test found it."""

    start: int
    stop: int
    code: str
    sure: bool


@dataclass(frozen=True, slots=True)
class Known:
    """What the act hides: the base forms of its hidden people's names, and the digits of its hidden numbers."""

    names: frozenset[str]
    numbers: frozenset[str]


def findings(public: str, known: Known, shown: Iterable[Span]) -> tuple[Finding, ...]:
    """Everything in a public text that looks like a person's name or number; `shown` are the places of officials' names.

    >>> [(f.code, f.sure) for f in findings("Ахметовқа хабарланды", Known(frozenset({"ахметов"}), frozenset()), ())]
    [('known_name', True)]
    """
    page = Page(public)
    covered = bytearray(len(public) + 1)
    for span in shown:
        covered[span.start : span.stop] = b"\1" * (span.stop - span.start)
    found = [f for test in TESTS for f in test(page, known) if not covered[f.start]]
    sure = {f.start for f in found if f.sure}
    return tuple(sorted({f for f in found if f.sure or f.start not in sure}))


def known_names(page: Page, known: Known) -> Iterator[Finding]:
    """Any case form of a hidden name, in capitals or not, unless it is a street's, a town's or a company's."""
    listed = all_forms(known.names)
    for word in page.words:
        if word.capital and word.key in listed and len(word.key) > 2 and not _is_abbreviation(word):
            mention = Mention(word.start, word.stop, Category.PERSON)
            if of_a_person(page, mention):
                yield Finding(word.start, word.stop, "known_name", sure=_is_name(page, word))


def _is_abbreviation(word: Word) -> bool:
    """«АЗС», «КУСП», «HOWO»: short words in capitals are seldom names."""
    return word.upper and len(word.text) < 5


def _is_name(page: Page, word: Word) -> bool:
    language = page.language(word.start)
    return kind(word.text, language) is not Kind.ORDINARY and not (page.opens_sentence(word.start) and is_word_too(word, language))


_DIGITS = compile(r"\d(?:[ \u00a0\t-]?\d){8,}")


def known_numbers(page: Page, known: Known) -> Iterator[Finding]:
    """The digits of a hidden number, however they are spaced."""
    for match in _DIGITS.finditer(page.text):
        digits = "".join(c for c in match[0] if c.isdigit())
        if any(number in digits for number in known.numbers):
            yield Finding(*match.span(), "known_number", sure=True)


_TWELVE = compile(r"(?<![\d-])\d{6}[ \u00a0]?\d{6}(?![\d-])")


def identification_numbers(page: Page, known: Known) -> Iterator[Finding]:
    """Twelve digits that begin with a date of birth and have the right check digit; a company's number has no such date."""
    for match in _TWELVE.finditer(page.text):
        digits = match[0].replace(" ", "").replace("\u00a0", "")
        if 1 <= int(digits[2:4]) <= 12 and 1 <= int(digits[4:6]) <= 31 and digits[6] in "0123456" and is_iin(digits):
            yield Finding(*match.span(), "identification_number", sure=True)


_EMAIL = compile(r"[\w.+-]{2,64}@(?:gmail|mail|inbox|list|bk|internet|yandex|ya|hotmail|outlook|icloud|yahoo|rambler|proton|protonmail|mail\w{0,3})\.\w{2,4}")


def emails(page: Page, known: Known) -> Iterator[Finding]:
    """An electronic address at one of the hosts where private persons have theirs."""
    for match in _EMAIL.finditer(page.text):
        yield Finding(*match.span(), "email", sure=False)


def patronymics(page: Page, known: Known) -> Iterator[Finding]:
    """A capitalised patronymic: nobody but a person has one."""
    for word in page.words:
        if word.capital and len(word.key) > 6 and PATRONYMIC.fullmatch(word.key) and kind(word.text, page.language(word.start)) is Kind.PATRONYMIC:
            if of_a_person(page, Mention(word.start, word.stop, Category.PERSON)):
                yield Finding(word.start, word.stop, "patronymic", sure=False)


def after_role(page: Page, known: Known) -> Iterator[Finding]:
    """A capitalised word that may be a name right after a word of role or kinship."""
    for word in page.words:
        if _is_abbreviation(word) or not word.capital or len(word.text) < 2:
            continue
        if kind(word.text, page.language(word.start)) > Kind.COMMON and role_of(page, word.start):
            if of_a_person(page, Mention(word.start, word.stop, Category.PERSON)):
                yield Finding(word.start, word.stop, "name_after_role", sure=False)


def data_like(page: Page, known: Known) -> Iterator[Finding]:
    """What still looks like a datum, by tests that know nothing of the rules."""
    for mention in residues(page.text):
        yield Finding(mention.start, mention.stop, mention.rule, sure=False)


TESTS = (known_names, known_numbers, identification_numbers, emails, patronymics, after_role, data_like)


def known_of(bases: Iterable[str], values: Sequence[str]) -> Known:
    """What the check must not find, from base forms of names and the hidden data as written."""
    numbers = ("".join(c for c in value if c.isdigit()) for value in values)
    return Known(frozenset(fold(b) for b in bases if len(b) > 2), frozenset(n for n in numbers if len(n) >= 9))
