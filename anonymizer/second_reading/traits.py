"""What is known of a word of the public text that may be somebody's name: its letters, its neighbours, the places where it stands.

The second reading weighs these traits (`anonymizer.second_reading.suspects`); it knows nothing of which rule or model found what.
"""
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache
from re import compile

from anonymizer.cast.role_words import role_of, says_role
from anonymizer.names.surroundings import of_a_person, quoted
from anonymizer.ner.reader import Seen
from anonymizer.particulars.companies import company_names
from anonymizer.text.alphabet import russian_letters, skeleton
from anonymizer.text.lexicon import (
    Kind,
    can_be_person,
    can_be_surname,
    dictionary,
    in_dictionary,
    is_abbreviation,
    is_given,
    is_kazakh_word,
    kind,
)
from anonymizer.text.paradigms import bases
from anonymizer.text.transliterate import is_latin
from anonymizer.text.words import Page, Word
from anonymizer.wordlist import skeletons
from models.act import Language
from models.mention import Category, Mention

PERSON, OFFICIAL, DATUM = 1, 2, 3  # what `shown` says of a character: it is of a person's label, of a name shown on purpose, of other data
_ONE_NAME = compile(r"[ \u00a0]|[ \t]?\r?\n[ \t]{0,8}|\. ?")
_SPACE = compile(r"[ \u00a0]|[ \t]?\n[ \t]{0,4}")
_LABEL_END = compile(r" \d{1,3}(?:-\w{1,6})? ")
_TITLES = frozenset("би батыр хан ата ана ақын акын тегін сері".split())
SEEN = 0.8
_ROMAN = compile(r"[IVXLІХ]{1,6}")  # of chapters and quarters, also in Cyrillic letters
_STREETS = ("көше", "даңғыл", "шағын", "ықшам")
SMALL = 4  # letters from which a word in small letters is looked at


@dataclass(frozen=True)
class Reading:
    """A public text; `shown` says what each of its characters is of (0 where nothing is known).

    `persons` holds what the networks of the first reading think of each character: the chance of a private person in hundredths,
    `data` what they take for an address or a date of birth."""

    page: Page
    shown: bytearray
    persons: bytearray | None = None
    data: tuple[Seen, ...] = ()

    @cached_property
    def small(self) -> frozenset[str]:
        """The words that the text writes in small letters too."""
        return frozenset(w.key for w in self.page.words if not w.capital)

    def candidates(self) -> Iterator[int]:
        """The numbers of the words that are neither hidden nor shown on purpose nor surely ordinary."""
        for number, word in enumerate(self.page.words):
            if self.shown[word.start] or not 1 < len(word.text) < 40:
                continue
            if _ROMAN.fullmatch(word.text):
                continue
            left = self._beside_label(number) and not self._in_street(word) or (self._may_name(word) or self._is_seen(word)) and not self._in_place(number)
            if left and not self._opens_with_a_word(word) and not self._in_company(word):
                yield number

    def _opens_with_a_word(self, word: Word) -> bool:
        """Whether a sentence opens with a word of kinship or role («Әкем жерленген күні»), or with a thing («Фраза не доказана»)."""
        if not word.capital or word.upper or not self.page.opens_sentence(word.start):
            return False
        thing = self.page.language(word.start) is Language.RU and dictionary(word.key) is Kind.COMMON and not can_be_person(word.key)
        return thing or says_role(word.text) is not None and not is_given(word.text, self.page.language(word.start))

    def _in_company(self, word: Word) -> bool:
        """Whether the word is of the quoted name of a company, which may sound like a person's («ТОО «Серик Ахметович»»)."""
        companies = company_names(self.page.text)[0]
        quote = quoted(self.page, Mention(word.start, word.stop, Category.PERSON)) if companies else None
        return quote is not None and self.page.text[slice(*quote)].strip("«»\"„“”").lower() in companies

    def _in_street(self, word: Word) -> bool:
        """Whether a word beside a label is the name of a street («Тұлға 1 Абай көшесінде тұрады»)."""
        following = self.page.after(word.stop, 1)
        beside = bool(following) and self.page.text[word.stop : following[0].start] == " " and following[0].key.startswith(_STREETS)
        return beside and not of_a_person(self.page, Mention(word.start, word.stop, Category.PERSON))

    def opinion(self, word: Word) -> float | None:
        """The chance that the networks give to a word; None where nobody asked them."""
        return None if self.persons is None else max(self.persons[word.start : word.stop]) / 100

    def _is_seen(self, word: Word) -> bool:
        """Whether the networks are sure of a capitalised word that the lists take for an ordinary one («свидетель Базар»)."""
        return word.capital and (self.opinion(word) or 0) >= SEEN and not says_role(word.text) and not is_kazakh_word(word.key)

    def _beside_label(self, number: int) -> bool:
        """Whether a capitalised word stands right beside a person's label: what is left of a name («Исламов Лицо 1»)."""
        word, words = self.page.words[number], self.page.words
        after, before = number + 1 < len(words) and words[number + 1], number > 0 and words[number - 1]
        if not any(beside and self.shown[beside.start] == PERSON for beside in (after, before)):
            return False
        if not word.capital or word.upper and is_abbreviation(word.text) or says_role(word.text):
            return False
        if after and self.shown[after.start] == PERSON and _SPACE.fullmatch(self.page.text, word.stop, after.start):
            return not self.page.opens_sentence(word.start) or dictionary(word.key) is None and not is_kazakh_word(word.key)
        if is_kazakh_word(word.key) and self.page.language(word.start) is Language.KK:
            return False
        return bool(before) and self.shown[before.start] == PERSON and bool(_LABEL_END.fullmatch(self.page.text, before.stop, word.start))

    def _may_name(self, word: Word) -> bool:
        language = self.page.language(word.start)
        if not word.capital:
            return len(word.key) >= SMALL and _is_name_in_small(word.text, language)
        what = kind(word.text, language)
        if what is Kind.ORDINARY and is_place(word.text, language) and not is_given(word.text, language):
            return False
        if is_abbreviation(word.text) or what is Kind.ORDINARY and not is_given(word.text, language):
            return False
        if what is Kind.COMMON:
            return can_be_surname(word.key) and not self.page.opens_sentence(word.start)
        return not (what is Kind.UNKNOWN and self.page.opens_sentence(word.start) and (is_kazakh_word(word.key) or word.key in self.small))

    def _in_place(self, number: int) -> bool:
        """Whether the word, or the row of capitalised words that it is of, names a street, a town, a company."""
        first, last = self.row(number)
        words = self.page.words
        titled = last + 1 < len(words) and words[last + 1].key in _TITLES  # «Төле би көшесі»
        rows = ((words[first].start, words[last + titled].stop), (words[number].start, words[number].stop))
        return words[number].capital and not all(of_a_person(self.page, Mention(*row, Category.PERSON)) for row in rows)

    def row(self, number: int) -> tuple[int, int]:
        """The first and last of the visible capitalised words around a word that may be one name with it."""
        words, first, last = self.page.words, number, number
        while first and number - first < 4 and self._continues(words[first - 1], words[first]):
            first -= 1
        while last + 1 < len(words) and last - number < 4 and self._continues(words[last], words[last + 1]):
            last += 1
        return first, last

    def _continues(self, one: Word, other: Word) -> bool:
        if not one.capital or not other.capital or self.shown[one.start] or self.shown[other.start]:
            return False
        between = self.page.text[one.stop : other.start]
        return bool(_ONE_NAME.fullmatch(between)) and (not between.startswith(".") or one.initial)


@lru_cache(maxsize=1 << 16)
def _is_name_in_small(text: str, language: Language) -> bool:
    """Whether a word in small letters is no word of the language, but has the form of a name."""
    if is_latin(text) or is_kazakh_word(text.lower()) or in_dictionary(text.lower()):
        return False
    return kind(text.capitalize(), language) >= Kind.SURNAME


@lru_cache(maxsize=1 << 16)
def is_place(text: str, language: Language) -> bool:
    """Whether a word in any form is the name of a town, a region or a country.

    >>> is_place("Турции", Language.RU), is_place("Жаркенттен", Language.KK), is_place("Вебер", Language.RU)
    (True, True, False)
    """
    return any(skeleton(base) in skeletons("places") for base in bases(text, language))


def traits(reading: Reading, number: int) -> tuple[str, ...]:
    """The traits of one word.

    >>> some = traits(Reading(Page("свидетель Вебер пояснил"), bytearray(24)), 1)
    >>> "role=witness" in some, "end=бер" in some, "after=пояснил" in some
    (True, True, True)
    """
    return (*_of_itself(reading, number), *_of_neighbours(reading, number), *_of_row(reading, number))


def _of_itself(reading: Reading, number: int) -> Iterator[str]:
    page, word = reading.page, reading.page.words[number]
    language = page.language(word.start)
    what, form = kind(word.text if word.capital else word.text.capitalize(), language).name, _form(word)
    opens = page.opens_sentence(word.start)
    core = russian_letters(word.key).split("-")[0]
    yield from (f"kind={what}", f"form={form}", f"{what} {form} {language}", f"{what} opens={opens}", f"letters={min(len(core), 12)}", "any")
    for size in (1, 2, 3, 4):
        if len(core) > size:
            yield f"end={core[-size:]}"
            if size > 1:
                yield f"begin={core[:size]}"
    known = dictionary(word.key)
    yield f"dictionary={known.name if known is not None else None} opens={opens}"
    yield f"{what} small={word.key in reading.small}"
    yield f"{what} word={is_kazakh_word(word.key)} {language}"
    yield f"quoted={quoted(page, Mention(word.start, word.stop, Category.PERSON)) is not None} {what}"
    if "-" in word.text:
        yield "hyphen"
    if is_given(word.text, language):
        yield "given"
    if is_place(word.text, language):
        yield f"{what} place"
    role = role_of(page, word.start) if word.capital else None
    if role:
        yield from (f"role={role}", f"{what} after role")


def _form(word: Word) -> str:
    if is_latin(word.text):
        return "latin"
    return "upper" if word.upper else "small" if not word.capital else "title" if word.text[1:].islower() else "mixed"


def _of_neighbours(reading: Reading, number: int) -> Iterator[str]:
    words, text = reading.page.words, reading.page.text
    word = words[number]
    what = kind(word.text, reading.page.language(word.start)).name
    for name, at in (("before", number - 1), ("after", number + 1), ("before2", number - 2), ("after2", number + 2)):
        if not 0 <= at < len(words):
            yield f"{name}=none"
            continue
        yield from (f"{name}{said}" for said in _said(reading, words[at]))
    left = _signs(text[max(words[number - 1].stop if number else 0, word.start - 6) : word.start])
    right = _signs(text[word.stop : min(words[number + 1].start if number + 1 < len(words) else len(text), word.stop + 6)])
    yield from (f"left={left}", f"right={right}", f"{what} left={left}", f"{what} right={right}")


def _said(reading: Reading, word: Word) -> Iterator[str]:
    """What a neighbour says: a label, an official, the word itself if small, its end, its role."""
    shown = reading.shown[word.start]
    if shown:
        yield ("=a person", "=an official", "=a datum")[shown - 1]
        return
    if word.initial:
        yield "=an initial"
    elif word.capital:
        yield f" kind={kind(word.text, reading.page.language(word.start)).name}"
    else:
        yield from (f"={word.key}", f" end={word.key[-3:]}")
    role = says_role(word.text) if len(word.text) > 2 else None
    if role:
        yield f" role={role}"


_DIGIT = compile(r"\d")


def _signs(between: str) -> str:
    """The signs between two words: a digit as «0», a line end as «/», without spaces."""
    return _DIGIT.sub("0", between.replace("\n", "/").replace(" ", "").replace("\u00a0", ""))[:4]


def _of_row(reading: Reading, number: int) -> Iterator[str]:
    """The row of capitalised words that the word stands in: the kinds of its words, and the word's place among them."""
    first, last = reading.row(number)
    words, language = reading.page.words, reading.page.language(reading.page.words[number].start)
    kinds = "+".join("initial" if len(w.text) == 1 else kind(w.text, language).name for w in words[first : last + 1])
    yield from (f"row={kinds}", f"row {number - first} of {last - first}")
