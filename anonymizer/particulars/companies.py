"""Whether an address or an account is a company's, which is public, and not a person's."""
from functools import lru_cache
from re import IGNORECASE, compile

from anonymizer.text.cues import in_small_letters, near
from anonymizer.text.digits import after, before

FORM = r"(?:ТОО|АО|НАО|ОСИ|ПТ|ПК|КТ|ГУ|КГУ|КГП|ГКП|РГУ|РГП|ООО|ЗАО|ПАО|ОДО|МФО|КСК|ЖШС|АҚ|КММ|МКК|РММ|РМК|ММ|МҚҰ|КЕАҚ|МИБ)"
_PEOPLE = in_small_letters(
    r"ИИН|ЖСН|IIN|(?<!\w)прож|жив[её]т|тұра(?:ды|тын)|тура(?:ды|тын)|г\.\s?р\.|ж\.\s?т|рожд|туған|жител[ьяе]|граждан(?:ин|к[аеиуо])|азамат(?:ша)?\s[а-яә]|подсудим|сотталуш|"
    r"личности|жеке\s+куәл|супруг|алимент|жұбай|наследодател|мұрагер|квартир|пәтер|ұялы"
)
_PARTY = compile(
    r"(?<!\w)(?i:(?:ответчик|ист(?:ец|ц)|должник|взыскател|жауапкер|талапкер|борышкер)\w{0,4}|к|с)[\s:–-]{1,3}[А-ЯӘІҢҒҮҰҚӨҺ][а-яәіңғүұқөһё]{2,20}\s[А-ЯӘІҢҒҮҰҚӨҺ]"
)
_FIRMS = compile(rf"(?<!\w)(?:(?:БИН|БСН|BIN)(?!\w)|{FORM}\s?[«\"](?![^»\n]{{0,40}}(?i:банк|bank))|[«\"](?![^»\n]{{0,40}}(?i:банк|bank))[^»\"\n]{{2,60}}[»\"]\s{FORM}(?!\w))")
_COMPANY = compile(r"(?<!\w)(?:БИН|БСН|BIN)(?!\w)|юридическ\w+\s+адрес|заңды\s+мекен|(?:^|\n)\s*(?:Наименование|Атауы)\s*:", IGNORECASE)
_PERSON = compile(r"ИИН|ЖСН|IIN|рожд|г\.\s?р|туған|ж\.\s?т|Ф\.?\s?И\.?\s?О|фамили|аты-жөні|прож|жив[её]т|директор|представител|ответчик|жауапкер|должник|борышкер|собственник|наследник|квартир", IGNORECASE)
_REACH = 260  # characters of a block of requisites


@lru_cache(maxsize=8)  # asked for every account of a text
def among_companies(text: str) -> bool:
    """Whether an act has companies and no word of a private person's life: its addresses and accounts are theirs.

    >>> among_companies("ТОО «Рассвет», БИН 080240015049"), among_companies("иск ТОО «Рассвет» к Киму О., 12.03.1985 г.р.")
    (True, False)
    """
    return not _PEOPLE.search(text.lower()) and not _PARTY.search(text) and bool(_FIRMS.search(text))


def is_of_company(text: str, at: int) -> bool:
    """Whether the requisites around `at` are a company's: its number stands before, and nothing of a person after that.

    >>> text = "ТОО «Рассвет»\\nБИН: 080240015049\\nАдрес: г. Семей, ул. Абая, 5"
    >>> is_of_company(text, text.index("г."))
    True
    """
    block = text[max(0, at - _REACH) : at].rsplit("\n\n", 1)[-1]
    company = max((m.start() for m in _COMPANY.finditer(block)), default=-1)
    return company >= 0 and max((m.start() for m in _PERSON.finditer(block)), default=-1) < company


_QUOTED = r"[«\"„]([^«»\"„“\n]{2,60})[»\"“]"
_OPENS = compile("[«\"„]")
_SOLE = r"(?:ИП|ЖК|КХ|ФХ|КФХ|ШҚ)"
_NAMED_COMPANIES = compile(rf"(?<!\w){FORM}\s{{1,3}}{_QUOTED}|{_QUOTED}\s{{1,3}}{FORM}(?!\w)")
_NAMED_SOLE = compile(rf"(?<!\w){_SOLE}\s{{1,3}}{_QUOTED}|{_QUOTED}\s{{1,3}}{_SOLE}(?!\w)")
BUSINESS = compile(
    r"(?i:(?<!\w)(?:логистик\w{0,2}|logistics?|строй\w{0,8}|құрылыс|курылыс|трейд\w{0,3}|trad(?:e|ing)|сервис\w{0,2}|service|групп?|group|инвест\w{0,3}|invest|ойл|oil|пром\w{0,6}"
    r"|агро\w{0,8}|agro|транс\w{0,6}|trans|холдинг|holding|компани\w|company|корпорейшн|консалтинг|маркет|market|фарм|строительн\w{2,3}|снаб|продакшн|инжиниринг|engineering|ltd|и\s?к°?|и\s?ко))(?!\w)"
)


@lru_cache(maxsize=8)
def company_names(text: str) -> tuple[frozenset[str], frozenset[str]]:
    """The quoted names beside a legal form, in small letters: those of companies, and those of farms and sole traders.

    >>> [sorted(names) for names in company_names("ТОО «Арман» и ИП «Тимур»; «Арман» поставило товар")]
    [['арман'], ['тимур']]
    """
    companies, sole = (frozenset((m[1] or m[2]).lower() for m in near(_OPENS, found, text, before=16, after=90)) for found in (_NAMED_COMPANIES, _NAMED_SOLE))
    return companies, sole - companies


_ROLE = compile(r"(взыскател|ист(?=[её]?ц)|поставщик|кредитор|банк|талапкер|талап\s+қоюшы|өндіріп\s+алушы|ответчик|жауапкер)")
_OWNED = compile(rf"(?:{FORM}|ИП)(?!\w)\s?(?:[«\"](?![^»\n]{{0,40}}(?i:банк|bank))[^»\"\n]{{2,60}}[»\"]{{1,2}})?\s?\((?:БИН|БСН|ИИК|ЖСК|р/с|сч[её]т|шот)")


def is_companys_account(text: str, at: int) -> bool:
    """Whether an account at `at` is of a company that brackets, requisites or the name of a party before it name.

    >>> text = "ВЗЫСКАТЕЛЬ\\nНаименование: ТОО «Рассвет»\\n\\nИИК взыскателя: KZ86125KZT2069100100"
    >>> is_companys_account(text, text.index("KZ"))
    True
    """
    label = before(text, at, 70).rsplit(";", 1)[-1]
    if _OWNED.search(text[max(0, at - 90) : at]) or among_companies(text) or ("иик" in label or "жск" in label) and is_of_company(text, at):
        return True
    roles = _ROLE.findall(label)
    roles = [r for r in roles if r != "банк"] or roles
    return bool(roles) and _is_company(text, roles[-1]) and "получател" not in after(text, at)


def _is_company(text: str, role: str) -> bool:
    """Whether the party called `role` is a company where it is first named."""
    claim = rf"(?i:по\s+иску|по\s+заявлению|исков\w+\s+заявлени\w+)\s+{FORM}(?!\w)|" if role in ("ист", "взыскател") else ""
    named = compile(rf"{claim}(?i:{role})\w*(?:\s?[:–—-])?\s+(?:Наименование:\s*|Атауы:\s*)?(?:{FORM}(?!\w)|[«\"][^»\"\n]{{2,60}}[»\"]\s{FORM}(?!-[дт][ае]))")  # «Банк» АҚ-дағы is where the account is
    return bool(named.search(text, 0, 6000))
