"""Every found name carried through the whole act: its words in any form, spelling or script, with a slip of the pen too."""
from collections.abc import Iterable, Iterator, Set
from functools import lru_cache
from re import compile

from anonymizer.cast.likeness import near
from anonymizer.names.parts import name_of
from anonymizer.text.alphabet import skeleton
from anonymizer.text.lexicon import Kind, can_be_name, dictionary, is_word_too, kind
from anonymizer.text.paradigms import bases
from anonymizer.text.transliterate import cyrillic, is_latin
from anonymizer.text.words import Page, Word
from models.act import Language
from models.mention import Category, Mention

SLIP = 6  # letters from which a word with one letter wrong is still the name: «Вайцман»; shorter ones differ by chance
LONGEST = 40  # letters of a name
MOST = 50  # like words that are compared with one
SHORT = 4  # letters of a given name cut short
SMALL = 5  # letters from which a name in small letters is told from a common word


_INITIALS = compile(r"\s?(?:[а-яәіңғүұқөһ]\.\s?[а-яәіңғүұқөһ]\.(?!\w)|[А-ЯӘІҢҒҮҰҚӨҺ]\.?(?![\w])(?=\s{2}|\s?[\n,;)]|\s[а-яәіңғүұқөһ(–—\d]))")
_LATIN_TAIL = compile(r"(?:[ \n]{1,2}[A-ZÀ-ɏ][A-Za-zÀ-ɏ'-]{1,20}){1,2}")
_LATIN_HEAD = compile(r"(?:(?<![\w])[A-ZÀ-ɏ][A-Za-zÀ-ɏ'-]{1,20}[ \n]{1,2}){1,2}\Z")
_ONLY_INITIALS = compile(r"(?<![\w.№-])(?<!\w\s)([А-ЯӘІҢҒҮҰҚӨҺ])\.\s?([А-ЯӘІҢҒҮҰҚӨҺ])\.(?![\w-])(?!\s?[А-ЯӘІҢҒҮҰҚӨҺ])|(?<=[а-яі]\s)([А-ЯӘІҢҒҮҰҚӨҺ])\.\s?([А-ЯӘІҢҒҮҰҚӨҺ])\.(?=\s[а-я])")
_PET = compile(
    r"(?P<stem>\w{3,}?)(?:(?P<sure>[еоуюи]?[чшн]к[аеиоу]\w{0,2}|тай|жан|еке|екең|кең|ушк\w{1,2}|юшк\w{1,2}|еньк\w{1,2}|уля|юша|чик\w{0,2}|ш[ыі]м)"
    r"|к[аеиуо]й?|ке|ш[аи]?|я|и)(?:[ндт][ыі]ң?|[ғқн]а|[гкн]е|[днт][ае]н|[дт][ае]|м|ым|ыма)?"
)


class Known:
    """The bases of all words of found names, levelled in spelling, with what each word is; and where to look for a like one."""

    def __init__(self, page: Page, mentions: Iterable[Mention]) -> None:
        self.kinds = dict(_known_words(page, mentions))
        self._starts: dict[str, list[str]] = {}
        self._shorter: dict[str, list[str]] = {}
        for base in self.kinds:
            self._starts.setdefault(base[:3], []).append(base)
            for shorter in _shorter(base) if len(base) >= SLIP else ():
                self._shorter.setdefault(shorter, []).append(base)

    def starting(self, stem: str) -> list[str]:
        """The bases that begin as `stem` does, in its first three letters."""
        return self._starts.get(stem[:3], [])

    def has_like(self, form: str) -> bool:
        """Whether a base differs from `form` by one letter, not the first."""
        return any(form[0] == base[0] and near(form, base) for shorter in _shorter(form) for base in self._shorter.get(shorter, ())[:MOST])


def _shorter(base: str) -> Iterator[str]:
    """The word, and the word without one of its letters: two words with one letter of difference have one of these in common."""
    yield base
    for at in range(min(len(base), LONGEST)):
        yield base[:at] + base[at + 1 :]


def _known_words(page: Page, mentions: Iterable[Mention]) -> dict[str, Kind]:
    known: dict[str, Kind] = {}
    for mention in mentions:
        name = name_of(page, mention)
        for piece in (*name.words, *((name.patronymic,) if name.patronymic else ())):
            for base in piece.bases:
                if len(base) > 1:
                    known[base] = max(piece.kind, known.get(base, Kind.ORDINARY))
            if is_latin(latin := piece.text.split("-")[0]):
                known[skeleton(latin)] = piece.kind
    return known


def carry(page: Page, mentions: Iterable[Mention]) -> Iterator[Mention]:
    """Mentions of the same words that no rule found: lone names, surnames after unusual words, other spellings and scripts."""
    mentions = tuple(mentions)
    taken = bytearray(len(page.text) + 1)
    for mention in mentions:
        taken[mention.start : mention.stop] = b"\1" * (mention.stop - mention.start)
    known = Known(page, mentions)
    hidden_initials = {initials for mention in mentions if len(initials := _both_initials(page, mention)) == 2}
    for match in _ONLY_INITIALS.finditer(page.text):
        if not taken[match.start()] and skeleton("".join(filter(None, match.groups()))) in hidden_initials:
            yield Mention(*match.span(), Category.PERSON, "known initials")
    beginnings = {base[:3] for base in known.kinds}
    for word in page.words:
        if not word.capital and skeleton(word.text)[:3] not in beginnings:
            continue
        if len(word.text) > 1 and not taken[word.start] and (rule := _how(page, word, known)):
            tail = (_LATIN_TAIL if rule == "known in Latin" else _INITIALS).match(page.text, word.stop)
            head = _LATIN_HEAD.search(page.text, max(0, word.start - 30), word.start) if rule == "known in Latin" else None
            yield Mention(head.start() if head else word.start, tail.end() if tail else word.stop, Category.PERSON, rule)


def _both_initials(page: Page, mention: Mention) -> str:
    """The initials of a full name, "" of another."""
    name = name_of(page, mention)
    return skeleton(name.given.text[0] + name.patronymic.text[0]) if name.given and name.patronymic else ""


def _how(page: Page, word: Word, known: Known) -> str:
    """How a word names somebody known, "" when it does not."""
    language = page.language(word.start)
    latin = word.text.split("-")[0]
    if is_latin(latin):
        return "known in Latin" if word.capital and {skeleton(cyrillic(latin)), skeleton(latin)} & known.kinds.keys() else ""
    forms = frozenset().union(*(_skeletons(word.text, each) for each in {language, *page.languages}))
    if not word.capital:
        return "known in small letters" if _in_small_letters(word, language, forms & known.kinds.keys(), known) else ""
    if kind(word.text, language) is Kind.ORDINARY and (word.upper or "-" in word.key or not can_be_name(word.text, language)):
        return ""
    if forms & known.kinds.keys():
        return "known name"
    if _slip(word, language, forms, known):
        return "known with a slip"
    return "known by a pet name" if _pet_name(page, word, known) else ""


@lru_cache(maxsize=1 << 15)
def _skeletons(text: str, language: Language) -> frozenset[str]:
    return frozenset(skeleton(base) for base in bases(text, language))


def _pet_name(page: Page, word: Word, known: Known) -> bool:
    """«Жанечка» of Жанерке, «Көркемтай» of Көркем: the beginning of a known given name and an ending of endearment."""
    if _begins_given(page, word, known) or _addressed(page, word, known):
        return True
    match = _PET.fullmatch(word.key)
    if not match or page.opens_sentence(word.start) and page.language(word.start) is Language.KK and not match["sure"]:
        return False
    stem = skeleton(match["stem"])
    return len(stem) > 2 and any(
        known.kinds[base] in (Kind.GIVEN, Kind.UNKNOWN) and base.startswith(stem) and len(base) - len(stem) < 6 for base in known.starting(stem)
    )


_HONOURED = compile(r"([а-яәіңғүұқөһ]{2,4}?)(?:ек|ак|әк|к)[еаә]ң?")


def _addressed(page: Page, word: Word, known: Known) -> bool:
    """«Әсеке, қарызымды қайтарам» to Асылбек: the beginning of a known given name in the respectful form, at the opening of speech."""
    honoured = _HONOURED.fullmatch(word.key)
    if not honoured or page.text[word.stop : word.stop + 1] not in (",", "!") or page.text[word.start - 1 : word.start] not in ("«", '"', "„"):
        return False
    stem = skeleton(honoured[1])[:2]
    return kind(word.text, page.language(word.start)) > Kind.ORDINARY and any(what is Kind.GIVEN and base.startswith(stem) for base, what in known.kinds.items())


def _begins_given(page: Page, word: Word, known: Known) -> bool:
    """«Привет, Нурс», «жақсы, Арма»: the beginning of a known given name, inside a sentence."""
    stem = skeleton(word.text)
    if len(stem) > 2 and page.text[word.stop : word.stop + 1] == "," and known.kinds.get(stem + "а") is Kind.GIVEN:  # «Вер, детей не отдам»
        return True
    if len(stem) < SHORT or page.opens_sentence(word.start) or kind(word.text, page.language(word.start)) is not Kind.UNKNOWN:
        return False
    return any(known.kinds[base] is Kind.GIVEN and base.startswith(stem) and 0 < len(base) - len(stem) < 6 for base in known.starting(stem))


def _in_small_letters(word: Word, language: Language, forms: Set[str], known: Known) -> bool:
    """A surname, or a given name that is no common word, written without a capital («литвин с.о.»)."""
    if len(word.key) < SMALL or not forms or is_word_too(word, language) or dictionary(word.key) is Kind.COMMON:
        return False
    return any(Kind.SURNAME <= known.kinds[form] < Kind.PATRONYMIC for form in forms) and kind(word.text.capitalize(), language) >= Kind.SURNAME


def _slip(word: Word, language: Language, forms: Set[str], known: Known) -> bool:
    if len(word.key) < SLIP or language is Language.RU and dictionary(word.key) is Kind.COMMON:
        return False
    return any(len(form) >= SLIP and known.has_like(form) for form in forms)
