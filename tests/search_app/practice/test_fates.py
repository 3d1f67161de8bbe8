"""What became of acts on appeal."""
from dataclasses import replace
from datetime import date

import pytest

from models.act import Instance, Outcome
from search_app.public.practice.fates import Fate, fate, fates

HIGHER = {"appeal": Instance.APPEAL, "cassation": Instance.CASSATION, "supreme": Instance.SUPREME, "first": Instance.FIRST}


@pytest.mark.parametrize(("above", "expected"), [
    ("", "none"),
    ("first granted", "none"),
    ("appeal upheld", "upheld"),
    ("appeal changed", "changed"),
    ("appeal reversed", "reversed"),
    ("appeal remitted", "remitted"),
    ("appeal discontinued", "other"),
    ("appeal upheld; cassation reversed", "reversed"),
    ("appeal changed; supreme upheld", "changed"),
    ("supreme upheld; appeal changed", "changed"),
    ("appeal changed; cassation remitted", "remitted"),
    ("appeal returned; appeal upheld", "upheld"),
])
def test_the_last_change_counts(decided, above: str, expected: str) -> None:
    """What a higher instance upheld stays as the instance before it left it."""
    case = []
    for said in filter(None, above.split("; ")):
        instance, outcome = said.split()
        case.append(replace(decided[1], instance=HIGHER[instance], outcome=Outcome(outcome), date=date(2025, 1, len(case) + 1)))
    assert Fate(expected) is fate(decided[0], case)


def test_fates_of_the_archive(practice_app) -> None:
    """The chains of the archive: one act upheld, one changed on appeal and left so above, one reversed, one never appealed."""
    ids = [f"{key:0>16}" for key in ("c01", "c04", "c05", "c07")] + ["f" * 16]
    found = fates(practice_app.extensions["archive"].shelf, ids)
    assert [Fate.UPHELD, Fate.CHANGED, Fate.REVERSED, Fate.NONE] == [found[act_id] for act_id in ids[:4]]
    assert "f" * 16 not in found
