"""Addresses in a row of a person's particulars, beside an IIN, a date of birth, a paper or a telephone, with no word about living:
«Ким О.П. (Талдыкорган, Каратал 14-28; ИИН …)»."""
from collections.abc import Iterator, Sequence
from re import compile

from anonymizer.particulars.address_run import read_run, run_starts
from anonymizer.particulars.companies import among_companies, is_of_company
from models.mention import Category, Mention

_BESIDE = frozenset({Category.IIN, Category.BIRTH_DATE, Category.DOC_ID, Category.PHONE, Category.EMAIL, Category.BIRTH_PLACE})
_TO_THE_RIGHT = compile(r"(?:[ ]?(?:г\.?[ ]?р\.?|года?[ ]рожд\w*|ж\.?[ ]?т\.?|жылы[ ]туған|туған|тумасы))?\)?[ ]?[,;/|](?:[ ]{1,4}|\n[ ]{0,8})(?=[№\d«А-ЯЁӘІҢҒҮҰҚӨҺA-Zа-я])")
_LABEL = compile(r"\)?[ ]?[,;/|(][ ]{0,2}(?:[^\W\d]{1,12}\.?[ :№.–-]{0,3}){0,3}")  # «; ЖСН », «, тел.: »
_FARTHEST = 120  # characters from an address to the number on its right


def address_among(text: str, found: Sequence[Mention]) -> Iterator[Mention]:
    """Addresses that touch one of the numbers in `found`, by marks of their own or a town that is known; companies' stay.

    >>> from anonymizer.particulars.numbers import iin
    >>> text = "Ким О.П. (Талдыкорган, Каратал 14-28; ИИН 850412350121)"
    >>> [text[m.start:m.stop] for m in address_among(text, list(iin(text)))]
    ['Талдыкорган, Каратал 14-28']
    """
    if among_companies(text):
        return
    for one in found:
        if one.category not in _BESIDE or is_of_company(text, one.start):
            continue
        if beside := _TO_THE_RIGHT.match(text, one.stop):
            read = read_run(text, beside.end())
            if read.is_plain or read.is_village:
                yield Mention(beside.end(), read.stop, Category.ADDRESS, "address_among")
        yield from _to_the_left(text, one.start)


def _to_the_left(text: str, stop: int) -> Iterator[Mention]:
    for start in run_starts(text, stop, _FARTHEST):
        read = read_run(text, start)
        if (read.is_plain or read.is_village) and read.stop < stop and _LABEL.fullmatch(text, read.stop, stop):
            yield Mention(start, read.stop, Category.ADDRESS, "address_among")
            return
