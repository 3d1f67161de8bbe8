"""One line of the table of speeds, and the table as Markdown."""
import os
import platform
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Row:
    """`ours` and `raw` in `unit`; `raw_is` names the library's part measured in the same run; `limit` is what `holds` asked."""

    what: str
    ours: float
    raw: float
    unit: str
    raw_is: str
    limit: str
    holds: bool

    @property
    def ratio(self) -> float:
        return self.ours / self.raw if self.raw else float("nan")


def markdown(rows: Iterable[Row]) -> str:
    """The table with the machine and the day it was measured on.

    >>> print(markdown([Row("extraction", 26.0, 20.0, "ms an act", "pypdfium2 alone", "ratio up to 1.3", True)]).splitlines()[-1])
    | extraction | 26.0 | 20.0 | ms an act | 1.30 | pypdfium2 alone | ratio up to 1.3 | yes |
    """
    head = [
        f"Measured on {date.today()}, {os.cpu_count()} cores, Python {platform.python_version()}.",
        "",
        "| what | ours | raw | unit | ratio | raw is | asked | holds |",
        "|---|---|---|---|---|---|---|---|",
    ]
    lines = [
        f"| {r.what} | {r.ours:.1f} | {r.raw:.1f} | {r.unit} | {r.ratio:.2f} | {r.raw_is} | {r.limit} | {'yes' if r.holds else 'NO'} |"
        for r in rows
    ]
    return "\n".join(head + lines)
