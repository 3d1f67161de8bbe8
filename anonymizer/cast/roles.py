"""What each person is in the case, by the words beside his name in all its places."""
from collections import Counter
from collections.abc import Iterable, Sequence
from re import IGNORECASE, compile

from anonymizer.cast.duties import PANEL, duty
from anonymizer.cast.lone import sued
from anonymizer.cast.resolve import Person
from anonymizer.cast.role_words import office, role_head, says_role
from anonymizer.names.parts import name_of
from anonymizer.text.lexicon import can_be_plural
from anonymizer.text.words import Page, Word
from language.russian import lemma, reading
from models.act import Language
from models.mention import OFFICIALS, Mention, Role

_LIST = compile(r"(?:\s?\([^()]{1,60}\))?(?:,\s*(?:и\s+|және\s+)?|\s+(?:и|мен|пен|бен|және)\s+|[ \t]*\r?\n[ \t]+)")
_SIGNATURES = compile(r"[ \t]*\r?\n[ \t]{6,}")
_KAZAKH_PLURAL = compile(r"(.{3,}?)[лдт][ае]р(?:[ыі]\w{0,4}|ға|ге|дан|ден|мен)?\Z")
_DASH = compile(r"\s?(?:[–—-]\s|(?:деген|есімді|атты)\s)")
_BRACKETED = compile(r"\s?\((?:төрағалық\s|частн\w{2,3}\s|государственн\w{2,3}\s|судебн\w{2,3}\s|алқа\s)*([^\W\d]{3,24})(?:\s(?:коллегии|суда|прокуратуры|заседания|по\sназначению|по\sордеру|по\sсоглашению|(?:потерпевш|подсудим|осужд|обвиня|истц|истиц|ответчи|заявител)\w{1,8}|[А-ЯӘІҢҒҮҰҚӨҺ]\w{2,20}))?\)")
_MANY_BRACKETED = compile(r"\s?\((?:судьи|прокуроры|адвокаты|защитники|алқа\sсудьялары|судьялар|қорғаушылар)[^()]{0,20}\)")
_PRESIDING = compile(r"(?:-?[нтд][ыі]ң)?\s(?:төрағалығымен|төрағалық\s(?:ет|жас)\w+)")
_CERTIFIED = compile(r"(?:[Кк]өшірмесі дұрыс|[Кк]опия верна|ДҰРЫС|ВЕРНА)\W{1,40}\Z")
_CERTIFIES = compile(r"(?:[Кк]өшірмесі дұрыс|[Кк]опия верна)\s?[:–—-]?\s{1,30}\Z")
_SIGNED_AS = compile(r",[ \t]{1,3}([^\W\d]{4,14})[ \t.]{0,3}(?=\n|\Z)")
_LINE_BEGINS = compile(r"(?:\A|\n)[ \t]*(?:М\.?\s?[ПО]\.?[ \t]*)?\Z")
_AFTER_COMMA = compile(r",\s([^\W\d]{5,12})")
_NAME_FOLLOWS = compile(r"\s+[А-ЯӘІҢҒҮҰҚӨҺ]")
_IN_SUIT = compile(r"(?:иск(?:у|а|ом)?|исков\w+ заявлени\w+)\s*\Z")
_ON_APPLICATION = compile(r"по заявлению\s+\Z")
_TO = compile(r"\s+к\s+\Z")
PARTIES = frozenset({Role.CLAIMANT, Role.RESPONDENT, Role.APPLICANT, Role.INTERESTED, Role.ACCUSED, Role.CONVICT, Role.OFFENDER, Role.DEBTOR,
                     Role.CREDITOR, Role.VICTIM, Role.WITNESS, Role.MINOR, Role.HEIR})


def roles(people: Iterable[Person], said: dict[int, Role]) -> dict[int, Role]:
    """The role of each person by its number; OTHER when no word says it."""
    people = tuple(people)
    found = {person.number: _vote(Counter(r for m in person.mentions if (r := said.get(m.start)))) for person in people}
    for person in people:
        if person.others:
            found[person.number] = found[person.others[0].number]
    return found


def said_roles(page: Page, mentions: Sequence[Mention]) -> dict[int, Role]:
    """The role said beside each mention, by where it begins; in a list («судей А., Б. и В.») a plural serves all."""
    said: dict[int, Role] = {}
    last: Mention | None = None
    listed = False
    for mention in mentions:
        inside = last is not None and _in_bracket(page, last, mention)
        role = _by_trade(page, mention, last) or _of_suit(page, mention, last, said) or _explained(page, mention)
        if inside and not role:
            role = said.get(last.start) if _SUCCEEDS.search(page.text, last.stop, mention.start) else None
        if inside and listed:  # «адвокаты Ким А. (в интересах Ли), Тен Ю.»: the list goes on behind the bracket
            said.update({mention.start: role} if role else {})
            continue
        if role:
            listed = _is_plural(page, mention, last)
        elif last and last.start in said and _continues(page.text[last.stop : mention.start], listed, said[last.start]):
            role = said[last.start]
        if role:
            said[mention.start] = role
        if role and last and _MANY_BRACKETED.match(page.text, mention.stop) and _LIST.fullmatch(page.text, last.stop, mention.start):
            said.setdefault(last.start, role)
        last = mention
    return said


_OPENED = compile(r"\s?\([^()]{0,40}")
_CLOSED = compile(r"[^()]{0,40}\)")
_SUCCEEDS = compile(r"\((?:кейін|затем|впоследствии|далее|позже|потом)(?:\s(?:е[гё]о|её|оны|сменил\w?|заменил\w?|вместо|него|неё))*\s?[–—-]?\s\Z", IGNORECASE)


def _in_bracket(page: Page, last: Mention, mention: Mention) -> bool:
    """Whether a name stands in brackets right behind another."""
    return bool(_OPENED.fullmatch(page.text, last.stop, mention.start) and _CLOSED.match(page.text, mention.stop))


def _continues(between: str, listed: bool, role: Role) -> bool:
    """Whether what stands between two names goes on with a list: a comma after a plural, or a line of officials' signatures."""
    return bool(role in OFFICIALS and _SIGNATURES.fullmatch(between) or listed and _LIST.fullmatch(between))


def _is_plural(page: Page, mention: Mention, last: Mention | None) -> bool:
    head = _head(page, mention, last)
    if head is None:
        return bool(PANEL.search(page.text, max(0, mention.start - 50), mention.start))
    plural = _KAZAKH_PLURAL.match(head.key)
    if plural and says_role(plural[1]):
        return True
    if page.language(head.start) is Language.KK:
        return False
    if says_role(head.text) in OFFICIALS:
        return can_be_plural(head.key)
    return "plur" in reading(head.key).tag and not lemma(head.key).endswith("ца")  # «истицы Ахметовой, Ли» is one of them


def _introduced(page: Page, mention: Mention, last: Mention | None) -> Role | None:
    """The role that the words before a mention say."""
    acts = duty(page, mention)
    head = None if acts else _head(page, mention, last)
    return office(page, head) if head else acts


def _by_trade(page: Page, mention: Mention, last: Mention | None) -> Role | None:
    """What the words before a mention say; a representative whom brackets call an advocate is one."""
    role = _introduced(page, mention, last)
    return _explained(page, mention) or role if role is Role.REPRESENTATIVE else role


def _explained(page: Page, mention: Mention) -> Role | None:
    """The office that stands after a name: «Ибраева А.К. – судья», «Ким Р. (докладчик)», «Нұрпейіс Е. деген жеке сот орындаушысы»."""
    bracket = _BRACKETED.match(page.text, mention.stop)
    if bracket:
        return role if (role := says_role(bracket[1])) in OFFICIALS else None
    certified = _CERTIFIED.search(page.text, max(0, mention.start - 60), mention.start) and _AFTER_COMMA.match(page.text, mention.stop)
    if certified:
        return role if (role := says_role(certified[1])) in OFFICIALS else None
    signed = _SIGNED_AS.match(page.text, mention.stop)
    if signed and _LINE_BEGINS.search(page.text, max(0, mention.start - 40), mention.start) and says_role(signed[1]) in OFFICIALS:
        return says_role(signed[1])
    if _CERTIFIES.search(page.text, max(0, mention.start - 60), mention.start):
        return Role.SECRETARY
    if _PRESIDING.match(page.text, mention.stop):
        return Role.JUDGE
    stop, dash = mention.stop, _DASH.match(page.text, mention.stop)
    if not dash:
        return None
    for word in page.after(dash.end(), 4):
        if word.capital or page.text[max(stop, dash.end()) : word.start].strip():
            return None
        following = _NAME_FOLLOWS.match(page.text, word.stop)
        if says_role(word.text) in OFFICIALS:
            return None if following else says_role(word.text)
        stop = word.stop
    return None


def _head(page: Page, mention: Mention, last: Mention | None) -> Word | None:
    stands = frozenset(case for case, _ in name_of(page, mention).forms())
    return role_head(page, mention.start, last.stop if last else 0, stands)


def _of_suit(page: Page, mention: Mention, last: Mention | None, said: dict[int, Role]) -> Role | None:
    """«по иску А. к Б.» says that A. claims and B. responds."""
    if _IN_SUIT.search(page.text, max(0, mention.start - 20), mention.start):
        return Role.CLAIMANT
    if _ON_APPLICATION.search(page.text, max(0, mention.start - 20), mention.start):
        return Role.APPLICANT
    if last and said.get(last.start) is Role.CLAIMANT and _TO.fullmatch(page.text[last.stop : mention.start]):
        return Role.RESPONDENT
    return None


def _vote(votes: Counter[Role]) -> Role:
    """An official's role counts only when said more often than a party's: a judge who is a party is a party.

    A bailiff or a notary answers for what he did in office: being called the respondent takes it from neither."""
    official = sum(n for role, n in votes.items() if role in OFFICIALS)
    party = sum(n for role, n in votes.items() if role in PARTIES and not sued(set(votes), role))
    if official > party:
        return max((r for r in votes if r in OFFICIALS), key=votes.__getitem__)
    telling = [r for r in votes if r in PARTIES] or [r for r in votes if r not in OFFICIALS and r is not Role.OTHER]
    return max(telling, key=votes.__getitem__) if telling else Role.OTHER
