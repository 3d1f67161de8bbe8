"""The policy as data: what is hidden, who is shown, which kinds of acts are withheld or wait for a person."""
import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from re import IGNORECASE, Pattern, compile

from models.act import Language
from models.mention import Category, Decision, Role


@dataclass(frozen=True, slots=True)
class ActPolicy:
    """One kind of act: the parts of the act and the words that tell it, the decision and its law."""

    code: str
    decision: Decision
    law: str
    where: tuple[str, ...]
    says: Pattern[str]
    unless: Pattern[str] | None


@dataclass(frozen=True, slots=True)
class Instead:
    """What stands in place of a datum; `keeps` is "year", "town" or nothing."""

    ru: str
    kk: str
    keeps: str = ""

    def text(self, language: Language) -> str:
        return self.kk if language is Language.KK else self.ru


@dataclass(frozen=True, slots=True)
class Policy:
    """The whole policy; `version` is shown on every public act."""

    version: str
    shown: frozenset[Role]
    hidden: frozenset[Category]
    instead: dict[Category, Instead]
    kinds: tuple[ActPolicy, ...]


@cache
def policy() -> Policy:
    """The policy that ships with the package.

    >>> Role.JUDGE in policy().shown, Category.PERSON in policy().hidden
    (True, True)
    """
    data = tomllib.loads((Path(__file__).parent / "policy.toml").read_text("utf-8"))
    return Policy(
        version=data["version"],
        shown=frozenset(map(Role, data["shown"]["roles"])),
        hidden=frozenset(map(Category, data["hidden"]["categories"])),
        instead={Category(name): Instead(**texts) for name, texts in data["instead"].items()},
        kinds=tuple(map(_kind, data["kind"])),
    )


def _kind(line: dict) -> ActPolicy:
    unless = compile("|".join(line["unless"]), IGNORECASE) if line["unless"] else None
    return ActPolicy(line["code"], Decision(line["decision"]), line["law"], tuple(line["where"]), compile("|".join(line["says"]), IGNORECASE), unless)
