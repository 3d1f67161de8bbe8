"""Cases of cases/*.txt: a lawyer adds a line, no Python needed."""
import re
from pathlib import Path

import pytest

from anonymizer.data import find_data

MARK = re.compile(r"\[([A-Z_]+)(\??):([^\]]*)\]")
CASES = Path(__file__).parent / "cases"
FILES = ("addresses", "births", "documents", "numbers", "workplaces")


def cases(name: str) -> list[str]:
    """The cases of a file: one a line; a line that ends inside brackets, or begins with one after a label, goes on."""
    lines: list[str] = []
    for line in (CASES / f"{name}.txt").read_text("utf-8").splitlines():
        if lines and line and (lines[-1].rfind("[") > lines[-1].rfind("]") or lines[-1] == "ИИН"):
            lines[-1] += "\n" + line
        elif line and not line.startswith("#"):
            lines.append(line)
    return lines


@pytest.mark.parametrize("line", [line for name in FILES for line in cases(name)])
def test_data(line: str) -> None:
    """What is marked is found with its category and borders; nothing else is."""
    text = MARK.sub(r"\3", line)
    found = [(text[m.start : m.stop], m.category.value, m.sure) for m in find_data(text)]
    assert found == [(m[3], m[1], not m[2]) for m in MARK.finditer(line)]
