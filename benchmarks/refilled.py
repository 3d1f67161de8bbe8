"""`python -m benchmarks.refilled [--acts 2000] [FOLDER…]`: annotated acts with other people and data, again and again: what stands open?

An act leaks when a direct identifier stands open in its public text; it is unseen when, besides, nobody would look at it before it
is public. Shares are printed with their 95 % interval (Wilson 1927), and which categories the unseen leaks are of. One process.
"""
from argparse import ArgumentParser
from collections import Counter
from collections.abc import Iterator
from itertools import count, islice
from math import sqrt
from pathlib import Path

from anonymizer.mask import mask
from training.annotated import Annotated, read
from training.protection import QUASI, Hidden, counts
from training.refill import refill

ACTS = Path(__file__).parent.parent / "tests/anonymizer/acts"
SHARES = ("leaking", "unseen", "review", "withheld")


def interval(hits: int, of: int) -> tuple[float, float]:
    """The 95 % interval of a share by Wilson's score.

    >>> [round(bound, 3) for bound in interval(0, 2000)]
    [0.0, 0.002]
    """
    z, share = 1.96, hits / of
    middle, half = share + z * z / (2 * of), z * sqrt(share * (1 - share) / of + z * z / (4 * of * of))
    return max(0.0, (middle - half) / (1 + z * z / of)), min(1.0, (middle + half) / (1 + z * z / of))


def refilled(folders: list[Path]) -> Iterator[Annotated]:
    """The acts of the folders refilled, each once with every seed, without end."""
    acts = [read(path) for folder in folders for path in sorted(folder.rglob("*.txt"))]
    return (refill(act, seed) for seed in count(1) for act in acts)


def measured(acts: Iterator[Annotated]) -> Counter[str]:
    """The sums of `training.protection.counts`, and the unseen acts by the categories that stand open in them."""
    total: Counter[str] = Counter()
    for act in acts:
        masked = mask(act.text)
        one = counts(act, [Hidden(r.start, r.stop, r.entity) for r in masked.replacements], masked.decision.value)
        if one["unseen"]:
            names = {tag.category for tag in act.tags if not tag.official} - QUASI
            one.update(f"open {name}" for name in names if one[f"recall {name}"] < one[f"recall {name}_of"])
        total.update(one)
    return total


def main() -> None:
    """Measure and print, a line a share."""
    parser = ArgumentParser(description=__doc__)
    parser.add_argument("folders", nargs="*", type=Path, default=[ACTS])
    parser.add_argument("--acts", type=int, default=2000)
    options = parser.parse_args()
    total = measured(islice(refilled(options.folders), options.acts))
    for name in SHARES:
        low, high = interval(total[name], options.acts)
        print(f"{name:9} {total[name] / options.acts:.4f}  ({low:.4f} to {high:.4f})  {total[name]} of {options.acts} acts")
    print("unseen by category:", ", ".join(f"{name[5:]} {n}" for name, n in total.most_common() if name.startswith("open ")) or "none")


if __name__ == "__main__":
    main()
