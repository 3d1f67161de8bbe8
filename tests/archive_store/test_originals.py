"""Originals at rest: encrypted, once, whole or not at all, and any change seen."""
import os
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive_store.originals import ABANDONED, Damaged, Originals
from models.errors import NotFound

TEXT = "Именем Республики Казахстан".encode()


@pytest.fixture
def originals(tmp_path: Path) -> Originals:
    return Originals(tmp_path / "originals", b"m" * 32)


def files(originals: Originals) -> list[Path]:
    return [p for p in originals.folder.rglob("*") if p.is_file()]


@given(st.binary(max_size=2000))
def test_what_is_kept_can_be_read(tmp_path_factory: pytest.TempPathFactory, data: bytes) -> None:
    """Any bytes, none at all included, come back as they were."""
    originals = Originals(tmp_path_factory.mktemp("originals"), os.urandom(32))
    assert data == originals.read(originals.keep(data))


def test_the_same_bytes_twice_are_one_file(originals: Originals) -> None:
    """The second time nothing is written."""
    digest = originals.keep(TEXT)
    before = files(originals)[0].stat().st_mtime_ns
    assert digest == originals.keep(TEXT)
    assert [before] == [p.stat().st_mtime_ns for p in files(originals)]


def test_nothing_of_the_content_is_readable_on_the_disk(originals: Originals) -> None:
    """The file holds neither the text nor the key."""
    originals.keep(TEXT)
    stored = files(originals)[0].read_bytes()
    assert TEXT not in stored and b"m" * 8 not in stored
    assert 0o600 == files(originals)[0].stat().st_mode & 0o777


def test_two_keepings_of_one_text_share_no_key(tmp_path: Path) -> None:
    """Each file has a data key of its own: the same text in two archives looks different."""
    one, two = Originals(tmp_path / "one", b"m" * 32), Originals(tmp_path / "two", b"m" * 32)
    assert one.keep(TEXT) == two.keep(TEXT)
    assert files(one)[0].read_bytes()[-40:] != files(two)[0].read_bytes()[-40:]


def test_any_changed_byte_is_seen(originals: Originals) -> None:
    """Wherever a bit of the stored file is turned, reading refuses it."""
    digest = originals.keep(TEXT)
    path = files(originals)[0]
    stored = path.read_bytes()
    for position in range(len(stored)):
        path.write_bytes(stored[:position] + bytes([stored[position] ^ 1]) + stored[position + 1 :])
        with pytest.raises(Damaged):
            originals.read(digest)


@pytest.mark.parametrize("length", [0, 3, 11, 60, 90])
def test_a_file_cut_short_is_seen(originals: Originals, length: int) -> None:
    """A file of which only the beginning is left is damaged, not short."""
    digest = originals.keep(TEXT)
    path = files(originals)[0]
    path.write_bytes(path.read_bytes()[:length])
    with pytest.raises(Damaged):
        originals.read(digest)


def test_one_original_does_not_pass_for_another(originals: Originals) -> None:
    """A file copied over another has the right key and the wrong digest."""
    first, second = originals.keep(b"one"), originals.keep(b"two")
    (originals.folder / second[:2] / second).write_bytes((originals.folder / first[:2] / first).read_bytes())
    with pytest.raises(Damaged):
        originals.read(second)


def test_another_master_key_is_named_as_the_reason(originals: Originals) -> None:
    """Who restores the originals with a wrong key is told so, not that all files are broken."""
    digest = originals.keep(TEXT)
    with pytest.raises(Damaged, match="other_master_key"):
        Originals(originals.folder, b"n" * 32).read(digest)


@pytest.mark.parametrize("name", ["0" * 64, "../../etc/passwd", "", "A" * 64, "/" * 64])
def test_what_is_no_kept_digest_is_not_found(originals: Originals, name: str) -> None:
    """A name that is no digest never becomes a path."""
    with pytest.raises(NotFound):
        originals.read(name)


def test_drafts_of_a_killed_run_are_swept_and_others_stay(originals: Originals) -> None:
    """An old draft goes; that of a writer at work and the finished files stay."""
    digest = originals.keep(TEXT)
    folder = originals.folder / digest[:2]
    old, new = folder / f".{digest}.aa.draft", folder / f".{digest}.bb.draft"
    for draft in (old, new):
        draft.write_bytes(b"half")
    os.utime(old, (time.time() - ABANDONED - 1,) * 2)
    assert 1 == originals.sweep()
    assert not old.exists() and new.exists()
    assert TEXT == originals.read(digest)
