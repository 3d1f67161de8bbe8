"""What the case is about, as the head says it: «о взыскании долга», «қарыз сомасын өндіру туралы»."""
import re

from indexer.describe.reading import Reading
from models.mention import Span

# Deverbal nouns by which claims are named; what an act is «о» otherwise (offences, appeals) says nothing of the claim.
_RUSSIAN = re.compile(
    r"(?<!\w)об? (?=(?:[а-я]+ ){0,3}?[а-я]+(?:ании|ении|ении|ятии|тии|ытии|оре|ате|оде|ске|рыве|озврате|аресте|зде|ели|уждении|ловой|еделе|азделе|мене|вольнении|щите|делке|выселении|отмене|продаже|снижении|лишении)(?!\w))"
)
_RUSSIAN_END = re.compile(
    r"\n|,\s*(?=(?:суд[\s,:]|суд$|рассмотр|установил|изучив|при |с участием|судья|поступивш|действующ))|\s(?=по (?:апелляционной|кассационной|частной) жалобе|рассмотре[влн][ш ,]|рассмотрел|установил|с участием)|[;.](?=\s)|,?\s*$|\s-\s|,? (?:а также по|и) встречн|\s(?=[«\"]?\d{1,2}[»\"]? [а-я]+ \d{4})|\sс (?:должник|ответчик)|\s\(судья"
)
_NOT_SUBJECT = re.compile(r"об? (?:административн\w+ правонарушени|допущенн|вынесении судебного|действиях|привлечении|отводе|наложении|возбуждении дела)")
_KAZAKH = re.compile(r"(?<!\w)(?:туралы|жониндеги|жайындагы)(?!\w)")
_KAZAKH_NOT = re.compile(r"(?:бузушылык(?:тар)?|отбасы|зан|багалау|медиация|ган|ген|лар|лер)[»\"\s]*$")
_OF_COURT = re.compile(r"[»\"]|\s+(?:мамандандырылган|ауданаралык|сот(?!ка)|кассациялык|алка)")
_KAZAKH_WORD = re.compile(r"(?:^|\s)([^\s]+) *$")
SHORTEST, LONGEST = 8, 400  # characters of a subject


def subject(reading: Reading, title: int, head: int) -> Span | None:
    """Where the head, from the title on, says what is claimed; None when it does not."""
    return _russian(reading, title, head) or _kazakh(reading, head)


def _russian(reading: Reading, title: int, head: int) -> Span | None:
    for match in _RUSSIAN.finditer(reading.bare, title, head):
        if _NOT_SUBJECT.match(reading.bare, match.start()):
            continue
        end = _RUSSIAN_END.search(reading.bare, match.end(), min(head, match.start() + LONGEST))
        stop = end.start() if end else min(head, match.start() + LONGEST)
        return _trimmed(reading.text, match.start(), stop)
    return None


def _kazakh(reading: Reading, head: int) -> Span | None:
    """Words before «туралы» back to the one with a capital letter, which belongs to a party; on to the last «туралы» of the phrase."""
    found: Span | None = None
    for match in _KAZAKH.finditer(reading.bare, 0, head):
        if _KAZAKH_NOT.search(reading.bare, max(0, match.start() - 20), match.start()) or _OF_COURT.match(reading.bare, match.end()):
            continue
        start = _claim_start(reading, match.start())
        if found and start > found.start:
            break
        if match.start() - start >= SHORTEST:
            found = _trimmed(reading.text, start, match.end())
    return found


def _claim_start(reading: Reading, stop: int) -> int:
    start = stop
    while stop - start < LONGEST and (word := _KAZAKH_WORD.search(reading.flow, max(0, start - 60), start)):
        begins_line = not reading.plain[reading.plain.rfind("\n", 0, word.start(1)) + 1 : word.start(1)].strip()
        if _of_claim(word[1].lower() if begins_line and not word[1].isupper() else word[1]):
            start = word.start(1)
        elif word[1].startswith("(") and _of_claim(word[1][1:]):
            return word.start(1) + 1
        else:
            return start
        if begins_line and word[1][:1].isupper():
            return start
    return start


def _of_claim(word: str) -> bool:
    """Small words and sums belong to the claim; names, quotes, brackets and what ends a phrase do not."""
    return not any(c.isupper() or c in "«»\"():;.№" for c in word) and word.strip(",") not in _STOPPERS


_STOPPERS = frozenset("қатысуымен қатысып қатысқан тәртібімен қарап отырыста отырысында – - жауапкерге талапкер жауапкер негізінде арқылы".split())


def _trimmed(text: str, start: int, stop: int) -> Span | None:
    piece = text[start:stop]
    begin = start + len(piece) - len(piece.lstrip(" ,\n"))
    end = start + len(piece.rstrip(" ,\n–—-"))
    return Span(begin, end) if end - begin >= SHORTEST else None
