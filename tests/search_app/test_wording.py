"""The words of the archive are read beside the questions, not while one waits."""
from threading import Event, Timer

import pytest

from language.spelling.correction import corrected
from language.spelling.vocabulary import Vocabulary
from search_app.public import wording
from search_app.public.wording import Wording

OLD, NEW = Vocabulary({"иск": 1}), Vocabulary({"иск": 2})


def test_readers_go_on_with_the_old_words(monkeypatch: pytest.MonkeyPatch) -> None:
    """The first words are given at once; while newer ones are prepared the old ones answer, and one thread alone prepares."""
    monkeypatch.setattr(wording, "FRESH", 0.0)
    started, done = [], Event()

    def read(old: Vocabulary | None) -> Vocabulary:
        started.append(old)
        return OLD if old is None else done.wait(10) and NEW

    words = Wording(read)
    assert OLD is words.now()
    words._preparing.join()
    assert [OLD] * 3 == [words.now() for _ in range(3)]
    done.set()
    words._preparing.join()
    assert started == [None, OLD] and NEW is words._words


def test_what_questions_are_understood_by_is_made_once_before_them(monkeypatch: pytest.MonkeyPatch) -> None:
    """The thesaurus is read when the process begins; the first reader waits for that and does not read it beside."""
    done, order = Event(), []
    monkeypatch.setattr(wording, "understanding", lambda: done.wait(10) and order.append("understood"))
    words = Wording(lambda _: order.append("read") or OLD).begun()
    assert words._preparing.is_alive() and not order
    Timer(0.05, done.set).start()
    assert OLD is words.now()
    assert ["understood", "read"] == order


@pytest.mark.parametrize(("question", "meant"), [
    ("Карагандинскй областной суд", "карагандинский"), ("Алматинскй суд", "алматинский"),
    ("судья Тлеубергинова", "тлеубергенов"), ("Қостонай соты", "қостанай"),
])
def test_courts_regions_and_judges_are_known(app, question: str, meant: str) -> None:
    """A slip in the name of a court, a region or a judge is offered right, also when no text has the name in that form."""
    mended = corrected(question, app.extensions["archive"].words())
    assert meant in mended.text.lower()
