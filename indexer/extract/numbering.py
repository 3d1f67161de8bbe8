"""The numbers of a DOCX's lists: Word counts when it shows them, the text of the paragraphs holds none."""

import re

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
PLACE = re.compile(r"%([1-9])")
LATIN = "abcdefghijklmnopqrstuvwxyz"
RUSSIAN = "абвгдежзиклмнопрстуфхцчшщэюя"  # as Word counts: without ё, й, ъ, ы, ь
LETTERS = {"lowerLetter": LATIN, "upperLetter": LATIN.upper(), "russianLower": RUSSIAN, "russianUpper": RUSSIAN.upper()}

Level = tuple[str, str, int]  # the number's format, the label's pattern («%1.%2.»), the first number


class Numbering:
    """The lists of one document, counted as its paragraphs are asked for in their order."""

    def __init__(self, root: etree._Element | None) -> None:
        nodes = [] if root is None else list(root)
        patterns = {_id(node, "abstractNumId"): _levels(node) for node in nodes if node.tag == f"{W}abstractNum"}
        self.lists = {
            _id(node, "numId"): (_value(node, "abstractNumId"), patterns.get(_value(node, "abstractNumId"), {}))
            for node in nodes
            if node.tag == f"{W}num"
        }
        self.counts: dict[str, dict[int, int]] = {}

    def label(self, paragraph: etree._Element) -> str:
        """What Word shows before a paragraph, "" when it stands in no list; paragraphs must come in their order."""
        place = paragraph.find(f"{W}pPr/{W}numPr")
        if place is None:
            return ""
        pattern, levels = self.lists.get(_value(place, "numId"), ("", {}))
        depth = int(_value(place, "ilvl") or 0)
        if depth not in levels:
            return ""
        counts = self.counts.setdefault(pattern, {})
        form, text, start = levels[depth]
        counts[depth] = counts.get(depth, start - 1) + 1
        for deeper in [level for level in counts if level > depth]:
            del counts[deeper]
        return "–" if form == "bullet" else PLACE.sub(lambda found: _shown(levels, counts, int(found[1]) - 1), text)


def _levels(pattern: etree._Element) -> dict[int, Level]:
    return {
        int(_id(node, "ilvl") or 0): (_value(node, "numFmt"), _value(node, "lvlText"), int(_value(node, "start") or 1))
        for node in pattern.iterchildren(f"{W}lvl")
    }


def _shown(levels: dict[int, Level], counts: dict[int, int], depth: int) -> str:
    """The number of a level in its format; one that has no member yet counts from its start."""
    form, _, start = levels.get(depth, ("decimal", "", 1))
    number = counts.get(depth, start)
    letters = LETTERS.get(form, "")
    return letters[number - 1] if 0 < number <= len(letters) else str(number)


def _id(node: etree._Element, name: str) -> str:
    return node.get(f"{W}{name}", "")


def _value(node: etree._Element, name: str) -> str:
    """The value of a child element, "" when there is none."""
    child = node.find(f"{W}{name}")
    return "" if child is None else child.get(f"{W}val", "")
