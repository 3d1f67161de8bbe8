"""Who may import whom, and which outside library lives where (docs/architecture.md)."""
import ast
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
OURS = ("models", "language", "archive_store", "anonymizer", "indexer", "search_app", "training", "benchmarks", "samples", "wsgi")

MAY_IMPORT = {
    "models": ("models",),
    "language": ("models", "language"),
    "archive_store": ("models", "archive_store"),
    "anonymizer": ("models", "language", "anonymizer"),
    "indexer": ("models", "language", "archive_store", "anonymizer", "indexer"),
    "search_app/public": ("models", "language", "archive_store.published", "archive_store.chains", "archive_store.database",
                          "archive_store.log", "archive_store.searches", "indexer.engines", "search_app"),
    "search_app/api": ("models", "language", "archive_store.published", "archive_store.log", "indexer.engines", "search_app"),
    "search_app/office": ("models", "language", "archive_store", "anonymizer", "indexer", "search_app"),
}

HOMES = {
    "elasticsearch": ("indexer/engines/",),
    "tantivy": ("indexer/engines/",),
    "sqlalchemy": ("archive_store/",),
    "alembic": ("archive_store/",),
    "celery": ("indexer/worker.py",),
    "flask": ("search_app/",),
    "natasha": (),
    "slovnet": ("anonymizer/ner/",),
    "navec": ("anonymizer/ner/",),
    "pymorphy3": ("language/", "anonymizer/"),
    "rapidfuzz": ("language/spelling/",),
    "pyhanko": ("indexer/signature/",),
    "pyhanko_certvalidator": ("indexer/signature/",),
    "signxml": ("indexer/signature/",),
    "pdfminer": ("indexer/extract/",),
    "pypdfium2": ("indexer/extract/",),
    "docx": ("indexer/extract/", "search_app/public/exports.py"),
    "xlsxwriter": ("search_app/public/exports.py",),
    "cryptography": ("archive_store/", "indexer/signature/"),
}


def modules() -> list[Path]:
    """The program's own modules; migrations, samples' maker and measurements stand apart."""
    return [p for top in OURS[:6] for p in sorted((ROOT / top).rglob("*.py")) if "migrations" not in p.parts]


def imported(path: Path) -> set[str]:
    """Dotted names that a module imports, those inside functions included."""
    names = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            names |= {node.module, *(f"{node.module}.{alias.name}" for alias in node.names)}
    return names


def package(path: Path) -> str:
    parts = path.relative_to(ROOT).parts
    two = "/".join(parts[:2])
    return two if two in MAY_IMPORT else parts[0]


@pytest.mark.parametrize("path", modules(), ids=lambda p: str(p.relative_to(ROOT)))
def test_a_room_imports_only_what_it_may(path: Path) -> None:
    """A module imports ours only from the rooms that the table of the architecture names."""
    allowed = MAY_IMPORT.get(package(path))
    if allowed is None:
        pytest.skip("search_app's own modules outside public, api and office hold no logic of rooms")
    wrong = {
        name for name in imported(path)
        if name.split(".")[0] in OURS
        and not any(name == a or name.startswith(a + ".") or a.startswith(name + ".") for a in allowed)
    }
    assert set() == wrong


@pytest.mark.parametrize("library", sorted(HOMES))
def test_each_library_has_its_home(library: str) -> None:
    """A change of a library's interface reaches one room."""
    strangers = [
        str(path.relative_to(ROOT)) for path in modules()
        if library in {name.split(".")[0] for name in imported(path)}
        and not str(path.relative_to(ROOT)).startswith(HOMES[library])
    ]
    assert [] == strangers


@pytest.mark.parametrize("path", modules(), ids=lambda p: str(p.relative_to(ROOT)))
def test_settings_come_from_the_entry_points_alone(path: Path) -> None:
    """Only the entry points read the environment; a module that did would hide a setting."""
    entry = {"indexer/__main__.py", "indexer/worker.py", "anonymizer/__main__.py"}
    if str(path.relative_to(ROOT)) not in entry:
        assert "os.environ" not in path.read_text("utf-8")


def test_the_public_site_cannot_reach_the_originals() -> None:
    """After the public application is imported, no module that opens originals, keys or recognizers is loaded."""
    code = (
        "import sys, search_app.public.application\n"
        "bad = [m for m in sys.modules if m.startswith(('anonymizer', 'indexer.pipeline', 'indexer.signature', 'indexer.extract',"
        " 'archive_store.originals', 'archive_store.keys', 'archive_store.catalogue', 'archive_store.accounts'))]\n"
        "print(bad)"
    )
    answer = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert "[]" == answer.stdout.strip()
