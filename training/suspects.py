"""`python -m training.suspects FOLDER… --data DIR [--refills N]`: the weights of the second detector, learnt from annotated acts.

Every act is refilled with invented people (`training.refill`) and read by the anonymizer; some of its labels are taken back, so that
names stand open as those do that the first reading misses. Logistic regression with a quadratic penalty (Adam, all examples at
once) then tells the visible words of private names from all other words that the second reading looks at. Seeds are fixed.
"""
from argparse import ArgumentParser
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from random import Random

import numpy as np

from anonymizer.mask import Masked, mask
from anonymizer.policy import policy
from anonymizer.second_reading.traits import DATUM, OFFICIAL, PERSON, Reading, traits
from anonymizer.surrogates.replace import Moved, public_text
from anonymizer.text.words import Page
from models.mention import Category
from training.annotated import Annotated, read
from training.refill import refill
from training.usage import plain

WEIGHTS = Path(__file__).parent.parent / "anonymizer" / "wordlists" / "suspect_weights.txt"
PRIVATE = frozenset({"PERSON", "HANDLE"})
OPENED, ENTITIES_OPENED = 0.06, 0.05  # shares of the labels, and of the people, that are taken back
LEAST = 4  # examples that must have a trait
LONGEST_PIECE, EVERY = 5000, 4  # characters of a plain text that are read, of every fourth text
PENALTY, STEPS, RATE = 3.0, 100, 0.1


@dataclass(frozen=True, slots=True)
class Example:
    """A visible word: its traits, whether it is of a private name, whether the first reading itself left it open."""

    said: tuple[str, ...]
    private: bool
    missed: bool


def of_plain(text: str) -> Iterator[Example]:
    """The visible words of a real text whose names the first reading hides: hardly any of them is a private name."""
    masked = mask(text)
    reading, _ = _public(Annotated(text, ()), masked, masked.replacements)
    return (Example(traits(reading, number), False, False) for number in reading.candidates())


def examples(act: Annotated, masked: Masked, random: Random) -> Iterator[Example]:
    """The words of an act's public text as the second reading sees them, and with some labels taken back."""
    opened = {e for e in sorted({r.entity for r in masked.replacements if r.category}) if random.random() < ENTITIES_OPENED}
    some = [r for r in masked.replacements if not r.category or r.entity not in opened and random.random() >= OPENED]
    for replacements in (masked.replacements, some):
        reading, owner = _public(act, masked, replacements)
        for number in reading.candidates():
            category = owner[reading.page.words[number].start]
            if category in PRIVATE or category in ("", "OFFICIAL"):
                yield Example(traits(reading, number), category in PRIVATE, replacements is masked.replacements)


def _public(act: Annotated, masked: Masked, replacements: Sequence) -> tuple[Reading, list[str]]:
    """The public text with what it shows on purpose, and the category that each of its characters is annotated with."""
    moved, text = Moved(replacements), public_text(act.text, replacements)
    shown, owner = bytearray(len(text) + 1), [""] * (len(text) + 1)
    officials = [(OFFICIAL, m) for p in masked.cast.of(policy().shown, keep=True) for m in p.mentions]
    for what, one in (*officials, *((PERSON if r.category is Category.PERSON else DATUM, r) for r in replacements if r.category)):
        span = moved.span(one.start, one.stop)
        shown[span.start : span.stop] = bytes((what,)) * (span.stop - span.start)
    for tag in act.tags:
        span = moved.span(tag.start, tag.stop)
        owner[span.start : span.stop] = ["OFFICIAL" if tag.official else tag.category] * (span.stop - span.start)
    return Reading(Page(text), shown), owner


def learnt(found: Sequence[Example]) -> dict[str, float]:
    """The weight of every trait that enough examples have."""
    counts = Counter(trait for example in found for trait in set(example.said))
    names = sorted(trait for trait, count in counts.items() if count >= LEAST)
    number = {trait: n for n, trait in enumerate(names)}
    columns = [sorted({number[t] for t in example.said if t in number}) for example in found]
    column = np.array([c for row in columns for c in row], dtype=np.intp)
    row = np.repeat(np.arange(len(found)), [len(c) for c in columns])
    private = np.array([e.private for e in found], dtype=float)
    importance = np.array([2.0 if e.private and e.missed else 1.0 for e in found])
    weights, first, second = np.zeros(len(names)), np.zeros(len(names)), np.zeros(len(names))
    for step in range(1, STEPS + 1):
        chance = 1 / (1 + np.exp(-np.bincount(row, weights[column], len(found))))
        slope = np.bincount(column, ((chance - private) * importance)[row], len(names)) + PENALTY * weights
        first, second = 0.9 * first + 0.1 * slope, 0.999 * second + 0.001 * slope * slope
        pace = RATE * (1 - 0.9 * step / STEPS)
        weights -= pace * (first / (1 - 0.9**step)) / (np.sqrt(second / (1 - 0.999**step)) + 1e-8)
    return {name: round(float(weight), 2) for name, weight in zip(names, weights, strict=True) if abs(weight) >= 0.02}


def acts(folders: Iterable[Path], refills: int) -> Iterator[Annotated]:
    """The annotated acts of the folders, each as it is and refilled `refills` times."""
    for folder in folders:
        for path in sorted(folder.rglob("*.txt")):
            act = read(path)
            yield act
            yield from (refill(act, seed) for seed in range(1, refills + 1))


def pieces(data: Path) -> Iterator[str]:
    """Pieces of the plain texts, one of each text, so that many hands are among them."""
    return (text[:LONGEST_PIECE] for text in islice(plain(data), 0, None, EVERY))


def main() -> None:
    """Learn the weights and write them."""
    parser = ArgumentParser(description=__doc__)
    parser.add_argument("folders", nargs="+", type=Path)
    parser.add_argument("--data", type=Path, required=True, help="texts without annotations: Parliament's papers, acts of other courts")
    parser.add_argument("--refills", type=int, default=8)
    options = parser.parse_args()
    random = Random(1)
    found = [e for act in acts(options.folders, options.refills) for e in examples(act, mask(act.text), random)]
    found += [e for text in pieces(options.data) for e in of_plain(text)]
    write(learnt(found))
    print(f"{len(found)} words, {sum(e.private for e in found)} of private names, {sum(e.private and e.missed for e in found)} missed")


def write(weights: dict[str, float]) -> None:
    """The weights as the list that the second detector reads, the heaviest first."""
    lines = sorted(weights.items(), key=lambda item: (-abs(item[1]), item[0]))
    told = "# The weight of each trait of a visible word for being a private person's name (training/suspects.py).\n"
    WEIGHTS.write_text(told + "".join(f"{weight} {trait}\n" for trait, weight in lines), "utf-8")


if __name__ == "__main__":
    main()
