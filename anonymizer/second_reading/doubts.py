"""Signs that a person should read the act before it is public: what the recognizers themselves are unsure of."""
from collections.abc import Iterator
from re import compile

from anonymizer.cast.people import Cast
from anonymizer.policy import policy
from anonymizer.text.words import Page

BROKEN = frozenset({"torn_letter", "letters_apart", "initials_alone"})  # one such name is enough
MISSPELT = frozenset({"known in small letters", "known by a pet name"})  # of these two
_LOOKALIKE = compile(r"[А-Яа-яёӘәІіҢңҒғҮүҰұҚқӨөҺһ]{2}[A-Za-z][А-Яа-яёӘәІіҢңҒғҮүҰұҚқӨөҺһ]|\d[ОЗ]\d")
MANY = 3  # misread words that make a text a bad scan rather than a slip


def doubts(page: Page, cast: Cast) -> Iterator[str]:
    """The codes of the doubts about an act, each once."""
    for code, test in (("namesake_of_official", _namesake(page, cast)), ("broken_name", _broken(cast)), ("bad_scan", _bad_scan(page))):
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
