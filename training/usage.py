"""How often a word stands in small letters and with a capital inside a sentence: what tells names from words that open sentences."""
import csv
import gzip
import json
from collections.abc import Iterator
from pathlib import Path
from re import compile

import numpy as np

from anonymizer.ner.features import USAGE, usage_rows
from anonymizer.text.alphabet import fold
from training.invent import lists

_WORD = compile(r"(?<![\w-])[^\W\d_]{2,40}")
_OPENED = compile(r"(?:^|[.!?…:;«\"“„)\]]|[-–—•*]|\n)\s*\Z")


def plain(data: Path) -> Iterator[str]:
    """The plain texts that the table is counted on: Parliament, acts of Russian courts, sentences of KazNERD."""
    for name, field in (("kz_parliament.jsonl.gz", "text"), ("ru_verdicts.jsonl.gz", "marked")):
        with gzip.open(data / name, "rt", encoding="utf-8") as lines:
            for line in lines:
                yield json.loads(line)[field]
    with gzip.open(data / "kaznerd" / "IOB2_valid.txt.gz", "rt", encoding="utf-8") as lines:
        yield " ".join(line.split()[0] if line.strip() else "." for line in lines)


def places(data: Path) -> Iterator[str]:
    """The names of Kazakhstan's places in both languages."""
    with gzip.open(data / "places" / "kato.csv.gz", "rt", encoding="utf-8") as lines:
        for row in csv.DictReader(lines):
            yield from _WORD.findall(row["name_ru"]) + _WORD.findall(row["name_kk"])


def usage_of(data: Path) -> np.ndarray:
    """The table: by the row of a word the logarithms of one and the counts in small letters, with a capital inside a sentence, as a place, as a given name."""
    counts = np.zeros((USAGE, 4), np.float32)
    for text in plain(data):
        for match in _WORD.finditer(text):
            word = match[0]
            if word.isupper() or word[0].isupper() and _OPENED.search(text, max(0, match.start() - 4), match.start()):
                continue
            for row in usage_rows(fold(word)):
                counts[row, int(word[0].isupper())] += 1
    for column, names in ((2, (n for n in places(data) if n[0].isupper())), (3, (*lists().men, *lists().women))):
        for name in names:
            for row in usage_rows(fold(name)):
                counts[row, column] += 1
    return (np.log1p(counts) / 4).astype(np.float16).astype(np.float32)
