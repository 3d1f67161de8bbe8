"""Signs that a person should read the act before it is public: what the recognizers themselves are unsure of."""
from collections.abc import Iterator
from re import compile

from anonymizer.lexicon import Kind, is_ordinary, kind
from anonymizer.people import Cast
from anonymizer.policy import policy
from anonymizer.surroundings import of_a_person, quoted
from anonymizer.transliterate import is_latin
from anonymizer.words import Page, Word
from models.act import Language
from models.mention import Category, Mention

BROKEN = frozenset({"torn_letter", "letters_apart", "initials_alone"})  # one such name is enough
MISSPELT = frozenset({"known in small letters", "known with a slip", "known by a pet name"})  # of these two
_CELL = compile(r"(?:\n|[ \t]{2}|\|)[ \t]*\Z")
_LOOKALIKE = compile(r"[А-Яа-яёӘәІіҢңҒғҮүҰұҚқӨөҺһ]{2}[A-Za-z][А-Яа-яёӘәІіҢңҒғҮүҰұҚқӨөҺһ]|\d[ОЗ]\d")
MANY = 3  # misread words that make a text a bad scan rather than a slip


def doubts(page: Page, cast: Cast, covered: bytearray) -> Iterator[str]:
    """The codes of the doubts about an act, each once; `covered` marks the characters of all found names and data."""
    for code, test in (("namesake_of_official", _namesake(page, cast)), ("broken_name", _broken(cast)), ("bad_scan", _bad_scan(page)),
                       ("unknown_capital", _unknown(page, covered)), ("latin_words", _latin(page, covered))):
        if test:
            yield code


def _namesake(page: Page, cast: Cast) -> bool:
    """Whether an official and a hidden person bear one surname: a lone surname may then be either's."""
    shown, hidden = cast.of(policy().shown, keep=True), cast.of(policy().shown, keep=False)
    surnames = [{b for n in p.names if n.surname and not n.alone for b in n.surname.bases} for p in shown]
    others = {b for p in hidden for n in p.names if n.surname for b in n.surname.bases}
    return any(bases & others for bases in surnames) or bool(cast.disputed)


def _broken(cast: Cast) -> bool:
    """Whether names stand in the act misspelt or broken: others may have escaped."""
    rules = [m.rule for p in cast.people for m in p.mentions]
    return any(rule in BROKEN for rule in rules) or sum(rule in MISSPELT for rule in rules) > 1


def _bad_scan(page: Page) -> bool:
    return sum(1 for _ in _LOOKALIKE.finditer(page.text)) >= MANY


def _unknown(page: Page, covered: bytearray) -> bool:
    """Whether a capitalised word inside a sentence is neither a name found nor a word known."""
    return any(_is_unknown(page, word) for word in page.words if word.capital and not covered[word.start])


def _is_unknown(page: Page, word: Word) -> bool:
    if word.upper or len(word.text) < 3 or is_latin(word.text.split("-")[0]) or page.opens_sentence(word.start):
        return False
    if kind(word.text, page.language(word.start)) is not Kind.UNKNOWN or _CELL.search(page.text, max(0, word.start - 20), word.start):
        return False
    mention = Mention(word.start, word.stop, Category.PERSON)
    return not quoted(page, mention) and of_a_person(page, mention)


def _latin(page: Page, covered: bytearray) -> bool:
    """Whether two capitalised words in Latin letters stand in a row outside quotation marks and are no known brand."""
    words = [w for w in page.words if w.capital and len(w.text) > 2 and not covered[w.start] and is_latin(w.text) and not is_ordinary(w.text, Language.RU)]
    pairs = ((a, b) for a, b in zip(words, words[1:], strict=False) if page.text[a.stop : b.start] in (" ", "\n", ", "))
    return any(not quoted(page, Mention(a.start, b.stop, Category.PERSON)) for a, b in pairs)

