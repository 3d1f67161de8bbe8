"""What was hidden stays hidden when an act is typed otherwise, or waits for a person; hostile texts cost no more than their length."""
import re
from collections.abc import Callable
from functools import cache
from pathlib import Path
from random import Random
from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from anonymizer.mask import mask
from models.mention import Decision
from training.annotated import Annotated, Tag, read, rewritten
from training.invent import given as given_name
from training.invent import surname
from training.protection import Hidden, counts
from training.refill import refill

ACTS = tuple(sorted((p for p in (Path(__file__).parent / "acts").rglob("*.txt") if "hard" not in p.stem), key=lambda p: (p.stat().st_size, p.name))[:12])
NAME = re.compile(r"(?P<one>[^\W\d_]{4,}) (?P<other>[^\W\d_]{3,})")


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


def names_alone(size: int) -> str:
    """Nothing but names of people whom the text names once."""
    random, text = Random(size), []
    while sum(map(len, text)) < size:
        text.append(f"{surname(random, False)} {given_name(random, 'm', False)} {given_name(random, 'm', False)}ович. ")
    return "".join(text)


def of_bytes(size: int) -> str:
    """Random bytes, read as text."""
    return bytes(Random(size).randrange(256) for _ in range(size)).decode("cp1251", "replace")


HOSTILE: dict[str, Callable[[int], str]] = {
    "bytes": of_bytes,
    "names": names_alone,
    "one name": lambda size: "Ахметов " * (size // 8),
    "judges": lambda size: "Судья Тен Ю.С. " * (size // 15),
    "brackets": lambda size: "(" * (size // 2) + ")" * (size // 2),
    "quotes": lambda size: "«А " * (size // 3),
    "initials": lambda size: "А.Б. " * (size // 5),
    "digits": lambda size: "8 701 " * (size // 6),
    "one word": lambda size: "Ә" * size,
    "an act again and again": lambda size: (act(0).text + "\n\n") * (size // len(act(0).text) + 1),
}
SMALL, TIMES = 6_000, 4


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_time_grows_with_length(text: Callable[[int], str]) -> None:
    """A text four times as long takes about four times as long, whatever it is made of."""
    mask(act(0).text)  # loads what is loaded once; words met once are remembered, so that neither text may have been read before
    times = []
    for size in (SMALL, SMALL * TIMES):
        one = text(size)
        begun = process_time()
        mask(one)
        times.append(process_time() - begun)
    assert times[1] < 3 * TIMES * max(times[0], 0.05)


@given(st.binary(max_size=300), st.sampled_from(("utf-8", "cp1251", "utf-16-le")))
@settings(max_examples=60, deadline=None)
def test_any_bytes_are_survived(data: bytes, encoding: str) -> None:
    """Bytes that are no text are masked like any other."""
    text = data.decode(encoding, "replace")
    assert all(0 <= r.start < r.stop <= len(text) for r in mask(text).replacements)
