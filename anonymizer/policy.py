"""The policy as data: what is hidden, who is shown, which kinds of acts are withheld or wait for a person."""
import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from re import Pattern

from anonymizer.text.alphabet import levelled
from anonymizer.text.cues import in_small_letters
from anonymizer.text.forms import kazakh_form
from anonymizer.text.paradigms import RU_CASES
from models.act import Language
from models.mention import Category, Decision, Role


@dataclass(frozen=True, slots=True)
class ActPolicy:
    """One kind of act: the parts of the act and the words that tell it, in levelled small letters, the decision and its law.

    `unless` is what a sentence, `unless_head` what the head of the act must not say."""

    code: str
    decision: Decision
    law: str
    where: tuple[str, ...]
    says: Pattern[str]
    unless: Pattern[str] | None
    unless_head: Pattern[str] | None


@dataclass(frozen=True, slots=True)
class Instead:
    """What a kind of datum is called in its place: Russian in the six cases, Kazakh; `keeps` is "year", "town" or nothing."""

    ru: str
    kk: str
    keeps: str = ""

    def text(self, language: Language, case: str = "nom") -> str:
        """The category in brackets, in a case of the language.

        >>> policy().instead[Category.ADDRESS].text(Language.RU, "dat"), policy().instead[Category.ADDRESS].text(Language.KK, "loc")
        ('[адресу]', '[мекенжайда]')
        """
        if language is Language.KK:
            return f"[{kazakh_form(self.kk, case)}]"
        return f"[{self.ru.split(', ')[RU_CASES.index(case)]}]"


@dataclass(frozen=True, slots=True)
class Policy:
    """The whole policy; `version` is shown on every public act."""

    version: str
    shown: frozenset[Role]
    hidden: frozenset[Category]
    instead: dict[Category, Instead]
    said: dict[Language, str]
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
        said={language: f"[{data['said'][language]}]" for language in Language},
        kinds=tuple(map(_kind, data["kind"])),
    )


def _kind(line: dict) -> ActPolicy:
    says, unless, unless_head = (_any_of(line.get(words, [])) for words in ("says", "unless", "unless_head"))
    return ActPolicy(line["code"], Decision(line["decision"]), line["law"], tuple(line["where"]), says, unless, unless_head)


def _any_of(patterns: list[str]) -> Pattern[str] | None:
    return in_small_letters(levelled("|".join(patterns))) if patterns else None
