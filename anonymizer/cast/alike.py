"""Under which keys a name is found by a lone word that is another form of it: one with a slip, a fond form, initials, a father's name.

Who is asked for by a word has a key in common with it; whether the word is truly a form of his name is said by
`anonymizer.cast.bearers`. So a word is compared with a handful of people, however many an act names.
"""
from collections.abc import Iterator

from anonymizer.names.parts import Name, Piece, letter, piece_of
from anonymizer.text.alphabet import skeleton
from models.act import Language

Key = tuple[str, str]  # what is compared, and the letters

LONGEST = 40  # letters of a word of which a slip is looked for
BEGIN = 2  # letters that a fond form has in common with the given name


def initials_of(name: Name) -> str:
    """The initials of a full name, or those that stand beside a surname."""
    full = name.given and name.patronymic
    return letter(name.given.text) + letter(name.patronymic.text) if full else name.initials


def surnames_of(name: Name) -> tuple[Piece, ...]:
    """The surname, or all the words of a name in which it is not clear which one that is."""
    return (name.surname,) if name.surname else () if name.given else name.words


def slips(word: str) -> Iterator[str]:
    """The word, and the word without one of its letters: two words with one letter of difference have one of these in common.

    >>> bool(set(slips("юлдашев")) & set(slips("юлдошев"))), bool(set(slips("пак")) & set(slips("ким")))
    (True, False)
    """
    yield word
    for at in range(min(len(word), LONGEST)):
        yield word[:at] + word[at + 1 :]


def keys(name: Name) -> Iterator[Key]:
    """The keys of a name by which its bearer is found."""
    yield "initials", initials_of(name)
    for piece in surnames_of(name):
        yield from _of_surname(piece)
    yield from (("word", base) for word in name.words for base in word.bases)
    yield from _of_father(name.patronymic)
    for base in name.given.bases if name.given else ():
        yield "begin", base[:BEGIN]
        yield from (("given", slip) for slip in slips(base))


def keys_of_lone(name: Name) -> Iterator[Key]:
    """The keys under which those stand of whose name a lone word may be a form."""
    if name.initials:
        yield "initials", name.initials
    elif not name.words:
        yield from _of_father(name.patronymic)
    else:
        word = name.words[0]
        yield from _of_surname(word)
        yield from (("word", base) for language in Language for base in piece_of(word.text, language).bases)
        yield "begin", skeleton(word.text)[:BEGIN]
        for base in word.bases:
            yield "begin", base[:BEGIN]
            yield from (("given", slip) for slip in slips(base))


def _of_surname(piece: Piece) -> Iterator[Key]:
    yield from (("surname", slip) for base in piece.bases for slip in slips(base))
    yield from (("family", family) for family in piece.families)


def _of_father(piece: Piece | None) -> Iterator[Key]:
    return (("father", slip) for father in (piece.fathers if piece else ()) for slip in slips(father))
