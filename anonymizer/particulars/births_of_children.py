"""Days of birth told of children one after another, or by the age that somebody reached: «Некеден 2015 жылғы 3 сәуірде ұлы Әлихан, … туған»."""
from collections.abc import Iterator
from re import IGNORECASE, compile

from anonymizer.text.cues import near
from models.mention import Category, Mention

_CAPITAL = "[А-ЯЁӘІҢҒҮҰҚӨҺ]"
_KK = r"(?:қаңтар|ақпан|наурыз|сәуір|мамыр|маусым|шілде|тамыз|қыркүйе[кг]|қазан|қараша|желтоқсан)"
_RU = r"(?:января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря)"
_DATE = (
    rf"(?:(?:19|20)\d\d\s?(?:жыл\w{{0,4}}|ж\.)\s\d{{1,2}}(?:-?[шн]?[ыі])?\s{_KK}\w{{0,5}}|\d{{1,2}}\s{_KK}\s(?:19|20)\d\d|\d\d?[./-]\d\d[./-](?:19|20)?\d\d|"
    rf"\d{{1,2}}\s{_RU}\s(?:19|20)\d\d|(?:19|20)\d\d\s(?=жылы\s))"
)
_KK_KIN = r"(?:ұл|қыз|бала|тұңғыш|кенже|егіз|немере|перзент)(?:дар|дер|лар|лер)?(?:[ыі]|с[ыі]|(?:[ыі])?м[ыі]з|[ыі]м)?"
_RU_KIN = r"(?:сын\w{0,3}|доч\w{1,4}|реб[её]н\w{1,3}|внук\w?|внучк\w|двойн\w{1,3}|близнец\w{0,3})"
_NAME = rf"{_CAPITAL}[\w’'-]{{1,25}}(?:\s{_CAPITAL}[\w’'-]{{1,25}}){{0,2}}"
_BORN = r"(?:туған|туылған|дүниеге|өмірге\s(?:кел|әкел)|туыл|босан)"
_KK_CHILD = compile(rf"(?<![\w./-])(?P<date>{_DATE})(?:\s(?:ж\.|жылы|күні))?\s(?:{_KK_KIN}\s)(?={_NAME}(?:[^.;\n]|(?<=[ж\d])\.){{0,140}}?(?<!\w){_BORN})")
_RU_CHILD = compile(
    rf"(?<!\w)(?:{_RU_KIN})\s{_NAME},?\s(?P<date>{_DATE})(?=(?:\sгода|\sг\.)?(?:,|\sи)\s(?:{_RU_KIN}\s)?{_NAME},?\s{_DATE}(?:\s|\.|,|$))|"
    rf"(?<=[,и]\s)(?P<other>{_DATE})\s(?:года|г\.)\s[–—-]\s(?:{_RU_KIN})\s{_CAPITAL}"
)
_REACHED = compile(
    rf"(?<![\w./-])(?P<date>{_DATE})(?:\s?(?:года|г\.|жылы|ж\.|күні))?\s(?:{_CAPITAL}\w+\s)?(?:исполни(?:тся|лось|вшееся)\s\d|достиг\w{{0,3}}\s(?:совершеннолет|\d\d|восемнадцат)|(?:ол\s|он\s)?\d{{1,2}}\s(?:жасқа|жасы?)\s?(?:тол|кел)|кәмелетке\s(?:тол|жет))|"
    rf"(?<!\w)(?:исполни(?:тся|лось)\s\w{{1,15}}\s(?:лет|год)|достиг\w{{0,3}}\sсовершеннолетия)\s[–—-]?\s?(?P<other>{_DATE})",
    IGNORECASE,
)
_WORDS = compile(r"туған|туылған|дүниеге|өмірге|босан")
_KIN_WORDS = compile(r"сын|доч|реб[её]н|внук|внуч|двойн|близнец")
_AGES = compile(r"исполни|достиг|жасқа|жасы|кәмелет")


def births_of_children(text: str) -> Iterator[Mention]:
    """Dates beside a child's name in a row that a word of birth ends, and dates on which somebody came of an age.

    >>> text = "Некеден 2015 жылғы 3 сәуірде ұлы Әлихан, 2019 жылғы 11 желтоқсанда қызы Айзере туған."
    >>> [text[m.start:m.stop] for m in births_of_children(text)]
    ['2015 жылғы 3 сәуірде', '2019 жылғы 11 желтоқсанда']
    """
    for cue, pattern in ((_WORDS, _KK_CHILD), (_KIN_WORDS, _RU_CHILD), (_AGES, _REACHED)):
        for match in near(cue, pattern, text):
            yield Mention(*match.span("date" if match["date"] else "other"), Category.BIRTH_DATE, "births_of_children")
