"""Papers whose number stands some way after their name: «удостоверение личности, выданное МВД РК 12.03.2018 за № …», and rarer papers."""
from bisect import bisect_right
from collections.abc import Iterator
from re import IGNORECASE, compile

from anonymizer.text.cues import begun, opening
from anonymizer.text.digits import DIGIT, mostly_digits
from models.mention import Category, Mention

_SERIES = r"(?:(?-i:[A-ZА-ЯӘІҢҒҮҰҚӨҺ]{1,3}|[IVXІХПШУЛl1]{1,5}-[А-ЯӘІҢҒҮҰҚӨҺ]{2}|[А-ЯA-Z]{1,3}-[А-ЯA-Z\d]{1,2}))"
_NUMBER = rf"(?:{_SERIES}\s?[№N]?\s?)?{DIGIT}(?:(?:[ -](?-i:(?![а-я])))?{DIGIT}){{4,12}}(?![\w/]|[-.,]\d)"
_PAPER = (
    r"(?:удостоверени\w{1,3}|паспорт\w{0,4}|төлқұжат\w{0,6}|куәлі[кг]\w{0,6}|свидетельств\w{1,3}|билет\w{0,4}|виз[аыу]|ықтиярхат\w{0,4}|рұқсат\w{0,4}|"
    r"вид\w?\sна\sжительство|разрешени\w{1,3}\sна\s(?:временное|постоянное)\sпроживание|справк\w\s(?:об?\s)?(?:инвалидности|МСЭ)|мүгедектік\sтуралы\sанықтама\w{0,4}|"
    r"(?:медицинск|страхов|студенческ|охотничь)\w{2,3}\s(?:полис\w?|билет\w?|свидетельств\w)|медициналық\sполис\w{0,3}|зач[её]тн\w{2}\sкнижк\w|студенттік\sбилет\w{0,4}|трудов\w+\sкнижк\w|еңбек\sкітапша\w{0,4}|аттестат\w{0,3})"
)
_BETWEEN = r"((?:[^\d\n;.№:]|\d\d\.\d\d\.\d{2,4}(?:\s?[гж]\.)?|\d{4}\s(?:года|г\.|жыл\w{0,3}|ж\.)|(?<=[а-яәіңғүұқөһ]{2})\.(?=\s?[а-яәіңғүұқөһ№N])){0,90}?)"
_LOOSE = compile(rf"(?<!\w){_PAPER}{_BETWEEN}(?:№{{1,2}}|(?<!\w)номер\w{{0,3}}|(?<!\w)нөмір\w{{0,3}}|(?<!\w)N(?=\s))\s?[:–-]?\s?({_NUMBER})", IGNORECASE)
_PAPERS = opening(
    "удостоверени|паспорт|төлқұжат|куәлі|свидетельств|билет|виз|ықтиярхат|рұқсат|вид|разрешени|справк|мүгедектік|медиц|страхов|студен|охотнич|зач|трудов|еңбек|аттестат"
)
_OTHER_MATTER = compile(
    r"прав\w{0,2}\s(?:на\s|собственн|наслед)|құқы|меншік|мұрагерлік|договор|шарт|сот\sіс|дел[оауе](?!\w)|решени|шешім|приказ|бұйрық|лиценз|протокол|хаттама|судебн|адвокат|нотари|ордер|полици|прокур|проживает|тұрады|индивидуальн\w+\sпредпр|"
    r"юридическ|заңды\sтұлға|лист|реестр|тізілім|доверенн|сенімхат|счет|сч[её]т|шот|статьи|школ|лот\w*|проездн|авиа|железнодорож|рейс|банк|газет|карт|телефон|мектеп|войсков|ИИН|ЖСН|в\sсуд\w*|заявлени",
    IGNORECASE,
)


def paper_further_on(text: str) -> Iterator[Mention]:
    """The number after «№», when the name of a paper goes before it in the same clause and nothing else that is numbered does.

    >>> text = "удостоверение личности, выданное МВД РК 12.03.2018 за № 041234567"
    >>> [text[m.start : m.stop] for m in paper_further_on(text)]
    ['041234567']
    """
    yield from _with_series(text)
    for match in begun(_PAPERS, _LOOSE, text):
        before = text[max(0, match.start() - 24) : match.start(2)].rsplit("\n", 1)[-1]
        if not _OTHER_MATTER.search(before) and mostly_digits(match[2]):
            yield Mention(*match.span(2), Category.DOC_ID, "paper_further_on")


_CIVIL = compile(  # papers whose numbers have a series, as often as not far from the word, and one after another
    r"(?:свид(?:етельств\w{1,3}|\.)?|св-в[оа])\s(?:об?\s)?(?:рожд|брак|заключ|смерт|расторж|перемен|усынов|установл)\w*|паспорт\w{0,4}|удостоверени\w{1,3}\sличности|(?:туу|неке\w{0,4}|қайтыс\sболу\w*|өлім\w*|ажырасу\w*)\s(?:[қб]\w{2,6}\s)?(?:туралы\s)?куәлі\w*|"
    r"төлқұжат\w*|жеке\s(?:басын\w+\s)?куәлі\w*",
    IGNORECASE,
)
_CIVILS = opening("свид|св$|паспорт|удостоверени|туу|неке|қайтыс|өлім|ажырасу|төлқұжат|жеке")
_SERIAL = compile(  # «13 № 0472915», «6 ХЖ 114402», «ТҮ № 0551204», «05-112-1029»
    r"(?<![\w.,/№-])(?<!\d[ ])(?:\d{1,2}\s?№\s?\d{6,8}|\d{1,2}\s[А-ЯІӘҰҚҒҮӨҢҺ]{2}\s?(?:№\s?)?\d{6,7}|(?!ИИН|ЖСН|БИН|БСН|РК|ҚР)[А-ЯІӘҰҚҒҮӨҢҺ]{2}(?:-\d\d)?\s?(?:№\s?)?\d{6,7}|[A-Z]{1,2}\s?\d{7,8}|\d\d-\d{3}-\d{4,7})(?![\w/]|[-.,]\d|\s?(?:тенге|теңге))"
)
_FAR = 240  # characters after the word for a paper within which a number with a series is one of such papers


def _with_series(text: str) -> Iterator[Mention]:
    """Numbers with a series, by their form, after a word for a paper of civil status and before any for another matter."""
    papers = [paper.end() for paper in begun(_CIVILS, _CIVIL, text)]
    for match in _SERIAL.finditer(text) if papers else ():
        told = papers[at - 1] if (at := bisect_right(papers, match.start())) else -_FAR
        if match.start() - told < _FAR and not _ANOTHER_MATTER.search(text, told, match.start()) and "\n\n" not in text[told : match.start()]:
            yield Mention(*match.span(), Category.DOC_ID, "paper_further_on")


_ANOTHER_MATTER = compile(
    r"(?<!\w)(?:договор|шарт|сот\sіс|іс(?:тің|і)?(?!\w)|дел[оауе](?!\w)|решени|шешім|приказ|бұйры|лиценз|протокол|хаттам|ордер|лист|парағ|реестр|тізілім|доверенн|сенімхат|сч[её]т|шот|квитанц|түбіртек|полис|чек|прав\w{0,2}\s(?:на\s|собств)|меншік|постановлен|қаулы|заключени[ею](?!\sбрак)|қорытынды|ЕРДР|КУИ|сертификат|БИН|БСН|кадастр)",
    IGNORECASE,
)

_RARE = compile(  # what no word precedes is asked once, not by each form
    r"(?<!\w)(?:(?:СНИЛС)[\s:№–-]{0,4}(\d{3}-?\d{3}-?\d{3}[ -]?\d\d)(?!\d)|"  # of Russia
    r"(?:ПИНФЛ|ЖШШИР|ПИН|ИНН\sфизического\sлица)[\s:№–-]{0,4}(\d{12,14})(?!\d)|"  # of Uzbekistan, Kyrgyzstan
    r"(?i:куәлі\w{1,4}|св-в[оа]|свидетельств\w)\s((?!ИП|АО|ЖК|ИН|ҚР|РК)[А-ЯӘҚҰ]{2}(?:-?\d\d\s№?\s?\d{6}|\s?№?\s?\d{6,7}))(?!\d)|"
    r"(?:ПТС|ПСМ)[\s:№–-]{0,4}(\d\d\s?[А-ЯA-Z]{2}\s?№?\s?\d{6})(?!\d)|"
    r"(?:СИК|ӘЖК)(?:\s\([^()\n]{1,40}\))?(?:\s[а-яёәіңғүұқөһ\d-]{2,12}){0,3}?[\s:№–-]{1,4}((?=[A-ZА-Я]{0,3}\d)[A-ZА-Я\d]{12,16})(?!\w)|"  # social code
    r"(?:КҚТК|КТК|КҚТ\sкуәлігі)[\s:№–-]{0,4}((?:[А-ЯA-Z]{2}\s?)?\d{6,9})(?!\d)|"
    r"(?i:права|прав|құқығы?)\s(?:категории\s\W?[A-ZА-Я, ]{1,8}\W?\s)?(?:№\s?)?([A-ZА-Я]{2}\s?№?\s?\d{6})(?!\d)|"
    r"(?i:паспорт\w{0,4}|төлқұжат\w{0,4}|ID-карт\w{0,6})\s(?:[А-ЯҚ]{2,4}\s)?((?:ID|AN|AC|AA|AB)\s?№?\s?\d{7})(?!\d)|"
    r"(?i:паспорт\w{0,2})(?:\s[а-яёА-ЯЁ]{2,14}\.?){0,3}:?\s(?i:сери[ияей]{1,2})\s?:?\s?(\d{2}\s?\d{2}\s?,?\s(?i:номер|№)\s?\d{6})(?!\d)|"
    r"(?i:паспорт\w{0,2}|төлқұжат\w{0,3}|свидетельств\w|удостоверени\w|куәлі\w{1,4})(?:\s[а-яёА-ЯЁ]{1,14}){0,4}\s?:?\s(?i:серия|серии|сериясы)\s?:?\s?([A-ZА-ЯӘ]{1,3}|[IVX]{1,4}-[А-ЯӘ]{2})\s?,\s?(?i:номер|№|нөмірі)\s?(\d{6,8})(?!\d)|"
    r"(?i:военный\sбилет|әскери\sбилет\w{0,2})\s(?:серии\s)?([А-ЯA-Z]{2}-\d\s?№?\s?\d{6,7})(?!\d)|(?i:диплом\w{0,2})(?:\s[а-я]{1,14}){0,5}\s([А-ЯA-Z]{1,3}-[А-ЯA-Z]\s?№?\s?\d{5,8})(?!\d))"
)


_RARE_PAPERS = opening("снилс|пинфл|жшшир|пин$|инн|сик$|әжк$|куәлі|св|птс|псм|кқт|ктк$|прав|құқығ|паспорт|төлқұжат|id|удостоверени|военн|әскери|диплом")


def rare_paper(text: str) -> Iterator[Mention]:
    """Numbers in the forms of rarer papers: insurance, tax and vehicle papers of other states, a series and a number apart.

    >>> text = "паспорт серия AC, номер 2123456; СНИЛС 123-456-789 01"
    >>> [text[m.start : m.stop] for m in rare_paper(text)]
    ['AC', '2123456', '123-456-789 01']
    """
    for match in begun(_RARE_PAPERS, _RARE, text):
        for group, found in enumerate(match.groups(), 1):
            if found:
                yield Mention(*match.span(group), Category.DOC_ID, "rare_paper")
