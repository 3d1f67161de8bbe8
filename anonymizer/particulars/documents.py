"""Papers that prove who a person is, by their numbers; and the certificates of electronic signatures."""
from collections.abc import Iterator
from re import IGNORECASE, Match, compile

from anonymizer.text.cues import begun, beside, opening
from anonymizer.text.digits import DIGIT, SPACE, after, before, mostly_digits
from models.mention import Category, Mention

_SERIES = r"(?-i:[А-ЯӘІҢҒҮҰҚӨҺ]{2}-(?:[А-ЯӘІҢҒҮҰҚӨҺIVX]{1,3}(?=\s?№?\s?\d{6})|\d\d(?=\s?№))|(?!ЖСН|ИИН|БИН|БСН|IIN|РФ\b|РК\b|ҚР\b)[A-ZА-ЯӘІҢҒҮҰҚӨҺ]{1,3}|[IVXІХПШУЛl1]{1,5}[-–]?\s?[А-ЯӘІҢҒҮҰҚӨҺ]{2})"
_NUMBER = (
    rf"N\s?(?:№\s?)?\d{{7,8}}(?![\w ]\d)(?!\w)|\d\d{SPACE}\d\d\s?№?\s?\d{{6}}(?!\w)|"  # national passports; of Russia
    rf"(?:{_SERIES}[\s–-]?(?:номер|нөмірі)?\s?[№N]?\s?)?{DIGIT}(?:(?:[ \u00a0-](?-i:(?![а-я])))?{DIGIT}){{5,13}}(?:[ ](?-i:[A-Z])(?![\w.]))?(?!\w|[./]\d)|"  # 038 114 902, AN 0417733, 10-750-11-0004821
    rf"\d{{3}}\.\d{{3}}\.\d{{3}}(?!\w|[.]\d)|\d{{4}}\s?№\s?\d{{5,8}}(?!\w)|\d\d\s№\s?\d{{6}}(?!\w)|"  # серии 3014 № 0087215
    r"(?=[A-Z0-9]{0,8}\d)[A-Z][A-Z0-9]{7,11}(?!\w)"  # C4TK188F0: passports of other states
)
_PAPER = (
    r"(?:уд(?:остоверени\w{1,3}|ост\.?|\.)?[\s/]{0,2}л(?:ичности|ичн\.?|\.)|(?-i:УЛ|ВУ|ЖК(?=\s№))\b|у/л|ж\.\s?к\.|вод\w*\.\s?(?:уд\w*|прав\w*)\.?|документ\w{0,2},?\s+удостоверяющ\w+\s+личность|ID[- ]?карт\w{1,2}|серии|сериясы|удостоверени\w{1,3}|паспорт\w{0,7}|төлқұжат\w*|жеке\s+куәлі\w*|ж/к|(?-i:УДЛ)\b|св-в[оа](?=\s№\s?\d\d-?\d{4}|\s?(?:№\s?)?(?-i:[А-ЯA-ZІ]{1,5}[ -]?(?:[А-ЯA-Z]{2}\s)?)?№?\s?\d{6})|свидетельств\w{1,3}(?=\s(?-i:(?!ИП|ТОО|АО|ЖК)[А-ЯA-Z]{1,4})[ -]?№?\s?\d{6})|"
    r"(?:свид(?:етельств\w{1,3}|-во|\.)?|св-в[оа]|св\.)\s+об?\s+(?:установлении|рожд|браке|смерти|расторжении|перемене|заключении|усыновлении)[\w.]*(?:\s+брака)?|"
    r"(?:туу|неке|қайтыс\s+болу\w*|өлім\w*|ажырасу|неке\s+қию|некені\s+бұзу|көлік(?:ті|\s+құралын)\s+тіркеу)\s+(?:туралы\s+)?куәлі\w*|"
    r"водительск\w+\s+(?:удостоверени|прав)\w{1,3}|в/у|жүр(?:гізуші|г\.)\s*куәлі\w*|вид\w?\s+на\s+жительство(?:\s+иностранца)?|(?-i:ВНЖ|РВП)\b|справк\w\s+об\s+освобождении|"
    r"ықтиярхат\w*|тұруға\s+рұқсат\w*|стс|сртс|свидетельств\w{1,3}\s+о\s+регистрации(?:\s+(?:ТС|транспортного\s+средства|ИП))?|"
    r"техпаспорт\w*|актов\w{2,3}\s+запис\w{1,3}|запис\w{1,2}\s+акта|акт(?:і)?\s+жазба\w*|(?-i:права)(?=\s(?:№|KZ\s?\d))|справк\w{1,2}\s(?:МСЭ|МСЭК|ВТЭК|ВКК)|военн\w+\s+билет\w*|военник\w{0,2}|проездн\w{2,3}\s+документ\w{0,2}(?:\s\([^()\n]{1,25}\))?|миграционн\w+\s+карт\w{1,2}|құжат\w*(?=\s*№)|әскери\s+билет\w*|"
    r"пенсионн\w+\s+удостоверени\w+|свидетельств\w{1,3}(?=\s*№)|куәлі[кг]\w{0,6}(?=\s*№)|загранпаспорт\w*|пасп\.|свидетельств\w{1,3}\s+ИП|диплом\w{0,2}|трудов\w+\s+книжк\w|еңбек\s+кітапша\w*|студенческ\w+\s+билет\w*|аттестат\w{0,2}|приписн\w+\s+\w+|личность\s+(?:удостоверена|установлена)(?:\s+по\s+документу)?|жеке\s+басын\s+куәландыратын\s+құжат\w*)"
)
_LINK = (
    r"(?:\s+(?:иностранца\s+в\s+РК|РФ|РК|ҚР|категори\w\s+«?[\w,\s]{1,12}»?|азаматын\w+|гражданина\s+[А-ЯA-Z][\w-]{0,20}(?:\s[А-Я]\w+)?|иностранца|должника|истца|ответчика|о\s+смерти|"
    r"на\s+имя\s+[^\d\n№]{1,40}|серии|серия|сериясы|за(?!\w)|номер\w*|нөмір\w*|отца|матери|отчима|(?!(?-i:[IVXІХПШУЛl1]{1,5}[-–][А-ЯӘ]{2}\s|[А-ЯӘІҢҒҮҰҚӨҺ]{2}-[А-ЯӘIVX\d]{1,3}\s?№|[А-ЯӘІҢҒҮҰҚӨҺ]{2}-\d{6}|[А-ЯӘІҢҒҮҰҚӨҺA-Z]{2,3}\s?№?\s?\d{6}))[А-ЯӘІҢҒҮҰҚӨҺ][\w-]{2,20})){0,3}"
)
_AFTER_PAPER = compile(rf"(?<!\w){_PAPER}{_LINK}[\s:,.(№–-]{{0,40}}(?:N[\s.:]{{1,3}}(?=\d\d\d\s?\d\d\d\s?\d\d\d))?({_NUMBER})", IGNORECASE)
_PAPERS = opening(  # the words that can open it
    "уд|у$|ж$|ул$|ву$|жк$|вод|документ|id|сери|пасп|төлқұжат|жеке|св|туу|неке|қайтыс|өлім|ажырасу|көлік|в$|вид|внж|рвп|справк|ықтиярхат|тұруға|стс|сртс|техпаспорт|акт|"
    "запис|военн|проездн|миграц|құжат|әскери|пенсион|куәлі|загран|диплом|трудов|еңбек|студен|аттестат|приписн|личность|жүрг|права"
)
_AFTER_NUMBER = opening("жеке|туу|неке|қайтыс|жүргізуші|төлқұжат|паспорт|куәлі|акт|зейнет|мүгедек|әскери|диплом|аттестат|студент|қызметтік|ықтиярхат")
_SHORT_PAPERS = opening("паспорт|служебн|пенсионн|удостоверени|зейнеткер|мүгедек|студенческ")
_BEFORE_PAPER = compile(
    rf"(?<![\w/-])({_NUMBER})(?:\s+(?:және|и|мен)\s+(?:{_NUMBER}))?(?:\s+(?:нөмірлі|сериялы|санды))?\s+(?=(?:жеке\s+куәлі|туу\s+туралы|неке\s+(?:туралы|қию|бұзу)|некені\s+бұзу|зейнет\w+\s+куәлі|мүгедек\w*\s+куәлі|әскери\s+билет|диплом|аттестат|студентт?і?к?\s+билет|қызметтік\s+куәлі|ықтиярхат|қайтыс\s+болу|жүргізуші\s+куәлі|төлқұжат|паспорт|куәлі[кг]|акт(?:і)?\s+жазба))",
    IGNORECASE,
)
_SHORT = compile(  # numbers of some papers are short: what they are is said beside them
    rf"(?<!\w)(?:паспорт\w{{0,3}}|(?:служебн\w+|пенсионн\w+)\s+удостоверени\w+|удостоверени\w\s+(?:инвалида|пенсионера|ветерана)|(?:зейнеткер|мүгедек)\w*\s+куәлі\w+|студенческ\w+\s+билет\w*)"
    rf"{_LINK}\s{{0,3}}:?\s?№\s?(\d{{2,6}})(?!\w|[-/]\d)",
    IGNORECASE,
)
_LIST = compile(rf"\s*(?:и|және|мен|,)\s*№?\s?({_NUMBER})(?!\s?(?:тенге|теңге|тг))")


def identity_paper(text: str) -> Iterator[Mention]:
    """The number after or before the name of a paper; «№» before it stays outside."""
    for match in begun(_PAPERS, _AFTER_PAPER, text):
        if sum("0" <= c <= "9" for c in match[1]) >= 3 and not _YEARS.fullmatch(match[1]):
            yield from _with_following(text, match, "identity_paper")
    for match in begun(_SHORT_PAPERS, _SHORT, text):
        yield Mention(*match.span(1), Category.DOC_ID, "identity_paper")
    for match in beside(_AFTER_NUMBER, _BEFORE_PAPER, text, before=120, after=20):
        yield from _with_following(text, match, "identity_paper")


def _with_following(text: str, match: Match[str], rule: str) -> Iterator[Mention]:
    """The number and those joined to it: «№ ТН 0077123 және ТН № 0298451»."""
    found: Match[str] | None = match
    for _ in range(5):
        if found is None:
            return
        year = _YEAR_AFTER.search(text, *found.span(1))
        stop = year.start() if year and _YEAR_WORD.match(text, found.end(1)) else found.end(1)
        yield Mention(found.start(1), stop, Category.DOC_ID, rule)
        found = _LIST.match(text, found.end(1))


_YEARS = compile(r"(?:19|20)\d\d\s?[–-]\s?(?:19|20)\d\d")
_YEAR_AFTER = compile(r" (?:19|20)\d\d$")
_YEAR_WORD = compile(r"\s?(?:жыл|ж\.|г\.|год)")
_OLD_SERIES = compile(rf"[IVXІХПШУЛ](?<![\w-].)[IVXІХПШУЛ]{{0,4}}[-–]\s?[А-ЯӘІҢҒҮҰҚӨҺ]{{2}}\s?(?:№|N)\s?{DIGIT}{{5,7}}(?!\w)")


def old_paper(text: str) -> Iterator[Mention]:
    """A number with the Roman figures and two letters of papers of the Soviet time: «IV-ШЮ № 541207»."""
    for match in _OLD_SERIES.finditer(text):
        yield Mention(*match.span(), Category.DOC_ID, "old_paper")


_NATIONAL_ID = compile(rf"(?<![\w-])[0ОO]{DIGIT}{{2}}{SPACE}?{DIGIT}{{3}}{SPACE}?{DIGIT}{{3}}(?![\w-])")
_IDENTITY = compile(r"удост|куәлі|личност|уд\.|\bid\b|документ|құжат|\bмвд\b|\bіім\b|\bмю рк")


def national_id(text: str) -> Iterator[Mention]:
    """Nine digits that begin with 0, as on every identity card of Kazakhstan, with a word of identity within reach."""
    for match in _NATIONAL_ID.finditer(text):
        near = before(text, match.start(), 70) + " | " + after(text, match.end(), 30)
        if mostly_digits(match[0]) and _IDENTITY.search(near):
            yield Mention(*match.span(), Category.DOC_ID, "national_id")


_RECORD = compile(r"\d(?<![\w:/-].)\d-(?:\d{3}-\d{2}-\d{7}|[А-ЯӘҚҰ]{2}-\d{6,7})(?![\w/-])")


def civil_record(text: str) -> Iterator[Mention]:
    """The number of a record of civil status in the form of the national register: «10-750-11-0004821»."""
    for match in _RECORD.finditer(text):
        yield Mention(*match.span(), Category.DOC_ID, "civil_record")


_FIELD = r"(?:CN|SN|SURNAME|GN|GIVENNAME|[Gg]ivenName|G|SERIALNUMBER|[Ss]erialNumber|[Ss]urname|OU|O|C|L|ST|S|E|EMAILADDRESS|emailAddress|DC|T|UID|IIN|BIN)\s?=|(?:CN|SN|SURNAME|GIVENNAME|GN|SERIALNUMBER|C|O|OU):"
_FIELDS = opening(r"cn|sn|surname|gn|givenname|g$|serialnumber|ou|o$|c$|l$|st$|s$|e$|emailaddress|dc|t$|uid|iin|bin")
_VALUE = rf"(?:(?!(?:\s{{1,2}}|[/+|]\s?)(?:{_FIELD}))[^=;,\n\]]){{1,80}}"
_SUBJECT = compile(
    rf"(?<!\w)(?:{_FIELD}){_VALUE}(?:(?:[,;/|+]\s{{0,2}}|\s)(?:(?:{_FIELD}){_VALUE})|,\s{{1,2}}(?:[А-ЯӘІҢҒҮҰҚӨҺA-Z][\w ]{{2,30}}(?=[\n;,.]|$)|серийный\s+номер\s+[0-9A-Fa-f]{{8,}}|SN\s+[0-9A-Fa-f]{{8,}})){{1,12}}"
)
_H = "[0-9A-Fa-fАВСЕавсе]"  # scans read Cyrillic letters
_HEX = r"(?=[A-Fa-fx]{0,12}\d)(?:0x)?(?:[0-9A-Fa-f]{10,64}|[0-9A-Fa-f]{2}(?:[ :][0-9A-Fa-f]{2}){5,31}|[0-9A-Fa-f]{4,8}(?:[ :-][0-9A-Fa-f]{4,8}){1,9})"
_SERIAL = compile(
    rf"(?<!\w)(?:сертификат\w*|серт\.|серийн\w+|сериялық|ЭЦП|ЭЦҚ|ЭСҚ|SN|serial|сер\.|қолтаңба\w*|подпис\w*|ключ\w*|кілт\w*|QR\w*)[^;=]{{0,45}}?(?<![\w-])({_HEX})(?![\w-])",
    IGNORECASE,
)
_SERIAL_FIRST = opening(r"сер|эцп|эцқ|эсқ|sn|serial|қолтаңба|подпис|ключ|кілт|qr|нөмірі")
_READ_HEX = compile(rf"(?<!\w)(?i:сертификат\w*|сер\w*\.?\s(?:номер|№)|SN|нөмірі|ключ\w*|кілт\w*)[\s:№–-]{{1,4}}(?:сертификата[\s:№–-]{{1,3}})?((?={_H}{{0,8}}[А-Яа-я])(?={_H}{{0,8}}\d){_H}{{12,40}})(?!\w)")
_SIXTEEN = compile("[0-9A-Fa-f]{16}")
_LONG_HEX = compile(r"(?<!\w)(?=[0-9]{0,15}[A-Fa-f])(?=[A-Fa-f]{0,15}\d)(?:[0-9a-f]{16,64}|[0-9A-F]{16,64})(?!\w)")
_OWNER_LINE = compile(
    r"Э(?:ЦП|ЦҚ|СҚ)[^:\n]{0,40}:\s*([А-ЯӘІҢҒҮҰҚӨҺ][А-ЯӘІҢҒҮҰҚӨҺ ]{4,50},\s*SN\s+[0-9A-Fa-f]{8,40}(?:,\s*[А-ЯӘІҢҒҮҰҚӨҺA-Z ]{2,30})?)"
)

_CAPITALS = r"[А-ЯЁӘІҢҒҮҰҚӨҺA-Z][А-ЯЁӘІҢҒҮҰҚӨҺA-Z.-]{1,30}"
_OWNER = compile(  # «АБЕНОВ СЕРИК МАРАТОВИЧ / 0x3D77A1F0C2», «ӘБЕНОВ СЕРІК, ЖСН 850412350121, № серт. 2E91AA…»
    rf"([А-ЯЁӘІҢҒҮҰҚӨҺA-Z](?<![\w.].)[А-ЯЁӘІҢҒҮҰҚӨҺA-Z.-]{{1,30}}(?:\s{_CAPITALS}){{1,2}}(?:\s?[,;/|–-]\s?(?:(?:ИИН|ЖСН|IIN)\W{{0,3}})?\d{{12}}\s?[,;/|(–-]{{1,2}}\s?(?:(?:№|SN|S/N|сер\w*\.?|серт\w*\.?|нөмірі|номер|сертификат\w*|сериялық)[\s:]{{0,3}}){{0,3}}|\s?[,;/|(–-]{{1,2}}\s?(?:SN\s)?)"
    rf"(?:(?=0x)|(?=[0-9A-F]{{0,8}}[A-F])(?=[A-F]{{0,8}}\d)|(?=\d{{16}})){_HEX})(?!\w)"
)
_SN = opening("sn|s$")
_SIGNED = compile(rf"(?<!\w)(?:SN|S/N)\s?[:№=]?\s?{_HEX}(?:,\s(?:НУЦ|ҰКО|КУЦ|ҰУО)[\w \"«»]{{0,20}})?(?!\w)")
_SIGNER = compile(  # «Абенов С.М., SN 1a77be0394c2d855», «A. ABENOV / SN 00c4 19ef 7a2b 5518»
    r"(?<![\w.])(?:[А-ЯЁӘІҢҒҮҰҚӨҺA-Z][\w’'-]{0,30}(?:\.\s?|\s)){0,3}[А-ЯЁӘІҢҒҮҰҚӨҺA-Z][\w’'-]{0,30}\.?\s?[,;/|–-]\s?$"
)
_ISSUER = compile(r"НУЦ|ҰКО|NCA\b|Удостоверяющ|Куәландырушы")
_NUMBERED_SUBJECT = compile(r"I?IN\s?=?\s?\d{12}|SERIALNUMBER", IGNORECASE)
_PREFIXED_HEX = compile(r"(?<!\w)[A-Z0-9]{2,12}(?:_[A-Z0-9]{1,12}){0,4}_[0-9a-f]{16,64}(?!\w)")


def signature_subject(text: str) -> Iterator[Mention]:
    """The subject of a certificate (X.500 name: «CN=…, SERIALNUMBER=IIN…»), whole."""
    for match in begun(_FIELDS, _SUBJECT, text):
        if _ISSUER.search(match[0]) and not _NUMBERED_SUBJECT.search(match[0]):
            continue
        yield Mention(*match.span(), Category.EDS, "signature_subject")
    for pattern in (_OWNER_LINE, _OWNER):
        for match in pattern.finditer(text):
            yield Mention(*match.span(1), Category.EDS, "signature_subject")
    for match in begun(_SN, _SIGNED, text):
        if signer := _SIGNER.search(text[max(0, match.start() - 80) : match.start()]):
            yield Mention(match.start() - len(signer[0]), match.end(), Category.EDS, "signature_subject")


def signature_serial(text: str) -> Iterator[Mention]:
    """The serial number of a certificate, hexadecimal, together or in groups."""
    for pattern in (_SERIAL, _READ_HEX):
        for match in begun(_SERIAL_FIRST, pattern, text):
            yield Mention(*match.span(1), Category.EDS, "signature_serial")
    for pattern in (_LONG_HEX, _PREFIXED_HEX) if _SIXTEEN.search(text) else ():
        for match in pattern.finditer(text):
            yield Mention(*match.span(), Category.EDS, "signature_serial")
