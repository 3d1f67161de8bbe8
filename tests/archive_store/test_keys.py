"""The secrets: made once, readable by their owner alone, never shown."""
import base64
import multiprocessing
from pathlib import Path

import pytest

from archive_store import keys
from archive_store.originals import Originals
from models.settings import Settings

SPAWN = multiprocessing.get_context("spawn")


def settings(home: Path, **more: str) -> Settings:
    return Settings.of({"ARCHIVE_HOME": str(home), **more})


def test_a_key_is_made_once_and_stays(tmp_path: Path) -> None:
    """The second opening of the archive reads the key of the first, 32 bytes, in a file of mode 0600."""
    first = keys.master_key(settings(tmp_path))
    assert 32 == len(first)
    assert first == keys.master_key(settings(tmp_path))
    assert 0o600 == (tmp_path / "keys/master.key").stat().st_mode & 0o777
    assert 0o700 == (tmp_path / "keys").stat().st_mode & 0o777


def test_the_environment_goes_before_the_file(tmp_path: Path) -> None:
    """With ARCHIVE_MASTER_KEY no file is read or made."""
    value = base64.b64encode(b"k" * 32).decode()
    assert b"k" * 32 == keys.master_key(settings(tmp_path, ARCHIVE_MASTER_KEY=value))
    assert not (tmp_path / "keys").exists()


@pytest.mark.parametrize("value", ["abc", "=", "ключ", base64.b64encode(b"k" * 31).decode()])
def test_a_key_that_is_none_is_refused_without_being_shown(tmp_path: Path, value: str) -> None:
    """The error says which setting is wrong and does not repeat its value."""
    with pytest.raises(keys.BadKey) as error:
        keys.master_key(settings(tmp_path, ARCHIVE_MASTER_KEY=value))
    assert "ARCHIVE_MASTER_KEY" in str(error.value)
    assert value not in str(error.value).replace("base64", "")


def test_a_key_that_others_may_read_is_refused(tmp_path: Path) -> None:
    """A key file with wider rights than 0600 stops the archive, before it is too late."""
    keys.master_key(settings(tmp_path))
    (tmp_path / "keys/master.key").chmod(0o644)
    with pytest.raises(keys.BadKey, match="key_exposed"):
        keys.master_key(settings(tmp_path))


def make(home: str, answers) -> None:
    answers.put(keys.master_key(settings(Path(home))))


def test_processes_that_start_together_get_one_key(tmp_path: Path) -> None:
    """Whoever is second reads the key of the first, whole; no draft is left."""
    answers = SPAWN.Queue()
    processes = [SPAWN.Process(target=make, args=(str(tmp_path), answers)) for _ in range(4)]
    for process in processes:
        process.start()
    assert 1 == len({answers.get(timeout=60) for _ in processes})
    for process in processes:
        process.join()
    assert ["master.key"] == [p.name for p in (tmp_path / "keys").iterdir()]


def test_the_log_is_signed_with_the_same_key_always(tmp_path: Path) -> None:
    """The public key of the log does not change from one opening to the next."""
    one, two = (keys.log_key(settings(tmp_path)).public_key().public_bytes_raw() for _ in range(2))
    assert one == two


def test_no_secret_shows_in_a_representation(tmp_path: Path) -> None:
    """What is printed in a traceback or a log by accident holds no key."""
    value = base64.b64encode(b"k" * 32).decode()
    given = settings(tmp_path, ARCHIVE_MASTER_KEY=value, ARCHIVE_WEB_SECRET="open sesame", ARCHIVE_DATABASE_URL="x://a:alibaba@b/c",
                     ARCHIVE_BROKER_URL="redis://:kassim@b")
    shown = repr(given) + repr(Originals(tmp_path, b"k" * 32))
    assert not any(secret in shown for secret in (value, "sesame", "alibaba", "kassim", "kkk"))
