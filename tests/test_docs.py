"""What people must be told: every command, setting and page is documented; the changelog is for readers."""
import dataclasses
import re
import subprocess
import sys
from pathlib import Path

import pytest

from models.settings import Settings

ROOT = Path(__file__).parent.parent
DOCS = "\n".join(p.read_text("utf-8") for p in [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))])


def names_in_settings() -> list[str]:
    """The environment variables that `Settings.of` reads."""
    return sorted(set(re.findall(r'"((?:ARCHIVE|ELASTICSEARCH)_[A-Z_]+)"', (ROOT / "models/settings.py").read_text("utf-8"))))


def commands(module: str) -> list[str]:
    """The commands that `python -m module --help` names."""
    answer = subprocess.run([sys.executable, "-m", module, "--help"], cwd=ROOT, capture_output=True, text=True, check=True)
    return re.search(r"\{([^}]*)\}", answer.stdout)[1].split(",")


@pytest.mark.parametrize("name", names_in_settings())
def test_every_setting_is_documented(name: str) -> None:
    """An operator finds each environment variable in docs/operations.md."""
    assert f"`{name}`" in (ROOT / "docs/operations.md").read_text("utf-8")


def test_every_field_of_the_settings_has_a_variable() -> None:
    """No setting exists that cannot be set: one variable a field."""
    assert len(dataclasses.fields(Settings)) == len(names_in_settings())


@pytest.mark.parametrize("module", ["indexer", "anonymizer"])
def test_every_command_is_documented(module: str) -> None:
    """Each command of the two command lines stands in the documentation."""
    missing = [c for c in commands(module) if f"python -m {module} {c}" not in DOCS]
    assert [] == missing


def test_every_make_target_is_documented() -> None:
    """`make` alone prints the targets with a sentence each; the README names those a newcomer needs."""
    answer = subprocess.run(["make"], cwd=ROOT, capture_output=True, text=True, check=True)
    for target in ("run", "test", "setup", "worker", "bench", "check"):
        assert re.search(rf"^{target}\s+\w", answer.stdout, re.M)
        assert f"make {target}" in DOCS


@pytest.mark.parametrize("application", ["public", "office"])
def test_every_page_is_documented(application: str, tmp_path: Path) -> None:
    """Each page of the two applications stands in docs/pages.md."""
    code = (
        f"import search_app.{application}.application as a; from models.settings import Settings\n"
        f"app = a.create_app(Settings.of({{'ARCHIVE_HOME': {str(tmp_path)!r}}}))\n"
        "print('\\n'.join(sorted(str(r) for r in app.url_map.iter_rules())))"
    )
    rules = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True).stdout.split()
    pages = (ROOT / "docs/pages.md").read_text("utf-8")
    prefix = "/office" if application == "office" else ""
    assert [] == [r for r in rules if f"`{prefix}{r}`" not in pages]


def test_every_module_says_what_it_is_for() -> None:
    """A stranger learns a room from its first line."""
    for top in ("models", "language", "archive_store", "anonymizer", "indexer", "search_app", "benchmarks", "samples"):
        for path in (ROOT / top).rglob("*.py"):
            if "migrations" not in path.parts:
                assert path.read_text("utf-8").lstrip().startswith('"""'), path
