"""Days of birth and death, telephones and IIN that an act spells in words: «сексен бесінші жылғы үшінші мамырда», «восемь семьсот один …»."""
from collections.abc import Iterator, Sequence
from re import IGNORECASE, compile

from anonymizer.particulars.said_digits import RUN, Said, said
from anonymizer.text.cues import begun, beside, opening
from models.mention import Category, Mention

_UNITS = "бір|екі|үш|төрт|бес|алты|жеті|сегіз|тоғыз"
_TENS = "он|жиырма|отыз|қырық|елу|алпыс|жетпіс|сексен|тоқсан"
_NTH = (
    "(?:бірінші|екінші|үшінші|төртінші|бесінші|алтыншы|жетінші|сегізінші|тоғызыншы|оныншы|жиырмасыншы|отызыншы|қырқыншы|елуінші|алпысыншы|"
    "жетпісінші|сексенінші|тоқсаныншы|жүзінші|мыңыншы)"
)
_MONTH = "(?:қаңтар|ақпан|наурыз|сәуір|мамыр|маусым|шілде|тамыз|қыркүйе[кг]|қазан|қараша|желтоқсан)"
_SAID = rf"(?:(?:{_UNITS}|{_TENS}|жүз|мың)\s){{1,6}}{_NTH}"
_YEAR = rf"(?:{_SAID}|\d{{4}})\s?(?:жыл\w{{0,4}}|ж\.)"
_DAY = rf"(?:(?:(?:он|жиырма|отыз)\s)?{_NTH}|\d{{1,2}})"
_OF_MONTH = rf"{_MONTH}(?:[дтн][ыі][ңн]|[ыі]н[ыі]ң|\sайын[ыі]ң)\s(?:{_DAY}|(?:(?:он|жиырма|отыз)\s)?(?:{_UNITS}|{_TENS})\w{{1,6}}|\d{{1,2}}-?\w{{1,6}})(?:\sжұлдызы\w{{0,3}})?"
_DATE = rf"\d{{4}}\sжыл\w{{0,4}}\s(?:көктем|жаз|күз|қыс)[ыі]нд[ае]|(?:{_YEAR},?\s)?(?:{_DAY}\s{_MONTH}\w{{0,5}}|{_OF_MONTH})(?:\s(?:{_SAID}|\d{{4}})(?=\s(?:жыл|ж\.)))?"
_BETWEEN = r"(?:\s(?:күні|жылы)|,?\s[А-ЯӘІҢҒҮҰҚӨҺ«№][^.;:()\n]{2,90}?)?\s"
_BORN = compile(rf"(?<!\w)((?i:{_DATE})){_BETWEEN}(?i:т[ұу]ған|туылған|дүниеге\s+кел|жарық\s+дүние|өмірге\s+кел)|(?<=туған күні)\s?[:–—-]?\s((?i:{_DATE}))")
_DIED = compile(rf"(?<!\w)((?i:{_DATE})){_BETWEEN}(?i:қайтыс|қаза\s|дүние\s?сал|дүниеден|өмірден|көз\s+жұм|өлген)")
_BORN_WORDS, _DIED_WORDS = opening("туған|туған|туылған|дүниеге|жарық|өмірге"), opening("қайтыс|қаза$|дүние|өмірден|көз$|өлген")

_RU = (
    "ноль|нуль|один|одна|два|две|три|четыре|пять|шесть|семь|восемь|девять|десять|(?:один|две|три|четыр|пят|шест|сем|восем|девят)надцать|двадцать|тридцать|"
    "сорок|пятьдесят|шестьдесят|семьдесят|восемьдесят|девяносто|сто|двести|триста|четыреста|пятьсот|шестьсот|семьсот|восемьсот|девятьсот"
)
_NEXT = r"[ ,–-]{1,3}"
_TELEPHONE = compile(r"[78][3-7]\d{9}|7(?:0\d|47|5[01]|6[0-4]|7[1-8])\d{7}|87[0-7]\d{6,9}|8700\d{6,8}")
_COUNTED = compile(r"\s?(?:тысяч|тенге|теңге|мың|млн|миллион|тг(?!\w)|рубл|процент|пайыз)")
_RU_TENS = "двадцать|тридцать|сорок|пятьдесят|шестьдесят|семьдесят|восемьдесят|девяносто"
_RU_YEAR = compile(
    rf"(?<!\w)((?:(?:тысяча\sдевятьсот|две\sтысячи)\s)?(?:(?:{_RU_TENS})\s)?(?:перв|втор|четв[её]рт|пят|шест|седьм|восьм|девят|десят|[а-яё]{{3,7}}надцат|двадцат|тридцат|сороков|пятидесят|шестидесят|семидесят|восьмидесят|девяност|трет)(?:ого|ьего))(?=\sгода\sрожд)",
    IGNORECASE,
)
_RU_YEARS = opening(f"тысяча$|две$|{_RU_TENS}|перв|втор|четв|пят|шест|седьм|восьм|девят|десят|трет|[а-я]+надцат|сорок|девян")
_SAID_IIN = compile(rf"(?<!\w)(?i:ИИН|ЖСН(?:-і)?)\s?[:–—-]?\s((?:(?:{_RU}|{_UNITS}|{_TENS}|нөл|жүз)(?:{_NEXT}|(?!\w))){{4,16}}(?<!\s))", IGNORECASE)
_IIN_WORDS = opening("иин$|жсн")
_PHONES = opening("ноль|нуль|нөл|нул[яе]|плюс$|сто$|двести$|трис|четырес|[а-яё]{4,6}сот$|семь|сем[её]р|восемь$|сегіз|жеті|жүз|двадцат|тридцат|сорок|[а-яё]+надцат|пятьд|шестьд|восемьд|девян|жиырма|отыз|қырық|елу|алпыс|сексен|тоқсан")


def birth_date_in_words(text: str) -> Iterator[Mention]:
    """A Kazakh day of birth of which the day or the year is in words.

    >>> text = "сексен бесінші жылғы үшінші мамырда туған, мамырдың үшінші жұлдызында 1985 жылы туған"
    >>> [text[m.start:m.stop] for m in birth_date_in_words(text)]
    ['сексен бесінші жылғы үшінші мамырда', 'мамырдың үшінші жұлдызында 1985']
    """
    for match in beside(_BORN_WORDS, _BORN, text, before=260, after=120):
        yield Mention(*match.span(match.lastindex or 1), Category.BIRTH_DATE, "birth_date_in_words")

def birth_year_in_words(text: str) -> Iterator[Mention]:
    """A Russian year of birth in words, of which the day and the month are not told: «восемьдесят пятого года рождения»."""
    for match in begun(_RU_YEARS, _RU_YEAR, text):
        yield Mention(*match.span(1), Category.BIRTH_DATE, "birth_year_in_words")


def iin_in_words(text: str) -> Iterator[Mention]:
    """An IIN in words, as a recording of a hearing gives it.

    >>> text = "ИИН: восемьдесят пять ноль четыре двенадцать тридцать пять ноль один двадцать один, адрес"
    >>> [text[m.start:m.stop] for m in iin_in_words(text)]
    ['восемьдесят пять ноль четыре двенадцать тридцать пять ноль один двадцать один']
    """
    for match in begun(_IIN_WORDS, _SAID_IIN, text):
        yield Mention(match.start(1), match.start(1) + len(match[1].rstrip(" ,–-")), Category.IIN, "iin_in_words")


def death_date_in_words(text: str) -> Iterator[Mention]:
    """A Kazakh day of death of which the day or the year is in words."""
    for match in beside(_DIED_WORDS, _DIED, text, before=260, after=20):
        yield Mention(*match.span(1), Category.DEATH_DATE, "death_date_in_words")


def phone_in_words(text: str) -> Iterator[Mention]:
    """A telephone that is dictated, in words or partly in figures, from the 8 or the 7 of the country or from the code on.

    >>> text = "позвонил на восемь семьсот один двести двадцать четыре сорок семь восемнадцать, и на семь ноль пять – 440 – 20 – 61"
    >>> [text[m.start:m.stop] for m in phone_in_words(text)]
    ['восемь семьсот один двести двадцать четыре сорок семь восемнадцать', 'семь ноль пять – 440 – 20 – 61']
    """
    for run in beside(_PHONES, RUN, text, before=40):
        parts = said(run)
        if (found := _telephone(parts)) and not _COUNTED.match(text, found[-1].stop):
            yield Mention(found[0].start, found[-1].stop, Category.PHONE, "phone_in_words")


def _telephone(parts: Sequence[Said]) -> Sequence[Said]:
    """Those of the parts that together have the digits of a telephone, some of them in words."""
    for first in range(min(len(parts), _STRAY)):
        for last in range(len(parts), first + 2, -1):
            some = parts[first:last]
            if any(part.in_words for part in some) and _TELEPHONE.fullmatch("".join(part.digits for part in some)):
                return some
    return ()


_STRAY = 4  # numbers that may stand before a telephone: «в 10, восемь семьсот …»
