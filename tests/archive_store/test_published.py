"""What the public site reads: only public acts, the newest version of each."""
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import Engine

from archive_store import canonical, published
from archive_store.catalogue import Catalogue, Particulars
from archive_store.published import Shelf
from archive_store.publishing import publish, withdraw
from models.act import Citation, Court, CourtLevel, Language, PublicAct
from models.errors import NotFound

Put = Callable[..., PublicAct]


@pytest.fixture
def put(database: Engine, log_key: Ed25519PrivateKey, act: Callable[..., PublicAct]) -> Put:
    """Publish an act with what is given, and return it."""
    count = iter(range(1000))

    def publish_one(**changes: object) -> PublicAct:
        digest = f"{next(count):064x}"
        one = act(Catalogue(database).receive(digest, "act.pdf", "clerk")[0].act_id, **changes)
        publish(database, log_key, digest, one, Particulars(), "indexer")
        return one

    return publish_one


@pytest.fixture
def shelf(database: Engine) -> Shelf:
    return Shelf(database)


def test_an_act_is_read_as_it_was_published(shelf: Shelf, put: Put) -> None:
    """Every field comes back, dates, spans and signatures included."""
    one = put()
    assert one == shelf.get(one.id)


@given(st.text(), st.dates(), st.lists(st.builds(Citation, st.text(), st.text())))
def test_any_act_survives_its_spelling(act: Callable[..., PublicAct], text: str, day: date, citations: list[Citation]) -> None:
    """Canonical JSON loses nothing and is the same the second time."""
    one = act("0" * 16, text=text, date=day, citations=tuple(citations))
    assert one == canonical.decode(canonical.encode(one))
    assert canonical.encode(one) == canonical.encode(canonical.decode(canonical.encode(one)))


def test_many_are_given_in_the_order_asked(shelf: Shelf, put: Put) -> None:
    """Hits of a search keep their order; those that are not public are left out."""
    one, two = put(), put()
    assert (two, one) == shelf.many([two.id, "f" * 16, one.id])
    assert () == shelf.many([])


def test_what_is_not_there_is_not_found(shelf: Shelf) -> None:
    """An id never given, or nonsense."""
    for name in ("f" * 16, "", "'; DROP TABLE shelf", "ж"):
        with pytest.raises(NotFound, match="no_such_act"):
            shelf.get(name)
        assert () == shelf.versions(name)


def test_acts_of_a_case_find_each_other_at_any_remove(shelf: Shelf, put: Put) -> None:
    """Cassation names the appeal, the appeal the first instance: each of the three lists the two others, oldest first."""
    first = put(number="7101-24-00-2/1", date=date(2024, 1, 1))
    appeal = put(number="7199-24-00-2а/5", related_numbers=("7101-24-00-2/1",), date=date(2024, 5, 1))
    cassation = put(number="6001-24-00-3гп/9", related_numbers=("7199-24-00-2а/5",), date=date(2024, 9, 1))
    stranger = put(number="7101-24-00-2/2")
    assert (appeal, cassation) == shelf.same_case(first.id)
    assert (first, cassation) == shelf.same_case(appeal.id)
    assert (first, appeal) == shelf.same_case(cassation.id)
    assert () == shelf.same_case(stranger.id)


def test_courts_are_counted(shelf: Shelf, put: Put) -> None:
    """Each court once, with the number of its acts and the date of the newest."""
    other = Court("abai-regional", "Суд Абай", "Абай соты", CourtLevel.REGIONAL, "abai")
    put(date=date(2024, 1, 1))
    one = put(date=date(2024, 2, 2))
    put(court=other, date=date(2023, 3, 3))
    assert [(other, 1, date(2023, 3, 3)), (one.court, 2, date(2024, 2, 2))] == [(c.court, c.count, c.newest) for c in shelf.courts()]


def test_articles_are_counted_with_their_parts(shelf: Shelf, put: Put) -> None:
    """Who cites a point counts for the point, the part and the article, once each."""
    put(citations=(Citation("УК", "188", "3", "2"), Citation("УК", "188", "3")))
    put(citations=(Citation("УК", "188"), Citation("УК", "1881")))
    found = {c.citation.key: c.count for c in shelf.citations(law="УК")}
    assert {"УК:188": 2, "УК:188:3": 1, "УК:188:3:2": 1, "УК:1881": 1} == found
    assert ["УК:188", "УК:188:3", "УК:188:3:2"] == [c.citation.key for c in shelf.citations(key="УК:188")]
    assert ["УК:188"] == [c.citation.key for c in shelf.citations(size=1)]
    assert () == shelf.citations(law="ГК")


def test_recent_acts_newest_first(shelf: Shelf, put: Put) -> None:
    """On the home page those that came last; of a court or an article those decided last."""
    old = put(date=date(2024, 1, 1))
    time.sleep(0.002)  # the shelf's times are milliseconds
    new = put(date=date(2023, 1, 1), citations=(Citation("УК", "188", "3"),))
    assert (new,) == shelf.recent(size=1)
    assert (old, new) == shelf.recent(court="astana-civil")
    assert (new,) == shelf.recent(article="УК:188")
    assert () == shelf.recent(court="nowhere")
    assert 2 == len(shelf.recent())


def test_ids_are_those_of_the_acts_published_last(shelf: Shelf, put: Put) -> None:
    """A list that is too short has the newest; withdrawn acts are not in it."""
    first, second, third = put(), put(), put()
    assert (third.id, second.id, first.id) == shelf.ids(10)
    assert (third.id, second.id) == shelf.ids(2)


def test_counts_of_an_empty_and_of_a_filled_shelf(shelf: Shelf, put: Put) -> None:
    """The figures of the home page."""
    assert published.Counts(0, {}, 0, None) == shelf.counts()
    put()
    put(language=Language.KK)
    counts = shelf.counts()
    assert (2, {"kk": 1, "ru": 1}, 1) == (counts.acts, counts.by_language, counts.courts)
    assert counts.newest is not None and counts.newest.tzinfo is not None


def test_all_acts_are_walked_once_in_the_order_of_ids(shelf: Shelf, put: Put, monkeypatch: pytest.MonkeyPatch) -> None:
    """Over several batches too, each act comes once."""
    monkeypatch.setattr(published, "BATCH", 3)
    acts = [put() for _ in range(8)]
    assert sorted(a.id for a in acts) == [a.id for a in shelf.all()]


def test_a_withdrawn_act_is_nowhere(shelf: Shelf, put: Put, log_key: Ed25519PrivateKey) -> None:
    """Not among courts, articles, cases, recent acts, counts or all."""
    one = put()
    other = put(number="8", related_numbers=(one.number,))
    withdraw(shelf.database, log_key, one.id, "reviewer", "")
    withdraw(shelf.database, log_key, other.id, "reviewer", "")
    assert ((), (), (), (), (), 0, []) == (shelf.courts(), shelf.citations(), shelf.recent(), shelf.ids(10), shelf.same_case(one.id),
                                       shelf.counts().acts, list(shelf.all()))


def test_hostile_numbers_and_articles_do_not_stop_publishing(shelf: Shelf, put: Put) -> None:
    """Ten thousand numbers, or one that is a page long, are an act like another."""
    long = put(number="7" * 5000, citations=(Citation("У" * 5000, "1"),))
    many = put(related_numbers=tuple(f"7101-24-00-2/{n}" for n in range(10_000)))
    assert long == shelf.get(long.id) and many == shelf.get(many.id)
    assert () == shelf.same_case(many.id)


def test_the_shelf_reaches_no_secret() -> None:
    """Importing what the public site imports loads neither originals nor keys, catalogue or accounts."""
    code = ("import sys, archive_store.published, archive_store.database, archive_store.log\n"
            "print([m for m in sys.modules if m in ('archive_store.originals', 'archive_store.keys', "
            "'archive_store.catalogue', 'archive_store.accounts', 'archive_store.publishing')])")
    answer = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert "[]" == answer.stdout.strip()


def test_the_id_of_an_act_is_its_own(put: Put) -> None:
    """Two acts with the same words have different ids: an id says nothing of the content."""
    one, two = put(), put()
    assert one.id != two.id and one == replace(two, id=one.id)
