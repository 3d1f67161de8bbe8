"""Where two lines of a paragraph meet: a space, nothing, or a hyphen that belongs to the word."""

import re
from collections.abc import Sequence

from indexer.extract.lines import Line

WORD = re.compile(r"[^\W_]+(?:-[^\W_]+)*")
PARTICLES = frozenset({"то", "либо", "нибудь", "таки", "ка"})  # кто-то, какой-либо: written with a hyphen anywhere
# Of compounds that acts abound in: судебный пристав-исполнитель, акт приёмки-передачи, судебно-медицинский
SECOND_HALVES = tuple(
    "исполнител передач продаж правов процессуальн техническ фактур экономическ медицинск психиатрическ психологическ "
    "мажор коммунальн розыскн хозяйственн сметн следственн финансов бытов социальн".split()
)
FIRST_HALVES = frozenset("ата әке үй бала мал".split())  # ата-ана, үй-жай: Kazakh pairs
HYPHENATED = 0.015  # of the lines: a text set with word division ends far more of them in a hyphen than compounds do


class Seams:
    """How to join the lines of one text; the text's own words tell compounds from divided words."""

    def __init__(self, lines: Sequence[Line]) -> None:
        ends = [line for line in lines if line.text.endswith("-")]
        self.divided = len(ends) > HYPHENATED * len(lines)
        self.words = frozenset(w.lower() for line in lines for w in WORD.findall(line.text)) if ends else frozenset()

    def join(self, left: str, right: str) -> tuple[str, str]:
        """The left line as it stays, and what comes between it and the right one.

        >>> Seams([]).join("в судебном", "заседании")
        ('в судебном', ' ')
        >>> Seams([]).join("в судеб\\u00ad", "ном заседании")
        ('в судеб', '')
        >>> Seams([]).join("в городе Усть-", "Каменогорск")
        ('в городе Усть-', '')
        """
        if not left or left[-1] not in "-\u00ad":
            return left, " "
        stem = left[:-1]
        if not stem[-1:].isalnum() or not right[:1].isalnum():
            return stem + "-", " "
        keep = self._compound(stem, right, soft=left[-1] == "\u00ad")
        return (stem + "-" if keep else stem), ""

    def _compound(self, left: str, right: str, soft: bool) -> bool:
        first, second = _last_word(left), _first_word(right)
        if not (first[-1:].islower() and second.islower()) or second in PARTICLES:
            return True
        if soft:
            return False
        whole, divided = f"{first}-{second}".lower(), f"{first}{second}".lower()
        if (whole in self.words) != (divided in self.words):
            return whole in self.words
        return not self.divided or second.startswith(SECOND_HALVES) or first.lower() in FIRST_HALVES


def _last_word(text: str) -> str:
    return text[-80:].rsplit(maxsplit=1)[-1].rsplit("-", 1)[-1].lstrip('«„"(')


def _first_word(text: str) -> str:
    found = WORD.match(text[:80])
    return found[0].split("-")[0] if found else ""
