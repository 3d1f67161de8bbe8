"""By what an act was anonymized: policy, rules, models and libraries of this program, by version and digest."""
from functools import cache
from hashlib import sha256
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from anonymizer.policy import policy
from models.certificate import Made

_HERE = Path(__file__).parent
_SOURCES = frozenset({".py", ".txt", ".toml"})
_LIBRARIES = ("natasha", "navec", "numpy", "pymorphy3", "pymorphy3-dicts-ru", "slovnet")


@cache
def made() -> Made:
    """What the certificate says of this program; reads its files once a process.

    >>> made().policy_version == policy().version, len(made().rules_sha256)
    (True, 64)
    """
    return Made(
        policy_version=policy().version, policy_sha256=sha256((_HERE / "policy.toml").read_bytes()).hexdigest(),
        rules_sha256=digest_of(_HERE, _SOURCES), models={folder.name: digest_of(folder) for folder in model_folders()},
        libraries={name: found for name in _LIBRARIES if (found := _version(name))},
    )


def model_folders() -> list[Path]:
    """The folders of the trained models."""
    return sorted(p for p in (_HERE / "ner").glob("[a-z]*") if p.is_dir())


def digest_of(folder: Path, endings: frozenset[str] = frozenset()) -> str:
    """SHA-256 over names and contents of a folder's files, in the order of the names; with `endings` of those alone."""
    found = sha256()
    for path in sorted(folder.rglob("*")):
        if path.is_file() and "__pycache__" not in path.parts and (not endings or path.suffix in endings):
            name, content = path.relative_to(folder).as_posix().encode(), path.read_bytes()
            found.update(b"%d %d\n" % (len(name), len(content)) + name + content)
    return found.hexdigest()


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return ""
