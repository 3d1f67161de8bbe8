"""Words of one root."""
from collections import Counter

from language.kin import families, kin, root


def test_a_word_has_one_root() -> None:
    """No lemma stands in two families, and every family has at least two lemmas: one alone needs none."""
    counts = Counter(lemma for family in families() for lemma in family)
    assert not [lemma for lemma, count in counts.items() if count > 1]
    assert not [family for family in families() if len(family) < 2]


def test_kin_is_mutual() -> None:
    """All of a family share a root and know each other."""
    for family in families():
        assert {root(lemma) for lemma in family} == {family[0]}
        assert all(set(kin(lemma)) == set(family) - {lemma} for lemma in family)
