"""The command `python -m training.lemma_figures --data DIR`: how well Kazakh lemmas bring the forms of a word together.

Measured on the test part of UD Kazakh-KTB. A form is a word of a sentence, folded; forms that are not letters alone (punctuation,
numbers, what is written with a hyphen or a space) and parts of speech PUNCT, NUM, SYM and X are left out. Every two different
forms of one lemma of the treebank are a pair, of all persons, cases and tenses; every two forms that share no lemma are another.
"""
import argparse
import gzip
import sys
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from itertools import combinations
from pathlib import Path
from re import search
from statistics import median
from time import process_time

from language.kazakh import lemma, likeliest
from language.tokens import fold

Forms = dict[str, set[str]]  # of each lemma
VARIANTS: dict[str, Callable[[str, str], bool]] = {
    "all forms": lambda kind, traits: True,
    "all but proper names": lambda kind, traits: kind != "PROPN",
    "third person, no proper names": lambda kind, traits: kind != "PROPN" and not search(r"Person(?:\[psor\])?=[12]", traits),
}
_LEFT_OUT = frozenset("PUNCT NUM SYM X _".split())


def main(arguments: Sequence[str]) -> int:
    """Print the figures of both halves, with names and without, and the words a second."""
    parser = argparse.ArgumentParser(prog="python -m training.lemma_figures", description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="the folder with udkazakh/kk_ktb-ud-test.conllu.gz")
    sentences = list(read(parser.parse_args(arguments).data / "udkazakh" / "kk_ktb-ud-test.conllu.gz"))
    for half, name in ((sentences[::2], "tuned on"), (sentences[1::2], "held out"), (sentences, "all")):
        for variant, allowed in VARIANTS.items():
            together, pairs, wrong, others = figures(forms(half, allowed))
            print(f"{name}, {variant}: {together} of {pairs} pairs of one lemma together ({together / pairs:.1%}), "
                  f"{wrong} of {others} of different lemmas ({wrong / others:.4%})")
    print(f"{speed(forms(sentences, next(iter(VARIANTS.values())))):,.0f} words a second of one core, none twice")
    return 0


def read(path: Path) -> Iterator[list[list[str]]]:
    """The sentences of a CoNLL-U file: rows of ten fields."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for sentence in lines.read().split("\n\n"):
            yield [line.split("\t") for line in sentence.splitlines() if line[:1].isdigit()]


def forms(sentences: list[list[list[str]]], allowed: Callable[[str, str], bool]) -> Forms:
    """The forms of each lemma whose part of speech and traits are allowed."""
    found: Forms = defaultdict(set)
    for _, form, stem, kind, _, traits, *_ in (row for sentence in sentences for row in sentence if row[0].isdigit()):
        if kind not in _LEFT_OUT and allowed(kind, traits) and " " not in form + stem and fold(form).isalpha():
            found[fold(stem)].add(fold(form))
    return found


def figures(found: Forms) -> tuple[int, int, int, int]:
    """Pairs of one lemma that come together, and all; pairs of different lemmas that do, and all."""
    one = {frozenset(pair) for of_one in found.values() for pair in combinations(of_one, 2)}
    every = sorted({form for of_one in found.values() for form in of_one})
    same: Forms = defaultdict(set)
    for form in every:
        same[lemma(form)].add(form)
    joined = {frozenset(pair) for of_one in same.values() for pair in combinations(of_one, 2)}
    return len(one & joined), len(one), len(joined - one), len(every) * (len(every) - 1) // 2 - len(one)


def speed(found: Forms) -> float:
    """Words a second, each different from all before: the median of nine rounds."""
    words = sorted({form for of_one in found.values() for form in of_one})
    return median(len(words) / _round(words) for _ in range(9))


def _round(words: list[str]) -> float:
    lemma("сот")
    lemma.cache_clear()
    likeliest.cache_clear()
    start = process_time()
    for word in words:
        lemma(word)
    return process_time() - start


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
