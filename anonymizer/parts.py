"""A name taken apart: which of its words is the surname, the given name, the patronymic, which are initials."""
from collections.abc import Iterable
from dataclasses import dataclass
from re import compile

from anonymizer.alphabet import skeleton
from anonymizer.lexicon import PARTICLE, Kind, is_given, kind
from anonymizer.paradigms import Reading, readings
from anonymizer.words import Page, Word
from models.act import Language
from models.mention import Mention

_ENDING = compile(r"(?:[ндт][ыі]ң?|[ғқн]а|[гкн]е|[днт][ае]н|[дт][ае]|[мбп]ен)\Z")


@dataclass(frozen=True, slots=True)
class Piece:
    """One word of a name: what it may be, its readings, and its bases in the levelled spelling in which pieces are compared."""

    text: str
    kind: Kind
    readings: tuple[Reading, ...]
    bases: frozenset[str]

    @property
    def genders(self) -> frozenset[str]:
        """Genders in which the form can be read at all, the bare form aside."""
        return frozenset(r.gender for r in self.readings[1:] if r.gender) or frozenset("mf")

    @property
    def plural(self) -> bool:
        """Whether the form is surely a plural («Калиевых», «Цойлар»)."""
        return self.text.lower().endswith(PLURALS) and any(r.plural for r in self.readings)


PLURALS = ("овы", "евы", "ины", "овых", "евых", "иных", "овым", "евым", "овыми", "евыми", "лар", "лер", "дар", "дер", "тар", "тер", "лардың",
           "лердің", "тардың", "тердің", "дардың", "дердің", "ларға", "лерге", "тарға", "терге", "ские", "ских", "цкие", "цких")


@dataclass(frozen=True, slots=True)
class Name:
    """The pieces of a mention: `surname` and `given` when it is clear which is which, else both stand in `words`."""

    words: tuple[Piece, ...] = ()  # every word but the patronymic
    surname: Piece | None = None
    given: Piece | None = None
    patronymic: Piece | None = None
    initials: str = ""

    @property
    def weight(self) -> int:
        """How much the name says: a full name most, a lone word least."""
        return 3 * len(self.words) + 2 * bool(self.patronymic) + len(self.initials)


def name_of(page: Page, mention: Mention) -> Name:
    """The pieces of the name that a mention covers.

    >>> page = Page("Байжановой Сауле Мухтаровны")
    >>> name = name_of(page, Mention(0, 27, "PERSON"))
    >>> name.surname.text, name.given.text, name.patronymic.text
    ('Байжановой', 'Сауле', 'Мухтаровны')
    """
    words = page.words_in(mention.start, mention.stop)
    language = page.language(mention.start)
    initials = "".join(skeleton(w.text) for w in words if w.initial)
    pieces = [_piece(w, language) for w in words if not w.initial and not _ending(w) and not PARTICLE.fullmatch(w.key)]
    particle = any(PARTICLE.fullmatch(w.key) and len(w.key) > 1 for w in words)
    return _arrange(pieces, initials, particle)


def _ending(word: Word) -> bool:
    return bool(word.text.islower() and len(word.text) < 5 and _ENDING.search(word.key))


def _piece(word: Word, language: Language) -> Piece:
    what = kind(word.text, language)
    if what is Kind.ORDINARY and is_given(word.text, language):
        what = Kind.GIVEN
    read = readings(word.key, language)
    return Piece(word.text, what, read, frozenset(skeleton(r.base) for r in read))


def _arrange(pieces: list[Piece], initials: str, particle: bool) -> Name:
    at = next((i for i in range(len(pieces) - 1, -1, -1) if pieces[i].kind is Kind.PATRONYMIC), None)
    if particle and len(pieces) > 1:
        at = len(pieces) - 1 if at is None else at
    if at is None:
        return _without_patronymic(tuple(pieces), initials)
    words = (*pieces[:at], *pieces[at + 1 :])
    if len(pieces) == 1:
        # «Бекбаулы», «Маратқызы А.»: a patronymic by itself is a surname
        return Name(tuple(pieces), pieces[0], None, None, initials) if initials else Name((), None, None, pieces[0], "")
    given = pieces[at - 1] if at and not (initials and len(words) == 1) else None
    surname = next((p for p in words if p is not given), None)
    return Name(words, surname, given, pieces[at], initials)


def _without_patronymic(pieces: tuple[Piece, ...], initials: str) -> Name:
    if len(pieces) == 1:
        only = pieces[0]
        if initials or only.kind is Kind.SURNAME:
            return Name(pieces, only, None, None, initials)
        return Name(pieces, None, only if only.kind is Kind.GIVEN else None, None, initials)
    if len(pieces) == 2:
        first, second = pieces
        if first.kind is Kind.SURNAME and second.kind is not Kind.SURNAME or first.kind is Kind.UNKNOWN and second.kind is Kind.GIVEN:
            return Name(pieces, first, second, None, initials)
        if second.kind is Kind.SURNAME and first.kind is not Kind.SURNAME or second.kind is Kind.UNKNOWN and first.kind is Kind.GIVEN:
            return Name(pieces, second, first, None, initials)
    return Name(pieces, None, None, None, initials)


def same(one: Piece | None, other: Piece | None) -> bool:
    """Whether two pieces can be forms of one word."""
    return bool(one and other and one.bases & other.bases)


def begins(piece: Piece, initial: str) -> bool:
    """Whether a word can stand behind an initial."""
    return any(base.startswith(initial) for base in piece.bases)


def shared(pieces: Iterable[Piece], piece: Piece) -> bool:
    """Whether `piece` is a form of one of `pieces`."""
    return any(same(p, piece) for p in pieces)
