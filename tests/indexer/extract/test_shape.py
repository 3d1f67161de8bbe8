"""The usual measures of a text."""

from indexer.extract.lines import Line
from indexer.extract.shape import aligned, measure

WORDS = "сот алқасы істі қарап шықты және шешім қабылдады"


def page(number: int, left: float, count: int = 8) -> list[Line]:
    """A page of paragraphs of two lines, the first with an indent, ten units a character."""
    return [
        Line(WORDS, left + (50 if place % 2 == 0 else 0), left + 500, 20 * place, 12, number) for place in range(count)
    ]


def test_margins_indent_and_distance() -> None:
    """The margin is where much of the text begins, the indent where first lines do."""
    shape = measure([*page(0, 100), Line("сот", 30, 60, 300, 12, 0)])
    assert (100, 150) == (round(shape.left, -1), round(shape.first, -1))
    assert (600, 20) == (shape.right, shape.pitch)


def test_mirrored_pages_are_brought_over_each_other() -> None:
    """A sheet's other side is moved by the difference of the margins; a page with other lines is not."""
    assert {100, 150} == {line.left for line in aligned([*page(0, 100), *page(1, 60), *page(2, 100)])}
    narrow = [Line(WORDS, 300, 600, 20 * place, 12, 1) for place in range(5)]
    assert narrow == aligned([*page(0, 100), *narrow])[8:]
