"""What is the embedded engine's own: its folder, its lock, and its survival of a killed process."""
import json
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from indexer.engines import tantivy_folder
from indexer.engines.tantivy_engine import TantivyEngine
from models.errors import SearchUnavailable, Transient
from tests.indexer.engines.acts import ACTS

ROOT = Path(__file__).parents[3]


def test_an_index_of_another_version_asks_to_be_rebuilt(tmp_path: Path) -> None:
    """An index of older fields or lemmas is not searched, and is not written to until it is rebuilt."""
    engine = TantivyEngine(tmp_path, writing=True)
    pointer = json.loads((tmp_path / "live").read_text())
    (tmp_path / "live").write_text(json.dumps(pointer | {"schema": 0}))
    for use in (engine.count, lambda: engine.add(ACTS)):
        with pytest.raises(SearchUnavailable) as error:
            use()
        assert "index_outdated" == error.value.code
    assert 5 == engine.rebuild(ACTS) == engine.count()


def test_a_damaged_index_is_an_error_with_a_code(tmp_path: Path) -> None:
    """Whatever lies in the folder, a reader gets SearchUnavailable, and rebuilding mends it."""
    engine = TantivyEngine(tmp_path, writing=True)
    for name in ("live", "meta.json"):
        path = next(tmp_path.rglob(name))
        path.write_bytes(b"\x00 no JSON")
        with pytest.raises(SearchUnavailable):
            TantivyEngine(tmp_path, writing=False).count()
        assert 5 == engine.rebuild(ACTS)


def test_a_writer_waits_for_another_and_then_gives_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A writer that waits too long is told to come again later."""
    engine = TantivyEngine(tmp_path, writing=True)
    monkeypatch.setattr(tantivy_folder, "PATIENCE", 0.2)
    with tantivy_folder.sole_writer(tmp_path):
        with pytest.raises(Transient) as error:
            engine.add(ACTS)
    assert "index_busy" == error.value.code
    engine.add(ACTS)
    assert 5 == engine.count()


def test_only_the_live_generation_is_kept(tmp_path: Path) -> None:
    """Rebuilding leaves one folder, also after one that was given up half-way."""
    engine = TantivyEngine(tmp_path, writing=True)
    tantivy_folder.made(tmp_path)
    engine.rebuild(ACTS)
    engine.rebuild(ACTS)
    assert ["live", "lock"] == sorted(path.name for path in tmp_path.iterdir() if path.is_file())
    assert 1 == sum(path.is_dir() for path in tmp_path.iterdir())


def test_a_writer_that_is_killed_leaves_a_whole_index(tmp_path: Path) -> None:
    """A process killed while it writes or rebuilds leaves what was there before, and its lock is free."""
    TantivyEngine(tmp_path, writing=True).add(ACTS)
    for method in ("add", "rebuild"):
        code = (
            "import sys, time; from pathlib import Path; from indexer.engines.tantivy_engine import TantivyEngine\n"
            "from tests.indexer.engines.acts import act\n"
            "def slow():\n"
            "    yield act(99, 'Иск.')\n"
            "    print('writing', flush=True)\n"
            "    time.sleep(60)\n"
            f"TantivyEngine(Path(sys.argv[1]), writing=True).{method}(slow())"
        )
        writer = subprocess.Popen([sys.executable, "-c", code, str(tmp_path)], cwd=ROOT, stdout=subprocess.PIPE)
        assert b"writing\n" == writer.stdout.readline()
        writer.send_signal(signal.SIGKILL)
        writer.wait()
        engine = TantivyEngine(tmp_path, writing=True)
        assert {act.id for act in ACTS} == engine.ids()
        began = time.monotonic()
        engine.add(ACTS[:1])
        assert time.monotonic() - began < tantivy_folder.PATIENCE
