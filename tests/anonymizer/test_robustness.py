"""What was hidden stays hidden when an act is typed otherwise, or waits for a person; hostile texts cost no more than their length."""
import re
from collections.abc import Callable
from functools import cache
from pathlib import Path
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from anonymizer.mask import mask
from models.mention import Decision
from training.annotated import Annotated, Tag, read, rewritten
from training.protection import Hidden, counts
from training.refill import refill

ACTS = tuple(sorted((Path(__file__).parent / "acts").rglob("*.txt"), key=lambda p: (p.stat().st_size, p.name))[:12])
NAME = re.compile(r"(?P<one>[^\W\d_]{3,}) (?P<other>[^\W\d_]{3,})")


@cache
def act(number: int) -> Annotated:
    """One of the shorter annotated acts."""
    return read(ACTS[number])


def open_data(one: Annotated) -> int:
    """How many people and data stand open in the public text; none if the act waits for a person or is not published."""
    masked = mask(one.text)
    if masked.decision is not Decision.PUBLISH:
        return 0
    sums = counts(one, [Hidden(r.start, r.stop, r.entity) for r in masked.replacements])
    return sums["protected_direct_of"] - sums["protected_direct"]


def in_names(change: Callable[[str], str]) -> Callable[[Annotated, Random], Annotated]:
    """Every third mention of a private person written otherwise."""
    def changed(one: Annotated, random: Random) -> Annotated:
        names = {n: one.text[t.start : t.stop] for n, t in enumerate(one.tags) if t.category == "PERSON" and not t.official}
        return rewritten(one, {n: change(name) for n, name in names.items() if random.random() < 0.33})
    return changed


def in_capitals(one: Annotated, random: Random) -> Annotated:
    """The whole act in capitals."""
    return rewritten(Annotated(one.text.upper(), one.tags), {})


def paragraphs_turned(one: Annotated, random: Random) -> Annotated:
    """The paragraphs after the head in another order."""
    pieces = [(m.start(), m.end()) for m in re.finditer(r"(?:(?!\n[ \t]*\n)[\s\S])+", one.text)]
    order = [pieces[0], *random.sample(pieces[1:], len(pieces) - 1)]
    text, tags = "", []
    for start, stop in order:
        moved = len(text) - start
        tags += [Tag(t.start + moved, t.stop + moved, t.category, t.id, t.role) for t in one.tags if start <= t.start and t.stop <= stop]
        text += one.text[start:stop] + "\n\n"
    return Annotated(text, tuple(sorted(tags)))


CHANGES = {
    "other names": lambda one, random: refill(one, random.randrange(1000)),
    "capitals": in_capitals,
    "line ends": in_names(lambda name: NAME.sub(r"\g<one>\n\g<other>", name, count=1)),
    "two spaces": in_names(lambda name: NAME.sub(r"\g<one>  \g<other>", name, count=1)),
    "letters apart": in_names(lambda name: NAME.sub(lambda m: " ".join(m["one"].upper()) + "  " + m["other"], name, count=1)),
    "broken by a hyphen": in_names(lambda name: re.sub(r"\b([^\W\d_]{3})([^\W\d_]{3,})\b", "\\1-\n\\2", name, count=1)),
    "paragraphs in another order": paragraphs_turned,
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
@given(number=st.integers(0, len(ACTS) - 1), seed=st.integers(0, 99))
@settings(max_examples=4, deadline=None, derandomize=True)
def test_what_was_hidden_stays_hidden(change: Callable[[Annotated, Random], Annotated], number: int, seed: int) -> None:
    """An act whose data are all hidden is as safe when it is typed otherwise: nothing opens, or a person looks."""
    changed = change(act(number), Random(seed))
    assert open_data(changed) <= open_data(act(number))
