"""Every reason with which the archive can hold an act is said in words."""
import ast
import re
import tomllib
from pathlib import Path

import pytest

from models.errors import Held
from models.mention import Category, Role
from models.review import DOUBTFUL, EditKind
from search_app.office import case_words
from search_app.office.words import QUESTIONS, REASONS, TONE_OF

ROOT = Path(__file__).parents[2]
HELD = {kind.__name__ for kind in Held.__subclasses__()} | {"Held", "Ended"}


def raised() -> set[str]:
    """The codes of held acts that the sources name where they raise."""
    codes = set()
    for path in (*ROOT.glob("indexer/**/*.py"), *ROOT.glob("anonymizer/**/*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") in HELD and node.args:
                first = node.args[0]
                codes |= {first.value} if isinstance(first, ast.Constant) else set()
    return codes


def test_reasons_of_the_sources_are_said() -> None:
    """What a step can raise is translated; a new code without words fails here."""
    assert set() == raised() - REASONS.keys()


def test_reasons_of_the_policy_are_said() -> None:
    """Every kind of act that the policy keeps back is translated."""
    policy = tomllib.loads((ROOT / "anonymizer/policy.toml").read_text("utf-8"))
    assert set() == {kind["code"] for kind in policy["kind"]} - REASONS.keys()


def doubted() -> set[str]:
    """The codes that the second reading and the doubts about an act give: the last word in quotes of each such call."""
    said = re.findall(r'(?:_doubt|_unless_public)\(.*"([a-z_]+)"\)', (ROOT / "anonymizer/second_reading/residue.py").read_text("utf-8"))
    said += re.findall(r'Finding\(.*"([a-z_]+)"', (ROOT / "anonymizer/second_reading/check.py").read_text("utf-8"))
    return {*said, *re.findall(r'\("([a-z_]+)", _', (ROOT / "anonymizer/second_reading/doubts.py").read_text("utf-8"))}


def test_doubts_are_said() -> None:
    """Whatever makes an act wait is said in words."""
    assert 15 < len(doubted())
    assert set() == doubted() - REASONS.keys()


def test_every_doubt_is_a_question() -> None:
    """A reviewer is asked in plain words what to look for, in each language (`test_translations.py` wants them there)."""
    assert set() == {*doubted(), DOUBTFUL, "lost_edit"} - QUESTIONS.keys()


@pytest.mark.parametrize("category", Category)
def test_every_category_has_a_colour(category: Category) -> None:
    """No kind of data is shown without a colour of its own."""
    assert TONE_OF[category]


def test_every_role_and_edit_has_a_name() -> None:
    """Nobody's role and nothing that is done to an act is shown by its code."""
    assert set(Role) == set(case_words.ROLES)
    assert {kind.value for kind in EditKind} <= set(case_words.STEPS)


def test_whatever_is_wrong_with_an_edit_is_said() -> None:
    """Each code with which an edit can be refused has words of its own."""
    sources = "".join((ROOT / name).read_text("utf-8") for name in (
        "models/review.py", "indexer/reviewing.py", "archive_store/reviews.py", "search_app/office/edit_form.py", "search_app/office/editing.py"))
    codes = set(re.findall(r'(?:BadEdit|Stale|NotFound)\("([a-z_]+)"', sources))
    assert {"no_place", "outside_text", "is_a_leak", "no_such_words", "not_waiting"} <= codes
    assert set() == codes - case_words.WRONG.keys()
