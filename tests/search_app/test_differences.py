"""Two texts side by side: all that differs is marked, nothing else is, and no text takes long."""
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from search_app.office.differences import Row, opcodes, rows


@pytest.mark.parametrize(("left", "right", "gone", "come"), [
    ("иск Пак принят", "иск Истца 1 принят", ["Пак"], ["Истца 1"]),
    ("одно", "одно\nдва", ["одно"], ["одно\nдва"]),
    ("а\nб\nв", "а\nв", ["б\n"], []),
    ("", "слово", [], ["слово"]),
    ("ИИН 850412350121.", "ИИН [скрыто].", ["850412350121"], ["[скрыто]"]),
])
def test_words_that_differ(left: str, right: str, gone: list[str], come: list[str]) -> None:
    """What only one side has is marked there."""
    found = rows(left, right)
    marked = ["".join(b.text for row in found for b in side(row) if b.changed) for side in (lambda r: r.left, lambda r: r.right)]
    assert [left.strip() != right.strip()] == [any(marked)]
    assert all(word.strip() in marked[0] + left for word in gone) and all(word in marked[1] + right for word in come)


def test_equal_texts_have_no_rows() -> None:
    """There is nothing to compare."""
    assert [] == rows("а\nб", "а\nб")


def test_equal_paragraphs_are_counted() -> None:
    """Only the neighbours of a change are shown."""
    text = [str(n) for n in range(20)]
    found = rows("\n".join(text), "\n".join([*text[:10], "другое", *text[11:]]))
    assert [9, 0, 0, 0, 8] == [row.same for row in found]


LINES = st.lists(st.sampled_from(["а", "б б", "в г"]), max_size=12)


@given(LINES, LINES)
def test_each_side_is_told_whole(left: list[str], right: list[str]) -> None:
    """The pieces that difflib names make up both sides, in their order."""
    codes = opcodes(left, right)
    assert left == [w for _, a, b, _, _ in codes for w in left[a:b]] and right == [w for _, _, _, c, d in codes for w in right[c:d]]
    assert all(left[a:b] == right[c:d] for tag, a, b, c, d in codes if tag == "equal")


@pytest.mark.parametrize(("left", "right"), [
    ("а " * 200_000, "б а " * 100_000), ("а\n" * 200_000, "б\n" * 200_000), ("а б " * 1_900, "б а в " * 1_300),
])
def test_long_texts_take_no_time(left: str, right: str) -> None:
    """A text of one word, of one letter a line, of words that all repeat: seconds of the processor at most."""
    begun = process_time()
    found = rows(left, right)
    assert process_time() - begun < 5 and 0 < len(found) < 1_000
    assert isinstance(found[0], Row)
