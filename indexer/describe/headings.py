"""Headings of an act: what it is called, where the facts begin, where the court decides. Letters may be spaced: «Р Е Ш И Л»."""
import re
from dataclasses import dataclass

from indexer.describe.reading import Reading
from language.letters import bare, spaced
from models.act import ActKind

# How each kind is called in its heading, and by which word it decides. Long forms before short ones.
TITLES: tuple[tuple[ActKind, str], ...] = (
    (ActKind.COURT_ORDER, "СУДЕБНЫЙ ПРИКАЗ"), (ActKind.COURT_ORDER, "СОТ БҰЙРЫҒЫ"), (ActKind.COURT_ORDER, "ПРИКАЗ СУДА"),
    (ActKind.SENTENCE, "ПРИГОВОР"), (ActKind.SENTENCE, "ҮКІМ"),
    (ActKind.RULING, "ОПРЕДЕЛЕНИЕ"), (ActKind.RULING, "ҰЙҒАРЫМ"),
    (ActKind.RESOLUTION, "ПОСТАНОВЛЕНИЕ"), (ActKind.RESOLUTION, "ҚАУЛЫСЫ"), (ActKind.RESOLUTION, "ҚАУЛЫ"),
    (ActKind.DECISION, "РЕШЕНИЕ"), (ActKind.DECISION, "ШЕШІМ"),
)
VERBS: tuple[tuple[ActKind, str], ...] = (
    (ActKind.COURT_ORDER, "ПРИКАЗАЛ"), (ActKind.COURT_ORDER, "ПРИКАЗЫВАЮ"), (ActKind.COURT_ORDER, "ПРИКАЗЫВАЕТ"),
    (ActKind.COURT_ORDER, "БҰЙЫРАДЫ"), (ActKind.COURT_ORDER, "БҰЙЫРАМЫН"), (ActKind.COURT_ORDER, "БҰЙЫРДЫ"), (ActKind.COURT_ORDER, "БҰЙРЫҚ ЕТТІ"),
    (ActKind.SENTENCE, "ПРИГОВОРИЛ"), (ActKind.SENTENCE, "ҮКІМ ЕТТІ"), (ActKind.SENTENCE, "ҮКІМ ШЫҒАРДЫ"), (ActKind.SENTENCE, "ҮКІМ ЕТЕДІ"),
    (ActKind.RULING, "ОПРЕДЕЛИЛ"), (ActKind.RULING, "ҰЙҒАРДЫ"), (ActKind.RULING, "ҰЙҒАРЫМ ЕТТІ"), (ActKind.RULING, "ҰЙҒАРДЫМ"), (ActKind.RULING, "ҰЙҒАРАДЫ"),
    (ActKind.RESOLUTION, "ПОСТАНОВИЛ"), (ActKind.RESOLUTION, "ҚАУЛЫ ЕТТІ"), (ActKind.RESOLUTION, "ҚАУЛЫ ЕТЕДІ"), (ActKind.RESOLUTION, "ҚАУЛЫ ҚЫЛДЫ"),
    (ActKind.RESOLUTION, "ҚАУЛЫ ШЫҒАРДЫ"),
    (ActKind.DECISION, "РЕШИЛ"), (ActKind.DECISION, "ШЕШТІ"), (ActKind.DECISION, "ШЕШІМ ЕТТІ"), (ActKind.DECISION, "ШЕШІМ ҚАБЫЛДАДЫ"),
    (ActKind.DECISION, "ШЕШІМ ШЫҒАРДЫ"), (ActKind.DECISION, "ШЕШЕДІ"),
)
FACTS = ("УСТАНОВИЛ", "УСТАНОВЛЕНО", "АНЫҚТАДЫ", "АНЫҚТАЛДЫ", "АНЫҚТАЛҒАНЫ", "АНЫҚТАҒАНЫ", "АНЫҚТАДЫҚ")
FACTS_TITLES = (
    "обстоятельства дела", "описательная часть", "описательно-мотивировочная часть", "исковые требования", "требования истца",
    "мән-жай", "мән-жайы", "істің мән-жайы", "іс мән-жайы", "талаптың мәні", "оқиға", "сипаттау бөлігі", "даудың мәні",
)
TITLE_WITHIN = 3500  # characters from the beginning: after them a line «РЕШЕНИЕ» is not the title
SHORTEST_FACTS = 200  # characters; less is the rest of the introduction
_ENDING = r"(?:[ ]?[аиоым])?"
_FOLLOWS = r"(?=\s*(?::|\.?\s*\n|\.?\s*$|[-–]\s*\n))"


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading at `start`..`stop` of the text; `kind` is the kind of act that it belongs to."""

    start: int
    stop: int
    kind: ActKind | None = None


def _alternatives(words: tuple[str, ...]) -> str:
    return "|".join(r"\s{1,3}".join(spaced(part) for part in bare(word).split()) for word in sorted(words, key=len, reverse=True))


_TITLE = re.compile(
    rf"^[^\S\n]*(?P<before>[^\n]{{0,90}}?(?<![\w-]))(?P<word>{_alternatives(tuple(word for _, word in TITLES))})(?:[иы])?(?![\w-])(?! {{1,3}}(?:етти|етем|етед|шыгар|кабылда|кылды))(?P<after>[^\n]*)$", re.MULTILINE
)
_VERB = re.compile(rf"(?<![\w-])(?P<word>{_alternatives(tuple(word for _, word in VERBS))}){_ENDING}(?!\w){_FOLLOWS}")
_LOUD_VERB = re.compile(rf"(?<![\w-])(?P<word>{'|'.join(word for _, word in VERBS)})А?(?!\w)")
_FACTS = re.compile(rf"(?<![\w-])(?P<word>{_alternatives(FACTS)}){_ENDING}(?!\w)(?=\s*(?::|\.|\s*\n|$)|\s(?:следующее|нижеследующее))")
_COURT_FOUND = re.compile(r"(?<!\w)(?:сот|судья) (?:мыналарды |мынаны |томендегини )?аныктады|суд установил следующее|(?<!\w)мынаны аныктады")
_FACTS_TITLE = re.compile(rf"^[^\S\n]*(?:[ivxих\d]{{1,4}}\.\s*)?(?:{'|'.join(map(bare, FACTS_TITLES))})(?= мынадай|\s*[.:]?\s*(?:\n|$)|\.)", re.MULTILINE)
_HEARD = re.compile(r"(?<!\w)(?:рассмотре[влно]\w*|изучи[вл]\w*|карап|карады|каралды|танысып|катысты)(?!\w)")
_BLANK = re.compile(r"\n[^\S\n]*+\n\s*+")
_KIND_OF = {bare(word).replace(" ", ""): kind for kind, word in (*TITLES, *VERBS)}


def title(reading: Reading) -> Heading | None:
    """The heading that says what the act is; None when there is none."""
    best: tuple[int, Heading] | None = None
    for match in _TITLE.finditer(reading.lines, 0, min(len(reading.lines), TITLE_WITHIN)):
        weight = _weight(match, reading.plain)
        if weight and (best is None or weight > best[0]):
            heading = Heading(match.start("word"), match.end("word"), _kind(match["word"]))
            best = (weight, heading)
    return best[1] if best else None


def _weight(match: re.Match[str], plain: str) -> int:
    """How surely a line is the title: in capitals, or alone on its line; 0 when it is a sentence."""
    written = plain[match.start("word") : match.end("word")]
    alone = not match["before"].strip() and len(match["after"].split()) <= 2
    if written.isupper():
        return 3 if len(match["before"].split()) <= 6 else 2
    return 2 if alone and written[:1].isupper() else 0


def decision(reading: Reading, after: int) -> Heading | None:
    """The word by which the court decides, at which the operative part begins: the first in capitals, else the last one."""
    found = [
        Heading(match.start(), match.end(), _kind(match["word"]))
        for match in _VERB.finditer(reading.lines, after)
        if match.start() > 0
    ]
    capital = [h for h in found if reading.plain[h.start : h.stop].isupper() or _alone(reading.lines, h)]
    if capital or found:
        return capital[0] if capital else found[-1]
    return _decided_within(reading, after)


def _decided_within(reading: Reading, after: int) -> Heading | None:
    """The last sentence whose verb stands in capitals in its midst: «баж өндіруді ШЕШТІ.»"""
    for match in reversed(list(_LOUD_VERB.finditer(reading.plain, after))):
        start = reading.flow.rfind(". ", after, match.start()) + 2
        return Heading(max(after, start), match.end(), _kind(bare(match["word"])))
    return None


def facts(reading: Reading, after: int, before: int) -> Heading | None:
    """Where the facts begin, between the title and the decision."""
    found = [
        Heading(match.start(), match.end())
        for pattern, lines in ((_FACTS, reading.lines), (_COURT_FOUND, reading.bare), (_FACTS_TITLE, reading.lines))
        if (match := pattern.search(lines, after, before))
    ]
    if found:
        return min(found, key=lambda heading: heading.start)
    return _after_introduction(reading, after, before)


def _after_introduction(reading: Reading, after: int, before: int) -> Heading | None:
    """The paragraph after the one that says what was heard, when no heading marks the facts."""
    heard = _HEARD.search(reading.bare, after, before)
    blank = _BLANK.search(reading.text, heard.end(), before) if heard else None
    if blank and before - blank.end() > SHORTEST_FACTS:
        return Heading(blank.end(), blank.end())
    return None


def _alone(lines: str, heading: Heading) -> bool:
    return not lines[lines.rfind("\n", 0, heading.start) + 1 : heading.start].strip()


def _kind(word: str) -> ActKind:
    return _KIND_OF["".join(word.split())]
