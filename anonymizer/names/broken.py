"""Names that typing or scanning has broken: letters set apart («М ы р з а б е к о в»), a first letter torn off («К асымов»)."""
from collections.abc import Iterator
from re import compile

from anonymizer.names.small_letters import small_letter_names
from anonymizer.text.alphabet import fold
from anonymizer.text.lexicon import Kind, dictionary, is_common_word, kind
from anonymizer.text.words import Page
from models.mention import Category, Mention

_SMALL, _CAPITAL = "а-яёәіңғүұқөһ", "А-ЯЁӘІҢҒҮҰҚӨҺ"
LETTERS_APART = compile(rf"[{_CAPITAL}](?<!\w.)(?:[ \u00a0][{_SMALL}{_CAPITAL}]){{3,24}}(?![\w])")
_REST = compile(rf"[ \u00a0]{{1,4}}(?:(?:[{_CAPITAL}]\.\s?){{1,2}}(?!\w)|[{_CAPITAL}][{_SMALL}]{{2,20}}(?:[ \u00a0]{{1,3}}[{_CAPITAL}][{_SMALL}]{{4,24}})?)")
TORN = compile(rf"([{_CAPITAL}])(?<![\w.].)[ \u00a0]([{_SMALL}]{{3,20}})(?= ?[{_CAPITAL}]\.)((?: ?[{_CAPITAL}]\.){{1,2}})")

DIGIT_FIRST = compile(rf"([03])(?<![\w.,/№-].)([{_SMALL}]{{4,20}})(?![\w])")  # scans read «3айцев» for «Зайцев»
DIGIT_INSIDE = compile(rf"[{_CAPITAL}](?<![\w.,/№-].)[{_SMALL}]{{0,15}}[013][{_SMALL}]{{2,15}}(?!\w)")  # «М0розов», «Ж1бек»
_DIGITS = {"0": "О", "3": "З"}
_DIGITS_INSIDE = str.maketrans("013", "оіз")


def broken_names(page: Page) -> Iterator[Mention]:
    """Names in small letters, in letters set apart, and surnames torn from their first letter before initials; headings stay («Р Е Ш Е Н И Е»).

    >>> text = "рассмотрел судья М ы р з а б е к о в в отношении К асымова Р.Х., П О С Т А Н О В И Л"
    >>> [text[m.start : m.stop] for m in broken_names(Page(text))]
    ['М ы р з а б е к о в', 'К асымова Р.Х.']
    """
    yield from small_letter_names(page)
    yield from _with_digits(page)
    for match in LETTERS_APART.finditer(page.text):
        stop = match.end()
        initial = match[0][-2:] if page.text[stop : stop + 1] == "." else ""  # «А Х М Е Т О В Д.С.»
        for tail in ((initial,) if initial else ("", match[0][-2:])):  # «… о в в отношении»: the last letter may be a preposition
            joined = match[0].removesuffix(tail).replace(" ", "").replace("\u00a0", "").capitalize()
            if _is_name(page, joined, match.start()):
                rest = None if tail and not initial else _REST.match(page.text, stop - len(tail))
                yield Mention(match.start(), rest.end() if rest else stop - len(tail), Category.PERSON, "letters_apart")
                break
    for match in TORN.finditer(page.text):
        if dictionary(fold(match[2])) is None and _is_name(page, match[1] + match[2], match.start()):
            yield Mention(*match.span(), Category.PERSON, "torn_letter")


def _with_digits(page: Page) -> Iterator[Mention]:
    """«3айцев Игорь», «М0розов А.А.»: names in which a scan has read a letter as a digit."""
    first = ((m, _DIGITS[m[1]] + m[2]) for m in DIGIT_FIRST.finditer(page.text))
    inside = ((m, m[0].translate(_DIGITS_INSIDE)) for m in DIGIT_INSIDE.finditer(page.text))
    for match, joined in (*first, *inside):
        if kind(joined, page.language(match.start())) >= Kind.SURNAME:
            rest = _REST.match(page.text, match.end())
            yield Mention(match.start(), rest.end() if rest else match.end(), Category.PERSON, "digit_in_name")


def repaired(text: str) -> str:
    """A name as it was before a scan read letters as digits.

    >>> repaired("3айцев Игорь"), repaired("М0розов А.А.")
    ('Зайцев Игорь', 'Морозов А.А.')
    """
    first = _DIGITS.get(text[0], text[0])
    return first + text[1:].translate(_DIGITS_INSIDE)


def _is_name(page: Page, joined: str, at: int) -> bool:
    return kind(joined, page.language(at)) >= Kind.SURNAME and not is_common_word(fold(joined))
