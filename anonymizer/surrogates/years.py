"""Of a date of birth or death the year, so that the sentence still reads well: «родился в 1985 году», «1985 жылы туған»."""
from dataclasses import dataclass
from re import IGNORECASE, compile

from anonymizer.text.words import Page
from models.act import Language
from models.mention import Category, Mention

_YEAR = compile(r"(?<!\d)(?:1[89]|20)\d{2}(?!\d)")
_REACH = 60  # characters around a date in which a word may say what it is
_OWN = compile(r"(?:года?|г\.)\s*\Z")
_FOLLOWS = compile(r"\s{0,3}(?P<word>год[ау]?\b|г\.|г\b)")
_OF_BIRTH = compile(r"\s{0,3}(?:года?|г)\.?\s{0,3}р(?:ожд\w*|\.)?(?![\w-])", IGNORECASE)
_EVENT = r"(?:родил\w*|родивш\w*|рожд[её]нн\w*|умер\w*|сконча\w*|погиб\w*|ум\.)"
_EVENT_BEFORE = compile(rf"(?<!\w){_EVENT}\s{{1,3}}(?P<on>в\s{{1,3}})?\Z", IGNORECASE)
_EVENT_AFTER = compile(rf"(?:\s{{0,3}}(?:года|г\.?))?\s{{1,3}}(?:у него |у неё |он |она )?{_EVENT}", IGNORECASE)
_IN = compile(r"(?<!\w)в\s{1,3}\Z", IGNORECASE)
_SINCE = compile(r"(?<!\w)(?:с|со|до|от|после|около)\s{1,3}\Z", IGNORECASE)
_SAID = compile(r"(?:рождения|смерти|дата|числ\w*)\s{0,3}[:–—-]?\s{0,3}[«\"(]?\Z", IGNORECASE)
_KK_FOLLOWS = compile(r"\s{0,3}(?:жылғы|жылы|жылдың|жыл|ж\.)")
_KK_SAID = compile(r"(?:күні|жылы|күн|т\.к\.)\s{0,3}[:–—-]?\s{0,3}[«\"(]?\Z", IGNORECASE)
_KK_DAY = compile(r"\s{1,3}күні(?!\w)")
_KK_EVENT = compile(r"[^.;()\n]{0,80}(?:туған|дүние|қайтыс|қаза|өлген|өмірден|көз жұм|бақи)")
_KK_CASES = (("нан", "жылдан"), ("нен", "жылдан"), ("дан", "жылдан"), ("ден", "жылдан"), ("тан", "жылдан"), ("тен", "жылдан"),
             ("ға", "жылға"), ("ге", "жылға"), ("қа", "жылға"), ("ке", "жылға"), ("на", "жылға"), ("не", "жылға"))


@dataclass(frozen=True, slots=True)
class Year:
    """What stands in place of a date, and how many characters after it go, with what stands for them."""

    text: str
    after: int = 0
    ending: str = ""


def year_of(page: Page, mention: Mention) -> Year | None:
    """The year of a date with the words that the sentence asks for; None where the date names no year.

    >>> [year_of(Page(text), Mention(text.index("1"), stop, Category.BIRTH_DATE)).text for text, stop in (
    ...     ("родился 12.04.1985 в г. Шу", 18), ("12.04.1985 года рождения", 10), ("Ли В.С., 12.04.1985, ИИН", 19))]
    ['в 1985 году', '1985', '1985 г.р.']
    """
    value = page.text[mention.start : mention.stop]
    found = _YEAR.search(value)
    if not found:
        return None
    before = page.text[max(0, mention.start - _REACH) : mention.start]
    after = page.text[mention.stop : mention.stop + 2 * _REACH]
    if page.language(mention.start) is Language.KK:
        return _kazakh(found[0], value, before, after, mention.category)
    return _russian(page, mention, found[0], before, after)


def _russian(page: Page, mention: Mention, year: str, before: str, after: str) -> Year:
    value = page.text[mention.start : mention.stop]
    own, follows = _OWN.search(value), _FOLLOWS.match(after)
    if value == year and not _EVENT_BEFORE.search(before) or _OF_BIRTH.match(after):
        return Year(year)
    event = _EVENT_BEFORE.search(before)
    if event or _EVENT_AFTER.match(after) or _IN.search(before):
        there = event["on"] if event else _IN.search(before)
        on = "" if there else "В " if not event and page.opens_sentence(mention.start) else "в "
        if not follows:
            return Year(f"{on}{year} году")
        return Year(f"{on}{year}", follows.end(), follows[0].replace(follows["word"], "году" if follows["word"].startswith("год") else "г."))
    if follows:
        return Year(year)
    if own or _SINCE.search(before):
        return Year(f"{year} года")
    return Year(f"{year} г.р." if mention.category is Category.BIRTH_DATE and not _SAID.search(before) else f"{year} год")


def _kazakh(year: str, value: str, before: str, after: str, category: Category) -> Year:
    if value == year or _KK_FOLLOWS.match(after):
        return Year(year)
    moved = next((word for ending, word in _KK_CASES if value.endswith(ending)), "")
    if moved:
        return Year(f"{year} {moved}")
    if _KK_SAID.search(before):
        return Year(f"{year} жыл")
    if day := _KK_DAY.match(after):
        return Year(f"{year} жылы", day.end())
    if _KK_EVENT.match(after):
        return Year(f"{year} жылы")
    return Year(f"{year} ж.т." if category is Category.BIRTH_DATE else f"{year} жылы")
