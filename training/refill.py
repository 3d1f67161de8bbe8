"""An annotated act with other people, numbers, dates and places: a new act for training and for tests, tags kept."""
from collections.abc import Callable
from random import Random

from training.annotated import Annotated, rewritten
from training.rename import renamed
from training.values import Places, card, date, digits, email, iban, iin, nickname, plate, poured

_NUMBERS = frozenset("PHONE DOC_ID PLATE VIN CADASTRE BANK IIN".split())


def refill(act: Annotated, seed: int) -> Annotated:
    """The act with every person and datum replaced by an invented one, in the same form; the same seed makes the same act.

    One person or datum (`id`) stays one: its forms get the new value in the same case, order, capitals and letters.

    >>> from training.annotated import marked, parse
    >>> act = parse('<e t="PERSON" id="p1" role="party">Пак И.</e> к <e t="PERSON" id="p2" role="party">Серикову Олегу</e>. <e t="PERSON" id="p1" role="party">Пак</e>')
    >>> new = refill(act, 7)
    >>> [t.id for t in new.tags], new.text != act.text, refill(act, 7) == new
    (['p1', 'p2', 'p1'], True, True)
    """
    random = Random(seed)
    values = renamed(act, random) | _data(act, random)
    return rewritten(act, values)


def _data(act: Annotated, random: Random) -> dict[int, str]:
    """The new texts of the tags that name no person."""
    places, whole, new = Places(random), _whole(act), {}
    makers: dict[str, Callable[[str, tuple[str, str]], str]] = {
        "EMAIL": lambda old, _: email(random, old), "HANDLE": lambda old, _: nickname(random, old),
        "ADDRESS": lambda old, _: places.moved(old), "BIRTH_PLACE": lambda old, _: places.moved(old), "WORKPLACE": lambda old, _: places.employer(old),
        "EDS": lambda old, _: digits(random, old), "BIRTH_DATE": lambda old, key: date(random, old, born[key]),
        "DEATH_DATE": lambda old, key: date(random, old, born[key]),
    }
    born = {key: (random.randrange(1935, 2024), random.randrange(1, 13), random.randrange(1, 29)) for key in whole}
    numbers = {key: _number(random, key[0], value) for key, value in whole.items() if key[0] in _NUMBERS}
    same: dict[tuple[str, str], str] = {}
    for n, tag in enumerate(act.tags):
        old, key = act.text[tag.start : tag.stop], (tag.category, tag.id)
        if tag.category in _NUMBERS:
            new[n] = poured(old, numbers[key]) if any(map(str.isdigit, old)) else old
        elif tag.category in makers:
            new[n] = same.setdefault((tag.category, old.lower()), makers[tag.category](old, key))
    return new


def _whole(act: Annotated) -> dict[tuple[str, str], str]:
    """The longest writing of each datum, letters and digits alone."""
    longest: dict[tuple[str, str], str] = {}
    for tag in act.tags:
        value = "".join(filter(str.isalnum, act.text[tag.start : tag.stop]))
        longest[tag.category, tag.id] = max(longest.get((tag.category, tag.id), ""), value, key=len)
    return longest


def _number(random: Random, category: str, old: str) -> str:
    if category == "IIN" and len(old) == 12:
        return iin(random)
    if category == "BANK" and old[:2] == "KZ" and len(old) == 20:
        return iban(random, old)
    if category == "BANK" and len(old) == 16 and old.isdigit():
        return card(random, old)
    if category == "PHONE" and len(old) == 11:
        return old[:2] + digits(random, old[2:])
    if category in ("PLATE", "VIN"):
        return plate(random, old)
    return old[:1] + digits(random, old[1:])
