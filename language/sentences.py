"""Where sentences and paragraphs begin and end. Initials and abbreviations («ст.», «г.», «А.Б.») do not end a sentence."""
import re
from collections.abc import Iterator

from models.mention import Span

# Never the last word of a sentence: something belongs to it on the right.
JOINS_NEXT = frozenset("""
    ст пп ч гл абз подп г гор ул пр просп пер д дом кв корп стр оф обл р-н мкр м-н пос с п пгт им т тел моб см ср напр рис табл прим
    ред исх вх ред гр гр-н гр-ка проф доц акад инж ген полк подполк майор кап лейт зам пом нач рег сер кад ур урож дов н
    қ к көш даң ауд обл ш м б т.б тб бап мыс жән кент
    г.р ж.т т.к т.ж d no nr str
""".split())
# May end one: it does when the next word begins as sentences do.
MAY_END = frozenset("г гг ж жж др пр руб тг тыс млн млрд коп сек мин сағ час кг см га стр л т.д т.п т.б т.с.с ж.б".split())
# Words by which sentences of acts begin; after «2024 г.» only they show that a new one has begun.
STARTERS = frozenset("""
    суд судом в во на по при согласно истец истица ответчик ответчица однако из как кроме также таким так далее что это этот данный указанный
    решение определение постановление приговор руководствуясь решил установил доводы довод свидетель представитель прокурор адвокат
    защитник подсудимый потерпевший заявитель должник взыскатель апелляционная жалоба он она они его её между после с до о об за если
    для нет не взыскать иск исковые требования учитывая поскольку вместе
    сот бұл ол осы талапкер жауапкер алайда сондықтан сондай-ақ сонымен осыған іс істің өкіл прокурор куә сотталушы егер шешім қаулы үкім
    ұйғарым апелляциялық талап соттың тараптар
""".split())

# Capitalized words before initials that are no surname: «Судья А.Б. Серіков» goes on, «к Дюсенби А.Е.» may end.
NO_SURNAMES = frozenset("""
    судья судьи истец истица ответчик ответчица прокурор адвокат свидетель секретарь представитель заявитель должник потерпевший подсудимый
    нотариус эксперт председательствующий взыскатель гражданин гражданка улица имени
    судья талапкер жауапкер хатшы куә өкіл сотталушы нотариус сарапшы азамат азаматша борышкер жәбірленуші қорғаушы алқа төрағалық
""".split())

_BLANK = re.compile(r"\n[^\S\n]*+\n\s*+|\f\s*+")
_STOP = re.compile(r"[.!?…](?<![.!?…][.!?…])[.!?…]*+[»”\"')\]]{0,4}+\s++(?=[«“\"'(\[–—-]*\s?[^\W_])")
_LAST_WORD = re.compile(r"[^\s«»“”\"()\[\],;:]{1,24}$")
_NEXT_WORD = re.compile(r"[^\W\d_](?:[\w-]*\w)?")
_INITIAL = re.compile(r"(?:^|[.\s«(-])[А-ЯЁӘҒҚҢӨҰҮҺІA-Z]$")
_SURNAME_INITIALS = re.compile(r"([А-ЯЁӘҒҚҢӨҰҮҺІA-Z][\w-]+),?\s+(?:[А-ЯЁӘҒҚҢӨҰҮҺІA-Z]\.\s?)?[А-ЯЁӘҒҚҢӨҰҮҺІA-Z]$")
_NUMBERED = re.compile(r"\s*(?:\d{1,3}|[IVXІХ]{1,4})$")
_LOOKBACK = 48  # characters before a full stop in which a name with initials fits


def paragraphs(text: str) -> Iterator[Span]:
    """Paragraphs of `text` without the blank lines between them.

    >>> text = "Дело № 1\\n\\n  РЕШЕНИЕ\\nименем\\n"
    >>> [p.of(text) for p in paragraphs(text)]
    ['Дело № 1', 'РЕШЕНИЕ\\nименем']
    """
    start = 0
    for blank in _BLANK.finditer(text):
        yield from _trimmed(text, start, blank.start())
        start = blank.end()
    yield from _trimmed(text, start, len(text))


def sentences(text: str) -> Iterator[Span]:
    """Sentences of `text` in their order; one never reaches over a blank line.

    >>> text = "Судья А.Б. Серіков, ст. 188 УК. Иск к Дюсенби А.Е. Суд решил: взыскать 5 тыс. тенге."
    >>> [s.of(text) for s in sentences(text)]
    ['Судья А.Б. Серіков, ст. 188 УК.', 'Иск к Дюсенби А.Е.', 'Суд решил: взыскать 5 тыс. тенге.']
    """
    for paragraph in paragraphs(text):
        start = paragraph.start
        for stop in _STOP.finditer(text, paragraph.start, paragraph.stop):
            if _ends(text, start, stop):
                yield from _trimmed(text, start, stop.end())
                start = stop.end()
        yield from _trimmed(text, start, paragraph.stop)


def _ends(text: str, start: int, stop: re.Match[str]) -> bool:
    """Whether the mark of `stop` ends the sentence that began at `start`."""
    begins = _NEXT_WORD.search(text, stop.end(), stop.end() + 64)
    following = begins[0] if begins else ""
    digit = text[stop.end()].isdigit()
    if following[:1].islower() and not digit:
        return False
    if not stop[0].startswith(".") or stop[0].startswith(".."):
        return True
    if stop.start() - start < 8 and _NUMBERED.fullmatch(text, start, stop.start()):
        return False  # «1. Взыскать», a number of a list
    before = text[max(start, stop.start() - _LOOKBACK) : stop.start()]
    if _INITIAL.search(before):
        named = _SURNAME_INITIALS.search(before)
        whole = named is not None and named[1].lower() not in NO_SURNAMES | STARTERS
        return whole and len(following) > 1 and not digit and stop[0].strip() == "."
    return _word_ends(before, following)


def _word_ends(before: str, following: str) -> bool:
    """Whether the last word of `before` can end a sentence, a full stop and then the word `following` standing after it."""
    found = _LAST_WORD.search(before)
    word = found[0].lower().lstrip("-–—№0123456789") if found else ""
    if word in MAY_END:
        return following.lower() in STARTERS
    return word not in JOINS_NEXT and word.rpartition(".")[2] not in JOINS_NEXT


def _trimmed(text: str, start: int, stop: int) -> Iterator[Span]:
    """The piece without white space at its ends, when anything is left of it."""
    piece = text[start:stop]
    if inner := piece.strip():
        begin = start + piece.index(inner[0])
        yield Span(begin, begin + len(inner))
