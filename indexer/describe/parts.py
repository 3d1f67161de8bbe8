"""Parts of an act: head, facts, reasons, operative part (Civil Procedure Code art. 226; Criminal Procedure Code art. 395-398)."""
import re

from indexer.describe.headings import Heading, decision, facts
from indexer.describe.reading import Reading
from language.letters import bare
from models.act import Part, PartKind

# Sentences with which the court begins to weigh: what it heard and studied, which law applies, what it holds.
_RUSSIAN = (
    r"(?:суд[а-я]*(?: коллегия)?,? )?(?:выслушав|заслушав|исследовав|изучив|оценив|проверив|обсудив|проанализировав)",
    r"(?:суд|судебная коллегия|коллегия|судья) (?:приходит|считает|полагает|находит|квалифицирует|учитывает|соглашается|оценивает)",
    r"(?:давая |при )?(?:оценк[аеу]|правовая оценка|мотивировочная часть|оценка суда|выводы суда)",
    r"(?:в силу|согласно|в соответствии со?|по правилам|на основании|по|исходя из) (?:требовани\w+ |положени\w+ |норм\w* )?"
    r"(?:пункт\w* \d+\)? |част\w+ (?:\d+|перв\w+|втор\w+|треть\w+|четверт\w+) |подпункт\w* \d+\)? |[пч]\. ?\d+\)? )*(?:стат\w+|ст\.)",
    r"(?:действия|деяни[ея]) (?:подсудим|обвиняем|осужденн)\w+ .{0,80}квалифици",
    r"вина .{0,80}(?:доказана|подтвержда|установлена)",
    r"доводы? ", r"статья \d+ \w+ (?:допускает|предусматривает|устанавливает)",
)
_KAZAKH = (
    r"сот(?:тын)? (?:багалауы|истин|кужаттарын|тараптар\w*)", r"(?:кукыктык |соттын )?бага(?:лау|сы)?[.:\s]", r"колданылатын кукык", r"уаждеу болиги",
    r"(?:сот|сот алкасы|судья)[^.\n]{0,120}(?:тындап|зерттеп|зерделеп|багалап)",
    r"(?:сот|сот алкасы|алка)(?!\w)[^.\n]{0,160}(?:деп (?:есептейди|санайды|таниды|тапты|бил[еу]ди)|тужырымга кел|корытындыга кел)",
    r"(?:[^.\n]{0,60}(?:кодекстин|кодексинин|зан\w+|[а-я]{2,6}-нин) )[\d, -]{1,30}-ба[пб]\w{0,8}[^.\n]{0,40}(?:сай|сайкес|бойынша)",
)
_REASONS = re.compile("(?:" + "|".join(map(bare, (*_RUSSIAN, *_KAZAKH))).replace("\\ь", "ь") + ")")
_SENTENCE = re.compile(r"[\n.!?»:] {0,40}(?:\d{1,2}[.)] {0,4}|- {0,4})?(?=[^\W\d_])")


def parts(reading: Reading, title: Heading | None) -> tuple[Part, ...]:
    """The parts in their order; they cover the text. An act without a decision heading is all head."""
    length = len(reading.text)
    begin = title.stop if title else 0
    operative = decision(reading, begin)
    end = operative.start if operative else length
    found = facts(reading, begin, end)
    marks = [(PartKind.HEAD, 0)]
    if found:
        marks.append((PartKind.FACTS, found.start))
        reasons = _reasons(reading, found.stop, end)
        if reasons:
            marks.append((PartKind.REASONS, reasons))
    if operative:
        marks.append((PartKind.OPERATIVE, operative.start))
    stops = [start for _, start in marks[1:]] + [length]
    return tuple(Part(kind, start, stop) for (kind, start), stop in zip(marks, stops, strict=True) if start < stop)


def part(found: tuple[Part, ...], kind: PartKind) -> Part | None:
    """The part of this kind, if the act has it."""
    return next((p for p in found if p.kind is kind), None)


def _reasons(reading: Reading, start: int, stop: int) -> int:
    """Where the first sentence of evaluation begins; 0 for none."""
    for match in _SENTENCE.finditer(reading.lines, start, stop):
        if _REASONS.match(reading.bare, match.end(), stop):
            return match.end()
    return 0
