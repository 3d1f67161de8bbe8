"""Mentions as wholes: a name found in two pieces is one, two names found in one are two, by the other names of the act."""
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from re import compile

from anonymizer.cast.role_words import role_of, says_role
from anonymizer.names.parts import DIGITS, Name, Piece, begins, name_of
from anonymizer.text.alphabet import skeleton
from anonymizer.text.joined import joined
from anonymizer.text.lexicon import Kind
from anonymizer.text.words import Page, Word
from models.act import Language
from models.mention import OFFICIALS, Category, Mention

_USUAL = compile(r".+(?:[оеи]в|ин|ски)")
_CHILD = frozenset("ұлы қызы баласы әйелі әкесі анасы інісі ағасы күйеуі".split())
_GENITIVE = compile("[ндт][ыі]ң\\Z")
_SPACE = compile(r"[ \u00a0]|[ \t]?\r?\n[ \t]{0,4}")


@dataclass(frozen=True)
class Known:
    """The words of the act's names of two words and more, by what they are in them, and how many mentions say so."""

    surnames: dict[str, int]
    givens: dict[str, int]
    words: dict[str, int]  # in whatever place
    firsts: dict[str, int]  # where the order is not clear, as the first word
    pairs: dict[frozenset[str], int]  # two bases of one name
    initials: dict[str, set[str]]  # of surnames, the first letters that stand beside them
    lone: frozenset[str]  # words that stand alone somewhere
    families: frozenset[str]  # words before which, or after which, several given names stand («Жұмабай Ерасыл, Жұмабай Ералы»)

RELATIVES = 2  # given names after one word, from which on it is their surname; one less where initials have stood beside it


def known_words(names: Iterable[Name]) -> Known:
    """The words of full names, counted; lone names say nothing, and a name without a clear order only which words it joins."""
    surnames: Counter[str] = Counter()
    givens: Counter[str] = Counter()
    words: Counter[str] = Counter()
    firsts: Counter[str] = Counter()
    pairs: Counter[frozenset[str]] = Counter()
    initials: dict[str, set[str]] = {}
    lone: set[str] = set()
    seconds: dict[str, set[str]] = {}
    for name in names:
        lone.update(name.bases if name.alone else ())
        if name.initials and len(name.words) == 1:
            for base in name.bases:
                initials.setdefault(base, set()).add(name.initials[0])
        if name.given and name.surname:
            surnames.update(name.surname.bases)
            givens.update(name.given.bases)
        if len(name.words) > 1:
            words.update(name.bases)
            firsts.update(() if name.given and name.surname else name.words[0].bases)
            pairs.update({frozenset((a, b)) for a in name.words[0].bases for b in name.words[-1].bases})
            for base in name.words[0].bases:
                seconds.setdefault(base, set()).update(name.words[-1].bases)
    families = (base for base, others in seconds.items() if len(others) > RELATIVES - (base in initials))
    return Known(surnames, givens, words, firsts, pairs, initials, frozenset(lone), frozenset(families))


def wholes(page: Page, mentions: Sequence[Mention]) -> tuple[Mention, ...]:
    """The mentions, each of one name, in the order of the text.

    >>> text = "Наследник Розиев Азамат и сын"
    >>> [text[m.start : m.stop] for m in wholes(Page(text), [Mention(10, 16, "PERSON"), Mention(17, 23, "PERSON")])]
    ['Розиев Азамат']
    """
    known = known_words(name_of(page, m) for m in mentions)
    apart = [piece for mention in sorted(mentions) for piece in _divided(page, mention, known)]
    return tuple(_joined(page, apart, known))


def _divided(page: Page, mention: Mention, known: Known) -> Iterator[Mention]:
    """«Әлфия Саяттың»: two people whom the act names fully elsewhere stand side by side."""
    name, words = name_of(page, mention), page.words_in(mention.start, mention.stop)
    if len(words) > 2 and words[1].key in _CHILD and _GENITIVE.search(words[0].key):  # «Тахирдың ұлы Ренат»
        words = (words[0], *words[2:])
        yield from _apart(mention, words)
        return
    if _father_follows(name, words) and page.language(mention.start) is Language.KK:  # «Сахариева Зүлфия Пётр Яковлевичтің»
        yield Mention(mention.start, words[1].stop, Category.PERSON, "divided", mention.sure, mention.role)
        yield Mention(words[2].start, mention.stop, Category.PERSON, "divided", mention.sure, mention.role)
        return
    if _follows_father(name, words, known) and page.language(mention.start) is Language.KK:  # «Олжас Маратұлы Айшаға айтты»
        yield Mention(mention.start, words[1].stop, Category.PERSON, "divided", mention.sure, mention.role)
        yield Mention(words[2].start, mention.stop, Category.PERSON, "divided", mention.sure, mention.role)
        return
    if page.language(mention.start) is Language.KK and (name.patronymic is not None) + 2 < len(words) and _before_full(name, known):
        yield from _apart(mention, words)  # «Гринькодан Шәріпова Балжан Тельманқызының», «Молдабек Айтқожин Асқармен»
        return
    two = len(words) == 2 == len(name.words) and not name.initials
    three = len(words) == 4 and name.patronymic and len(name.words) == 3
    disagree = two and page.language(mention.start) is Language.RU and all(w.kind is Kind.GIVEN for w in name.words)
    if disagree and all(case != "nom" for case, _ in name.words[0].forms()) and not name.words[0].forms() & name.words[1].forms():  # «сожительницу Алика Тамару»
        yield from _apart(mention, words)
        return
    beside = two and _of_another(*name.words, known) and role_of(page, mention.start) in OFFICIALS
    if two and (beside or _two_people(*name.words, known) or (_inflected(name.words[0], known) or _object_follows(*name.words, known) or _of_other_family(*name.words, known)) and page.language(mention.start) is Language.KK) or three and _stranger(name, known):
        yield from _apart(mention, words)
    else:
        yield mention


def _apart(mention: Mention, words: Sequence[Word]) -> Iterator[Mention]:
    """The first word as a mention of its own, and the rest."""
    yield Mention(mention.start, words[0].stop, Category.PERSON, "divided", mention.sure, mention.role)
    yield Mention(words[1].start, mention.stop, Category.PERSON, "divided", mention.sure, mention.role)


def _father_follows(name: Name, words: Sequence[Word]) -> bool:
    """Whether a surname and a given name stand before another given name and its patronymic."""
    kinds = [w.kind for w in name.words]
    return len(words) == 4 and words[-1].text == (name.patronymic.text if name.patronymic else "") and kinds == [Kind.SURNAME, Kind.GIVEN, Kind.GIVEN]


def _follows_father(name: Name, words: Sequence[Word], known: Known) -> bool:
    """Whether the given name of somebody else stands after a name and patronymic whose surname the act says elsewhere."""
    if len(words) != 3 or not name.patronymic or words[1].text != name.patronymic.text or len(name.words) != 2:
        return False
    first, last = name.words
    named = any(known.givens.get(base, 0) > 1 for base in first.bases)
    return named and first.kind is last.kind is Kind.GIVEN and not any(known.surnames.get(base, 0) > 1 for base in last.bases)


def _object_follows(first: Piece, second: Piece, known: Known) -> bool:
    """Whether a name that stands alone elsewhere is the subject, and the given name after it, with an ending, of another («Кәрима Айданаға айтты»)."""
    bare = any(r.case == "nom" and skeleton(r.base) in known.givens for r in second.readings)
    named = second.kind is Kind.GIVEN and any(known.givens.get(base, 0) > 1 for base in second.bases)
    return named and not bare and bool(first.bases & known.lone) and not any(known.surnames.get(base, 0) > 1 for base in first.bases)


def _before_full(name: Name, known: Known) -> bool:
    """Whether a word stands before a name of two words that another name of the act says without it."""
    if len(name.words) != 3 or name.initials:
        return False
    first, one, two = name.words
    apart = not any(known.pairs.get(frozenset((a, b)), 0) > (b in two.bases) for a in first.bases for b in (*one.bases, *two.bases))
    return apart and any(known.pairs.get(frozenset((a, b))) for a in one.bases for b in two.bases)


def _of_other_family(surname: Piece, given: Piece, known: Known) -> bool:
    """Whether a surname that has other initials is the subject, and the given name after it, with an ending, that of a member of another family («Жакупова Викторияны»)."""
    elsewhere = {base for base in given.bases if known.givens.get(base, 0) > 1}  # once by this very name
    if surname.kind is not Kind.SURNAME or not elsewhere or any(r.case in ("nom", "gen") and skeleton(r.base) in elsewhere for r in given.readings):
        return False  # «Тілекова Көркемнің» is one name
    letters = set().union(*(known.initials.get(base, set()) for base in surname.bases))
    if not letters or any(begins(given, letter) for letter in letters):
        return False
    return any(pair & elsewhere and not pair & surname.bases for pair in known.pairs)


def _two_people(first: Piece, second: Piece, known: Known) -> bool:
    """Whether two words are words of other names, but never of one: two given names, or the surnames of two people."""
    if any(known.pairs.get(frozenset((a, b)), 0) > 1 for a in first.bases for b in second.bases) or _has_initial(first, second, known):
        return False
    if first.kind is second.kind is Kind.GIVEN or _given_and_other(first, second, known):
        return _given_elsewhere(first, 1, known) and _given_elsewhere(second, 0, known)
    return all(any(known.surnames.get(base, 0) > 1 for base in word.bases) for word in (first, second))


def _has_initial(surname: Piece, given: Piece, known: Known) -> bool:
    """Whether a word is the surname of a family, or has elsewhere the initial of the given name beside it («Тілеу А.» of «Тілеу Арман»)."""
    letters = set().union(*(known.initials.get(base, set()) for base in surname.bases))
    return bool(surname.bases & known.families) or any(begins(given, letter) for letter in letters)


def _given_and_other(first: Piece, second: Piece, known: Known) -> bool:
    """Whether two words are given names of other full names («Насиба Шаризаттын»), the second with an ending alone."""
    bare = any(r.case == "nom" and skeleton(r.base) in known.givens for r in second.readings)
    return not bare and all(any(known.givens.get(base) for base in word.bases) for word in (first, second))


def _of_another(surname: Piece, given: Piece, known: Known) -> bool:
    """«қорғаушы Розиев Алишерді»: the surname has other initials wherever it has any, and the given name stands elsewhere too."""
    if surname.kind is not Kind.SURNAME or given.kind is not Kind.GIVEN:
        return False
    letters = set().union(*(known.initials.get(base, set()) for base in surname.bases))
    elsewhere = any(base in known.lone or known.words.get(base, 0) > 1 for base in given.bases)
    return bool(letters) and elsewhere and not any(begins(given, letter) for letter in letters)


def _given_elsewhere(word: Piece, here: int, known: Known) -> bool:
    """Whether another name has the word as its given name, as far as the act shows: clearly so, or never as its first word."""
    if any(known.surnames.get(b) and not known.givens.get(b) for b in word.bases):
        return False
    return any(known.givens.get(b) or (known.words.get(b, 0) > 1 or b in known.lone) and known.firsts.get(b, 0) <= here for b in word.bases)


def _stranger(name: Name, known: Known) -> bool:
    """Whether the first of four words is the given name of somebody else («Жандос Гаас Вероника Эдуардовнаны»)."""
    first = name.words[0]
    return first.kind is Kind.GIVEN and name.words[1].kind is not Kind.GIVEN and any(base in known.givens for base in first.bases)


def _joined(page: Page, mentions: Sequence[Mention], known: Known) -> Iterator[Mention]:
    """Mentions, two pieces of a name made one where they agree in case and gender and are no two people known apart."""
    def together(last: Mention, mention: Mention) -> Mention | None:
        beside = "divided" not in (last.rule, mention.rule) and _SPACE.fullmatch(page.text, last.stop, mention.start)
        if not beside or not _one_name(name_of(page, last), name_of(page, mention), known):
            return None
        rule = DIGITS if DIGITS in (last.rule, mention.rule) else "joined"  # by which its name is read
        return Mention(last.start, mention.stop, Category.PERSON, rule, last.sure and mention.sure, last.role)

    return joined(mentions, together)


def _one_name(first: Name, second: Name, known: Known) -> bool:
    if second.alone and second.patronymic and first.given and not first.patronymic:
        return bool(first.forms() & second.forms())  # «Седых Пётр | Ильич»
    if not first.alone or not first.words:
        return False
    if not second.words:  # «Бондарь Ж.Р.»
        return bool(second.initials)
    if len(second.words) > 1 or len(second.initials) > 1:
        return False
    one, other = first.words[0], second.words[0]
    if _inflected(one, known):
        return False
    if one.bases & other.bases:
        return False
    if any(known.pairs.get(frozenset((a, b))) for a in one.bases for b in other.bases):
        return True
    if one.kind is other.kind is Kind.SURNAME:  # «Оразовой Огулджан», but not «Ахметов Каримов»
        strange = not any(_USUAL.fullmatch(base) or known.words.get(base) or base in known.lone for base in other.bases - {skeleton(other.text)})
        usual = any(_USUAL.fullmatch(base) for base in one.bases) and not any(_USUAL.fullmatch(base) for base in other.bases)
        return usual and strange and bool(first.forms() & second.forms())
    unsure = Kind.GIVEN not in (one.kind, other.kind) and (one.kind < Kind.SURNAME or bool(says_role(other.text)))
    if unsure or one.kind is other.kind or first.plural or second.plural:
        return False
    return one.bases != other.bases and bool(first.forms() & second.forms())


def _inflected(piece: Piece, known: Known) -> bool:
    """Whether a word that begins a pair is a known name with an ending («Жолмырзадан Бекжанның» are two people)."""
    known_as = {r.case for r in piece.readings if known.words.get(skeleton(r.base), 0) > (skeleton(r.base) in piece.bases)}
    return bool(known_as) and "nom" not in known_as


def core(page: Page, mention: Mention, known: Known) -> Mention:
    """The mention without a word before the name that is none («Права Бекарыса», «Бабушка Тамара Ильинична»)."""
    first, *rest = page.words_in(mention.start, mention.stop)
    name = name_of(page, mention)
    if not rest or first.initial or name.initials and len(name.words) < 2 or not name.words or name.words[0].text != first.text:
        return mention
    short = Mention(rest[0].start, mention.stop, Category.PERSON, mention.rule)
    given = name_of(page, short).given
    elsewhere = given is not None and any(known.givens.get(base, 0) > (name.given is not None) for base in given.bases)
    opens = page.language(first.start) is Language.KK and page.opens_sentence(first.start) and name.words[0].kind is Kind.UNKNOWN
    if opens and elsewhere and not any(known.words.get(base, 0) > 1 for base in name.words[0].bases):
        return short  # «Қаңтарда Болатпен бірге»
    if name.words[0].kind <= Kind.COMMON and (says_role(first.text) or elsewhere and not _is_surname(name.words[0], known)):
        return short
    return mention


def _is_surname(piece: Piece, known: Known) -> bool:
    return any(known.surnames.get(base, 0) > 1 for base in piece.bases)
