"""Make the signed samples of `manifest.tsv`, or, with `--count`, many that differ, for measuring the speed of taking in.

    python -m samples.make                        # samples/acts and samples/anchors anew, with a new test authority
    python -m samples.make --count 200 --out DIR  # 200 signed PDFs, all different, and DIR/anchors

The authority's and the signers' keys live as long as the process and are written nowhere."""
import argparse
import csv
import re
import shutil
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from samples.authority import Authority, Leaf, authority, leaf, sign_pdf
from samples.forms import FORMS, Files, Paper
from samples.numbers import bin_of, iin
from samples.paper import LOOKS, pdf
from samples.variation import varied

HERE = Path(__file__).parent
NONE = "-"
SUM = re.compile(r"\b\d(?=\d\d \d{3} (?:теңге|тенге))")


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the manifest: which text becomes which file, in what form, signed by whom, and why it must be held."""

    text: str
    file: str
    form: str
    look: str
    key: str
    signers: tuple[str, ...]
    court: str
    held: str


def manifest(path: Path = HERE / "manifest.tsv") -> tuple[Line, ...]:
    """The lines of the manifest. Raises KeyError for an unknown form or look, with its name."""
    with path.open(encoding="utf-8", newline="") as source:
        rows = [{key: "" if value == NONE else value for key, value in row.items()} for row in csv.DictReader(source, delimiter="\t")]
    for row in rows:
        FORMS[row["form"]], LOOKS[row["look"] or "serif"]
    return tuple(Line(**{**row, "signers": tuple(row["signers"].split("; "))}) for row in rows)


def signed(line: Line, text: str, issuer: Authority) -> Files:
    """The files of one line, by name."""
    signers = tuple(judge(issuer, name, line.court, line.key) for name in line.signers)
    paper = Paper(line.file, text, LOOKS[line.look or "serif"], changed_text=SUM.sub("9", text))
    return FORMS[line.form](paper, signers)


def judge(issuer: Authority, name: str, court: str, key: str = "rsa") -> Leaf:
    """A judge with a new key and a certificate of Kazakhstan's form; the numbers follow from the names alone."""
    chance = zlib.crc32(name.encode())
    born = f"{65 + chance % 20}{1 + chance % 12:02}{1 + chance % 28:02}"
    return leaf(issuer, name, iin(born, "F" if name.split()[0].endswith("А") else "M", name), court, bin_of(court), key)


def make_all(folder: Path = HERE) -> int:
    """Write `acts/` and `anchors/` under the folder anew; returns how many acts there are."""
    issuer = authority()
    acts = folder / "acts"
    shutil.rmtree(acts, ignore_errors=True)
    lines = manifest()
    for line in lines:
        _write(acts, signed(line, (HERE / "texts" / f"{line.text}.txt").read_text("utf-8"), issuer))
    _write(folder / "anchors", {"authority.cer": issuer.pem()})
    return len(lines)


def make_many(count: int, folder: Path) -> None:
    """Write `count` signed PDFs under the folder, all different, and the certificate of their authority in `anchors/`."""
    issuer = authority()
    signer = judge(issuer, "СЫНАҚОВА АЙГҮЛ", "Сынақ соты", "ec")
    for number, text in zip(range(count), _texts(), strict=False):
        _write(folder, {f"{number:06}.pdf": sign_pdf(pdf(varied(text, number)), signer)})
    _write(folder / "anchors", {"authority.cer": issuer.pem()})


def _texts() -> Iterator[str]:
    """The texts of what need not be held, again and again."""
    texts = [(HERE / "texts" / f"{line.text}.txt").read_text("utf-8") for line in manifest() if not line.held]
    while True:
        yield from texts


def _write(folder: Path, files: Files) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for name, content in files.items():
        (folder / name).write_bytes(content)


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(prog="python -m samples.make", description="Make signed sample acts.")
    parser.add_argument("--count", type=int, help="so many PDFs that differ, instead of the samples")
    parser.add_argument("--out", type=Path, help="the folder for them")
    asked = parser.parse_args()
    if (asked.count is None) != (asked.out is None):
        parser.error("--count and --out go together")
    if asked.count is None:
        print(f"{make_all()} acts")
    else:
        make_many(asked.count, asked.out)


if __name__ == "__main__":
    main()
