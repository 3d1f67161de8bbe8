"""How doubts are weighed: the chance of a leak for each kind of doubt, and from which risk an act waits."""
import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Scale:
    """The chance of a leak for each code of a doubt; from which chance a place is asked about, from which risk the act waits."""

    chances: dict[str, float]
    asked: float
    review: float


@cache
def scale() -> Scale:
    """The scale that ships with the package (`risk.toml`).

    >>> scale().chances["lost_edit"]
    1.0
    """
    data = tomllib.loads((Path(__file__).parent / "risk.toml").read_text("utf-8"))
    return Scale(data["chances"], data["asked"], data["review"])
