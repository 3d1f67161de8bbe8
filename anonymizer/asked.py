"""What is asked of a person about an act: every doubt with its place in the act itself, without those that were decided before."""
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence

from anonymizer.check import Finding
from anonymizer.replace import Moved
from language.tokens import fold
from models.mention import Mention, Replacement, Span
from models.review import Doubt

Decided = Callable[[str, str], bool]


def still_asked(public: str, findings: Sequence[Finding], decided: Decided) -> tuple[Finding, ...]:
    """The findings but those doubts that were decided of the same word; a leak cannot be decided away.

    >>> found = (Finding(0, 4, "unknown_capital", False), Finding(0, 4, "known_name", True))
    >>> [f.code for f in still_asked("Алия танысты.", found, lambda code, form: form == "алия")]
    ['known_name']
    """
    return tuple(f for f in findings if f.sure or not decided(f.code, fold(public[f.start : f.stop])))


def unsure(text: str, data: Iterable[Mention], decided: Decided) -> tuple[Mention, ...]:
    """The data that are hidden in doubt, but those decided before."""
    return tuple(m for m in data if not m.sure and not decided("doubtful_datum", fold(text[m.start : m.stop])))


def doubts(findings: Iterable[Finding], data: Iterable[Mention], whole: Iterable[str], replacements: Sequence[Replacement]) -> tuple[Doubt, ...]:
    """All that is asked, the severest first, then in the order of the act; `whole` are the codes of doubts about all of it."""
    moved = Moved(replacements)
    starts = [moved.place(r.start) for r in replacements]
    asked = [Doubt(f.code, _place(f, starts, replacements), f.sure) for f in findings]
    asked += [Doubt("doubtful_datum", Span(m.start, m.stop), False) for m in data]
    asked += [Doubt(code, None, False) for code in whole]
    return tuple(sorted(dict.fromkeys(asked), key=lambda d: (-d.severity, d.place or Span(0, 0), d.code)))


def _place(finding: Finding, starts: Sequence[int], replacements: Sequence[Replacement]) -> Span:
    """The place of the act from which a place of the public text came; of a label the whole of what it stands for."""
    first = next(_of_act(finding.start, starts, replacements))
    *_, last = _of_act(finding.stop - 1, starts, replacements)
    return Span(first, last + 1)


def _of_act(at: int, starts: Sequence[int], replacements: Sequence[Replacement]) -> Iterator[int]:
    """The first and the last character of the act that are at one place of the public text."""
    index = bisect_right(starts, at) - 1
    if index < 0:
        yield at
        return
    one, after = replacements[index], at - starts[index] - len(replacements[index].surrogate)
    yield from (one.start, one.stop - 1) if after < 0 else (one.stop + after,)
