"""What is asked of a person about an act: every doubt with its place in the act, but those that were decided before."""
from bisect import bisect_right
from collections.abc import Callable, Iterable, Mapping, Sequence

from anonymizer.second_reading.check import Finding
from anonymizer.second_reading.scale import scale
from anonymizer.surrogates.replace import Moved
from language.tokens import fold
from models.mention import Mention, Replacement, Span
from models.review import DOUBTFUL, Doubt

Decided = Callable[[str, str], bool]


def still_asked(
    text: str, findings: Sequence[Finding], replacements: Sequence[Replacement], decided: Decided
) -> tuple[Finding, ...]:
    """The findings but those doubts that were decided of the same word of the act; a leak cannot be decided away.

    >>> found = (Finding(0, 4, "unknown_capital", False), Finding(0, 4, "known_name", True))
    >>> [f.code for f in still_asked("Алия танысты.", found, (), lambda code, form: form == "алия")]
    ['known_name']
    """
    where = Origin(replacements)
    return tuple(f for f in findings if f.sure or not decided(f.code, fold(where.place(f).of(text))))


def unsure(text: str, data: Iterable[Mention], decided: Decided) -> tuple[Mention, ...]:
    """The data that are hidden in doubt, but those decided before. Also those that name nobody by themselves: where a place of work is
    in doubt, something else stands open more often than elsewhere."""
    return tuple(m for m in data if not m.sure and not decided(DOUBTFUL, fold(text[m.start : m.stop])))


def doubts(
    findings: Iterable[Finding], data: Iterable[Mention], whole: Mapping[str, Iterable[Span]], replacements: Sequence[Replacement]
) -> tuple[Doubt, ...]:
    """All that is asked, the severest and likeliest first, then in the order of the act; `whole` are the codes of doubts
    about all of it, each with the places where it is seen."""
    where, chances = Origin(replacements), scale().chances
    asked = [Doubt(f.code, where.place(f), f.sure, 1.0 if f.sure else f.chance or chances[f.code]) for f in findings]
    asked += [Doubt(DOUBTFUL, Span(m.start, m.stop), False, chances[DOUBTFUL]) for m in data]
    asked += [Doubt(code, None, False, chances[code], tuple(shows)) for code, shows in whole.items()]
    return tuple(sorted(dict.fromkeys(asked), key=lambda d: (-d.severity, -d.chance, d.place or Span(0, 0), d.code)))


class Origin:
    """Where places of the public text came from."""

    def __init__(self, replacements: Sequence[Replacement]) -> None:
        moved = Moved(replacements)
        self._replacements, self._starts = replacements, [moved.place(r.start) for r in replacements]

    def place(self, public: Finding | Span) -> Span:
        """The place of the act of a place of the public text; of a label the whole of what it stands for.

        >>> from models.mention import Category
        >>> Origin([Replacement(4, 6, Category.PERSON, "PERSON-1", "Истца 1")]).place(Span(9, 12))
        Span(start=4, stop=7)
        """
        return Span(self._characters(public.start)[0], self._characters(public.stop - 1)[1] + 1)

    def _characters(self, at: int) -> tuple[int, int]:
        """The first and the last character of the act that are at one character of the public text."""
        index = bisect_right(self._starts, at) - 1
        if index < 0:
            return at, at
        one = self._replacements[index]
        after = one.stop + at - self._starts[index] - len(one.surrogate)
        return (one.start, one.stop - 1) if after < one.stop else (after, after)
