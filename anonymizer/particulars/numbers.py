"""Numbers of a person in registers and banks: IIN (and the older RNN), IBAN, account, payment card."""
from collections.abc import Iterator
from re import IGNORECASE, compile

from anonymizer.particulars.companies import is_companys_account
from anonymizer.text.cues import begun, cued, once, opening
from anonymizer.text.digits import DIGIT, SPACE, after, before, digits_of, mostly_digits, nearest
from models.mention import Category, Mention

_TWELVE = compile(
    rf"{DIGIT}(?:(?<![\w№].)|(?<=IIN.)|(?<=№.))(?:{DIGIT}{{11}}|{DIGIT}{{5}}(?:{SPACE}|-|\n){DIGIT}{{6}}|(?:{SPACE}{DIGIT}){{11}})(?!\w)"
)
_NAMED_IIN = compile(
    rf"(?<!\w)(?:ИИН|ЖСН|IIN|РНН|СТТН|иин|жсн)(?:\s?/\s?[БB][ИСI][НN])?(?:[-‑]?[а-яәіңғүұқөһ]{{1,4}})?\s{{0,3}}[:=№–—-]?\s{{0,20}}"
    rf"((?:{DIGIT}|[*Xx•])(?:(?:[ \u00a0\n-]|[ ]?/[ ]?)?(?:{DIGIT}|[*Xx•])){{9,12}})(?!\w)"
)
_IIN_WORDS = opening("иин|жсн|iin|рнн|сттн")
_IIN_LABELS = ("иин", "жсн", "iin", "рнн", "сттн")
_BIN_LABELS = ("бин", "бсн", "bin")


def is_iin(digits: str) -> bool:
    """Whether twelve digits have the check digit of an IIN or BIN.

    Two rows of weights, modulo 11 (Rules for forming the identification number, Kazakhstan, 2013).

    >>> is_iin("850412350121"), is_iin("850412350122")
    (True, False)
    """
    values = [int(d) for d in digits]
    for weights in (range(1, 12), (3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2)):
        check = sum(w * v for w, v in zip(weights, values, strict=False)) % 11
        if check != 10:
            return check == values[11]
    return False


def begins_with_date(digits: str) -> bool:
    """Whether twelve digits begin with a day of birth and its century, as most IIN do and no BIN does.

    A BIN has 4 to 6 as its fifth digit, where the day of birth has 0 to 3.

    >>> begins_with_date("850412350121"), begins_with_date("080240015049")
    (True, False)
    """
    return 1 <= int(digits[2:4]) <= 12 and 1 <= int(digits[4:6]) <= 31 and digits[6] in "0123456"


@once
def named_iin(text: str) -> Iterator[Mention]:
    """What the text itself calls an IIN or RNN, though a digit is wrong, missing or hidden."""
    for match in begun(_IIN_WORDS, _NAMED_IIN, text):
        if mostly_digits(match[1]) or set(match[1]) & set("*•Xx"):
            yield Mention(*match.span(1), Category.IIN, "named_iin")


@once
def iin(text: str) -> Iterator[Mention]:
    """Twelve digits: by the date of birth they begin with, or the check digit; never what is called a BIN.

    A doubt without check digit, label and the usual punctuation after a name."""
    for match in _TWELVE.finditer(text):
        digits = digits_of(match[0])
        if mostly_digits(match[0]) and _is_of_person(text, match.start(), digits):
            yield Mention(*match.span(), Category.IIN, "iin", sure=is_iin(digits) or _is_named(text, match.start()))


def _is_named(text: str, at: int) -> bool:
    """Whether a word for an IIN, or the name or the date of birth of its bearer in brackets or cells, stands before."""
    return nearest(before(text, at), *_IIN_LABELS) >= 0 or text[max(0, at - 2) : at].rstrip(" ")[-1:] in ("(", ",", "|")


def _is_of_person(text: str, at: int, digits: str) -> bool:
    label = before(text, at, 24)
    of_person, of_company = nearest(label, *_IIN_LABELS), nearest(label, *_BIN_LABELS)
    if of_person != of_company:
        return of_person > of_company
    if _CODE.search(label):
        return False
    return begins_with_date(digits) or (is_iin(digits) and digits[4] not in "456")


_CODE = compile(r"(?:хаттама|протокол|код|квитанци|түбіртек|дело|іс|счёт-фактур)[а-яәіңғүұқөһ-]*[\s:№]*$")  # numbers of papers, not of people

_GROUP = r"(?=[A-ZА-Я]{0,3}[0-9OО])[0-9A-ZА-Я]{2,5}"
_IBAN = compile(
    rf"[KК](?<!\w.)[ZЗ]{SPACE}?{DIGIT}{SPACE}?{DIGIT}(?:(?:[ \u00a0\n-]?[0-9A-ZА-Я]){{16}}|(?:[.][0-9A-ZА-Я]{{4}}){{4}}|[0-9A-ZА-Я]{{10,20}}|(?:[ \u00a0\n]{_GROUP}){{3,6}}|[0-9A-ZА-Я*•]{{12,18}})(?!\w)(?:-(?:[кғгқ][еа]|[дт][ае]н?|[нт][ыі]ң)(?!\w))?"
)
_NUMBERED_ACCOUNT = compile(rf"{DIGIT}(?<![\w-].)(?:{DIGIT}{{19}}|{DIGIT}{{3}}(?:{SPACE}{DIGIT}{{4}}){{4}})(?![\w-])")
_FOURS = compile(rf"[2-69](?<![\w:.-].){DIGIT}{{3}}(?P<sep>[ .-]){DIGIT}{{4}}(?P=sep){DIGIT}{{4}}(?P=sep){DIGIT}{{4}}(?![\w:-]|[ ]\d)")
_CARD = compile(rf"[2-69](?<![\w:.-].)(?:[ \u00a0\n-]?(?:{DIGIT}|[*•Xx])){{11,18}}(?![\w:-])", IGNORECASE)
_OF_COMPANY = compile(r"(?:бин|бсн)\W{0,3}\d{12}|казначейств|қазынашылық|\bугд\b|\bмкб\b|кбк|\bбсқ\b|депозит\w* суд|контрольн\w+ счет\w* налич")
_IN_FOURS = compile(r"\d{4}([ .-])\d{4}\1\d{4}\1\d{4}")
_SENTENCE = compile(r"[.;]\s+(?=\S{4})")
_CARD_WORDS = compile(r"карт|card|gold|visa|kaspi|каспи|пластик")


def iban(text: str) -> Iterator[Mention]:
    """An account of Kazakhstan's form (KZ, two check digits, bank, account; ISO 13616), unless a company or the treasury owns it.

    A wrong check (modulo 97) is hidden as well: nothing else begins so, and a typing error still leads to the account.
    """
    for match in _IBAN.finditer(text):
        if sum("0" <= c <= "9" for c in match[0]) < 8 or _is_of_company(text, match.start(), match[0]):
            continue
        yield Mention(*match.span(), Category.BANK, "iban")


def _is_of_company(text: str, at: int, number: str) -> bool:
    """Treasury accounts hold «KSN» (контрольный счёт наличности); a company's BIN stands before its account."""
    return "KSN" in number.upper() or is_companys_account(text, at) or bool(_OF_COMPANY.search(_SENTENCE.split(before(text, at, 60))[-1]))


def numbered_account(text: str) -> Iterator[Mention]:
    """Twenty digits called an account, as banks abroad number them."""
    for match in _NUMBERED_ACCOUNT.finditer(text):
        label = before(text, match.start(), 40)
        if nearest(label, "счет", "счёт", "шот", "р/с", "л/с") >= 0 and not _is_of_company(text, match.start(), match[0]):
            yield Mention(*match.span(), Category.BANK, "numbered_account")


def card(text: str) -> Iterator[Mention]:
    """A payment card: the Luhn check, or the word «карта» before or after; partly starred ones too."""
    for match in (*_FOURS.finditer(text), *_CARD.finditer(text)):
        signs = [c for c in match[0] if c not in " \u00a0\n.-"]
        starred = bool(set(signs) & set("*•Xx"))
        near = before(text, match.start(), 48) + "|" + after(text, match.end(), 24)
        near = before(text, match.start(), 200) + near if _IN_FOURS.match(match[0]) else near
        named = bool(_CARD_WORDS.search(near))
        if starred:
            signs = signs[:16]
            fits = named and len(signs) in range(12, 20)
        else:
            fits = mostly_digits(match[0]) and len(signs) in (16, 18, 19) and (named or len(signs) == 16 and luhn(digits_of(match[0])))
        if fits:
            yield Mention(match.start(), _after_signs(match[0], match.start(), len(signs)), Category.BANK, "card")


def _after_signs(number: str, start: int, count: int) -> int:
    """Where the first `count` digits or stars end: a sum may follow a starred card («9105 38 500 тенге»)."""
    places = [i for i, c in enumerate(number) if c not in " \u00a0\n.-"]
    return start + places[count - 1] + 1


def luhn(digits: str) -> bool:
    """Whether the check digit is right (ISO/IEC 7812-1).

    >>> luhn("4111111111111111"), luhn("4111111111111112")
    (True, False)
    """
    doubled = (2 * int(d) for d in digits[-2::-2])
    return (sum(int(d) for d in digits[-1::-2]) + sum(d - 9 if d > 9 else d for d in doubled)) % 10 == 0


_CARD_END = compile(r"(?<!\w)(?:карт\w{1,6}|card)[^\n.;\d]{0,40}?([*•]{1,4}\s?\d{4})(?!\w)", IGNORECASE)
_CARD_LAST = compile(r"(?:(?:оканчива|заканчива)\w+\s+(?:на|цифрами)|последни\w+\s+(?:\w+\s+)?цифр\w+|соңғы\s+(?:төрт\s+|4\s+)?(?:сан\w*|цифр\w*|нөмір\w*))[\s:–(-]{0,4}((?:[*•]{1,4}\s?)?\d{4})(?!\w)", IGNORECASE)
_STARRED = compile(r"(?<![\w*•.])([*•]{1,4}\s?\d{4})(?![\w*•])")
_TAIL = compile(r"(?<!\w)(?:сч[её]т\w{0,3}|шот\w{0,5}|ИИК|карт\w{1,4}|счёт\w{0,3})\s(?:№\s?)?[«\"]?(?:\.{2,3}|…|\*+|x{2,4})\s?(?=[0-9A-Z]{0,4}\d)([0-9A-Z]{4,8})(?!\w)", IGNORECASE)
_DEPOSIT = compile(r"(?<!\w)(?:депозит\w{0,3}|вклад\w{0,3}|салым\w{0,4})(?:\s(?:сч[её]т\w{0,2}|шот\w{0,3}|договор\w{0,2}))?\s{0,2}(?:№|N|нөмірі)\s?([A-ZА-Я]{0,4}-?\d[\d-]{4,18}\d)(?!\w)", IGNORECASE)
_STARS_FIRST = compile(r"(?<![\w*])((?:\d{4}[ -]?)?[*•]{2,12}[ -]?\d{4})(?=[»)]?\s(?:нөмірлі|карт))", IGNORECASE)
_HIDDEN_IBAN = compile(r"(?<!\w)([KК][ZЗ][- ]?\d{0,2}[- ]?[*•…xXхХ]{2,18}[- ]?\d{3,6})(?!\w)")
_PERSONAL_ACCOUNT = compile(r"(?<!\w)(?:лицев\w+\s+сч[её]т\w{0,2}|л/с|дербес\s+шот\w*|жеке\s+шот\w*|абонентск\w+\s+сч[её]т\w{0,2})[\s:№–-]{1,4}(\d[\d-]{3,12}\d)(?!\w)", IGNORECASE)
_CARD_ENDS = (
    ("карт card", _CARD_END), ("канчива последни соңғы", _CARD_LAST), ("* •", _STARRED), (".. … * xx", _TAIL), ("депозит вклад салым", _DEPOSIT),
    ("* •", _STARS_FIRST), ("* • … xx хх xх хx", _HIDDEN_IBAN), ("лицев л/с шот абонентск", _PERSONAL_ACCOUNT),
)
_NAMED_ACCOUNT = compile(
    r"(?<!\w)(?:криптоәмиян|криптокошел|кошел|әмиян|wallet)[^\n]{0,40}?\b([0-9A-Za-z]{26,64})\b", IGNORECASE
)


def wallet(text: str) -> Iterator[Mention]:
    """The address of a purse of crypto-currency, when the text calls it so."""
    for match in cued("кошел әмиян wallet", _NAMED_ACCOUNT, text):
        yield Mention(*match.span(1), Category.BANK, "wallet")


def card_end(text: str) -> Iterator[Mention]:
    """What is left of a hidden number, «карта *9105», «KZ****7769»; and the short number of a personal account."""
    for cues, pattern in _CARD_ENDS:
        for match in cued(cues, pattern, text):
            yield Mention(*match.span(1), Category.BANK, "card_end")
    if ends := {digits_of(text[m.stop - 4 : m.stop]) for rule in (card, iban) for m in rule(text)}:
        for match in _KNOWN_END.finditer(text):
            if next(group for group in match.groups() if group)[-4:] in ends:
                yield Mention(*match.span(match.lastindex or 1), Category.BANK, "card_end")


_KNOWN_END = compile(  # «…6500», «6500 картаға»: of a card that the act gives whole
    r"((?:…|\.{2,3}|[*•]{1,4}|[xXхХ]{2,4})\s?\d{4})(?![\w.,]\d|\w)|(?<![\w.,/№-])(?<!\d[ ])(\d{4})(?=[»\"]?\s(?:карт|шот|сч[её]т))|(?i:карт\w{1,3}|шот\w{0,3}|сч[её]т\w?)\s[«\"]?(\d{4})(?!\w|[.,]\d|\s?(?:\d|тенге|теңге|тг|тыс|долл|руб|мың))"
)
