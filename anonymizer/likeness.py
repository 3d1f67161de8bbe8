"""Whether two names of more than one word can be one person's."""
from collections.abc import Sequence

from anonymizer.parts import Name, Piece, begins, same


def agree(known: Sequence[Name], name: Name) -> bool:
    """Whether `name` contradicts none of a person's `known` names and shares enough with one of them."""
    return any(enough(other, name) for other in known) and all(not contradict(other, name) for other in known)


def contradict(one: Name, other: Name) -> bool:
    """Whether surname, given name, patronymic, initials or gender of two names exclude one person."""
    common = one.bases & other.bases
    if not one.genders(common) & other.genders(common):
        return True
    if one.patronymic and other.patronymic and not same(one.patronymic, other.patronymic):
        return not _slip(one.patronymic, other.patronymic)
    if _first(one) and _first(other) and not _firsts_agree(one, other):
        return True
    return _seconds_differ(one, other) or _seconds_differ(other, one) or _initials_differ(one, other)


def enough(one: Name, other: Name) -> bool:
    """Whether two names share what makes a person: a surname and the first name or its initial, or name and patronymic."""
    if same(one.given, other.given) and same(one.patronymic, other.patronymic):
        return not (one.surname and other.surname) or same(one.surname, other.surname) or _slip(one.surname, other.surname)
    if one.given and other.given and same(one.given, other.given) and _slip(one.surname, other.surname):
        return True
    if same(one.given, other.given) and not (one.surname and other.surname) and not (one.patronymic and other.patronymic):
        return bool(one.patronymic or other.patronymic)  # «Серик Токтарович» of Серик Абильдин
    if not _surnames_meet(one, other):
        return False
    return bool(_first(one) and _first(other)) or len(one.words) > 1 and len(other.words) > 1


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


def _alone_with_initial(name: Name) -> bool:
    """«Динара Т.»: a word of which it is not clear whether it is the surname, and one initial."""
    return len(name.words) == 1 and not name.surname and len(name.initials) == 1


def _first(name: Name) -> Piece | str | None:
    """The given name, or its initial, or the words of which one is it."""
    return name.given or name.initials[:1] or (name.words if len(name.words) > 1 else None)  # type: ignore[return-value]


def _firsts_agree(one: Name, other: Name) -> bool:
    if one.given and other.given:
        return same(one.given, other.given)
    if _alone_with_initial(one) or _alone_with_initial(other):
        return True
    if one.given and other.initials:
        return begins(one.given, other.initials[0]) or _swapped(one, other)
    if other.given and one.initials:
        return begins(other.given, one.initials[0]) or _swapped(other, one)
    return True


def _swapped(full: Name, short: Name) -> bool:
    """«Ж. Бақыт» of «Бақыт Жұлдыз»: what was read as the given name stands in full, the surname behind the initial."""
    return any(same(full.given, w) for w in short.words) and bool(full.surname) and begins(full.surname, short.initials[0])


def _seconds_differ(full: Name, short: Name) -> bool:
    if _alone_with_initial(short):
        return False
    return bool(full.patronymic) and len(short.initials) > 1 and not begins(full.patronymic, short.initials[1])


def _initials_differ(one: Name, other: Name) -> bool:
    if _alone_with_initial(one) != _alone_with_initial(other):
        return False
    return any(a != b for a, b in zip(one.initials, other.initials, strict=False))


def _slip(one: Piece | None, other: Piece | None) -> bool:
    """Whether two longer words differ by one letter, as by a slip of the pen («Юлдошева»)."""
    if not one or not other:
        return False
    return any(len(a) > 5 and near(a, b) for a in one.bases for b in other.bases)


def near(a: str, b: str) -> bool:
    """Whether one letter changed, added or dropped makes `a` into `b`.

    >>> near("юлдашев", "юлдошев"), near("пак", "пан"), near("ахметов", "сериков")
    (True, True, False)
    """
    if abs(len(a) - len(b)) > 1:
        return False
    start = next((i for i, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b)))
    return a[start + 1 :] == b[start + 1 :] or a[start:] == b[start + 1 :] or a[start + 1 :] == b[start:]
