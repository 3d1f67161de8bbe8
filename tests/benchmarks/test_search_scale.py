"""The tables of how the search grows."""
from benchmarks.search_scale_report import CLUSTER, EMBEDDED, END, MARKER, SCHEMA, column, tables, updated

EMPTY = f"# Search\n\n{MARKER}\n\n{END}\n\nMore.\n"
ASKED = {"index, of the text": "0.6"}


def test_every_size_has_its_column_and_raw_stands_beside_ours() -> None:
    """Figures without a raw counterpart stand alone; what is asked comes last; what is around the tables stays."""
    figures = column({"index, of the text": (0.75, 0.22), "a new act is found, s": (0.5, None)}, 7)
    report = updated(EMPTY, {EMBEDDED: {"10,000 acts": figures, "1,000 acts": figures}}, ASKED)
    assert "| what | 1,000 acts | 10,000 acts | asked |" in report.splitlines()
    assert "| index, of the text | 0.75 / 0.22 | 0.75 / 0.22 | 0.6 |" in report.splitlines()
    assert "| a new act is found, s | 0.5 | 0.5 |  |" in report.splitlines()
    assert report.startswith("# Search\n") and report.endswith("\n\nMore.\n")


def test_what_was_measured_before_stays_until_it_is_measured_again() -> None:
    """A part is measured by itself: its column is added, or takes the place of an older one of the same size."""
    report = updated(EMPTY, {EMBEDDED: {"1,000 acts": column({"index, of the text": (0.75, None)}, 6)}}, ASKED)
    report = updated(report, {CLUSTER: {"2,000 acts": column({"made": (30.0, None)}, 7)}}, ASKED)
    report = updated(report, {EMBEDDED: {"1,000 acts": column({"index, of the text": (0.5, None)}, 7)}}, ASKED)
    found = tables(report)
    assert (found[EMBEDDED]["1,000 acts"]["index, of the text"], found[EMBEDDED]["1,000 acts"][SCHEMA]) == ("0.5", "7")
    assert found[CLUSTER]["2,000 acts"]["made"] == "30"
    assert updated(report, {}, ASKED) == report
