"""Words that say what a person is in a case, in both languages, and which of them introduces a name."""
from collections.abc import Sequence
from functools import cache, lru_cache
from itertools import pairwise
from re import compile

from anonymizer.text.alphabet import fold
from anonymizer.text.lexicon import cases, is_verb
from anonymizer.text.paradigms import bases
from anonymizer.text.words import Page, Word
from anonymizer.wordlist import lines
from language.russian import lemma
from models.act import Language
from models.mention import Role

_BETWEEN = compile(r"(?:\s{1,3}№ ?\d{1,4})?[\s\u00a0]{0,200}(?:[–—:-]|\((?:подпись|қолы|ЭЦП|ЭЦҚ|по\sдоверенности|по\sордеру|ордер|сенімхат|и\.\s?о|врио|м\.\s?а)[^)\n]{0,30}\)|/[^/\n]{1,12}/|_{3,20})?[\s\u00a0]{0,200}")
_NAMED = compile(r"[\s:–-]{0,4}[«\"„]")  # «фамилия «Пак»»: only these words reach into quotation marks
_NAMING = frozenset("имя имени именем фамилия фамилию фамилией фамилии тегі аты есімі атына".split())
_INSIDE = compile(r"[ \t\u00a0]{0,80}(?:\r?\n[ \t]{0,80})?(?:№ ?\d{1,4}[ \t\u00a0]{0,3}|[«»\"])?")
_SHORT = frozenset("пом зам суд гос г гг им обл р-н ст мл адм юр гор рай".split())  # abbreviations whose dot does not end the phrase
LONGEST = 60  # letters of a word that may say a role
REACH = 16  # words of a phrase between the word of role and the name: «прокурора отдела прокуратуры города Алматы майора юстиции»


@cache
def _words() -> tuple[dict[str, Role], dict[str, Role]]:
    """Whole words (lemmas) and stems, each with its role."""
    whole: dict[str, Role] = {}
    stems: dict[str, Role] = {}
    for line in lines("roles"):
        name, _, words = line.partition(":")
        for word in words.replace("|", " ").split():
            (stems if word.endswith("*") else whole).setdefault(fold(word.rstrip("*")), Role(name))
    return whole, stems


@lru_cache(maxsize=1 << 16)
def says_role(text: str) -> Role | None:
    """The role that a word says in any of its forms, or None.

    >>> says_role("ответчицей"), says_role("судьясының"), says_role("стола")
    (<Role.RESPONDENT: 'respondent'>, <Role.JUDGE: 'judge'>, None)
    """
    if len(text) > LONGEST:
        return None
    word = fold(text)
    if not _beginnings().isdisjoint((word[:BEGINNING], word[: BEGINNING - 1])) and (role := _said(word)):
        return role
    first, dash, last = word.rpartition("-")
    return (says_role(last) or says_role(first)) if dash else None  # «специалист-секретарь», «секретарь-модератор»


def _said(word: str) -> Role | None:
    whole, stems = _words()
    for form in (word, lemma(word), *bases(word, Language.KK)):
        if form in whole:
            return whole[form]
    return next((stems[word[:size]] for size in range(len(word), 2, -1) if word[:size] in stems), None)


@cache
def _beginnings() -> frozenset[str]:
    """How the forms of all words of role begin, two letters of the shortest: lemmas are dear, and of most words need not be asked."""
    whole, stems = _words()
    return _BEGIN_OTHERWISE | {word[: BEGINNING if len(word) > BEGINNING else BEGINNING - 1] for word in (*whole, *stems)}


BEGINNING = 3  # letters
_BEGIN_OTHERWISE = frozenset({"дет", "отц", "риэ"})  # of «ребёнок», «отец», «риелтор»


def role_of(page: Page, start: int, floor: int = 0) -> Role | None:
    """The role that the words right before `start` give to the name that begins there.

    >>> role_of(Page("при секретаре Ким А."), 14), role_of(Page("адвоката ответчика Кана"), 19)
    (<Role.SECRETARY: 'secretary'>, <Role.LAWYER: 'lawyer'>)
    """
    head = role_head(page, start, floor)
    return office(page, head) if head else None


def office(page: Page, head: Word) -> Role | None:
    """The role of a word of role with its neighbours: a court's president is a judge, a bailiff's assistant is no official.

    >>> page = Page("председателя суда, помощника ЧСИ, помощника прокурора")
    >>> [office(page, word).value for word in (page.words[0], page.words[3], page.words[5])]
    ['judge', 'other', 'prosecutor']
    """
    role = says_role(head.text)
    before, after = page.before(head.start, 1), page.after(head.stop, 2)
    last = before[0].key if before and not page.text[before[0].stop : head.start].strip(" .\n") else ""
    if lemma(head.key) == "председатель" and any(w.key in _OF_COURT for w in after):
        return Role.JUDGE
    if head.key.startswith(("төраға", "төрайым")) and last.startswith(("сот", "алқа")):
        return Role.JUDGE
    if last in _FORMERLY:
        return Role.OTHER  # «бывший судья Омаров продал дом»
    if lemma(head.key) in _DEPUTIES:
        return _deputy(page, head, role)
    if head.key.startswith("көмекшіс"):
        last = next((w.key for w in reversed(page.before(head.start, 3)) if w.key not in _RANKS), "")
        return Role.PROSECUTOR if last.startswith("прокурор") else Role.SECRETARY if last.startswith(("судья", "сот")) else role
    if head.key.startswith("орынбасар"):
        return says_role(last) if says_role(last) in (Role.PROSECUTOR, Role.JUDGE) else Role.JUDGE if last.startswith("төраға") else role
    if role is Role.LAWYER and last.startswith(("общественн", "қоғамды")):
        return Role.OTHER  # anybody may defend for a society
    if head.key == "исп":
        return Role.BAILIFF if last.startswith(("суд", "частн", "гос")) else None  # who typed a paper
    if head.key.startswith(("исполнител", "орындаушы")) and not last.startswith(("судебн", "частн", "государственн", "сот")):
        return Role.OTHER  # «исполнитель – Цой» of a paper or a crime
    if role in (Role.BAILIFF, Role.NOTARY, Role.LAWYER) and lemma(last) in _HELPERS:
        beside = role is Role.LAWYER and says_role(last) is Role.REPRESENTATIVE and cases(last) == cases(head.key)
        return role if beside else Role.OTHER  # «его представителя адвоката Кана» is an advocate, «представитель адвоката Кана» is none
    return role


def _deputy(page: Page, head: Word, role: Role | None) -> Role | None:
    """The role of a deputy or a head of some part of an office: «заместителя прокурора города», «начальник отдела прокуратуры»."""
    stop, deputy = head.stop, lemma(head.key) in ("заместитель", "зам")
    for word in page.after(head.stop, REACH):
        if not _INSIDE.fullmatch(page.text, stop, word.start) or word.key in _BREAKS:
            break
        said = says_role(word.text)
        if said is Role.PROSECUTOR or deputy and lemma(word.key) == "председатель" and any(w.key in _OF_COURT for w in page.after(word.stop, 4)):
            return said if said is Role.PROSECUTOR else Role.JUDGE
        stop = word.stop
    return role


_DEPUTIES = frozenset("заместитель зам начальник руководитель".split())
_FORMERLY = frozenset("бывший бывшего бывшему бывшим бывшая бывшей бывшую отставной отставного бұрынғы".split())
_KIN = frozenset("брат сестра мать отец муж жена супруг супруга сын дочь дед бабушка внук внучка дядя тетя племянник племянница зять невестка теща тесть "
                 "свекровь свекор сожитель сожительница сосед соседка знакомый знакомая друг подруга родственник родственница".split())
_OF_COURT = frozenset("суда судебной коллегии горсуда облсуда райсуда".split())
_RANKS = frozenset("аға бас бірінші".split())
_SHORT_HEADS = frozenset("пом зам ст пред исп секр нач и.о врио".split())
_HELPERS = frozenset("помощник помощница пом стажер консультант специалист секретарь представитель".split())


def role_head(page: Page, start: int, floor: int = 0, stands: frozenset[str] = frozenset()) -> Word | None:
    """The word of role that introduces the name at `start`; its phrase does not reach over `floor`, the name before it.

    The head of a Russian phrase stands first («адвоката ответчика Кана» is an advocate) and in the case of the name, one of
    `stands` where they are known; of a Kazakh phrase it stands last."""
    written = page.text[max(0, start - 30) : start]
    acting = _ACTING.search(page.text, start - len(written), start) if written.rstrip().endswith(("а", "а.", "шы")) else None
    phrase = _phrase(page, acting.start() if acting else start, floor)
    if page.language(start) is Language.KK:
        return next((word for word in phrase[-1:] if says_role(word.text) and (acting or not is_inflected(word))), None)
    roles = sorted((w for w in phrase if says_role(w.text)), key=lambda w: (says_role(w.text) is Role.OTHER, w.start))
    agreeing = [w for w in roles if not stands or not cases(w.key) or cases(w.key) & stands]
    if not agreeing and stands == {"nom"} and not _cut_short(page, phrase, start):  # «на вопрос защитника Темирбулатов пояснил», but «при секретаре Кайролла Д.»
        return next((w for w in roles[:1] if says_role(w.text) is Role.SECRETARY), None)
    chosen = agreeing or roles
    if len(roles) > 1 and phrase[-1] in agreeing and cases(phrase[-1].key) == {"nom"} and "nom" not in cases(roles[0].key):
        chosen = [phrase[-1]]  # «в интересах осуждённого адвокат Ким»
    kin = next((one for one, two in pairwise(phrase) if one in chosen and two in roles and lemma(one.key) in _KIN), None)
    if kin:  # «брату ответчика Идрисову»
        return kin
    if chosen and says_role(chosen[0].text) is Role.REPRESENTATIVE:  # «представителя истца адвоката Кана»
        return next((w for w in chosen if says_role(w.text) is Role.LAWYER and w is phrase[-1] and cases(w.key) == cases(chosen[0].key)), chosen[0])
    return chosen[0] if chosen else None


_ACTING = compile(r"(?:\s(?:м\.\s?а\.?|міндетін атқарушы))\s{1,3}\Z")  # «сот төрағасының м.а.»
_ACTING_BEFORE = compile(r"(?:(?<!\w)[Ии]\.\s?о\.|[Вв]рио|ВРИО|ИО|[Ии]сполняющ\w{2,3} обязанности)\s{1,2}\Z")


def _cut_short(page: Page, phrase: Sequence[Word], start: int) -> bool:
    """Whether the case of a phrase says nothing: its head is an abbreviation («пом. прокурора Сейтов»), or a dash parts it from the name."""
    if phrase and _ACTING_BEFORE.search(page.text, max(0, phrase[0].start - 30), phrase[0].start):
        return True  # «И.о. председателя суда Нургазин»
    return any(w.key in _SHORT_HEADS for w in phrase) or page.text[max(0, start - 4) : start].rstrip().endswith(("–", "—", "-", ":"))


def is_inflected(word: Word) -> bool:
    """Whether a Kazakh word of role bears the ending of a case, so that it is somebody else than the name after it.

    >>> [is_inflected(word) for word in Page("Сотталушыдан сотталушы адвокаты тұлға жәбірленушіге").words]
    [True, False, False, False, True]
    """
    ending = _CASE.search(word.key)
    return bool(ending) and says_role(word.key[: ending.start()]) is says_role(word.text) is not None


_CASE = compile(r"(?<=..)(?:[ндт][ыі]ң|[ғқ]а|[гк]е|н[ае]|[ндт][ыі]|[дт][ае]|[ндт][ае]н|[мбп]ен)\Z")


def _phrase(page: Page, start: int, floor: int) -> tuple[Word, ...]:
    """Words of the noun phrase that ends at `start`, nearest last; marks of a signature between do not count."""
    stop, taken = start, []
    for word in reversed(page.before(start, REACH)):
        between = page.text[word.stop : stop]
        if word.start < floor:
            break
        if not taken and len(word.text) == 1 and "/" in page.text[word.start - 1 : word.stop + 1]:  # «секретарь с/з Ким Яна»
            stop = word.start
            continue
        if not taken and word.key in _MARKS and _AROUND_MARK.fullmatch(between):
            stop = word.start
            continue
        if not _joined(between, word, not taken) or not _in_phrase(word) and not (word.key == "по" and taken and taken[0].key in _AFFAIRS):
            break
        stop = word.start
        taken.insert(0, word)
    return tuple(taken)


_MARKS = frozenset("п м мп подпись подписано қолы эцп эцқ печать мөр қойылған подписал подписала".split())
_AROUND_MARK = compile(r"[\s\u00a0./|()_:–—-]{0,120}")
_AFFAIRS = frozenset("ордеру назначению соглашению уголовным гражданским административным экономическим делам исполнению обеспечению правам вопросам".split())


def _joined(between: str, word: Word, last: bool) -> bool:
    """Whether nothing but space, a dash, a signature's mark or an abbreviation's dot stands after a word of the phrase."""
    if between.startswith(".") and (word.key in _SHORT or last and word.key in _ABBREVIATED):
        between = between[1:]
    if last:
        return bool(_BETWEEN.fullmatch(between) or _AROUND_MARK.fullmatch(between) and _SIGNED.search(between)
                    or word.key in _NAMING and _NAMED.fullmatch(between))
    return bool(_INSIDE.fullmatch(between))


_ABBREVIATED = frozenset("обв гособв айыпт защ нот қорғ айып адв секр прок пред пом нот потерп подс свид отв ист гр спец исп".split())
_SIGNED = compile(r"[/()_]|\s{3}")


_BREAKS = frozenset(fold(w) for w in (
    "и в с к на от у о об по за при из что как не а но или до для без просил просила пояснил пояснила показал показала заявил "
    "удовлетворить взыскать обязать признать считает установил иск иску иска жалоба жалобу дело делу заявление "
    "мен пен бен және үшін бойынша туралы деп сот деген").split())


def _in_phrase(word: Word) -> bool:
    """Whether a word may stand between the word of role and the name: no verb, no preposition."""
    if word.key in _BREAKS and not says_role(word.text):
        return False
    return word.capital or says_role(word.text) is not None or not is_verb(word.key)

