"""What the model took for a person, judged by what the rules know of its words."""
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from re import compile

from anonymizer.cast.role_words import says_role
from anonymizer.names.name_runs import LONGEST_RUN
from anonymizer.text.lexicon import (
    PARTICLE,
    Kind,
    can_be_name,
    can_be_person,
    can_be_surname,
    dictionary,
    is_abbreviation,
    is_inflected_kazakh,
    is_kazakh_word,
    is_word_too,
    kind,
)
from anonymizer.text.words import Page, Word
from anonymizer.wordlist import folded
from models.act import Language
from models.mention import Mention

_APART = compile(r"[,;()|]|\n[ \t]*\n|[ \t]{4}")


def judged(page: Page, mentions: Iterable[Mention]) -> Iterator[Mention]:
    """The rows of words in the mentions that may be names: without ordinary words at the edges, two people apart.

    Of a Russian mention that is sure nothing need be left over: the model knows the neighbourhood, the rules know words alone. The Kazakh
    model still takes words that open sentences for names."""
    for mention in mentions:
        rows = list(_judged(page, mention))
        if not rows and mention.sure and page.language(mention.start) is Language.RU and page.text[mention.start].isupper() and not _is_role(page, mention):
            rows = [mention]
        yield from rows


def _is_role(page: Page, mention: Mention) -> bool:
    """Whether every word of a mention is a word of role, cut short or not («Секр.» before a signature)."""
    return all(says_role(word.text) for word in page.words_in(mention.start, mention.stop))


def _judged(page: Page, mention: Mention) -> Iterator[Mention]:
    for row in _rows(page, mention):
        while row and (not (_may_name(page, row[0], mention.sure) or _beside_name(page, row[:2])) or _short_capitals(row[0], row)):
            row = row[1:]
        while row and (not (_may_name(page, row[-1], mention.sure) or _beside_name(page, row[:-3:-1])) or _short_capitals(row[-1], row)):
            row = row[:-1]
        if row and not _abbreviated(page, row) and not all(w.initial for w in row) and not (len(row) == 1 and row[0].upper and len(row[0].text) < 5):
            yield replace(mention, start=row[0].start, stop=row[-1].stop)


_GOES_ON = compile(r"\.\s?(?:[а-яәіңғүұқөһ]|:)")


def _abbreviated(page: Page, row: Sequence[Word]) -> bool:
    """«Леч. врач», «Сопутств.: ИБС»: one unknown word, cut short by a dot within a sentence."""
    unknown = len(row) == 1 and kind(row[0].text, page.language(row[0].start)) <= Kind.UNKNOWN
    return unknown and bool(_GOES_ON.match(page.text, row[0].stop))


def _rows(page: Page, mention: Mention) -> Iterator[list[Word]]:
    """The mention's capitalised words, parted where small words or commas stand («А. мен Б.»)."""
    row: list[Word] = []
    for word in page.words_in(mention.start, mention.stop):
        apart = row and (len(row) == LONGEST_RUN or _APART.search(page.text, row[-1].stop, word.start) or not (row[-1].initial or word.initial) and page.opens_sentence(word.start))
        if apart or not word.capital and not PARTICLE.fullmatch(word.key):
            yield row
            row = []
        if row and page.language(word.start) is Language.KK and not row[-1].initial and is_inflected_kazakh(row[-1].text):
            yield row
            row = []
        if word.capital or row:
            row.append(word)
    yield row


def _short_capitals(word: Word, row: Sequence[Word]) -> bool:
    """«ГОП Оразғали»: an abbreviation beside a name in small letters."""
    return word.upper and len(word.text) < 5 and any(not w.upper and not w.initial for w in row)


def _may_name(page: Page, word: Word, sure: bool) -> bool:
    if word.initial:
        return True
    language = page.language(word.start)
    what = kind(word.text, language)
    if what is Kind.COMMON:
        return not page.opens_sentence(word.start) and not word.upper and not says_role(word.text) and can_be_surname(word.key) and not _after_whole_name(page, word)
    if what is Kind.ORDINARY:
        return can_be_name(word.text, language) and not page.opens_sentence(word.start) and not word.upper
    if what >= Kind.SURNAME:  # «Арман болған үй»: the model knows no Kazakh, and a capital that opens a sentence says nothing
        return not (what is Kind.GIVEN and language is Language.KK and page.opens_sentence(word.start) and is_word_too(word, language))
    if word.upper:
        return language is Language.RU and dictionary(word.key) is None and not is_abbreviation(word.text)
    return not (language is Language.KK and page.opens_sentence(word.start)) or sure and not is_kazakh_word(word.key)


def _beside_name(page: Page, pair: Sequence[Word]) -> bool:
    """Whether an ordinary word within a sentence stands beside a surname, a given name or a patronymic, and is no role or place: «Ерлік Сапарова».

    What the model takes for one name with these is one."""
    word, neighbours = pair[0], pair[1:]
    language = page.language(word.start)
    if word.initial or word.upper or page.opens_sentence(word.start) or says_role(word.text) or word.key in folded("places"):
        return False
    return any(not w.initial and kind(w.text, language) >= Kind.SURNAME and page.text[min(word.stop, w.stop) : max(word.start, w.start)].isspace() for w in neighbours)


def _after_whole_name(page: Page, word: Word) -> bool:
    """Whether a common word follows a surname with its initials, so that it opens a sentence: «Ерешко В.В. Совпадений нет»."""
    before = page.before(word.start, 3)
    return len(before) == 3 and before[-1].initial and before[-2].initial and before[0].capital and not can_be_person(word.key)
