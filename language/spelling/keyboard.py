"""Words typed while another keyboard was on: «fkbvtyns» for «алименты», «0fhsp» for «қарыз».

The Kazakh keyboard of Windows has the Russian one's letters in their places, and Kazakh ones in the row of digits.
"""
_KEYS = "`qwertyuiop[]asdfghjkl;'zxcvbnm,."
_LETTERS = "ёйцукенгшщзхъфывапролджэячсмитьбю"
_SHIFTED = str.maketrans('~{}:"<>', "`[];',.")
_DIGITS = "234589-=0"
_KAZAKH = "әіңғүұөһқ"

RUSSIAN = str.maketrans(_KEYS, _LETTERS)
KAZAKH = str.maketrans(_KEYS + _DIGITS, _LETTERS + _KAZAKH)
DIGIT_ROW = str.maketrans(_DIGITS, _KAZAKH)


def rekeyed(chunk: str) -> tuple[str, ...]:
    """What the keys struck for `chunk` (typed without a space) would have written on the Russian and the Kazakh keyboard.

    Signs at the end may be letters or signs, so both readings are given. Nothing for a chunk without Latin letters, unless
    it has Russian letters and digits: the Kazakh keyboard's digits are letters.

    >>> rekeyed("hfcnjh;tybt")
    ('расторжение',)
    >>> rekeyed("0fhsp")
    ('0арыз', 'қарыз')
    >>> rekeyed("0арыз"), rekeyed("долг"), rekeyed("ldjh,")
    (('қарыз',), (), ('дворб', 'двор'))
    """
    low = chunk.lower().translate(_SHIFTED)
    latin = any("a" <= c <= "z" for c in low)
    if any("а" <= c <= "я" for c in low):
        tables = [] if latin or not any(c in _DIGITS for c in low) else [DIGIT_ROW]
    else:
        tables = [RUSSIAN, KAZAKH] if latin else []
    spellings = (low, low.rstrip(_KEYS[-2:] + ";:'!?"))
    return tuple(dict.fromkeys(spelling.translate(table) for spelling in spellings for table in tables))
