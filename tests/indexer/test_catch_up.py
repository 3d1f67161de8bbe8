"""The index follows the shelf, whatever happened between the two."""
import shutil
from collections.abc import Callable

from indexer import decide
from indexer.archive import Archive
from indexer.catch_up import index_waiting, reindex
from indexer.engines import open_engine
from indexer.pipeline import Incoming, Options, keep, process

UNSIGNED = Options(allow_unsigned=True, approve="reviewer")
Text = Callable[[int], str]


def publish(archive: Archive, text: str) -> str:
    """An act on the shelf that the index does not know yet; returns its id."""
    return process(archive, keep(archive, Incoming("act.txt", text.encode()), UNSIGNED).digest, UNSIGNED).act_id


def test_what_is_on_the_shelf_comes_into_the_index(archive: Archive, act_text: Text) -> None:
    """All that waits, in one go; the second time nothing is to do."""
    ids = {publish(archive, act_text(n)) for n in range(3)}
    assert (3, 0) == (index_waiting(archive), index_waiting(archive))
    assert ids == open_engine(archive.settings).ids()


def test_an_act_put_in_and_not_marked_is_put_in_once(archive: Archive, act_text: Text) -> None:
    """A crash after the engine's commit and before the mark: the next run repeats, and the act is there once."""
    act_id = publish(archive, act_text(1))
    open_engine(archive.settings, writing=True).add(archive.shelf.many([act_id]))
    assert 1 == index_waiting(archive)
    assert 1 == open_engine(archive.settings).count()


def test_a_withdrawn_act_leaves_the_index(archive: Archive, act_text: Text) -> None:
    """Also when it was never marked, or another process put it back after the withdrawal."""
    kept, gone = publish(archive, act_text(1)), publish(archive, act_text(2))
    text = archive.shelf.get(gone)
    index_waiting(archive)
    decide.withdraw(archive, gone, "judge", "order of the court")
    assert {kept} == open_engine(archive.settings).ids()
    open_engine(archive.settings, writing=True).add([text])
    archive.catalogue.mark_indexed({archive.catalogue.by_act(gone).digest: 1})
    index_waiting(archive)
    assert {kept} == open_engine(archive.settings).ids()


def test_a_lost_index_is_filled_again(archive: Archive, act_text: Text) -> None:
    """The folder of the index was deleted: the next run brings back all."""
    ids = {publish(archive, act_text(n)) for n in range(3)}
    index_waiting(archive)
    shutil.rmtree(archive.settings.index)
    assert 3 == index_waiting(archive)
    assert ids == open_engine(archive.settings).ids()


def test_reindexing_gives_the_same_and_leaves_nothing_to_do(archive: Archive, act_text: Text) -> None:
    """A new index beside the old one holds what is on the shelf, no more."""
    ids = {publish(archive, act_text(n)) for n in range(3)}
    assert 3 == reindex(archive)
    assert (ids, 0) == (open_engine(archive.settings).ids(), index_waiting(archive))


def test_the_words_of_indexed_acts_are_counted_once(archive: Archive, act_text: Text) -> None:
    """By catching up, after the index was lost, and when it is built anew without what was withdrawn."""
    publish(archive, act_text(1))
    index_waiting(archive)
    counts = archive.shelf.words()
    assert counts and set(counts.values()) == {1}
    shutil.rmtree(archive.settings.index)
    index_waiting(archive)
    assert counts == archive.shelf.words()
    gone = publish(archive, act_text(2) + " Забытое слово.")
    index_waiting(archive)
    decide.withdraw(archive, gone, "judge", "order of the court")
    assert counts == archive.shelf.words()
    reindex(archive)
    assert counts == archive.shelf.words()
