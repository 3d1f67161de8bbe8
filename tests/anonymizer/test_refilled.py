"""Acts with other people and data are as safe as those they were made of (`python -m benchmarks.refilled` measures thousands)."""
from itertools import islice

from benchmarks.refilled import ACTS, interval, measured, refilled

SAMPLE, UNSEEN = 56, 0.16  # the ceiling lies a little above what is reached; lower it when the rules improve


def test_refilled_acts() -> None:
    """Few acts are published with a datum open in them, and not all of them wait for a person."""
    total = measured(islice(refilled([ACTS]), SAMPLE))
    assert total["unseen"] <= UNSEEN * SAMPLE, total
    assert total["review"] <= 0.35 * SAMPLE


def test_the_interval_holds_the_share() -> None:
    """Wilson's interval holds the share that was counted and is narrower for more acts."""
    for hits in (0, 3, 10):
        low, high = interval(hits, 10)
        assert low <= hits / 10 <= high
        wide, narrow = (b - a for a, b in (interval(hits, 10), interval(hits * 10, 100)))
        assert narrow < wide
