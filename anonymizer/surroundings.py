"""What stands around a name and takes it from a person: streets, towns, institutions and companies that bear it."""
from collections.abc import Iterable, Iterator
from re import compile

from anonymizer.alphabet import fold
from anonymizer.paradigms import bases
from anonymizer.wordlist import halves
from anonymizer.words import Page
from models.act import Language
from models.mention import Category, Mention

_QUOTES = compile(r"[«\"“„]([^«»\"“”„\n]{1,90}(?:\n[^«»\"“”„\n]{1,60})?)[»\"”]")
_DIRECTLY = compile(r"\.?[ \t\u00a0]{0,3}\n?[ \t]{0,12}")
_FARM = frozenset("кх фх кфх шк ип жк".split())
_NEEDS_DOT = frozenset("г с а п р ст м пл пр".split())  # «г. Абай», but «с Абаем»


def of_a_person(page: Page, mention: Mention) -> bool:
    """Whether a found name is a person's here, not that of a street, a town, an institution or a company.

    >>> page = Page("на улице Абая, в ТОО «Айгерим», при Айгерим")
    >>> [of_a_person(page, Mention(s, t, Category.PERSON)) for s, t in ((9, 13), (22, 29), (36, 43))]
    [False, False, True]
    """
    return not (_after_toponym_head(page, mention) or _before_toponym_head(page, mention) or _in_company(page, mention))


def _after_toponym_head(page: Page, mention: Mention) -> bool:
    for word in page.before(mention.start, 1):
        between = page.text[word.stop : mention.start]
        if not _DIRECTLY.fullmatch(between.rstrip("«\"")) or word.key not in halves("toponym_heads")[0]:
            continue
        return word.key not in _NEEDS_DOT or between.startswith(".") and not word.capital
    return False


def _before_toponym_head(page: Page, mention: Mention) -> bool:
    heads = halves("toponym_heads")[1]
    for word in page.after(mention.stop, 1):
        between = page.text[mention.stop : word.start]
        if between.strip(" \t\u00a0\n»\"") or len(between) > 14 or page.language(mention.start) is not Language.KK:
            continue
        if len(word.key) == 1:
            return page.text[word.stop : word.stop + 1] == "." and word.key in heads and not word.capital
        return word.key in heads or bool(bases(word.text, Language.KK) & heads)
    return False


def _in_company(page: Page, mention: Mention) -> bool:
    quote = _quote_of(page, mention)
    if quote is None:
        return False
    russian, kazakh = halves("organization_heads")
    before = [w for w in page.before(quote[0], 3) if page.text[w.stop : quote[0]].count("\n") < 2]
    if before and _DIRECTLY.fullmatch(page.text[before[-1].stop : quote[0]].rstrip("«\"")) and before[-1].key in russian:
        return True
    for word in page.after(quote[1], 1):
        if page.text[quote[1] : word.start].strip(" \t\u00a0\n»\"-") == "":
            return word.key in kazakh or bool(bases(word.text, Language.KK) & kazakh)
    return False


def in_farm(page: Page, mention: Mention) -> bool:
    """Whether a name stands in the quoted name of a farm or sole trader, which may or may not be its owner's."""
    quote = _quote_of(page, mention)
    if quote is None:
        return False
    beside = (*page.before(quote[0], 1), *page.after(quote[1], 1))
    return any(fold(w.text.split("-")[0]).translate(_KH) in _FARM for w in beside)


_KH = str.maketrans("қ", "к")


def _quote_of(page: Page, mention: Mention) -> tuple[int, int] | None:
    """Where the quotation that holds the mention begins and ends, inside the quotation marks."""
    low, high = max(0, mention.start - 160), min(len(page.text), mention.stop + 160)
    for match in _QUOTES.finditer(page.text, low, high):
        if match.start() <= mention.start and mention.stop <= match.end():
            return match.start(), match.end()
    return None


def united(mentions: Iterable[Mention]) -> Iterator[Mention]:
    """Overlapping mentions made one that covers all of them: never narrower than any recognizer's."""
    last: Mention | None = None
    for mention in sorted(mentions, key=lambda m: (m.start, -m.stop)):
        if last and mention.start < last.stop:
            stop = max(last.stop, mention.stop)
            last = Mention(last.start, stop, last.category, last.rule, last.sure or mention.sure)
            continue
        if last:
            yield last
        last = mention
    if last:
        yield last

