"""Every found name carried through the whole act: its words in any form and spelling, wherever they stand capitalised."""
from collections.abc import Iterable, Iterator

from anonymizer.alphabet import skeleton
from anonymizer.lexicon import Kind, is_given, kind
from anonymizer.paradigms import bases
from anonymizer.parts import Name, name_of
from anonymizer.words import Page
from models.mention import Category, Mention


def known_words(names: Iterable[Name]) -> dict[str, Kind]:
    """The bases of all words of found names, levelled in spelling."""
    known: dict[str, Kind] = {}
    for name in names:
        for piece in (*name.words, *((name.patronymic,) if name.patronymic else ())):
            for base in piece.bases:
                if len(base) > 1:
                    known[base] = piece.kind
    return known


def carry(page: Page, mentions: Iterable[Mention]) -> Iterator[Mention]:
    """Mentions of the same words that no rule found: lone given names, surnames after unusual words, other spellings."""
    taken = bytearray(len(page.text) + 1)
    names = []
    for mention in mentions:
        taken[mention.start : mention.stop] = b"\1" * (mention.stop - mention.start)
        names.append(name_of(page, mention))
    known = known_words(names)
    for word in page.words:
        if word.capital and not word.initial and not taken[word.start]:
            language = page.language(word.start)
            if kind(word.text, language) is Kind.ORDINARY and (word.upper or "-" in word.key or not is_given(word.text, language)):
                continue
            forms = {skeleton(base) for base in bases(word.text, language)}
            if forms & known.keys():
                yield Mention(word.start, word.stop, Category.PERSON, "known name")
