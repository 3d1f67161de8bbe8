"""How a person is reached: telephone and electronic mail."""
from collections.abc import Iterator
from dataclasses import replace
from re import IGNORECASE, compile

from anonymizer.particulars.mobiles import mobile
from anonymizer.text.cues import begun, cued, near, once, opening
from anonymizer.text.digits import DIGIT, after, before, digits_of, mostly_digits
from models.mention import Category, Mention

_EMAIL = compile(r"[\w.+%-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}")
_OFFICE = compile(r"(?:\d+|info|office|support|help(?:desk)?|kanc\w*|kense\w*|priem\w*|kabyldau\w*|press|mail|reception|hr|sales)@", IGNORECASE)
_EMAIL_BROKEN = compile(r"[\w.+%-]{1,64}@\n?[\w-]{1,63}(?:\.\n?[A-Za-z-]{2,24})+|[\w.+%-]{1,64}\n@[\w-]{1,63}\.[a-z]{2,10}")
_AT = r"(?:@|\s?[(\[](?:at|собака|ат)[)\]]\s?)"
_MAIL_HOST = r"(?:mail|gmail|yandex|ya|inbox|list|bk|rambler|icloud|outlook|hotmail|yahoo|internet|nur|nurmail|proton|protonmail|ukr|мail|mаil|маил|мейл)"
_DOT = r"[ ]?(?:\.|[(\[](?:dot|точка|нүкте)[)\]]|(?:dot|точка|нүкте)(?=[ ]))[ ]?"
_EMAIL_SAID = compile(  # «serik собака mail.ru», «serik [at] mail [dot] ru»
    rf"(?<![\w@.])[A-Za-z\d][\w.+-]{{1,40}}(?:@|[ ]?[(\[](?:at|эт|ат|собака)[)\]]|[ ](?:собака|at|эт)(?=[ ]))[ ]?[a-z\d-]{{2,30}}{_DOT}(?:ru|kz|com|net|org|me|ру|кз|ком)(?!\w)", IGNORECASE
)
_EMAIL_LOOSE = compile(  # «serik @mail. ru», «serik(at)mail.ru», «serik@mail,ru»: a known host tells it
    rf"(?<![\w@.])(?:(?<![-\w])[a-z]{{1,3}}[ ])?[a-z\d][a-z\d_-]{{0,30}}(?:[ ]?\.[ ]?[a-z\d_-]{{1,30}}){{0,3}}[ ]?@[ ]?{_MAIL_HOST}[ ]?[.,][ ]?(?:ru|kz|com|net|me)(?!\w)|"
    rf"(?<![\w@.])[A-Za-z\d][\w.+%-]{{1,63}}(?:[ ]?{_AT}[ ]?|@\s?){_MAIL_HOST}[ ]?[.,][ ]?(?:r[ ]?u|k[ ]?z|c[ ]?o[ ]?m|ру|ком|net|me)(?!\w)|"
    r"(?<![\w@.])[a-z\d][\w-]{0,30}(?:\s?\.\s?[\w-]{1,30}){0,2}\s?\((?:собака|at)\)\s?[\w-]{1,30}\s?\.\s?[a-z]{2,6}(?!\w)|(?<![\w@.])(?<=почта: )[A-Za-z\d][\w.+%-]{1,63}\s?@\s?[\w-]{1,63}\s?\.\s?[a-z]{2,6}(?!\w)",
    IGNORECASE,
)
_EMAILS = (("@ (at [at (ат [ат собака", _EMAIL_LOOSE), ("@", _EMAIL), ("@", _EMAIL_BROKEN), ("@ собака точка dot at эт нүкте", _EMAIL_SAID))

_GAP = r"(?:[ \u00a0\n.]?[-–—‑]?\(?[ \u00a0]?|\)[ \u00a0\n‑-]{0,2})"
_NATIONAL = compile(rf"[+78](?<![\w+].)(?<!/(?!\+).)(?<!\d[-:].)(?:(?<=\+){_GAP}7|(?<=8)|(?<=7)(?=[ (-]?[67]))(?:{_GAP}{DIGIT}){{10}}(?!\w|/(?![+8]))")
_FOREIGN = compile(r"[+0](?<![\w+].)(?:(?<=\+)|(?<=0)0)(?!7)[1-9]\d{0,2}(?:[ \u00a0()/-]{0,3}\d){7,12}(?!\w)")
_CALLS = r"тел(?:ефон\w*)?|моб(?:ильн\w*)?|сот(?:ов\w+)?|ұялы\w*|вн(?:утр\w*)?|факс|доп|в[ао][тц]сап\w{0,2}|whatsapp|вайбер\w?|viber|телеграм\w?|telegram"
_CALL_WORDS = opening(_CALLS + "|т$")
_NAMED = compile(
    rf"(?<!\w)(?:{_CALLS}|(?-i:(?<=[ ,;(])т(?=\.)))(?:\.|\b)"
    rf"(?:\s{{0,2}}\(?(?:дом|сот|моб|раб|сл|үй)\w*\.?\)?)?(?:\s{{0,2}}(?:тел\w*\.?|номер\w*|нөмір\w*|телефон\w*))?\s{{0,3}}[:№–-]?(?:\s{{0,3}}|[ ]{{4,40}})"
    rf"(\(?{DIGIT}(?:(?:[ ()\u00a0./‑-]{{1,2}}(?-i:(?<=[^ ])|(?![А-Яа-я])))?{DIGIT}){{2,14}})(?!\w)",
    IGNORECASE,
)
_BESIDE = compile(  # «раб. 25-15-16», «исп. Ли Ольга, 56-88-20», «8 705 ***-**-42», «номер 7015551842»
    r"(?:(?<!\w)(?:раб|дом|служ)\.\s?|(?<!\w)(?:исп|орынд)\.[^\n\d;]{2,50}?)(\d{1,3}-\d\d-\d\d)(?![\w-])|"
    r"(?<!\w)(?:номер|тел\w*|абонент\w*)\s((?:\+?7|8)?[ (-]{0,2}7\d\d[) -]{0,2}(?=[\d -]{0,8}[*•ХхXx])[*•ХхXx\d][*•ХхXx\d -]{4,9}[*•ХхXx\d])(?!\w)|"
    r"(?<!\w)(?:тел|номер|абонент|нөмір)\w{0,5}\.?,?\s(?:[^.\n;\d]{0,40}\s)?(?:оканчива|заканчива|аяқтал)\w+\sна\s[«\"]?(\d\d-?\d\d)(?![\w-])|"
    r"(?<!\w)(?:перезвон|позвон|звон)\w{1,4}\s(?:по|на|с)\s(?:номер\w{0,3}\s)?(\d{1,3}-\d\d-\d\d)(?![\w-])|(?<!\w)(?:городск|домашн|рабоч|қалалық|үй)\w{0,3}(?:\s(?:тел\w*\.?|номер\w{0,3}|нөмір\w{0,3}))?\s?[:–-]?\s(\d{1,3}-\d\d-\d\d)(?![\w-])|(?<!\w)(?:раб|дом|д|р|сл)\.\s?т\.\s?(\d{5,6}|\d{1,3}-\d\d-\d\d)(?![\d-])|"
    r"(?<!\w)соңғы\s(?:төрт\s|4\s)?(?:сан|цифр)\w{0,5}\s(\d\d-\d\d)(?=\s(?:[а-яәіңғүұқөһ]+\s){1,2}(?:абонент|нөмір|тел|ұялы))|"
    r"(?<!\w)(?:тел|моб|сот)\w{0,5}\.?(?:\s[а-яёәіңғүұқөһ]{2,14}){1,2}\s?[:–-]?\s((?:8\s?)?(?:\(\d{3,5}\)\s?)?\d{1,3}[- ]\d\d-\d\d|7[0-7]\d[ -]?\d{3}[ -]?\d\d[ -]?\d\d)(?![\w-])|"
    r"(?<!\w)(?:номер\w{0,3}|нөмір\w{0,4})\s(7[0-7]\d{8}|77\d{9})(?!\w)",
    IGNORECASE,
)
_BESIDE_WORDS = opening("раб$|дом$|д$|р$|сл$|служ$|исп$|орынд$|номер|тел|абонент|нөмір|моб|сот|соңғы|перезвон|позвон|звон|городск|домашн|рабоч|қалалық|үй$")
_BY_FORM = compile(
    r"(?<![\w+])(?=[\d +()-]{3,14}[*•])((?:\+\s?7|8)[ (-]{0,2}\d{3}[) -]{0,2}[*•\d][*•\d -]{4,9}[*•\d])(?!\w)|"
    r"(?<![\w-])(7[0-7]\d[ -]?\d{3}[ -]?\d\d[ -]?\d\d)\s(?:нөмірлі|нөмірінен|ұялы|телефон)|(?<![\w-])(\d{1,3}-\d\d-\d\d|00[1-9]\d{1,2}(?:[ -]\d{2,4}){3,5})\s(?:нөмір|телефон)|"
    r"(?<![\w/.,-])(7[0-7]\d{8})(?=/7[0-7]\d{8}(?!\d))|(?<=7\d{9}/)(7[0-7]\d{8})(?!\d)|"
    r"(?<![\w/])(\+7/\d{3}/?\s?\d{3}[ .-]?\d\d[ .-]?\d\d)(?!\d)|(?<![\w.,+-])(7[0-7](?:\s\d\d){4})(?!\s?\d|,\d|\s?(?:тенге|теңге|тг))|(?<![\w)])(\(7[0-7OО][\dOО]\)\s?\d{3}[ .-]\d\d[ .-]\d\d)(?!\d)",
    IGNORECASE,
)
_FORMS = compile(r"[*•]|-\d\d-\d\d\s|(?<!\w)00[1-9]|7[0-7]\s?\d|7/\d|\(7[0-7oо]")
_INNER = compile(r",?\s?\(?(?:доб|вн|ішкі|қос)\w{0,8}\.?\s?\d{1,5}(?!\d)|\s?/\s?\d{4}(?!\d)|\s\((?:үй|дом|раб|жұмыс|сот|моб)\w{0,3}\.?\)")
_KOPECKS = compile(r",\d\d(?!\d)")
_DATE = compile(r"\d{1,2}\)? ?\d\d\.\d\d\.\d{4}|\d\d\.\d\d\.(?:19|20)\d\d")
_NOT_A_PHONE = compile(r"(?:тенге|теңге|тг\b|тыс|млн|руб|%)")


def email(text: str) -> Iterator[Mention]:
    """An address of electronic mail, also one broken by the end of a line after the @ or a dot."""
    for cues, pattern in _EMAILS:
        for match in cued(cues, pattern, text):
            start, stop = match.span()
            while stop > start and text[stop - 1] in ".-_ ":
                stop -= 1
            if is_office(text[start:stop]):
                continue
            yield Mention(start, stop, Category.EMAIL, "email")


def is_office(address: str) -> bool:
    """Whether an electronic address is that of an office and of nobody: by the name before the «@».

    >>> is_office("3511@sud.kz"), is_office("info@zavod.kz"), is_office("abenov@sud.kz")
    (True, True, False)
    """
    return bool(_OFFICE.match(address))


@once
def phone(text: str) -> Iterator[Mention]:
    """Ten digits after +7 or 8, mobile or of a town: «8 (72636) 5-55-18», «8.708.555.77.01»; mobile ones also without these."""
    for match in _NATIONAL.finditer(text):
        digits = digits_of(match[0])
        if match[0].count("\n") <= 1 and mostly_digits(match[0]) and digits[1] in "3456789" and not _is_sum(text, match.start(), match.end()):
            yield _with_inner(text, Mention(*match.span(), Category.PHONE, "phone"))
    for found in mobile(text):
        if not _is_courts(text, found.start):
            yield _with_inner(text, found)


def _with_inner(text: str, found: Mention) -> Mention:
    """The telephone with the number inside the house, «доб. 12»."""
    inner = _INNER.match(text, found.stop)
    return replace(found, stop=inner.end()) if inner else found


@once
def foreign_phone(text: str) -> Iterator[Mention]:
    """A number in the international form, E.164: + and 8 to 15 digits."""
    for match in _FOREIGN.finditer(text):
        if match[0].startswith("+") and not _is_sum(text, match.start(), match.end()):
            yield Mention(*match.span(), Category.PHONE, "foreign_phone")


@once
def named_phone(text: str) -> Iterator[Mention]:
    """A number of any length that the text calls a telephone: «тел. 52-17-30», «вн. 1-44»."""
    for match in (*begun(_BESIDE_WORDS, _BESIDE, text), *near(_FORMS, _BY_FORM, text, before=40, after=60)):
        if not _is_courts(text, match.start(match.lastindex or 1)):
            yield Mention(*match.span(match.lastindex or 1), Category.PHONE, "named_phone")
    for match in begun(_CALL_WORDS, _NAMED, text):
        long_enough = len(digits_of(match[1])) >= 5 or "-" in match[1]  # «т. 1» is a volume of the case
        if _DATE.match(match[1]):
            continue
        if long_enough and mostly_digits(match[1]) and not _is_sum(text, *match.span(1)):
            yield _with_inner(text, Mention(*match.span(1), Category.PHONE, "named_phone"))


_MORE = compile(rf"(?:\s?\([^()\n\d]{{1,20}}\))?(?:\s?[,;/]\s{{0,2}}|\s(?:и|или|және|немесе)\s)(?:(?:сот|моб|дом|раб|тел)\.?:?\s?)?(\(?\d{{1,5}}\)?[ -]?\d{{1,3}}[ -]\d\d[ -]\d\d|{DIGIT}{{10,11}})(?![\w-])")


def further_phone(text: str) -> Iterator[Mention]:
    """The second and later numbers of a list of telephones: «по телефонам 8 701 555 18 42, 50-12-88»."""
    for rule in (phone, foreign_phone, named_phone):
        for mention in rule(text):
            following = _MORE.match(text, mention.stop)
            for _ in range(5):
                if following is None or _is_sum(text, *following.span(1)):
                    break
                yield Mention(*following.span(1), Category.PHONE, "further_phone")
                following = _MORE.match(text, following.end(1))


_CALLED = compile(r"(?:тел\w*|моб\w*|сот\w*|ұялы\w*)\.?\s?№$")
_HEAD = 700  # characters of an act's head, where the court gives its own telephone
_COURT = compile(r"\bсуда?\b|\bсот[ыі]\b|\bсот\sкеңсес|\bсоты(?:ның|нда)\b|@sud\.kz", IGNORECASE)
_SOMEBODY = compile(r"ИИН|ЖСН|ист[её]?ц|ответчик|жауапкер|талап|судья|подсудим|прож|взыскател|должник|борышкер", IGNORECASE)


def _is_courts(text: str, at: int) -> bool:
    """The telephone of the court itself: in the head of the act, after the court's name and before anybody's."""
    before_it = text[max(0, at - 250) : at]
    return at < _HEAD and bool(_COURT.search(before_it)) and not _SOMEBODY.search(text[:at])


def _is_sum(text: str, start: int, stop: int) -> bool:
    """Money or a register's number of the same form, or the court's own telephone."""
    follows, label = after(text, stop, 12).lstrip(" .,)"), before(text, start, 16).rstrip()
    if _is_courts(text, start) or label.endswith("imei") or label.endswith("№") and not _CALLED.search(label):
        return True
    return bool(_NOT_A_PHONE.match(follows)) or bool(_KOPECKS.match(text, stop))
