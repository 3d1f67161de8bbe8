"""The second look for data: the cases are in cases/residues.txt."""
import re
import time
from pathlib import Path

import pytest

from anonymizer.second_reading.residue import residues

MARK = re.compile(r"\[([a-z_]+):([^\]]*)\]")
LINES = [
    line for line in (Path(__file__).parent / "cases" / "residues.txt").read_text("utf-8").splitlines() if line and not line.startswith("#")
]


@pytest.mark.parametrize("line", LINES)
def test_residues(line: str) -> None:
    """What is marked is doubted by the named test; nothing else is."""
    line = line.replace("⏎", "\n")
    text = MARK.sub(r"\2", line)
    assert [(text[m.start : m.stop], m.rule, m.sure) for m in residues(text)] == [(m[2], m[1], False) for m in MARK.finditer(line)]


@pytest.mark.parametrize("piece", ["1", "8 7", "a_", "KZ11 ", "ул. а ", "паспорт ", "CN", "@", "12.04.1985 "])
def test_time_grows_with_length_only(piece: str) -> None:
    """A hostile text of a megabyte is read in seconds."""
    began = time.process_time()
    residues((piece * 1_000_000)[:1_000_000])
    assert time.process_time() - began < 20
