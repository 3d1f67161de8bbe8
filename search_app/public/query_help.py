"""The help beside the box: what can be typed, each with an example that works, in the reader's language."""
from dataclasses import dataclass

from flask_babel import lazy_gettext as _l

from search_app.interface import language

# What is shown, in the order of use: what it means, an example in Russian (for English readers too) and one in Kazakh.
_LINES = (
    (_l("words in any form, all of them"), "взыскание долга", "қарыз өндіру"),
    (_l("these very words in a row"), '"морального вреда"', '"моральдық зиян"'),
    (_l("one or the other"), "пеня OR неустойка", "өсімпұл НЕМЕСЕ айыппұл"),
    (_l("without a word"), "долг NOT кредит", "қарыз ЕМЕС кредит"),
    (_l("brackets"), "(долг OR заём) расписка", "(қарыз НЕМЕСЕ борыш) қолхат"),
    (_l("all words that begin so"), "взыска*", "өндір*"),
    (_l("at most three words between, in any order"), "долг NEAR/3 расписка", "қарыз ЖАНЫНДА/3 қолхат"),
    (_l("in one sentence"), '"морального вреда" SENTENCE взыскать', "моральдық СӨЙЛЕМ жұмыстан"),
    (_l("in one paragraph"), "договор PARAGRAPH неустойка", "шарт АБЗАЦ қарыз"),
    (_l("in one part of the act: facts, reasons, operative"), "часть:мотивировочная доказательства", "бөлім:уәждеу мерзім"),
    (_l("a court or a judge"), "суд:Шымкент судья:Торебаев", "сот:Шымкент судья:Төребаев"),
    (_l("kind and outcome of the act"), "вид:решение исход:отказано", "түрі:шешім нәтиже:қанағаттандырылды"),
    (_l("years or days"), "год:2021..2023", "жыл:2021..2023"),
    (_l("since or before a year; also in words: after 2023"), "год:>=2021", "жыл:>=2021"),
    (_l("a case number, or a list of up to 200"), "6331-25-00-2/4051", "№ 6331-25-00-2/4051"),
    (_l("an article of law"), "ст. 188 ч. 2 УК", "ҚК 188-бап"),
    (_l("any of several articles"), "ст. 188, 190 УК", "ҚК 188, 190-баптары"),
)


@dataclass(frozen=True, slots=True)
class Example:
    """What can be asked, and a question that asks so."""

    meaning: str
    query: str


def examples() -> tuple[Example, ...]:
    """The lines of the help for this reader."""
    return tuple(Example(str(meaning), kazakh if language() == "kk" else russian) for meaning, russian, kazakh in _LINES)
