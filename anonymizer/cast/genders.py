"""Whether a man or a woman is meant where a lone name stands: by case, verb, participle, word of kinship or of address."""
from re import IGNORECASE, compile

from anonymizer.cast.persons import Person
from anonymizer.cast.role_words import role_head, says_role
from anonymizer.names.parts import Name, name_of
from anonymizer.surrogates.grammar import hinted_cases
from anonymizer.text.alphabet import fold
from anonymizer.text.lexicon import cases
from anonymizer.text.words import Page, Word
from language.russian import lemma, reading
from models.act import Language
from models.mention import Mention, Role

# Beside a name, words of address («Орынбасар апай»); only before it, words that say whose relative he is («анасы Жібек»).
_ADDRESS = {"f": frozenset(map(fold, "апай апайдың апайға апа әпке әже тәте ханым опа бикеш тате апке".split())),
            "m": frozenset(map(fold, "аға ағай ата ака мырза ақсақал ағаның ағайдың атаның ага агай аке көке коке аксакал мырза".split()))}
_KIN = {"f": frozenset(map(fold, "анасы анасының шешесі әжесі әйелі зайыбы апасы әпкесі қарындасы сіңлісі келіні енесі қызы".split())),
        "m": frozenset(map(fold, "әкесі әкесінің күйеуі інісі атасы ағасы ұлы бауыры".split()))}
# What only a person does, so that a name right before it is its subject: «В жалобе Каримова просит».
_OF_PEOPLE = frozenset((
    "просить указать указывать ссылаться сослаться считать полагать пояснить пояснять показать показывать заявить заявлять утверждать признать "
    "признавать обратиться явиться согласиться возражать настаивать сообщить подтвердить требовать ходатайствовать написать знать видеть "
    "увидеть услышать слышать сказать рассказать ответить отрицать получить передать взять купить продать работать проживать жить прийти "
    "приехать уехать уйти позвонить забрать дать отдать вернуть попросить предложить подписать подать поддержать").split())
_RELATIVES = frozenset("жена муж супруг супруга сожитель сожительница мать отец сын дочь брат сестра бабушка дедушка дед внук внучка вдова".split())
# Nouns of phrases that open a clause: a name after them is no genitive («При таких обстоятельствах Каримова»).
_OPENING = frozenset((
    "обстоятельство заседание время ход прение образ связь слово раз день год месяц час разбирательство следствие итог результат момент утро "
    "вечер ночь").split())
_CITED = compile(r"(?:подпис|запис)\w*[^.;\n«\"]{0,40}[«\"]\Z|(?:фамили|им[яе]н?|отчеств)\w*[^.;\n«\"]{0,40}[«\"]\Z")  # what is cited stands in the nominative
_JOINED = compile(r"[а-яё](?:ом|ем|ым)\s+и\s+\Z")  # «подписания договора Геллертом и Геллерт»
_BESIDE = compile(r"[А-ЯЁ][а-яё]+(?:[оеё]в|ин|ский)(?:\s[А-ЯЁӘҚҒ]\.(?:\s?[А-ЯЁӘҚҒ]\.)?)?\s+и\s+\Z")  # «Касымов и Касымова спорят»
_APART = compile(r"(?:\s{2,}|[.:]\s+)\Z")  # a list of signatures
_OF_GENDER = compile(r".+(?:[ое]в|ин|[сц]ки)")  # bases of surnames that say the gender
_WIFE_OF = compile(r"[А-ЯЁӘІҢҒҮҰҚӨҺ][\w.-]{1,30},\s(?:[а-яё]{3,14}\s)?[а-яё]{3,12}\s\Z")  # «Пакова Айгуль, нынешняя жена Пакова А.»
_IS_RELATIVE = compile(r"\s?\((?:(?:его|её|ее|их)\s)?([а-яё]{3,12})\)")  # «Зимина (его мать)»
_LEFT_OPEN = compile(r"[а-я]\.\s|[«\"]\Z")  # «предст. Шина», a name cited as written
_BREAK = compile(r"[.;:!?()«»\"]|\n\s*\n")
FIRST = 4  # mentions of a person that say whether a man or a woman is meant
_REACH = 7  # words from a name to its verb: «Лукьянец вину в содеянном полностью признал»
_GENDERS = {"masc": "m", "femn": "f"}


def meant(page: Page, mention: Mention, name: Name, bases: frozenset[str]) -> frozenset[str]:
    """The genders that a lone name may have where it stands, of bearers whose names have `bases`.

    >>> from anonymizer.names.parts import name_of
    >>> page = Page("Суд учёл доводы Каримова. Каримова пояснила, что Юн вину признал")
    >>> spans = [Mention(16, 24, "PERSON"), Mention(26, 34, "PERSON"), Mention(49, 51, "PERSON")]
    >>> [sorted(meant(page, m, name_of(page, m), name_of(page, m).bases)) for m in spans]
    [['m'], ['f'], ['m']]
    """
    forms = name.forms(bases)
    addressed = _addressed(page, mention)
    if addressed and any(gender == addressed for _, gender in forms):
        return frozenset(addressed)
    if page.language(mention.start) is Language.RU:
        forms = _agreeing(page, mention, forms)
    return frozenset(gender for _, gender in forms)


_PRONOUN = compile(r"(?<![а-яё])(он|она)(?:\s(?:сейчас|теперь|ныне|уже|тоже|опять|снова|сегодня|официально)){0,2}\s{1,3}\Z", IGNORECASE)


def by_pronoun(page: Page, mention: Mention) -> str:
    """The gender of «он» or «она» whose predicate the name is: «она сейчас Курмангалиева», "" where none stands before it."""
    said = _PRONOUN.search(page.text, max(0, mention.start - 40), mention.start)
    return {"он": "m", "она": "f"}[said[1].lower()] if said else ""


def apart_by_gender(page: Page, person: Person, mention: Mention, name: Name) -> bool:
    """Whether a surname, alone or with initials, is a woman's where the person is a man, or the other way («Пакова А.С.», «Паков А.С.»).

    Only of people whose names nowhere stand in full: a given name says more than a sentence."""
    if any(n.given for n in person.names) or not _says_gender(page, mention, name):
        return False
    mine = meant(page, mention, name, person.bases)
    his = [g for m in person.mentions[:FIRST] if len(g := meant(page, m, name_of(page, m), person.bases)) == 1]
    return len(mine) == 1 and bool(his) and all(not mine & g for g in his)


def contradicted(page: Page, person: Person, mention: Mention, name: Name) -> bool:
    """Whether a lone surname is a woman's by its place in the sentence where the person is a man, or the other way («долю Ушакова» of Ушакова Т.).

    Forms in «-у» are left out: whether a man is given to or a woman is met, few sentences say."""
    if not name.alone or page.text[mention.stop - 1] == "у" or not _says_gender(page, mention, name) or _LEFT_OPEN.search(page.text, max(0, mention.start - 12), mention.start):
        return False
    head = role_head(page, mention.start)
    if head and _GENDERS.get(str(reading(head.key).tag.gender)) != "f":  # «пассажир Турдыева» may be Турдыев's, or Турдыева herself
        return False
    return not meant(page, mention, name, person.bases) & person.genders()


def _says_gender(page: Page, mention: Mention, name: Name) -> bool:
    """Whether a surname without a given name has forms of a man and of a woman, and no word of role leaves open whose it is."""
    if name.given or name.surname is None or page.language(mention.start) is not Language.RU:
        return False
    if not any(_OF_GENDER.fullmatch(base) for base in name.surname.bases):  # hands differ on the others: «Югая», «Югай»
        return False
    head = role_head(page, mention.start)
    return not (head and says_role(head.text) in (Role.REPRESENTATIVE, Role.LAWYER))  # «представитель Пакова А.С.» may be another's


Forms = frozenset[tuple[str, str]]


def _agreeing(page: Page, mention: Mention, forms: Forms) -> Forms:
    """Of the forms those that the words around the name leave."""
    if _subject(page, mention) and _nominative(forms):
        return _of_subject(page, mention, _nominative(forms))
    before = max(0, mention.start - 60)
    if _CITED.search(page.text, before, mention.start) or _BESIDE.search(page.text, before, mention.start):
        forms = _nominative(forms) or forms
    headed = _with_head(page, mention, forms)
    if headed != forms:
        return headed
    hinted = {"ins"} if _JOINED.search(page.text, max(0, mention.start - 40), mention.start) else _hinted(page, mention, forms)
    left = frozenset(form for form in forms if form[0] in hinted) or forms
    return _of_subject(page, mention, left)


def _hinted(page: Page, mention: Mention, forms: Forms) -> set[str]:
    """The cases that the words around leave; the nominative too, where a phrase that opens a clause stands before the name."""
    hinted = hinted_cases(page, mention, frozenset(case for case, _ in forms))
    if page.text[max(0, mention.start - 4) : mention.start].rstrip().endswith(",") and _of_verb(page, mention) and _nominative(forms):
        return {"nom"}  # a clause begins: «…, Каримов в суде иск поддержал»
    if hinted == {"gen"} and _opened(page, mention):
        return {"nom"} if _of_verb(page, mention) and _nominative(forms) else {"gen", "nom"}
    return hinted & {"nom"} if _APART.search(page.text, max(0, mention.start - 9), mention.start) and "nom" in hinted else hinted


def _nominative(forms: Forms) -> Forms:
    return frozenset(form for form in forms if form[0] == "nom")


def _of_subject(page: Page, mention: Mention, forms: Forms) -> Forms:
    """The forms of which a nominative has the gender of the verb that follows."""
    gender = _of_verb(page, mention) if _nominative(forms) else ""
    return frozenset((c, g) for c, g in forms if c != "nom" or g == gender) or forms if gender else forms


def _opened(page: Page, mention: Mention) -> bool:
    """Whether a phrase that opens the clause stands right before a name."""
    before = page.before(mention.start, 1)
    return bool(before) and not page.text[before[0].stop : mention.start].strip() and lemma(before[0].key) in _OPENING


def _subject(page: Page, mention: Mention) -> bool:
    """Whether the word after a name is what a person does."""
    following = next((w for w in page.after(mention.stop, 2) if w.key != "не"), None)
    if following is None or page.text[mention.stop : following.start].replace("не", "").strip():
        return False
    tag = reading(following.key).tag
    return tag.POS == "VERB" and "sing" in tag and "1per" not in tag and lemma(following.key) in _OF_PEOPLE


def _with_head(page: Page, mention: Mention, forms: Forms) -> Forms:
    """«истица Каримова» is a woman; «дед Каримова» is the grandfather of a man; «ответчик Каримова» may be either, but «ответчика Бергер» is a woman."""
    head = role_head(page, mention.start, 0, frozenset(case for case, _ in forms))
    gender = _GENDERS.get(str(reading(head.key).tag.gender)) if head else None
    if head and lemma(head.key) in _RELATIVES and _WIFE_OF.search(page.text, max(0, mention.start - 60), mention.start):
        return frozenset((c, g) for c, g in forms if c == "gen") or forms
    if head is None or gender is None:
        return forms
    if gender == "m" and (says_role(head.text) is not Role.OTHER or lemma(head.key) not in _RELATIVES):
        return frozenset((c, g) for c, g in forms if c in cases(head.key)) or forms
    agreeing = frozenset((c, g) for c, g in forms if c in cases(head.key) and g == gender)
    return agreeing or frozenset((c, g) for c, g in forms if c not in cases(head.key)) or forms


def _of_verb(page: Page, mention: Mention) -> str:
    """The gender of the verb in the past or the participle that follows a name in its clause, "" when there is none."""
    comma = False
    for word in page.after(mention.stop, _REACH):
        if word.capital or _BREAK.search(page.text, mention.stop, word.start):
            return ""
        tag = reading(word.key).tag
        comma = comma or "," in page.text[mention.stop : word.start]
        if tag.POS == "PRTF" and tag.case == "nomn" or not comma and tag.POS in ("VERB", "PRTS"):
            return _GENDERS.get(str(tag.gender), "")
        if comma:
            return ""
    return ""


def _addressed(page: Page, mention: Mention) -> str:
    """The gender of a word of kinship or of address right beside a name: «Орынбасар апай», «анасы Жібек»."""
    following, before = page.after(mention.stop, 1), page.before(mention.start, 1)
    relative = _IS_RELATIVE.match(page.text, mention.stop) if page.language(mention.start) is Language.RU else None
    if relative and relative[1] in _RELATIVES:
        return _GENDERS.get(str(reading(relative[1]).tag.gender), "")
    if following and not page.text[mention.stop : following[0].start].strip(" -–"):
        if gender := _said(following[0], _ADDRESS):
            return gender
    if before and page.language(mention.start) is Language.KK and not page.text[before[0].stop : mention.start].strip(" –-"):
        return _said(before[0], _KIN) or _said(before[0], _ADDRESS)
    return ""


def _said(word: Word, genders: dict[str, frozenset[str]]) -> str:
    return next((gender for gender, words in genders.items() if not word.capital and word.key in words), "")
