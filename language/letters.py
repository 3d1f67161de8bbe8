"""Letters: the Kazakh ones, Latin ones that only look Cyrillic, headings in spaced letters.

`plain` and `bare` change a text letter by letter and keep its length, so a place found in the changed text is the same
place in the text itself.
"""
import re

KAZAKH = "әғқңөұүһі"  # the letters that Russian lacks

_LATIN = "aceopxyihkmtbACEOPXYIHKMTB"
_CYRILLIC = "асеорхуіһкмтвАСЕОРХУІНКМТВ"
LOOKALIKES = str.maketrans(_LATIN, _CYRILLIC)
_BARE = str.maketrans("ёәғқңөұүһіі", "еагкноуухии")
_SIGNS = str.maketrans({"\u00a0": " ", "\u2007": " ", "\u202f": " ", "\t": " ", "–": "-", "—": "-", "‑": "-", "‐": "-", "−": "-",
                        "“": "«", "”": "»", "„": "«"})

# A run of letters that mixes the two alphabets; a hyphen ends it, so «WhatsApp-тағы» stays.
_MIXED = re.compile(r"[^\W\d_]+")
_HAS_LATIN = re.compile(r"[A-Za-z]")
_HAS_CYRILLIC = re.compile(r"[\u0400-\u04ff]")


def plain(text: str) -> str:
    """`text` with Latin look-alikes in Cyrillic words made Cyrillic, one kind of space, hyphen and quotes; same length.

    >>> plain("ҚАУЛЫ ЕТТI — Iс Instagram")
    'ҚАУЛЫ ЕТТІ - Іс Instagram'
    """
    text = text.translate(_SIGNS)
    return _MIXED.sub(_cyrillic, text) if _HAS_LATIN.search(text) else text


def bare(text: str) -> str:
    """Lowercase, and every letter by its plainest Russian neighbour: Kazakh typed without Kazakh letters reads the same.

    Same length as `text`; for comparing with words that were made bare too.

    >>> bare("Шешім ЖЕЗҚАЗҒАН"), bare("шешим Жезказган")
    ('шешим жезказган', 'шешим жезказган')
    """
    text = plain(text)
    low = text.lower()
    if len(low) != len(text):  # «İ» becomes two characters
        low = "".join(small if len(small := c.lower()) == 1 else c for c in text)
    return low.translate(_BARE)


def spaced(word: str) -> str:
    """A pattern for `word` with any gaps inside it: «РЕШИЛ», «Р Е Ш И Л», «Р  Е  Ш  И  Л».

    >>> bool(re.fullmatch(spaced("решил"), "р е ш и л")), bool(re.fullmatch(spaced("решил"), "ре шил"))
    (True, False)
    """
    return f"(?:{re.escape(word)}|{'[ ]{1,3}'.join(map(re.escape, word))})"


def _cyrillic(match: re.Match[str]) -> str:
    word = match[0]
    if _HAS_LATIN.search(word) and (_HAS_CYRILLIC.search(word) or word in ("Iс", "I")):
        return word.translate(LOOKALIKES)
    return word
