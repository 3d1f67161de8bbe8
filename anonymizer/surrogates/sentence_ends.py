"""Whether the dot of an initial ends its sentence as well, so that a dot must stay behind the label."""
from re import compile

from anonymizer.cast.role_words import says_role
from anonymizer.text.words import Page
from models.act import Language
from models.mention import Mention

_NEXT = compile(r"(?P<gap>[ \t\u00a0]{0,80}(?:\r?\n)?[ \t\u00a0]{0,80})[«\"“]?(?P<word>[^\W\d_]+)")
_PARAGRAPH_ENDS = compile(r"[ \t\r]{0,80}(?:\n[ \t\r]{0,80}\n|\n?\s{0,80}\Z)")
_SPACED = compile(r"[А-ЯЁӘІҢҒҮҰҚӨҺ] [А-ЯЁӘІҢҒҮҰҚӨҺ](?![\w])")
_SMALL_WORD = compile(r"(?<![\w.])[а-яёәіңғүұқөһ]{2,}(?!\w)")
_RULING = 5  # letters: «РЕШИЛ», «ҚАУЛЫ»; shorter capitals name a body («ТОО», «ЖШС»)
_OPENERS = frozenset("Сот Соттың Ол Олар Оның Оған Бұл Осы Осыған Осылайша Алайда Бірақ Сондықтан Сонымен Сондай-ақ Кейін Содан Сол Шешім Іс Істі Қаулы Үкім "
                     "Тараптар Арыз Арызда Талап Прокурор Судья Қорғаушы Егер Себебі Демек Яғни Әрі Мұндай Аталған Жоғарыда Айғақтар Дәлелдер".split())
_LINE = 200  # characters of the line before a name


def ends_sentence(page: Page, mention: Mention) -> bool:
    """Whether the last dot of `mention` ends the sentence: a capital letter or the end of the paragraph follows.

    >>> text = "Иск Ким А.Б. отклонён. Взыскать с Ким А.Б. Решение вступит в силу."
    >>> [ends_sentence(Page(text), Mention(at, at + 8, "PERSON")) for at in (4, 34)]
    [False, True]
    """
    if page.text[mention.stop - 1] != ".":
        return False
    if _PARAGRAPH_ENDS.match(page.text, mention.stop):
        return _in_prose(page, mention)
    following = _NEXT.match(page.text, mention.stop)
    if not following or not following["gap"] or not following["word"][0].isupper() or len(following["gap"].strip("\n\r")) > 2:
        return False
    word = following["word"]
    if word.isupper() and len(word) >= _RULING or _SPACED.match(page.text, following.start("word")):
        return False
    if page.language(mention.start) is Language.KK and not (says_role(word) or word in _OPENERS):
        return False  # a Kazakh sentence ends with its verb: «Ким А.Б. Алматыда тұрады»
    return "\n" not in following["gap"] or _in_prose(page, mention)


def _in_prose(page: Page, mention: Mention) -> bool:
    """Whether words in small letters stand before the name in its line: it is no line of a list or of signatures."""
    line = page.text[max(0, mention.start - _LINE) : mention.start].rpartition("\n")[2]
    return bool(_SMALL_WORD.search(line)) and not line.rstrip().endswith((":", "–", "—"))
