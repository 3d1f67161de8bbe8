"""`make bench`: every figure that the README states, measured in one run and written to docs/speed.md."""
import sys
from pathlib import Path

from benchmarks import extract, ingest, pages, search
from benchmarks.table import markdown

PARTS = {"ingest": ingest, "extract": extract, "search": search, "pages": pages}
REPORT = Path(__file__).parent.parent / "docs/speed.md"


def main(names: list[str]) -> None:
    """Measure the parts that are named, or all; only all of them make the report."""
    rows = [row for name in names or PARTS for row in PARTS[name].rows()]
    table = markdown(rows)
    print(table)
    if not names:
        REPORT.write_text(f"# Speed\n\n`make bench` measures and writes this page.\n\n{table}\n", "utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
