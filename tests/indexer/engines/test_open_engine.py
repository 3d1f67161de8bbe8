"""Which engine the settings choose, and what choosing it loads."""
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[3]


@pytest.mark.parametrize(("url", "loaded", "spared"), [("", "tantivy", "elasticsearch"), ("http://127.0.0.1:9", "elasticsearch", "tantivy")])
def test_only_the_chosen_engine_is_loaded(url: str, loaded: str, spared: str, tmp_path: Path) -> None:
    """Elasticsearch when its address is set, else tantivy; the other's library is not imported."""
    code = (
        "import sys; from indexer.engines import open_engine; from models.settings import Settings\n"
        f"open_engine(Settings.of({{'ARCHIVE_HOME': {str(tmp_path)!r}, 'ELASTICSEARCH_URL': {url!r}}}))\n"
        f"print({loaded!r} in sys.modules, {spared!r} in sys.modules)"
    )
    answer = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert "True False" == answer.stdout.strip()
