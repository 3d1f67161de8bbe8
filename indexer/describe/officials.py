"""Judges, secretary and prosecutors, in the nominative: the signature at the end first, the head where it is silent."""
import re
from collections.abc import Iterator

from indexer.describe.names import Name, read_name, written
from indexer.describe.reading import Reading
from language.letters import bare

SIGNATURE = 2500  # characters at the end in which the signature stands
_SIGNED = re.compile(
    r"^[^\S\n]*(?:копия верна\.?|коширмеси дурыс\.?)?[^\S\n]*(?P<role>(?:председательствующ\w+|торагалык етуши|алка судьялары|судьялары?|судьи|судья|баяндамашы)"
    r"(?:[ ,-]+(?:судья|судьи))?)[^\S\n]*[:-]?", re.MULTILINE
)
_SIGNED_INLINE = re.compile(r"(?:копия верна\.?|коширмеси дурыс\.?|[.)])\s+(?P<role>судья)[:\s]")
_GAP = re.compile(r"[\s_./-]*(?:\((?:подпись|қолы|колы|подписи)\)|подпись|қолы|/[^/\n]{0,30}/|м\.\s?[иоп]\.|э[цлс]п|эцқ)?[\s_./-]*", re.IGNORECASE)
_NEXT = re.compile(r"\s*(?:,|;|және|и|мен|\n)\s*")
_HEAD_JUDGE = re.compile(
    r"(?<!\w)(?P<role>(?:под )?председательств\w+(?: -)?(?: судь\w+)?(?: -)?|торагалык етуши\w*(?: -)?(?: судья\w*)?|алка судьялары(?: -)?|судьялары?|"
    r"докладчик\w*(?: -)?(?: судь\w+)?|баяндамашы|судь[яией]\w{0,3}|судей|сот судьясы|судьясы)[\s:,-]{1,6}"
)
_LOWER_COURT = re.compile(r"(?:\(|сатыдагы сот|первой инстанции)[^)\n]*$")
_LIST = re.compile(r"\s*(?:,|и|және|мен)\s+(?:баяндамашы |докладчика )?")
_NAMES_A_PLACE = re.compile(r"(?:города|городе|г\.|имени|им\.|республики)\s*$", re.IGNORECASE)
_REGION = re.compile(r"(?:Абай|Жетісу|Жетысу|Ұлытау|Улытау)(?!\w)")
_NAMED_AS_PLACE = re.compile(r"\s+(?:ауданы|қаласы|облыс|аудандық|қалалық|област|район|городск|гарнизон|прокуратур|суд)")
_CAPITAL = re.compile(r"(?<![\w.-])(?=[^\W\d_a-zа-яәғқңөұүһі])")
_GENITIVE = re.compile(r"(?:судьи|судей|председательствующего|председательством|обвинител(?:я|ей)|прокуро(?:ра|ров)|секретаря|помощника)")
_PREPOSITIONAL = re.compile(r"(?:секретар(?:е|ем|ях|ями)|судьей|прокурором)")
_SECRETARY = re.compile(r"(?<!\w)(?P<role>(?:при )?(?:помощник\w+ судьи|секр(?:етар\w*|\.)|хатшы\w*)(?: судебного заседания)?)[\s:/-]{1,5}(?:хатшы\w*[\s:/-]*)?")
_PROSECUTOR = re.compile(r"(?<!\w)(?P<role>(?:гос)?прокурор\w*|гос\w* ?обвинител\w+|государственн\w+ обвинител\w+|(?:мемлекеттик )?айыптаушы\w*)(?! прокуро)(?P<after>[^,;(\n]{0,110})")
_PLURAL = re.compile(r"(?:ов|ей|лар\w*|лер\w*)$")


def judges(reading: Reading, head: int, operative: int, several: bool) -> tuple[str, ...]:
    """Judges of the act, the presiding one first. `several`: a higher court, where brackets hold the lower court's judge."""
    signed = list(_signed(reading, operative))
    named = list(_in_head(reading, head, several))
    if not signed:
        return _unique([written(name, case) for name, case in named][: None if several else 1])
    if not several:
        signed = signed[:1]
        return (_fuller(signed[0], named),)
    merged = [_fuller(name, named) for name in signed]
    rest = [written(name, case) for name, case in named if not any(_same(name.surname, each) for each in merged)]
    return _unique(merged + (rest if len(merged) < len(named) else []))


def _signed(reading: Reading, operative: int) -> Iterator[Name]:
    begin = max(operative, len(reading.text) - SIGNATURE)
    for pattern in (_SIGNED, _SIGNED_INLINE):
        found = list(_names_after(reading, pattern.finditer(reading.lines, begin)))
        if found:
            yield from found
            return


def _names_after(reading: Reading, matches: Iterator[re.Match[str]]) -> Iterator[Name]:
    for match in matches:
        at = match.end("role")
        plural = match["role"].startswith(("судьи", "судьялар", "алка"))
        while gap := _GAP.match(reading.plain, at):
            name = read_name(reading.plain, gap.end(), len(reading.plain))
            if name is None or not (name.initials or _alone(reading.plain, name, at == match.end("role"))):
                break
            yield name
            following = _NEXT.match(reading.plain, name.stop)
            if not plural or not following:
                break
            at = following.end()


def _alone(text: str, name: Name, first: bool) -> bool:
    """Whether a surname without initials ends its line right after the word for the judge."""
    return first and not text[name.stop : (text + "\n").find("\n", name.stop)].strip()


def _in_head(reading: Reading, head: int, several: bool) -> Iterator[tuple[Name, str]]:
    """Names of judges in the head with the case in which they stand."""
    for match in _HEAD_JUDGE.finditer(reading.bare, 0, head):
        if several and _LOWER_COURT.search(reading.bare, max(0, match.start() - 80), match.start()):
            continue
        case = _case(match["role"])
        at = match.end()
        name = read_name(reading.flow, at, head, lone=False)
        if name is None or _NAMED_AS_PLACE.match(reading.flow, name.stop):
            name = _after_court(reading, at, head) or (_direct(reading.flow, at, head) if case != "genitive" else None)
        while name:
            yield name, case
            following = _LIST.match(reading.flow, name.stop)
            name = read_name(reading.flow, following.end(), head, lone=False) if following and several else None


def _after_court(reading: Reading, at: int, head: int) -> Name | None:
    """«Судья СМЭС Карагандинской области Хван Е.Н.»: the last name before the comma."""
    stop = reading.flow.find(",", at, min(head, at + 200))
    names = list(_names_within(reading.flow, at, stop)) if stop > 0 else []
    return names[-1] if names else None


def secretary(reading: Reading, head: int) -> str:
    """The secretary of the hearing; "" when none is named."""
    for match in _SECRETARY.finditer(reading.bare, 0, head):
        if name := read_name(reading.flow, match.end(), head):
            return written(name, _case(match["role"]))
    return ""


def prosecutors(reading: Reading, head: int) -> tuple[str, ...]:
    """Prosecutors who took part."""
    found: list[str] = []
    for match in _PROSECUTOR.finditer(reading.bare, 0, head):
        case, plural = _case(match["role"]), _PLURAL.search(match["role"])
        direct = _direct(reading.flow, match.end("role") + len(re.match(r"[\s:–-]*", match["after"])[0]), head)  # type: ignore[index]
        names = list(_names_within(reading.flow, match.start("after"), match.end("after")))
        chosen = names if plural else [direct] if direct else names[-1:]
        found += [written(name, case) for name in chosen]
        at = chosen[-1].stop if chosen else 0
        while plural and at and (name := _listed(reading.flow, at, head)):
            found.append(written(name, case))
            at = name.stop
    return _unique(found)


def _direct(text: str, at: int, stop: int) -> Name | None:
    """The name that stands right after the role, unless it is a district's."""
    name = read_name(text, at, stop)
    return None if name is None or _NAMED_AS_PLACE.match(text, name.stop) else name


def _listed(text: str, at: int, stop: int) -> Name | None:
    following = _NEXT.match(text, at, stop)
    return read_name(text, following.end(), stop, lone=False) if following else None


def _names_within(text: str, start: int, stop: int) -> Iterator[Name]:
    """Names with initials or of several words between two places; the name of a place is none."""
    at = start
    for word in _CAPITAL.finditer(text, start, stop):
        if word.start() < at or _NAMES_A_PLACE.search(text, max(0, word.start() - 12), word.start()):
            continue
        if _REGION.match(text, word.start()) and text.startswith("области ", word.start() - 8):
            continue
        if name := read_name(text, word.start(), stop, lone=word.start() - start <= 3):
            yield name
            at = name.stop


def _case(role: str) -> str:
    """The case in which a name stands after the word for its role."""
    if _PREPOSITIONAL.search(role):
        return "prepositional"
    if _GENITIVE.search(role):
        return "genitive"
    return "kazakh" if re.search(r"судьясы|судьялар|хатшы|торагалык|айыптаушы|алка", role) else "nominative"


def _fuller(name: Name, named: list[tuple[Name, str]]) -> str:
    """The signed name with the initials of the head, where the signature has fewer or puts the given name first."""
    for other, _ in named:
        if name.given and _same(other.surname, name.given) and not _same(other.surname, name.surname):
            return written(Name(name.given, other.initials or name.surname[0] + ".", name.start, name.stop))
        if _same(other.surname, name.surname) and len(other.initials) > len(name.initials):
            return written(Name(name.surname, other.initials, name.start, name.stop))
    return written(name)


def _same(one: str, other: str) -> bool:
    """Whether two forms of a surname are of one person: they begin alike."""
    length = max(3, min(len(one), len(other.split()[0])) - 3)
    return bare(one)[:length] == bare(other)[:length]


def _unique(names: list[str]) -> tuple[str, ...]:
    """Without repetitions of one surname, the fullest first."""
    kept: list[str] = []
    for name in names:
        if not any(_same(name, other) and name.split()[-1][:1] == other.split()[-1][:1] for other in kept):
            kept.append(name)
    return tuple(kept)
