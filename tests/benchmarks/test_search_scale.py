"""The table of how the search grows."""
from benchmarks.search_scale import table


def test_every_size_has_its_column_and_raw_stands_beside_ours() -> None:
    """Figures without a raw counterpart stand alone; what is asked comes last."""
    figures = {"index, of the text": (0.75, 0.22), "a new act is found, s": (0.5, None)}
    lines = table({"1,000": figures, "10,000": figures}, {}, 0).splitlines()
    assert "| what | 1,000 acts | 10,000 acts | asked |" in lines
    assert "| index, of the text | 0.75 / 0.22 | 0.75 / 0.22 | 0.6 |" in lines
    assert "| a new act is found, s | 0.5 | 0.5 | 2 |" in lines
