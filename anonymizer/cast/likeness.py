"""Whether two names of more than one word can be one person's."""
from collections.abc import Sequence

from anonymizer.names.parts import Name, Piece, begins, same
from anonymizer.text.alphabet import skeleton
from anonymizer.text.lexicon import Kind
from anonymizer.text.transliterate import is_latin

LONG = 6  # letters from which one letter of difference is a slip of the pen («Юлдошева»)


def agree(known: Sequence[Name], name: Name) -> bool:
    """Whether `name` contradicts none of a person's `known` names and shares enough with one of them."""
    telling = [n for n in known if not n.alone]
    return any(enough(other, name) for other in telling) and all(not contradict(other, name) for other in telling)


def contradict(one: Name, other: Name) -> bool:
    """Whether surname, given name, patronymic, initials or gender of two names exclude one person."""
    common = one.bases & other.bases
    if not one.genders(common) & other.genders(common) and not (_unordered(one) or _unordered(other)):
        return True
    if one.patronymic and other.patronymic and not same_father(one.patronymic, other.patronymic):
        return True
    if _each_has_other(one, other):
        return True
    if loose(one) or loose(other):
        return not (_either_way(one, other) or _beside(one, other) or _beside(other, one))
    return _firsts_differ(one, other) or _seconds_differ(one, other)


def _each_has_other(one: Name, other: Name) -> bool:
    """Whether two names that share a family's words go on with words, or an initial, that no one person has («Лэ Хэ Исхар», «Лэ Хэ Якуб»)."""
    if one.given and other.given or len(one.words) < 2 or len(other.words) < 2 and not (len(one.words) > 2 and other.initials):
        return False
    mine, theirs = ([w for w in a.words if not any(same(w, v) for v in b.words)] for a, b in ((one, other), (other, one)))
    shared = [w for w in one.words if w not in mine]
    if not shared or any(same(w, name.given) for w in shared for name in (one, other)):
        return False
    if other.initials and not theirs:
        return bool(mine) and len(shared) > 1 and not any(begins(w, other.initials[0]) or is_latin(w.text) for w in mine)
    return bool(mine and theirs) and not any(_alike(a, b) for a in mine for b in theirs)


def _alike(one: Piece, other: Piece) -> bool:
    """Whether two words may be one, written by two hands."""
    return skeleton(one.text)[0] == skeleton(other.text)[0] or any(len(a) > 3 and near(a, b) for a in one.bases for b in other.bases)


def _unordered(name: Name) -> bool:
    """Whether a name has two words of which none is clearly the given name, so that its gender is a guess («Үміт Бақтияр»)."""
    return len(name.words) > 1 and name.given is None


def enough(one: Name, other: Name) -> bool:
    """Whether two names share what makes a person: a surname and the first name or its initial, or name and patronymic."""
    if loose(one) or loose(other):
        return _either_way(one, other)
    given = same(one.given, other.given)
    father = bool(one.patronymic and other.patronymic) and same_father(one.patronymic, other.patronymic)
    if given and father:
        return not (one.surname and other.surname) or akin(one.surname, other.surname)
    if given and akin(one.surname, other.surname) or _turned(one, other):
        return True
    if given and not (one.surname and other.surname) and not (one.patronymic and other.patronymic):
        return bool(one.patronymic or other.patronymic)  # «Серик Токтарович» of Серик Абильдин
    if _by_father(one, other) or _by_father(other, one):
        return True
    if not _surnames_meet(one, other):
        return False
    return bool(_first(one) and _first(other)) or len(one.words) > 1 and len(other.words) > 1


def same_father(one: Piece, other: Piece) -> bool:
    """Whether two patronymics are of one father's name, in whatever language: «Максатович», «Мақсатұлы», «Вагиф оглы»."""
    return any(a == b or min(len(a), len(b)) > 3 and near(a, b) for a in one.fathers for b in other.fathers)


def akin(one: Piece | None, other: Piece | None) -> bool:
    """Whether two surnames are one but for a slip, or for the ending of a family («Шәріпхан», «Шарипханов»)."""
    if not one or not other:
        return False
    if same(one, other) or any(len(a) >= LONG and near(a, b) for a in one.bases for b in other.bases):
        return True
    return any(len(a) > 3 and a == b for a in one.families for b in other.families)


def loose(name: Name) -> bool:
    """«Динара Т.»: a word of which it is not clear whether it is the surname, and one initial."""
    return len(name.words) == 1 and not name.patronymic and len(name.initials) == 1 and name.words[0].kind is not Kind.SURNAME


def _either_way(one: Name, other: Name) -> bool:
    """Whether a word with one initial goes with a name, be the word the given name or the surname."""
    short, full = (one, other) if loose(one) else (other, one)
    word, initial = short.words[0], short.initials
    if len(full.words) + bool(full.patronymic) == 1:
        mine = same(word, full.words[0]) and initial in (full.initials[:1], full.initials[-1:])
        return mine or begins(word, full.initials[:1]) and begins(full.words[0], initial)
    matched = [w for w in full.words if same(w, word)]
    rest = [w for w in full.words if w not in matched] or ([full.patronymic] if full.patronymic else [])
    first = [full.given] if full.given and full.given not in matched else rest
    return bool(matched) and (any(begins(w, initial) for w in first) or full.initials[:1] == initial)


def _beside(short: Name, full: Name) -> bool:
    """Whether a surname with an initial may be of one whom another name calls by name and patronymic."""
    return not full.surname and bool(full.given and full.patronymic) and begins(full.given, short.initials[:1])


def _surnames_meet(one: Name, other: Name) -> bool:
    """The same surname; where it is not clear which word that is, both words or the one beside the initials."""
    if one.surname and other.surname:
        return same(one.surname, other.surname)
    matched = [(a, b) for a in one.words for b in other.words if same(a, b)]
    if len(one.words) > 1 and len(other.words) > 1:
        return len({id(a) for a, _ in matched}) >= 2
    short, long = (one, other) if len(one.words) < len(other.words) else (other, one)
    if not matched or not short.initials:
        return False
    rest = [w for w in long.words if not any(w is a or w is b for a, b in matched)]
    return not rest or any(begins(w, short.initials[0]) for w in rest)


def _first(name: Name) -> Piece | str | None:
    """The given name, or its initial, or the words of which one is it."""
    return name.given or name.initials[:1] or (name.words if len(name.words) > 1 else None)  # type: ignore[return-value]


def _firsts_differ(one: Name, other: Name) -> bool:
    if one.given and other.given:
        return not same(one.given, other.given) and not _turned(one, other)
    if one.given and other.initials:
        return not (begins(one.given, other.initials[0]) or _swapped(one, other))
    if other.given and one.initials:
        return not (begins(other.given, one.initials[0]) or _swapped(other, one))
    return bool(one.initials and other.initials) and one.initials[0] != other.initials[0]


def _by_father(one: Name, other: Name) -> bool:
    """«Бауыржан Ерғазыұлы» of «Б. Ерғазыұлы»: the patronymic of one name is the surname of the other."""
    return not one.surname and bool(one.given and other.initials) and same(one.patronymic, other.surname) and begins(one.given, other.initials[0])


def _turned(one: Name, other: Name) -> bool:
    """«Danabek Orazgali» of «Оразғали Данабек»: which word is the surname was read the other way round."""
    return same(one.given, other.surname) and same(one.surname, other.given)


def _swapped(full: Name, short: Name) -> bool:
    """«Ж. Бақыт» of «Бақыт Жұлдыз»: what was read as the given name stands in full, the surname behind the initial."""
    return any(same(full.given, w) for w in short.words) and bool(full.surname) and begins(full.surname, short.initials[0])


def _seconds_differ(one: Name, other: Name) -> bool:
    """Whether patronymics or their initials differ; beside a given name in full the first initial is the patronymic's."""
    mine, theirs = _second(one), _second(other)
    if one.patronymic and theirs:
        return not begins(one.patronymic, theirs)
    if other.patronymic and mine:
        return not begins(other.patronymic, mine)
    return bool(mine and theirs) and mine != theirs


def _second(name: Name) -> str:
    return name.initials[:1] if name.given else name.initials[1:2]


def near(a: str, b: str) -> bool:
    """Whether one letter changed, added or dropped makes `a` into `b`.

    >>> near("юлдашев", "юлдошев"), near("пак", "пан"), near("ахметов", "сериков")
    (True, True, False)
    """
    if abs(len(a) - len(b)) > 1:
        return False
    start = next((i for i, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b)))
    return a[start + 1 :] == b[start + 1 :] or a[start:] == b[start + 1 :] or a[start + 1 :] == b[start:]
