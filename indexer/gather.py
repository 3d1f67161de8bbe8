"""Which files of a folder are acts, and which are signatures beside them."""
import os
from collections.abc import Callable, Iterable, Iterator
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
    the same endings name containers that hold the act themselves. Links in a folder may lead out of it and are passed over;
    what is named one by one may be a link."""
    for path in paths:
        there = _is_own_file if path.is_dir() else Path.is_file
        for file in walk(path) if path.is_dir() else [path]:
            if not _signs_a_neighbour(file, there):
                yield Found(file, _signature_of(file, there))


def walk(folder: Path) -> Iterator[Path]:
    """The regular files under a folder; no links are followed, so the walk ends and stays inside."""
    for place, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            file = Path(place) / name
            if not name.startswith(".") and _is_own_file(file):
                yield file


def _is_own_file(file: Path) -> bool:
    return file.is_file() and not file.is_symlink()


def _signs_a_neighbour(file: Path, there: Callable[[Path], bool]) -> bool:
    return file.suffix.lower() in SIGNATURES and there(file.with_suffix(""))


def _signature_of(file: Path, there: Callable[[Path], bool]) -> Path | None:
    beside = (file.with_name(file.name + ending) for suffix in sorted(SIGNATURES) for ending in (suffix, suffix.upper()))
    return next((path for path in beside if there(path)), None)
