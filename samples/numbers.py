"""Invented numbers that look right: the check digit is true, the serial is of a block chosen for the samples (99xx, 99xxx)."""
import zlib
from itertools import count

FIRST_WEIGHTS = tuple(range(1, 12))
SECOND_WEIGHTS = (3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2)
CENTURY = {"M": 3, "F": 4}  # born in the twentieth century


def iin(born: str, sex: str, salt: str) -> str:
    """An individual's number for a date of birth `yymmdd` and a sex, M or F; `salt` tells people of one birthday apart.

    >>> iin("870211", "M", "a judge")[:9]
    '870211399'
    """
    return _with_check_digit(f"{born}{CENTURY[sex]}99", 2, salt)


def bin_of(name: str) -> str:
    """A business number for a court of this name: registered in January 2001, a resident legal entity.

    >>> bin_of("Медеуский районный суд")[:8]
    '01014099'
    """
    return _with_check_digit("01014099", 3, name)


def _with_check_digit(head: str, serial_digits: int, salt: str) -> str:
    """Head, serial and check digit; serials whose check digit would be ten are never issued and are passed over."""
    size = 10**serial_digits
    start = zlib.crc32(salt.encode())
    bodies = (f"{head}{step % size:0{serial_digits}}" for step in count(start))
    return next(f"{body}{check}" for body in bodies if (check := _check_digit(body)) < 10)


def _check_digit(body: str) -> int:
    first = _weighted(body, FIRST_WEIGHTS)
    return first if first < 10 else _weighted(body, SECOND_WEIGHTS)


def _weighted(digits: str, weights: tuple[int, ...]) -> int:
    return sum(w * int(d) for w, d in zip(weights, digits, strict=True)) % 11
