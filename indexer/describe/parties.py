"""Who takes part in the case, in which role: parties and representatives as the head names them."""
import re
from collections.abc import Iterator
from itertools import zip_longest

from indexer.describe.names import read_name
from indexer.describe.reading import Reading
from language.letters import bare
from models.act import Party
from models.mention import Role

# Role words in bare letters; representatives first, since «представитель истца» holds the word for the claimant.
ROLES: tuple[tuple[Role, str], ...] = (
    (Role.REPRESENTATIVE, r"представител\w+ (?:ответчи\w+|ист(?:ца|ицы|цов)|потерпевш\w+|третьего лица|заявителя|взыскателя|должника)|представител\w+|окил\w*"),
    (Role.LAWYER, r"адвокат\w*|защитник\w*|коргаушы\w*"),
    (Role.CLAIMANT, r"ист(?:ец|ца|цу|цы|цов|ице|ица|ицы|цом|цам)|талапкер\w*|талап коюшы\w*"),
    (Role.RESPONDENT, r"ответчи(?:к|ка|ку|ки|ков|ца|цы|це|ком)|жауапкер\w*"),
    (Role.INTERESTED, r"треть(?:е|его|и|их) лиц\w*|заинтересованн\w+ лиц\w*|ушинши тулга\w*|муддели тулга\w*"),
    (Role.ACCUSED, r"подсудим\w+|обвиняем\w+|по обвинению|сотталушы\w*|айыпталушы\w*"),
    (Role.CONVICT, r"осужденн\w+|сотталган"),
    (Role.OFFENDER, r"правонарушител\w+|привлекаем\w+ к (?:административной )?ответственности|в отношении которого ведется производство"),
    (Role.DEBTOR, r"должник\w*|борышкер\w*"),
    (Role.CREDITOR, r"взыскател\w+|ондирип алушы\w*"),
    (Role.VICTIM, r"потерпевш\w+|жабирленуши\w*"),
    (Role.APPLICANT, r"заявител\w+|отиниш беруши\w*|арыз иеси|арыз беруши\w*"),
    (Role.EXPERT, r"эксперт\w*|сарапшы\w*"),
)
_ROLE = re.compile("(?<!\\w)(?:" + "|".join(f"(?P<{role.value}>{pattern})" for role, pattern in ROLES) + ")(?!\\w)")
_FILLER = re.compile(r"(?:\s*(?:\d{1,2}\b)?[\s:–-]+|\s*\([^()]{0,60}\)\s*|\s*–?\s*(?:адвокат\w*|гражданин\w*|азамат\w*|юрист\w*|нотариус\w*|главы КХ «[^»]+»)\s+)+")
_NEXT = re.compile(r"\s*(?:,|және|мен|пен|и)\s+")
_FORM = r"(?:ТОО|АО|ГУ|КГУ|РГУ|КГП|ГКП|НАО|ОСИ|ПТ|ИП|КХ|ФХ|МФО|ООО|ЗАО|ОАО|ПАО|ГКУ|ФГУП|Филиал\w*|[Кк]омпани\w+)"
_KAZAKH_FORM = r"(?:ЖШС|АҚ|ММ|КММ|РММ|ШЖҚ|ЖК|ШҚ|МКК|МҚҰ|ҚБ|МИБ|РМҚК)"
_COMPANY = re.compile(
    rf"(?:{_FORM} )?{_FORM}\s?[«\"][^\n]{{1,90}}?[»\"]+(?=[\s,.;()]|$)|«[^»\n]{{1,90}}»{{1,2}} {_KAZAKH_FORM}(?:-\w+)?|{_KAZAKH_FORM} «[^»\n]{{1,90}}»"
    r"|[А-Я][а-я]+(?:ого|ому|ем|ие|ия|ию|ент\w?|ом) (?:[а-я]+ ){0,4}(?:управлени\w+|департамент\w*|инспекци\w+)"
)
_SOLE = re.compile(r"(?:ИП|ЖК)(?:\W|$)")
_SUIT = re.compile(r"(?:по иску|по заявлению|исковое заявление|жалобу|заявление)\s+")
_ADJECTIVE_OF = re.compile(r"\s+(?:област|городск|районн|коллеги|ауданы|қаласы|облыс)")  # «адвоката Актюбинской областной коллегии»
LONGEST = 40  # participants; a longer list is a table, not a head


def participants(reading: Reading, head: int) -> tuple[tuple[Party, ...], tuple[Party, ...]]:
    """Parties and representatives of the head, each once, in the order of the text."""
    found = [*_by_roles(reading, head), *_by_suit(reading, head)]
    parties = _unique([p for p in found if p.role not in (Role.REPRESENTATIVE, Role.LAWYER)])
    return parties[:LONGEST], _unique([p for p in found if p.role in (Role.REPRESENTATIVE, Role.LAWYER)])[:LONGEST]


def _by_roles(reading: Reading, head: int) -> Iterator[Party]:
    matches = list(_ROLE.finditer(reading.bare, 0, head))
    for match, following in zip_longest(matches, matches[1:]):
        stop = min(head, following.start() if following else head)
        yield from _listed(reading.flow, match.end(), stop, Role(str(match.lastgroup)))


def _by_suit(reading: Reading, head: int) -> Iterator[Party]:
    """«по иску А к Б»."""
    for match in _SUIT.finditer(reading.bare, 0, head):
        sides = list(_listed(reading.flow, match.end(), head, Role.CLAIMANT if "иск" in match[0] else Role.APPLICANT))
        yield from sides
        if sides and "иск" in match[0]:
            at = reading.flow.find(sides[-1].name, match.end()) + len(sides[-1].name)
            if against := re.compile(r"[^\n]{0,40}? к(?:о)? ").match(reading.flow, at, head):
                yield from _listed(reading.flow, against.end(), head, Role.RESPONDENT)


def _listed(text: str, start: int, stop: int, role: Role) -> Iterator[Party]:
    """Names one after another, from `start`, as long as commas and conjunctions connect them."""
    at = filler.end() if (filler := _FILLER.match(text, start, stop)) else start
    for _ in range(LONGEST):
        party, end = _one(text, at, stop, role)
        if party is None:
            return
        yield party
        following = _NEXT.match(text, end, stop)
        if not following:
            return
        at = following.end()


def _one(text: str, at: int, stop: int, role: Role) -> tuple[Party | None, int]:
    if company := _COMPANY.match(text, at, stop):
        return Party(company[0], role, person=_SOLE.search(company[0]) is not None), company.end()
    name = read_name(text, at, stop)
    if name and (name.initials or not _ADJECTIVE_OF.match(text, name.stop)):
        return Party(text[name.start : name.stop].strip(" -"), role, person=True), name.stop
    return None, at


def _unique(found: list[Party]) -> tuple[Party, ...]:
    """One of each name and role, the fullest form."""
    kept: dict[tuple[Role, str], Party] = {}
    for party in found:
        key = (party.role, bare(party.name)[:5])
        if key not in kept or len(party.name) > len(kept[key].name):
            kept[key] = party
    return tuple(kept.values())
