"""Russian words of one root that the law uses one for another: взыскание and взыскать, увольнение and уволить; `kin.txt`.

In Kazakh the stem of the verb does it: өндіру and өндіріп have one lemma.
"""
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

from language import russian
from language.tokens import fold

LIST = Path(__file__).with_name("kin.txt")


def root(lemma: str) -> str:
    """One lemma that stands for all of its kin; the lemma itself when it has none.

    >>> root("взыскать"), root("взыскание"), root("квартира")
    ('взыскание', 'взыскание', 'квартира')
    """
    return _kin().get(lemma, (lemma,))[0]


def kin(lemma: str) -> tuple[str, ...]:
    """The other lemmas of the same root.

    >>> kin("взыскать")
    ('взыскание', 'взыскивать')
    """
    return tuple(other for other in _kin().get(lemma, ()) if other != lemma)


@cache
def _kin() -> Mapping[str, tuple[str, ...]]:
    return {lemma: family for family in families() for lemma in family}


def families() -> Iterator[tuple[str, ...]]:
    """The lists' lines, each word as its lemma."""
    for line in LIST.read_text("utf-8").splitlines():
        if line.strip() and not line.startswith("#"):
            yield tuple(dict.fromkeys(russian.lemma(fold(word.strip())) for word in line.split(",")))
