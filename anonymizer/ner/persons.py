"""The persons that the models see on a page; each stretch of it is read with the model of its language."""
from collections.abc import Iterator
from functools import lru_cache

from anonymizer.ner.reader import Reach, Seen, reader
from anonymizer.text.words import Page
from models.mention import Category, Mention

SURE = 0.97  # a name of which every word has this chance needs no rule's consent


def seen(page: Page) -> tuple[Seen, ...]:
    """All that the models see on a page: persons, addresses, workplaces, birth places and nicknames, in the order of the text."""
    return _read(page)[0]


def reach(page: Page) -> tuple[Reach, ...]:
    """How far addresses, birth places and workplaces of a page may reach, in the order of the text."""
    return _read(page)[1]


@lru_cache(maxsize=2)
def _read(page: Page) -> tuple[tuple[Seen, ...], tuple[Reach, ...]]:
    found: list[Seen] = []
    far: list[Reach] = []
    for start, stop, language in page.runs:
        here, there = reader(language).read_far(page.text[start:stop])
        found += [Seen(s.start + start, s.stop + start, s.label, s.chance, s.official) for s in here]
        far += [Reach(s.start + start, s.stop + start, s.label) for s in there]
    return tuple(found), tuple(sorted(far))


def find_persons(page: Page) -> Iterator[Mention]:
    """The persons among them; not sure where the model itself is not.

    >>> page = Page("Иск подал Петров Иван.")
    >>> [page.text[m.start : m.stop] for m in find_persons(page)]
    ['Петров Иван']
    """
    for one in seen(page):
        if one.label == "PERSON":
            yield Mention(one.start, one.stop, Category.PERSON, "model", sure=one.chance >= SURE)
