"""Rules of names that the words around them tell: a family in the plural, an honorific after, «… деген», a nickname."""
from collections.abc import Sequence
from re import compile

from anonymizer.cast.role_words import role_of, says_role
from anonymizer.names.name_runs import Element
from anonymizer.text.lexicon import Kind, can_be_surname, is_adjective, is_given, is_noun, kind
from anonymizer.text.words import Page
from models.act import Language

_FAMILIES = frozenset(
    "супруги супругов супругам супругами братья братьев братьям братьями сестры сестер сестрам сестрами семья семьи семье семью семьей чета четы чете "
    "ағайынды ағайындылар зайыпты зайыптылар зайыптыларға зайыптылардың бауырлар апалы-сіңлілі әпкелі-сіңлілі отбасы әулеті ерлі-зайыпты ерлі-зайыптылар".split()
)
_PLURAL_RU = compile(r".{2,}(?:ы|ых|ым|ыми|и|их|им|ими|ко)")
_PLURAL_KK = compile(r".{2,}[лдт][ае]р(?:[дтн][ыі]ң?|[ғқ]а|[гк]е|[дт][ае]н?|мен)?")


def of_family(page: Page, run: Sequence[Element], at: int) -> int:
    """«супруги Морозы», «ағайынды Жеңістер»: a plural right after a word for a family, though it be a common word."""
    word = run[at].word
    before = page.before(word.start, 1)
    if run[at].initial or word.upper or not before or before[0].key not in _FAMILIES or not page.text[before[0].stop : word.start].isspace():
        return 0
    if page.language(word.start) is Language.KK:
        return int(bool(_PLURAL_KK.fullmatch(word.key)) and not says_role(word.text))
    return int(bool(_PLURAL_RU.fullmatch(word.key)) and not says_role(word.text) and (run[at].nameable or can_be_surname(word.key)))


_HONORIFICS = compile(
    r"(?:ағай|агай|апай|жеңге|женге|жеңеше|көке|тәте|әпке|мырза|ханым|ханум|байке|қажы|молда)\w{0,6}"
    r"|(?:аға|ага|апа|апе|ата|әже|эже)(?:м|ң|сы|сі)?(?:ның|нің|мның|мнің|ға|ге|ма|на|не|ны|ні|мды|мді|дан|ден|мнан|мен|нан|нен)?"
)
_NAMED_AFTER = frozenset("деген есімді дейтін атты аталатын".split())
_CALLED_PEOPLE = compile(
    r"\s{1,3}(?:\w{3,12}\s{1,3}){0,2}?(?:азамат|адам|кісі|жігіт|бала|қыз|әйел|ер\s?адам|тұлға|студент|оқушы|дос|көрші|туыс|аға|іні|апа|әпке|келін|жиен|күйеу|клиент|сатушы|жүргізуші|дәрігер|біреу)\w*"
)


def before_honorific(page: Page, run: Sequence[Element], at: int) -> int:
    """«Мөлдірая апай», «Ақберен деген бала», «Көркем есімді қыз»: a word that only its company tells for a name."""
    first = run[at]
    if first.initial or first.word.upper or at + 1 < len(run) or says_role(first.word.text):
        return 0
    following = page.after(first.word.stop, 1)
    if not following or following[0].capital or not page.text[first.word.stop : following[0].start].isspace():
        return 0
    if following[0].key in _NAMED_AFTER:
        return int(first.kind is not Kind.ORDINARY and bool(_CALLED_PEOPLE.match(page.text, following[0].stop)))
    known = first.kind is Kind.GIVEN or first.kind is not Kind.ORDINARY and not page.opens_sentence(first.word.start)
    return int(known and bool(_HONORIFICS.fullmatch(following[0].key)))


def given_after_role(page: Page, run: Sequence[Element], at: int) -> int:
    """«куә Жеңіс», «ұлы Орал»: a given name that is a common word or a town as well, alone right after a word of role."""
    first = run[at]
    if first.initial or first.kind > Kind.COMMON or first.word.upper or len(run) > 1:
        return 0
    language = page.language(first.word.start)
    if not is_given(first.word.text, language) or says_role(first.word.text):
        return 0
    before = page.before(first.word.start, 1)
    if not before or page.text[before[0].stop : first.word.start] != " ":
        return 0
    if before[0].key in _AND:  # «Сабыр мен Талап»
        one = page.before(before[0].start, 1)
        return int(bool(one) and one[0].capital and kind(one[0].text, language) >= Kind.SURNAME)
    return int(bool(says_role(before[0].text)) and bool(role_of(page, first.word.start)))


_AND = frozenset("мен пен бен және".split())


_OF_PEOPLE = compile(r"свидетел\w{1,3}|куә\w{0,6}|понят\w{2,4}|подсудим\w{2,4}|осужд[её]нн\w{2,4}|обвиняем\w{2,4}|подозреваем\w{2,4}|сотталушы\w{0,4}|айыпталушы\w{0,4}|күдікті\w{0,4}")


def any_word_after_role(page: Page, run: Sequence[Element], at: int) -> int:
    """«Свидетель Базар, охранник, пояснил»: any capitalised noun alone after a role that only people have."""
    first = run[at]
    if first.initial or first.kind > Kind.COMMON or first.word.upper or len(run) > 1 or says_role(first.word.text) or is_adjective(first.word.key):
        return 0
    before, following = page.before(first.word.start, 1), page.after(first.word.stop, 1)
    if not before or not _OF_PEOPLE.fullmatch(before[0].key) or not page.text[before[0].stop : first.word.start].isspace() or "\n\n" in page.text[before[0].stop : first.word.start]:
        return 0
    return int(page.text[first.word.stop : first.word.stop + 1] in ",)" or bool(following) and not following[0].capital and page.text[first.word.stop : following[0].start] == " ")


def one_letter_surname(page: Page, run: Sequence[Element], at: int) -> int:
    """«Ю Екатерина», «гр-н Ю скрылся»: the Korean surnames of one letter."""
    word = run[at].word
    if not run[at].initial or len(word.text) > 1 or word.text not in "ЮОЭИЕ" or page.text[word.stop : word.stop + 1] == ".":
        return 0
    following = run[at + 1 : at + 3]
    if following and following[0].kind is Kind.GIVEN and not following[0].initial:
        if page.opens_sentence(word.start) and word.text in "ОИ":
            return 0
        return 2 + (len(following) > 1 and following[1].kind is Kind.PATRONYMIC)
    return int(not following and word.text in "ЮЭО" and bool(role_of(page, word.start)) and not page.opens_sentence(word.start))


_SMALL_SURNAMES = frozenset("ни но не де то и о ю э тё те ан ем эм".split())


def small_surname(page: Page, run: Sequence[Element], at: int) -> int:
    """«истец Ни Татьяна», «иск Но В.А.», «О В.А.»: Korean surnames that are small words, beside a given name or initials."""
    word = run[at].word
    if word.key not in _SMALL_SURNAMES or word.upper and len(word.text) > 1 or page.text[word.stop : word.stop + 1] != " " or page.opens_sentence(word.start):
        return 0
    following = run[at + 1 : at + 3]
    if following and following[0].kind is Kind.GIVEN and not following[0].initial and not page.text[word.start].islower():
        return 2 + (len(following) > 1 and following[1].kind is Kind.PATRONYMIC)
    initials = sum(e.initial and page.text[e.word.stop : e.word.stop + 1] == "." for e in following)
    goes_on = at + 1 + initials < len(run)
    return 1 + initials if initials == len(following) > 0 and not goes_on and role_of(page, word.start) else 0


_LISTED = compile(r"(?:(?i:дет[иея]\w{0,2}|сыновь\w{1,3}|дочер\w{1,4}|балалары\w{0,5}|ұлдары|қыздары)\s?[:–—-]|\b(?i:родились|туған))\s{1,2}(?:[А-ЯЁӘІҢҒҮҰҚӨҺ]\w{1,20}(?:,\s{1,2}|\s(?:и|мен|пен|бен|және)\s)){0,6}\Z")
_OF_CHILDREN = ("дет", "сыновь", "дочер", "балалар", "ұлдар", "қыздар", "родил", "туған")
_LISTED_ON = compile(r"(?:,\s{1,2}|\s(?:и|мен|пен|бен|және)\s)[А-ЯЁӘІҢҒҮҰҚӨҺ][а-яёәіңғүұқөһ]{1,20}(?!\w)")


def in_list_of_children(page: Page, run: Sequence[Element], at: int) -> int:
    """«дети: Мир, Злата и Тимур»: a common word among the names of children, which another name goes before or after."""
    word = run[at].word
    if len(run) > 1 or run[at].initial or word.upper or run[at].kind > Kind.COMMON or says_role(word.text):
        return 0
    before = page.text[max(0, word.start - 150) : word.start].lower()
    if not any(cue in before for cue in _OF_CHILDREN):
        return 0
    listed = _LISTED.search(page.text, max(0, word.start - 150), word.start)
    return int(bool(listed) and (bool(_LISTED_ON.match(page.text, word.stop)) or not listed[0].rstrip().endswith((":", "–", "—", "-"))))


_NICKNAMES = compile(r"(?:(?:сер|бур|лыс|рыж|толст|хром|сед|мал|крив|длинн|чёрн|черн|старш|кос|немо|слеп|глух)(?:ый|ий|ой|ого|ому|ым|им|ом))")


def nickname(page: Page, run: Sequence[Element], at: int) -> int:
    """«Серый позвонил», «маған Бурый айтты»: an adjective with a capital that no noun follows."""
    word = run[at].word
    if run[at].initial or len(run) > 1 or word.upper or not _NICKNAMES.fullmatch(word.key):
        return 0
    following = page.after(word.stop, 1)
    russian = page.language(word.start) is Language.RU
    if page.opens_sentence(word.start) and russian or russian and following and is_noun(following[0].key):
        return 0
    return 1


def beside_surname(page: Page, run: Sequence[Element], at: int) -> int:
    """«Воронцов Эраст», «Тілеуқұл Қойшыбек»: a word that no list knows beside a surname."""
    pair = run[at : at + 2]
    if len(pair) < 2 or any(e.initial or e.word.upper or len(e.word.key) < 3 for e in pair):
        return 0
    if {e.kind for e in pair} != {Kind.SURNAME, Kind.UNKNOWN} or len(run) > at + 2:
        return 0
    unknown = next(e for e in pair if e.kind is Kind.UNKNOWN).word
    if page.opens_sentence(pair[0].word.start) and pair[0].word is unknown or not page.text[pair[0].word.stop : pair[1].word.start].isspace():
        return 0
    return 2 * int("-" not in unknown.text and "\n" not in page.text[pair[0].word.stop : pair[1].word.start] and unknown.text.isalpha())
