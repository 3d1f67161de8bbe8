"""Counting searches: nothing of a person is kept, and a reader never waits for it."""
import time
from datetime import date

import pytest

from archive_store.database import connect, migrate
from archive_store.searches import LONGEST, failed, frequent
from language.spelling.vocabulary import Vocabulary
from search_app.public import tally
from search_app.public.tally import Tally, impersonal

DAY_ONE = date(2000, 1, 1)
WORDS = Vocabulary({"алимент": 1, "қарызы": 1, "төлемейді": 1})


@pytest.mark.parametrize(("question", "kept"), [
    ("Взыскание  ДОЛГА", "взыскание долга"),
    ("иин 850412350121", "иин …"),
    ("+7 701 123 45 67", "+…"),
    ("a.b@mail.kz алименты", "… алименты"),
    ("7119-25-00-2/3842", "7119-25-00-2/3842"),
    ("ст. 188 УК", "ст. 188 ук"),
    ("а" * 5_000, "а" * LONGEST),
    ("Взыскать с Ахметова Серика Сериковича долг", "взыскать с … … … долг"),
    ("иск Сагинтаевой к банку", "иск … к банку"),
    ("Ержанұлы алимент төлемейді", "… алимент төлемейді"),
    ("қарыз алушының қарызы", "қарыз алушының қарызы"),
    ("суд города Алматы", "суд города алматы"),
])
def test_what_is_kept(question: str, kept: str) -> None:
    """Names and numbers of persons, telephones, accounts and addresses of mail are left out; numbers of cases and articles stay."""
    assert kept == impersonal(question, WORDS)


@pytest.mark.parametrize("question", ["қ" * 10_000, "а@" * 5_000, "1 " * 5_000, "1-" * 5_000])
def test_a_hostile_question_takes_no_time(question: str) -> None:
    """However long the question, it is made impersonal at once."""
    began = time.process_time()
    impersonal(question, WORDS)
    assert time.process_time() - began < 0.02


def test_searches_are_counted_in_bundles(tmp_path, monkeypatch) -> None:
    """A full bundle is written; what found nothing is told from what found something; an empty question is none."""
    monkeypatch.setattr(tally, "BUNDLE", 3)
    database = connect(f"sqlite:///{tmp_path}/archive.sqlite")
    migrate(database)
    counted = Tally(database)
    for question, hits in (("нет такого", 0), ("  ", 0), ("Долг", 5), ("долг", 5)):
        counted.note(question, WORDS, hits, 1.5)
    deadline = time.monotonic() + 10
    while not frequent(database, DAY_ONE, 10) and time.monotonic() < deadline:
        time.sleep(0.05)
    assert [("долг", 2, 5)] == [(one.question, one.times, one.hits) for one in frequent(database, DAY_ONE, 10)]
    assert [("нет такого", 1)] == [(one.question, one.times) for one in failed(database, DAY_ONE, 10)]
