"""In which case a name stands: by its own endings, then by the words around it."""
from functools import cache
from re import IGNORECASE, compile

from pymorphy3.analyzer import Parse

from anonymizer.cast.role_words import LONGEST, role_head, says_role
from anonymizer.names.parts import Name
from anonymizer.surrogates.kazakh_cases import kazakh_case
from anonymizer.text.lexicon import cases, is_noun
from anonymizer.text.paradigms import RU_CASES
from anonymizer.text.words import Page, Word
from anonymizer.wordlist import lines
from language.russian import lemma, reading
from models.act import Language
from models.mention import Mention, Role

GOVERNED = {
    "к": "dat", "ко": "dat", "благодаря": "dat", "согласно": "dat", "по": "dat", "от": "gen", "у": "gen", "из": "gen", "для": "gen", "до": "gen",
    "без": "gen", "против": "gen", "после": "gen", "около": "gen", "кроме": "gen", "вместо": "gen", "отношении": "gen", "пользу": "gen",
    "участием": "gen", "имени": "gen", "имя": "gen", "стороны": "gen", "адрес": "gen", "о": "loc", "об": "loc", "обо": "loc", "при": "loc",
    "между": "ins", "перед": "ins", "над": "ins", "через": "acc", "про": "acc", "на": "acc", "с": "gen ins", "со": "gen ins", "за": "acc ins",
    "в": "acc loc", "иску": "gen", "иска": "gen", "заявлению": "gen", "жалобе": "gen", "жалобу": "gen", "доводы": "gen", "представителя": "gen",
    "ото": "gen", "изо": "gen", "помимо": "gen", "относительно": "gen", "вопреки": "dat", "навстречу": "dat", "вслед": "dat", "под": "ins",
}
_NEAR = 80  # characters around «с» within which a verb of taking governs it
_TAKEN = compile(r"взыск|удерж|подлеж|требу|получ|снят|снял|снима|взят|взима|присужд")
_WITH = compile(r"(?:вмест[ео]|совместно|связи|знаком\w*|брак\w*|ссор\w*|отношени\w*|договор\w*|спор\w*|соглас\w*|наравне|рядом)\s+с[о]?\s+\Z")
_ORDER = ("nom", "gen", "dat", "ins", "acc", "loc", "abl")
_ALL = frozenset(_ORDER)
_SKIPPED = frozenset("не также ранее лично сам сама вину иск её ее его их ей ему им мне меня нас нам же".split())  # before the verb of a name
_NEEDS = frozenset("надо нужно необходимо предстоит следует удалось пришлось придется известно неизвестно принадлежит принадлежат".split())
_ELDERS = frozenset("отец мать дед бабушка дедушка дядя тетя мама папа опекун отчим мачеха".split())
_KIN = _ELDERS | frozenset("сын дочь брат сестра муж жена супруг супруга зять теща тесть свекровь".split())
_SPACE = " \t\r\n\u00a0«\""
_BETWEEN = compile(r"между\s[^,.;:]{1,80}\sи\s+\Z")
_CLAUSE = compile(r"(?<![А-ЯӘІҢҒҮҰҚӨҺ])[.;:!?()]|\n[ \t\r]*\n")
_SCENE = compile(  # what stands before the subject of a sentence and takes no genitive of a person
    r"(?:(?:заседании|разбирательстве|суде|следстви[ие]|расследовани[ие]|дознани[ие]|допросе|процессе|прениях|ставке|время|день|дома|раза?|ли)"
    r"|(?<!\w)(?:в|на)\s+(?:обоснование|подтверждение|дополнение|опровержение|поддержку|вопрос\w*)(?:\s+\w+){1,2})\s+\Z", IGNORECASE)
_SHORT = compile(r"\w{1,2}[ие]н")
_REACH = 5  # words from a verb to the name that it governs: «признать виновной в содеянном Ким»
_CUT = 3  # words that a participle may be away


def case_of(page: Page, mention: Mention, name: Name, bases: frozenset[str], genders: frozenset[str], role: Role | None = None) -> str:
    """The case of a mention of a person known by `bases` of his names, by his gender, and by his role.

    >>> page = Page("взыскать с Ахметовой А.К. в пользу Ли В.С.")
    >>> from anonymizer.names.parts import name_of
    >>> spans = [Mention(11, 25, "PERSON"), Mention(35, 42, "PERSON")]
    >>> [case_of(page, m, name_of(page, m), name_of(page, m).bases, frozenset("f")) for m in spans]
    ['gen', 'gen']
    """
    if page.language(mention.start) is Language.KK:
        return kazakh_case(page, mention, name, bases)
    possible = possible_cases(name, bases, genders)
    return "gen" if "gen" in possible and _of_another(page, mention, genders, role) else case_among(page, mention, possible)


def case_among(page: Page, mention: Mention, possible: frozenset[str]) -> str:
    """The one of the possible Russian cases that the words around a mention ask for."""
    hinted = hinted_cases(page, mention, possible)
    return next((c for c in _ORDER if c in possible & hinted), None) or next((c for c in _ORDER if c in possible), "nom")


def possible_cases(name: Name, bases: frozenset[str], genders: frozenset[str]) -> frozenset[str]:
    """The Russian cases of which a name has the form."""
    forms = name.forms(bases)
    if _SHORT.fullmatch(name.surname.text if name.surname else ""):
        return frozenset(RU_CASES)  # «осуждённой Шин»
    return frozenset(case for case, gender in forms if gender in genders or not any(g in genders for _, g in forms)) & frozenset(RU_CASES)


def _of_another(page: Page, mention: Mention, genders: frozenset[str], role: Role | None) -> bool:
    """Whether the noun before a name is somebody else, whom the name belongs to: «защитник Ли», «отец Томирис»."""
    noun = _noun_before(page, mention.start)
    if noun is None or "nom" not in cases(noun.key) or _SCENE.search(page.text, max(0, mention.start - _NEAR), mention.start):
        return False
    said, gender = says_role(noun.text), {"masc": "m", "femn": "f"}.get(_read(noun.key).tag.gender or "")
    if said is not None and said not in (role, Role.OTHER):
        return role is not None
    if role is Role.MINOR and lemma(noun.key) in _ELDERS:
        return True
    return "anim" in _read(noun.key).tag and len(genders) == 1 and gender not in (None, *genders) and lemma(noun.key) in _KIN


def hinted_cases(page: Page, mention: Mention, stands: frozenset[str] = frozenset()) -> set[str]:
    """The Russian cases that the words around a name allow, which may stand in `stands`; all, when they say nothing."""
    head = role_head(page, mention.start, 0, stands) if _touches(page, mention.start) else None
    allowed = frozenset(cases(head.key)) if head and not (head.upper and len(head.text) < 4) else _ALL  # «ЧСИ» has no cases
    if head and not (allowed & stands if stands else allowed):
        head, allowed = None, _ALL
    start = head.start if head else mention.start
    if head and _SCENE.search(page.text, max(0, mention.start - 60), mention.start):  # «на вопрос прокурора Валиева пояснила»
        start, allowed = mention.start, _ALL
    for hint in (_by_preposition, _by_agent, _by_participle, _by_verb_after, _by_adjectives, _by_noun, _by_verb_before):
        hinted = hint(page, start, mention.stop, stands)
        if hinted and hinted & allowed and (not stands or hinted & allowed & stands):
            return set(hinted & allowed)
    if allowed != _ALL:
        return set(allowed)
    return {"nom"} if page.opens_sentence(mention.start) else set(_ORDER)


def _read(word: str) -> Parse:
    """The likeliest reading of a word, of which no more than a word's length is looked at."""
    return reading(word[:LONGEST])


def _touches(page: Page, start: int) -> bool:
    """Whether nothing but space stands between a place and the word before it."""
    before = page.before(start, 1)
    return bool(before) and not page.text[before[0].stop : start].strip(_SPACE)


def _neighbour(page: Page, start: int) -> Word | None:
    """The word right before a place, adjectives left out."""
    for word in reversed(page.before(start, 4)):
        if page.text[word.stop : start].strip(_SPACE) or len(word.key) > LONGEST:
            return None
        if _read(word.key).tag.POS not in ("ADJF", "PRTF") or word.key in GOVERNED:
            return word
        start = word.start
    return None


def _by_preposition(page: Page, start: int, stop: int, stands: frozenset[str]) -> frozenset[str]:
    word = next(iter(page.before(start, 1)), None)
    if word and word.key == "ли":  # «знает ли Мельник»
        return frozenset({"nom"})
    if _BETWEEN.search(page.text, max(0, start - 100), start):
        return frozenset({"ins"})
    return _governed(page, word, start) if word and _touches(page, start) else frozenset()


def _by_adjectives(page: Page, start: int, stop: int, stands: frozenset[str]) -> frozenset[str]:
    """The preposition before adjectives: «с бывшим Ли»."""
    word = _neighbour(page, start)
    return _governed(page, word, start) if word else frozenset()


def _governed(page: Page, word: Word, start: int) -> frozenset[str]:
    """The cases after a preposition; «с» takes the genitive where money is taken («взыскать с»), else the instrumental."""
    if word.key not in GOVERNED or page.opens_sentence(start) or _SCENE.search(page.text, max(0, start - 60), start):
        return frozenset()
    if word.key in ("с", "со"):
        near = page.text[max(0, word.start - _NEAR) : word.stop + _NEAR].lower()
        with_him = _WITH.search(page.text, max(0, word.start - 30), start)
        return frozenset({"gen"} if _TAKEN.search(near) and not with_him else {"ins"})
    return frozenset(GOVERNED[word.key].split())


def _by_agent(page: Page, start: int, stop: int, stands: frozenset[str]) -> frozenset[str]:
    """«вызванная Ли скорая», «Ли» in the instrumental: a passive participle before a name that does not agree with it."""
    word = next(iter(page.before(start, 1)), None)
    if word is None or not _touches(page, start):
        return frozenset()
    tag = _read(word.key).tag
    return frozenset({"ins"}) if tag.POS == "PRTF" and "pssv" in tag and not cases(word.key) & stands else frozenset()


def _by_participle(page: Page, start: int, stop: int, stands: frozenset[str]) -> frozenset[str]:
    """«Ли В.С., проживающей»: the participle after a comma stands in the case of the name."""
    if not page.text[stop : stop + 1] == ",":
        return frozenset()
    for word in page.after(stop, _CUT):
        if _CLAUSE.search(page.text, stop, word.start):
            break
        tag = _read(word.key).tag
        if tag.POS == "PRTF" and "sing" in tag and tag.case != "loct":
            return frozenset(cases(word.key))
    return frozenset()


def _by_verb_after(page: Page, start: int, stop: int, stands: frozenset[str]) -> frozenset[str]:
    """The nominative before a verb in the singular, the governed case before an infinitive that the verdict begins with."""
    following = [w for w in page.after(stop, 6) if not _CLAUSE.search(page.text, stop, w.start)]
    first = next((w for w in following[:3] if w.key not in _SKIPPED), None)
    if first and first.key in _NEEDS:
        return frozenset({"dat"})
    if first and "," not in page.text[stop : first.start] and _predicate(first.key):
        noun = _noun_before(page, start)
        theirs = noun and "plur" in _read(noun.key).tag and "nom" in cases(noun.key) and _read(first.key).tag.POS == "VERB"  # «деньги Ли дал»
        if not noun or theirs or _SCENE.search(page.text, max(0, start - 60), start):
            return frozenset({"nom"})
    if page.opens_sentence(start) or page.text[max(0, start - 2) : start].strip() in ("", ")", "-", "–"):
        for word in following:
            if governed := _government(word.key, "INFN"):
                return governed
    return frozenset()


def _noun_before(page: Page, start: int) -> Word | None:
    """The noun that the name may belong to."""
    word = _neighbour(page, start)
    return word if word and is_noun(word.key) and (not word.capital or page.opens_sentence(word.start)) else None


def _predicate(word: str) -> bool:
    tag = _read(word).tag
    if tag.POS == "VERB":
        return "sing" in tag and tag.gender != "neut" and "impr" not in tag and "1per" not in tag
    return tag.POS in ("PRTS", "ADJS") and "sing" in tag and tag.gender != "neut"


def _by_noun(page: Page, start: int, stop: int, stands: frozenset[str]) -> frozenset[str]:
    """«доводы Ли», «дочери Ким»; after a verb that governs a person the noun is its object: «вручить копию Ким»."""
    word = _noun_before(page, start)
    if word is None:
        return frozenset()
    before = _neighbour(page, word.start)
    if before and "dat" in _government(before.key, "INFN", "VERB", "PRTS"):
        return frozenset({"dat"})
    if "anim" in _read(word.key).tag and "sing" in _read(word.key).tag:
        return frozenset(cases(word.key) & stands) or frozenset({"gen"})  # «пенсионерка Ли», but «признать дочерью Ли»
    return frozenset({"gen"})


def _by_verb_before(page: Page, start: int, stop: int, stands: frozenset[str]) -> frozenset[str]:
    """The case that the nearest verb of the clause before a name governs."""
    for word in reversed(page.before(start, _REACH)):
        if _CLAUSE.search(page.text, word.stop, start):
            break
        governed = _government(word.key, "INFN", "VERB", "GRND") or _government(word.key, "PRTS", "PRTF") & {"dat"}
        if governed:
            return governed
        tag = _read(word.key).tag
        if tag.POS == "PRTS" and word.stop + 2 > start:
            return frozenset({"nom", "ins"} if _government(word.key, "PRTS") else {"ins"})
    return frozenset()


def _government(word: str, *parts: str) -> frozenset[str]:
    """The case of a person that a verb in one of the forms `parts` governs."""
    if _read(word).tag.POS not in parts:
        return frozenset()
    infinitive = lemma(word[:LONGEST])
    for stems, whole, case in _verbs():
        if infinitive in whole or infinitive.startswith(stems):
            return frozenset({case})
    return frozenset()


@cache
def _verbs() -> tuple[tuple[tuple[str, ...], frozenset[str], str], ...]:
    """Of each case the stems of verbs, the whole verbs, and the case."""
    found = []
    for line in lines("government"):
        case, _, words = line.partition(":")
        stems = tuple(w.rstrip("*") for w in words.split() if w.endswith("*"))
        found.append((stems, frozenset(w for w in words.split() if not w.endswith("*")), case))
    return tuple(found)
