"""A second look, by other means, at a text in which everything found was already replaced: what still looks like data.

The tests are broad and know nothing of the rules that found the data, so that a form unknown to those still shows.
Each says only that a person must look; what is public (courts, companies, cases, sums, laws) stays quiet by its own words.
"""
from collections.abc import Callable, Iterable, Iterator
from re import IGNORECASE, Match, compile

from anonymizer.particulars.companies import among_companies, is_companys_account
from anonymizer.second_reading.left_open import papers, villages
from anonymizer.text.cues import begun, cued, in_any_case, in_small_letters, near, opening
from models.mention import Category, Mention

Test = Callable[[str], Iterator[Mention]]

_NEAR = 40  # characters on each side whose words decide what a number is
_PUBLIC = in_small_letters(
    r"бин\b|код|бсн\b|bin\b|кбк|кнп|кбе|ердр|сдтб|ербд|куи|кіт\b|дело|іс\s|№\s*дел|протокол|хаттама|счёт-фактур|счет-фактур|лиценз|квитанц|түбіртек|накладн|"
    r"казначейств|қазынашылық|угд|мкб|договор|шарт|контракт|полис|исполнительн\w+\s+лист|атқару\s+парағ|реестр|тізілім|приказ|бұйрық|акт\s|заключени|қорытынды|imei|"
    r"тенге|теңге|тг\b|руб|доллар|мрп|аек|сумм|сома|талон|заявк|чек\b|инвойс|декларац|штрих|артикул|серийн\w+\s+номер\s+издел|номер\s+заказа|трек",
)
_COURT = in_small_letters(r"суд\b|суда\b|суде\b|сот[ыіт]?\b|соты|сотының|канцеляр|кеңсе|офис|контор|юридическ\w+\s+адрес|заңды\s+мекенжай|тоо|жшс|ао\s|ақ\s|акимат|әкімдік|прокурат|департамент|полици|цон\b|банк|нотариус")


def residues(text: str) -> tuple[Mention, ...]:
    """Every place of a public text that still looks like a personal datum, all of them doubts; linear in the text.

    >>> [(m.category.value, m.rule, m.sure) for m in residues("Ответчик [ФИО], ном. 8.5.0.4.1.2.3.5.0.1.2.1, живёт один.")]
    [('IIN', 'twelve_digits', False)]
    >>> residues("ТОО «Рассвет», БИН 080240015049, дело № 7514-24-00-2/3318, взыскать 1 200 000 тенге.")
    ()
    """
    found = sorted(m for test in TESTS for m in test(text))
    return tuple(m for i, m in enumerate(found) if not i or m.start >= found[i - 1].stop)


def _doubt(start: int, stop: int, category: Category, rule: str) -> Mention:
    return Mention(start, stop, category, rule, sure=False)


def _around(text: str, start: int, stop: int) -> str:
    """The words before and after a place, up to the ends of its line."""
    return text[max(0, start - _NEAR) : start].rsplit("\n", 1)[-1] + " … " + text[stop : stop + _NEAR // 2].split("\n", 1)[0]


def _unless_public(text: str, found: Iterable[Match[str]], category: Category, rule: str) -> Iterator[Mention]:
    for match in found:
        if not (_PUBLIC.search(_around(text, *match.span()).lower()) or category is Category.BANK and is_companys_account(text, match.start())):
            yield _doubt(*match.span(), category, rule)


_TWELVE = compile(r"\d(?<![\w.,/№-].)(?<!№ .)(?:[ .\u00a0-]?\d){11}(?![\w/]|[.,-]\d)")
_OF_COMPANY = compile(r"\d{4}[456]\d{7}")  # the fifth digit of a company's number tells its kind
_IBAN = compile(r"[KК](?<!\w.)[ZЗ3][ -]?\d{2}[ -]?(?:[0-9A-ZА-Я*•][ -]?){10,18}(?!\w)")
_PHONE = compile(r"(?<![\w.,/№-])(?:\+\d|8|7)?[ (.-]{0,2}7\d\d[ ).-]{0,2}\d{3}[ .-]?\d\d[ .-]?\d\d(?![\w/]|[.,-]\d)")
_MOBILE = compile(r"7\d\d")
_VIN = compile(r"(?<!\w)(?=[A-Z]{0,16}\d)(?=\d{0,16}[A-Z])[A-HJ-NPR-Z0-9]{17}(?!\w)")
_PLATE = compile(r"[\dA-ZА-Я](?<![\w-].)(?:(?<=\d)\d\d ?[A-ZА-ЯӘ]{2,3} ?(?:0[1-9]|1\d|20)|(?<!\d) ?\d{3} ?[A-Z]{3})(?![\w-])")
_HEX = compile(r"(?<![\w-])(?=[0-9]{0,20}[a-fA-F])(?=[a-fA-F]{0,20}\d)(?:0x)?[0-9a-fA-F]{12,64}(?![\w-])|CN=\S")
_MESSENGER = compile(r"(?<![\w.])@\w{3,40}|(?:t\.me|vk\.com|instagram\.com|wa\.me|ok\.ru|tiktok\.com)/\S{3,40}|(?<![\w/.-])[a-z]{2,20}_[a-z0-9_]{2,20}(?![\w/.])", IGNORECASE)


def numbers(text: str) -> Iterator[Mention]:
    """Digits and signs of the length of an IIN, an account, a telephone, a vehicle or a certificate."""
    for twelve in _unless_public(text, _TWELVE.finditer(text), Category.IIN, "twelve_digits"):
        if not _OF_COMPANY.fullmatch(text, twelve.start, twelve.stop):
            yield twelve
    yield from _unless_public(text, _IBAN.finditer(text), Category.BANK, "account_like")
    yield from _unless_public(text, near(_MOBILE, _PHONE, text, before=8, after=32), Category.PHONE, "telephone_like")
    yield from _unless_public(text, _VIN.finditer(text), Category.VIN, "seventeen_signs")
    yield from _unless_public(text, _HEX.finditer(text), Category.EDS, "serial_like")


_SHORT_LAW = compile(r"\d{3} ?(?:УК|ГК|ГПК|УПК|КоАП|КРК|РК|ҚР|ҚК|ТОО|АО|ЖШС|ТГ|КГ|ЧСИ|НК|МРП|АЕК|ПДД|ГОСТ|ИП|ГУ|СТ|МВт|кВт)", IGNORECASE)


def plates(text: str) -> Iterator[Mention]:
    """Three digits, letters and a region's number."""
    for match in _PLATE.finditer(text):
        if not _SHORT_LAW.match(match[0]):
            yield _doubt(*match.span(), Category.PLATE, "plate_like")


_NICK = in_small_letters(
    r"(?<!\w)(?:ник(?:ом|нейм\w{0,3})?|логин\w{0,3}|аккаунт\w{0,5}|кличк\w{1,2}|прозвищ\w{1,2}|лақап\w{0,3}|никнейм\w{0,4}|страниц\w{1,3}|канал\w{0,2}|парақша\w{0,4})[\s:–/-]{1,3}(?:[а-яёәіңғүұқөһ]{2,15}\s){0,3}(?:[–-]\s)?"
    r"([«\"][^«»\"\[\]\n]{2,30}[»\"]|[A-Za-z][\w.]{3,30})",
)


_LABEL = compile(r"\s\d{1,3}(?:-\w{2,3})?[»\"]$")  # «Лица 11» stands for a name already


def nicknames(text: str) -> Iterator[Mention]:
    """«@name», links of networks, and what stands in quotes or Latin letters after the word for a nickname."""
    for match in cued("@ _ .me/ .com/ ok.ru/", _MESSENGER, text):
        yield _doubt(*match.span(), Category.HANDLE, "network_like")
    for match in in_any_case(_NICK, text):
        if match[1].lower().rstrip(".") not in ("instagram", "telegram", "tiktok", "whatsapp", "facebook", "google", "apple", "kaspi", "egov", "youtube", "vkontakte", "olx") and not _LABEL.search(match[1]):
            yield _doubt(*match.span(1), Category.HANDLE, "nickname_like")


_DWELLING = in_small_letters(
    r"(?<!\w)(?:(?:кв\.|квартир\w{1,2}|комнат\w|пәтер\w{0,2})\s?№?\s?(?!19\d\d|20\d\d)\d{1,4}(?!\d|[.,]\d|\s?(?:м|тенге|теңге|кв|комнат|шт))|\d{1,4}\s?-?\s?(?:пәтер\w{0,6}|үй(?:де|ге|дің|ден|і)?)(?!\w)|"
    r"(?:ул\.|улиц\w|көшес\w{0,3}|к-сі|мкр\.|микрорайон\w?)[^\n;\[\]]{2,30}?\d{1,4}[а-я]?\s?[-–]\s?\d{1,4}(?!\d))",
)


_SCENE = compile(r"[а-я]{0,4}\s(?:маңы|жаны|алды|аулас|қасы|тұсы)")


def dwellings(text: str) -> Iterator[Mention]:
    """A word for a flat or a house with its number, unless a court or an office stands before."""
    if among_companies(text):
        return
    for match in in_any_case(_DWELLING, text):
        if not _SCENE.match(text, match.end()) and not _COURT.search(text[max(0, match.start() - 150) : match.start()].lower()):
            yield _doubt(*match.span(), Category.ADDRESS, "dwelling")
    for match in begun(_LIVES, _LIVING, text):
        yield _doubt(*match.span(1), Category.ADDRESS, "dwelling")
    for match in _ABROAD.finditer(text):
        yield _doubt(*match.span(), Category.ADDRESS, "dwelling")


_ABROAD = compile(  # «Wilhelmshöher Allee 118», «Hauptstraße 5», «Atatürk Caddesi 12»
    r"[A-ZÀ-Þ](?<!\w.)(?:[\wÀ-ÿ-]{2,20}\s(?:[A-ZÀ-Þ][\wÀ-ÿ-]{2,20}\s)?(?:Allee|Stra(?:ß|ss)e|Str\.|Weg|Platz|Street|St\.|Avenue|Ave\.|Road|Rd\.|Caddesi|Sok\.|Sokak)\s?\d{1,4}|"
    r"[\wÀ-ÿ-]{2,20}(?:stra(?:ß|ss)e|str\.|weg|allee|platz)\s\d{1,4})"
)
_LIVES = opening("прож|зарег|тұрғылықты|т$")
_LIVING = compile(
    r"(?<!\w)(?:прожива(?:ет|л|ла|ют|ющ[а-я]{2,3})|прож(?:ив)?\.|зарег\.|тұрғылықты\s+(?:жері|мекенжайы)|т\.ж\.)(?:\s+по\s+адресу)?\s?:?\s((?:г\.|с\.|п\.|пос\.|обл|ул\.|(?-i:[А-ЯӘ]))[^\n\[\];]{3,70}?\d[^\s,;)]{0,5})",
    IGNORECASE,
)
_BORN = in_small_letters(
    r"(?<!\w)\d{1,2}[./-]\d{1,2}[./-]\d{2,4}(?=[^\w\n]{0,4}(?:г\.?\s|года\s|ж\.?\s|жылы\s)?(?:г\.\s?р(?!\w)|рожд|ж\.\s?т(?!\w)|туған))|"
    r"(?:дата\s+рожд\w{0,4}|родил\w{2,3}|родивш\w{2,4}|туған\s+күні|г/р)[\s.:_–-]{1,40}(\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{1,2}\s[а-яәіңғүұқөһ]{3,10}\s\d{4}|\d{4}\sж\w*\.?\s\d{1,2}\s[а-яәіңғүұқөһ]{4,12})",
)
_PAPER = in_small_letters(
    r"(?<!\w)(?:паспорт\w{0,3}|удостоверени\w\s+личности|уд\.\s?личн\w*\.?|жеке\s+куәлі\w{1,4}|төлқұжат\w{0,3}|военн\w+\s+билет\w?|свидетельств\w\s+о\s+(?:рождении|браке|смерти)|туу\s+туралы\s+куәлі\w{1,4})"
    r"(?!\sтранспорт)[^\d\n\[\]]{0,20}?((?:[A-ZА-Я]{1,3}[ №]{0,3})?\d{6,9})(?!\d)",
)


def births_and_papers(text: str) -> Iterator[Mention]:
    """A full date beside the words for birth, and a number after the name of an identity paper."""
    for match in in_any_case(_BORN, text):
        yield _doubt(*match.span(match.lastindex or 0), Category.BIRTH_DATE, "birth_like")
    for match in in_any_case(_PAPER, text):
        yield _doubt(*match.span(1), Category.DOC_ID, "paper_like")


_MARKED = (
    r"(?:д(?:ом\w?|\.)|кв(?:артир\w{1,2}|\.)?|корп(?:ус\w?|\.)|блок\w?|под(?:ъезд\w?|\.)|эт(?:аж\w?|\.)|ап(?:артамент\w{1,2}|арт\.|\.)|пом(?:ещени\w|\.)|комн(?:ат\w|\.)|лит(?:ер\w?|\.)|"
    r"үй|пәтер|тупик|проезд|н\.п\.)\s?№?\s?(?:\d{1,4}|(?-i:[А-ЯA-Z]))(?!\w)|\d{1,4}\s?-?\s?(?:й|я|е)?\s?(?:үй|пәтер|кіреберіс|қабат|бөлме|подъезд|этаж|проезд|переулок|тупик|линия|кв\.)"
)
_AFTER_ADDRESS = compile(rf"\[(?:адрес|мекенжай)\][\s,;(]{{1,4}}(?!(?<=\n)\d{{1,2}}[.)])({_MARKED}|\d{{1,4}}(?:[/-]\d{{1,3}})?(?=[,.;)\n])(?!,\d|\.\d))", IGNORECASE)
_BEFORE_ADDRESS = compile(
    r"((?<!\d)\d{6},|(?:ЖК|микрорайон|мкр\.?|ы/а|ш/а|ауд\.|а/о|\d-?[йя]\s(?:проезд|тупик|переулок|линия)|орам|көшесі|ул\.|р-н)(?!\w)[^.;:\n\[\]]{0,30}),\s(?:г\.\s[\w-]{2,20},\s)?\[(?:адрес|мекенжай)\]"
)
_AFTER_PHONE = compile(r"\[телефон\](?:\s\([^()\n]{1,20}\))?(?:\s?[,;/]\s|\s(?:и|или|және)\s)(\d{1,3}-\d\d-\d\d|\d{10,11})(?!\d)")
_AFTER_PERSON = compile(
    r"(?:Ист[а-я]{1,5}|Ответчи[а-я]{1,5}|Свидетел[а-я]{1,3}|Потерпевш[а-я]{1,4}|Подсудим[а-я]{1,4}|Лиц[а-я]{1,2}|Реб[а-яё]{2,5}|Эксперт\w{0,2}|Представител[а-я]{1,3}|[А-ЯӘ][а-яәіңғүұқөһ]{2,15})\s\d{1,2},\s"
    r"((?:19[2-9]\d|200\d|201\d))(?=\s{2,}|\n|\s?[|;)]|$)"
)
_LABEL_WORDS = (
    r"(?:ист|ответчи|заявител|свидетел|потерпевш|подсудим|осужд|правонаруш|лиц|представител|эксперт|реб[её]н|взыскател|должник|наследник|талап|жауапкер|куә|жәбірленуші|сотталушы|сотталған|тұлға|өкіл|"
    r"сарапшы|бала|борышкер|өндіріп|мұрагер|арыз|құқық|наследодат|невест|брат|сестр|дочь|сын)"
)
_LABELS, _LABELLED = opening(_LABEL_WORDS), r"(?<!\w)" + _LABEL_WORDS + r"[а-яёәіңғүұқөһ]{0,12}(?:\s[а-яёәіңғүұқөһ]{2,10})?\s\d{1,2}(?:-[а-яәіңғүұқөһ]{1,6})?"
_DATE_AFTER_PERSON = compile(
    _LABELLED + r"(?:,\s|\s?\()((?:\d{1,2}[./-]\d{1,2}[./-](?:19[2-9]\d|20[01]\d))(?!\d)|(?:19[2-9]\d|20[01]\d)\sж\w*\.?\s\d{1,2}\s[а-яәіңғүұқөһ]{4,12}|"
    r"\d{1,2}\s[а-я]{3,9}\s(?:19[2-9]\d|200\d))(?=\s?(?:[,;)]|г\.?\s?р|ж\.?\s?т))",
    IGNORECASE,
)
_DATE_IN_BRACKETS = compile(
    _LABELLED + r"\s?\((?:в\s)?((?:янв|фев|март|апр|ма[йея]|июн|июл|авг|сент|окт|ноя|дек)[а-я]{0,6}\s(?:19[2-9]\d|20[012]\d)(?:\sг\.|\sгода)?|(?:\d{1,2}[./-]\d{1,2}[./-](?:\d{4}|\d\d)|19[2-9]\d|20[012]\d)(?:\s?[гж](?:\.|[а-яғ]{3,4}))?)(?=[),;])",
    IGNORECASE,
)
_NUMBERS_AFTER_PERSON = compile(  # «Свидетель 1, 1987, слесарь», «Куә 2 (Абай 12-4)», «Лицо 3, 54-12-37»
    _LABELLED + r"(?:,\s{1,2}|\s?\()((?:19[0-9]\d|20[01]\d)(?=(?:\sгода)?[,;)])|(?!\d{1,3}(?:\s\d{3})+\s?[,;)])\d(?:[ ()-]{0,2}\d){4,10}(?=\s?[,;)])(?!\s?,\d)|(?-i:[А-ЯЁӘІҢҒҮҰҚӨҺ])[\w-]{2,20}(?:\s[\w-]{2,20})?,?\s\d{1,3}[а-я]?(?:\s?[-–/]\s?\d{1,4}){1,2}(?=[,;)\s]))",
    IGNORECASE,
)
_STARS = compile(r"[*•](?<![\w*•].)[*•]{0,7}\s?\d{3,4}(?![\w*•])")


def beside_labels(text: str) -> Iterator[Mention]:
    """What stayed right beside a label: the rest of an address, a further telephone, the year after a person, the end of a card."""
    for pattern, category in ((_AFTER_ADDRESS, Category.ADDRESS), (_BEFORE_ADDRESS, Category.ADDRESS), (_AFTER_PHONE, Category.PHONE)):
        for match in cued("[адрес] [мекенжай] [телефон]", pattern, text):
            yield _doubt(*match.span(1), category, "beside_label")
    for match in _AFTER_PERSON.finditer(text):
        yield _doubt(*match.span(1), Category.BIRTH_DATE, "beside_label")
    for pattern, category in ((_DATE_AFTER_PERSON, Category.BIRTH_DATE), (_DATE_IN_BRACKETS, Category.BIRTH_DATE), (_NUMBERS_AFTER_PERSON, Category.ADDRESS)):
        for match in begun(_LABELS, pattern, text):
            yield _doubt(*match.span(1), category, "beside_label")
    for match in _STARS.finditer(text):
        yield _doubt(*match.span(), Category.BANK, "starred_end")


TESTS: tuple[Test, ...] = (numbers, plates, nicknames, dwellings, births_and_papers, beside_labels, villages, papers)
