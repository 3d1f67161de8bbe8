"""Which files of a folder are acts, and which are signatures beside them."""
import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

SIGNATURES = frozenset({".p7s", ".sig", ".cms", ".p7m"})  # after the act's whole name: act.pdf, act.pdf.p7s


@dataclass(frozen=True, slots=True)
class Found:
    """A file to take in, and its detached signature if there is one beside it."""

    path: Path
    detached: Path | None = None


def gather(paths: Iterable[Path]) -> Iterator[Found]:
    """The acts among files and folders: folders are walked in the order of names, without what is hidden or no regular file.

    A signature beside its act belongs to it, also when both are named; one without its act is a file like another, since
    the same endings name containers that hold the act themselves."""
    for path in paths:
        for file in walk(path) if path.is_dir() else [path]:
            if not _signs_a_neighbour(file):
                yield Found(file, _signature_of(file))


def walk(folder: Path) -> Iterator[Path]:
    """The regular files under a folder; links to folders are not followed, so the walk ends."""
    for place, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            file = Path(place) / name
            if not name.startswith(".") and file.is_file():
                yield file


def _signs_a_neighbour(file: Path) -> bool:
    return file.suffix.lower() in SIGNATURES and file.with_suffix("").is_file()


def _signature_of(file: Path) -> Path | None:
    beside = (file.with_name(file.name + ending) for suffix in sorted(SIGNATURES) for ending in (suffix, suffix.upper()))
    return next((path for path in beside if path.is_file()), None)
