"""A text as the rules read it: one kind of space, dash and quotation mark, lines that were wrapped joined, stray Latin letters
of a scan made Cyrillic. Every character of it knows its place in the text as it was written."""
from dataclasses import dataclass
from re import IGNORECASE, Match, compile

from anonymizer.text.kazakh_words import kazakh_letters

_PAIRS = compile(r"[\"“„”]([^\"“„”«»\n]{1,80})[\"”“]")
_DASH = compile(r"[‐‑−–](?<=\w.)(?=\w)")
_MIXED = compile(r"(?<![\w@./])(?=[A-Za-z]{0,30}[А-Яа-яЁёәіңғүұқөһӘІҢҒҮҰҚӨҺ])(?=[А-Яа-яЁёәіңғүұқөһӘІҢҒҮҰҚӨҺ]{0,30}[A-Za-z])[^\W\d_]{2,40}(?![\w@])")
_SCRIPTS_MEET = compile(r"[A-Za-z](?:(?<=[^\W\d_A-Za-z].)|(?=[^\W\d_A-Za-z]))")
_CYRILLIC = str.maketrans("aehiocpxyABEIKMHOPCTX", "аеһіосрхуАВЕІКМНОРСТХ")
_SPACES = str.maketrans("\u00a0\u2009\u202f\t", "    ")
_EXTRA = compile(r" (?<=\S )( )(?=\S)|-(?<=[a-zа-яёәіңғүұқөһß]-)\n {0,8}(?=[a-zа-яёәіңғүұқөһ])")  # a second space; a word's hyphen at the end of a line
_BREAK = compile(r"\n(?<=[^\n:;-]\n)(?=[^\n])")
_WRAPPED = 45  # characters: a line at least so long goes on in the next one
_FIELD = (
    r"(?:мест[оа]|жұмыс|тел|моб|байланыс|иин|жсн|бин|бсн|жеке|туған|дата|уд|e-?mail|электрон|работа|должност|образован|жүргізуші|тұрғылықты|мекен|адрес|гражданств|семейн|білім|отбасы|паспорт|азаматтығы|иик|представител|документ|личность|национальн|ұлты|ранее)"
)
_NEW_ITEM = compile(rf"[ ]*(?:[-–—•*|\[]|\d{{1,3}}[.)]\s|{_FIELD}[\w /-]{{0,30}}(?:\([^()\n]{{1,20}}\)\s?)?(?::|\s?\.{{4}}))", IGNORECASE)
_NEW_SENTENCE = compile(r"[ ]*[«\"А-ЯЁӘІҢҒҮҰҚӨҺA-Z]")


@dataclass(frozen=True, slots=True)
class Evened:
    """The text as it is read; `cut` are the places of the written text that were left out of it, in order."""

    text: str
    cut: tuple[int, ...]

    def place(self, at: int) -> int:
        """Where the character `at` of the read text stands in the written one."""
        low, high = 0, len(self.cut)
        while low < high:  # the number of places left out before it
            middle = (low + high) // 2
            if self.cut[middle] - middle <= at:
                low = middle + 1
            else:
                high = middle
        return at + low


def evened(text: str) -> Evened:
    """`text` as the rules read it; linear in its length.

    >>> read = evened('г.\\u00a0Семей,  улица "Мира"')
    >>> read.text, read.place(read.text.index("улица"))
    ('г. Семей, улица «Мира»', 11)
    """
    read = _PAIRS.sub(r"«\1»", text.translate(_SPACES))
    read = _DASH.sub("-", read)
    read = _MIXED.sub(_to_cyrillic, read) if _SCRIPTS_MEET.search(read) else read
    read = _BREAK.sub(_joined, read)
    read = kazakh_letters(read)
    cut = tuple(place for m in _EXTRA.finditer(read) for place in range(*m.span(m.lastindex or 0)))
    pieces, at = [], 0
    for place in cut:
        pieces.append(read[at:place])
        at = place + 1
    return Evened("".join([*pieces, read[at:]]), cut)


def _to_cyrillic(match: Match[str]) -> str:
    return match[0].translate(_CYRILLIC)


def _joined(match: Match[str]) -> str:
    """A space for the end of a long line that goes on; sentences, cells and lists keep their lines."""
    text, at = match.string, match.start()
    line = text[max(0, at - _WRAPPED) : at]
    goes_on = len(line) == _WRAPPED and "\n" not in line and "|" not in line and "=" not in line and not _NEW_ITEM.match(text, match.end())
    if line.endswith(".") and _NEW_SENTENCE.match(text, match.end()):
        return "\n"
    return " " if goes_on else "\n"
