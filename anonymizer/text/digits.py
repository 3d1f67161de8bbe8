"""Digits as scanners misread them («ЗО.О5.198З»), and the words beside a number that say what it is."""

DIGIT = "[0-9OОоЗзlIІбЧ]"  # a digit, or a letter that optical recognition puts in its place
SPACE = "[ \u00a0\u2009]"
_READ = str.maketrans("OОоЗзlIІбЧ", "0003311164")
_LABEL_WIDTH = 30  # characters before a number within which a label still belongs to it: «ЖСН», «карта №», «тел.»


def digits_of(number: str) -> str:
    """The digits of a number as they were meant, everything else left out.

    >>> digits_of("8-7О2-661-О8-ЗЗ")
    '87026610833'
    """
    return "".join(c for c in number.translate(_READ) if c.isdigit())


def mostly_digits(number: str) -> bool:
    """Whether at least half of the letters and digits are real digits: a misread number, not a word.

    >>> mostly_digits("4З-ОО-17"), mostly_digits("Ооо")
    (True, False)
    """
    signs = [c for c in number if c.isalnum()]
    return 2 * sum("0" <= c <= "9" for c in signs) >= len(signs) > 0


def before(text: str, at: int, width: int = _LABEL_WIDTH) -> str:
    """The lowercase words before `at`, on one line, for a label to be looked up."""
    return text[max(0, at - width) : at].lower().replace("\n", " ")


def after(text: str, at: int, width: int = _LABEL_WIDTH) -> str:
    """The lowercase words that begin at `at`, on one line."""
    return text[at : at + width].lower().replace("\n", " ")


def nearest(context: str, *labels: str) -> int:
    """Where the last of `labels` stands in `context`, -1 when none does; decides between labels («БИН … ИИН …»).

    >>> nearest("тоо, бин 1, иин", "иин"), nearest("тоо, бин 1", "иин")
    (12, -1)
    """
    return max(context.rfind(label) for label in labels)
