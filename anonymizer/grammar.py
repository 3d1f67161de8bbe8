"""In which case a name stands: by its own endings, then by the words around it."""
from re import compile

from anonymizer.lexicon import cases, is_noun
from anonymizer.parts import Name
from anonymizer.role_words import says_role
from anonymizer.words import Page, Word
from models.act import Language
from models.mention import Mention

GOVERNED = {
    "к": "dat", "ко": "dat", "благодаря": "dat", "согласно": "dat", "по": "dat", "от": "gen", "у": "gen", "из": "gen", "для": "gen", "до": "gen",
    "без": "gen", "против": "gen", "после": "gen", "около": "gen", "кроме": "gen", "вместо": "gen", "отношении": "gen", "пользу": "gen",
    "участием": "gen", "имени": "gen", "имя": "gen", "стороны": "gen", "адрес": "gen", "о": "loc", "об": "loc", "обо": "loc", "при": "loc",
    "между": "ins", "перед": "ins", "над": "ins", "через": "acc", "про": "acc", "на": "acc", "с": "gen ins", "со": "gen ins", "за": "acc ins",
    "в": "acc loc", "иску": "gen", "иска": "gen", "заявлению": "gen", "жалобе": "gen", "жалобу": "gen", "доводы": "gen", "представителя": "gen",
}
_GLUED = compile(r"(?:\.|(?<=\w))[-‑]?(?P<end>(?:[ндт]ың|[ндт]ің|[ғқн]а|[гкн]е|[ндт]ы|[ндт]і|[днт]ан|[днт]ен|[дт]а|[дт]е|[мбп]ен))\Z")
_NEAR = 80  # characters around «с» within which a verb of taking governs it
_TAKEN = compile(r"взыск|удерж|подлеж|требу|получ")
_ORDER = ("nom", "gen", "dat", "ins", "acc", "loc", "abl")
_VERB_MASCULINE = compile(r".{2,}(?:[аеиоуыя]л|лся)")
_VERB_FEMININE = compile(r".{2,}(?:ла|лась)")


def case_of(page: Page, mention: Mention, name: Name, bases: frozenset[str], genders: frozenset[str]) -> str:
    """The case of a mention of a person known by `bases` of his names and by his gender.

    >>> page = Page("взыскать с Ахметовой А.К. в пользу Ли В.С.")
    >>> from anonymizer.parts import name_of
    >>> spans = [Mention(11, 25, "PERSON"), Mention(35, 42, "PERSON")]
    >>> [case_of(page, m, name_of(page, m), name_of(page, m).bases, frozenset("f")) for m in spans]
    ['gen', 'gen']
    """
    if page.language(mention.start) is Language.KK:
        return _kazakh(page, mention, name)
    possible = {case for case, gender in name.forms(bases) if gender in genders} or {case for case, _ in name.forms(bases)}
    possible &= set(_ORDER[:6])
    hinted = hinted_cases(page, mention)
    return next((c for c in _ORDER if c in possible & hinted), None) or next((c for c in _ORDER if c in possible), "nom")


def hinted_cases(page: Page, mention: Mention) -> set[str]:
    """The Russian cases that the words around a name allow; all, when they say nothing."""
    before, after = page.before(mention.start, 1), page.after(mention.stop, 1)
    if before and page.text[before[0].stop : mention.start].strip(" \t\r\n\u00a0«\"") == "":
        word = before[0]
        if word.key in GOVERNED and not page.opens_sentence(mention.start):
            return _governed(page, word)
        if says_role(word.text):
            return set(cases(word.key)) or set(_ORDER)
    if after and page.text[mention.stop : after[0].start].strip(" \t\r\n\u00a0»\"") == "":
        verb = next((w for w in page.after(mention.stop, 2) if w.key != "не"), after[0])
        if _VERB_MASCULINE.fullmatch(verb.key) or _VERB_FEMININE.fullmatch(verb.key):
            return {"nom"}
    if before and page.text[before[0].stop : mention.start].strip(" \t\r\n\u00a0«\"") == "" and is_noun(before[0].key) and not before[0].capital:
        return {"gen"}  # «доводы Ли», «дочери Ким»
    if page.opens_sentence(mention.start):
        return {"nom"} if not (after and after[0].key.endswith(("ть", "ть"))) else set(_ORDER)
    return set(_ORDER)


def _governed(page: Page, word: Word) -> set[str]:
    """The cases after a preposition; «с» takes the genitive where money is taken («взыскать с»), else the instrumental."""
    if word.key in ("с", "со"):
        near = page.text[max(0, word.start - _NEAR) : word.stop + _NEAR].lower()
        return {"gen"} if _TAKEN.search(near) else {"ins"}
    return set(GOVERNED[word.key].split())


def _kazakh(page: Page, mention: Mention, name: Name) -> str:
    text = page.text[mention.start : mention.stop]
    if name.initials and not text[-1:].isupper():
        glued = _GLUED.search(text)
        if glued and "." in text:
            return ending_case(glued["end"])
    last = page.words_in(mention.start, mention.stop)[-1]
    piece = next((p for p in (*name.words, name.patronymic) if p and p.text == last.text), None)
    if piece is None:
        return "nom"
    listed = [r.case for r in piece.readings if r.case != "nom"]
    nominative = any(r.case == "nom" and r.base in (last.key, last.key[:-1], last.key[:-2] + "ий") for r in piece.readings)
    return "nom" if nominative and piece.kind >= 2 and not listed else listed[0] if listed else "nom"


def ending_case(end: str) -> str:
    """The case of a bare Kazakh ending («-ның», «-ға», «-мен»)."""
    if end[-2:] in ("ың", "ің"):
        return "gen"
    if end in ("мен", "бен", "пен"):
        return "ins"
    if end in ("да", "де", "та", "те"):
        return "loc"
    if end[-1] == "н":
        return "abl"
    return "acc" if end[-1] in "ыі" else "dat"
