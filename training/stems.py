"""The command `python -m training.stems --data DIR [--gold DIR]`: counts which Kazakh stems and endings words are made of.

Each word of the texts may be parted in several ways; expectation and maximization (Dempster, Laird, Rubin 1977) share its count
among them until the stems that many words have in common are the likely ones. Only words in small letters count, and names of
places: no name of a person comes into the file.
"""
import argparse
import gzip
import json
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from math import exp
from pathlib import Path

from language import russian
from language.identify import language_of
from language.kazakh import partings
from language.kazakh_endings import Parted
from language.kazakh_lexicon import COUNTS, Lexicon, lexicon, steps
from language.tokens import fold, tokens
from models.act import Language
from training.__main__ import ROOT, held_out
from training.annotated import read

ROUNDS = 8
LEAST = 0.01
DISCOUNT = 0.6  # taken from each stem in every round: stems of one word give way to those of many
Stems = list[tuple[str, float, float]]
Pairs = dict[tuple[str, str], float]


def main(arguments: Sequence[str]) -> int:
    """Count, and write `language/kazakh_stems.txt`."""
    parser = argparse.ArgumentParser(prog="python -m training.stems", description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="the folder with kz_parliament.jsonl.gz, kaznerd/ and court_texts_kk/")
    parser.add_argument("--gold", type=Path, help="a folder with annotated acts in kk/ and twins/; a third of them is left aside")
    parser.add_argument("--out", type=Path, default=COUNTS)
    options = parser.parse_args(arguments)
    words = Counter(word for text in texts(options.data, options.gold) for word in small_words(text) if not is_russian(word))
    words.update(places(options.data))
    stems, pairs = learnt(words)
    write(stems, pairs, options.out)
    print(f"{words.total()} words, {len(words)} different; {len(stems)} stems, {len(pairs)} pairs of endings")
    return 0


def texts(data: Path, gold: Path | None) -> Iterator[str]:
    """Kazakh lines: Parliament, news, pages about courts, annotated acts without their names."""
    with gzip.open(data / "kz_parliament.jsonl.gz", "rt", encoding="utf-8") as lines:
        for document in map(json.loads, lines):
            if document["language"] != "ru":
                yield from (line for line in document["text"].splitlines() if language_of(line) is Language.KK)
    with gzip.open(data / "kaznerd" / "IOB2_valid.txt.gz", "rt", encoding="utf-8") as lines:
        yield " ".join(line.split()[0] if line.strip() else "." for line in lines)
    yield from (path.read_text("utf-8") for path in sorted((data / "court_texts_kk").glob("*.txt")))
    folders = [ROOT / "tests" / "anonymizer" / "acts" / "kk", *([gold / "kk"] if gold else [])]
    acts = [path for folder in folders for path in sorted(folder.glob("*.txt"))]
    for path in [*acts, *(sorted((gold / "twins").glob("*.kk.txt")) if gold else [])]:
        if not held_out(path.name):
            act = read(path)
            ends = [0, *(tag.stop for tag in act.tags)]
            yield " ".join(act.text[start:stop] for start, stop in zip(ends, [*(tag.start for tag in act.tags), len(act.text)], strict=True))


def is_russian(word: str) -> bool:
    """Whether a folded word of a Kazakh text is an inflected Russian one; short words are left in doubt.

    >>> is_russian("жители"), is_russian("депутат"), is_russian("бала")
    (True, False, False)
    """
    return len(word) > 5 and russian.is_known(word) and russian.lemma(word) != word


def small_words(text: str) -> Iterator[str]:
    """The words of `text` in small letters, folded."""
    for token in tokens(text):
        if token.text.islower() and token.text.isalpha() and len(token.text) > 1:
            yield fold(token.text)


def places(data: Path) -> Iterator[str]:
    """Names of countries, towns and peoples that the news are marked with."""
    with gzip.open(data / "kaznerd" / "IOB2_valid.txt.gz", "rt", encoding="utf-8") as lines:
        for fields in map(str.split, lines):
            if len(fields) > 1 and fields[-1].endswith(("-GPE", "-LOCATION", "-NORP")) and fields[0].isalpha():
                yield fold(fields[0])


def learnt(words: Counter[str]) -> tuple[Stems, Pairs]:
    """Counts of stems and of pairs of endings, by which words are parted best."""
    ways = {word: found for word in sorted(words) if (found := list(partings(word)))}
    known = None
    for _ in range(ROUNDS):
        stems, pairs = _shared(ways, known)
        known = lexicon(_kept(stems), pairs)
    return _kept(stems), pairs


def _shared(ways: dict[str, list[Parted]], known: Lexicon | None) -> tuple[dict[tuple[str, bool], float], Pairs]:
    """One count for each word, shared among its stems and its endings by their likelihood, or evenly."""
    stems: dict[tuple[str, bool], float] = defaultdict(float)
    rows: dict[str, float] = defaultdict(float)
    for found in ways.values():
        chances = [exp(known.score(parted)) if known else 1.0 for parted in found]
        whole = sum(chances)
        for parted, chance in zip(found, chances, strict=True):
            stems[parted.stem, parted.ending.verb] += chance / whole
            rows[parted.ending.tags] += chance / whole
    pairs: Pairs = defaultdict(float)
    for tags, count in rows.items():
        for step in steps(tags):
            pairs[step] += count
    return stems, pairs


def _kept(stems: dict[tuple[str, bool], float]) -> Stems:
    """Stems with their counts less DISCOUNT; those of which nothing is left are dropped."""
    names = sorted({name for name, _ in stems})
    rows = [(name, *(max(0.0, stems.get((name, verb), 0.0) - DISCOUNT) for verb in (False, True))) for name in names]
    return [row for row in rows if row[1] > LEAST or row[2] > LEAST]


def write(stems: Stems, pairs: Pairs, out: Path) -> None:
    """The file that `language.kazakh_lexicon` reads."""
    rows = [f"+{one} {other} {count:.1f}" for (one, other), count in sorted(pairs.items()) if count >= 0.1]
    rows += [f"{stem} {noun:.2f} {verb:.2f}" for stem, noun, verb in stems]
    head = "# Kazakh stems with their counts as nouns and as verbs, pairs of endings with theirs: made by training/stems.py, not by hand.\n"
    out.write_text(head + "\n".join(rows) + "\n", "utf-8")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
