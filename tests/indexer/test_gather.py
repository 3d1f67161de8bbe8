"""Which files of a folder are taken in, and with which signature."""
import os
from pathlib import Path

import pytest

from indexer.gather import gather


@pytest.mark.parametrize(("files", "expected"), [
    ("b.pdf a.pdf", "a.pdf b.pdf"),
    ("act.pdf act.pdf.p7s", "act.pdf+act.pdf.p7s"),
    ("act.pdf act.pdf.P7S", "act.pdf+act.pdf.P7S"),
    ("act.pdf act.pdf.sig other.docx other.docx.cms", "act.pdf+act.pdf.sig other.docx+other.docx.cms"),
    ("act.pdf.p7m", "act.pdf.p7m"),
    ("act.p7s act.pdf", "act.p7s act.pdf"),
    (".hidden.pdf .git/act.pdf act.pdf", "act.pdf"),
    ("2023/b.pdf 2023/a.pdf 2022/c.pdf", "2022/c.pdf 2023/a.pdf 2023/b.pdf"),
    ("readme.txt act.xml anchor.cer", "act.xml anchor.cer readme.txt"),
    ("line\nbreak.pdf", "line\nbreak.pdf"),
])
def test_a_folder(tmp_path: Path, files: str, expected: str) -> None:
    """Every regular file that is not hidden, in the order of names, with the signature beside it."""
    for name in files.split(" "):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(b"")
    found = [str(f.path.relative_to(tmp_path)) + (f"+{f.detached.name}" if f.detached else "") for f in gather([tmp_path])]
    assert expected.split(" ") == found


def test_files_named_one_by_one(tmp_path: Path) -> None:
    """A signature named beside its act is not an act of its own, and is found when only the act is named."""
    act, signature = tmp_path / "act.pdf", tmp_path / "act.pdf.p7s"
    act.write_bytes(b"")
    signature.write_bytes(b"")
    for paths in ([act], [act, signature], [signature, act]):
        assert [(act, signature)] == [(f.path, f.detached) for f in gather(paths)]


def test_a_folder_that_links_to_itself_ends(tmp_path: Path) -> None:
    """Links to folders are not followed; pipes and dead links are no files."""
    (tmp_path / "act.pdf").write_bytes(b"")
    (tmp_path / "again").symlink_to(tmp_path)
    (tmp_path / "dead.pdf").symlink_to(tmp_path / "nowhere")
    os.mkfifo(tmp_path / "pipe.pdf")
    assert ["act.pdf"] == [f.path.name for f in gather([tmp_path])]


def test_links_in_a_folder_are_not_followed(tmp_path: Path) -> None:
    """A link may lead to a file that nobody meant to hand in, also under the name of a signature."""
    secret, folder = tmp_path / "secret", tmp_path / "acts"
    folder.mkdir()
    secret.write_bytes(b"")
    for name in ("act.pdf", "other.pdf.p7s"):
        (folder / name).write_bytes(b"")
    for name in ("link.pdf", "act.pdf.p7s", "other.pdf"):
        (folder / name).symlink_to(secret)
    assert [(folder / "act.pdf", None), (folder / "other.pdf.p7s", None)] == [(f.path, f.detached) for f in gather([folder])]


def test_a_file_that_is_named_may_be_a_link(tmp_path: Path) -> None:
    """Who names a link means what it leads to; a signature beside it is found."""
    for name in ("act.pdf", "act.pdf.p7s"):
        (tmp_path / f"kept {name}").write_bytes(b"")
        (tmp_path / name).symlink_to(tmp_path / f"kept {name}")
    assert [(tmp_path / "act.pdf", tmp_path / "act.pdf.p7s")] == [(f.path, f.detached) for f in gather([tmp_path / "act.pdf"])]
