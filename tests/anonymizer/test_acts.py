"""Whole acts, annotated by hand: what must be hidden is hidden, what must stay stays.

acts/, sealed/ and traps/ hold invented acts, in ru and kk, with every personal datum in a tag, `<e t="PERSON" id="p1" role="party">…</e>`: `id` is one
person or datum of the act, `role` says who the person is; officials stay. A lawyer adds an act as one more file. Rules and models know acts/ and traps/ (in which every line is a trap);
nobody looked at those of sealed/ while the program was made, so that their figures are those of acts by authors whom it does not know. They stay
so: what fails there is not read, and an act that was read moves to acts/. passages/ and sealed_passages/ are the same of some sentences each, out of as
many acts, written densely with rare forms and with what only looks like a datum; their risk is not an act's, so that no ceilings stand for them.

The floors lie a little under what is reached, so that a change that loses something fails; raise them when the program improves.
"""
from functools import cache
from pathlib import Path

import pytest

from anonymizer.mask import Masked, mask
from training.annotated import read
from training.protection import Hidden, counts, figures

HERE = Path(__file__).parent
FLOORS = {
    "acts/ru": {"protected_direct": 0.975, "precision": 0.97, "keep": 0.98, "b3": 0.95},
    "acts/kk": {"protected_direct": 0.97, "precision": 0.97, "keep": 0.97, "b3": 0.95},
    "sealed/ru": {"protected_direct": 0.945, "precision": 0.96, "keep": 0.97, "b3": 0.94},
    "sealed/kk": {"protected_direct": 0.92, "precision": 0.955, "keep": 0.94, "b3": 0.92},
    "passages/ru": {"protected_direct": 0.8, "precision": 0.85}, "passages/kk": {"protected_direct": 0.85, "precision": 0.85},
    "sealed_passages/ru": {"protected_direct": 0.8, "precision": 0.84}, "sealed_passages/kk": {"protected_direct": 0.87, "precision": 0.88},
    "traps/ru": {"protected_direct": 0.65, "precision": 0.88, "keep": 0.65, "b3": 0.8},
    "traps/kk": {"protected_direct": 0.65, "precision": 0.88, "keep": 0.75, "b3": 0.8},
}
CEILINGS = {
    "acts/ru": {"unseen": 0.06, "review": 0.25, "merged": 0.15}, "acts/kk": {"unseen": 0.06, "review": 0.3, "merged": 0.15},
    "sealed/ru": {"unseen": 0.1, "review": 0.52, "merged": 0.3}, "sealed/kk": {"unseen": 0.1, "review": 0.52, "merged": 0.3},
    "traps/ru": {"unseen": 0.0}, "traps/kk": {"unseen": 0.0},
}
PATHS = {folder: sorted((HERE / folder).glob("*.txt")) for folder in FLOORS}
EVERY = [path for paths in PATHS.values() for path in paths]


@cache
def masked(path: Path) -> Masked:
    return mask(read(path).text)


@cache
def shares(folder: str) -> dict[str, float]:
    """The figures of all acts of a folder, by the names of training/protection.py."""
    answers = ((read(p), masked(p)) for p in PATHS[folder])
    return figures(counts(a, [Hidden(r.start, r.stop, r.entity) for r in m.replacements], m.decision.value) for a, m in answers)


@pytest.mark.parametrize("folder", FLOORS)
def test_floors(folder: str) -> None:
    """protected_direct: people and data of which every mention is hidden; precision: hidden words that had to be; keep: officials' names
    left as they are; b3: labels and persons agree."""
    assert {f: shares(folder)[f] for f, floor in FLOORS[folder].items() if shares(folder)[f] < floor} == {}


@pytest.mark.parametrize("folder", CEILINGS)
def test_ceilings(folder: str) -> None:
    """unseen: acts published with something visible; review: acts that wait for a person; merged: acts in which two people share a label."""
    assert {f: shares(folder)[f] for f, most in CEILINGS[folder].items() if shares(folder)[f] > most} == {}


@pytest.mark.parametrize("path", [p for f in ("acts/ru", "acts/kk") for p in PATHS[f] if all(t.official for t in read(p).tags)], ids=lambda p: p.stem)
def test_nothing_to_hide(path: Path) -> None:
    """In an act without personal data not one word is hidden."""
    text = read(path).text
    assert [text[r.start : r.stop] for r in masked(path).replacements] == []


@pytest.mark.parametrize("path", EVERY, ids=lambda p: f"{p.parent.parent.name}/{p.parent.name}/{p.stem}")
def test_tags(path: Path) -> None:
    """Every tag of an act is well formed: nothing of one is left in the text, and none marks an empty string."""
    act = read(path)
    assert act.tags and "<" not in act.text
    assert all(t.start < t.stop for t in act.tags)
