"""Every reason with which the archive can hold an act is said in words."""
import ast
import re
import tomllib
from pathlib import Path

import pytest

from anonymizer.check import Finding
from models.errors import Held
from models.mention import Category, Mention, Replacement
from search_app.office import marking
from search_app.office.words import REASONS, TONE_OF

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
    said = re.findall(r'(?:_doubt|_unless_public)\(.*"([a-z_]+)"\)', (ROOT / "anonymizer/residue.py").read_text("utf-8"))
    said += re.findall(r'Finding\(.*"([a-z_]+)"', (ROOT / "anonymizer/check.py").read_text("utf-8"))
    return {*said, *re.findall(r'\("([a-z_]+)", _', (ROOT / "anonymizer/doubts.py").read_text("utf-8"))}


def test_doubts_are_said() -> None:
    """Whatever makes an act wait is said in words."""
    assert 15 < len(doubted())
    assert set() == doubted() - REASONS.keys()


@pytest.mark.parametrize("category", Category)
def test_every_category_has_a_colour(category: Category) -> None:
    """No kind of data is shown without a colour of its own."""
    assert TONE_OF[category]


def test_original_and_public_text_are_whole() -> None:
    """The pieces of each side are its text; what is kept, replaced and doubted is told apart."""
    text = "Судья Омаров взыскал с Цоя 5 тенге, Цой согласен"
    mentions = [Mention(6, 12, Category.PERSON, "role"), Mention(23, 26, Category.PERSON, "role", sure=False)]
    replacements = [Replacement(23, 26, Category.PERSON, "p1", "Ответчика 1")]
    original = marking.original(text, mentions, replacements)
    assert text == "".join(piece.text for piece in original)
    assert [("Омаров", True, False), ("Цоя", False, True)] == [(p.text, p.kept, p.doubt) for p in original if p.category]
    shown = text.replace("Цоя", "Ответчика 1")
    at = shown.index("Цой")
    public = marking.public(text, replacements, [Finding(at, at + 3, "known_name", True), Finding(at + 1, at + 3, "patronymic", False)])
    assert shown == "".join(piece.text for piece in public)
    assert [("Цой", "known_name")] == [(p.text, p.rule) for p in public if p.doubt]
