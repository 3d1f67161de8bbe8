"""Where lines meet: cases in `cases/seams.txt`."""

from pathlib import Path

import pytest

from indexer.extract.hyphens import Seams
from indexer.extract.lines import Line

CASES = [
    line
    for line in (Path(__file__).parent / "cases" / "seams.txt").read_text("utf-8").splitlines()
    if line and line[0] != "#"
]


def lines(*texts: str) -> list[Line]:
    return [Line(text, 0, len(text), 0, 1, 0) for text in texts]


@pytest.mark.parametrize("case", CASES)
def test_a_seam(case: str) -> None:
    """Two lines are joined as the case shows."""
    halves, expected = case.split(" > ")
    left, right = halves.replace("¬", "\u00ad").split(" | ")
    stays, between = Seams(lines(left, right)).join(left, right)
    assert expected == stays + between + right


def test_a_text_with_word_division_loses_its_hyphens() -> None:
    """Where many lines end in a hyphen, they were set so; compounds that the text knows keep theirs."""
    text = lines(
        "суд рассмо-",
        "трел дело и выне-",
        "сес решение судеб-",
        "ного пристава-исполнителя, пристава-",
        "исполнителя вызвали",
    )
    seams = Seams(text)
    assert ("суд рассмо", "") == seams.join(text[0].text, text[1].text)
    assert ("ного пристава-исполнителя, пристава-", "") == seams.join(text[3].text, text[4].text)
