"""Names that stand side by side in a list, who are as many people: «Мейрам, Мейрамгүл және Мейрамбек», «1) Ахметова С. — 120 000; 2) Ахметова С.К.»."""
from collections.abc import Collection, Mapping, Sequence
from itertools import pairwise
from re import compile

from anonymizer.text.words import Page
from models.mention import Mention

_BETWEEN = compile(
    r"\s?,\s{1,3}|\s?[,;]\s{1,3}\d{1,2}[.)]\s{1,3}|\s(?:и|мен|пен|бен|және)\s|"
    r"\s{1,3}[–—-]\s{1,3}\d[\d\s,.]{0,14}(?:тенге|теңге|тг\.?)?\s?[;,]\s{1,3}\d{1,2}[.)]\s{1,3}"
)
LONGEST = 12  # names of a list that are compared with each other


def listed_beside(page: Page, mentions: Sequence[Mention], aliases: Collection[tuple[Mention, Mention]] = ()) -> Mapping[int, tuple[int, ...]]:
    """For each mention, by its start, the starts of those that stand beside it in a list; `aliases` are one person's.

    >>> page = Page("Кот М.А., Кот С.А. и Кот С. А.")
    >>> dict(listed_beside(page, [Mention(0, 8, "PERSON"), Mention(10, 18, "PERSON"), Mention(21, 30, "PERSON")]))
    {0: (10, 21), 10: (0, 21), 21: (0, 10)}
    """
    beside: dict[int, tuple[int, ...]] = {}
    row: list[int] = []
    for one, two in pairwise(sorted(mentions)):
        if not _BETWEEN.fullmatch(page.text, one.stop, two.start) or (one, two) in aliases:
            row = []
            continue
        row = [*(row or [one.start]), two.start][-LONGEST:]
        beside.update({start: tuple(other for other in row if other != start) for start in row})
    return beside
