"""What the case is about, as the head says it: «о взыскании долга», «қарыз сомасын өндіру туралы»."""
import re

from indexer.describe.reading import Reading
from models.mention import Span

# Deverbal nouns by which claims are named; what an act is «о» otherwise (offences, appeals) says nothing of the claim.
_RUSSIAN = re.compile(
    r"(?<!\w)об? (?=(?:[а-я]+ ){0,3}?[а-я]+(?:ании|ении|ении|ятии|тии|ытии|оре|ате|оде|ске|рыве|озврате|аресте|зде|ели|уждении|ловой|еделе|азделе|мене|вольнении|щите|делке|выселении|отмене|продаже|снижении|лишении)(?!\w))"
)
_RUSSIAN_END = re.compile(
    r"\n|,\s*(?=(?:рассмотр|установил|изучив|при |с участием|судья|поступивш|действующ))|\s(?=по (?:апелляционной|кассационной|частной) жалобе|рассмотр|установил|с участием)|[;.](?=\s)|,?\s*$|\s-\s"
)
_NOT_SUBJECT = re.compile(r"об? (?:административн\w+ правонарушени|допущенн|вынесении судебного|действиях|привлечении)")
_KAZAKH = re.compile(r"(?<!\w)(?:туралы|жониндеги|жайындагы)(?!\w)")
_KAZAKH_NOT = re.compile(r"(?:бузушылык|отбасы|заң|зан|багалау|медиация)[»\" ]*$")
_KAZAKH_WORD = re.compile(r"(?:^|\s)([^\s]+)\s*$")
SHORTEST, LONGEST = 8, 400  # characters of a subject


def subject(reading: Reading, head: int) -> Span | None:
    """Where the head says what is claimed; None when it does not."""
    return _russian(reading, head) or _kazakh(reading, head)


def _russian(reading: Reading, head: int) -> Span | None:
    for match in _RUSSIAN.finditer(reading.bare, 0, head):
        if _NOT_SUBJECT.match(reading.bare, match.start()):
            continue
        end = _RUSSIAN_END.search(reading.bare, match.end(), min(head, match.start() + LONGEST))
        stop = end.start() if end else min(head, match.start() + LONGEST)
        return _trimmed(reading.text, match.start(), stop)
    return None


def _kazakh(reading: Reading, head: int) -> Span | None:
    """Words before «туралы» back to the one with a capital letter, which belongs to a party."""
    for match in _KAZAKH.finditer(reading.bare, 0, head):
        start = match.start()
        if _KAZAKH_NOT.search(reading.bare, max(0, start - 20), start):
            continue
        while (word := _KAZAKH_WORD.search(reading.flow, max(0, start - 60), start)) and _of_claim(word[1]) and match.end() - word.start(1) < LONGEST:
            start = word.start(1)
        if match.start() - start >= SHORTEST:
            return _trimmed(reading.text, start, match.end())
    return None


def _of_claim(word: str) -> bool:
    """Small words and sums belong to the claim; names, quotes, brackets and what ends a phrase do not."""
    return not any(c.isupper() or c in "«»\"():;.№" for c in word) and not word.endswith(("қатысуымен,", "қатысқан")) and word not in ("–", "-", "жауапкерге")


def _trimmed(text: str, start: int, stop: int) -> Span | None:
    piece = text[start:stop]
    begin = start + len(piece) - len(piece.lstrip(" ,\n"))
    end = start + len(piece.rstrip(" ,\n–—-"))
    return Span(begin, end) if end - begin >= SHORTEST else None
