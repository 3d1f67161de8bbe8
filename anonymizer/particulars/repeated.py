"""Numbers and employers that were found once, wherever the act writes them again: without a label, with other spaces, in other letters."""
from collections import Counter
from collections.abc import Iterator, Sequence
from re import compile, escape

from anonymizer.particulars.workplace_words import FORM, KK_FORM
from models.mention import Category, Mention

_NUMBERS = frozenset(
    {Category.IIN, Category.DOC_ID, Category.PHONE, Category.BANK, Category.PLATE, Category.VIN, Category.CADASTRE, Category.EDS}
)
_LATIN = str.maketrans("АВЕКМНОРСТУХ", "ABEKMHOPCTYX")
_SEPARATORS = dict.fromkeys(map(ord, "().:/_-" + "".join(chr(code) for code in range(0x3001) if chr(code).isspace())))
_GAP = r"[\s().:/_-]{0,2}"
_QUOTED = compile(r"«[^«»\n]{3,60}»")
SHORTEST, MOST = 7, 200  # signs of a number; numbers that are looked for again


def repeated_number(text: str, found: Sequence[Mention]) -> Iterator[Mention]:
    """Every further place of the numbers in `found`; linear in the text.

    >>> text = "паспорт N12345678 … копия N 1234 5678"
    >>> first = Mention(8, 17, Category.DOC_ID, "identity_paper")
    >>> [text[m.start : m.stop] for m in repeated_number(text, [first])]
    ['N12345678', 'N 1234 5678']
    """
    written = text.translate(_LATIN)
    known = {signs: m for m in found if m.category in _NUMBERS and len(signs := _signs(written[m.start : m.stop], m.category)) >= SHORTEST}
    times = Counter(_signs(written[start:stop], category) for start, stop, category in {(m.start, m.stop, m.category) for m in found})
    squeezed = written.translate(_SEPARATORS)
    for signs in [s for s in known if squeezed.count(s) > times[s]][:MOST]:
        for match in compile(rf"(?<!\w){_opening(known[signs])}{_GAP.join(map(escape, signs))}(?!\w)").finditer(written):
            yield Mention(*match.span(), known[signs].category, "repeated_number")


def repeated_workplace(text: str, found: Sequence[Mention]) -> Iterator[Mention]:
    """Every further place of an employer in `found` that is called by a name in quotation marks, with its form beside it.

    >>> text = "работает в ТОО «Береке-7»; копию – ТОО «Береке-7» для сведения"
    >>> first = Mention(11, 25, Category.WORKPLACE, "workplace")
    >>> [text[m.start : m.stop] for m in repeated_workplace(text, [first])]
    ['ТОО «Береке-7»', 'ТОО «Береке-7»']
    """
    names = {name[0] for m in found if m.category is Category.WORKPLACE if (name := _QUOTED.search(text, m.start, m.stop))}
    for name in [n for n in sorted(names) if text.count(n) > 1][:MOST]:
        for match in compile(rf"(?<!\w){FORM}\s{escape(name)}|{escape(name)}\s{KK_FORM}(?!\w)").finditer(text):
            yield Mention(*match.span(), Category.WORKPLACE, "repeated_workplace")


def _signs(written: str, category: Category) -> str:
    """The letters and digits of a number; of a telephone the digits that all its spellings share."""
    signs = "".join(c for c in written if c.isalnum())
    return signs[-10:] if category is Category.PHONE else signs


def _opening(mention: Mention) -> str:
    return rf"(?:\+?[78]{_GAP})?" if mention.category is Category.PHONE else ""
