"""Numbers that are dictated, in words, in figures or in both: which digits they say, «семь ноль пять – 440 – два нуля»."""
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from re import IGNORECASE, Match, compile

from anonymizer.text.digits import digits_of

_UNITS = {
    "ноль": 0, "нуль": 0, "один": 1, "одна": 1, "два": 2, "две": 2, "три": 3, "четыре": 4, "пять": 5, "шесть": 6, "семь": 7, "восемь": 8, "девять": 9,
    "нөл": 0, "бір": 1, "екі": 2, "үш": 3, "төрт": 4, "бес": 5, "алты": 6, "жеті": 7, "сегіз": 8, "тоғыз": 9,
}
_TEENS = {f"{stem}надцать": n for n, stem in enumerate("один две три четыр пят шест сем восем девят".split(), 11)}
_TENS = {word: 10 * n for n, word in enumerate("двадцать тридцать сорок пятьдесят шестьдесят семьдесят восемьдесят девяносто".split(), 2)} | {
    word: 10 * n for n, word in enumerate("он жиырма отыз қырық елу алпыс жетпіс сексен тоқсан".split(), 1)
}
_HUNDREDS = {word: 100 * n for n, word in enumerate("сто двести триста четыреста пятьсот шестьсот семьсот восемьсот девятьсот".split(), 1)}
_FIGURES = {"нул": 0, "нол": 0, "единиц": 1, "двойк": 2, "тройк": 3, "четвёрк": 4, "четверк": 4, "пятёрк": 5, "пятерк": 5, "шестёрк": 6, "шестерк": 6,
            "семёрк": 7, "семерк": 7, "восьмёрк": 8, "восьмерк": 8, "девятк": 9}  # «два нуля», «три семёрки»
WORDS = "|".join(sorted([*_UNITS, *_TEENS, *_TENS, *_HUNDREDS, "жүз", "десять", "плюс", *(f"{f}[а-яё]{{1,2}}" for f in _FIGURES)], key=len, reverse=True))
_ENDING = "(?:ден|дан|тен|тан|нен|нан|ге|ға|ке|қа|ді|ды|ты|ті|де|да|те|та)?"
_GAP = r"(?:\s?[–—,.-]\s?|\s)"
_DIGITS = r"(?:\(\d[\d-]{1,6}\d\)|\d[\dОOоo]{0,4}(?!\w))"
RUN = compile(  # what a dictated number is made of, from the first part to the last
    rf"(?<![\w.,/№+-])(?:\+\s?7(?!\w)|{_DIGITS}|(?:{WORDS})(?!\w))(?:{_GAP}(?:{_DIGITS}|(?:{WORDS})(?!\w))){{2,20}}(?:\s(?:{WORDS}){_ENDING}(?!\w))?(?!\w)",
    IGNORECASE,
)
_PART = compile(rf"(?:{WORDS})(?=\W|{_ENDING}\Z)|[+(]?\s?\d[\dОOоo-]*\)?", IGNORECASE)


@dataclass(frozen=True, slots=True)
class Said:
    """A part of a dictated number that is said at once: its place and its digits."""

    start: int
    stop: int
    digits: str
    in_words: bool


def said(run: Match[str]) -> Sequence[Said]:
    """The parts of what `RUN` found.

    >>> [part.digits for part in said(RUN.search("семь ноль пять – 440, сто тридцать один, два нуля"))]
    ['7', '0', '5', '440', '131', '00']
    """
    parts = list(_joined(run.string, _PART.finditer(run.string, run.start(), run.end())))
    return (*parts[:-1], replace(parts[-1], stop=run.end()))  # with the ending of the last word


def _joined(text: str, parts: Iterator[Match[str]]) -> Iterator[Said]:
    """The parts, where words with nothing but a space between them are one number as far as they can be."""
    last: Said | None = None
    value, times = 0, 0
    for part in parts:
        word = part[0].lower()
        count = times if last and text[last.stop : part.start()].isspace() else 0
        number = _number(word, value if count else 0)
        if number is None:
            digits = "" if word == "плюс" else _repeated(word, value if count == 1 else 0) or digits_of(part[0])
            number, grows = 0, count == 1 and 2 <= value <= 4 and word.isalpha() and word != "плюс"
        else:
            digits, grows = str(number), count > 0 and _continues(word, value)
        if last and not grows:
            yield last
        last = Said(last.start if last and grows else part.start(), part.end(), digits, word[-1:].isalpha())
        value, times = number, 1 if word.isalpha() else 0
    if last:
        yield last


def _number(word: str, before: int) -> int | None:
    """The number that the words come to with this one; None for a figure's name and for figures."""
    own = next((words[word] for words in (_UNITS, _TEENS, _TENS, _HUNDREDS, {"десять": 10}) if word in words), None)
    if word == "жүз":
        return 100 * (before if 1 <= before <= 9 else 1)
    return own + before if own is not None and _continues(word, before) else own


def _continues(word: str, before: int) -> bool:
    """Whether the word goes on with the number said before it: «семьсот» – «тридцать» – «один», «жеті» – «жүз»."""
    if word == "жүз":
        return 1 <= before <= 9
    own = _UNITS.get(word) or _TEENS.get(word) or _TENS.get(word) or (10 if word == "десять" else 0)
    return before >= 20 and own > 0 and before % (100 if own >= 10 else 10) == 0 and (before >= 100 or own < 10) or before == 10 and 0 < own < 10 and word not in _RUSSIAN


_RUSSIAN = frozenset("один одна два две три четыре пять шесть семь восемь девять".split())  # after «десять» they begin anew, after «он» they do not


def _repeated(word: str, times: int) -> str:
    """The digits of a figure's name, as many as a number before it counts: «два нуля»."""
    figure = next((str(f) for stem, f in _FIGURES.items() if word.startswith(stem)), "")
    return figure * (times if 2 <= times <= 4 else 1)
