"""Mobile telephones written without the 8 of the country: «7013382690», «705 616 20 03», «(747) 215-83-83»."""
from collections.abc import Iterator
from re import compile

from anonymizer.text.cues import in_small_letters
from anonymizer.text.digits import DIGIT, after, before, digits_of, mostly_digits
from models.mention import Category, Mention

_MOBILE = compile(
    rf"[(7](?<![\w+.,/№-].)(?<!\d[ \u00a0].)(?<![№*•] .)(?:(?<=\()7[0-7О]{DIGIT}\)|(?<=7)[0-7О]{DIGIT})"
    rf"[ \u00a0./-]?(?:{DIGIT}{{3}}(?P<a>[ \u00a0.-]?){DIGIT}\d(?P=a){DIGIT}{{2}}|{DIGIT}{{3}}[ \u00a0.-]{DIGIT}{{4}}|{DIGIT}{{2}}[ .-]{DIGIT}{{2}}[ .-]{DIGIT}{{3}}|{DIGIT}{{7}})"
    r"(?:(?!\w)|(?=доб|вн|ішкі))(?![.,-]\d|[ \u00a0]\d)"
)
_CODE = compile(r"7(?:0\d|47|5[01]|6[0-4]|7[15678])")  # of the operators of Kazakhstan
_NUMBERED = in_small_letters(  # what else has a number of ten digits; the last word before it says
    r"(?:инн|бин|бсн|код|кбк|№|n|договор|шарт|заявк|өтін|квитанц|түбіртек|чек|заказ|тапсырыс|трек|счет|счёт|шот|транзакц|операц|накладн|артикул|полис|дел[оауе]|іс|ердр|сдтб|реестр|тізілім|талон|билет|референс|идентификатор|протокол|хаттама|лот|"
    r"сериялық|серийн\w+|заводск\w+|imei|id|кадастр\w*|огрн|окпо|лиценз|накладной|жүкқұжат|сумм|сома|посылк|сәлемдеме|участк|абонентск\w+)[а-яәіңғүұқөһё]{0,6}(?:[ ](?:номер|нөмір|№|n|заявки|операции|платежа|заказа|учета|учёта)[а-яәіңғүұқөһё]{0,3})?[ :№–-]{0,4}$"
)
_COUNTED = compile(r"[ ]?(?:тенге|теңге|тг(?!\w)|тыс|млн|руб|сом|доллар|шт|кв|га(?!\w)|м(?!\w)|%|г\.|год|жыл|-?(?:ж|г)\.)")


def mobile(text: str) -> Iterator[Mention]:
    """Ten digits that begin with the code of a mobile operator, unless a word before says that they number something else.

    >>> text = "друг, 7013382690; ИНН 7013382690; 705 616 20 03; 705 616 200 тенге"
    >>> [text[m.start:m.stop] for m in mobile(text)]
    ['7013382690', '705 616 20 03']
    """
    for match in _MOBILE.finditer(text):
        digits = digits_of(match[0])
        if not (mostly_digits(match[0]) and _CODE.match(digits)) or digits[3:6] == "000" or digits[6:8] in ("19", "20") and match[0][-5] == " " and match[0][-4:].isdigit():
            continue
        if not (_NUMBERED.search(before(text, match.start(), 40)) or _COUNTED.match(after(text, match.end(), 10))):
            yield Mention(*match.span(), Category.PHONE, "mobile")
