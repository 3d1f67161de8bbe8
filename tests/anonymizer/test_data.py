"""Cases of cases/*.txt: a lawyer adds a line, no Python needed."""
import gc
import re
import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from anonymizer.particulars.data import find_data, key

MARK = re.compile(r"\[([A-Z_]+)(\??):([^\]]*)\]")
CASES = Path(__file__).parent / "cases"
FILES = ("addresses", "births", "documents", "fields", "handles", "numbers", "workplaces")


def cases(name: str) -> list[str]:
    """The cases of a file: one a line; a line that ends inside brackets, or begins with one after a label, goes on."""
    lines: list[str] = []
    for line in (CASES / f"{name}.txt").read_text("utf-8").splitlines():
        if lines and line and (lines[-1].rfind("[") > lines[-1].rfind("]") or lines[-1] == "ИИН"):
            lines[-1] += "\n" + line
        elif line and not line.startswith("#"):
            lines.append(line)
    return lines


@pytest.mark.parametrize("line", [line for name in FILES for line in cases(name)])
def test_data(line: str) -> None:
    """What is marked is found with its category and borders; nothing else is."""
    text = MARK.sub(r"\3", line)
    found = [(text[m.start : m.stop], m.category.value, m.sure) for m in find_data(text)]
    assert found == [(m[3], m[1], not m[2]) for m in MARK.finditer(line)]


PIECES = st.sampled_from([*"аАбБұ0123456789 .,-/«»№@\n", "ИИН ", "ЖСН", "KZ", "г. ", "ул. ", "кв. ", "қ. ", "көшесі", "тел. ", "12.04.1985", " г.р.", "туған", "850412350121"])


@given(st.lists(PIECES, max_size=60).map("".join))
@settings(max_examples=150, deadline=None)
def test_mentions_lie_apart_inside_the_text(text: str) -> None:
    """Whatever the text, mentions are in order, do not overlap, are not empty, and each has a key."""
    found = find_data(text)
    edges = [edge for m in found for edge in (m.start, m.stop)]
    assert edges == sorted(edges) and all(0 <= m.start < m.stop <= len(text) for m in found)
    assert all(key(m, text).startswith(m.category) for m in found)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("ИИН 850412350121", "ИИН 850412 350121"),
        ("тел. 8 (701) 555-18-42", "тел. +77015551842"),
        ("г/н 707BER03", "г/н 707 ВЕR 03"),
        ("счёт KZ86125KZT2069100100", "счёт KZ86 125K ZT20 6910 0100"),
        ("12.04.1985 г.р.", "1985 жылғы 12 сәуірде туған"),
        ("прож. г. Семей, ул. Абая, 5-12", "прож. г.Семей, ул.Абая, д.5, кв.12"),
        ("аккаунт @aigul_best", "ник «aigul_best»"),
    ],
)
def test_one_datum_has_one_key(one: str, other: str) -> None:
    """A datum keeps its key however it is spelt."""
    first, second = find_data(one)[0], find_data(other)[0]
    assert key(first, one) == key(second, other)


@pytest.mark.parametrize("piece", ["А", "Аб-\n", "1 ", "«", "ул. А ", "a_1: ", "работает ", "8 (7", "CN=a, ", "Ұ.Ә ", "\n"])
def test_time_grows_with_length_only(piece: str) -> None:
    """A hostile text ten times as long takes about ten times as long, not a hundred. The collector of garbage passes over what
    the tests before left, and the better of two tries counts."""
    gc.freeze()

    def taken(length: int) -> float:
        began = time.process_time()
        find_data((piece * length)[:length])
        return time.process_time() - began

    short, long = (min(taken(length) for _ in range(2)) for length in (4_000, 40_000))
    gc.unfreeze()
    assert long < 40 * max(short, 0.02)
