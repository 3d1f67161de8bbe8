"""Names of people who are not of the case: heroes of streets, authors of books, partners of a firm."""
from re import IGNORECASE, compile

from anonymizer.text.alphabet import skeleton
from anonymizer.text.lexicon import Kind, kind
from anonymizer.text.paradigms import bases
from anonymizer.text.words import Page, Word
from anonymizer.wordlist import skeletons
from models.act import Language
from models.mention import Mention

_TITLES = frozenset("батыр батыра батыру батыром би жырау датқа датка хан хана мырзахан".split())
_RANKS = frozenset(
    "братьев сестер генерала маршала академика профессора героя космонавта летчика адмирала комиссара партизана партизан полководца акына".split()
)
_STREETS = frozenset("ул улица улице улицы улицу пр проспект проспекте проспекта пр-т пр-кт просп пер переулок переулке б-р бульвар мкр".split())
_STREETS_AND = frozenset("улиц улицах улицам улицами проспектов проспектах ул пр пр-т пр-тов переулков мкр микрорайонов".split())
_STREETS_KK = frozenset("көшелер көшелері даңғылдар даңғылдары көше көшесі даңғыл даңғылы".split())
_AND = frozenset("и мен пен бен және".split())
_CROSSING = compile(r"(?:пересечени|уг(?:ол|лу|ла)|перекр[её]ст|между|квадрат|улиц)\w*", IGNORECASE)
_BETWEEN = compile(r"(?:-\d{1,2})?[\s\u00a0.,«»\"–—/-]{1,6}")
LIST = 10  # words of a list of streets

_WRITTEN = compile(
    r"(?<!\w)(?:под\s+(?:общей\s+|научной\s+)?ред(?:акцией|\.)|в\s+(?:научных\s+)?трудах|учебник\w{0,3}|монографи\w{1,3}|повест(?:ь|и|ью|ей|ях)(?!\w)|поэм\w{1,3}|роман(?:а|е|у|ом)?"
    r"|стихотворени\w{1,3}|юридическ\w{2,3}\s+наук)"
    r"[\s,.:–-]{1,3}(?:(?:проф|акад|д)\.\s?|(?:доктора|профессора|академика|писателя|поэта|юридических|наук|авторов?)\s)*(?:(?:[А-ЯӘ]\.\s?){1,2}[А-ЯӘ][а-яә]{2,20}(?:,|\s+и)\s+){0,3}\Z",
)
_WRITTEN_KK = compile(r"\s{1,2}(?:[«\"][^«»\"\n]{1,60}[»\"]\s{1,2})?(?:\w{3,14}\s{1,2})?(?:роман|поэма|повес|оқулы[қғ]|монография|хикая|редакциялаған|редакциясы)\w*")
_NAMED_SO = compile(
    r"(?<!\w)(?:болезн\w{1,3}|синдром\w{0,3}|проб\w{1,3}|реакци\w{1,3}|шкал\w{1,3}|метод\w{1,4}|тест\w{0,3}|симптом\w{0,3}|институт\w{0,3}|аппарат\w{0,3}|индекс\w{0,3}"
    r"|опросник\w{0,3}|таблиц\w{1,3}|памятник\w{0,3}|бюст\w{0,3}|портрет\w{0,3}|(?:дом)?-?музе\w{1,3}|стих\w{0,3}|цитат\w{1,3}|строк\w{1,3}|сквер\w{0,2}"
    r"|парк\w{0,2}|с-м|имя|поэт\w{0,2}|писател\w{1,2}|классик\w{0,2}|театр\w{0,2}|преми\w{1,3}|орден\w{0,3}|медал\w{1,3}|эпох\w{1,3}|университет\w{0,3})\s{1,2}(?:из\s)?(?:[А-ЯӘ]\.\s?){0,2}\Z",
    IGNORECASE,
)
_NAMED_SO_KK = compile(r"\s{1,2}(?:аурулы|ауру|синдром|сынама|реакция|шкала|әдіс|тест|симптом|ескерткіш|мұражай|университет|саябағы|театр|сыйлы|орден|медал|институт)\w*", IGNORECASE)
_PARTNERS = compile(r"\s(?:и|&|and|мен|және)\s+(?:партн[её]р|partner|сынов|компани|ко(?!\w)|к°|co(?!\w)|серіктес|ұлдары)", IGNORECASE)


def is_eponym(page: Page, mention: Mention) -> bool:
    """Whether a found name stands for a street, a book or a firm rather than for somebody of the case.

    >>> text = "на пересечении улиц Абая и Сатпаева, у дома по пр. Кабанбай батыра, Сатпаева допросили"
    >>> [is_eponym(Page(text), Mention(text.index(w), text.index(w) + len(w), "PERSON")) for w in ("Сатпаева", "Кабанбай")]
    [True, True]
    """
    return _has_title(page, mention) or _in_list_of_streets(page, mention) or _before_streets(page, mention) or _author(page, mention) or _famous(page, mention)


def _has_title(page: Page, mention: Mention) -> bool:
    """«Кабанбай батыра», «Қазыбек би», «ул. Братьев Жубановых», «пр. Бауыржана Момышулы»."""
    following = page.after(mention.stop, 1)
    if following and not following[0].capital and following[0].key in _TITLES and page.text[mention.stop : following[0].start].isspace():
        return True
    before = page.before(mention.start, 2)
    if len(before) < 2 or before[0].key not in _STREETS:
        return False
    spaced = page.text[before[1].stop : mention.start] == " " and not _nominative(page, mention)  # «ул. Абая Кунанбаева»
    words = page.words_in(mention.start, mention.stop)
    return before[1].key in _RANKS or spaced and before[1].capital and len(words) == 1


def _in_list_of_streets(page: Page, mention: Mention) -> bool:
    """«улиц Абая, Сатпаева и Байтурсынова»; after «ул.» only where streets cross."""
    stop, joined = mention.start, False
    for word in reversed(page.before(mention.start, LIST)):
        if not _BETWEEN.fullmatch(page.text[word.stop : stop]):
            return False
        if word.key in _STREETS_AND and not word.capital:
            plural = word.key.startswith(("улиц", "проспект", "переулк", "микро")) or _CROSSING.search(page.text, max(0, word.start - 30), word.start)
            return joined and bool(plural) and not _nominative(page, mention)
        if not (word.capital or word.key in _AND or word.key in _TITLES):
            return False
        joined = joined or word.key in _AND or bool(set(",–—/-") & set(page.text[word.stop : stop]))
        stop = word.start
    return False


def _nominative(page: Page, mention: Mention) -> bool:
    """Whether a surname stands in the nominative, as no street of a list does: «на углу улиц Абая и Сатпаева Ахметов»."""
    word = page.words_in(mention.start, mention.stop)[0]
    return kind(word.text, Language.RU) is Kind.SURNAME and word.key.endswith(("ов", "ев", "ин", "ский"))


def _before_streets(page: Page, mention: Mention) -> bool:
    """«Абай, Сәтбаев және Байтұрсынов көшелерінің»."""
    if page.language(mention.start) is not Language.KK:
        return False
    at, joined = mention.stop, False
    for word in page.after(mention.stop, LIST):
        if not _BETWEEN.fullmatch(page.text[at : word.start]):
            return False
        if not word.capital and word.key not in _AND and word.key not in _TITLES:
            crossing = joined and page.text[word.stop : word.stop + 8].strip().startswith(("қиыл", "бұрыш"))
            return _is_streets(word) and (crossing or word.key.startswith(("көшелер", "даңғылдар")))
        joined = joined or word.key in _AND or "," in page.text[at : word.start]
        at = word.stop
    return False


def _is_streets(word: Word) -> bool:
    return bool((bases(word.text, Language.KK) | {word.key}) & _STREETS_KK)


def _author(page: Page, mention: Mention) -> bool:
    """«под редакцией М.К. Сулейменова», «роман М. Ауэзова», «М. Әуезовтің «Абай жолы» романы»."""
    if _WRITTEN.search(page.text, max(0, mention.start - 120), mention.start):
        return True
    return page.language(mention.start) is Language.KK and bool(_WRITTEN_KK.match(page.text, mention.stop, mention.stop + 100))


def _famous(page: Page, mention: Mention) -> bool:
    """«болезнь Паркинсона», «памятник Абаю», «цитата из А.С. Пушкина», «Назарбаев Университет»."""
    if not (_NAMED_SO.search(page.text, max(0, mention.start - 40), mention.start) or _NAMED_SO_KK.match(page.text, mention.stop, mention.stop + 30)):
        return False
    words = [w for w in page.words_in(mention.start, mention.stop) if not w.initial]
    listed = skeletons("eponyms")
    return bool(words) and all(any(skeleton(base) in listed for base in bases(w.text, page.language(w.start))) for w in words)


def of_partners(quotation: str) -> bool:
    """Whether a quoted name is that of a firm of partners: «Иванов, Серикбаев и Партнёры», «Остапчук и сыновья»."""
    return bool(_PARTNERS.search(quotation))
