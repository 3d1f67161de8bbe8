"""Where the text itself says that two names are one person's: brackets, words of a former name, words of a wrong spelling."""
from collections.abc import Iterator, Sequence
from itertools import pairwise
from re import IGNORECASE, compile

from anonymizer.names.parts import name_of
from anonymizer.text.words import Page
from models.mention import Mention

Alias = tuple[Mention, Mention]

_BRACKET = compile(r"\s{0,3}\(\s?[–-]?\s{0,3}[«\"]?")
_SAID_OTHERWISE = compile(
    r"(?:\s(?:апай|аға|апа|ата|әже))?\s{0,3}\((?=[^()]{0,60}(?:ел ішінде|үйде|народе|по-домашнему|девич|добрач|до брака|ранее|урожд|он[аи]? же|паспорт|документ|mrz|тексте|договоре|протоколе|деле|"
    r"ошиб|неверн|правильн|верно|именова|именуе|назван|называ|указан|запис|кличк|прозвищ|псевдоним|латин|известн|бывш|прежн|"
    r"бұрын|қыз |тегі|дұрыс|қате|паспорт|құжат|лақап|аталған|дейді|атайды))[^()«\"\n]{1,60}[«\"„]?|"
    r",?\s{1,3}(?:он[аи]? же|тож)\s{1,3}[«\"„]?",
    IGNORECASE,
)
_AROUND = compile(r"\s{0,3}\([^()\n]{0,40}\)\s{1,3}")
_LATIN = compile(r"[A-ZÀ-ɏ]")
_FORMER = compile(
    r"(?:(?:девич|добрачн|прежн)\w+|до брака|до замужества|носила|после брака)\s{1,3}(?:(?:её|его|своей?|нос\w+)\s)?(?:фамили\w+)?[\s:–—(-]{0,4}[«\"]?\Z|"
    r"(?:қыз кезіндегі|қыз|қыз күнгі|некеге дейінгі|бұрынғы)\s{1,3}(?:тегі\w{0,4}|фамилиясы\w{0,4})?[\s:–—(-]{0,4}[«\"]?\Z|"
    r"\(девичья:\s?[«\"]?\Z",
    IGNORECASE,
)
_CUES = ("девич", "добрач", "прежн", "брак", "замуж", "носил", "присво", "қыз", "некеге", "бұрынғы")  # no former name is told without one of them
_FORMER_OF = compile(r"(?:девич\w+|добрачн\w+|прежн\w+) фамили\w+\s{1,3}\Z", IGNORECASE)
_NEW = compile(r"присво\w+(?:\s\w+)?\s{1,3}фамили\w+[\s:–—-]{0,4}[«\"]?\Z", IGNORECASE)
_RETURNED = compile(r"[»\"]?\s{1,3}(?:деген\s)?тег(?:і|ін|іне|ін қайта)\s(?:қайтар|беріл|алсын)\w*", IGNORECASE)
_IS = compile(r"\s?[–—:-]\s?[«\"]?")
REACH = 60  # characters before a name in which a word may call it a former one
FAR = 300  # characters back to the name of the woman who bore it


def aliases(page: Page, mentions: Sequence[Mention]) -> Iterator[Alias]:
    """Pairs of mentions that name one person: «Пак (добрачная фамилия – Соловьёва)», «Чжан Вэй (Zhang Wei)».

    >>> page = Page("Утешов (Баймулдин) Кайсар Асхатович")
    >>> mentions = [Mention(0, 6, "PERSON"), Mention(8, 17, "PERSON"), Mention(19, 35, "PERSON")]
    >>> [(a.start, b.start) for a, b in aliases(page, mentions)]
    [(0, 8), (8, 19)]
    """
    for at, (one, two) in enumerate(pairwise(mentions)):
        if two.start - one.stop < 3 * REACH and _in_brackets(page, one, two) or at and _after_brackets(page, mentions[at - 1], one, two):
            yield one, two
    yield from _former(page, mentions)


def _in_brackets(page: Page, one: Mention, two: Mention) -> bool:
    """«Ахмадов (AHMADOV, паспорт …)», «Колесник (в тексте – Колисник)», «Кирсанова (она же Мухтарова)»."""
    between = page.text[one.stop : two.start]
    closes = page.text[two.stop : two.stop + 2].lstrip("»\"").startswith(")")
    latin = _LATIN.match(page.text, two.start) and not _LATIN.match(page.text, one.start)
    return bool(_BRACKET.fullmatch(between) and (closes or latin) or _SAID_OTHERWISE.fullmatch(between))


def _after_brackets(page: Page, first: Mention, one: Mention, two: Mention) -> bool:
    """«Пак (Соловьёва) Инна Геннадьевна»: the surname stands before the brackets, the rest of the name after them."""
    between = page.text[first.stop : one.start] + page.text[one.stop : two.start]
    surnames = not any(name_of(page, m).given or name_of(page, m).initials for m in (first, one))
    return bool(_AROUND.fullmatch(between)) and surnames and not name_of(page, two).surname


def is_former(page: Page, mention: Mention) -> bool:
    """Whether the text calls a name a surname that somebody bore or will bear («носила фамилию Бейсеуова»)."""
    before = page.text[max(0, mention.start - REACH) : mention.start]
    said = before.lower()
    called = any(cue in said for cue in _CUES) and (_FORMER.search(before) or _NEW.search(before))
    return bool(called or _RETURNED.match(page.text, mention.stop))


def _former(page: Page, mentions: Sequence[Mention]) -> Iterator[Alias]:
    """A former surname and the name before it that a woman may bear, and the same surname called so once more."""
    first: dict[frozenset[str], Mention] = {}
    for at, mention in enumerate(mentions):
        name = name_of(page, mention)
        if not (name.alone and name.words):
            continue
        if not is_former(page, mention) or name.given and page.text[mention.start - 1] in " \n":
            if at and _IS.fullmatch(page.text[mentions[at - 1].stop : mention.start]) and _FORMER_OF.search(
                page.text, max(0, mentions[at - 1].start - REACH), mentions[at - 1].start
            ):
                yield mentions[at - 1], mention
            continue
        known = first.setdefault(name.words[0].bases, mention)
        if known is not mention:
            yield known, mention
            continue
        bearer = _woman_before(page, mentions[max(0, at - 4) : at], mention)
        if bearer:
            yield bearer, mention


def _woman_before(page: Page, before: Sequence[Mention], mention: Mention) -> Mention | None:
    """The nearest name before a former surname that is another and may be a woman's."""
    words = name_of(page, mention).words[0].bases
    for one in reversed(before):
        name = name_of(page, one)
        if mention.start - one.stop > FAR:
            break
        if "f" in name.genders() and not words & name.bases:
            return one
    return None
