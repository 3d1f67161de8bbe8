"""What the text says of a person right beside what still stands open: a village where he lives, the number of his paper.

Broad tests like those of `residue.py`: each says only that a person must look.
"""
from collections.abc import Iterator
from re import IGNORECASE, compile

from anonymizer.text.cues import begun, in_small_letters, opening
from models.mention import Category, Mention

_LIVES = compile(
    r"(?<!\w)(?:прожива(?:ет|л|ла|ют|ющ\w{2,3})|жив[её]т|жил|жила|прописан\w?|зарегистрирован\w?|поселил\w{2,3}|переехал\w?|тұрады|тұратын\w*|тұрған\w*|тұрып|тіркелген|көшіп|мекендейді|қоныстан\w*)(?!\w)",
    IGNORECASE,
)
_SETTLEMENT = (
    r"(?<!\w)(?:с\.|сел[оеа]|пос\.|посёлк\w{1,2}|поселк\w{1,2}|аул[еау]?|п\.|д\.|дер\.|деревн\w|станци\w|разъезд\w?)\s?(?-i:([А-ЯЁӘІҢҒҮҰҚӨҺ][а-яёәіңғүұқөһ-]{2,24}))(?!\s?(?:суд|район|облас|с/о))"
)
_SETTLEMENTS = opening(r"(?:[спд]\Z|сел|пос|аул|дер|станци|разъезд)")
_VILLAGE = compile(_SETTLEMENT, IGNORECASE)
_VILLAGE_KK = compile(r"(?<![\w«])([А-ЯЁӘІҢҒҮҰҚӨҺ][а-яёәіңғүұқөһ-]{2,24})\s(?:ауылы|кенті|селосы|поселкесі|бекеті)(?:нда|нде|нан|нен|ның|нің|ндағы|ндегі|на|не)(?!\w)")
_PUBLIC = in_small_letters(r"суд(?!им)|сот(?!т)|прокур|полици|нотари|акимат|әкім|тоо|жшс|мектеп|школ|округ")
_PAPER = (
    r"(?<!\w)(?:паспорт\w{0,3}|төлқұжат\w{0,4}|жеке\sкуәлі\w{1,4}|удостоверени\w\sличности|туу\s\w{0,8}\s?куәлі\w{1,4}|свидетельств\w{1,2}\sо\s(?:рожд|брак|смерт|раст)\w{2,9}|вид\w?\sна\sжительство|ықтиярхат\w*|"
    r"водительск\w{2,3}\sудостоверени\w|жүргізуші\sкуәлі\w{1,4}|военн\w{2,3}\sбилет\w?|әскери\sбилет\w*|зейнетақы\sкуәлі\w{1,4}|пенсионн\w{2,3}\sудостоверени\w|неке\s(?:қию\s)?(?:туралы\s)?куәлі\w{1,4}|диплом\w{0,2}|аттестат\w{0,2})"
    r"(?!\s(?:транспорт|изделия|тс(?!\w)))[^\d\n\[\]«»;.]{0,24}?"
    r"(?:(?:№|No|N)\s?)?((?:(?-i:[A-ZА-ЯІҚӘҒҢӨҰҮ]{1,4})[- ]?(?:\d\d\s)?(?:(?:№|No|N)\s?)?)?(?=(?:[-\s]?[\dОоO]){6})\d[\dОоO]+(?:[- ]?[\dОоO]{2,}){0,5})(?![\d.,]\d|\w|\s?т(?:ен|ең|г))"
)
_PAPERS, _NUMBERED = opening(r"(?:паспорт|төлқұжат|жеке|удостовер|туу|свидетельств|вид|ықтиярхат|водительск|жүргізуші|военн|әскери|зейнетақы|пенсионн|неке|диплом|аттестат)"), compile(_PAPER, IGNORECASE)
_SENTENCE = 160  # characters on each side among which a word for living must stand


def villages(text: str) -> Iterator[Mention]:
    """The name of a village in a sentence that says that somebody lives there; a town may stay."""
    found = [*begun(_SETTLEMENTS, _VILLAGE, text), *_VILLAGE_KK.finditer(text)]
    for match in found:
        before = text[max(0, match.start() - _SENTENCE) : match.start()].rsplit("\n\n", 1)[-1].rsplit(". ", 1)[-1]
        after = text[match.end() : match.end() + _SENTENCE].split("\n\n", 1)[0].split(". ", 1)[0]
        if _LIVES.search(before + " … " + after) and not _PUBLIC.search((before[-60:] + " … " + after[:30]).lower()):
            yield Mention(*match.span(1), Category.ADDRESS, "dwelling", sure=False)


def papers(text: str) -> Iterator[Mention]:
    """A number, however written, right after the name of a paper that only persons have."""
    for match in begun(_PAPERS, _NUMBERED, text):
        yield Mention(*match.span(1), Category.DOC_ID, "paper_like", sure=False)
