"""A name taken apart: which of its words is the surname, the given name, the patronymic, which are initials."""
from collections.abc import Container, Sequence
from dataclasses import dataclass, replace
from functools import cache, cached_property, lru_cache
from re import compile

from anonymizer.names.broken import LETTERS_APART, TORN, repaired
from anonymizer.text.alphabet import fold, russian_letters, skeleton
from anonymizer.text.lexicon import PARTICLE, Kind, is_given, kind
from anonymizer.text.paradigms import RU_CASES, Reading, readings
from anonymizer.text.transliterate import cyrillic, is_latin
from anonymizer.text.words import Page, Word
from anonymizer.wordlist import lines, skeletons, womens_names
from models.act import Language
from models.mention import Mention

MOST = 8  # words of a name
_ENDING = compile(r"(?:[ндт][ыі]ң?|[ғқн]а|[гкн]е|[днт][ае]н|[дт][ае]|[мбп]ен)\Z")
_USUAL_SURNAME = compile(r".+(?:ов|ев|ин|ын|ский|цкий)")
_SONS = compile(r".+(?:[вльмнк]ич|[ұу][ғг]?лы|[оу]гл[ыи])")
_DAUGHTERS = compile(r".+(?:[ое]вна|[иь]?ична|[қк][ыи]з[ыи]|гызы)")
_LOOKS = dict(zip("cehpxy", "сенрху", strict=True))  # Latin letters that are another sound than they look like in Cyrillic
_DAUGHTER = compile("[кқг][ыи]з")
_UNDECLINED = compile(r".+(?:[ұу]лы|[оу]гл[ыи]|([қкг][ыи]з[ыи]))")
_MANS = compile(r".+(?:[оеё]в|[сц]кий|кин)")  # in Kazakh, where a woman's surname has its own ending
_OF_FATHER = compile(r"(?:[оеи]вич|ич|[оеи]вн[аи]|иничн[аи]|ичн[аи]|у?ули|к?изи|г?изи|[оу]?гли|[оу]глу)\Z")
_OF_FAMILY = compile(r"(?:[оеи]в[аи]?|ин[аи]?|ули|тег[иы]|ски[ий]?|скаиа)\Z")
_EVERY_FORM = frozenset((c, g) for c in ("nom", "gen", "dat", "acc", "ins", "loc", "abl") for g in "mf")
DIGITS = "digit_in_name"
_PARTICLE = compile(rf"{PARTICLE.pattern}|(?:ұлы|қызы)(?:н[аеіы]?|н[ыі]ң|нан|мен)?")  # apart from the father's name too
_BROKEN = ("letters_apart", "torn_letter", DIGITS)
_PLURAL = compile(r".{2,}(?:[оеи][вн](?:ы|ых|ым|ыми)|[сц]к(?:ие|их|им|ими)|[лдт][ае]р(?:[дтлғқгк]\w{1,3}|мен)?)")


@dataclass(frozen=True)
class Piece:
    """One word of a name: what it may be, the readings that make sense for that, their bases in the levelled spelling."""

    text: str
    kind: Kind
    readings: tuple[Reading, ...]
    bases: frozenset[str]
    plural: bool = False  # surely a plural: «Калиевых», «Цойлар»
    family: bool = False  # a given name that is the surname here, of a man or a woman

    def forms(self, among: frozenset[str] = frozenset()) -> frozenset[tuple[str, str]]:
        """Cases and genders in which the word may stand; only as a form of bases `among` those of another, where it can."""
        return self._forms(tuple(r for r in self.readings if skeleton(r.base) in among) or self.readings) if among & self.bases else self._all_forms

    @cached_property
    def _all_forms(self) -> frozenset[tuple[str, str]]:
        return self._forms(self.readings)

    @cached_property
    def fathers(self) -> frozenset[str]:
        """What stays of a patronymic without its ending: the father's name."""
        return frozenset(_OF_FATHER.sub("", base) or base for base in self.bases)

    @cached_property
    def families(self) -> frozenset[str]:
        """What stays of a surname without the ending of a family."""
        return frozenset(_OF_FAMILY.sub("", base) for base in self.bases)

    def _forms(self, read: tuple[Reading, ...]) -> frozenset[tuple[str, str]]:
        woman = self.kind is Kind.GIVEN and not self.family and bool(self.bases) and self.bases <= womens_names()
        return frozenset((r.case, g) for r in read for g in ("f" if woman else r.gender or "mf"))


@dataclass(frozen=True)
class Name:
    """The pieces of a mention; `words` holds them all but the patronymic, for names whose order says nothing."""

    words: tuple[Piece, ...] = ()
    surname: Piece | None = None
    given: Piece | None = None
    patronymic: Piece | None = None
    initials: str = ""

    @property
    def weight(self) -> int:
        """How much the name says: a full name most, a lone word least."""
        return 3 * len(self.words) + 3 * bool(self.patronymic) + len(self.initials)

    @property
    def alone(self) -> bool:
        """Whether the name is one word, which several people may share."""
        return len(self.words) + bool(self.patronymic) + bool(self.initials) == 1

    @property
    def plural(self) -> bool:
        return self.alone and bool(self.words) and self.words[0].plural

    def forms(self, among: frozenset[str] = frozenset()) -> frozenset[tuple[str, str]]:
        """Cases and genders that all pieces allow together; of pieces that disagree the later ones are left out."""
        return self._forms(among) if among else self._all_forms

    @cached_property
    def _all_forms(self) -> frozenset[tuple[str, str]]:
        return self._forms(frozenset())

    def _forms(self, among: frozenset[str]) -> frozenset[tuple[str, str]]:
        allowed = _EVERY_FORM
        for piece in (self.patronymic, self.given, self.surname, *self.words):
            allowed = piece and allowed & piece.forms(among) or allowed
        return allowed

    def genders(self, among: frozenset[str] = frozenset()) -> frozenset[str]:
        """The genders that the forms allow."""
        return frozenset(gender for _, gender in self.forms(among))

    @cached_property
    def bases(self) -> frozenset[str]:
        return frozenset().union(*(p.bases for p in self.words))


def name_of(page: Page, mention: Mention) -> Name:
    """The pieces of the name that a mention covers.

    >>> name = name_of(Page("Байжановой Сауле Мухтаровны"), Mention(0, 27, "PERSON"))
    >>> name.surname.text, name.given.text, name.patronymic.text, sorted(name.forms())
    ('Байжановой', 'Сауле', 'Мухтаровны', [('gen', 'f')])
    """
    place = mention.start, mention.stop, mention.rule in _BROKEN
    if place not in page.names:  # a name is asked for by a dozen rules
        page.names[place] = _read(page, mention)
    return page.names[place]


def _read(page: Page, mention: Mention) -> Name:
    if mention.rule == DIGITS:
        read = Page(repaired(page.text[mention.start : mention.stop]))
        pieces = [piece_of(w.text, page.language(mention.start)) for w in read.words if len(w.text) > 1]
        return _arrange(pieces, "".join(letter(w.text) for w in read.words if w.initial), "")
    words = _apart(page.words_in(mention.start, mention.stop)[:MOST])
    language = page.language(mention.start)
    spaced = [w for w in words if w.initial]
    broken = mention.rule in _BROKEN and (LETTERS_APART.match(page.text, mention.start, mention.stop) or TORN.match(page.text, mention.start, mention.stop))
    if broken:
        stop = broken.end(2) if broken.re is TORN else broken.end()
        joined = page.text[broken.start() : stop].replace(" ", "").replace("\u00a0", "").capitalize()
        rest = page.words_in(stop, mention.stop)
        pieces = [piece_of(joined, language), *(piece_of(w.text, language) for w in rest if not w.initial)]
        return _arrange(pieces, "".join(letter(w.text) for w in rest if w.initial), "")
    initials = "".join(letter(w.text) for w in spaced)
    pieces = [piece_of(w.text, language) for w in words if len(w.text) > 1 and not _ending(w) and not _PARTICLE.fullmatch(w.key)]
    particle = next((w.key for w in words if _PARTICLE.fullmatch(w.key)), "")
    return _arrange(pieces, initials, particle)


def _apart(words: Sequence[Word]) -> list[Word]:
    """The words, each but once; initials may be alike."""
    return [w for at, w in enumerate(words) if w.initial or all(w.text != other.text for other in words[:at])]


def _ending(word: Word) -> bool:
    return bool(word.text.islower() and len(word.text) < 5 and _ENDING.search(word.key))


@lru_cache(maxsize=1 << 14)
def piece_of(text: str, language: Language) -> Piece:
    """One word of a name, with the readings that make sense for what it is; one in Latin letters also as Cyrillic has it."""
    if is_latin(text):
        read = piece_of(cyrillic(text).capitalize(), language)
        return replace(read, text=text, bases=read.bases | {skeleton(text)})
    what = kind(text, language)
    if what is Kind.ORDINARY and is_given(text, language):
        what = Kind.GIVEN
    every = readings(fold(text), language)
    if len(fold(text)) < 3:  # «Ла» is no form of «Ли»
        every = _undeclined(every[:1], "")
    singular = any(r.gender and not r.plural and _USUAL_SURNAME.fullmatch(r.base) for r in every)  # «Калиевым» may be one man
    plural = not singular and bool(_PLURAL.fullmatch(fold(text))) and any(r.plural for r in every)
    read = _sensible(what, every if plural else tuple(r for r in every if not r.plural))
    if plural and fold(text).endswith(("ых", "их")):  # «Фоминых» is a surname in every case too
        read = (*read, *_undeclined((Reading(fold(text), "nom"),), ""))
    undeclined = _UNDECLINED.fullmatch(fold(text)) if language is Language.RU and what is Kind.PATRONYMIC else None
    if undeclined:
        read = _undeclined((Reading(fold(text), "nom"),), "f" if undeclined[1] else "m")
    if language is Language.KK and not plural:
        read = tuple(r._replace(gender="m") if not r.gender and _MANS.fullmatch(r.base) else r for r in read)
    full = {s for r in read for s in _full_names().get(skeleton(r.base), ())}
    return Piece(text, what, read, frozenset(skeleton(r.base) for r in read) | full, plural)


def _sensible(what: Kind, read: tuple[Reading, ...]) -> tuple[Reading, ...]:
    """The readings whose base can be what the word is: a listed given name, a usual surname, a patronymic."""
    if what is Kind.GIVEN:
        some = [r for r in read if skeleton(r.base) in skeletons("given_names") or skeleton(r.base) in _full_names()]
        if some and all(r.case == "nom" and r.base != read[0].base for r in some):  # «Жүністай» is a surname, or one like Жүніс
            some.insert(0, read[0])
    elif what is Kind.PATRONYMIC:
        some = [r for r in read if _SONS.fullmatch(r.base) and r.gender != "f" or _DAUGHTERS.fullmatch(r.base) and r.gender != "m"]
        some = [r._replace(gender="m" if _SONS.fullmatch(r.base) else "f") for r in some]
    else:
        some = [r for r in read if _USUAL_SURNAME.fullmatch(r.base)]
        if some and what is Kind.COMMON:  # «Мозговой» is a man's surname too
            some += [r for r in read if r.gender and r.base.endswith("ой")]
        some = [r for r in some if _MANS.fullmatch(r.base) or r.base.endswith("ой")] or some  # «Садыкованын» is no surname in «-ын»
    some = [r for r in some or read if r.gender or r.case != "nom" or not _said_better(r, read)]
    return tuple(some)


def _undeclined(read: tuple[Reading, ...], gender: str) -> tuple[Reading, ...]:
    """Readings of a father's name that stays as it is in every case («Вагиф оглы», «Мақсатұлы» in Russian)."""
    return tuple(Reading(r.base, case, gender) for r in read for case in RU_CASES)


def _said_better(bare: Reading, read: tuple[Reading, ...]) -> bool:
    """Whether another reading gives the same nominative with its gender."""
    return any(r.base == bare.base and r.case == "nom" and r.gender for r in read)


def letter(text: str) -> str:
    """The first letter as initials are compared: Kazakh as Russian, «Э» as «Е», a Latin one as it is read."""
    first = fold(text[0])
    return russian_letters(_LOOKS.get(first) or cyrillic(first)[0] if is_latin(first) else first).replace("э", "е").replace("й", "и")


@cache
def _full_names() -> dict[str, tuple[str, ...]]:
    """Full names by their short forms, both levelled."""
    pairs = (line.split(":") for line in lines("diminutives"))
    return {skeleton(short): tuple(skeleton(name) for name in names.split()) for short, names in pairs}


def _arrange(pieces: list[Piece], initials: str, particle: str) -> Name:
    at = next((i for i in range(len(pieces) - 1, -1, -1) if pieces[i].kind is Kind.PATRONYMIC), None)
    if particle and len(pieces) > 1 and at is None:
        at = len(pieces) - 1
        pieces[at] = replace(pieces[at], readings=_undeclined(pieces[at].readings, "f" if _DAUGHTER.match(particle) else "m"))
    if at is None:
        return _without_patronymic(tuple(pieces), initials)
    if len(pieces) == 1 and not initials:
        return Name(patronymic=pieces[0])
    if len(pieces) == 1:  # «Бекбаулы», «Маратқызы А.»: a patronymic by itself may be a surname
        return Name((surname := _as_surname(pieces[0]),), surname, initials=initials)
    if at == 0 and len(pieces) == 2 and pieces[1].kind is Kind.GIVEN:  # «Гриневич Павел»
        return Name((surname := _as_surname(pieces[0]), pieces[1]), surname, pieces[1], None, initials)
    if at == 1 == len(pieces) - 1 and _mans(pieces[1]) and pieces[0].kind is Kind.GIVEN and {g for _, g in pieces[0].forms()} == {"f"}:  # «Анна Гриневич»
        return Name((pieces[0], surname := _as_surname(pieces[1])), surname, pieces[0], None, initials)
    words = (*pieces[:at], *pieces[at + 1 :])
    given = words[at - 1] if at and not (initials and len(words) == 1) else None
    words = tuple(p if p is given else _as_surname(p) for p in words)
    surname = next((p for p in words if p is not given), None)
    return Name(words, surname, given, pieces[at], initials)


def surname_last(name: Name, surnames: Container[str]) -> Name:
    """The name, what looks like its patronymic as the surname that other names of the act say it is («Темиржан Мицкевич»)."""
    last = name.patronymic
    if name.surname or not name.given or not last or not _mans(last) or not any(base in surnames for base in last.bases):
        return name
    surname = _as_surname(last)
    return replace(name, words=(name.given, surname), surname=surname, patronymic=None)


def _mans(piece: Piece) -> bool:
    return all(_SONS.fullmatch(r.base) for r in piece.readings)


def _as_surname(piece: Piece) -> Piece:
    """A word that looks like a given name or a man's patronymic as the surname that it is, whose bearer is of either gender («Үміт», «Гриневич»)."""
    if piece.kind is Kind.GIVEN:
        return replace(piece, family=True)
    if piece.kind is not Kind.PATRONYMIC or not _mans(piece):
        return piece
    if fold(piece.text).endswith("ич"):
        return replace(piece, readings=(*piece.readings, *_undeclined((Reading(fold(piece.text), "nom"),), "f")))
    declined = fold(piece.text).endswith(("ича", "ичу", "ичем", "иче"))  # a woman's stays as it is
    return piece if declined else replace(piece, readings=tuple(r._replace(gender="") for r in piece.readings))


def _without_patronymic(pieces: tuple[Piece, ...], initials: str) -> Name:
    if len(pieces) == 1:
        only = pieces[0]
        if only.kind is Kind.GIVEN and len(initials) == 1:  # «Ахмет С.» or «Динара Т.»: either may be the surname
            return Name(pieces, initials=initials)
        if initials or only.kind is Kind.SURNAME:
            return Name((surname := _as_surname(only),), surname, initials=initials)
        return Name(pieces, given=only if only.kind is Kind.GIVEN else None)
    if len(pieces) == 2:
        first, second = pieces
        if (first.kind is Kind.SURNAME) > (second.kind is Kind.SURNAME) or first.kind <= Kind.UNKNOWN and second.kind is Kind.GIVEN:
            return Name(pieces, first, second, None, initials)
        if (second.kind is Kind.SURNAME) > (first.kind is Kind.SURNAME) or second.kind <= Kind.UNKNOWN and first.kind is Kind.GIVEN:
            return Name(pieces, second, first, None, initials)
    return Name(pieces, initials=initials)


def same(one: Piece | None, other: Piece | None) -> bool:
    """Whether two pieces can be forms of one word."""
    return bool(one and other and one.bases & other.bases)


def begins(piece: Piece, initial: str) -> bool:
    """Whether a word can stand behind an initial."""
    text = cyrillic(piece.text) if is_latin(piece.text) else piece.text
    short = skeleton(text) in _full_names()
    return letter(text) == initial or short and any(base[0] == skeleton(initial) for base in piece.bases)
