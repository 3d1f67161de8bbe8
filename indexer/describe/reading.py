"""An act's text as the rules read it: the same length as the text, so every place found is a place of the text."""
import re
from dataclasses import dataclass
from functools import cached_property

from language.letters import bare, plain

_LINE_END = re.compile(r"\n(?<!\n\n)(?! *\n)")


@dataclass(frozen=True)
class Reading:
    """`plain`: one alphabet, one kind of space and dash; `flow`: lines of a paragraph joined; `bare`: `flow` in plainest small letters."""

    text: str

    @cached_property
    def plain(self) -> str:
        return plain(self.text)

    @cached_property
    def flow(self) -> str:
        return _LINE_END.sub(" ", self.plain)

    @cached_property
    def bare(self) -> str:
        return bare(self.flow)

    @cached_property
    def lines(self) -> str:
        """`bare` with its lines."""
        return bare(self.plain)
