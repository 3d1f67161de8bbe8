"""Decisions as examples to learn from: they tell the words around a place and nothing that was hidden."""
from dataclasses import astuple
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from anonymizer.cast.people import known_bases
from anonymizer.mask import find
from anonymizer.review.draft import Found
from anonymizer.review.examples import Example, examples
from anonymizer.text.alphabet import fold
from anonymizer.text.forms import all_forms
from anonymizer.text.words import Page
from language.tokens import tokens
from models.mention import Category, Role, Span
from models.review import DoubtDecision, DoubtVerdict, Edit, EditKind
from training.annotated import read

PATHS = sorted((Path(__file__).parent / "acts").rglob("*.txt"))
TEXT = "Судья Тен Ю.С. Истец Гриневич П.О., ИИН 850412350121, просит взыскать долг с Жакенова Т.О. Бухгалтер гриневич передал деньги."


@cache
def reading(text: str) -> tuple[Page, Found]:
    page = Page(text)
    return page, find(page)


def place(words: str) -> Span:
    return Span(TEXT.index(words), TEXT.index(words) + len(words))


def of(*said: Edit | DoubtDecision) -> list[Example]:
    page, found = reading(TEXT)
    return list(examples(page, found, [s for s in said if isinstance(s, Edit)], [s for s in said if isinstance(s, DoubtDecision)]))


def test_an_example_tells_the_words_around() -> None:
    """Category, role, rule, verdict and shape of the place; hidden places around it by their category."""
    (example,) = of(Edit(EditKind.REMOVE, (place("850412350121"),)))
    assert ("IIN", "", "none", "0") == (example.category, example.role, example.verdict, example.shape) and example.rule
    assert "истец [PERSON]" in example.before and "взыскать долг с [PERSON]" in example.after
    (added,) = of(Edit(EditKind.ADD, (place("деньги"),), Category.PERSON, Role.WITNESS))
    assert ("PERSON", "witness", "", "missed", "a") == astuple(added)[:5]
    (role,) = of(Edit(EditKind.ROLE, (place("Гриневич П.О."),), role=Role.CREDITOR))
    assert ("creditor", "role", "Aa A.A.") == (role.role, role.verdict, role.shape)
    placed, whole = of(DoubtDecision("known_name", place("гриневич"), DoubtVerdict.NOTHING_TO_HIDE),
                       DoubtDecision("bad_scan", None, DoubtVerdict.NOTHING_TO_HIDE))
    assert ("known_name", "nothing_to_hide") == (placed.rule, placed.verdict)
    assert ("bad_scan", "", "", "") == (whole.rule, whole.shape, whole.before, whole.after)


@pytest.mark.parametrize("path", PATHS, ids=lambda p: f"{p.parent.name}-{p.stem}")
def test_no_name_or_datum_is_told(path: Path) -> None:
    """Of annotated acts: whatever is decided of their places, no word of a name or datum, no form of a name, no figure is told."""
    act = read(path)
    page, found = reading(act.text)
    places = [Span(m.start, m.stop) for p in found.cast.people for m in p.mentions] + [Span(m.start, m.stop) for m in found.data]
    some = places[:: max(1, len(places) // 12)]
    said = [DoubtDecision("known_name", place, DoubtVerdict.NOTHING_TO_HIDE) for place in some]
    told = {word for e in examples(page, found, [Edit(EditKind.REMOVE, (s,)) for s in some], said) for word in f"{e.before} {e.after}".split()}
    names = all_forms(known_bases(found.cast.people))
    assert not told & {fold(w) for m in places for w in (t.text for t in tokens(m.of(act.text))) if len(w) > 1 and not w.islower()}
    assert not {word for word in told if fold(word) in names or any(c.isdigit() and c != "0" for c in word) or word[0].isupper()}


@given(st.integers(0, len(TEXT) - 1), st.integers(1, 30))
@settings(max_examples=60)
def test_a_place_inside_a_word_tells_no_rest_of_it(start: int, length: int) -> None:
    """Wherever the reviewer's place begins and ends, the words around it are whole ones of the act or a category."""
    whole = {t.text.lower() for t in tokens(TEXT)} | {"[PERSON]", "[IIN]", "[WORD]", "0"}
    (example,) = of(Edit(EditKind.ADD, (Span(start, min(len(TEXT), start + length)),), Category.HANDLE))
    assert set(f"{example.before} {example.after}".split()) <= whole | {"[HANDLE]"}
    assert "гриневич" not in example.before + example.after
