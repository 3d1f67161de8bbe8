"""A repaired question as the reader would type it."""
import pytest

from language.query import parse
from search_app.public.hints import spoken

QUERIES = (
    "кража year:2024..", 'outcome:refused "year: иск" part:reasons долг', "kind:court_order court:алматы", "category:civil -judge:ким", "language:kk date:..2024-04-30",
    "outcome:granted_in_part", "part:head (иск OR долг)", 'article:"УК:188"', "kind:decision OR kind:ruling",
)


@pytest.mark.parametrize("tongue", ["ru", "kk", "en"])
@pytest.mark.parametrize("query", QUERIES)
def test_it_asks_for_the_same(app, tongue: str, query: str) -> None:
    """In every language of the reader it is understood as the very same question."""
    with app.test_request_context(f"/?lang={tongue}"):
        assert parse(query).node == parse(spoken(query)).node


def test_it_is_in_the_language_of_the_reader(app) -> None:
    """Fields and values have the reader's names; what stands in quotation marks stays."""
    with app.test_request_context("/?lang=ru"):
        assert 'исход:отказано "year: иск" год:2024..' == spoken('outcome:refused "year: иск" year:2024..')
    with app.test_request_context("/?lang=kk"):
        assert "ұрлық жыл:2024.." == spoken("ұрлық year:2024..")
