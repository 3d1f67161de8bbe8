"""The tables of speed in docs/search.md: a column for each size, of which those measured anew take the place of the old ones."""
import os
import re
from collections.abc import Iterable, Iterator
from datetime import date

Figures = dict[str, tuple[float, float | None]]  # by what is measured: ours, and raw
Column = dict[str, str]  # cells by what is measured
Table = dict[str, Column]  # columns by what stands over them

MARKER, END = "<!-- Below this line `make bench-search-scale` writes. -->", "<!-- Up to this line. -->"
EMBEDDED = "The embedded index; ours / tantivy alone in the same run, with its own tokenizer and parser:"
CLUSTER = "Elasticsearch, one node; ours / the very searches that ours sent, sent by themselves in turn with it:"
SCHEMA, DAY = "schema of the index", "measured"
LOAD = "processes that ran or waited, on how many cores"
WHAT, ASKED = "what", "asked"


def column(figures: Figures, schema: int) -> Column:
    """The cells of one size, measured today of an index of this schema."""
    busy = f"{os.getloadavg()[2]:.0f} on {os.cpu_count()}"  # of the last quarter of an hour
    return {DAY: f"{date.today()}", LOAD: busy, SCHEMA: str(schema), **{what: _cell(*pair) for what, pair in figures.items()}}


def tables(report: str) -> dict[str, Table]:
    """The tables that stand between the marks of a report, by their titles."""
    written = report.partition(MARKER)[2].partition(END)[0]
    return {title: dict(_columns(_lines(written, title))) for title in (EMBEDDED, CLUSTER)}


def size_of(heading: str) -> int:
    """How many acts a column is of.

    >>> size_of("10,000 acts")
    10000
    """
    return int(re.sub(r"\D", "", heading))


def updated(report: str, measured: dict[str, Table], asked: dict[str, str]) -> str:
    """The report with the columns measured anew; `asked`: what is to be reached."""
    found = tables(report)
    parts = [part for title in (EMBEDDED, CLUSTER) for part in _written(title, found[title] | measured.get(title, {}), asked)]
    before, _, rest = report.partition(MARKER)
    return "\n\n".join((f"{before}{MARKER}", *parts, f"{END}{rest.partition(END)[2]}"))


def _written(title: str, columns: Table, asked: dict[str, str]) -> Iterator[str]:
    if not columns:
        return
    ordered = sorted(columns, key=size_of)
    rows = dict.fromkeys(what for heading in reversed(ordered) for what in columns[heading])
    lines = [(WHAT, *ordered, ASKED), ("---",) * (len(ordered) + 2)]
    lines += [(what, *(columns[heading].get(what, "") for heading in ordered), asked.get(what, "")) for what in rows]
    yield title
    yield "\n".join(f"| {' | '.join(line)} |" for line in lines)


def _lines(written: str, title: str) -> list[list[str]]:
    table = written.partition(title)[2].strip().partition("\n\n")[0]
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in table.splitlines() if line.startswith("|")]


def _columns(lines: list[list[str]]) -> Iterable[tuple[str, Column]]:
    for place, heading in enumerate(lines[0] if lines else []):
        if heading not in (WHAT, ASKED):
            yield heading, {line[0]: line[place] for line in lines[2:] if line[place]}


def _cell(ours: float, raw: float | None) -> str:
    return f"{ours:.3g}" if raw is None else f"{ours:.3g} / {raw:.3g}"
