"""Lone names of which the text itself says that their bearer is none of those whom the act names so elsewhere."""
from collections.abc import Mapping, Sequence
from re import IGNORECASE, compile

from anonymizer.cast.aliases import is_former
from anonymizer.cast.persons import Person
from anonymizer.cast.role_words import says_role
from anonymizer.names.parts import Name
from anonymizer.text.lexicon import Kind, kind
from anonymizer.text.words import Page
from models.act import Language
from models.mention import Mention, Role

_CASE_OF_OTHERS = compile(r"[«\"][А-ЯЁӘІҢҒҮҰҚӨҺ][\w-]{1,30} против [А-ЯЁӘІҢҒҮҰҚӨҺ][\w-]{1,30}[»\"]")
_GIVEN_FOLLOWS = compile(r" ([А-ЯЁ][а-яё]{2,20})(?=[\s,.;)])")
_NAMESAKE = compile(
    r"[»\"]?[\s,(–—-]{1,4}(?:(?:е[гё]о|её|деген|и он|лишь|просто|однако)\s)?(?:полн\w+\s)?"
    r"(?:однофамил\w+|т[её]зк\w+|аттас\w*|тегі (?:ұқсас|бірдей)|басқа адам|друг(?:ой|ая) человек|ин(?:ой|ое) лицо|друг(?:ой|ое) лицо)",
    IGNORECASE,
)
_NAMESAKE_BEFORE = compile(r"(?:однофамил(?:ец|ица|ьца|ицы|ьцем|ицей)|т[её]зк[аиуе]|аттасы|тегі бірдей)\s[«\"]?\Z", IGNORECASE)
_SURNAME_CITED = compile(r"(?:фамили\w+|\bтег(?:і|ін|іне))(?:\s\w{2,14}){0,5}\s?[–—:-]?\s{0,3}[«\"]?\Z", IGNORECASE)
_DEAD = compile(r"(?:покойн\w{2,3}|умерш\w{2,3}|погибш\w{2,3}|наследодател\w{1,3}|\bумер(?:ла)?|смерт(?:и|ью)|кончины|марқұм\w{0,3}|қайтыс болған|мұра қалдырушы\w{0,4})\s{1,3}\Z", IGNORECASE)
_DIED = compile(r"\s{0,2}[,(–—-]?\s?(?:умер\b|умерл\w|скончал\w+|погиб\w*|(?:\d{1,4}\S{0,4}\s){0,5}қайтыс бол\w+)", IGNORECASE)


def of_another(page: Page, mention: Mention, name: Name) -> bool:
    """Whether a lone word is of a case cited («Ахметов против Ахметовой»), a surname whose given name, unknown, follows it, or a namesake's."""
    if any(m.start() < mention.start < m.end() for m in _CASE_OF_OTHERS.finditer(page.text, max(0, mention.start - 45), mention.stop + 45)):
        return True
    if _NAMESAKE.match(page.text, mention.stop) or _NAMESAKE_BEFORE.search(page.text, max(0, mention.start - 40), mention.start):
        return True
    following = _GIVEN_FOLLOWS.match(page.text, mention.stop) if page.language(mention.start) is Language.RU and name.surname else None
    return bool(following) and kind(following[1], Language.RU) is Kind.UNKNOWN and not says_role(following[1])


def is_cited(page: Page, mention: Mention) -> bool:
    """Whether a text speaks of a surname rather than of its bearer («указать фамилию ребёнка «Тураева»», «носила фамилию Ким»)."""
    return is_former(page, mention) or bool(_SURNAME_CITED.search(page.text, max(0, mention.start - 70), mention.start))


def as_cited(name: Name, bearers: Sequence[Person]) -> list[Person]:
    """The only one of `bearers` who may bear a surname cited in the nominative; nobody where it may be of several."""
    genders = frozenset(gender for case, gender in name.forms() if case == "nom") or name.genders()
    fitting = [p for p in bearers if p.genders() & genders]
    return fitting if len(fitting) == 1 else []


def is_dead(page: Page, mention: Mention) -> bool:
    """Whether a word right before a name says that its bearer has died («покойный Коваленко», «марқұм Сәбит»)."""
    return bool(_DEAD.search(page.text, max(0, mention.start - 40), mention.start))


def the_dead(page: Page, bearers: Sequence[Person]) -> list[Person]:
    """The only one of `bearers` of whom the text says where it names him that he has died; nobody where there are several, or none."""
    dead = [p for p in bearers if any(is_dead(page, m) or _DIED.match(page.text, m.stop) for m in p.mentions)]
    return dead if len(dead) == 1 else []


def of_whole(page: Page, mention: Mention, name: Name, neighbours: Sequence[tuple[Mention, Name] | None], said: Mapping[int, Role]) -> bool:
    """Whether a lone surname and the lone name right beside it are one that was read as two («водитель Гейдаров Эльшан»).

    `neighbours` are the lone mentions that end right before and begin right after it. In Kazakh the first word of one name has
    no ending; a word of role before it may have called its bearer by surname alone («адвокат Розиев Алишерді ақтауды сұрады»)."""
    before, after = neighbours
    if mention.rule == "divided":  # the rest of the act has told the two apart
        return False
    if after and (page.language(mention.start) is Language.RU or said.get(mention.start, Role.OTHER) is Role.OTHER) and _one_name(page, name, after[1], mention.start):
        return True
    return before is not None and _one_name(page, before[1], name, mention.start)


def _one_name(page: Page, first: Name, second: Name, place: int) -> bool:
    if first.plural or second.plural:
        return False
    if page.language(place) is Language.RU:
        return bool(first.forms() & second.forms())
    return any(case == "nom" for case, _ in first.forms())
