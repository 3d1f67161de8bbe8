"""The number of the case, and numbers of other acts of the same case that the act speaks of."""
import re

from indexer.describe.reading import Reading
from language.numbers import numbered
from models.act import ActKind, Instance

HEAD = 4000  # characters from the beginning in which the act bears its number
_FULL = re.compile(r"\d{4}-\d{2}-\d{2}-")
# A number of a writ, a bailiff's case, a contract.
_OTHER_PAPER = re.compile(r"(?:исполнительн\w+ (?:лист\w*|производств\w*|надпис\w*)|договор\w*|орындау парагы?|аткару парагы|нотариус\w*)[^.\n]{0,24}$")
_ACT_BEFORE = re.compile(r"(?:решени|приговор|постановлени|определени|приказ|дел[оуа]|шешим|уким|каулы|уйгарым|(?<!\w)ис)\w*[^.\n]{0,60}$")
_ACT_AFTER = re.compile(r"[^.\n]{0,30}(?:шешим|уким|каулы|уйгарым|буйры[гк]|(?<!\w)ис)\w*")


def number(reading: Reading) -> str:
    """The act's case number, normalized; "" when the head bears none."""
    found = [
        (span, value) for span, value in numbered(reading.flow[:HEAD])
        if not _OTHER_PAPER.search(reading.bare, max(0, span.start - 60), span.start)
    ]
    full = [value for _, value in found if _FULL.match(value)]
    return full[0] if full else (found[0][1] if found else "")


def related(reading: Reading, own: str, kind: ActKind, instance: Instance) -> tuple[str, ...]:
    """Numbers of acts of the same case. A first instance that decides on the merits cites only other cases, save in its own head."""
    reach = HEAD // 2 if instance is Instance.FIRST and kind in (ActKind.DECISION, ActKind.SENTENCE) else len(reading.text)
    found = [
        value for span, value in numbered(reading.flow)
        if value != own and span.start < reach
        and not _OTHER_PAPER.search(reading.bare, max(0, span.start - 60), span.start)
        and (_ACT_BEFORE.search(reading.bare, max(0, span.start - 90), span.start) or _ACT_AFTER.match(reading.bare, span.stop))
    ]
    return tuple(dict.fromkeys(found))
