"""Cases of cases/citations.txt: a lawyer adds a line, no Python needed."""
import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from language.citations import citations, cited

CASES = Path(__file__).parent / "cases/citations.txt"
LINES = [line for line in CASES.read_text("utf-8").splitlines() if line and not line.startswith("#")]
PIECES = st.sampled_from(["ст.", "ч.", "п.", "188", "2)", "УК", "ҚК-нің", "-бабы", "бөлігінің", "тармағы", ",", " ", "и", "Закона «О медиации»", "(", "того же кодекса"])


@pytest.mark.parametrize("line", LINES)
def test_what_is_cited(line: str) -> None:
    """Act, article, part and point are those of the case, and nothing else is."""
    text, _, keys = line.partition("=>")
    assert [key.strip() for key in keys.split("|") if key.strip()] == [citation.key for citation in citations(text.strip())]


@settings(max_examples=200, deadline=None)
@given(st.lists(st.one_of(PIECES, st.text(max_size=6)), max_size=40).map("".join))
def test_no_text_breaks_the_parser(text: str) -> None:
    """Any text gives citations whose numbers stand at the place that is told."""
    for span, citation in cited(text):
        assert citation.act and citation.article
        assert 0 <= span.start < span.stop <= len(text)


@pytest.mark.parametrize("piece", ["ст. ", "ст. 1, ", "1-бап, ", "ч. 1 ст. 1, ", "закон «о ", "«а", "ст. 1 (", "«б туралы» заң "])
def test_a_long_text_takes_time_in_proportion(piece: str) -> None:
    """Four times the text takes about four times as long."""
    def seconds(times: int) -> float:
        start = time.process_time()
        citations(piece * times)
        return time.process_time() - start

    # a busy machine may spoil one try; quadratic time spoils all
    assert any(seconds(16_000) < 7 * seconds(4_000) + 0.2 for _ in range(4))
