"""The text of an act cut into sections, paragraphs and pieces."""
from dataclasses import replace
from time import process_time

from hypothesis import given
from hypothesis import strategies as st

from models.act import Paragraph
from models.mention import Span
from search_app.public.text import ended_lines, sections
from tests.search_app.conftest import ACTS
from tests.search_app.notation import act_of

ACT = act_of(ACTS[1])
PLACES = st.integers(0, len(ACT.text))


@given(st.lists(st.tuples(PLACES, PLACES)))
def test_no_character_is_lost_or_doubled(pairs) -> None:
    """Whatever is marked, the pieces of a paragraph are the paragraph."""
    marks, at = [], 0
    for start, stop in sorted((min(p), max(p)) for p in pairs):
        if start >= at and stop > start:
            marks.append(Span(start, stop))
            at = stop
    blocks = [block for section in sections(ACT, marks) for block in section.blocks]
    written = ["".join(piece.text for piece in block.pieces) for block in blocks]
    assert [ACT.text[p.start : p.stop] for p in ACT.paragraphs] == written


def test_each_mark_has_one_anchor() -> None:
    """A mark that a label or a line cuts in pieces opens once and closes once."""
    at = ACT.text.index("Истца 1")
    marks = (Span(at - 6, at + 3), Span(at + 4, at + 30))
    pieces = [p for section in sections(ACT, marks) for block in section.blocks for p in block.pieces if p.mark]
    assert [1, 2] == [p.mark for p in pieces if p.opens]
    assert [1, 2] == [p.mark for p in pieces if p.closes]


@given(st.text(alphabet="аб \n", max_size=200))
def test_line_ends_are_newlines(text: str) -> None:
    """A line ends only where there is a newline."""
    assert all(text[end] == "\n" for end in ended_lines(text))


def test_a_word_that_stands_everywhere_takes_no_longer() -> None:
    """Two thousand marks in one paragraph of a megabyte are cut in the time of a page, not of a lunch."""
    text = "суд " * 250_000
    act = replace(ACT, text=text, parts=(), masked=(), paragraphs=(Paragraph(0, len(text), ACT.language),))
    marks = [Span(4 * n, 4 * n + 3) for n in range(250_000)]
    started = process_time()
    sections(act, marks)
    assert process_time() - started < 1
