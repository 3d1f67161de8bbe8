"""Where the text itself says that two names are one person's: brackets and words of a former name."""
from collections.abc import Iterator, Sequence
from re import IGNORECASE, compile

from anonymizer.words import Page
from models.mention import Mention

_BRACKET = compile(r"\s{0,3}\(\s?(?:в девичестве|ранее|до брака|урожд[её]нная|урожд\.|она же|он же|бұрынғы тегі|қыз тегі|тегі)?[\s–-]{0,3}[«\"]?")
_AFTER_BRACKET = compile(r"[»\"]?\)\s{1,3}")
_FORMER = compile(
    r"(?:девич\w+|добрачн\w+|прежн\w+|до брака|до замужества|носила)\s+(?:фамили\w+)?[\s:–—-]{0,4}[«\"]?\Z|"
    r"(?:қыз кезіндегі|некеге дейінгі|бұрынғы)\s+(?:тегі)?[\s:–—-]{0,4}[«\"]?\Z",
    IGNORECASE,
)
REACH = 60  # characters before a name in which a word may call it a former one


def aliases(page: Page, mentions: Sequence[Mention]) -> Iterator[tuple[Mention, Mention]]:
    """Pairs of mentions that name one person: «Пак (добрачная фамилия – Соловьёва)», «Чжан Вэй (Zhang Wei)».

    >>> page = Page("Утешов (Баймулдин) Кайсар Асхатович")
    >>> mentions = [Mention(0, 6, "PERSON"), Mention(8, 17, "PERSON"), Mention(19, 35, "PERSON")]
    >>> [(a.start, b.start) for a, b in aliases(page, mentions)]
    [(0, 8), (8, 19)]
    """
    for one, two in zip(mentions, mentions[1:], strict=False):
        between = page.text[one.stop : two.start]
        if _BRACKET.fullmatch(between) and page.text[two.stop : two.stop + 2].lstrip("»\"").startswith(")"):
            yield one, two
        elif _AFTER_BRACKET.fullmatch(between) and page.text[one.start - 1 : one.start] == "(":
            yield one, two
        elif len(between) < REACH and _FORMER.search(between):
            yield one, two
