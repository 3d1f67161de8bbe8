"""The words of a text as the recognizers of names see them: offsets, shape, and what stands between."""
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache, partial
from re import compile
from typing import Any, NamedTuple

from anonymizer.text.alphabet import KAZAKH, fold
from models.act import Language

# A word may be broken by a hyphen at the end of a line, and may hold hyphens and apostrophes («Әл-Фараби», «Несте-⏎ренко»).
_WORD = compile(r"[^\W\d_]+(?:(?:[-‑\u00ad]\s{0,3}\n\s{0,12}(?=[a-zа-яёәіңғүұқөһ])|[-‑'’\u00ad])[^\W\d_]+)*")
_LONGER_INITIAL = compile(r"[А-ЯЁӘІҢҒҮҰҚӨҺ]-[А-ЯЁӘІҢҒҮҰҚӨҺ]|Дж|Дз")  # «Д-М. Бекмурат», «Дж. Смит»
_KAZAKH_LETTER = compile(f"[{KAZAKH}{KAZAKH.upper()}i](?:(?<!i)|(?<=[а-я]i))")  # scans have a Latin «i» for «і»
_SEAM = compile(r"\n[ \t\r]*\n|(?<=[.!?…»:])[ \t]*\s(?=[«\"“(–—]{0,2}\s?[A-ZА-ЯЁӘІҢҒҮҰҚӨҺ])")  # where the language may change
_BLANK_LINE = compile(r"\n[ \t\r]*\n")
_SMALL_WORD = compile(r"(?<![\w-])[a-zа-яёәіңғүұқөһ]+(?![\w-])")
_RUSSIAN_WORD = compile(r"(?<![\w-])(?:и|в|на|что|не|по|с|о|от|за|для|к|из|его|её|при|но|я|он|у|мне|как)(?![\w.-])")
_KAZAKH_WORD = compile(  # also as scans and keyboards without Kazakh letters have them
    r"(?<![\w-])(?:мен|және|жане|ж[еэ]не|үш[іi]н|уш[иi]н|деп|бойынша|туралы|емес|болып|ед[іиi]|жо[қк]|со[ңн]|кей[іиi]н|осы|б[ұу]л|екен|деген|онын|болған|болган)(?![\w.-])"
)
WRAPPED = 45  # letters from which a line without a full stop goes on in the next one
SHORT = 40  # letters: a sentence with no more says too little of its language
KAZAKH_SHARE = 0.06  # of letters: Kazakh prose has about 0.18, Russian with many Kazakh names under 0.05


class Word(NamedTuple):
    """One word; `key` is its folded form, `capital` and `upper` say how it is written, `initial` whether it stands for a name."""

    start: int
    stop: int
    text: str
    key: str
    capital: bool
    upper: bool
    initial: bool


_WORD_OF = partial(tuple.__new__, Word)  # thrice as fast as to name each of its parts, and a page has thousands


@lru_cache(maxsize=1 << 16)
def _look(text: str) -> tuple[str, str, bool, bool, bool]:
    """What a word has wherever it stands: all of `Word` but its place."""
    upper = text.isupper()
    initial = len(text) < 4 and (len(text) == 1 and upper or bool(_LONGER_INITIAL.fullmatch(text)))
    return text, fold(text), text[0].isupper(), upper and len(text) > 1, initial


@dataclass(frozen=True)
class Page:
    """A text with its words and the language of each sentence; never changed."""

    text: str

    @cached_property
    def words(self) -> tuple[Word, ...]:
        return tuple(map(_WORD_OF, ((*m.span(), *_look(m[0])) for m in _WORD.finditer(self.text))))

    @cached_property
    def starts(self) -> Sequence[int]:
        return [w.start for w in self.words]

    @cached_property
    def names(self) -> dict[tuple[int, int, bool], Any]:
        """What `anonymizer.names.parts.name_of` has read of the names of the page, by their places."""
        return {}

    @cached_property
    def languages(self) -> frozenset[Language]:
        """The languages in which the page has sentences."""
        return frozenset(self._languages[1])

    @cached_property
    def _languages(self) -> tuple[list[int], list[Language]]:
        starts = [0, *(m.end() for m in _SEAM.finditer(self.text))]
        sentences = [self.text[start:stop] for start, stop in zip(starts, [*starts[1:], len(self.text)], strict=True)]
        counted = [_letters(sentence) for sentence in sentences]
        whole = _language(self.text, (sum(count for count, _ in counted), sum(kazakh for _, kazakh in counted)), None)
        return starts, [_language(sentence, letters, whole) for sentence, letters in zip(sentences, counted, strict=True)]

    @cached_property
    def _turns(self) -> tuple[list[int], list[Language]]:
        """Where the language changes, the beginning of the text first, and to which."""
        starts, languages = self._languages
        turns = [n for n, language in enumerate(languages) if n == 0 or language is not languages[n - 1]]
        return [starts[n] for n in turns], [languages[n] for n in turns]

    @cached_property
    def runs(self) -> tuple[tuple[int, int, Language], ...]:
        """The stretches of the text in one language: start, stop, language."""
        starts, languages = self._turns
        return tuple(zip(starts, [*starts[1:], len(self.text)], languages, strict=True))

    def language(self, position: int) -> Language:
        """The language of the sentence that holds `position`; a short one has the act's."""
        starts, languages = self._turns
        return languages[bisect_right(starts, position) - 1] if len(starts) > 1 else languages[0]

    def words_in(self, start: int, stop: int) -> tuple[Word, ...]:
        """The words that begin in `start:stop`."""
        return self.words[bisect_left(self.starts, start) : bisect_left(self.starts, stop)]

    def before(self, start: int, count: int) -> tuple[Word, ...]:
        """Up to `count` words that begin before `start`, nearest last."""
        at = bisect_left(self.starts, start)
        return self.words[max(0, at - count) : at]

    def after(self, stop: int, count: int) -> tuple[Word, ...]:
        """Up to `count` words that begin at `stop` or later."""
        at = bisect_left(self.starts, stop)
        return self.words[at : at + count]

    def opens_sentence(self, start: int) -> bool:
        """Whether a word at `start` is the first of its sentence, so that its capital letter says nothing."""
        before = self.text[max(0, start - 80) : start]
        bare = before.rstrip(" \t\r\n«\"“„(–—-•*>")
        gap = before[len(bare) :]
        if not bare or "\n" in gap and (_BLANK_LINE.search(gap) or len(bare.rsplit("\n", 1)[-1]) < WRAPPED):
            return True
        if bare[-1] in ".!?…":
            return not _abbreviated(bare)
        if bare[-1] in ":,–—" and any(q in before[len(bare) :] for q in "«\"“„"):
            return True
        return bare[-1] in ")]»:;" and "\n" in before[len(bare) :] or bare[-1] == ")" and bare[-2:-1].isalnum() and len(bare) < 4


def _abbreviated(bare: str) -> bool:
    """Whether the dot at the end closes an initial or a usual abbreviation rather than a sentence."""
    last = bare[:-1].split()[-1] if bare[:-1].split() else ""
    tail = last.split(".")[-1].lstrip("(«\"")
    return len(tail) == 1 and tail.isupper() or tail.lower() in ABBREVIATED


ABBREVIATED = frozenset("гр гр-н гр-ка адв св потерп подс зам пом ст мл гл исп см нач инсп л-т с-т с-нт к-н пред нот тов а азам".split())


def _letters(text: str) -> tuple[int, int]:
    """How many letters words in small letters have, and how many of these are Kazakh alone: names keep their spelling in either language."""
    small = _SMALL_WORD.findall(text)
    return sum(map(len, small)), len(_KAZAKH_LETTER.findall(" ".join(small)))


def _language(text: str, letters: tuple[int, int], whole: Language | None) -> Language:
    """By the letters of its words in small letters; of a text without them by all."""
    count, kazakh = letters if letters[0] else (len(text.lower()), len(_KAZAKH_LETTER.findall(text.lower())))
    if whole and count < SHORT:
        return whole
    if whole is Language.KK and not _RUSSIAN_WORD.search(text):  # «судья, хатшы, адвокат қатысуымен» has few letters of its own
        return whole
    if whole is None and kazakh <= count * KAZAKH_SHARE and len(_KAZAKH_WORD.findall(text)) > len(_RUSSIAN_WORD.findall(text)):
        return Language.KK
    return Language.KK if kazakh > count * KAZAKH_SHARE else Language.RU
