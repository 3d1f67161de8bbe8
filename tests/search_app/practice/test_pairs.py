"""Near acts that ended oppositely."""
from dataclasses import replace

import pytest

from models.act import Outcome, PartKind, PublicAct
from search_app.public.practice import passages
from search_app.public.practice.pairs import MOST, MOST_OF_ONE, opposed, opposed_pairs
from search_app.public.practice.passages import LONGEST, Passage, passage

RECEIPTS, ABSENCES = ("c01", "c02"), ("d01", "d02")


def ids(pairs) -> list[tuple[str, str]]:
    return [(pair.left.id[-3:], pair.right.id[-3:]) for pair in pairs]


def verbatim(act: PublicAct, found: Passage) -> bool:
    """Whether the passage is these very characters of the act, in the paragraph that it names."""
    paragraph = act.paragraphs[found.paragraph - 1]
    return act.id == found.act_id and act.text[found.start : found.stop] == found.text and paragraph.start <= found.start < paragraph.stop


def test_the_near_pairs_are_found(decided) -> None:
    """Of 26 acts the two pairs that tell the same story with another end, and no others."""
    assert {RECEIPTS, ABSENCES} == set(ids(opposed_pairs(decided)))


def test_passages_are_verbatim(decided) -> None:
    """What is set side by side stands so in the acts: sentences of the reasons that are most alike, and what was decided."""
    pair = next(pair for pair in opposed_pairs(decided) if pair.left.id.endswith("c01"))
    assert 2 == len(pair.alike)
    for left, right in (*pair.alike, pair.decided):
        assert verbatim(pair.left, left) and verbatim(pair.right, right)
    assert {"Почерковедческая", "Возражения"} == {left.text.split()[0] for left, _ in pair.alike}
    assert all(left.text.split()[0] == right.text.split()[0] for left, right in pair.alike)
    assert "В удовлетворении исковых требований отказать." == pair.decided[1].text
    assert all(part.kind is PartKind.REASONS for part in pair.left.parts if part.start <= pair.alike[0][0].start < part.stop)


def test_the_act_in_question_comes_first_on_the_left(decided) -> None:
    """On the page of an act its own pairs are before others, with it on the left whatever its outcome."""
    assert [RECEIPTS[::-1], ABSENCES] == ids(opposed_pairs(decided, about=f"{'c02':0>16}"))


def test_an_appeal_is_no_other_opinion(decided) -> None:
    """Acts of one case are no pair, however near: one names the number of the other."""
    one, other = (next(act for act in decided if act.id.endswith(end)) for end in RECEIPTS)
    assert () == opposed_pairs([one, replace(other, related_numbers=(one.number,))])


def test_one_act_does_not_fill_the_page(decided) -> None:
    """An act stands in a few pairs at most."""
    one, other = (next(act for act in decided if act.id.endswith(end)) for end in RECEIPTS)
    twins = [replace(other, id=f"{n:016x}", number=f"{n}") for n in range(2 * MOST)]
    assert MOST_OF_ONE == len(opposed_pairs([one, *twins]))


@pytest.mark.parametrize(("one", "other", "expected"), [
    ("granted", "refused", True), ("granted_in_part", "refused", True), ("convicted", "acquitted", True), ("penalty", "discontinued", True),
    ("upheld", "reversed", True), ("upheld", "changed", True), ("granted", "granted_in_part", False), ("granted", "granted", False),
    ("granted", "settled", False), ("returned", "granted", False), ("upheld", "refused", False),
])
def test_which_outcomes_are_opposite(decided, one: str, other: str, expected: bool) -> None:
    """In either order; a settlement or a return says nothing against a decision."""
    left, right = (replace(decided[0], outcome=Outcome(value)) for value in (one, other))
    assert expected is opposed(left, right) is opposed(right, left)


def test_an_act_without_parts_has_no_pairs(decided) -> None:
    """Where facts or reasons were not recognized nothing is compared, and nothing breaks."""
    assert () == opposed_pairs([replace(act, parts=()) for act in decided])


def test_a_long_passage_is_cut_at_a_word(decided) -> None:
    """A passage stays readable beside another, is verbatim as far as it goes, and says that the text goes on."""
    text = "слово " * 1_000
    act = replace(decided[0], text=text, paragraphs=(replace(decided[0].paragraphs[0], start=0, stop=len(text)),))
    found = passage(act, passages.Span(0, len(text)))
    assert found.cut and len(found.text) <= LONGEST and found.text.endswith("слово") and verbatim(act, found)


def test_what_leads_up_to_a_decision_decides_nothing(decided) -> None:
    """«РЕШИЛ:» and headings are passed over; an act without an operative part has none."""
    assert passages.decided(decided[0]).text.startswith("Взыскать с заемщика")
    assert passages.decided(replace(decided[0], parts=())) is None
