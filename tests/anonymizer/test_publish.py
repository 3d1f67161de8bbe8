"""The public act keeps its order whatever labels stand over."""
from itertools import pairwise
from pathlib import Path

import pytest

from anonymizer.publish import anonymize
from indexer.describe import describe

TEXTS = sorted((Path(__file__).parents[2] / "samples/texts").glob("43*.txt"))


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.stem)
def test_a_label_over_the_end_of_a_paragraph_belongs_to_it(path: Path) -> None:
    """An address that a page's end cuts in two becomes one label; paragraphs and parts still follow each other."""
    text = path.read_text("utf-8").replace("ул.\n", "ул.\n\n")
    public = anonymize(describe(text), text, "0" * 16).public
    for places in (public.paragraphs, public.parts):
        assert all(one.stop <= other.start for one, other in pairwise(places))
        assert all(one.start < one.stop for one in places)
