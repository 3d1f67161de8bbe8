"""The second reading: the public text is read anew, by other means than those that found the names and data.

A sure hit is a leak, and the act is not published; a doubt makes the act wait for a person, with the place marked.
"""
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from re import DOTALL, compile

from anonymizer.cast.role_words import says_role
from anonymizer.names.broken import LETTERS_APART
from anonymizer.names.surroundings import of_a_person, quoted
from anonymizer.ner.reader import Seen
from anonymizer.particulars.numbers import is_iin
from anonymizer.second_reading.residue import residues
from anonymizer.second_reading.scale import scale
from anonymizer.second_reading.suspects import suspects
from anonymizer.second_reading.traits import DATUM, OFFICIAL, PERSON, Reading
from anonymizer.text.alphabet import fold
from anonymizer.text.cues import begun, cued, opening
from anonymizer.text.forms import all_forms
from anonymizer.text.lexicon import Kind, is_kazakh_word, is_word_too, kind
from anonymizer.text.transliterate import is_latin
from anonymizer.text.words import Page, Word
from anonymizer.wordlist import folded
from models.mention import Category, Mention, Span


@dataclass(frozen=True, slots=True, order=True)
class Finding:
    """A place of the public text that may show what had to be hidden; `code` says which test found it.

    `chance` says how likely it does, where the test can tell; else it is that of the code (`risk.toml`)."""

    start: int
    stop: int
    code: str
    sure: bool
    chance: float = 0.0


SEEN = 0.7  # of what the networks are sure is a datum and no rule took


@dataclass(frozen=True, slots=True)
class Known:
    """What the act hides: the base forms of its hidden people's names, and the digits of its hidden numbers."""

    names: frozenset[str]
    numbers: frozenset[str]


@dataclass(frozen=True, slots=True)
class Shown:
    """What stands in the public text on purpose: names of officials, labels of people, what is written for other data."""

    officials: tuple[Span, ...] = ()
    labels: tuple[Span, ...] = ()
    data: tuple[Span, ...] = ()


def findings(public: str, known: Known, shown: Shown = Shown(), seen: Sequence[Seen] | None = None) -> tuple[Finding, ...]:
    """Everything in a public text that looks like a person's name or number and is not `shown` on purpose.

    `seen` is what the networks of the first reading see there, sure of it or not.

    >>> [(f.code, f.sure) for f in findings("Ахметовқа хабарланды", Known(frozenset({"ахметов"}), frozenset()))]
    [('known_name', True)]
    """
    covered = bytearray(len(public) + 1)
    for what, spans in ((OFFICIAL, shown.officials), (PERSON, shown.labels), (DATUM, shown.data)):
        for span in spans:
            covered[span.start : span.stop] = bytes((what,)) * (span.stop - span.start)
    reading = Reading(Page(public), covered, None if seen is None else _persons(len(covered), seen), tuple(s for s in seen or () if s.label in _CODES))
    found = [f for test in TESTS for f in test(reading, known) if not covered[f.start]]
    sure = {f.start for f in found if f.sure}
    return tuple(sorted({f for f in found if f.sure or f.start not in sure}))


def _persons(size: int, seen: Iterable[Seen]) -> bytearray:
    """For each character of the public text the chance, in hundredths, that it is of a private person."""
    chances = bytearray(size)
    for one in seen:
        if one.label == "PERSON" and one.official < 0.5:
            chances[one.start : one.stop] = bytes((int(one.chance * 100),)) * (one.stop - one.start)
    return chances


def known_names(reading: Reading, known: Known) -> Iterator[Finding]:
    """Any case form of a hidden name, in capitals or not, unless it is a street's, a town's or a company's."""
    page, listed = reading.page, all_forms(known.names)
    for word in page.words:
        if word.capital and word.key in listed and len(word.key) > 2 and not _is_abbreviation(word) and not says_role(word.text):
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


def known_numbers(reading: Reading, known: Known) -> Iterator[Finding]:
    """The digits of a hidden number, however they are spaced."""
    for match in _DIGITS.finditer(reading.page.text):
        digits = "".join(c for c in match[0] if c.isdigit())
        if any(number in digits for number in known.numbers):
            yield Finding(*match.span(), "known_number", sure=True)


_TWELVE = compile(r"(?<![\d-])\d{6}[ \u00a0]?\d{6}(?![\d-])")


def identification_numbers(reading: Reading, known: Known) -> Iterator[Finding]:
    """Twelve digits that begin with a date of birth and have the right check digit; a company's number has no such date."""
    for match in _TWELVE.finditer(reading.page.text):
        digits = match[0].replace(" ", "").replace("\u00a0", "")
        if 1 <= int(digits[2:4]) <= 12 and 1 <= int(digits[4:6]) <= 31 and digits[6] in "0123456" and is_iin(digits):
            yield Finding(*match.span(), "identification_number", sure=True)


_EMAIL = compile(r"[\w.+-]{2,64}@(?:gmail|mail|inbox|list|bk|internet|yandex|ya|hotmail|outlook|icloud|yahoo|rambler|proton|protonmail|mail\w{0,3})\.\w{2,4}")


def emails(reading: Reading, known: Known) -> Iterator[Finding]:
    """An electronic address at one of the hosts where private persons have theirs."""
    for match in cued("@", _EMAIL, reading.page.text):
        yield Finding(*match.span(), "email", sure=False)


_INITIALS = compile(r"[А-ЯӘІҢҒҮҰҚӨҺ](?<![\w.].)\.[ \u00a0]?[А-ЯӘІҢҒҮҰҚӨҺ]\.(?!\w|[ \u00a0]?[А-ЯӘІҢҒҮҰҚӨҺ])")


def initials(reading: Reading, known: Known) -> Iterator[Finding]:
    """Two initials without a name, which are somebody's: «Подсудимый 4 Т.Д.»."""
    for match in _INITIALS.finditer(reading.page.text):
        if OFFICIAL not in reading.shown[max(0, match.start() - 2) : match.start()]:
            yield Finding(*match.span(), "unknown_capital", sure=False, chance=0.5)


_PARTICLES = opening(r"(?:van|von|de|der|den|di|da|del|della|dos|bin|ibn|al|el)$")
_LONE_INITIAL = compile(r"(?<=[а-яәіңғүұқөһ][ \u00a0])[А-ЯӘІҢҒҮҰҚӨҺ]\.(?=[ \u00a0][а-яәіңғүұқөһ(–—]|[-,;)\n])")


def lone_initials(reading: Reading, known: Known) -> Iterator[Finding]:
    """One initial that stands for a name right after a word of role or kinship: «потерпевшего М.»."""
    for match in _LONE_INITIAL.finditer(reading.page.text):
        before = reading.page.before(match.start(), 1)
        if before and not before[0].capital and len(before[0].key) > 3 and says_role(before[0].text):
            yield Finding(*match.span(), "unknown_capital", sure=False, chance=0.5)


def letters_apart(reading: Reading, known: Known) -> Iterator[Finding]:
    """Letters set apart that make no word of the language: «Г а л и м о в у»."""
    for match in LETTERS_APART.finditer(reading.page.text):
        joined = match[0].replace(" ", "").replace("\u00a0", "")
        language = reading.page.language(match.start())
        if kind(joined.capitalize(), language) >= Kind.SURNAME and not is_kazakh_word(joined.lower()):
            yield Finding(*match.span(), "broken_name", sure=False)


_NOBLE = compile(r"(?<![\w«\"])(?:van|von|de|der|den|di|da|del|della|dos|bin|ibn|al|el)[ -](?:der |den |la )?[A-ZÀ-Þ][a-zà-ÿ]{2,20}(?!\w)")


def noble_names(reading: Reading, known: Known) -> Iterator[Finding]:
    """A foreign surname with its particle: «van der Berg»."""
    for match in begun(_PARTICLES, _NOBLE, reading.page.text):
        yield Finding(*match.span(), "unknown_capital", sure=False, chance=0.5)


def names(reading: Reading, known: Known) -> Iterator[Finding]:
    """Words that the second detector takes for names."""
    for suspect in suspects(reading):
        if suspect.chance >= scale().asked:
            yield Finding(suspect.start, suspect.stop, "unknown_capital", sure=False, chance=suspect.chance)


def latin_names(reading: Reading, known: Known) -> Iterator[Finding]:
    """A given name in Latin letters outside of quotation marks: «Ciocia Anna, Pawel»."""
    for word in reading.page.words:
        if word.capital and not word.upper and word.key in folded("given_names_latin") and is_latin(word.text):
            if quoted(reading.page, Mention(word.start, word.stop, Category.PERSON)) is None:
                yield Finding(word.start, word.stop, "unknown_capital", sure=False, chance=0.3)


_MEASURE = compile(r"\.?[ \u00a0]?(?:м(?!\w)|м²|метр|га(?!\w)|тенге|теңге|шт|%)")
_WORDED = compile(r"(?!.*кв\.?\s?м)(?:.*\w){2}", DOTALL)
_CODES = {"ADDRESS": "dwelling", "BIRTH_DATE": "birth_like"}


def seen_data(reading: Reading, known: Known) -> Iterator[Finding]:
    """What the networks take for an address or a date of birth: left open, in part or whole."""
    for one in reading.data:
        stop = one.start
        while stop < one.stop:
            start = next((i for i in range(stop, one.stop) if not reading.shown[i]), one.stop)
            stop = next((i for i in range(start, one.stop) if reading.shown[i]), one.stop)
            if _WORDED.match(reading.page.text[start:stop]) and not _MEASURE.match(reading.page.text, stop):
                yield Finding(start, stop, _CODES[one.label], sure=False, chance=round(one.chance * SEEN, 4))


def data_like(reading: Reading, known: Known) -> Iterator[Finding]:
    """What still looks like a datum, by tests that know nothing of the rules."""
    for mention in residues(reading.page.text):
        yield Finding(mention.start, mention.stop, mention.rule, sure=False)


TESTS = (known_names, known_numbers, identification_numbers, emails, initials, lone_initials, letters_apart, noble_names, latin_names, names, seen_data, data_like)


def known_of(bases: Iterable[str], values: Sequence[str]) -> Known:
    """What the check must not find, from base forms of names and the hidden data as written."""
    numbers = ("".join(c for c in value if c.isdigit()) for value in values)
    return Known(frozenset(fold(b) for b in bases if len(b) > 2), frozenset(n for n in numbers if len(n) >= 9))
